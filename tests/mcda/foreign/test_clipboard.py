"""Blocks from the clipboard."""

from __future__ import annotations

import pytest

from mcda.foreign.clipboard import block_of, named, readings_of, rows_of, text_of
from mcda.foreign.compose import compose
from mcda.model.case import Case
from tests.mcda.foreign.labels import TOTALS, WEIGHTS, listed
from tests.mcda.foreign.sheets import grid, sheet


def test_thousands_are_read_by_their_column() -> None:
    block, doubtful = block_of("950,000\t5\n1,250,000\t6\n87,500\t7")
    assert (block, doubtful) == ([["950000", "5"], ["1,250,000", "6"], ["87500", "7"]], frozenset())


@pytest.mark.parametrize(
    ("text", "cells", "doubts"),
    [
        ("10.000 - 12.000\n950", ["10.000 - 12.000", "950"], {(0, 0)}),
        ("10.000 - 12.000\n1.250.000", ["10000 – 12000", "1.250.000"], set()),
        ("8,5 bis 9\n10 ± 2", ["8.5 – 9", "8 – 12"], set()),
        ("2020-2025\nA-1", ["2020-2025", "A-1"], set()),
    ],
)
def test_ranges_are_read_as_the_numbers_beside_them(
    text: str, cells: list[str], doubts: set[tuple[int, int]]
) -> None:
    rows, doubtful = block_of(text)
    assert ([row[0] for row in rows], doubtful) == (cells, doubts)


def test_a_quoted_line_break_stays_in_its_cell() -> None:
    block, _doubtful = block_of('"multi\nline"\t5\n2\t6\n3\t7')
    assert block == [["multi\nline", "5"], ["2", "6"], ["3", "7"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_program_ends_them(end: str) -> None:
    assert rows_of(f"1\t2{end}3\t4{end}") == [["1", "2"], ["3", "4"]]


def test_a_quote_that_is_left_open_swallows_nothing() -> None:
    rows = [['"Big plan', "1"], ["b", "2"], ["c", "3"]]
    assert rows_of("\n".join("\t".join(row) for row in rows)) == rows


def test_what_can_be_read_in_two_ways_is_told() -> None:
    assert block_of("12,500\n950")[1] == {(0, 0)}


def test_a_decimal_sign_that_was_said_settles_the_doubt() -> None:
    assert block_of("12,500\n950", ",")[0] == [["12.5"], ["950"]]
    assert block_of("12,500\n950", ".") == ([["12500"], ["950"]], frozenset())


def test_cells_are_quoted_where_they_have_to_be() -> None:
    rows = [["a\tb", 'say "no"'], ["two\nlines", ""]]
    assert rows_of(text_of(rows)) == rows


def case_of(*rows: list[object]) -> Case:
    case = compose([grid(sheet(rows))]).reading.case  # type: ignore[arg-type]
    assert case is not None
    return case


CASE = (["Package", "Cost (EUR)", "Jobs"], ["North", 1, 2], ["South", 3, 4], ["East", 5, 6])


@pytest.mark.parametrize(
    "text",
    [
        "\tJobs\tCost\nEast\t7\t8\nnorth\t9\t10",
        "Option\tJobs\tcost (eur)\nEast\t7\t8\nNORTH\t9\t10",
        "\tEast\tNorth\nJobs\t7\t9\nCost\t8\t10",
    ],
)
def test_names_put_scores_where_they_belong(text: str) -> None:
    found = named(rows_of(text), case_of(*CASE))
    assert found is not None
    assert (found.packages, found.criteria) == (("east", "north"), ("jobs", "cost-eur"))
    assert found.cells == [["7", "8"], ["9", "10"]]
    assert not found.doubt


def test_names_on_one_side_go_with_the_cells_from_the_chosen_one() -> None:
    heads = named(rows_of("Jobs\tCost\n7\t8\n9\t10"), case_of(*CASE), (1, 0))
    assert heads is not None
    assert (heads.packages, heads.criteria) == (("south", "east"), ("jobs", "cost-eur"))
    names = named(rows_of("East\t7\nNorth\t9"), case_of(*CASE), (0, 1))
    assert names is not None
    assert (names.packages, names.criteria, names.cells) == (
        ("east", "north"), ("jobs",), [["7"], ["9"]],
    )  # fmt: skip


def test_unknown_names_are_kept_and_names_that_stand_twice_are_doubtful() -> None:
    found = named(rows_of("\tJobs\tNoise\nEast\t7\t1\nWest\t9\t2"), case_of(*CASE))
    assert found is not None
    assert (found.packages, found.criteria) == (("east", ""), ("jobs", ""))
    assert (found.down, found.across) == (("East", "West"), ("Jobs", "Noise"))
    twice = named(rows_of("\tJobs\nEast\t7\nEast\t9"), case_of(*CASE))
    assert twice is not None
    assert twice.doubt


def test_bare_scores_bring_no_names() -> None:
    for text in ("1\t2\n3\t4", "low\thigh\n1\t2", "5", ""):
        assert named(rows_of(text), case_of(*CASE)) is None


def test_a_table_of_a_page_is_read_by_the_numbers_beside_it() -> None:
    page = '<table><tr><td>A</td><td x:num="0.5">0,5</td></tr></table>'
    assert rows_of("A\t0,5", page) == [["A", "0.5"]]
    assert rows_of("A\t0,5", "<table><tr><td>B</td></tr></table>") == [["A", "0,5"]]


def test_what_is_no_package_by_its_label_is_none_of_the_new_ones() -> None:
    case = case_of(*CASE)

    def good(label: str) -> bool:
        rows = [["", "Cost", "Jobs"], ["North", "1", "2"], ["Talks", "3", "4"], [label, "9", "4"]]
        blocks = (rows, [list(column) for column in zip(*rows, strict=True)])
        both = [named(block, case) for block in blocks]
        return all(found is not None and found.new == ["Talks"] for found in both)

    assert [one for one in listed(f"{WEIGHTS}|{TOTALS}") if not good(one)] == []


def test_a_doubtful_range_is_told_by_its_doubtful_end() -> None:
    rows, doubtful = block_of("950 – 1.200\n7")
    assert doubtful == {(0, 0)}
    assert readings_of(rows[0][0]) == (("1200", ","), ("1.2", "."))
    assert readings_of("12,500") == (("12.5", ","), ("12500", "."))


def test_amounts_below_nothing_are_written_plainly() -> None:
    assert block_of("300-\n900\n1.200,50-")[0] == [["-300"], ["900"], ["-1200.5"]]
