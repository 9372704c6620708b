"""Many paths along which one thing moves: what each moves, and how far it may go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.answer.change import What
from mcda.answer.columns import Columns
from mcda.answer.one_moves import Still, column, still_of
from mcda.answer.party import Party
from mcda.answer.ways import AskedForm, Line, Way, joined_ways
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.case import COMMON

NOWHERE: Final = 1e-12
"""A way shorter than this share of its path is none."""

Ends = tuple[Floats, Floats, Floats]
"""Something at the low end, the middle and the high end of what the scores leave open."""

WHATS: Final = tuple(What)

MOST_CELLS: Final = 200_000
"""Packages times paths times users in one batch: more would fill the memory, not save time."""

SHARED: Final = -1
"""In place of a stakeholder: of the score that all use who have none of their own."""


@dataclass(frozen=True, eq=False, slots=True)
class Move:
    """What one path moves, as in `Paths`, for each of `parties`, without its ways.

    These fill the memory, and only walking takes them.
    """

    kind: What
    who: int
    parties: tuple[Party, ...]
    package: int
    criterion: int
    source: int
    before: float
    step: float
    reach: float
    stops: Floats | None
    direction: Floats | None

    @property
    def stakeholder(self) -> str:
        """The id of who it is about, `COMMON` for a score that several use."""
        return COMMON if self.who == SHARED else self.parties[0].id


@dataclass(frozen=True, eq=False, kw_only=True)
class Paths:
    """P paths of one thing each, with the ways of as many stakeholders as it moves for.

    `kind` are places in `WHATS`, `who` those of stakeholders among the ranked, or
    `SHARED`. At t what moves is `before` + `step` t, for t to `reach` (P,). Places: `package`,
    `criterion` of the leaves, `source` of a shift between two weights, -1 where none. `moved`
    (P, m) are the packages about which anything may change; `stops` (P, s) the only points asked
    for on a named scale, infinite where there are fewer. `direction` (P, n) is the way through
    weight space.
    """

    kind: Ints
    who: Ints
    ways: tuple[Way, ...]
    package: Ints
    criterion: Ints
    source: Ints
    before: Floats
    step: Floats
    reach: Floats
    moved: Bools
    stops: Floats | None = None
    direction: Floats | None = None

    def __len__(self) -> int:
        return len(self.reach)

    @cached_property
    def _stacked(self) -> Way:
        """The ways of all whom the paths move as one, one after another."""
        return joined_ways(self.ways, [len(self)] * len(self.ways))

    @cached_property
    def _still(self) -> Still | None:
        """What stands still, where many scores are walked by many and each moves one package."""
        return still_of(self._stacked) if len(self.ways) > 1 else None

    def columns(self, rows: Ints, t: Floats) -> Columns:
        """Return the columns that move, at points t (B,) of some paths (B,)."""
        count, way = len(self.ways), self.ways[0]
        every, points = rows, t
        if count > 1:
            way, points = self._stacked, np.tile(t, count)
            every = (rows + len(self) * np.arange(count)[:, None]).ravel()
        if self._still is None:
            state, gain, values, ranks = way.column(every, points)
        else:
            state, gain, values, ranks = column(way, self._still, every, points)

        def beside(part: NDArray[Any]) -> NDArray[Any]:
            # A stakeholder's numbers stay together in memory: sums over stakeholders are quick.
            return part.reshape(count, len(rows), -1).transpose(1, 2, 0)

        def alike(first: Ints) -> Bools:
            found = np.ones((len(first), self.moved.shape[1]), dtype=bool)
            for one in self.ways:
                found &= one.alike(rows, t, first)
            return found

        ranked = np.ones(count, dtype=bool)
        return Columns(
            beside(state), beside(gain), beside(values), beside(ranks), ranked, alike
        )  # fmt: skip

    def what(self, row: int) -> What:
        """Return what one path moves."""
        return WHATS[int(self.kind[row])]

    def move(self, row: int) -> Move:
        """Return what one path moves and for whom."""
        kind = self.what(row)
        turns = kind is What.WEIGHTS
        return Move(
            kind,
            int(self.who[row]),
            tuple(way.party(row) for way in self.ways),
            int(self.package[row]),
            int(self.criterion[row]),
            int(self.source[row]),
            float(self.before[row]),
            float(self.step[row]),
            float(self.reach[row]),
            None if self.stops is None else self.stops[row],
            self.direction[row] if self.direction is not None and turns else None,
        )

    @property
    def cells(self) -> int:
        return self.moved.size

    @property
    def alone(self) -> bool:
        """Say whether these can't be walked beside those of other stakeholders."""
        asked = any(isinstance(way.form, AskedForm) for way in self.ways)
        return asked or len(self.ways) > 1 or self.stops is not None


def joined(parts: Sequence[Paths]) -> Paths:
    """Return paths that are not `alone`, and whose ways have one form, as one."""
    if len(parts) == 1:
        return parts[0]
    width = max((one.direction.shape[1] for one in parts if one.direction is not None), default=0)
    names = ("kind", "who", "package", "criterion", "source", "before", "step", "reach", "moved")
    return Paths(
        ways=(joined_ways([one.ways[0] for one in parts], [len(one) for one in parts]),),
        direction=np.concatenate([_directions(one, width) for one in parts]) if width else None,
        **{name: np.concatenate([getattr(one, name) for one in parts]) for name in names},
    )


def _directions(one: Paths, width: int) -> Floats:
    return np.zeros((len(one), width)) if one.direction is None else one.direction


def gains_line(party: Party, number: float | None) -> Ends:
    """Return today's gains (1, m) low, middle and high, over a number or the fallback package."""
    if not party.valued or party.own.fallback is None:
        nothing = np.full((1, len(party.ranking.packages)), np.nan)
        return nothing, nothing, nothing
    off = number or 0.0
    return each_once(party.parts, lambda part: 100 * (part @ party.shares)[None] - off)


def gain_lines(gains: Ends, slopes: Ends) -> tuple[Line, Line, Line]:
    """Return lines from today's gains and their slopes, one line where all are the same."""
    low, middle, high = (Line(*one) for one in zip(gains, slopes, strict=True))
    same = all(one[0] is one[1] is one[2] for one in (gains, slopes))
    return (middle, middle, middle) if same else (low, middle, high)


def each_once(ends: Ends, of: Callable[[Floats], Floats]) -> Ends:
    """Return what comes of low, middle and high, found once where all are the same."""
    if ends[0] is ends[1] is ends[2]:
        return (of(ends[1]),) * 3
    return of(ends[0]), of(ends[1]), of(ends[2])


def values_line(party: Party) -> Floats:
    """Return today's values (1, m), NaN where there are none."""
    values = party.ranking.values
    if values is None:
        return np.full((1, len(party.ranking.packages)), np.nan)
    return np.asarray(values, dtype=np.float64)[None]
