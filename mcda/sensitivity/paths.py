"""Ways through weight space: one weight, or a group's, from 0 to 1 with the others in proportion.

A path is the segment from `outside` (t = 0, the group has no weight) to `inside`
(t = 1, the group has all). At every t the weights sum to 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints


@dataclass(frozen=True, eq=False)
class Paths:
    """Several paths through one point: `inside` and `outside` (p x n), `now` (p,) the point's t."""

    inside: Floats
    outside: Floats
    now: Floats

    def split(self, parts: int) -> list[Paths]:
        """Return the paths in order, as many in each of some parts."""
        return list(
            map(Paths, *(np.split(a, parts) for a in (self.inside, self.outside, self.now)))
        )

    def at(self, t: Floats) -> Floats:
        """Return the weights (p, g, n) at t (p, g), or the same g values of t (g,) for all."""
        t = np.broadcast_to(t, (len(self.now), np.shape(t)[-1]))[..., None]
        return np.asarray(t * self.inside[:, None, :] + (1 - t) * self.outside[:, None, :])


def paths(weights: Floats, groups: Bools | None = None) -> Paths:
    """Return the path of each group (p x n, True for its leaves), or of each criterion.

    Inside a group and outside it the leaves keep their proportions. Where those
    are undefined because the leaves have no weight at all, they share equally:
    with all weight on criterion k the others start as equals. A group of all
    leaves always weighs 1, and one of none 0: their paths stand still. Weights
    (n,) are not below zero and sum to more than zero; they are divided by their sum.
    Several stakeholders' weights (s x n) give the paths of one after the other's.
    """
    weights = np.atleast_2d(np.asarray(weights, dtype=np.float64))
    weights = weights / weights.sum(axis=1, keepdims=True)
    n = weights.shape[1]
    if groups is None:
        groups = np.eye(n, dtype=bool)
    part = weights[:, None, :] * groups
    within = part.sum(axis=2, keepdims=True)
    rest = weights[:, None, :] - part
    without = rest.sum(axis=2, keepdims=True)
    count = groups.sum(axis=1, keepdims=True)
    inside = _shares(part, within, groups, count)
    outside = _shares(rest, without, ~groups, n - count)
    everything, nothing = (count == n)[:, 0], (count == 0)[:, 0]
    outside[:, everything] = inside[:, everything]
    inside[:, nothing] = outside[:, nothing]
    now = within / (within + without)
    return Paths(inside.reshape(-1, n), outside.reshape(-1, n), now.reshape(-1))


def moved(weights: Floats, group: int | Bools, t: float | Floats) -> Floats:
    """Return weights with a criterion's (or group's) share set to t, the others in proportion.

    `group` is an index or a mask (n,). A number gives weights (n,), an array (g,)
    of them gives (g, n). See `paths` for what happens when proportions are undefined.
    """
    mask = np.zeros(len(weights), dtype=bool)
    mask[group] = True
    found = paths(weights, mask[None, :]).at(np.atleast_1d(np.asarray(t, dtype=np.float64)))[0]
    return found if np.ndim(t) else np.asarray(found[0])


def _shares(part: Floats, total: Floats, groups: Bools, count: Ints) -> Floats:
    if np.all(total > 0):
        return np.asarray(part / total)
    equal = groups / np.maximum(count, 1)
    return np.where(total > 0, part / np.where(total > 0, total, 1.0), equal)
