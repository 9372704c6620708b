"""How firm a stakeholder's first place is, in one of three words with a reason.

The words follow fixed thresholds, printed in the report's method section. Open
scores are intervals and missing ones; what they allow counts together with the weights:

- **undecided**: the first place is shared; or open scores can alone put another
  package first; or a change of weight by less than `HAIR` does, or could
  do with open scores in a rival's favour (nobody can state a weight that closely).
- **sensitive**: a change of weight by at most `NEAR`, of a single one with the others in
  proportion or between two, puts another package first, or could do with open scores in its
  favour; or the normalisation in force gives open scores no bounds, so that only
  their middle is known.
- **firm**: none of these, whatever the open scores are. It says nothing about
  scores that are wrong.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from mcda.model.ties import TOLERANCE, rising
from mcda.sensitivity.box import Scores
from mcda.words.said import N_, Stressed, say, stressed

if TYPE_CHECKING:
    from mcda.sensitivity.firmness import OneWay, Stability, Surely
    from mcda.sensitivity.trade import Trade

HAIR: Final = 0.02
NEAR: Final = 0.10


class Word(StrEnum):
    """The three grades, weakest first."""

    UNDECIDED = "undecided"
    SENSITIVE = "sensitive"
    FIRM = "firm"


_GRADES: Final = {
    Word.UNDECIDED: N_("undecided"),
    Word.SENSITIVE: N_("sensitive"),
    Word.FIRM: N_("firm"),
}


def grade(word: Word) -> Stressed:
    """Return a grade as it stands in sentences, set off from them."""
    return stressed(say(_GRADES[word]))


class Reason(StrEnum):
    """Why a first place has its grade."""

    SHARED = "shared"
    OPEN_SCORES = "open scores"
    WEIGHT = "weight"
    TRADE = "two weights"
    NO_WEIGHT = "no weight"
    ALONE = "alone"
    UNBOUNDED = "unbounded scores"


@dataclass(frozen=True, slots=True)
class Change:
    """Beyond weight `at` of a criterion, the first place passes to `successors`.

    Ids; `now` is the present weight. They take the lead above `at` where `above`, else below.
    For `scores` `WHOLE` they could, with open scores in their favour; for `MIDDLE` they do, with
    open scores at their middle.
    """

    stakeholder: str
    criterion: str
    now: float
    at: float
    successors: tuple[str, ...]
    scores: Scores = Scores.SINGLE
    above: bool = False

    @property
    def distance(self) -> float:
        return abs(self.at - self.now)


@dataclass(frozen=True, slots=True)
class Strength:
    """A stakeholder's grade, its reason, and every leader-changing weight, nearest first.

    `rivals` are the packages that share the first place or could take it when
    the open scores fall their way. `scores` is what the grade is meant for. `trade` is the
    smallest shift between two weights that changes the leader, None without any.
    """

    stakeholder: str
    word: Word
    reason: Reason
    changes: tuple[Change, ...] = ()
    rivals: tuple[str, ...] = ()
    scores: Scores = Scores.SINGLE
    trade: Trade | None = None


def strength(one_way: OneWay) -> Strength:
    """Return how firm the first place of a one-way analysis is."""
    ranking, scores = one_way.ranking, one_way.scores
    changes, trade = leader_changes(one_way), None
    if len(ranking.packages) > 1 and len(ranking.leaders) == 1:
        trade = one_way.trade

    def graded(word: Word, reason: Reason, rivals: tuple[str, ...] = ()) -> Strength:
        return Strength(ranking.stakeholder, word, reason, changes, rivals, scores, trade)

    if len(ranking.packages) < 2:
        return graded(Word.FIRM, Reason.ALONE)
    shared = tuple(package.id for package in ranking.leaders[1:])
    if shared:
        return graded(Word.UNDECIDED, Reason.SHARED, shared)
    if one_way.open_rivals:
        return graded(Word.UNDECIDED, Reason.OPEN_SCORES, one_way.open_rivals)
    single = changes[0].distance if changes else math.inf
    pair = trade.share if trade is not None else math.inf
    nearest = Reason.TRADE if pair < single * (1 - TOLERANCE) else Reason.WEIGHT
    if min(single, pair) < HAIR:
        return graded(Word.UNDECIDED, nearest)
    if min(single, pair) <= NEAR:
        return graded(Word.SENSITIVE, nearest)
    if scores is Scores.MIDDLE:
        return graded(Word.SENSITIVE, Reason.UNBOUNDED)
    return graded(Word.FIRM, Reason.WEIGHT if changes else Reason.NO_WEIGHT)


def leader_changes(one_way: OneWay) -> tuple[Change, ...]:
    """Return every nearest weight at which the first place changes hands, nearest first.

    Where the leader is first whatever the open scores are, the weights from which it
    may not be; else those at the scores' middle.
    """
    scores: Scores = one_way.scores
    intervals: Sequence[Stability | Surely] = one_way.surely
    if not intervals:
        intervals = one_way.stability
        scores = Scores.SINGLE if scores is Scores.SINGLE else Scores.MIDDLE
    found = [
        Change(one_way.ranking.stakeholder, one.criterion, one.weight, at, who, scores, above)
        for one in intervals
        for at, who, above in ((one.low, one.below, False), (one.high, one.above, True))
        if who
    ]
    by_name = sorted(found, key=attrgetter("criterion"))
    return tuple(rising(by_name, attrgetter("distance")))
