"""Tables of methods and of group rankings: numbers, marks and what is spoken."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop.pages.ranking.opinion_tables import group_table, methods_table, spread_table
from mcda.group.rankings import group_rankings
from mcda.group.summary import summary
from mcda.methods.rank import rank
from mcda.methods.second_opinion import compare, second_opinion
from mcda.model import edits
from mcda.model.case import RedLine
from mcda.weighting.spread import spread
from tests.desktop.conftest import small_case


def test_a_rank_that_differs_stands_out_with_its_direction():
    found = second_opinion(small_case(), "europe")
    opinion = found.opinions[0]
    turned = replace(opinion.ranking, ranks=np.roll(opinion.ranking.ranks, 1))
    table = methods_table(replace(found, opinions=(compare(found.ranking, turned),)))
    tones = {entry.tone for row in table.rows for entry in (row.entries[1],)}
    assert tones == {""}
    assert {row.entries[1].text[-1] for row in table.rows} == {"↑", "↓"}
    assert [row.entries[0].text for row in table.rows] == ["1", "2", "3"]
    assert "closeness" in table.rows[0].entries[0].spoken


def test_below_fallback_and_red_lines_are_marked_in_the_group():
    case = edits.set_red_line(small_case(), "europe", "cost", RedLine(criterion="cost", limit=5.0))
    found = group_rankings(summary(case))
    table = group_table(found, (2, 0, 1), "europe")
    assert [row.id for row in table.rows] == ["full", "wait", "staged"]
    full = next(row for row in table.rows if row.id == "full")
    europe = [column.id for column in table.columns].index("europe")
    assert full.entries[europe].text.endswith("✕▼")
    assert full.entries[europe].tone == "below"
    assert full.entries[europe].spoken.endswith("a red line is crossed")


def test_the_spread_names_what_does_not_tell_packages_apart():
    case = small_case()
    for package in ("wait", "staged", "full"):
        case = edits.set_score(case, "", package, "cost", case.score("", "wait", "cost"))
    table = rank(case, "europe").table
    shown = spread_table(table, spread(table))
    cost = next(row for row in shown.rows if row.id == "cost")
    assert cost.entries[1].sort == 0
    assert cost.entries[3].text == "all packages have the same score"
