"""Stakeholders' columns in many states of a case at once: what each makes of every package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mcda.answer.standing import LEVEL
from mcda.group.acceptance import REFUSING, WELCOME
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats, Ints

Alike = Callable[[Ints], Bools]
"""For one package of each state (B,): which packages have the same scores (B, m)."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Stakeholders (u) in B states: judgements, gains, values and ranks of m packages (B, m, u).

    `state` are places in `WELCOME`, `gain` the middle one, NaN where unknown; who isn't `ranked`
    (u,) has neither values nor ranks. `alike` says whose scores are the same for all of them.
    """

    state: NDArray[np.int8]
    gain: Floats
    values: Floats
    ranks: Ints
    ranked: Bools
    alike: Alike

    @cached_property
    def told_values(self) -> Floats:
        """The values of those who are ranked."""
        return self.values if self.ranked.all() else np.asarray(self.values[:, :, self.ranked])

    @cached_property
    def told_ranks(self) -> Ints:
        """The ranks of those who are ranked."""
        return self.ranks if self.ranked.all() else np.asarray(self.ranks[:, :, self.ranked])

    def at(self, rows: Ints) -> Columns:
        """Return only some of the states, in their order."""
        return _Some(self, rows)

    def short(self) -> Floats:
        """Return how far whoever refuses a package is below its fallback with it."""
        # What is NaN isn't below; nor is rounding.
        below = (self.state == REFUSING) & (self.gain < -LEVEL) & np.isfinite(self.gain)
        return np.where(below, -self.gain, 0.0)


class _Some(Columns):
    """Some states (rows) of columns; a part that isn't asked for isn't picked."""

    whole: Columns
    rows: Ints

    def __init__(self, whole: Columns, rows: Ints) -> None:
        self.__dict__.update(whole=whole, rows=rows, ranked=whole.ranked)

    def __getattr__(self, name: str) -> NDArray[Any] | Alike:
        if name == "alike":
            # Kept, it would hold these columns and with them the whole until garbage is looked for.
            return self._among
        if name not in ("state", "gain", "values", "ranks"):
            raise AttributeError(name)
        found = _picked(getattr(self.whole, name), self.rows)
        self.__dict__[name] = found
        return found

    def _among(self, first: Ints) -> Bools:
        count = len(self.whole.state)
        if count == 1:
            return self.whole.alike(first)
        every = np.zeros(count, dtype=np.int64)
        every[self.rows] = first
        return self.whole.alike(every)[self.rows]


def _picked(part: NDArray[Any], rows: Ints) -> NDArray[Any]:
    """Return some states of a part (B, m, u), each stakeholder's numbers still together."""
    return part.transpose(2, 0, 1).take(rows, axis=1).transpose(1, 2, 0)


def every(part: NDArray[Any]) -> Bools:
    """Say where something holds for every stakeholder (B, m, u)."""
    return np.asarray(part[:, :, 0] if part.shape[2] == 1 else part.all(axis=2))


def some(part: NDArray[Any]) -> Bools:
    """Say where something holds for some stakeholder (B, m, u)."""
    return np.asarray(part[:, :, 0] if part.shape[2] == 1 else part.any(axis=2))


def counted(part: Bools) -> Ints:
    """Return for how many stakeholders (B, m, u) something holds."""
    if part.shape[2] == 1:
        return np.asarray(part[:, :, 0] * 1)
    small = part.shape[2] <= np.iinfo(np.int8).max
    return np.asarray(part.view(np.int8).sum(axis=2, dtype=np.int8 if small else np.int64))


def summed(part: Floats) -> Floats:
    """Return the sum over stakeholders (B, m, u)."""
    return np.asarray(part[:, :, 0] if part.shape[2] == 1 else part.sum(axis=2))


def lowest(part: NDArray[Any], start: float) -> NDArray[Any]:
    """Return the least over stakeholders (B, m, u), `start` without any."""
    return np.asarray(part[:, :, 0] if part.shape[2] == 1 else part.min(axis=2, initial=start))


def highest(part: NDArray[Any], start: float) -> NDArray[Any]:
    """Return the greatest over stakeholders (B, m, u), `start` without any."""
    return np.asarray(part[:, :, 0] if part.shape[2] == 1 else part.max(axis=2, initial=start))


def columns_of(seen: Summary, chosen: list[int]) -> Columns:
    """Return some stakeholders (places) of a summary in one state, B = 1."""
    order = {state: place for place, state in enumerate(WELCOME)}
    shape = (1, len(seen.packages), len(chosen))
    stands = [[row[j] for j in chosen] for row in seen.acceptance]
    ranked = [seen.stakeholders[j].id in seen.rankings for j in chosen]
    return Columns(
        np.array([[order[one.state] for one in row] for row in stands], np.int8).reshape(shape),
        np.array([[one.middle for one in row] for row in stands], np.float64).reshape(shape),
        np.asarray(seen.values, dtype=np.float64)[:, chosen].reshape(shape),
        np.asarray(seen.ranks, dtype=np.int64)[:, chosen].reshape(shape),
        np.array(ranked, dtype=bool),
        _same_scores(seen, chosen),
    )


def only(one: Columns, seen: Summary, chosen: list[int]) -> Columns:
    """Return some stakeholders (places) of the columns of all in a summary."""
    return Columns(
        one.state[:, :, chosen], one.gain[:, :, chosen], one.values[:, :, chosen],
        one.ranks[:, :, chosen], one.ranked[chosen], _same_scores(seen, chosen),
    )  # fmt: skip


def _same_scores(seen: Summary, chosen: list[int]) -> Alike:
    """Return what says which packages have the same scores for some stakeholders (places)."""

    def same(first: Ints) -> Bools:
        found = np.ones((len(first), len(seen.packages)), dtype=bool)
        for j in chosen:
            ranking = seen.rankings.get(seen.stakeholders[j].id)
            if isinstance(ranking, Ranking):
                found &= ranking.table.differing[first] == 0
        return found

    return same
