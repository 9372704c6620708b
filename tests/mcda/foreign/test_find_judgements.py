"""Matrices as they come."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from mcda.foreign.compose import compose
from mcda.foreign.matrix_file import read_matrix
from tests.mcda.foreign.sheets import grid, sheet


@pytest.mark.parametrize(
    "text",
    [
        ",A,B,C\nA,1,3,5\nB,0,1,2\nC,0,0,1\n",
        "A,B,C\n1,3,5\n1/3,1,2\n1/5,1/2,1\n",
        "A title,,,\n,A,B,C\nA,1,3,5\nB,1/3,1,2\nC,1/5,1/2,1\nSum,1.53,4.5,8\n",
        ",A,B,C\nA,1,3,5\nB,⅓,1,2\nC,1:5,½,1\n",
    ],
)
def test_the_same_matrix_in_every_dress(text: str, tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text(text, encoding="utf-8")
    elements, matrix, problems = read_matrix(tmp_path / "m.csv")
    assert (elements, problems) == (("A", "B", "C"), ())
    assert matrix[0].tolist() == [1, 3, 5]
    assert matrix[1, 2] == 2


def test_dates_are_named_with_the_ratio_that_they_show() -> None:
    march, may, february = (datetime(2026, month, 1) for month in (3, 5, 2))
    lines = [[None, "A", "B", "C"], ["A", 1, 3, 5], ["B", march, 1, 2], ["C", may, february, 1]]
    found = compose([grid(sheet(lines))])
    named = [p for p in found.reading.problems if p.code == "IMPORT-DATE-FOR-RATIO"]
    assert [(p.place.cell, dict(p.facts)["first"]) for p in named] == [
        ("B3", "1/3"), ("B4", "1/5"), ("C4", "1/2"),
    ]  # fmt: skip
