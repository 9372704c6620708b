"""Charts of several stakeholders show the engine's own numbers."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.figures.group_specs import (
    MOST_MAPPED,
    agreement_map,
    dendrogram,
    disagreement_map,
    mapped,
)
from mcda.group.blocs import blocs
from mcda.group.disagreement import disagreement
from mcda.group.rankings import group_rankings
from mcda.group.summary import Summary, summary
from tests.large_case import large_case
from tests.mcda.report.settlement import settlement


@pytest.fixture(scope="module")
def found() -> Summary:
    return summary(settlement())


def test_the_map_of_agreement_is_tau_with_an_empty_diagonal(found):
    group = group_rankings(found)
    spec = agreement_map(group)
    assert all(spec.values[i][i] is None for i in range(len(group.members)))
    assert spec.values[0][1] == pytest.approx(group.tau[0, 1])
    assert spec.diverging


def test_the_map_of_disagreement_has_criteria_down_and_the_weight_last(found):
    split = disagreement(found)
    spec = disagreement_map(found.case, split, "Where views differ")
    assert len(spec.rows) == len(split.criteria)
    assert spec.columns[-1] == "Weight"
    shown = np.array([row[:-1] for row in spec.values], dtype=float)
    np.testing.assert_allclose(shown, split.scores.T)
    np.testing.assert_allclose([row[-1] for row in spec.values], split.weights)
    worth = disagreement_map(found.case, split, "In value", worth=True)
    np.testing.assert_allclose([row[0] for row in worth.values], split.worth[0])


def test_of_many_packages_the_map_shows_those_with_the_largest_gaps() -> None:
    many = summary(large_case(4, MOST_MAPPED + 6, 4))
    split = disagreement(many)
    for worth, cells in ((False, split.scores), (True, split.worth)):
        places = mapped(split, worth)
        assert places == sorted(places) and len(places) == MOST_MAPPED
        left = set(range(len(split.packages))) - set(places)
        widest = np.nanmax(cells, axis=1)
        assert min(widest[list(places)]) >= max(widest[list(left)]) - 1e-12
        spec = disagreement_map(many.case, split, "Where", worth)
        assert len(spec.columns) == len(spec.values[0]) == MOST_MAPPED + 1
        assert "14 packages of 20" in spec.subtitle


@pytest.mark.parametrize("basis", ["ranking", "weights"])
def test_every_branch_of_a_dendrogram_joins_once(found, basis):
    tree = blocs(found, basis)
    spec = dendrogram(found.case, tree)
    branches = [branch for join in spec.joins for branch in (join.one, join.other)]
    leaves, joins = range(len(spec.leaves)), range(-len(spec.joins) + 1, 0)
    assert sorted(branches) == [*joins, *leaves]
    assert [join.height for join in spec.joins] == [merge.height for merge in tree.merges]
    assert spec.joins[-1].short
