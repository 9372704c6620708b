"""How firm one stakeholder's ranking is, weight by weight, by the names of the case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mcda.methods.rank import Ranking, rank
from mcda.model.case import Case
from mcda.model.ties import rising
from mcda.model.tree import leaves, path
from mcda.sensitivity.forms import Bools, Floats, Scored, form_of
from mcda.sensitivity.one_way import Crossings, crossovers, curves
from mcda.sensitivity.paths import Paths, paths
from mcda.sensitivity.stability import (
    SAME_PLACE,
    Bounds,
    Gaps,
    changes_leader,
    gaps,
    leader_bounds,
    order_bounds,
)
from mcda.sensitivity.top import at_the_top


@dataclass(frozen=True, slots=True)
class Crossover:
    """At weight `at` of a criterion (ids) package `above` overtakes package `below`.

    `above` is ahead for larger weights, `below` for smaller ones. `now` is the
    present weight. Weights are overall ones, the others keeping their proportions.
    `leader` says that the first place passes from `below` to `above` there.
    """

    criterion: str
    at: float
    now: float
    above: str
    below: str
    leader: bool

    @property
    def change(self) -> float:
        """How far the weight has to move, as a share of all weight."""
        return self.at - self.now

    @property
    def relative(self) -> float | None:
        """How far the weight has to move, as a share of itself; None from a weight of 0."""
        return self.change / self.now if self.now > 0 else None

    @property
    def before_scaling(self) -> float:
        """The change of this weight alone after which dividing all by their sum gives `at`.

        at = (now + d) / (1 + d); Triantaphyllou & Sanchez (1997) state their changes
        like this, with the opposite sign.
        """
        return self.change / (1 - self.at)


@dataclass(frozen=True, slots=True)
class Stability:
    """The leader stays first while a criterion's weight is from `low` to `high`.

    `above` takes the first place beyond `high`, `below` under `low`; None where
    the interval ends at 1 or 0. In `order_low` to `order_high` no two packages swap.
    """

    criterion: str
    weight: float
    low: float
    high: float
    above: str | None
    below: str | None
    order_low: float
    order_high: float


@dataclass(frozen=True, eq=False)
class OneWay:
    """Every crossover and interval of one stakeholder, criteria in the order of the case.

    Criteria are leaves and inner nodes of the tree, save nodes that hold all
    leaves or the same as their only child. `exact` is False for methods that are
    neither linear nor TOPSIS with Euclidean distances: there crossovers were
    searched for, and two of one pair closer than 1/400 may be missed. `found` and
    `leads` are the crossovers as arrays; `crossovers` names them when asked, for
    a large case has hundreds of thousands.
    """

    ranking: Ranking
    stability: tuple[Stability, ...]
    exact: bool
    found: Crossings
    leads: Bools

    @cached_property
    def crossovers(self) -> tuple[Crossover, ...]:
        """Every crossover by name, in the order of the criteria and then of the weight."""
        return self._named(np.ones(len(self.found), dtype=bool))

    def on(self, criterion: str) -> tuple[Crossover, ...]:
        """Return the crossovers on one criterion's way from 0 to 1, in their order."""
        moving = [one.criterion for one in self.stability]
        path = moving.index(criterion) if criterion in moving else -1
        return self._named(self.found.path == path)

    def _named(self, kept: Bools) -> tuple[Crossover, ...]:
        names = [package.id for package in self.ranking.packages]
        moving = [(one.criterion, one.weight) for one in self.stability]
        found = self.found.where(kept)
        rows = zip(found.path, found.at, found.above, found.below, self.leads[kept], strict=True)
        return tuple(
            Crossover(moving[p][0], float(at), moving[p][1], names[a], names[b], bool(lead))
            for p, at, a, b, lead in rows
        )

    @property
    def critical(self) -> Crossover | None:
        """The change of leader that the smallest relative change of a weight brings."""
        leader = self.ranking.leader.id
        return _most_critical([c for c in self.crossovers if leader in (c.above, c.below)])

    @property
    def critical_any(self) -> Crossover | None:
        """The swap of any two packages that the smallest relative change of a weight brings."""
        return _most_critical(list(self.crossovers))


