"""Laws of whole cases: what holds for every case that `check` finds no error in."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings

from mcda.group.summary import summary
from mcda.methods.rank import Ranking, rank_all
from mcda.model.case import Case
from tests.strategies import cases


@settings(deadline=None, max_examples=40)
@given(cases())
def test_a_ranking_is_finite_and_within_its_bounds(case: Case) -> None:
    for ranking in rank_all(case).values():
        if isinstance(ranking, Ranking):
            assert np.all(np.isfinite(ranking.scores))
            assert np.all(ranking.low <= ranking.scores + 1e-9)
            assert np.all(ranking.scores <= ranking.high + 1e-9)
            assert np.all(ranking.best_ranks <= ranking.ranks)
            assert np.all(ranking.ranks <= ranking.worst_ranks)
            assert ranking.ranks.min() == 1
            assert ranking.case is case


@settings(deadline=None, max_examples=40)
@given(cases())
def test_what_is_refused_says_why(case: Case) -> None:
    for problems in rank_all(case).values():
        if not isinstance(problems, Ranking):
            assert problems
            assert all(problem.sentence for problem in problems)


@settings(deadline=None, max_examples=40)
@given(cases(anchored=True, default_settings=True))
def test_the_order_of_the_packages_in_the_case_changes_no_score(case: Case) -> None:
    turned = replace(case, packages=case.packages[::-1])
    for one, other in zip(rank_all(case).values(), rank_all(turned).values(), strict=True):
        assert type(one) is type(other)
        if isinstance(one, Ranking) and isinstance(other, Ranking):
            np.testing.assert_allclose(one.scores, other.scores[::-1], rtol=1e-9, atol=1e-12)


@settings(deadline=None, max_examples=40)
@given(cases())
def test_the_summary_gives_no_average_where_nothing_is_known(case: Case) -> None:
    found = summary(case)
    known = np.isfinite(found.values)
    assert np.array_equal(np.isfinite(found.mean_values), known.any(axis=1))
    for i, who in enumerate(found.worst_off):
        assert bool(who) == bool(known[i].any())
        if who:
            assert found.worst_values[i] == np.nanmin(found.values[i])
