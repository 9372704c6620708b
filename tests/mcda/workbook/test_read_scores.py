"""Score sheets: whose they are, and scores as people type them."""

from pathlib import Path

import pytest

from mcda.model.case import COMMON
from tests.mcda.workbook.editing import codes, edited, put


def test_unknown_stakeholder_in_a_title_suggests_the_nearest(tmp_path: Path) -> None:
    def change(book) -> None:
        book["Scores Observers"]["A1"] = None
        book["Scores Observers"]["C3"] = None
        book["Scores Observers"].title = "Scores Obsevers"

    (problem,) = edited(tmp_path, change).of_file
    assert problem.code == "WORKBOOK-UNKNOWN-STAKEHOLDER"
    assert "Scores Observers" in problem.remedy
    assert problem.place.sheet == "Scores Obsevers"


def test_a_title_of_another_stakeholder_is_a_mismatch(tmp_path: Path) -> None:
    def change(book) -> None:
        own = book["Scores Южная делегация"]
        book["Scores Northern delegation"].title = "Elsewhere"
        own.title = "Scores Northern delegation"

    reading = edited(tmp_path, change)
    assert codes(reading) == ["WORKBOOK-ID-LABEL-MISMATCH"]


@pytest.mark.parametrize("text", ["7,5", " 7.5 ", "٧٫٥", "+7.5"])
def test_numbers_as_people_type_them(tmp_path: Path, text: str) -> None:
    reading = edited(tmp_path, put("Scores common", "C8", text))
    assert reading.case is not None
    assert reading.case.scores[COMMON]["wait"]["safety"].low == 7.5
    assert codes(reading) == []
