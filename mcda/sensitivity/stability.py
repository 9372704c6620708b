"""How far each weight can move before the leader, or the order, changes; exact from the crossovers.

Between two neighbouring crossovers of a path nothing changes, so the ranking at
the middle of each such gap tells who leads in all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.forms import Form
from mcda.sensitivity.one_way import EVERY, Crossings, path_scores
from mcda.sensitivity.paths import Paths

SAME_PLACE = 1e-10
"""Crossovers of one path nearer than this are one event, in which several packages take part."""

TIED = 1e-12
"""First places nearer than this, relative to the best score, are shared."""


@dataclass(frozen=True, eq=False)
class Gaps:
    """The stretches between crossovers: path, ends, and who has the first place (gaps x m).

    `before` and `after` number the gap on either side of each crossover.
    """

    path: Ints
    low: Floats
    high: Floats
    leads: Bools
    before: Ints
    after: Ints


@dataclass(frozen=True, eq=False)
class Bounds:
    """Per path (p,), the interval of t around `now` in which something stays as it is."""

    low: Floats
    high: Floats

    def split(self, parts: int) -> list[Bounds]:
        """Return the bounds of some paths at a time, as many in each of some parts."""
        return list(map(Bounds, np.split(self.low, parts), np.split(self.high, parts)))


def gaps(form: Form, along: Paths, found: Crossings) -> Gaps:
    """Return the gaps between the crossovers of every path, in order."""
    count = len(along.now)
    starts = np.ones(len(found), dtype=bool)
    starts[1:] = (np.diff(found.path) != 0) | (np.diff(found.at) > SAME_PLACE)
    # Each path has one gap more than it has events, so an event's gaps are
    # numbered by its own number plus that of its path.
    before = np.cumsum(starts) - 1 + found.path
    event_path, event_at = found.path[starts], found.at[starts]
    total = len(event_at) + count
    low, high = np.zeros(total), np.ones(total)
    low[before[starts] + 1] = event_at
    high[before[starts]] = event_at
    path = np.repeat(np.arange(count), np.bincount(event_path, minlength=count) + 1)
    scores = path_scores(form, along, path, (low + high) / 2)
    return Gaps(path, low, high, first_places(scores), before, before + 1)


def changes_leader(found: Crossings, between: Gaps) -> Bools:
    """Say of each crossover whether the first place passes from `below` to `above` there."""
    return np.asarray(
        between.leads[between.before, found.below] & between.leads[between.after, found.above]
    )


def leader_bounds(
    forms: Form | Sequence[Form], along: Paths, found: Crossings, leader: int | Sequence[int]
) -> Bounds:
    """Return within which t the package that leads now stays first (a share of it counts).

    Where a rival overtakes exactly now, or shares the first place now and has it
    alone on one side, the bound on that side is now. Several forms, as in
    `crossovers`, have a leader each.
    """
    paths = np.arange(len(along.now))
    leads = np.atleast_1d(leader)
    leads = leads.repeat(len(paths) // len(leads))
    own = leads.take(found.path)
    earlier = found.at < (along.now - SAME_PLACE).take(found.path)
    later = found.at > (along.now + SAME_PLACE).take(found.path)
    bounds = _bounds(along, found, (found.above == own) & ~later, (found.below == own) & ~earlier)
    # Nothing changes between now and the nearest crossover on a side, so the
    # middle of that stretch tells whether the first place is held on this side.
    turns = found.path[1:] != found.path[:-1]
    earlier[:-1] &= turns | ~earlier[1:]
    later[1:] &= turns | ~later[:-1]
    nearest = _bounds(along, found, earlier, later)
    middles = (np.array([nearest.low, nearest.high]) + along.now).T / 2
    scores = path_scores(forms, along, EVERY, middles)
    held = first_places(scores)[paths, :, leads]
    return Bounds(
        np.where(held[:, 0], bounds.low, along.now), np.where(held[:, 1], bounds.high, along.now)
    )


def first_places(scores: Floats) -> Bools:
    """Say of each score (..., m) whether it is the best, or shares that place."""
    best = scores.max(axis=-1, keepdims=True)
    return np.asarray(scores >= best - TIED * np.abs(best))


def order_bounds(along: Paths, found: Crossings) -> Bounds:
    """Return within which t no two packages swap."""
    now = along.now[found.path]
    return _bounds(along, found, found.at <= now + SAME_PLACE, found.at >= now - SAME_PLACE)


def _bounds(along: Paths, found: Crossings, lower: Bools, upper: Bools) -> Bounds:
    low, high = np.zeros(len(along.now)), np.ones(len(along.now))
    below, beyond = lower.nonzero()[0], upper.nonzero()[0]
    np.maximum.at(low, found.path.take(below), found.at.take(below))
    np.minimum.at(high, found.path.take(beyond), found.at.take(beyond))
    return Bounds(np.minimum(low, along.now), np.maximum(high, along.now))
