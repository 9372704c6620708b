"""What can be compared in pairs: criteria under a node, packages on a criterion."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop.pages.weights.pair_nodes import (
    criteria_nodes,
    judged_groups,
    next_open,
    package_nodes,
    pair_node,
)
from mcda.model import edits
from mcda.model.case import ROOT, WeightWay


def test_nodes_of_criteria_and_of_packages(app, case):
    assert list(criteria_nodes(case)) == [ROOT, "people"]
    assert list(package_nodes(case)) == ["returns", "protection", "cost"]
    assert package_nodes(edits.remove_package(edits.remove_package(case, "wait"), "full")) == {}


def test_packages_have_priorities_once_their_judgements_connect(app, case):
    assert pair_node(case, "europe", "cost").priorities is None
    case = edits.set_package_judgement(case, "europe", "cost", "wait", "staged", Fraction(2))
    assert pair_node(case, "europe", "cost").priorities is None
    case = edits.set_package_judgement(case, "europe", "cost", "staged", "full", Fraction(2))
    found = pair_node(case, "europe", "cost")
    assert found.on == "Cost of delivery"
    assert list(found.priorities.values()) == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found.consistency.missing == 1


def test_children_of_a_node_have_their_swings_as_hints(app, case):
    found = pair_node(case, "europe", "people")
    assert list(found.elements) == ["returns", "protection"]
    assert found.on == ""
    assert found.hints["returns"]


def test_a_group_has_its_consistency_as_soon_as_it_is_whole(app, case):
    case = edits.set_way(case, "europe", WeightWay.PAIRWISE)
    assert pair_node(case, "europe", ROOT).consistency is None
    case = edits.set_judgement(case, "europe", ROOT, "people", "cost", Fraction(3))
    assert pair_node(case, "europe", ROOT).consistency is not None
    assert pair_node(case, "europe", "people").consistency is None
    assert list(judged_groups(case, "europe")) == [ROOT]


def test_the_next_group_is_one_with_open_pairs(app, case):
    listed = list(criteria_nodes(case))
    assert next_open(case, "europe", listed, ROOT) == "people"
    case = edits.set_judgement(case, "europe", "people", "returns", "protection", Fraction(2))
    assert next_open(case, "europe", listed, ROOT) == ROOT
    assert next_open(case, "europe", listed, "people") == ROOT