def one_way(case: Case, stakeholder: str, weights: Floats | None = None) -> OneWay:
    """Move each criterion's weight from 0 to 1, the others in proportion, and say what swaps.

    `weights` (n leaves,) stand in for the stakeholder's own, to try them out.
    Raises RefusedError where the stakeholder can't be ranked.
    """
    return one_way_of(rank(case, stakeholder, weights))


def one_way_of(ranking: Ranking) -> OneWay:
    """Return the same for a ranking already computed."""
    ids, masks = movable(ranking.case)
    vector = ranking.weights.vector
    form = form_of(ranking.prepared, (len(ranking.packages), len(vector)))
    along = paths(vector, masks)
    found = crossovers(form, along)
    top = at_the_top(form, along, found)
    contested = found.where(top)
    between = gaps(form, along, contested)
    leads = np.zeros(len(found), dtype=bool)
    leads[top] = changes_leader(contested, between)
    names = [package.id for package in ranking.packages]
    leader = names.index(ranking.leader.id)
    held = leader_bounds(form, along, found, leader)
    order = order_bounds(along, found)
    stability = tuple(
        _stability(p, ids, names, along, between, (held, order), leader) for p in range(len(ids))
    )
    return OneWay(ranking, stability, not isinstance(form, Scored), found, leads)


def movable(case: Case) -> tuple[tuple[str, ...], Bools]:
    """Return the criteria whose weight can move, and their leaves as masks (p x n).

    Left out are nodes that hold all leaves, and nodes with the leaves of another
    below them (an only child). With a single leaf there is only that leaf.
    """
    ends = leaves(case)
    above = [frozenset(path(case, leaf.id)) for leaf in ends]
    masks = {c.id: tuple(c.id in ancestors for ancestors in above) for c in case.criteria}
    kept: dict[tuple[bool, ...], str] = {}
    for criterion in reversed(case.criteria):
        mask = masks[criterion.id]
        if (not all(mask) and any(mask)) or criterion in ends:
            kept.setdefault(mask, criterion.id)
    ids = tuple(c.id for c in case.criteria if c.id in kept.values())
    return ids, np.array([masks[c] for c in ids], dtype=bool).reshape(len(ids), len(ends))


def curve(ranking: Ranking, criterion: str, grid: Floats) -> Floats:
    """Return the scores (g, m) with a leaf's or node's overall weight at each of `grid` (g,).

    Raises KeyError for a criterion that can't move (see `movable`).
    """
    ids, masks = movable(ranking.case)
    if criterion not in ids:
        raise KeyError(criterion)
    mask = masks[ids.index(criterion)]
    return curves(ranking.prepared, ranking.weights.vector, mask, grid)


def _stability(
    p: int,
    ids: tuple[str, ...],
    names: list[str],
    along: Paths,
    between: Gaps,
    bounds: tuple[Bounds, Bounds],
    leader: int,
) -> Stability:
    held, order = bounds
    own = np.flatnonzero(between.path == p)
    low, high = float(held.low[p]), float(held.high[p])
    beyond = own[between.high[own] > high + SAME_PLACE][:1]
    under = own[between.low[own] < low - SAME_PLACE][-1:]
    return Stability(
        ids[p],
        float(along.now[p]),
        low,
        high,
        _successor(between.leads[beyond], leader, names),
        _successor(between.leads[under], leader, names),
        float(order.low[p]),
        float(order.high[p]),
    )


def _successor(leads: Bools, leader: int, names: list[str]) -> str | None:
    """Return the package with the first place in a gap (0 or 1 rows), the leader aside."""
    return next((names[i] for row in leads for i in np.flatnonzero(row) if i != leader), None)


def _most_critical(found: list[Crossover]) -> Crossover | None:
    """Return the one with the smallest relative change (Triantaphyllou & Sanchez 1997)."""
    able = [c for c in found if c.now > 0]
    return next(iter(rising(able, lambda c: abs(c.before_scaling) / c.now)), None)
