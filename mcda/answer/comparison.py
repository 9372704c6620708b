"""Two states of a case side by side: what changed, and what it did to rankings and answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.answer.recommendation import Recommendation, recommend
from mcda.group.ranking_changes import RankingChange, ranking_changes
from mcda.group.summary import Summary, side_by_side
from mcda.methods.rank import rank_all
from mcda.model.case import Case, Package, Stakeholder, frozen
from mcda.model.version_words import Difference, differences


@dataclass(frozen=True, slots=True)
class Blocking:
    """Who refuses a package, before and after."""

    package: Package
    before: tuple[Stakeholder, ...]
    after: tuple[Stakeholder, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Comparison:
    """What differs between two states of a case, and what that did.

    `entries` are all that differs. `changes` go by the id of each stakeholder of either
    state, those of the later one first. `blocking` are the packages of both states that
    others refuse than before.
    """

    first: Case
    second: Case
    entries: tuple[Difference, ...]
    changes: Mapping[str, RankingChange]
    blocking: tuple[Blocking, ...]
    before: Recommendation
    after: Recommendation

    @property
    def stakeholders(self) -> tuple[Stakeholder, ...]:
        """Those of the later state, then those that only the earlier one has."""
        return everyone(self.first, self.second)

    @property
    def another_answer(self) -> bool:
        """Say whether the answer is of another kind, or names other packages."""
        return self.before.told != self.after.told


def compare(first: Case, second: Case) -> Comparison:
    """Compare two states of a case, of one case or not; each is ranked by its own settings."""
    old, new = rank_all(first), rank_all(second)
    before, after = side_by_side(first, old), side_by_side(second, new)
    return Comparison(
        first=first,
        second=second,
        entries=differences(first, second),
        changes=frozen(ranking_changes(everyone(first, second), old, new)),
        blocking=_blocking(before, after),
        before=recommend(first, before),
        after=recommend(second, after),
    )


def everyone(first: Case, second: Case) -> tuple[Stakeholder, ...]:
    """Return the stakeholders of the second state, then those that only the first one has."""
    known = {one.id for one in second.stakeholders}
    return (*second.stakeholders, *(one for one in first.stakeholders if one.id not in known))


def _blocking(before: Summary, after: Summary) -> tuple[Blocking, ...]:
    old = {package.id: i for i, package in enumerate(before.packages)}
    parties = {one.id: one for one in everyone(before.case, after.case)}
    found = []
    for i, package in enumerate(after.packages):
        if package.id not in old:
            continue
        then, now = before.blocked_by[old[package.id]], after.blocked_by[i]
        if set(then) != set(now):
            sides = (tuple(parties[id_] for id_ in side) for side in (then, now))
            found.append(Blocking(package, *sides))
    return tuple(found)
