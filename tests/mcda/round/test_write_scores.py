"""What the cells of a respondent's workbook hold an answer to, and what they say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils import column_index_from_string

from mcda.model import edits
from mcda.model.case import Case
from mcda.model.numbers import format_number
from mcda.model.tree import leaves
from mcda.round.layout import Part
from mcda.round.messages import languages
from tests.mcda.round.filling import blank, cell, sheet

PACKAGES = ("waiting", "staged", "full")


def checks(here: Any) -> list[Any]:
    return list(here.data_validations.dataValidation)


def covered(check: Any) -> set[str]:
    return {
        f"{openpyxl.utils.get_column_letter(column)}{row}"
        for area in check.sqref.ranges
        for row, column in area.cells
    }


@pytest.fixture(scope="module", params=languages())
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    case = edits.change_respondent(_case(), "boris", language=request.param)
    return openpyxl.load_workbook(blank(case, tmp_path_factory.mktemp("sent") / "a.xlsx"))


def _case() -> Case:
    from tests.mcda.round.filling import round_case

    return round_case()


@pytest.mark.parametrize("part", [Part.SCORES, Part.SWING, Part.PAIRWISE])
def test_every_answer_is_checked_once_and_nothing_else_is(book: Any, part: Part) -> None:
    here = sheet(book, part)
    counts = Counter(at for check in checks(here) for at in covered(check))
    unlocked = {
        one.coordinate for row in here.iter_rows() for one in row if not one.protection.locked
    }
    assert counts == dict.fromkeys(unlocked, 1)


def test_each_row_of_scores_is_held_to_the_scale_of_its_criterion(book: Any) -> None:
    here = sheet(book, Part.SCORES)
    for criterion in leaves(_case()):
        cells = [cell(book, Part.SCORES, criterion.id, package) for package in PACKAGES]
        (check,) = [one for one in checks(here) if cells[0].coordinate in covered(one)]
        assert covered(check) == {one.coordinate for one in cells}
        assert check.promptTitle == criterion.name == check.errorTitle
        if criterion.levels:
            assert (check.type, check.errorStyle) == ("list", "warning")
            assert check.formula1 == '"none,partial,full"'
            assert all(level.name in check.prompt for level in criterion.levels)
            continue
        assert criterion.worst is not None and criterion.best is not None
        low, high = (format_number(end) for end in sorted((criterion.worst, criterion.best)))
        first = cells[0].coordinate
        assert (check.type, check.errorStyle) == ("custom", "stop")
        assert check.formula1 == f"OR(ISTEXT({first}),AND({first}>={low},{first}<={high}))"
        assert low in check.prompt and high in check.prompt


def test_swing_points_go_from_0_to_100(book: Any) -> None:
    (check,) = checks(sheet(book, Part.SWING))
    assert (check.type, check.operator) == ("decimal", "between")
    assert (check.formula1, check.formula2) == ("0", "100")


def test_a_pair_is_chosen_from_the_words_beside_it(book: Any) -> None:
    here = sheet(book, Part.PAIRWISE)
    for check in checks(here):
        assert (check.type, check.errorStyle) == ("list", "warning")
        column, first, last = _area(check.formula1)
        words = [here[f"{column}{row}"].value for row in range(first, last + 1)]
        assert len(words) == 9 and all(words)


def _area(reference: str) -> tuple[str, int, int]:
    (column, first), (_same, last) = (end.strip("$").split("$") for end in reference.split(":", 1))
    return column, int(first), int(last)


def test_hints_fit_into_what_a_spreadsheet_program_takes(case: Case, tmp_path: Path) -> None:
    long = edits.change_criterion(case, "cost", name="A very long name " * 6, worst=1e9)
    book = openpyxl.load_workbook(blank(long, tmp_path / "a.xlsx"))
    for here in book:
        for check in checks(here):
            assert len(check.prompt or "") <= 255 and len(check.error or "") <= 225
            assert len(check.promptTitle or "") <= 32 and len(check.errorTitle or "") <= 32


@pytest.mark.parametrize(
    ("ends", "sample"),
    [
        ((0.0, 10.0), "6 to 8"),
        ((0.0, 0.01), "0.006 to 0.008"),
        ((-1.0, 1.0), "0.2 to 0.6"),
        ((20.0, 0.0), "12 to 16"),
        ((0.0, 3.0), "1.8 to 2.4"),
    ],
)
def test_the_range_in_a_hint_is_one_of_the_scale(
    case: Case, tmp_path: Path, ends: tuple[float, float], sample: str
) -> None:
    scaled = edits.change_criterion(case, "cost", worst=ends[0], best=ends[1])
    book = openpyxl.load_workbook(blank(scaled, tmp_path / "a.xlsx"))
    at = cell(book, Part.SCORES, "cost", "full").coordinate
    (check,) = [one for one in checks(sheet(book, Part.SCORES)) if at in covered(one)]
    assert sample in check.prompt and sample in check.error


def test_no_page_cuts_the_sentence_under_the_title(case: Case, tmp_path: Path) -> None:
    several = [replace(case.packages[0], id=f"p{i}", name=f"Package {i}") for i in range(12)]
    wide = replace(case, packages=(*case.packages, *several))
    here = sheet(openpyxl.load_workbook(blank(wide, tmp_path / "a.xlsx")), Part.SCORES)
    repeated = here.print_title_cols.replace("$", "").split(":")
    first, last = map(column_index_from_string, repeated)
    told = [one.column for one in here[2] if isinstance(one.value, str) and " " in one.value]
    assert told and not set(told) & set(range(first, last + 1))
