from __future__ import annotations

import numpy as np

from mcda.methods.ranks import competition_ranks, rank_bounds


def test_ties_share_the_smallest_rank_and_the_next_is_skipped() -> None:
    scores = np.array([0.2, 0.9, 0.5, 0.5, 0.1])
    assert competition_ranks(scores).tolist() == [4, 1, 2, 2, 5]


def test_a_rank_is_not_an_order() -> None:
    assert competition_ranks(np.array([0.3, 0.1, 0.2])).tolist() == [1, 3, 2]


def test_differences_below_the_tolerance_are_ties() -> None:
    assert competition_ranks(np.array([0.5, 0.5 + 4e-10])).tolist() == [1, 1]
    assert competition_ranks(np.array([0.5, 0.5 + 4e-9])).tolist() == [2, 1]


def test_rounding_near_zero_is_a_tie() -> None:
    assert competition_ranks(np.array([0.4, 1e-17, 0.0, -1e-17])).tolist() == [1, 2, 2, 2]


def test_many_score_vectors_at_once() -> None:
    scores = np.array([[[1.0, 2.0, 2.0]], [[3.0, 2.0, 1.0]]])
    assert competition_ranks(scores).tolist() == [[[3, 1, 1]], [[1, 2, 3]]]


def test_nothing_to_rank() -> None:
    assert competition_ranks(np.zeros((4, 0))).shape == (4, 0)


def test_rank_bounds_follow_from_overlapping_scores() -> None:
    best, worst = rank_bounds(np.array([0.6, 0.4, 0.1]), np.array([0.7, 0.65, 0.2]))
    assert best.tolist() == [1, 1, 3]
    assert worst.tolist() == [2, 2, 3]


def test_rank_bounds_of_exact_scores_are_the_ranks() -> None:
    scores = np.array([0.6, 0.6, 0.1])
    best, worst = rank_bounds(scores, scores)
    assert best.tolist() == worst.tolist() == competition_ranks(scores).tolist()
