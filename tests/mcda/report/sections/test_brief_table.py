"""The rows of page 1 are the answer's lines."""

from __future__ import annotations

from mcda.answer.party_lines import party_lines
from mcda.answer.party_sentences import gain_words
from mcda.report.blocks import Table
from mcda.report.sections.brief_table import blocks
from tests.mcda.report.sections.told import told


def test_rows_stand_in_the_order_of_the_lines_with_their_words() -> None:
    table, _refers = blocks(told())
    assert isinstance(table, Table)
    lines = party_lines(told().summary, told().recommendation.named[0])
    assert [row.cells[2].text for row in table.rows] == [gain_words(line) for line in lines]
    scale = table.columns[1].scale
    assert scale is not None and scale.line == 0.0
    assert all(scale.low <= line.stands.low <= scale.high for line in lines)
