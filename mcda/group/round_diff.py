"""What a round of scoring did to every stakeholder's ranking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.errors import Problem
from mcda.methods.rank import Ranking, rank_all
from mcda.model.case import Case, frozen
from mcda.model.rounds import RoundDiff, diff


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageMove:
    """One package's rank and score (the method's) with one stakeholder, before and after."""

    package: str
    rank_before: int
    rank_after: int
    score_before: float
    score_after: float

    @property
    def moved(self) -> bool:
        return self.rank_before != self.rank_after


@dataclass(frozen=True, eq=False, kw_only=True)
class RankingChange:
    """One stakeholder's rankings before and after, None where refused, for `problems`.

    `packages` are in the order of the case, and there only if both are known.
    """

    stakeholder: str
    before: Ranking | None
    after: Ranking | None
    packages: tuple[PackageMove, ...]
    problems: tuple[Problem, ...]

    @property
    def moves(self) -> tuple[PackageMove, ...]:
        """The packages whose rank changed."""
        return tuple(one for one in self.packages if one.moved)

    @property
    def leader_changed(self) -> bool:
        """Say whether other packages stand on rank 1 than before."""
        if self.before is None or self.after is None:
            return False
        before = {package.id for package in self.before.leaders}
        return before != {package.id for package in self.after.leaders}


@dataclass(frozen=True, eq=False, kw_only=True)
class RoundEffects:
    """What moved between two rounds, and each stakeholder's ranking change by id."""

    diff: RoundDiff
    changes: Mapping[str, RankingChange]

    @property
    def empty(self) -> bool:
        """Say whether nothing moved, no answer and no rank."""
        return self.diff.empty and not any(one.moves for one in self.changes.values())


def round_effects(case: Case, first: str, second: str) -> RoundEffects:
    """Rank as of two rounds and say what changed; KeyError for an unknown round.

    Weights, settings and scores that no round touched are those of now in both
    rankings, so that what differs was done by the rounds.
    """
    changed = diff(case, first, second)
    before, after = rank_all(changed.before), rank_all(changed.after)
    return RoundEffects(
        diff=changed,
        changes=frozen({one.id: _change(one.id, before, after) for one in case.stakeholders}),
    )


def _change(
    stakeholder: str,
    before: Mapping[str, Ranking | tuple[Problem, ...]],
    after: Mapping[str, Ranking | tuple[Problem, ...]],
) -> RankingChange:
    old, new = before[stakeholder], after[stakeholder]
    problems = [p for one in (old, new) if not isinstance(one, Ranking) for p in one]
    moves: tuple[PackageMove, ...] = ()
    if isinstance(old, Ranking) and isinstance(new, Ranking):
        moves = tuple(
            PackageMove(
                package=package.id,
                rank_before=int(old.ranks[i]),
                rank_after=int(new.ranks[i]),
                score_before=float(old.scores[i]),
                score_after=float(new.scores[i]),
            )
            for i, package in enumerate(old.packages)
        )
    return RankingChange(
        stakeholder=stakeholder,
        before=old if isinstance(old, Ranking) else None,
        after=new if isinstance(new, Ranking) else None,
        packages=moves,
        problems=tuple(dict.fromkeys(problems)),
    )
