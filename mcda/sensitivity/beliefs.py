"""What one would have to believe for a package to come first.

Two answers for each package: the typical weights with which it is first (its
central weights, see `acceptability`), and the nearest such weights to the
stakeholder's own. Where there are none, it is first for nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np

from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.ties import rising
from mcda.sensitivity.acceptability import Acceptability
from mcda.sensitivity.box import (
    Scores,
    at_middle,
    corner_form,
    middle_form,
    most_form,
    scores_of,
)
from mcda.sensitivity.forms import Form, Linear, Nearness
from mcda.sensitivity.nearest import nearest_within
from mcda.sensitivity.settle import settled
from mcda.sensitivity.smallest_change import LEVEL, lead

_NO_NEARER: Final = 1e-12
"""A step that comes nearer by less than this is the last."""

CLOUD: Final = 20_000
"""Weights tried all over the simplex to see where a package is first."""

STARTS: Final = 4
"""Of these, the nearest from which weights nearer still are looked for."""

STEPS: Final = 30
"""Projections on the straightened borders of a package's winning weights."""

CUTS: Final = 9
"""Times that a way is cut; after these the place on it is known to rounding."""

PIECES: Final = 64
"""Pieces that a way is cut into at once."""

HALVES: Final = 0.5 ** np.arange(20)
"""Shares of a way that are tried in turn."""

BINDING: Final = 1e-5
"""A rival behind by less than this share, near the nearest weights, may be what holds them."""

MORE: Final = 2
"""Further rivals that are tried as holding the weights, where those level don't."""

FIRST: Final = 1e-9
"""A score short of the best by less than this share of it shares the first place."""


@dataclass(frozen=True, eq=False)
class Belief:
    """Weights (n leaves, sum 1) with which `package` is first, None where there are none.

    `nearest` is the nearest known to the stakeholder's own, `distance` away
    (Euclidean); `exact` says that nothing nearer exists, or that nothing exists.
    `central` is the mean of all, from sampling; it may be None for a rare winner.
    These are meant for `scores`: single values, or open ones at their middle. `open`
    is the same with the package's open scores at their best and all others' at their
    worst; None where there are none, or nothing bounds them.
    """

    package: str
    nearest: Floats | None
    distance: float | None
    exact: bool
    central: Floats | None
    scores: Scores = Scores.SINGLE
    open: Belief | None = None

    @property
    def never(self) -> bool:
        """Say whether the package is proven first for nobody, whatever the open scores are."""
        last = self.open or self
        return last.nearest is None and last.exact and last.scores is not Scores.MIDDLE


def beliefs(
    ranking: Ranking,
    sampled: Acceptability,
    packages: Sequence[int] | None = None,
    step: Callable[[float], None] = lambda _share: None,
) -> tuple[Belief, ...]:
    """Return what to believe for each package, or those at some places, in the order of the case.

    `step` is told how much is done, 0 to 1, and may raise to cancel.
    """
    form = middle_form(ranking)
    scores = scores_of(ranking)
    chosen = range(len(ranking.packages)) if packages is None else packages
    found = []
    for done, i in enumerate(chosen):
        step(done / len(chosen))
        centre = sampled.central_weights[i]
        known = None if np.isnan(centre).any() else centre
        belief = _belief(ranking, i, form, form, known)
        best = None
        if scores is Scores.WHOLE:
            able = corner_form(ranking, i, best=True)
            best = _belief(ranking, i, most_form(ranking, i), able, belief.nearest)
            if belief.distance is not None and (
                best.distance is None or best.distance > belief.distance
            ):
                # The best corner need not be the best for AHP; the middle is allowed too.
                best = replace(best, nearest=belief.nearest, distance=belief.distance, exact=False)
            best = replace(best, scores=Scores.WHOLE)
        found.append(replace(belief, central=known, scores=at_middle(ranking), open=best))
    return tuple(found)


def _belief(ranking: Ranking, i: int, limit: Form, form: Form, known: Floats | None) -> Belief:
    """Look for a package's winning weights by `form`, knowing none where `limit` has none.

    `limit` is the same form, or never behind it.
    """
    weights, name = ranking.weights.vector, ranking.packages[i].id
    nearest = winning_weights(form, weights, i, known)
    distance = None if nearest is None else float(np.linalg.norm(nearest - weights))
    exact = distance == 0
    if isinstance(limit, Linear):
        bound = nearest if limit is form else winning_weights(limit, weights, i)
        gone = nearest is None and bound is None
        reached = (
            bound is not None
            and distance is not None
            and distance <= float(np.linalg.norm(bound - weights)) * (1 + FIRST)
        )
        exact = exact or gone or reached
    return Belief(name, nearest, distance, exact, None)


def winning_weights(
    form: Form, weights: Floats, package: int, known: Floats | None = None
) -> Floats | None:
    """Return the nearest weights (n,) to `weights` with which a package is first, or shares it.

    Exact for linear forms. For TOPSIS the nearest that was found, by projecting
    again and again on the straightened borders towards all rivals, and from there
    by Newton's method; for other methods the nearest of a cloud. `known` are weights
    that do, if any are known.
    """
    if _first_at(form, weights, package):
        return weights.copy()
    if isinstance(form, Linear):
        conditions = np.delete(form.values[package] - form.values, package, axis=0)
        return nearest_within(weights, conditions)
    starts = _starts(form, weights, package, known)
    if not len(starts):
        return None
    pulled = [_pulled(form, weights, start, package) for start in starts]
    if isinstance(form, Nearness):
        projected = [_projected(form, weights, point, package) for point in pulled]
        held = [_held(form, weights, point, package) for point in projected]
        exact = [point for point in held if point is not None]
        pulled = _unless_exact(weights, exact, pulled + projected)
    return _nearest(weights, pulled)


