"""Blocks from the clipboard."""

from __future__ import annotations

from mcda.foreign.clipboard import block_of


def test_thousands_are_read_by_their_column() -> None:
    block, doubtful = block_of("950,000\t5\n1,250,000\t6\n87,500\t7")
    assert (block, doubtful) == ([["950000", "5"], ["1,250,000", "6"], ["87500", "7"]], frozenset())


def test_a_quoted_line_break_stays_in_its_cell() -> None:
    block, _doubtful = block_of('"multi\nline"\t5\n2\t6\n3\t7')
    assert block == [["multi\nline", "5"], ["2", "6"], ["3", "7"]]


def test_what_can_be_read_in_two_ways_is_told() -> None:
    assert block_of("12,500\n950")[1] == {(0, 0)}
