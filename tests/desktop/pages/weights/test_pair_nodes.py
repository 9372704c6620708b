"""What can be compared in pairs: criteria under a node, packages on a criterion."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop.pages.weights.pair_nodes import criteria_nodes, package_nodes, pair_node
from mcda.model import edits
from mcda.model.case import ROOT


def test_nodes_of_criteria_and_of_packages(app, case):
    assert list(criteria_nodes(case)) == [ROOT, "people"]
    assert list(package_nodes(case)) == ["returns", "protection", "cost"]
    assert package_nodes(edits.remove_package(edits.remove_package(case, "wait"), "full")) == {}


def test_packages_have_priorities_once_their_judgements_connect(app, case):
    assert pair_node(case, "europe", "cost", None).priorities is None
    case = edits.set_package_judgement(case, "europe", "cost", "wait", "staged", Fraction(2))
    assert pair_node(case, "europe", "cost", None).priorities is None
    case = edits.set_package_judgement(case, "europe", "cost", "staged", "full", Fraction(2))
    found = pair_node(case, "europe", "cost", None)
    assert found.on == "Cost of delivery"
    assert list(found.priorities.values()) == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found.consistency.missing == 1


def test_children_of_a_node_have_their_swings_as_hints(app, case):
    found = pair_node(case, "europe", "people", None)
    assert list(found.elements) == ["returns", "protection"]
    assert found.on == ""
    assert found.hints["returns"]
