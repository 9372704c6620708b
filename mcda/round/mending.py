"""Answers that could not be read, mended by whoever takes them in; what was written is kept.

"8 (guess)" is no score and nothing is guessed. Who knows what was meant says so; the answer
then stands with a note of what the respondent wrote.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.case import Criterion, Judgement, Score, frozen
from mcda.model.check.places import scale
from mcda.model.entries import change_of, scale_of
from mcda.model.numbers import parse_fraction, parse_number, parse_points
from mcda.model.round import Return
from mcda.model.tree import number
from mcda.round.entries import FULL, LEAST, MOST
from mcda.round.intake import Intake, Unread
from mcda.round.layout import Part
from mcda.words.said import _, together

HAIR: Final = 1e-9
"""Of a scale: what lies so little beyond an end lies on it."""


def mended(
    intake: Intake, one: Unread, typed: str, criterion: Criterion | None = None
) -> Intake | None:
    """Return a file with one of its unread answers as it was meant; None for what is no score
    on the criterion's scale, for an effect no change on it, for points or a comparison none.
    """
    if intake.returned is None:
        return None
    if one.part is Part.SWING:
        returned = _with_points(intake.returned, one, typed)
    elif one.part is Part.PAIRWISE:
        returned = _with_judgement(intake.returned, one, typed)
    else:
        returned = _with_score(intake.returned, one, typed, criterion)
    if returned is None:
        return None
    return replace(
        intake,
        returned=returned,
        problems=tuple(problem for problem in intake.problems if problem != one.problem),
        unread=tuple(other for other in intake.unread if other != one),
    )


def _with_score(
    returned: Return, one: Unread, typed: str, criterion: Criterion | None
) -> Return | None:
    scaled = None if criterion is None else scale_of(criterion, one.package)
    points = None if scaled is None else parse_points(typed, scaled)
    if scaled is None or points is None or not _on_scale(points, scaled):
        return None
    wrote = _("Answered “{text}”; read by us as {score}.", text=one.text, score=typed.strip())
    note = str(together((one.reason, wrote)))
    return _with(returned, one, Score(low=points[0], high=points[1], note=note))


def _with_points(returned: Return, one: Unread, typed: str) -> Return | None:
    points = parse_number(typed)
    if points is None or not 0 <= points <= FULL:
        return None
    swing = frozen({**returned.swing, one.criterion: points})
    return _remarked(replace(returned, swing=swing), one, typed)


def _with_judgement(returned: Return, one: Unread, typed: str) -> Return | None:
    ratio = parse_fraction(typed)
    if ratio is None or not LEAST <= ratio <= MOST:
        return None
    judged = (*returned.judgements.get(one.node, ()), Judgement(one.criterion, one.package, ratio))
    judgements = frozen({**returned.judgements, one.node: judged})
    return _remarked(replace(returned, judgements=judgements), one, typed)


def _remarked(returned: Return, one: Unread, typed: str) -> Return:
    """Keep what was written on something that has no note of its own in the remark."""
    wrote = _(
        "Answered “{text}” on {about}; read by us as {score}.",
        text=one.text,
        about=one.about,
        score=typed.strip(),
    )
    return replace(returned, remark=str(together((returned.remark, wrote))))


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
