"""What a written workbook offers the person who fills it in."""

import io
from dataclasses import fields, replace

import openpyxl
import pytest

from mcda.errors import RefusedError
from mcda.model.case import Case, Preferences, Stakeholder, frozen
from mcda.model.settings_names import Settings
from mcda.sheets.style import INPUT
from mcda.workbook.case_sheets import CASE_SHEET
from mcda.workbook.chance_sheets import CHANCE_SHEETS
from mcda.workbook.measure_sheets import DIRECTIONS, MEASURE_SHEETS
from mcda.workbook.plans import PLANS
from mcda.workbook.write import workbook_bytes
from tests.mcda.conftest import whole_case


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))


def test_inputs_are_marked_and_unlocked_and_nothing_else_is(book) -> None:
    for sheet in book:
        if sheet.title == "Parley data":
            continue
        assert sheet.protection.sheet
        assert not sheet.protection.password
        for row in sheet.iter_rows():
            for cell in row:
                marked = cell.fill.start_color.rgb == f"00{INPUT}"
                assert cell.protection.locked is not marked, f"{sheet.title} {cell.coordinate}"


def test_keys_are_hidden_panes_frozen_and_pages_fit(book) -> None:
    for sheet in book:
        if sheet.title in ("Parley data", "Instructions"):
            continue
        assert sheet.column_dimensions["A"].hidden
        assert sheet.freeze_panes
        assert sheet.page_setup.fitToHeight in (0, 1)
        assert sheet.oddHeader.center.text == "OFFICIAL"
    assert book["Parley data"].sheet_state == "hidden"
    assert book.worksheets[0].title == "Instructions"


def test_choices_and_ranges_are_checked_as_one_types(book) -> None:
    checks = {
        (sheet.title, str(check.sqref)): check
        for sheet in book
        for check in sheet.data_validations.dataValidation
    }
    direction = next(c for (s, r), c in checks.items() if s == "Criteria" and r.startswith("D5"))
    assert direction.formula1 == '"more is better,less is better"'
    safety = checks["Scores common", "C8:C10"]
    assert safety.formula1 == "OR(ISTEXT(C8),AND(C8>=0,C8<=10))"
    assert "0 to 10 points" in safety.prompt
    levels = checks["Scores common", "D8:D10"]
    assert levels.formula1 == '"None,Partial,Full"'
    for check in checks.values():
        assert len(check.prompt) <= 255
        assert len(check.promptTitle) <= 32


def test_every_kind_of_sheet_is_in_the_plan(book) -> None:
    assert len({plan.kind for plan in PLANS}) == len(PLANS)
    plain = {plan.title for plan in PLANS if not plan.per_stakeholder}
    of_measures = {plan.title for plan in (DIRECTIONS, *MEASURE_SHEETS, *CHANCE_SHEETS)}
    assert plain - of_measures <= set(book.sheetnames)
    assert not of_measures & set(book.sheetnames), "a case without measures has no sheets of them"


def test_every_setting_has_a_line() -> None:
    lines = {column.field for column in CASE_SHEET.columns}
    assert {field.name for field in fields(Settings)} <= lines


def test_titles_fit_excel_and_differ() -> None:
    names = ["A" * 40, "A" * 41, "a/b:c", "a b c", "common", "'", "😀" * 20]
    parties = tuple(Stakeholder(id=str(i), name=name) for i, name in enumerate(names))
    case = Case(id="x", stakeholders=parties)
    titles = openpyxl.load_workbook(io.BytesIO(workbook_bytes(case))).sheetnames
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(title.encode("utf-16-le")) <= 62 for title in titles)


def test_what_no_cell_holds_is_refused() -> None:
    with pytest.raises(RefusedError) as caught:
        workbook_bytes(replace(whole_case(), note="x" * 40_000))
    assert caught.value.problems[0].code == "WORKBOOK-TEXT-TOO-LONG"
    bad = frozen({"north": Preferences(influence=float("nan"))})
    with pytest.raises(RefusedError) as caught:
        workbook_bytes(replace(whole_case(), preferences=bad))
    assert caught.value.problems[0].code == "WORKBOOK-NUMBER-NOT-FINITE"
