"""The score sheets: what heads a column, and in which order notes come."""

import io
from dataclasses import replace

import openpyxl

from mcda.model.case import COMMON, Criterion, Score, frozen
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
