"""How firm one stakeholder's ranking is, weight by weight, by the names of the case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

import numpy as np

from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Ints
from mcda.model.case import Case
from mcda.model.ties import levels, smallest
from mcda.model.tree import Tree
from mcda.sensitivity.box import Scores, least_form, open_rivals, scores_of
from mcda.sensitivity.forms import Form, Scored, form_of
from mcda.sensitivity.one_way import AT_ONCE, Crossings, crossovers
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
from mcda.sensitivity.trade import Trade, nearest_trade


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


@dataclass(frozen=True, slots=True)
class Stability:
    """The leader stays first while a criterion's weight is from `low` to `high`.

    Where several share the first place, they all do. `above` take the first place
    beyond `high`, `below` under `low`; empty where the interval ends at 1 or 0. In
    `order_low` to `order_high` no two packages swap. Open scores are at their middle.
    """

    criterion: str
    weight: float
    low: float
    high: float
    above: tuple[str, ...]
    below: tuple[str, ...]
    order_low: float
    order_high: float


@dataclass(frozen=True, slots=True)
class Surely:
    """Whatever the open scores are, the leader is first alone inside `low` to `high`.

    Beyond `high` the packages `above` could be first, under `low` those `below`.
    """

    criterion: str
    weight: float
    low: float
    high: float
    above: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class OneWay:
    """Every crossover and interval of one stakeholder, criteria in the order of the case.

    Criteria are leaves and inner nodes of the tree, save nodes that hold all
    leaves or the same as their only child. `exact` is False for methods that are
    neither linear nor TOPSIS with Euclidean distances: there crossovers were
    searched for, and two of one pair closer than 1/400 may be missed. `found` and
    `leads` are the crossovers as arrays; `crossovers` names them when asked, for
    a large case has hundreds of thousands. They are meant with open scores at their
    middle. `scores` says what more is known: for `WHOLE`, `open_rivals` can catch up
    with the leader by their open scores alone, and where there are none, `surely`
    has an entry beside each of `stability`.
    """

    ranking: Ranking
    stability: tuple[Stability, ...]
    exact: bool
    found: Crossings
    leads: Bools
    scores: Scores = Scores.SINGLE
    open_rivals: tuple[str, ...] = ()
    surely: tuple[Surely, ...] = ()

    @cached_property
    def trade(self) -> Trade | None:
        """The smallest shift between two weights that changes the leader, or could."""
        return nearest_trade(self.ranking)

    @cached_property
    def crossovers(self) -> tuple[Crossover, ...]:
        """Every crossover by name, in the order of the criteria and then of the weight."""
        return self._named(np.ones(len(self.found), dtype=bool))

    def on(self, criterion: str, of: Iterable[str] | None = None) -> tuple[Crossover, ...]:
        """Return the crossovers on one criterion's way from 0 to 1, in their order.

        With `of`, those that change the leader, and of the others those of these packages (ids).
        """
        kept = self._is_on(criterion)
        if of is not None:
            ids = set(of)
            rows = [i for i, one in enumerate(self.ranking.packages) if one.id in ids]
            theirs = np.isin(self.found.above, rows) | np.isin(self.found.below, rows)
            kept = kept & (self.leads | theirs)
        return self._named(kept)

    def count_on(self, criterion: str) -> int:
        """Return how many crossovers are on one criterion's way."""
        return int(self._is_on(criterion).sum())

    def nearest_on(self, criterion: str, most: int) -> list[Crossover]:
        """Return the `most` crossovers nearest to the present weight, and all changes of leader.

        The nearest stand first; those equally near in their order.
        """
        places = np.flatnonzero(self._is_on(criterion))
        now = next((one.weight for one in self.stability if one.criterion == criterion), 0.0)
        places = places[np.argsort(levels(np.abs(self.found.at[places] - now)), kind="stable")]
        near = np.arange(len(places)) < most
        places = places[near | self.leads[places]]
        kept = np.zeros(len(self.found), dtype=bool)
        kept[places] = True
        named = self._named(kept)
        return [named[i] for i in np.searchsorted(np.sort(places), places)]

    def _is_on(self, criterion: str) -> Bools:
        moving = [one.criterion for one in self.stability]
        path = moving.index(criterion) if criterion in moving else -1
        return np.asarray(self.found.path == path)

    def _named(self, kept: Bools) -> tuple[Crossover, ...]:
        names = [package.id for package in self.ranking.packages]
        moving = [(one.criterion, one.weight) for one in self.stability]
        found = self.found.where(kept)
        rows = zip(found.path, found.at, found.above, found.below, self.leads[kept], strict=True)
        named = [
            Crossover(moving[p][0], float(at), moving[p][1], names[a], names[b], bool(lead))
            for p, at, a, b, lead in rows
        ]
        return tuple(named)

    @property
    def critical(self) -> Crossover | None:
        """The change of leader that the smallest relative change of a weight brings.

        As Triantaphyllou & Sanchez (1997) have it.
        """
        first = np.flatnonzero(self.ranking.ranks == 1)
        own = np.isin(self.found.above, first) | np.isin(self.found.below, first)
        now = np.array([one.weight for one in self.stability])[self.found.path]
        able = np.flatnonzero(own & (now > 0))
        if not len(able):
            return None
        at, now = self.found.at[able], now[able]
        needed = np.abs((at - now) / (1 - at)) / now
        return self._named(np.arange(len(self.found)) == able[smallest(needed)])[0]


