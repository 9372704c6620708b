from __future__ import annotations

from mcda.figures.charts import RankLines
from mcda.group.screening_sentences import red_line_sentences
from mcda.report.blocks import Chart
from mcda.report.sections.rankings import blocks
from tests.mcda.report.sections.told import headings, said, told


def test_side_by_side_then_means() -> None:
    found = headings(blocks(told()))
    assert found == ["Rankings", "Side by side", "Red lines", "Means, and whom they leave behind"]
    charts = [block.spec for block in blocks(told()) if isinstance(block, Chart)]
    assert [type(spec) for spec in charts] == [RankLines]


def test_red_lines_crossed_are_named_with_score_and_limit() -> None:
    lines = red_line_sentences(told().case)
    assert lines
    assert set(lines) <= set(said(blocks(told())))


def test_what_removing_a_package_does_is_said_once_for_all() -> None:
    texts = said(blocks(told()))
    assert sum(text.startswith("With one package removed") for text in texts) == 1
