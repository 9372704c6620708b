"""What the sheets of measures show the person who fills them in."""

import io
from dataclasses import replace

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import COMMON, Case, Score
from mcda.model.measures import Condition
from mcda.model.rule_kinds import RuleKind
from mcda.workbook.write import workbook_bytes
from tests.mcda.model.check.test_measures import built_case


def case_of_measures() -> Case:
    """Return a case with two measures, their effects, a joint effect and two rules."""
    case = built_case()
    access, money = (Condition(measure=m, level="full") for m in ("access", "money"))
    case = edits.add_rule(case, RuleKind.REQUIRES, when=(money,), then=(access,))
    case = edits.add_rule(case, RuleKind.AT_LEAST, then=(access, money), count=1)
    own = Score(low=0.25, high=0.5, note="As they said", estimate=True)
    return edits.set_effect(case, "russia", "access", "full", "calm", own)


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(case_of_measures())))


def rows(sheet, first: int) -> list[list[object]]:
    return [
        [cell.value for cell in row[1:]]
        for row in sheet.iter_rows(min_row=first)
        if any(cell.value is not None for cell in row)
    ]


def test_measures_have_a_row_for_each_level(book) -> None:
    sheet = book["Measures"]
    assert [row[:3] for row in rows(sheet, 5)] == [
        ["Access", 0, "none"],
        ["Access", 1, "in full"],
        ["Money", 0, "none"],
        ["Money", 1, "in full"],
    ]
    assert sheet["G5"].value == "Russia"


def test_effects_stand_by_measure_and_level_and_joint_effects_below(book) -> None:
    common = book["Effects common"]
    assert [row[0] for row in rows(common, 8)] == ["Access: in full", "Money: in full", "Together"]
    own = next(sheet for sheet in book if sheet.title == "Effects Russia")
    assert "0.25 – 0.5" in [cell.value for row in own.iter_rows(min_row=8) for cell in row]
    notes = rows(book["Effect notes"], 5)
    assert notes == [
        ["Russia", "Access: in full", notes[0][2], None, None, None, "As they said", "yes"]
    ]


def test_rules_and_packages_offer_measures_and_levels(book) -> None:
    assert [row[:5] for row in rows(book["Rules"], 5)] == [
        ["1", "requires", "when", "Money", "in full"],
        ["1", None, "then", "Access", "in full"],
        ["2", "at least", "then", "Access", "in full"],
        ["2", None, "then", "Money", "in full"],
    ]
    packages = book["Packages"]
    heads = [cell.value for cell in packages[4]]
    assert heads[-2:] == ["Access", "Money"]
    lists = {
        str(check.sqref).split(":")[0]: check.formula1
        for check in packages.data_validations.dataValidation
        if check.type == "list"
    }
    assert lists["F5"] == '"none,in full"'


def test_the_first_sheet_tells_of_measures_only_where_there_are_any(book) -> None:
    told = {cell.value for row in book["Instructions"].iter_rows() for cell in row}
    assert {"Measures", "Rules"} <= told
    plain = openpyxl.load_workbook(
        io.BytesIO(workbook_bytes(replace(built_case(), title="", **without())))
    )
    told = {cell.value for row in plain["Instructions"].iter_rows() for cell in row}
    assert not {"Measures", "Rules"} & told
    assert not {"Measures", "Effects common"} & set(plain.sheetnames)


def without() -> dict[str, object]:
    """Return the fields of a case without measures."""
    bare = built_case()
    packages = tuple(replace(one, composition={}) for one in bare.packages)
    return {
        "measures": (), "effects": {}, "joint_effects": (), "rules": (), "packages": packages
    }  # fmt: skip


def test_an_effect_on_today_is_shown_where_somebody_wrote_one() -> None:
    case = edits.set_effect(case_of_measures(), COMMON, "access", "none", "calm", Score.of(1.0))
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(case)))
    assert rows(book["Effects common"], 8)[0][0] == "Access: none"