def _nearest(weights: Floats, points: Sequence[Floats]) -> Floats:
    return rising(points, lambda point: float(np.linalg.norm(point - weights)))[0]


def _unless_exact(weights: Floats, exact: list[Floats], found: list[Floats]) -> list[Floats]:
    """Return the exact points, where none of the others is nearer by more than a search's end."""
    if not exact:
        return found
    reach = float(np.linalg.norm(_nearest(weights, exact) - weights)) * (1 - BINDING)
    return [point for point in found if np.linalg.norm(point - weights) < reach] or exact


def _first(form: Form, weights: Floats, package: int) -> Bools:
    """Say under which weights (k, n) a package is first, or shares the first place."""
    scores = form.scores(weights)
    most = scores.max(axis=1)
    return np.asarray(scores[:, package] >= most - FIRST * np.abs(most))


def _first_at(form: Form, weights: Floats, package: int) -> bool:
    return bool(_first(form, weights[None], package)[0])


@lru_cache(maxsize=4)
def _cloud(n: int) -> tuple[Floats, Floats]:
    """Return weights (k, n) all over the simplex, and how far to go towards each (k, 1)."""
    rng = np.random.default_rng(0)
    cloud = rng.dirichlet(np.ones(n), CLOUD)
    return cloud, rng.random((CLOUD, 1)) ** 0.5


def _starts(form: Form, weights: Floats, package: int, known: Floats | None) -> Floats:
    """Return the nearest few of a cloud where the package is first, and `known`."""
    drawn, shares = _cloud(len(weights))
    cloud = weights + shares * (drawn - weights)
    winning = cloud[_first(form, cloud, package)]
    order = np.argsort(np.linalg.norm(winning - weights, axis=1), kind="stable")
    starts: Floats = winning[order[:STARTS]]
    if known is not None and _first_at(form, known, package):
        starts = np.vstack([starts, known])
    return starts


def _pulled(form: Form, weights: Floats, point: Floats, package: int) -> Floats:
    """Return the last weights with the package first on the way from `point` to `weights`.

    The way is cut into pieces, and the first piece on which the place is lost again.
    """
    kept, lost = 0.0, 1.0
    for _ in range(CUTS):
        shares = kept + (lost - kept) * np.arange(1, PIECES + 1) / PIECES
        first = _first(form, point + shares[:, None] * (weights - point), package)
        # At the end of the last piece the place is lost, whatever rounding makes of it.
        gone = int(np.argmin(np.append(first[:-1], False)))
        kept, lost = (shares[gone - 1] if gone else kept), shares[gone]
    return np.asarray(point + kept * (weights - point))


def _held(form: Nearness, weights: Floats, near: Floats, package: int) -> Floats | None:
    """Return the nearest weights themselves where a search ended `near` them, None if not found.

    The rivals that hold the package there are those level with it that would be first
    beyond; one that doesn't pull is left out, one that is ahead there is put in.
    """
    rivals = np.delete(np.arange(form.size[0]), package)
    ahead, _ = lead(form, np.tile(near, (len(rivals), 1)), package, rivals)
    ordered = rivals[np.argsort(ahead, kind="stable")]
    few = max(1, int(np.sum(ahead <= BINDING)))
    for count in range(few, min(few + MORE, len(rivals)) + 1):
        found = _held_by(form, weights, near, package, ordered[:count])
        if found is not None:
            return found
    return None


def _held_by(
    form: Nearness, weights: Floats, near: Floats, package: int, held: Ints
) -> Floats | None:
    """Return the nearest weights where some of `held` hold them, and no rival is ahead."""
    rivals = np.delete(np.arange(form.size[0]), package)
    for _ in range(2 * len(rivals)):
        found = settled(form, weights, near, package, held) if len(held) else None
        if found is None:
            return None
        if np.any(found.holds < 0):
            held = np.delete(held, int(np.argmin(found.holds)))
            continue
        ahead, _ = lead(form, np.tile(found.point, (len(rivals), 1)), package, rivals)
        before = np.setdiff1d(rivals[ahead < -LEVEL], held)
        if not len(before):
            return found.point
        held = np.append(held, before)
    return None


def _projected(form: Nearness, weights: Floats, point: Floats, package: int) -> Floats:
    rivals = np.delete(np.arange(form.size[0]), package)
    best = point
    for _ in range(STEPS):
        ahead, slope = lead(form, np.tile(point, (len(rivals), 1)), package, rivals)
        constant = ahead - slope @ point
        fresh = nearest_within(weights, slope + constant[:, None])
        if fresh is None:
            break
        # Straight borders may lie outside the true ones: come back until it is first.
        ways = best + HALVES[:, None] * (fresh - best)
        first = _first(form, ways, package)
        if not first.any():
            break
        point = _pulled(form, weights, ways[int(np.argmax(first))], package)
        if np.linalg.norm(point - weights) >= np.linalg.norm(best - weights) - _NO_NEARER:
            break
        best = point
    return best
