"""Many paths of one kind and one stakeholder: what each moves, and how far it may go."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mcda.answer.change import What
from mcda.answer.party import Party
from mcda.answer.ways import Way
from mcda.model.arrays import Bools, Floats, Ints


@dataclass(frozen=True, eq=False, kw_only=True)
class Paths:
    """P paths of one stakeholder (`COMMON` for scores that several use), with its ways.

    At t what moves is `before` + `step` t, for t to `reach` (P,). Places: `package`, `criterion`
    of the leaves, `source` of a shift between two weights, -1 where none. `moved` (P, m) are the
    packages about which anything may change; `stops` (P, s) the only points asked for on a named
    scale, infinite where there are fewer. `direction` (P, n) is the way through weight space.
    """

    kind: What
    stakeholder: str
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


def gains_line(party: Party, number: float | None) -> tuple[Floats, Floats, Floats]:
    """Return today's gains (1, m) low, middle and high, over a number or the fallback package."""
    if not party.valued or party.own.fallback is None:
        nothing = np.full((1, len(party.ranking.packages)), np.nan)
        return nothing, nothing, nothing
    low, middle, high = (100 * (part @ party.shares)[None] for part in party.parts)
    off = number or 0.0
    return low - off, middle - off, high - off


def values_line(party: Party) -> Floats:
    """Return today's values (1, m), NaN where there are none."""
    values = party.ranking.values
    if values is None:
        return np.full((1, len(party.ranking.packages)), np.nan)
    return np.asarray(values, dtype=np.float64)[None]
