"""A case of many stakeholders, packages and criteria stays readable and short on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache, partial

import pytest

from desktop.kit.printing import A4
from desktop.kit.printing.pieces import flow
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.stack import pieces
from desktop.kit.printing.table import _grid, _width
from mcda.export.column_widths import measure
from mcda.model.case import Fallback
from mcda.model.edits import set_fallback
from mcda.model.naming import possessive
from mcda.report.blocks import OnePage, Table, every_block
from mcda.report.facts import FIRST_PACKAGES, Facts, facts
from mcda.report.sections import firmness, group, parties, rankings, scores, weights
from tests.large_case import large_case
from tests.mcda.report.sections.told import column, said, table

pytestmark = pytest.mark.usefixtures("app")

PAPER = Setting(A4.text_width, A4.text_height)


@cache
def many() -> Facts:
    case = set_fallback(large_case(18, 45, 24), "s0", Fallback(package="p44"))
    case = replace(case, settings=replace(case.settings, samples=100))
    return facts(case, printed=date(2026, 11, 21))


def test_no_table_breaks_a_word_and_each_stands_on_few_pages() -> None:
    for section in (rankings, group, weights, firmness, scores):
        tables = [one for one in every_block(section.blocks(many())) if isinstance(one, Table)]
        assert tables
        for one in tables:
            grid = _grid(one, PAPER)
            least = measure(one, grid.gap, partial(_width, grid.size * PAPER.scale)).least
            assert sum(least) <= PAPER.width, one.name
            assert len(flow(pieces([one], PAPER), PAPER.height)) <= 2, one.name


def test_everyone_has_one_page_with_the_package_named_and_its_fallback() -> None:
    pages = parties.blocks(many())
    named = many().recommendation.named[0].name
    assert len(pages) == len(many().ranked)
    for page, party in zip(pages, many().ranked, strict=True):
        assert isinstance(page, OnePage)
        assert len(flow(pieces([page], PAPER), PAPER.height)) == 1, party.name
        assert named in column(table((page,), f"Ranking of {party.name}"), 1)
    first = table(pages, f"Ranking of {many().ranked[0].name}")
    assert many().case.names.packages["p44"] in column(first, 1)
    assert f"{45 - len(first.rows)} more packages" in first.note


def test_a_leader_s_nearest_criteria_are_printed_where_not_all_have_room() -> None:
    page, party = parties.blocks(many())[0], many().ranked[0]
    whose = possessive(party.name)
    found = table((page,), f"Weights and stability of {whose} ranking")
    printed = set(column(found, 0))
    names = many().case.names.criteria
    room = {
        names[one.criterion]: min(
            [one.weight - one.low] * bool(one.below) + [one.high - one.weight] * bool(one.above),
            default=2.0,
        )
        for one in many().one_way[party.id].stability
    }
    leaves = {one.name for one in many().case.criteria if one.parent}
    left = [room[name] for name in leaves - printed]
    assert printed < leaves and max(room[name] for name in printed) <= min(left) + 1e-9
    assert f"{len(printed)} criteria of {len(leaves)}" in found.note


def test_of_many_who_block_their_number_is_told_and_of_equal_influence_that_it_is() -> None:
    blocked = column(table(rankings.blocks(many()), "Means, and whom they leave behind"), 5)
    assert len(blocked) == FIRST_PACKAGES
    assert any(one.endswith(" of 18") for one in blocked) and all(len(one) < 80 for one in blocked)
    assert any(
        one.startswith("Influence: the same for everyone.") for one in said(group.blocks(many()))
    )


def test_scores_without_reasons_stand_side_by_side() -> None:
    blocks = scores.blocks(many())
    tables = [one for one in every_block(blocks) if isinstance(one, Table)]
    side = [one for one in tables if one.name == "Scores without reasons"]
    own = table(blocks, f"{many().case.criteria[-1].name}: scores, reasoning and sources")
    assert len(tables) == len(side) + 2 and len(own.rows) == FIRST_PACKAGES
    assert sum(len(one.columns) - 1 for one in side) == 23
