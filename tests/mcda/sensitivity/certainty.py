"""What is said to be certain, held against corners of open scores, random scores and weights.

`python -m tests.mcda.sensitivity.certainty [--count N] [--seed N]` tries thousands of random
cases with intervals and missing scores; the suite tries a slice of them.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

import numpy as np

from mcda.methods.rank import rank
from mcda.model.case import COMMON, frozen
from mcda.sensitivity.acceptability import Acceptability, acceptability_of
from mcda.sensitivity.beliefs import beliefs
from mcda.sensitivity.box import open_rivals
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


def sure_for_all_scores(settings, seed, count):
    """Hold certificates, firm grades and sure intervals of weights against draws.

    Returns how many leaders were certified, and the grades given.
    """
    rng = np.random.default_rng(seed)
    grades, certified = [], 0
    for _ in range(count):
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
    return certified, grades


def changed_by_some_scores(settings, seed, count):
    """Find scores that change the leader, just beyond a sure interval and for each open rival.

    Returns how many ends of intervals, rivals and shifts were tried.
    """
    rng = np.random.default_rng(seed)
    seen = rivals = shifts = 0
    for _ in range(count):
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
    return seen, rivals, shifts


def never_first(settings, seed, count):
    """Hold "no weights put it first" against draws, and weights that do against their scores.

    Returns how many packages are never first, and how many only by open scores.
    """
    rng = np.random.default_rng(seed)
    never = opened = 0
    for _ in range(count):
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
    return never, opened


def known_none(ranking):
    """Return a sampling that knows no central weights."""
    found: Acceptability = acceptability_of(ranking, 64, 1)
    return replace(found, central_weights=np.full_like(found.central_weights, np.nan))


def main(words):
    """Try many random cases by each method, and print how much was held against draws."""
    reader = argparse.ArgumentParser(prog="python -m tests.mcda.sensitivity.certainty")
    reader.add_argument("--count", type=int, default=1000)
    reader.add_argument("--seed", type=int, default=1)
    given = reader.parse_args(words)
    for settings in METHODS:
        certified, grades = sure_for_all_scores(settings, given.seed, given.count)
        seen, rivals, shifts = changed_by_some_scores(settings, given.seed, given.count)
        never, opened = never_first(settings, given.seed, -(-given.count // 10))
        told = {
            "certified": certified,
            **{word.value: grades.count(word) for word in Word},
            "ends": seen,
            "rivals": rivals,
            "shifts": shifts,
            "never first": never,
            "first by open scores": opened,
        }
        print(settings, told, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
