from dataclasses import replace

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.sensitivity.score_draws import SHAPES, drawn_scores, score_draws
from tests.mcda.sensitivity.cases import case_of, compared

RNG = np.random.default_rng(3)
SCORES = RNG.uniform(0.2, 0.8, (5, 3))
WIDTH = RNG.uniform(0.01, 0.1, (5, 3)) * (RNG.random((5, 3)) < 0.5)
WEIGHTS = [0.5, 0.3, 0.2]


def stream_of(i, j):
    return np.random.default_rng((7, i, j))


def test_nothing_to_draw_when_every_score_is_a_value():
    assert score_draws(rank(case_of(SCORES, WEIGHTS), "s")) is None


def test_an_unknown_shape_is_no_shape():
    with pytest.raises(ValueError, match="shape"):
        score_draws(rank(case_of(SCORES, WEIGHTS, half_width=WIDTH), "s"), "square")


@pytest.mark.parametrize("shape", ["uniform", "triangular", "normal"])
def test_scores_spread_as_said(shape):
    case = case_of([[0.5]], [1], half_width=[[0.2]], method="weighted-sum")
    drawn = score_draws(rank(case, "s"), shape)
    (rows,) = drawn.terms(np.random.default_rng(1), 40_000)
    spread = {"uniform": 0.2 / 3**0.5, "triangular": 0.2 / 6**0.5, "normal": 0.2 / 1.96}[shape]
    assert rows.mean() == pytest.approx(0.5, abs=0.003)
    assert rows.std() == pytest.approx(spread, rel=0.02)
    if shape != "normal":
        assert rows.min() >= 0.3 and rows.max() <= 0.7


@pytest.mark.parametrize(
    ("method", "settings"),
    [
        ("weighted-sum", {"normalisation": "anchored"}),
        ("weighted-sum", {"normalisation": "vector"}),
        ("topsis", {"normalisation": "anchored"}),
        ("topsis", {"normalisation": "minmax"}),
        ("topsis", {"normalisation": "sum", "distance": "manhattan"}),
        ("topsis", {"distance": "chebyshev"}),
        ("ahp", {"synthesis": "ideal"}),
        ("ahp", {"synthesis": "distributive"}),
    ],
)
def test_each_draw_ranks_as_the_method_ranks_those_scores(method, settings):
    benefit = [True, False, True]
    case = case_of(SCORES, WEIGHTS, half_width=WIDTH, benefit=benefit, method=method, **settings)
    ranking = rank(case, "s")
    drawn = score_draws(ranking)
    many = 24
    terms = drawn.terms(np.random.default_rng(7), many)
    weights = np.random.default_rng(8).dirichlet(np.ones(3), many)
    merits = drawn.merits(terms, weights.T)
    # Draw the scores themselves once more, by the same stream.
    generator = np.random.default_rng(7)
    scores = np.repeat(ranking.table.low.T[:, :, None], many, axis=2)
    for j in range(3):
        for i in range(5):
            low, high = ranking.table.low[i, j], ranking.table.high[i, j]
            if high > low:
                scores[j, i] = generator.uniform(low, high, many)
    for b in range(many):
        exact = case_of(scores[:, :, b].T, weights[b], benefit=benefit, method=method, **settings)
        expected = rank(exact, "s").ranks
        ahead = 1 + (merits[None, :, b] > merits[:, b][:, None]).sum(axis=1)
        assert ahead.tolist() == expected.tolist()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("method", "settings"),
    [
        ("weighted-sum", {"normalisation": "anchored"}),
        ("topsis", {"normalisation": "anchored"}),
        ("topsis", {"normalisation": "vector"}),
        ("topsis", {"distance": "chebyshev"}),
        ("ahp", {"synthesis": "distributive"}),
    ],
)
def test_arrays_that_are_filled_anew_hold_what_would_be_made_anew(method, settings, shape):
    width = np.zeros((5, 3))
    width[[0, 3], 0] = width[1, 2] = 0.1
    case = case_of(SCORES, WEIGHTS, half_width=width, method=method, **settings)
    drawn = score_draws(rank(case, "s"), shape)
    fill, filling, made = drawn.filling(20), np.random.default_rng(7), np.random.default_rng(7)
    for _chunk in range(3):
        for one, other in zip(fill(filling).terms, drawn.terms(made, 20), strict=True):
            assert np.array_equal(one, other)


def test_few_weights_in_every_draw_are_many_weights():
    case = case_of(SCORES, WEIGHTS, half_width=WIDTH, method="topsis")
    drawn = score_draws(rank(case, "s"))
    terms = drawn.terms(np.random.default_rng(7), 16)
    few = np.random.default_rng(8).dirichlet(np.ones(3), 2)
    for row, weights in zip(drawn.merits_at(terms, few), few, strict=True):
        assert row == pytest.approx(drawn.merits(terms, np.repeat(weights[:, None], 16, axis=1)))


def test_a_likely_value_is_the_peak_of_the_triangle():
    case = case_of([[0.5]], [1], half_width=[[0.2]], method="weighted-sum")
    ranking = rank(case, "s")
    leaning = replace(ranking, table=replace(ranking.table, likely=np.array([[0.35]])))
    (rows,) = score_draws(leaning, "triangular").terms(np.random.default_rng(1), 40_000)
    assert rows.mean() == pytest.approx((0.3 + 0.35 + 0.7) / 3, abs=0.002)


def test_scores_that_pairs_stand_in_for_are_not_drawn():
    width = np.zeros((5, 3))
    width[:, 0] = 0.1
    case = case_of(SCORES, WEIGHTS, half_width=width, method="ahp")
    assert score_draws(rank(case, "s")) is not None
    ranking = rank(compared(case, "c0", "2", "3", "4", "5"), "s")
    assert score_draws(ranking) is None
    width[0, 1] = 0.1
    case = case_of(SCORES, WEIGHTS, half_width=width, method="ahp")
    ranking = rank(compared(case, "c0", "2", "3", "4", "5"), "s")
    drawn = score_draws(ranking)
    (terms,) = drawn.terms(np.random.default_rng(1), 7)
    np.testing.assert_allclose(terms[0], np.repeat(ranking.prepared.offsets[0][:, [0]], 7, axis=1))
    assert len(np.unique(terms[1])) > 7


@pytest.mark.parametrize("anchors", [(0.0, 1.0), None])
def test_normal_scores_keep_to_the_scale(anchors):
    """Beyond its anchors a score would mean nothing, nor below zero to a method of ratios."""
    case = case_of([[0.05], [0.5]], [1], half_width=[[0.05], [0.3]], anchors=anchors, method="ahp")
    (rows,) = drawn_scores(rank(case, "s").table, stream_of, 20_000, "normal")
    assert rows.min() >= 0 and (rows[0] > 0.1).any()
    assert (rows.max() <= 1) == (anchors is not None)
    assert np.all(
        np.isfinite(score_draws(rank(case, "s"), "normal").terms(stream_of(0, 0), 5000)[0])
    )
