"""Tables of states: what is read, and what is refused with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from mcda.grids.document import read_grid
from mcda.grids.signature import kind_of
from mcda.workbook.state_table import StateTable, states_of

HEAD = "A: hold,B: hold,A,B"
ROWS = ("N,N,3,3", "N,Y,1,4", "Y,N,4,1", "Y,Y,2,2")


def read(folder: Path, *lines: str) -> tuple[StateTable | None, list[tuple[str, str]]]:
    file = folder / "conflict.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    table, problems = states_of(read_grid(file, kind_of(file)))
    return table, [(problem.code, problem.place.cell) for problem in problems]


def test_a_table_gives_owners_payoffs_and_moves(tmp_path: Path) -> None:
    table, problems = read(tmp_path, HEAD, *ROWS)
    assert table is not None
    assert not problems
    assert table.graph.owners == ("A", "B")
    assert table.graph.payoffs.tolist() == [[3, 1, 4, 2], [3, 4, 1, 2]]
    assert [one.tolist() for one in table.graph.targets] == [[2, 3, 0, 1], [1, 0, 3, 2]]


def test_an_irreversible_option_only_goes_further(tmp_path: Path) -> None:
    table, problems = read(tmp_path, HEAD, "irreversible,,,", *ROWS)
    assert table is not None
    assert not problems
    assert table.graph.targets[0].tolist() == [2, 3]


def test_levels_have_names_in_the_order_in_which_they_come_first(tmp_path: Path) -> None:
    lines = ("A: stand,B: hold,A,B", "irreversible", "wait,N,3,2", "sign,N,2,3", "leave,-,1,1")
    table, problems = read(tmp_path, *lines, "wait,Y,0,0")
    assert table is not None
    assert not problems
    assert table.graph.targets[0].tolist() == [1, 2, 2, 2]
    assert table.graph.targets[1].tolist() == [3, 0]


def test_numbered_states_may_stand_in_any_order(tmp_path: Path) -> None:
    table, problems = read(tmp_path, f"state,{HEAD}", "2,N,Y,1,4", "1,N,N,3,3")
    assert table is not None
    assert not problems
    assert table.graph.payoffs.tolist() == [[3, 1], [3, 4]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("A: hold,A", "N,1", "Y,2"), ("STATES-ONE-OWNER", "line 1, column 1")),
        (("A: hold,B: hold,A", "N,N,1", "Y,N,2"), ("STATES-NO-PAYOFF", "line 1, column 2")),
        ((HEAD + ",C", "N,N,1,1,1", "Y,N,2,2,2"), ("STATES-PAYOFF-OF-NOBODY", "line 1, column 5")),
        ((HEAD + ",A: hold", *ROWS), ("STATES-HEADING-TWICE", "line 1, column 5")),
        ((HEAD, "irreversible,maybe,,", *ROWS), ("STATES-SECOND-ROW", "line 2, column 2")),
        ((HEAD, ROWS[0], "", *ROWS[1:]), ("STATES-ROW-EMPTY", "line 3, column 1")),
        ((HEAD, "N,,3,3", *ROWS[1:]), ("STATES-LEVEL-MISSING", "line 2, column 2")),
        ((HEAD, "N,N,,3", *ROWS[1:]), ("STATES-PAYOFF-MISSING", "line 2, column 3")),
        ((HEAD, "N,N,good,3", *ROWS[1:]), ("WORKBOOK-NOT-A-NUMBER", "line 2, column 3")),
        ((HEAD, *ROWS, ROWS[1]), ("STATES-TWICE", "line 6, column 1")),
        ((HEAD, ROWS[0]), ("STATES-TOO-FEW", "line 1, column 1")),
        (("a,b", "1,2"), ("STATES-NO-OPTIONS", "")),
        (
            (f"state,{HEAD}", "1,N,N,3,3", "3,Y,Y,2,2"),
            ("STATES-MISSING", "line 3, column 1"),
        ),
        (
            (f"state,{HEAD}", "1,N,N,3,3", "1,Y,Y,2,2"),
            ("STATES-MISSING", "line 3, column 1"),
        ),
        (
            (f"state,{HEAD}", "1,N,N,3,3", "last,Y,Y,2,2"),
            ("STATES-NUMBER", "line 3, column 1"),
        ),
    ],
)
def test_what_is_no_table_of_states_is_refused_with_its_place(
    lines: tuple[str, ...], expected: tuple[str, str], tmp_path: Path
) -> None:
    table, problems = read(tmp_path, *lines)
    assert table is None
    assert problems == [expected]


def test_more_states_than_the_limit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcda.workbook.state_table.MOST_STATES", 3)
    table, problems = read(tmp_path, HEAD, *ROWS)
    assert table is None
    assert [code for code, _cell in problems] == ["STATES-TOO-MANY"]


def test_more_moves_than_are_kept_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcda.negotiation.option_moves.MOST_MOVES", 7)
    table, problems = read(tmp_path, HEAD, *ROWS)
    assert table is None
    assert [code for code, _cell in problems] == ["STATES-TOO-MANY"]


def test_moves_between_copies_of_one_state_are_never_sought(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcda.negotiation.option_moves.MOST_MOVES", 7)
    table, problems = read(tmp_path, HEAD, *ROWS, ROWS[0])
    assert table is None
    assert [code for code, _cell in problems] == ["STATES-TWICE"]