def one_way_of(ranking: Ranking, step: Callable[[float], None] = lambda _share: None) -> OneWay:
    """Move each criterion's weight from 0 to 1, the others in proportion, and say what swaps.

    `step` is told how much is done, 0 to 1; it ends the work by raising.
    """
    return next(one_ways_of([ranking], step))


def one_ways_of(
    rankings: Iterable[Ranking], step: Callable[[float], None] = lambda _share: None
) -> Iterator[OneWay]:
    """Return the same for several rankings of a case, one after the other.

    As many are looked at together as `AT_ONCE` allows; what is said of one doesn't hang on that.
    """
    probed = [
        (one, form_of(one.prepared, (len(one.packages), len(one.weights.vector))))
        for one in rankings
    ]
    for _kind, alike in groupby(probed, lambda pair: (type(pair[1]), pair[1].size)):
        group = list(alike)
        m, _n = group[0][1].size
        cells = m * (m - 1) // 2 * len(movable(group[0][0].case)[0])
        exact = not isinstance(group[0][1], Scored)
        most = max(1, AT_ONCE // max(1, cells)) if exact else 1
        for at in range(0, len(group), most):
            some = group[at : at + most]
            yield from _together([one for one, _ in some], [form for _, form in some], step)


def _together(
    rankings: Sequence[Ranking], forms: Sequence[Form], step: Callable[[float], None]
) -> Iterator[OneWay]:
    """Return what is said of rankings whose crossovers are found at once."""
    step(0.0)
    along = paths(np.array([one.weights.vector for one in rankings]), movable(rankings[0].case)[1])
    found = crossovers(forms, along)
    step(0.4)
    firsts = [np.flatnonzero(one.ranks == 1) for one in rankings]
    held = _all(
        leader_bounds(forms, along, found, [first[min(k, len(first) - 1)] for first in firsts])
        for k in range(max(len(first) for first in firsts))
    )
    count = len(forms)
    parts = zip(
        rankings, forms, along.split(count), found.split(count, len(along.now)), held.split(count),
        strict=True,
    )  # fmt: skip
    for part in parts:
        yield _one_way(*part, step)


def _one_way(
    ranking: Ranking,
    form: Form,
    along: Paths,
    found: Crossings,
    held: Bounds,
    step: Callable[[float], None],
) -> OneWay:
    ids, _ = movable(ranking.case)
    top = at_the_top(form, along, found)
    step(0.6)
    contested = found.where(top)
    between = gaps(form, along, contested)
    leads = np.zeros(len(found), dtype=bool)
    leads[top] = changes_leader(contested, between)
    step(0.7)
    names = [package.id for package in ranking.packages]
    first = [i for i, place in enumerate(ranking.ranks) if place == 1]
    order = order_bounds(along, found)
    step(0.9)
    stability = [
        _stability(p, ids, names, along, between, (held, order), first) for p in range(len(ids))
    ]
    scores, rivals = scores_of(ranking), open_rivals(ranking)
    surely: tuple[Surely, ...] = ()
    if scores is Scores.WHOLE and len(first) == 1 and not rivals:
        surely = _surely(least_form(ranking, first[0]), along, ids, names, first[0])
    return OneWay(
        ranking,
        tuple(stability),
        not isinstance(form, Scored),
        found,
        leads,
        scores,
        tuple(names[i] for i in rivals),
        surely,
    )


def movable(case: Case) -> tuple[tuple[str, ...], Bools]:
    """Return the criteria whose weight can move, and their leaves as masks (p x n).

    Left out are nodes that hold all leaves, and nodes with the leaves of another
    below them (an only child). With a single leaf there is only that leaf.
    """
    return _movable(case.tree)


@lru_cache(maxsize=8)
def _movable(tree: Tree) -> tuple[tuple[str, ...], Bools]:
    ends = [leaf.id for leaf in tree.leaves]
    above = [frozenset(tree.paths[leaf]) for leaf in ends]
    masks = {id_: tuple(id_ in ancestors for ancestors in above) for id_ in tree.paths}
    kept: dict[tuple[bool, ...], str] = {}
    for id_ in reversed(list(tree.paths)):
        mask = masks[id_]
        if (not all(mask) and any(mask)) or id_ in ends:
            kept.setdefault(mask, id_)
    ids = tuple(id_ for id_ in tree.paths if id_ in kept.values())
    found = np.array([masks[id_] for id_ in ids], dtype=bool).reshape(len(ids), len(ends))
    found.setflags(write=False)
    return ids, found


def _all(held: Iterable[Bounds]) -> Bounds:
    """Return within which all of some bounds hold."""
    bounds = tuple(held)
    low = np.max([one.low for one in bounds], axis=0)
    return Bounds(low, np.min([one.high for one in bounds], axis=0))


def _surely(
    form: Form, along: Paths, ids: tuple[str, ...], names: list[str], leader: int
) -> tuple[Surely, ...]:
    """Return how far each weight moves before the least lead over some rival is gone."""
    found = crossovers(form, along, leader)
    held = leader_bounds(form, along, found, leader)

    def taking(p: int, rivals: Ints, lost: Ints, at: float) -> tuple[str, ...]:
        here = (found.path == p) & (lost == leader) & (np.abs(found.at - at) <= SAME_PLACE)
        return tuple(names[i] for i in np.unique(rivals[here]))

    return tuple(
        Surely(
            name,
            float(along.now[p]),
            float(held.low[p]),
            float(held.high[p]),
            taking(p, found.above, found.below, held.high[p]),
            taking(p, found.below, found.above, held.low[p]),
        )
        for p, name in enumerate(ids)
    )


def _stability(
    p: int,
    ids: tuple[str, ...],
    names: list[str],
    along: Paths,
    between: Gaps,
    bounds: tuple[Bounds, Bounds],
    first: list[int],
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
        _successors(between.leads[beyond], first, names) if len(beyond) else (),
        _successors(between.leads[under], first, names) if len(under) else (),
        float(order.low[p]),
        float(order.high[p]),
    )


def _successors(leads: Bools, first: list[int], names: list[str]) -> tuple[str, ...]:
    """Return the packages with the first place in a gap (0 or 1 rows), a sole leader aside."""
    found = np.flatnonzero(leads)
    if len(first) == 1:
        found = found[found != first[0]]
    return tuple(map(names.__getitem__, found.tolist()))
