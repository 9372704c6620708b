from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from mcda.negotiation.deal import Deal, Fallback, RedLine, additive, exactly
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.gains import standing
from mcda.negotiation.rules import keep_all
from mcda.negotiation.zone import count, fallback_worth, zone
from mcda.negotiation.zone_sentences import closings, counted, settled, stuck, why_no_label
from tests.mcda.negotiation.deals import deal, with_interval
from tests.mcda.negotiation.random_deals import acceptable, as_set, deals

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}


@given(deals())
def test_counts_as_by_looking_at_each(found: Deal) -> None:
    counts = count(found)
    codes = np.concatenate(list(blocks(found)))
    codes = codes[keep_all(found.rules, codes)]
    fails = standing(found, codes).fails
    assert counts.feasible == len(codes)
    assert counts.acceptable == counts.surely == counts.possibly == len(acceptable(found))
    for side in range(len(found.sides)):
        alone = (fails.sum(axis=1) == 1) & fails[:, side]
        told = next((one for one in counts.blockers if one.side == side), None)
        assert (told.count if told else 0) == alone.sum()
        if told:
            assert told.best in as_set(codes[alone])


@given(deals())
def test_core_indices_sum_to_one_and_a_rule_never_opens_the_zone(found: Deal) -> None:
    whole = zone(found)
    if len(whole.efficient):
        assert [shares.sum() for shares in whole.core] == pytest.approx([1] * len(whole.core))
    for i in range(len(found.rules)):
        fewer = replace(found, rules=(*found.rules[:i], *found.rules[i + 1 :]))
        assert whole.counts is not None
        assert count(fewer).acceptable >= whole.counts.acceptable


def test_surely_and_possibly_from_intervals() -> None:
    counts = count(with_interval(deal(EXCHANGE, [1, 0.5]), 0.5))
    # Each of two measures may bring half a point less or more: today as it is may suit both.
    assert (counts.surely, counts.acceptable, counts.possibly) == (1, 2, 3)


@given(deals())
def test_a_fallback_up_to_which_the_zone_stays_open(found: Deal) -> None:
    closes = count(found).closes
    for side, gain in enumerate(closes.tolist()):
        if np.isnan(gain):
            continue
        at = gain + fallback_worth(found, side)
        for d, open_ in ((at, True), (at + 1e-3, False)):
            sides = list(found.sides)
            sides[side] = replace(sides[side], fallback=Fallback(d, d))
            moved = replace(found, sides=tuple(sides))
            assert bool(count(moved).acceptable) is open_


def test_up_to_which_fallback_counts_what_keeps_a_red_line_by_little() -> None:
    """Today stays 0.5 from A's line; b leaves it there, or crosses the line by as much."""
    both = {"a": [[0, 0], [3, 2]], "b": [[0, 0], [4, 1]]}
    for lost, most in ((0.0, 6), (-1.0, 2)):
        room = additive([0.5], [np.array([[0.0], [0.0]]), np.array([[0.0], [lost]])])
        lined = replace(deal(both, [1, 1]), red_lines=(RedLine(0, "line"),), lines=exactly(room))
        assert count(lined).closes.tolist() == [most, 2 if lost == 0 else 1]


def test_floors_are_asked_instead_of_fallbacks() -> None:
    found = zone(deal(EXCHANGE, [0, 0]), np.array([2.0, np.nan]))
    assert as_set(found.efficient) == {(1, 1)}
    empty = zone(deal(EXCHANGE, [0, 0]), np.array([5.0, 1.0]))
    assert not len(empty.efficient)
    assert [str(one) for one in stuck(empty)] == [
        "These cannot all hold: the floor of A and the floor of B.",
        "It would be enough to give up the floor of A by 1.0 points or the floor of B by "
        "4.0 points.",
    ]


def test_what_is_said_of_a_zone() -> None:
    found = zone(deal(EXCHANGE, [1, 0.5]))
    said = [str(one) for one in (*counted(found), *settled(found), *closings(found))]
    assert said == [
        "6 combinations, 6 keep the rules, 2 suit everyone who has stated a fallback or a red "
        "line.",
        "2 packages fail on A alone.",
        "1 package fails on B alone.",
        "2 packages that suit everyone cannot be improved for anyone at no one's cost.",
        "In every efficient agreement: access: 1.",
        "Left to settle: easing.",
        "A package suits everyone as long as the fallback of a stakeholder is worth at most the "
        "following, those of the others as stated:",
        "A: 4.0",
        "B: 7.0",
    ]
    assert why_no_label(found) == []


def test_beyond_counting_only_the_efficient_packages_are_told() -> None:
    rows = {f"m{i:02}": [[0, 0], [1, 0], [2, 1], [3, -1]] for i in range(11)}
    found = zone(deal(rows, [0, 0]))
    assert found.combinations == 4**11
    assert found.counts is None
    assert found.complete
    assert "not counted" in str(counted(found)[0])
    assert closings(found) == []
