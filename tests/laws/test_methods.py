"""Laws that every method of the register keeps, over random tables."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mcda.errors import RefusedError
from mcda.methods.method import Method
from mcda.methods.ranks import competition_ranks
from mcda.methods.register import REGISTER
from mcda.model.settings_names import NORMALISATIONS, Settings
from tests.laws.tables import Problem, problems, rows, table_of

METHODS = pytest.mark.parametrize("method", REGISTER.values(), ids=list(REGISTER))


def scores(method: Method, problem: Problem) -> np.ndarray:
    return method.prepare(problem.table, problem.settings).scores(problem.weights)


@METHODS
@settings(deadline=None)
@given(problem=problems(), data=st.data())
def test_reordering_packages_reorders_scores_and_nothing_else(
    method: Method, problem: Problem, data: st.DataObject
) -> None:
    order = np.array(data.draw(st.permutations(range(len(problem.table.packages)))))
    shuffled = replace(problem, table=rows(problem.table, order))
    np.testing.assert_allclose(
        scores(method, shuffled), scores(method, problem)[order], rtol=1e-9, atol=1e-12
    )


@METHODS
@settings(deadline=None)
@given(problem=problems())
def test_renaming_packages_changes_nothing(method: Method, problem: Problem) -> None:
    renamed = tuple(replace(p, id=f"x-{p.id}", name=p.name[::-1]) for p in problem.table.packages)
    other = replace(problem, table=replace(problem.table, packages=renamed))
    np.testing.assert_array_equal(scores(method, other), scores(method, problem))


@METHODS
@settings(deadline=None)
@given(problem=problems())
def test_a_dominated_package_never_ranks_above_its_dominator(
    method: Method, problem: Problem
) -> None:
    table = problem.table
    worth = np.where(table.benefit, table.matrix, -table.matrix)
    ranks = competition_ranks(scores(method, problem))
    for a in range(len(worth)):
        for b in range(len(worth)):
            if np.all(worth[a] >= worth[b]):
                assert ranks[a] <= ranks[b]


@METHODS
@settings(deadline=None)
@given(problem=problems())
def test_equal_packages_tie_and_ranks_agree_with_scores(method: Method, problem: Problem) -> None:
    found = scores(method, problem)
    ranks = competition_ranks(found)
    matrix = problem.table.matrix
    for a in range(len(found)):
        assert ranks[a] == 1 + np.sum(ranks < ranks[a])
        for b in range(len(found)):
            if found[a] > found[b] + 1e-8:
                assert ranks[a] < ranks[b]
            if np.array_equal(matrix[a], matrix[b]):
                assert ranks[a] == ranks[b]


@METHODS
@settings(deadline=None)
@given(problem=problems(), scale=st.sampled_from((1e-3, 0.5, 7.0, 1e3)))
def test_the_scale_of_the_weights_changes_nothing(
    method: Method, problem: Problem, scale: float
) -> None:
    other = replace(problem, weights=problem.weights * scale)
    np.testing.assert_allclose(
        scores(method, other), scores(method, problem), rtol=1e-9, atol=1e-12
    )


@METHODS
@settings(deadline=None)
@given(problem=problems(anchored=True), data=st.data())
def test_on_anchors_dropping_a_package_keeps_the_order_of_the_others(
    method: Method, problem: Problem, data: st.DataObject
) -> None:
    m = len(problem.table.packages)
    if method.set_dependent or m < 2:
        return
    gone = data.draw(st.integers(0, m - 1))
    kept = np.array([i for i in range(m) if i != gone])
    fewer = replace(problem, table=rows(problem.table, kept))
    before = competition_ranks(scores(method, problem)[kept])
    np.testing.assert_array_equal(competition_ranks(scores(method, fewer)), before)


@METHODS
@settings(deadline=None)
@given(problem=problems())
def test_many_weights_at_once_are_as_one_by_one(method: Method, problem: Problem) -> None:
    prepared = method.prepare(problem.table, problem.settings)
    other = np.full_like(problem.weights, 1 / len(problem.weights))
    both = prepared.scores(np.array([problem.weights, other]))
    for row, weights in zip(both, (problem.weights, other), strict=True):
        np.testing.assert_allclose(row, prepared.scores(weights), rtol=1e-9, atol=1e-12)


DEGENERATE = {
    "all equal": np.full((3, 2), 4.0),
    "one package": np.array([[3.0, 5.0]]),
    "a constant column": np.array([[1.0, 5.0], [2.0, 5.0]]),
    "a column of zeros": np.array([[1.0, 0.0], [2.0, 0.0]]),
    "all zeros": np.zeros((2, 2)),
    "very large": np.array([[1e300, 1.0], [2e300, 5.0]]),
    "very small": np.array([[1e-300, 1.0], [2e-300, 5.0]]),
}


@METHODS
@pytest.mark.parametrize("how", NORMALISATIONS)
@pytest.mark.parametrize("name", DEGENERATE)
@pytest.mark.parametrize("weights", [(0.5, 0.5), (1.0, 0.0), (0.0, 0.0)], ids=str)
def test_no_degenerate_table_gives_nan(
    method: Method, how: str, name: str, weights: tuple[float, float]
) -> None:
    matrix = DEGENERATE[name]
    # Scores far outside their anchors are refused before any method sees them.
    for anchored in (False,) if name == "very large" else (True, False):
        table = table_of(matrix, np.array([True, True]), anchored)
        try:
            prepared = method.prepare(table, Settings(normalisation=how))
        except RefusedError as refused:
            assert {problem.code for problem in refused.problems} == {"RATING-NOT-POSITIVE"}
            assert np.any(matrix == 0)
            continue
        found = prepared.scores(np.array(weights))
        assert np.all(np.isfinite(found))
        assert all(np.all(np.isfinite(step.values)) for step in prepared.steps(np.array(weights)))
        if name in ("all equal", "all zeros", "one package"):
            assert set(competition_ranks(found)) == {1}
