"""The answer as one value, which every page, sentence and file shows.

`answer_now` is quick and live: who accepts what, and what that speaks for. `answer_of` adds what
takes longer: the changes that would bring somebody in or break it, its grade, and the draws.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from contextvars import copy_context
from dataclasses import dataclass
from threading import Event
from typing import Final

from mcda.answer.change import Change
from mcda.answer.changes import NO_CHANGES, Changes, changes
from mcda.answer.draws import Draws, draws
from mcda.answer.grade import Grade, grade
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


def answer_now(case: Case, seen: Summary | None = None) -> Answer:
    """Return who accepts what and what that speaks for; `seen` is the case's summary if known."""
    known = seen or summary(case)
    return Answer(case, known, recommend(case, known))


def answer_of(
    case: Case, seen: Summary | None = None, *, progress: Progress | None = None
) -> Answer:
    """Return the whole answer; `progress` may raise to cancel."""
    now = answer_now(case, seen)
    named, several = now.recommendation.package, len(case.packages) > 1

    def count(told: Progress) -> Draws | None:
        return draws(case, now.summary, named.id, told) if named and several else None

    with _beside(count, progress) as (told, counted):
        found = changes(case, now.summary, told, now.recommendation)
        firm = grade(case, now.summary, now.recommendation, found.nearest, solved=found.solved)
        sweeteners = sweetened(case, named)
        drawn = counted()
    return Answer(case, now.summary, now.recommendation, firm, found, drawn, sweeteners)


class _Stopped(Exception):  # noqa: N818
    """Ends work that nobody waits for any more."""


@contextmanager
def _beside(
    work: Callable[[Progress], Draws | None], progress: Progress | None
) -> Iterator[tuple[Progress, Callable[[], Draws | None]]]:
    """Do work beside what is done meanwhile; where either fails or is cancelled, both end.

    Gives what is to be told how far things are, and what waits for the work.
    """
    ended = Event()

    def heard(_done: int, _of: int) -> None:
        if ended.is_set():
            raise _Stopped

    with ThreadPoolExecutor(1) as aside:
        working = aside.submit(copy_context().run, work, heard)

        def told(done: int, of: int) -> None:
            if working.done():
                working.result()
            if progress is not None:
                progress(done, of)

        def awaited() -> Draws | None:
            while not wait([working], _PATIENCE).done:
                told(1, 1)
            return working.result()

        try:
            yield told, awaited
        except BaseException:
            ended.set()
            raise


_PATIENCE: Final = 0.05
"""So many seconds pass at most until who waits for work hears that it is cancelled."""
