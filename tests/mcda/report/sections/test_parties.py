"""A page for each stakeholder: ranking, why, weights with reasons, what would turn it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from mcda.figures.charts import Differences
from mcda.model.case import Fallback
from mcda.model.naming import possessive
from mcda.report.blocks import Chart, OnePage, every_block
from mcda.report.facts import facts
from mcda.report.sections.parties import blocks
from mcda.sensitivity.probe_sentences import certificate_sentence, shift_sentence
from mcda.sensitivity.strength import Reason
from mcda.words import figures
from tests.mcda.report.sections.told import column, headings, said, table, told
from tests.mcda.report.settlement import settlement


def test_each_stakeholder_has_one_page_that_says_everything() -> None:
    made = blocks(told())
    assert all(isinstance(page, OnePage) for page in made)
    for page, party in zip(made, told().ranked, strict=True):
        assert headings((page,))[0] == party.name
        found = table((page,), f"Weights and stability of {possessive(party.name)} ranking")
        assert len(found.rows) == len(told().one_way[party.id].stability)


def test_intervals_are_the_engines_and_no_row_says_that_nothing_changes() -> None:
    found = table(blocks(told()), "Weights and stability of Russia's ranking")
    for row, item in zip(found.rows, told().one_way["russia"].stability, strict=True):
        assert row.cells[2].value == item.weight
        moved = bool(item.below or item.above)
        span = f"{figures.share_figure(item.low)} – {figures.percent(item.high)}"
        assert row.cells[3].text == (span if moved else "")
        assert bool(row.cells[-1].text) == moved
        assert "no change" not in row.cells[-1].text


def test_each_stakeholder_is_told_what_would_change_its_leader() -> None:
    made = blocks(told())
    for party in told().ranked:
        levers = told().levers[party.id]
        grade = told().strengths[party.id]
        known = grade.trade if grade.reason is Reason.TRADE else None
        assert shift_sentence(levers, known) in ("", *said(made))
        assert known is None or shift_sentence(levers) not in said(made)
        assert certificate_sentence(levers) in said(made)


def test_the_reasons_of_weights_fallback_and_red_line_are_given() -> None:
    case = settlement()
    own = case.preferences["russia"]
    lines = tuple(replace(line, note="agreed in March") for line in own.red_lines)
    own = replace(
        own,
        note="by the desk",
        fallback=Fallback(package="waiting", note="it holds"),
        red_lines=lines,
    )
    made = facts(
        replace(case, preferences={**case.preferences, "russia": own}), printed=date(2026, 11, 21)
    )
    page = " ".join(said((blocks(made)[1],)))
    assert "Why: by the desk" in page
    assert "Fallback: “Waiting (status quo)”, value " in page and "It holds." in page
    assert page.count("Agreed in March.") == len(lines)


def test_each_party_has_its_chart_of_no_more_than_six_bars() -> None:
    charts = [block.spec for block in every_block(blocks(told())) if isinstance(block, Chart)]
    bars = [spec for spec in charts if isinstance(spec, Differences)]
    assert len(bars) == len(told().ranked)
    for spec in bars:
        assert len(spec.criteria) == len(spec.differences) == 6
        assert spec.subtitle.endswith("the six largest of nine")
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
