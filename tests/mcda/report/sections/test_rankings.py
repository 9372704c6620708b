from __future__ import annotations

import numpy as np

from mcda.figures.charts import Differences, RankLines
from mcda.group.group_sentences import red_line_sentences
from mcda.report.blocks import Chart
from mcda.report.sections.rankings import blocks
from tests.mcda.report.sections.told import column, headings, said, table, told


def test_side_by_side_then_means_then_each_party() -> None:
    found = headings(blocks(told()))
    start = ["Rankings", "Side by side", "Red lines", "Means, and whom they leave behind"]
    assert found[:4] == start
    assert found[4:] == [party.name for party in told().ranked]


def test_each_party_has_its_chart_of_no_more_than_seven_bars() -> None:
    charts = [block.spec for block in blocks(told()) if isinstance(block, Chart)]
    assert isinstance(charts[0], RankLines)
    bars = [spec for spec in charts if isinstance(spec, Differences)]
    assert len(bars) == len(told().ranked)
    for spec in bars:
        assert len(spec.criteria) == len(spec.differences) == 7
        assert spec.subtitle.endswith("the seven largest of nine")
        assert np.all(np.diff(spec.differences) < 1e-9)


def test_open_scores_show_where_values_and_ranks_may_be() -> None:
    found = table(blocks(told()), "Ranking of Russia")
    titles = [head.title for head in found.columns]
    assert titles[-2:] == ["Value may be", "Rank may be"]
    i = column(found, 1).index("Constitutional committee")
    assert " – " in column(found, titles.index("Value may be"))[i]


def test_packages_stand_in_order_of_rank() -> None:
    for party in told().ranked:
        ranks = [int(text) for text in column(table(blocks(told()), f"Ranking of {party.name}"), 0)]
        assert ranks == sorted(ranks)


def test_red_lines_crossed_are_named_with_score_and_limit() -> None:
    lines = red_line_sentences(told().case)
    assert lines
    assert set(lines) <= set(said(blocks(told())))


def test_every_ranking_says_what_removing_a_package_does() -> None:
    texts = said(blocks(told()))
    count = sum(text.startswith("The order of the others stays") for text in texts)
    assert count == len(told().ranked)
