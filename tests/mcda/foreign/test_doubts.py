"""What of a table can be taken in two ways is said at its cell."""

from __future__ import annotations

import pytest

from mcda.foreign.compose import compose
from mcda.foreign.doubts import all_numbers
from mcda.grids.csv_grid import csv_grid

DOUBTFUL = {
    "a row of factors": ("Team;Cost;Jobs\nFactor;3;2\nA;5;6\nB;7;8\n", "line 2, column 1"),
    "a target": ("Option;Cost;Jobs\nTarget;8;9\nA;5;6\nB;7;8\n", "line 2, column 1"),
    "a column called Weight": ("Truck;Price;Weight\nA;900;7\nB;700;9\n", "line 1, column 3"),
    "a total amid the packages": (
        "Station;Price;Km\nA;1;2\nTotal;4;3\nB;2;1\n",
        "line 3, column 1",
    ),
    "names across and down": (";X;Y;Z\nX;0;12;30\nY;12;0;25\nZ;30;25;0\n", "line 2, column 1"),
}


@pytest.mark.parametrize("kind", DOUBTFUL)
def test_what_may_be_two_things_is_doubted_at_its_cell(kind: str) -> None:
    text, cell = DOUBTFUL[kind]
    problems = compose([csv_grid(text.encode(), "t.csv")]).reading.problems
    assert [p.place.cell for p in problems if p.code == "IMPORT-DOUBTFUL-LINE"] == [cell]


def test_a_package_named_in_words_is_doubted_by_its_numbers_only() -> None:
    text = "Option;Risk;Cost\nStay;Low;4\nBuild;High;8\nShare;Low;6\n"
    problems = compose([csv_grid(text.encode(), "t.csv")]).reading.problems
    assert "IMPORT-DOUBTFUL-LINE" not in {p.code for p in problems}


def test_names_that_are_all_numbers() -> None:
    assert all_numbers(["", "12", "7 %"]) == "12"
    assert all_numbers(["12", "North"]) == ""
