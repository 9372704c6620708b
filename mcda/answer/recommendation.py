"""What the rule says of a case, with all that its sentences are made of; see `rule`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from mcda.answer.asked import asked_at_the_middle
from mcda.answer.board import Board, fixed, nobody
from mcda.answer.columns import columns_of
from mcda.answer.rule import KINDS, Kind, Verdict, decide
from mcda.answer.standing import LEVEL, Standing, Standings
from mcda.group.acceptance import Acceptance, State
from mcda.group.summary import Summary
from mcda.model.arrays import Bools
from mcda.model.case import Case, Package, Stakeholder


@dataclass(frozen=True, slots=True)
class Recommendation:
    """The packages to name, most preferred first, and on what ground.

    `best_floor` is the one of `named` or another candidate that leaves the
    worst-off best placed, where exactly one does. `parties` are the ranked ones.
    `bettered` are for a named package (by id) those that leave nobody worse off and somebody
    better by value. `accepted` are all packages that everyone with stated limits accepts,
    `unrefused` all that nobody refuses, `references` what the others are measured by. `instead_of`
    are the packages that waiting is at least as good as. `preferred_alone` says that each
    stakeholder surely prefers the first named to its fallback, and that no other package can be
    preferred by all; `middle` that scores are open, so that ranks and gains are at their middle.
    `asked` are the titles of the methods whose word on a package that somebody accepts or refuses
    could be another elsewhere in the open scores.
    """

    kind: Kind
    named: tuple[Package, ...]
    candidates: tuple[Package, ...]
    best_floor: Package | None
    parties: tuple[Stakeholder, ...]
    standings: Mapping[str, Standing]
    bettered: Mapping[str, tuple[Package, ...]] = field(default_factory=dict)
    accepted: tuple[Package, ...] = ()
    unrefused: tuple[Package, ...] = ()
    references: tuple[Package, ...] = ()
    instead_of: tuple[Package, ...] = ()
    unstated: tuple[Stakeholder, ...] = ()
    everyone: tuple[Stakeholder, ...] = ()
    preferred_alone: bool = False
    middle: bool = False
    asked: tuple[str, ...] = ()

    @property
    def beside(self) -> tuple[Package, ...]:
        """The packages that leave nobody worse off than a named one and somebody better."""
        return tuple({q.id: q for others in self.bettered.values() for q in others}.values())

    @property
    def package(self) -> Package | None:
        """The package that the report speaks about first."""
        return self.named[0] if self.named else None

    @property
    def about(self) -> str:
        """The id of the one package named, which a change needn't name again; else ""."""
        return self.named[0].id if len(self.named) == 1 else ""

    @property
    def told(self) -> tuple[Kind, frozenset[str]]:
        """What makes two answers the same: the kind, and the ids of the packages named."""
        return self.kind, frozenset(p.id for p in (*self.named, *self.beside))

    def standing(self, package: Package) -> Standing:
        return self.standings[package.id]


def recommend(case: Case, summary: Summary) -> Recommendation:
    """Return the recommendation that a summary bears, by the rule."""
    columns = [j for j, s in enumerate(summary.stakeholders) if s.id in summary.rankings]
    parties = tuple(summary.stakeholders[j] for j in columns)
    if not parties or not summary.packages:
        return Recommendation(Kind.UNRANKED, (), (), None, parties, {})
    board, verdict = judged(summary)
    kind, packages = KINDS[verdict.kind[0]], summary.packages
    named, pool = _order(kind, verdict, board), np.flatnonzero(verdict.pool[0])
    ranks = np.asarray(summary.ranks)[:, columns]
    floors, instead = np.flatnonzero(verdict.floors[0]), np.flatnonzero(verdict.instead[0])
    told = kind in (Kind.NO_LIMITS, Kind.ALONE, Kind.WAIT)
    return Recommendation(
        kind,
        tuple(packages[i] for i in named),
        tuple(packages[i] for i in pool),
        packages[floors[0]] if len(floors) == 1 else None,
        parties,
        Standings(summary, parties, ranks, columns, [int(i) for i in pool]),
        {} if told else _bettered(named, board, packages),
        accepted=tuple(packages[i] for i in np.flatnonzero(board.accepted[0])),
        unrefused=tuple(p for p, by in zip(packages, summary.blocked_by, strict=True) if not by),
        references=tuple(packages[i] for i in np.flatnonzero(board.references[0])),
        instead_of=tuple(packages[i] for i in instead),
        unstated=_unstated(summary),
        everyone=summary.stakeholders,
        preferred_alone=bool(named) and _preferred_alone(named[0], summary),
        middle=_any_open(summary),
        asked=asked_at_the_middle(summary),
    )


