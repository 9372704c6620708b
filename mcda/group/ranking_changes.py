"""What became of every stakeholder's ranking from one state of a case to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.errors import Problem
from mcda.methods.rank import Ranking
from mcda.model.case import Package, Stakeholder, frozen

Results = Mapping[str, Ranking | tuple[Problem, ...]]
"""What `rank_all` returns: a ranking for each stakeholder, or why there is none."""


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
    """One stakeholder's rankings before and after, None where refused, for `problems`, or
    where the stakeholder isn't in that state.

    `packages` are those ranked in both, in the order of the later one.
    """

    before: Ranking | None
    after: Ranking | None
    packages: tuple[PackageMove, ...]
    problems: tuple[Problem, ...]

    @property
    def moves(self) -> tuple[PackageMove, ...]:
        """The packages whose rank changed."""
        return tuple(one for one in self.packages if one.moved)

    @property
    def came(self) -> tuple[Package, ...]:
        """The packages that only the later ranking has."""
        return _beyond(self.after, self.before)

    @property
    def went(self) -> tuple[Package, ...]:
        """The packages that only the earlier ranking has."""
        return _beyond(self.before, self.after)

    @property
    def leader_changed(self) -> bool:
        """Say whether other packages stand on rank 1 than before."""
        if self.before is None or self.after is None:
            return False
        before = {package.id for package in self.before.leaders}
        return before != {package.id for package in self.after.leaders}

    @property
    def stands(self) -> bool:
        """Say whether there is a ranking on both sides or on neither, with every rank the same."""
        if self.before is None or self.after is None:
            return self.before is self.after
        return not (self.moves or self.came or self.went)


def ranking_changes(
    stakeholders: tuple[Stakeholder, ...], before: Results, after: Results
) -> Mapping[str, RankingChange]:
    """Return each stakeholder's change by id; one that a side doesn't know has no ranking there."""
    return frozen({one.id: _change(one.id, before, after) for one in stakeholders})


def _change(stakeholder: str, before: Results, after: Results) -> RankingChange:
    old, new = before.get(stakeholder, ()), after.get(stakeholder, ())
    problems = [p for one in (old, new) if not isinstance(one, Ranking) for p in one]
    both = isinstance(old, Ranking) and isinstance(new, Ranking)
    return RankingChange(
        before=old if isinstance(old, Ranking) else None,
        after=new if isinstance(new, Ranking) else None,
        packages=_moves(old, new) if both else (),  # type: ignore[arg-type]
        problems=tuple(dict.fromkeys(problems)),
    )


def _moves(old: Ranking, new: Ranking) -> tuple[PackageMove, ...]:
    at = {package.id: i for i, package in enumerate(old.packages)}
    return tuple(
        PackageMove(
            package=package.id,
            rank_before=int(old.ranks[at[package.id]]),
            rank_after=int(new.ranks[i]),
            score_before=float(old.scores[at[package.id]]),
            score_after=float(new.scores[i]),
        )
        for i, package in enumerate(new.packages)
        if package.id in at
    )


def _beyond(one: Ranking | None, other: Ranking | None) -> tuple[Package, ...]:
    if one is None or other is None:
        return ()
    known = {package.id for package in other.packages}
    return tuple(package for package in one.packages if package.id not in known)
