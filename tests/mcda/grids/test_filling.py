from __future__ import annotations

import pytest

from mcda.errors import Place, RefusedError
from mcda.grids.budget import MOST, Budget, Work
from mcda.grids.filling import Filling, grid_of


@pytest.fixture
def filling() -> Filling:
    return Filling("Scores", Budget(Place(file="a.xlsx")))


def test_a_filled_sheet_has_what_was_taken(filling: Filling) -> None:
    filling.rows[2] = {3: 1.5}
    filling.merge((1, 1, 1, 4))
    filling.hide(filling.hidden, range(5, 7))
    filling.hide(filling.hidden_columns, range(2, 3))
    sheet = grid_of("a.xlsx", [filling]).sheets[0]
    assert (sheet.name, sheet.value(2, 3), sheet.merged) == ("Scores", 1.5, ((1, 1, 1, 4),))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({5, 6}, {2})


def test_each_kind_of_oddity_is_told_where_it_is_met_first(filling: Filling) -> None:
    filling.tell("WORKBOOK-FAR-CELL", 2, 3)
    filling.tell("WORKBOOK-FAR-CELL", 9, 9)
    filling.tell("WORKBOOK-CELL-TWICE", 4, 1)
    told = [(one.code, one.place) for one in grid_of("a.xlsx", [filling]).problems]
    assert told == [
        ("WORKBOOK-FAR-CELL", Place(file="a.xlsx", sheet="Scores", cell="C2")),
        ("WORKBOOK-CELL-TWICE", Place(file="a.xlsx", sheet="Scores", cell="A4")),
    ]


def test_hidden_lines_are_charged(filling: Filling) -> None:
    with pytest.raises(RefusedError):
        filling.hide(filling.hidden, range(MOST[Work.HIDDEN] + 1))
    assert not filling.hidden
