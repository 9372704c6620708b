"""The score sheets: what heads a column, and in which order notes come."""

import io
from dataclasses import replace

import openpyxl

from mcda.grids.grid import letters
from mcda.model.case import COMMON, Criterion, Score, frozen
from mcda.model.numbers import format_number
from mcda.workbook.write import workbook_bytes
from mcda.workbook.write_scores import scale_words, scored
from tests.mcda.conftest import whole_case


def test_a_column_says_what_it_means() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(whole_case())))
    sheet = book["Scores common"]
    assert [sheet.cell(row, 3).value for row in range(4, 8)] == [
        "People",
        "↑ more is better",
        "0 to 10 points",
        "Civil protection",
    ]
    assert book["Scores Northern delegation"]["C3"].value == "Northern delegation"
    notes = [row[0].value for row in book["Score notes"].iter_rows(5, 9, 2, 2)]
    assert notes[:4] == ["common", "common", "common", "Южная делегация"]


def test_scales_in_words() -> None:
    assert scale_words(Criterion(id="c", name="C", unit="EUR m")) == "EUR m"
    assert scale_words(Criterion(id="c", name="C", worst=9.5, best=1.0)) == "9.5 to 1"


def test_a_group_with_a_score_keeps_its_column() -> None:
    base = whole_case()
    given = {**base.scores[COMMON], "deal": frozen({"people": Score.of(1.0)})}
    case = replace(base, scores=frozen({COMMON: frozen(given)}))
    assert [criterion.id for criterion in scored(case)] == ["people", "safety", "access", "cost"]


def test_a_column_is_held_to_the_scale_of_its_criterion() -> None:
    case = whole_case()
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(case)))
    for title in ("Scores common", "Scores Northern delegation"):
        sheet = book[title]
        by_column = {
            area.min_col: (area, check)
            for check in sheet.data_validations.dataValidation
            for area in check.sqref.ranges
        }
        for column, criterion in enumerate(scored(case), start=3):
            area, check = by_column.pop(column)
            assert (area.min_row, area.max_col) == (8, column)
            assert area.max_row == 7 + len(case.packages)
            assert scale_words(criterion) in check.prompt
            first = f"{letters(column)}8"
            if criterion.levels:
                assert (check.type, check.errorStyle) == ("list", "warning")
                names = ",".join(level.name for level in criterion.levels)
                assert check.formula1 == f'"{names}"'
            elif criterion.worst is not None and criterion.best is not None:
                low, high = (format_number(x) for x in sorted((criterion.worst, criterion.best)))
                inside = f"AND({first}>={low},{first}<={high})"
                assert (check.type, check.formula1) == ("custom", f"OR(ISTEXT({first}),{inside})")
        assert not by_column
