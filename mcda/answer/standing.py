"""How each package stands: who ranks it first, who refuses it and by how much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import isfinite
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from mcda.group.acceptance import State
from mcda.model.case import Package, Stakeholder

if TYPE_CHECKING:
    from mcda.group.summary import Summary

LEVEL: Final = 1e-9
"""Value points nearer than this are the same."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one package stands: who ranks it first, who prefers it among the candidates.

    `shared` are those who rank it first with others, `level` those of `preferred` for whom another
    candidate is as good. `worst_off` are the parties with the lowest value (else the lowest rank)
    under it, all of equals, none where nobody is ranked; `margins` are value minus fallback by
    stakeholder id, where both are known, at the middle of what the scores leave open.
    `open_for` are those who leave it open, `crossed` those whose red line it surely crosses,
    `shortfall` is how far the one furthest below its fallback refuses it (0 where nobody is).
    `measured` says that every refusal is by such a distance alone.
    """

    package: Package
    first: tuple[Stakeholder, ...]
    preferred: tuple[Stakeholder, ...]
    blocked_by: tuple[Stakeholder, ...]
    worst_off: tuple[Stakeholder, ...]
    margins: Mapping[str, float]
    open_for: tuple[Stakeholder, ...] = ()
    shortfall: float = 0.0
    shortest: tuple[Stakeholder, ...] = ()
    crossed: tuple[Stakeholder, ...] = ()
    shared: tuple[Stakeholder, ...] = ()
    level: tuple[Stakeholder, ...] = ()
    measured: bool = True


class Standings(Mapping[str, Standing]):
    """How each package stands, by its id; found when first asked for.

    `ranks` (m, parties) are of those ranked, who are the `columns` of the summary; `pool` are the
    candidates.
    """

    def __init__(
        self,
        summary: Summary,
        parties: tuple[Stakeholder, ...],
        ranks: NDArray[np.int_],
        columns: list[int],
        pool: list[int],
    ) -> None:
        self.summary, self.parties, self.columns, self.pool = summary, parties, columns, pool
        self.ranks = ranks
        self.known: dict[str, Standing] = {}

    def __len__(self) -> int:
        return len(self.summary.packages)

    def __iter__(self) -> Iterator[str]:
        return (package.id for package in self.summary.packages)

    def __getitem__(self, package: str) -> Standing:
        if package not in self.known:
            self.known[package] = self._of(self._places[package])
        return self.known[package]

    @cached_property
    def _places(self) -> dict[str, int]:
        return {package: i for i, package in enumerate(self)}

    @cached_property
    def _best(self) -> list[int]:
        """The best rank of a candidate for each who is ranked."""
        nothing = np.iinfo(np.int64).max
        return [int(one) for one in self.ranks[self.pool].min(axis=0, initial=nothing)]

    def _of(self, i: int) -> Standing:
        summary, parties = self.summary, self.parties
        row, stands = self.ranks[i].tolist(), summary.acceptance[i]
        last = max(row)
        by_id = {stakeholder.id: stakeholder for stakeholder in summary.stakeholders}
        favourite = [j for j, rank in enumerate(row) if rank == 1]
        preferring = [j for j, rank in enumerate(row) if i in self.pool and rank == self._best[j]]
        short = shortfalls(summary, i)
        most = max(short.values(), default=0.0)
        return Standing(
            summary.packages[i],
            tuple(parties[j] for j in favourite),
            tuple(parties[j] for j in preferring),
            tuple(by_id[name] for name in summary.blocked_by[i]),
            summary.worst_off[i]
            or tuple(p for p, rank in zip(parties, row, strict=True) if rank == last),
            {
                party.id: stands[j].middle
                for party, j in zip(parties, self.columns, strict=True)
                if isfinite(stands[j].middle)
            },
            _those(summary, [one.state is State.OPEN for one in stands]),
            most,
            tuple(by_id[name] for name, size in short.items() if size >= most - LEVEL and most > 0),
            crossed=_those(summary, [one.crosses for one in stands]),
            shared=tuple(parties[j] for j in favourite if (self.ranks[:, j] == 1).sum() > 1),
            level=tuple(
                parties[j]
                for j in preferring
                if (self.ranks[self.pool, j] == self._best[j]).sum() > 1
            ),
            measured=all(
                one.state is not State.REFUSES or (isfinite(one.middle) and not one.crosses)
                for one in stands
            ),
        )


def _those(summary: Summary, marked: Iterable[bool]) -> tuple[Stakeholder, ...]:
    return tuple(p for p, mark in zip(summary.stakeholders, marked, strict=True) if mark)


def shortfalls(summary: Summary, i: int) -> dict[str, float]:
    """Return how far each one who refuses a package is below its fallback with it."""
    return {
        party.id: max(0.0, -one.middle)
        for party, one in zip(summary.stakeholders, summary.acceptance[i], strict=True)
        if one.state is State.REFUSES and isfinite(one.middle)
    }
