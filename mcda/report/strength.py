"""How firm a stakeholder's first place is, in one of three words with a reason.

The words follow fixed thresholds, printed in the report's method section:

- **undecided**: the first place is shared; or scores that are intervals or
  missing can alone put another package first; or a change of a single weight
  by less than `HAIR` does (nobody can state a weight that closely).
- **sensitive**: a change of a single weight by at most `NEAR`, the others in
  proportion, puts another package first.
- **firm**: neither. It says nothing about scores that are wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from mcda.model.ties import rising

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking
    from mcda.sensitivity.firmness import OneWay

HAIR: Final = 0.02
NEAR: Final = 0.10


class Word(StrEnum):
    """The three grades, weakest first."""

    UNDECIDED = "undecided"
    SENSITIVE = "sensitive"
    FIRM = "firm"


class Reason(StrEnum):
    """Why a first place has its grade."""

    SHARED = "shared"
    OPEN_SCORES = "open scores"
    WEIGHT = "weight"
    NO_WEIGHT = "no weight"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Change:
    """Beyond weight `at` of a criterion, `leader` gives the first place to `successor`.

    Ids; `now` is the present weight. The successor takes the lead above `at` when
    `at` is above `now`, else below.
    """

    stakeholder: str
    criterion: str
    now: float
    at: float
    leader: str
    successor: str

    @property
    def distance(self) -> float:
        return abs(self.at - self.now)


@dataclass(frozen=True, slots=True)
class Strength:
    """A stakeholder's grade, its reason, and every leader-changing weight, nearest first.

    `rivals` are the packages that share the first place or could take it when
    the open scores fall their way.
    """

    stakeholder: str
    word: Word
    reason: Reason
    changes: tuple[Change, ...] = ()
    rivals: tuple[str, ...] = ()


def strength(one_way: OneWay) -> Strength:
    """Return how firm the first place of a one-way analysis is."""
    ranking = one_way.ranking
    who, leader = ranking.stakeholder, ranking.leader.id
    changes = leader_changes(one_way)
    if len(ranking.packages) < 2:
        return Strength(who, Word.FIRM, Reason.ALONE)
    shared = tuple(
        package.id
        for package, rank in zip(ranking.packages, ranking.ranks, strict=True)
        if rank == 1 and package.id != leader
    )
    if shared:
        return Strength(who, Word.UNDECIDED, Reason.SHARED, changes, shared)
    rivals = open_rivals(ranking)
    if rivals:
        return Strength(who, Word.UNDECIDED, Reason.OPEN_SCORES, changes, rivals)
    if not changes or changes[0].distance > NEAR:
        reason = Reason.WEIGHT if changes else Reason.NO_WEIGHT
        return Strength(who, Word.FIRM, reason, changes)
    word = Word.UNDECIDED if changes[0].distance < HAIR else Word.SENSITIVE
    return Strength(who, word, Reason.WEIGHT, changes)


def leader_changes(one_way: OneWay) -> tuple[Change, ...]:
    """Return every nearest weight at which the first place changes hands, nearest first."""
    ranking = one_way.ranking
    leader = ranking.leader.id
    found = [
        Change(ranking.stakeholder, interval.criterion, interval.weight, at, leader, successor)
        for interval in one_way.stability
        for at, successor in ((interval.low, interval.below), (interval.high, interval.above))
        if successor is not None and successor != leader
    ]
    by_name = sorted(found, key=lambda change: change.criterion)
    return tuple(rising(by_name, lambda change: change.distance))


def open_rivals(ranking: Ranking) -> tuple[str, ...]:
    """Return the packages whose best possible score reaches the leader's worst possible one."""
    ids = [package.id for package in ranking.packages]
    leader = ids.index(ranking.leader.id)
    low, high = np.asarray(ranking.low), np.asarray(ranking.high)
    if np.all(low == high):
        return ()
    # A bound of each score by itself: what is common to both packages may move apart.
    reach = high >= low[leader]
    return tuple(name for i, name in enumerate(ids) if i != leader and reach[i])
