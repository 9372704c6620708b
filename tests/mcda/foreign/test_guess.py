"""What is proposed for a sheet, and with which reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from mcda.foreign.guess import as_kind, blank_map, guess, guess_in, turned_over
from mcda.foreign.table_map import Kind
from tests.mcda.foreign.sheets import grid, sheet

PLAIN = [
    ["Option", "Cost", "Safety", "Jobs"],
    ["Stay", 10, 3, 40],
    ["Build", 25, 8, 90],
    ["Share", 18, 6, 70],
]


def test_a_clean_table_is_likely() -> None:
    (found,) = guess(grid(sheet(PLAIN)))
    table = found.table
    assert (table.kind, table.turned) == (Kind.SCORES, False)
    assert (table.head, table.labels) == (1, 1)
    assert (table.rows, table.columns) == ((2, 3, 4), (2, 3, 4))
    assert found.sureness == "likely"
    assert found.where == "A1:D4"
    assert (found.down, found.across) == (3, 3)
    assert "column A" in found.reasons[0]


@pytest.mark.parametrize("names", [["Option", "Cost", "Jobs"], ["Criterion", "Weight", "Stay"]])
def test_of_a_long_sheet_the_top_is_looked_at_and_its_table_ends_where_it_ends(
    monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.setattr("mcda.foreign.guess.MOST_ROWS", 6)
    lines = [names, *([f"Line {i}", 70 + i, 3 * i] for i in range(9)), [], ["Note"], *PLAIN]
    (found,) = guess(grid(sheet(lines)))
    table = as_kind(found.table, Kind.SCORES)
    assert (table.right if table.turned else table.last) == 10
    assert max(found.down, found.across) == 9


def test_a_table_in_the_middle_of_prose() -> None:
    lines = [
        ["The ministry asks which option to take.", None, None, None, None, None],
        [],
        [None, None, "peso", 5, 3, 2],
        [None, None, None, "Cost", "Safety", "Jobs"],
        [None, None, None, "-", "+", "+"],
        *([None, None, *line] for line in PLAIN[1:]),
        [None, None, "SOMA", 53, 17, 200],
        [],
        ["Source: own survey"],
    ]
    (found,) = guess(grid(sheet(lines)))
    table = found.table
    assert (table.head, table.labels, table.weights, table.directions) == (4, 3, 3, 5)
    assert table.rows == (6, 7, 8)
    assert "weights stand in row 3" in found.reasons


def test_weights_without_a_label_are_said_to_be_uncertain() -> None:
    lines = [[None, 5, 3, 2], *PLAIN]
    (found,) = guess(grid(sheet(lines)))
    assert found.table.weights == 1
    assert any("may be weights" in reason for reason in found.reasons)


def test_repeats_and_formulas_come_later() -> None:
    again = [[name, *(cell for cell in cells)] for name, *cells in PLAIN]
    worked_out = {(row, column) for row in (7, 8, 9) for column in (2, 3, 4)}
    both = sheet([*PLAIN, [], *again], formulas=worked_out)
    first, second = guess(grid(both))
    assert (first.table.head, second.table.head) == (1, 6)
    assert first.confidence > second.confidence
    assert "it repeats the names of a table further up" in second.reasons


def test_totals_ranks_and_remarks_are_left_out_with_their_reason() -> None:
    lines = [
        ["Option", "Remark", "Cost", "Jobs", "Sum", "Ranking"],
        ["Stay", "keeps everything as it is for the time being", 10, 40, 50, 3],
        ["Build", "needs a decision of both parliaments in spring", 25, 90, 115, 1],
        ["Share", "would be run by an agency that is yet to be set up", 18, 70, 88, 2],
    ]
    (found,) = guess(grid(sheet(lines)))
    assert found.table.columns == (3, 4)
    text = "; ".join(found.reasons)
    assert "“Remark” is left out: it holds remarks" in text
    assert "“Sum” is left out: it is the sum of those before it" in text
    assert "“Ranking” is left out: it is a ranking" in text


def test_criteria_that_run_down() -> None:
    lines = [
        ["Criterion", "Weight", "Max/min", "Stay", "Build"],
        ["Cost", 50, "min", 10, 25],
        ["Jobs", 30, "max", 40, 90],
        ["Safety", 20, "max", 3, 8],
    ]
    (found,) = guess(grid(sheet(lines)))
    table = found.table
    assert table.turned
    assert (table.head, table.labels, table.weights, table.directions) == (1, 1, 2, 3)
    assert table.rows == (4, 5)
    assert table.columns == (2, 3, 4)
    assert found.where == "A1:E4"


def test_several_tables_beside_each_other() -> None:
    lines = [[*line, None, *line] for line in PLAIN]
    found = guess(grid(sheet(lines)))
    assert [one.where for one in found] == ["A1:D4", "F1:I4"]


def test_rows_that_sum_to_one_may_be_weights() -> None:
    lines = [
        ["", "Cost", "Safety", "Jobs"],
        ["France", 0.2, 0.3, 0.5],
        ["Ghana", 0.6, 0.3, 0.1],
    ]
    (found,) = guess(grid(sheet(lines)))
    assert found.table.kind is Kind.WEIGHTS


def test_a_pairwise_matrix_with_names_half_of_it_filled() -> None:
    lines = [
        [None, "Cost", "Safety", "Jobs"],
        ["Cost", 1, 3, "1/5"],
        ["Safety", None, 1, "1/7"],
        ["Jobs", None, None, 1],
    ]
    (found,) = guess(grid(sheet(lines, top=4, left=2)))
    table = found.table
    assert (table.kind, table.head, table.labels) == (Kind.JUDGEMENTS, 4, 2)
    assert (table.first, table.last, table.left, table.right) == (5, 7, 3, 5)


def test_a_pairwise_matrix_without_names() -> None:
    (found,) = guess(grid(sheet([[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]], top=3, left=3)))
    assert (found.table.kind, found.table.head) == (Kind.JUDGEMENTS, None)
    assert (found.table.first, found.table.left, found.table.last) == (3, 3, 5)


def test_zeros_are_no_judgements() -> None:
    lines = [[None, "A", "B"], ["A", 0, 1], ["B", 1, 0]]
    (found,) = guess(grid(sheet(lines)))
    assert found.table.kind is Kind.SCORES
    assert found.sureness == "doubtful"


def test_a_verbal_table_is_found() -> None:
    lines = [
        ["Option", "Risk", "Support"],
        ["Stay", "Low", "High"],
        ["Build", "High", "Low"],
        ["Share", "Low", "High"],
    ]
    (found,) = guess(grid(sheet(lines)))
    assert found.table.rows == (2, 3, 4)


def test_words_alone_are_no_table() -> None:
    assert guess(grid(sheet([["A plan"], [], ["Comfort", "Screen"], [None, "Size"]]))) == ()


def test_a_hidden_sheet_is_offered_last() -> None:
    seen, hidden = sheet(PLAIN, "Open"), sheet(PLAIN, "Kept", visible=False)
    found = guess(grid(hidden, seen))
    assert [one.table.sheet for one in found] == ["Open", "Kept"]
    assert "the sheet is hidden" in found[1].reasons


def test_a_person_may_point_at_an_area() -> None:
    both = sheet([*PLAIN, [], *PLAIN])
    assert guess_in(both, (6, 1, 9, 4)).head == 6
    unheard = guess_in(both, (2, 2, 4, 3))
    assert (unheard.head, unheard.labels, unheard.rows) == (2, 2, (3, 4))


def test_something_to_begin_with_where_nothing_was_found() -> None:
    words = sheet([["Comfort", "Screen"], [None, "Size"]], top=4, left=2)
    table = blank_map(words)
    assert (table.head, table.labels, table.left, table.right) == (4, 2, 3, 3)


def test_another_kind_keeps_the_place() -> None:
    (found,) = guess(grid(sheet([[None, 5, 3, 2], *PLAIN])))
    judged = as_kind(found.table, Kind.JUDGEMENTS)
    assert (judged.kind, judged.weights, judged.head) == (Kind.JUDGEMENTS, None, 2)
    assert as_kind(judged, Kind.WEIGHTS) == replace(judged, kind=Kind.WEIGHTS)


def test_a_table_may_be_read_the_other_way() -> None:
    lines = [
        ["", "Weight", "Stay", "Build"],
        ["Cost", 50, 10, 25],
        ["Jobs", 30, 40, 90],
        ["Safety", 20, 3, 8],
    ]
    one = sheet(lines)
    upright = guess_in(one, (1, 1, 4, 4))
    other = turned_over(one, upright)
    assert upright.turned is not other.turned
    sides = sorted((upright, other), key=lambda table: table.turned)
    assert (sides[1].head, sides[1].labels, sides[1].rows) == (1, 1, (3, 4))
    assert sides[1].weights == 2
    back = turned_over(one, other)
    assert (back.head, back.labels, back.rows) == (upright.head, upright.labels, upright.rows)


CELLS: dict[str, Callable[[int, int], str | float]] = {
    "words": lambda row, column: f"word {row} {column}",
    "one word": lambda _row, _column: "x",
    "names along the diagonal": lambda row, column: f"n{row + column}",
    "ones": lambda _row, _column: 1.0,
}


@pytest.mark.parametrize("kind", CELLS)
def test_sheets_that_seem_to_begin_a_table_everywhere_have_none(kind: str) -> None:
    cell = CELLS[kind]
    one = sheet([[cell(row, column) for column in range(250)] for row in range(250)])
    assert guess(grid(one)) == ()


@pytest.mark.parametrize("corner", ["Nr", "No.", "#"])
@pytest.mark.parametrize("groups", [False, True])
@pytest.mark.parametrize("more", [[], [[], ["Weights"], ["Cost", 30], ["Jobs", 40], ["Trust", 30]]])
def test_running_numbers_before_criteria_are_neither_names_nor_weights(
    corner: str, groups: bool, more: list[list[object]]
) -> None:
    lines: list[list[object]] = [
        [corner, "Criterion", "Plan A", "Plan B", "Plan C"],
        *([["", "Burden"]] if groups else []),
        [1, "Cost", 5, 3, 4],
        [2, "Jobs", 15, 8, 5],
        [3, "Trust", 7, 5, 6],
        *more,
    ]
    table = guess(grid(sheet(lines)))[0].table
    assert (table.kind, table.turned, table.head) == (Kind.SCORES, True, 2)
    assert table.weights is None
    assert len(table.columns) == 3 and len(table.rows) == 3


def test_numbers_that_count_on_are_weights_where_they_are_said_to_be() -> None:
    lines = [
        ["Weight", "Criterion", "Plan A", "Plan B"],
        [1, "Cost", 5, 3],
        [2, "Jobs", 15, 8],
        [3, "Trust", 7, 5],
    ]
    assert guess(grid(sheet(lines)))[0].table.weights == 1
