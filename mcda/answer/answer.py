"""The answer as one value, which every page, sentence and file shows.

`answer_now` is quick and live: who accepts what, and what that speaks for. `answer_of` adds what
takes longer: the changes that would bring somebody in or break it, its grade, and the draws.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mcda.answer.change import Change
from mcda.answer.changes import NO_CHANGES, Changes, changes
from mcda.answer.draws import Draws, draws
from mcda.answer.grade import Grade, grade
from mcda.answer.heard import within
from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.sweetening import Sweetener, sweetened
from mcda.group.summary import Summary, summary
from mcda.model.case import Case
from mcda.sensitivity.tally import Progress


@dataclass(frozen=True, eq=False)
class Answer:
    """What a case speaks for, how firmly, and what would change that.

    `changes` are those worth telling: `brings_in` the least ones with which one more accepts the
    package named first, `breaks` the three nearest that end in another answer. `grade` is None for
    an answer that isn't graded or whose changes weren't looked for, `draws` where nothing was
    drawn, as for one package alone. `sweeteners` are changes of measures that bring a refuser in.
    """

    case: Case
    summary: Summary
    recommendation: Recommendation
    grade: Grade | None = None
    changes: Changes = NO_CHANGES
    draws: Draws | None = None
    sweeteners: tuple[Sweetener, ...] = ()

    @property
    def brings_in(self) -> tuple[Change, ...]:
        return self.changes.brings_in

    @property
    def breaks(self) -> tuple[Change, ...]:
        return self.changes.breaks


_DRAWN: Final = 0.1
"""The share of the work that draws take."""


def answer_now(case: Case, seen: Summary | None = None) -> Answer:
    """Return who accepts what and what that speaks for; `seen` is the case's summary if known."""
    known = seen or summary(case)
    return Answer(case, known, recommend(case, known))


def answer_of(
    case: Case, seen: Summary | None = None, *, progress: Progress | None = None
) -> Answer:
    """Return the whole answer; `progress` may raise to cancel."""
    now = answer_now(case, seen)
    named = now.recommendation.package
    drawn = None
    if named and len(case.packages) > 1:
        drawn = draws(case, now.summary, named.id, within(progress, 0.0, _DRAWN))
    looked = within(progress, _DRAWN, 1.0)
    found = changes(case, now.summary, looked, now.recommendation)
    firm = grade(case, now.summary, now.recommendation, found.nearest, solved=found.solved)
    sweeteners = sweetened(case, named)
    return Answer(case, now.summary, now.recommendation, firm, found, drawn, sweeteners)
