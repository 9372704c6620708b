"""Answers that could not be read, mended by whoever takes them in; what was written is kept.

"8 (guess)" is no score and nothing is guessed. Who knows what was meant says so; the answer
then stands with a note of what the respondent wrote.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.case import Criterion, Score, frozen
from mcda.model.check.places import scale
from mcda.model.entries import change_of, scale_of
from mcda.model.numbers import parse_points
from mcda.model.round import Return
from mcda.model.tree import number
from mcda.round.intake import Intake, Unread
from mcda.words.said import _, together

HAIR: Final = 1e-9
"""Of a scale: what lies so little beyond an end lies on it."""


def mended(intake: Intake, one: Unread, typed: str, criterion: Criterion) -> Intake | None:
    """Return a file with one of its unread answers as it was meant; None for what is no score
    on the criterion's scale, or for an effect no change on it.
    """
    criterion = scale_of(criterion, one.package)
    points = parse_points(typed, criterion)
    if points is None or intake.returned is None or not _on_scale(points, criterion):
        return None
    wrote = _("Answered “{text}”; read by us as {score}.", text=one.text, score=typed.strip())
    note = str(together((one.reason, wrote)))
    score = Score(low=points[0], high=points[1], note=note)
    return replace(
        intake,
        returned=_with(intake.returned, one, score),
        problems=tuple(problem for problem in intake.problems if problem != one.problem),
        unread=tuple(other for other in intake.unread if other != one),
    )


def _with(returned: Return, one: Unread, score: Score) -> Return:
    change = change_of(one.package)
    if change is not None:
        measure, level = change
        levels = returned.effects.get(measure, {})
        changed = {**levels.get(level, {}), one.criterion: score}
        levels = frozen({**levels, level: frozen(changed)})
        return replace(returned, effects=frozen({**returned.effects, measure: levels}))
    row = {**returned.scores.get(one.package, {}), one.criterion: score}
    return replace(returned, scores=frozen({**returned.scores, one.package: frozen(row)}))


def _on_scale(points: tuple[float | str, float | str], criterion: Criterion) -> bool:
    ends = [number(criterion, point) for point in points]
    span = scale(criterion)
    if any(end is None for end in ends):
        return False
    if span is None:
        return True
    slack = HAIR * (span[1] - span[0])
    return all(span[0] - slack <= end <= span[1] + slack for end in ends if end is not None)
