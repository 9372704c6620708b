"""What is said of open scores, held against their corners, random scores and random weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.methods.rank import rank
from mcda.model.case import COMMON, frozen
from mcda.sensitivity.acceptability import Acceptability, acceptability_of
from mcda.sensitivity.beliefs import beliefs
from mcda.sensitivity.box import Scores, open_rivals, scores_of
from mcda.sensitivity.certificate import certificate
from mcda.sensitivity.firmness import one_way_of
from mcda.sensitivity.nearest import to_simplex
from mcda.sensitivity.paths import moved
from mcda.sensitivity.strength import NEAR, Word, strength
from mcda.sensitivity.trade import smallest_open_trade, smallest_trade
from tests.mcda.sensitivity.cases import case_of

METHODS = [
    {"method": "weighted-sum"},
    {"method": "topsis"},
    {"method": "ahp", "synthesis": "ideal"},
    {"method": "ahp", "synthesis": "distributive"},
]
DRAWS = 160


def random_open(rng, m, n, **settings):
    """Return a case with intervals of any width on 0 to 1, and now and then a missing score."""
    middle = rng.uniform(0, 1, (m, n))
    wide = rng.uniform(0, rng.choice([0.02, 0.1, 0.5]), (m, n)) * (rng.random((m, n)) < 0.5)
    wide = np.minimum(wide, np.minimum(middle, 1 - middle))
    case = case_of(middle, rng.dirichlet(np.ones(n)), half_width=wide, **settings)
    if rng.random() < 0.3:
        scores = {p: dict(row) for p, row in case.scores[COMMON].items()}
        del scores[f"p{rng.integers(m)}"][f"c{rng.integers(n)}"]
        stated = frozen({p: frozen(row) for p, row in scores.items()})
        case = replace(case, scores=frozen({COMMON: stated}))
    return case


def drawn(rng, table, leader):
    """Return scores (b, m, n): half at corners, of which most stand against one package."""
    low, high = table.low, table.high
    inside = low + rng.random((DRAWS, *low.shape)) * (high - low)
    corner = np.where(rng.random((DRAWS, *low.shape)) < 0.5, low, high)
    against = np.repeat(high[None], DRAWS // 2, axis=0)
    against[:, leader] = low[leader]
    some = rng.random((DRAWS // 2, len(low), 1)) < 0.4
    some[:, leader] = False
    against = np.where(some, corner[: DRAWS // 2], against)
    return np.concatenate([inside, corner, against, np.where(some, low, against)])


def results(values, weights, method, synthesis=""):
    """Return scores (b, m) from the definitions, for weights (b, n), anchors 0 and 1."""
    if method == "topsis":
        u = weights[:, None] ** 2
        far, near = np.sqrt((u * values**2).sum(-1)), np.sqrt((u * (1 - values) ** 2).sum(-1))
        return far / (far + near)
    if method == "ahp":
        most = values.max(axis=1) if synthesis == "ideal" else values.sum(axis=1)
        values = values / np.where(most > 0, most, 1)[:, None]
    return (weights[:, None] * values).sum(-1)


def lost(rng, ranking, settings, weights, leader):
    """Say whether some scores drawn put another package before the leader, by some weights."""
    values = drawn(rng, ranking.table, leader)
    picked = weights[rng.integers(len(weights), size=len(values))]
    found = results(values, picked, **settings)
    return bool(np.any(found.max(axis=1) > found[:, leader] + 1e-9))


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_certificates_and_firm_grades_hold_for_all_scores(settings):
    rng = np.random.default_rng(11)
    grades, certified = [], 0
    for _ in range(60):
        m, n = int(rng.integers(2, 6)), int(rng.integers(2, 6))
        ranking = rank(random_open(rng, m, n, **settings), "s")
        weights = ranking.weights.vector
        leader = [p.id for p in ranking.packages].index(ranking.leader.id)
        found, proof = one_way_of(ranking), certificate(ranking)
        grade = strength(found)
        grades.append(grade.word)
        assert proof.radius <= proof.at_middle * (1 + 1e-9)
        assert (proof.radius == 0) == bool(found.open_rivals)
        if proof.radius > 0:
            certified += 1
            steps = rng.standard_normal((400, n))
            steps -= steps.mean(axis=1, keepdims=True)
            length = np.linalg.norm(steps, axis=1, keepdims=True)
            near = to_simplex(weights + min(proof.radius, 2) * 0.9999 * steps / length)
            assert not lost(rng, ranking, settings, near, leader)
        if grade.word is Word.FIRM:
            for j in range(n):
                shift = weights[j] + NEAR * rng.uniform(-1, 1, 60)
                assert not lost(
                    rng, ranking, settings, moved(weights, j, np.clip(shift, 0, 1)), leader
                )
        for sure in found.surely:
            j = int(sure.criterion[1:])
            within = rng.uniform(sure.low, sure.high, 40)
            assert not lost(rng, ranking, settings, moved(weights, j, within), leader)
    assert certified > 10
    assert len(set(grades)) > 1


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_what_could_change_the_leader_does_with_some_scores(settings):
    """Just beyond a sure interval, and for each open rival, there are scores that do it."""
    rng = np.random.default_rng(12)
    seen = rivals = shifts = 0
    for _ in range(50):
        m, n = int(rng.integers(2, 5)), int(rng.integers(2, 5))
        ranking = rank(random_open(rng, m, n, **settings), "s")
        names = [p.id for p in ranking.packages]
        weights, leader = ranking.weights.vector, names.index(ranking.leader.id)
        low, high = ranking.table.low, ranking.table.high

        def overtaken(rival, vector, low=low, high=high, leader=leader, m=m):
            values = np.array([low, high])
            values[:, leader], values[:, rival] = low[leader], high[rival]
            # Others only stretch a lead in AHP: on each criterion one end is the worst.
            worse = np.where(low[leader] > high[rival], 1, 0)
            mixed = np.where(worse == 1, values[1], values[0])
            found = results(mixed[None], vector[None], **settings)[0]
            return found[rival] >= found[leader] - 1e-9

        for rival in open_rivals(ranking):
            assert overtaken(rival, weights)
            rivals += 1
        for sure in one_way_of(ranking).surely:
            j = int(sure.criterion[1:])
            for end, names_there, side in ((sure.low, sure.below, -1), (sure.high, sure.above, 1)):
                assert bool(names_there) == (0 < end < 1)
                for name in names_there:
                    vector = moved(weights, j, end + side * 1e-6)
                    assert overtaken(names.index(name), vector)
                    seen += 1
        could, does = smallest_open_trade(ranking), smallest_trade(ranking)
        if could is not None:
            if does is not None:
                assert could.share <= does.share * (1 + 1e-9)
            vector = weights.copy()
            vector[int(could.source[1:])] -= could.share
            vector[int(could.target[1:])] += could.share
            assert overtaken(names.index(could.rivals[0]), np.maximum(vector, 0))
            shifts += 1
    assert min(seen, rivals, shifts) > 5


@pytest.mark.parametrize("settings", METHODS, ids=str)
def test_who_is_never_first_is_so_for_no_scores_and_no_weights(settings):
    rng = np.random.default_rng(13)
    many = 4 if settings["method"] == "topsis" else 20
    never = opened = 0
    for _ in range(many):
        m, n = int(rng.integers(2, 6)), int(rng.integers(2, 5))
        ranking = rank(random_open(rng, m, n, **settings), "s")
        weights = rng.dirichlet(np.ones(n), 500)
        for i, belief in enumerate(beliefs(ranking, known_none(ranking))):
            values = drawn(rng, ranking.table, i)
            own = ranking.table.low.copy()
            own[i] = ranking.table.high[i]
            values = np.concatenate([values, np.repeat(own[None], DRAWS, axis=0)])
            found = results(values, weights[rng.integers(500, size=len(values))], **settings)
            first = found[:, i] >= found.max(axis=1)
            if belief.never:
                never += 1
                assert not np.any(first & (found[:, i] > np.delete(found, i, 1).max(1) + 1e-9))
            best = belief.open
            if best is not None and best.nearest is not None:
                opened += belief.nearest is None
                assert belief.distance is None or best.distance <= belief.distance + 1e-9
                if best.nearest is belief.nearest:
                    continue
                at = results(own[None], best.nearest[None], **settings)[0]
                assert at[i] >= at.max() - 1e-6
    assert opened > 0
    assert never > 0 or settings["method"] == "topsis"


def known_none(ranking):
    """Return a sampling that knows no central weights."""
    found: Acceptability = acceptability_of(ranking, 64, 1)
    return replace(found, central_weights=np.full_like(found.central_weights, np.nan))


@pytest.mark.parametrize("synthesis", ["ideal", "distributive"])
def test_rank_bounds_of_ratings_are_met_by_pairs_of_corners(synthesis):
    """With two packages no rival can be at two ends at once: the bounds are the true ones."""
    rng = np.random.default_rng(14)
    for _ in range(40):
        ranking = rank(random_open(rng, 2, 3, method="ahp", synthesis=synthesis), "s")
        low, high = ranking.table.low, ranking.table.high
        against = np.array([[low[0], high[1]], [high[0], low[1]]])
        weights = np.repeat(ranking.weights.vector[None], 2, axis=0)
        worst, best = results(against, weights, "ahp", synthesis)
        assert ranking.worst_ranks[0] == 1 + (worst[1] > worst[0] + 1e-9)
        assert ranking.best_ranks[0] == 1 + (best[1] > best[0] + 1e-9)


@pytest.mark.parametrize("synthesis", ["ideal", "distributive"])
def test_rank_bounds_of_ratings_hold_for_all_scores(synthesis):
    rng = np.random.default_rng(15)
    settings = {"method": "ahp", "synthesis": synthesis}
    for _ in range(30):
        m, n = int(rng.integers(2, 5)), int(rng.integers(2, 4))
        ranking = rank(random_open(rng, m, n, **settings), "s")
        for i in range(m):
            values = drawn(rng, ranking.table, i)
            weights = np.repeat(ranking.weights.vector[None], len(values), axis=0)
            found = results(values, weights, **settings)
            place = 1 + (found > found[:, [i]] + 1e-8).sum(axis=1)
            assert ranking.best_ranks[i] <= place.min()
            assert ranking.worst_ranks[i] >= place.max()


def test_scores_without_bounds_are_told_apart():
    matrix, wide = [[0.8, 0.6], [0.4, 0.5]], [[0.1, 0.0], [0.0, 0.0]]
    assert scores_of(rank(case_of(matrix, [1, 1]), "s")) is Scores.SINGLE
    assert scores_of(rank(case_of(matrix, [1, 1], half_width=wide), "s")) is Scores.WHOLE
    vector = rank(case_of(matrix, [1, 1], half_width=wide, normalisation="vector"), "s")
    assert scores_of(vector) is Scores.MIDDLE
    assert strength(one_way_of(vector)).word is not Word.FIRM
    assert certificate(vector).scores is Scores.MIDDLE


def test_an_interval_and_a_little_weight_together_are_not_firm():
    """At the middle of A's interval no shift below 18 points matters; at its end 2 points do."""
    case = case_of(
        [[8.0, 4.0], [4.5, 5.6]], [1, 1], anchors=(0, 10), half_width=[[1.8, 0], [0, 0]],
        method="weighted-sum",
    )  # fmt: skip
    ranking = rank(case, "s")
    found, proof = one_way_of(ranking), certificate(ranking)
    assert strength(found).word is Word.UNDECIDED
    # At 6.2 against 4.5 the lead is 1.7 w - 1.6 (1 - w): lost at w = 1.6 / 3.3.
    assert found.surely[0].low == pytest.approx(1.6 / 3.3)
    assert proof.points == pytest.approx(0.5 - 1.6 / 3.3)
    assert smallest_open_trade(ranking).share == pytest.approx(0.5 - 1.6 / 3.3)
    assert proof.points_at_middle > 0.18