@lru_cache(maxsize=16)
def judged(summary: Summary) -> tuple[Board, Verdict]:
    """Return a summary as the rule looks at it, with what the rule says of it."""
    board = whole_board(summary.case, summary)
    return board, decide(board)


def whole_board(case: Case, summary: Summary) -> Board:
    """Return a summary as the rule looks at it, in one state."""
    everyone = list(range(len(summary.stakeholders)))
    return board_of(case, summary, [], everyone)


def board_of(case: Case, summary: Summary, still: list[int], moving: list[int]) -> Board:
    """Return a summary with some stakeholders (places) fixed and the others free to move."""
    measures = marked_references(case)
    return Board(
        fixed(columns_of(summary, still), measures) if still else nobody(measures),
        columns_of(summary, moving),
        not summary.refused,
    )


def marked_references(case: Case) -> Bools:
    """Mark the packages (m,) that the others are measured against."""
    measures = references(case)
    return np.array([package.id in measures for package in case.packages], dtype=bool)


def _order(kind: Kind, verdict: Verdict, board: Board) -> list[int]:
    """Return the packages named (places), the one to speak of first at the front."""
    named = [int(i) for i in np.flatnonzero(verdict.named[0])]
    floors = verdict.floors[0]
    if kind is Kind.LEVEL or (kind is Kind.TIE and verdict.pool[0].any()):
        return sorted(named, key=lambda i: not floors[i])
    if kind is Kind.SPLIT:
        counts = board.preferred(verdict.pool)[0]
        return sorted(named, key=lambda i: -counts[i])
    return named


def _bettered(
    named: list[int], board: Board, packages: tuple[Package, ...]
) -> dict[str, tuple[Package, ...]]:
    """Return for each package named those that are better for somebody and worse for nobody."""
    found = {}
    for i in named:
        better = [int(q) for q in np.flatnonzero(board.bettered(np.array([i]))[0])]
        others = tuple(packages[q] for q in better if q not in named)
        if others:
            found[packages[i].id] = others
    return found


def _unstated(summary: Summary) -> tuple[Stakeholder, ...]:
    columns = zip(*summary.acceptance, strict=True)
    return tuple(
        party
        for party, column in zip(summary.stakeholders, columns, strict=True)
        if all(one.state is State.UNSTATED for one in column)
    )


def _preferred_alone(i: int, summary: Summary) -> bool:
    """Say whether all surely prefer a package to their fallbacks, and can't all prefer another."""

    def surely(one: Acceptance) -> bool:
        return one.low > LEVEL and one.word in (None, 1) and one.state is State.ACCEPTS

    others = (row for q, row in enumerate(summary.acceptance) if q != i)
    return all(map(surely, summary.acceptance[i])) and not any(
        all(one.high > LEVEL for one in row) for row in others
    )


def _any_open(summary: Summary) -> bool:
    """Say whether any score of those ranked is an interval or missing."""
    tables = [ranking.table for ranking in summary.rankings.values() if hasattr(ranking, "table")]
    return any(bool(np.any(one.missing | (one.low != one.high))) for one in tables)


def references(case: Case) -> frozenset[str]:
    """Return the ids of the packages that the others are measured against.

    They are the status quo and a package that every stakeholder falls back on.
    """
    status_quo = {package.id for package in case.packages if package.status_quo}
    fallbacks = {
        None if one is None or one.fallback is None else one.fallback.package
        for one in (case.preferences.get(s.id) for s in case.stakeholders)
    }
    shared = fallbacks if len(fallbacks) == 1 else set()
    return frozenset(status_quo | {name for name in shared if name})
