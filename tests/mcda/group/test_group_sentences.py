"""What is said of several stakeholders: first places, circles, agreement."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from mcda.group.group_sentences import (
    concordance_sentence,
    group_sentence,
    left_behind,
    majority_sentence,
)
from mcda.group.rankings import group_rankings
from tests.mcda.report.made_summary import made_summary

CIRCLE = [[90.0, 50.0, 10.0], [50.0, 10.0, 90.0], [10.0, 90.0, 50.0]]


def test_no_group_ranking_is_told_without_the_worst_off():
    found = made_summary([[80.0, 70.0], [20.0, 30.0]], [40.0, 75.0])
    said = group_sentence(group_rankings(found))
    assert said.startswith("All five group rankings put Alpha first")
    assert "Borduria is worst off with Alpha (value 70)" in said
    assert said.endswith("Alpha is refused by Borduria.")


def test_group_rankings_that_differ_are_named():
    found = made_summary([[100.0, 100.0, 0.0], [60.0, 60.0, 50.0], [0.0, 0.0, 60.0]])
    said = group_sentence(group_rankings(found))
    assert "Maximin" in said
    assert "Alpha" in said
    assert "Beta" in said


OPPOSED = [[90.0, 10.0], [60.0, 60.0], [10.0, 90.0]]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_shared_first_place_is_told_as_shared_whoever_is_entered_first(order):
    """Two parties with opposite orders: every order is a median, and all parties are level."""
    found = group_rankings(made_summary([OPPOSED[i] for i in order]))
    names = [package.name for package in found.summary.packages]
    middle = names[order.index(1)]
    said = group_sentence(found)
    assert said == (
        f"{middle} is first by Influence-weighted value and Maximin; Alpha, Beta and Gamma share "
        f"the first place by Borda, Copeland and Kemeny median; Ruritania and Borduria are worst "
        f"off with {middle} (value 60); {middle} is tested against no limits."
    )


def test_without_values_the_lowest_rank_stands_in():
    found = made_summary([[80.0, 20.0], [20.0, 80.0]])
    bare = replace(found, worst_off=((), ()))
    assert left_behind(bare, 0).startswith("Borduria ranks Alpha lowest, 2 of 2")


def test_a_circle_of_majorities_is_named():
    said = majority_sentence(group_rankings(made_summary(CIRCLE)))
    assert "No package is preferred to each other one" in said
    assert "Condorcet cycle" in said
    assert said.count("Alpha") == 2


def test_a_condorcet_winner_is_named():
    said = majority_sentence(group_rankings(made_summary([[80.0, 70.0], [20.0, 30.0]])))
    assert said == (
        "A majority by influence prefers Alpha to each other package (Condorcet winner)."
    )
    assert majority_sentence(group_rankings(made_summary([[80.0, 70.0]]))) == ""


def test_agreement_says_how_strong_and_between_whom():
    said = concordance_sentence(group_rankings(made_summary(CIRCLE)))
    assert said.startswith("Kendall's W is 0.00 (0 none, 1 full): no agreement")
    alike = made_summary([[80.0, 70.0], [20.0, 30.0]])
    assert "1.00 (0 none, 1 full): strong agreement" in concordance_sentence(group_rankings(alike))
    assert concordance_sentence(group_rankings(made_summary([[80.0]]))) == ""


def test_of_pairs_that_rank_as_much_alike_the_others_are_counted():
    up, down, middle = [3.0, 2.0, 1.0], [1.0, 2.0, 3.0], [2.0, 3.0, 1.0]
    values = list(zip(up, up, up, down, middle, strict=True))
    said = concordance_sentence(group_rankings(made_summary([[*map(float, v)] for v in values])))
    assert "rank most alike (τ 1.00; 2 more pairs as much)" in said
    assert "least (τ −1.00; 2 more pairs as much)" in said
    values = list(zip(up, up, down, strict=True))
    said = concordance_sentence(group_rankings(made_summary([[*map(float, v)] for v in values])))
    assert "least (τ −1.00; 1 more pair as much)" in said
