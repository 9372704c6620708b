"""What would change the answer, and how firm it is, in words."""

from __future__ import annotations

import math
from collections.abc import Callable

from mcda.answer.change import HAIR, Change, What
from mcda.answer.grade import Grade, Ground
from mcda.answer.kind_sentences import kind_sentence
from mcda.model.case import COMMON, Case
from mcda.model.naming import label, labels
from mcda.sensitivity.strength import grade as grade_word
from mcda.words import figures
from mcda.words.figures import Figure
from mcda.words.said import Said, _, stressed


def change_sentence(case: Case, change: Change) -> Said:
    """Return a change and the answer after it."""
    return _(
        "{change}; then: {answer}",
        change=change_words(case, change),
        answer=kind_sentence(change.after),
    )


def change_words(case: Case, change: Change, *, about: str = "") -> Said:
    """Return a change, rounded outward so that it is enough, as the beginning of a sentence.

    Scores of the package (id) that it is all `about` don't name it again.
    """
    who = stressed(_who(case, change.stakeholder))
    if change.kind is What.WEIGHTS:
        return _weights(case, change, who)
    facts = {
        "who": who,
        "to": _point(case, change, change.to, _to(change)),
        "before": _point(case, change, change.before, figures.decimals(change.before, 2)),
    }
    if change.kind is What.FALLBACK:
        return _("{who}: its fallback at {to} instead of {before}", **facts)
    facts["criterion"] = _criterion(case, change.criterion)
    if change.kind is What.RED_LINE:
        return _("{who}: its red line on {criterion} at {to} instead of {before}", **facts)
    if change.package == about:
        return _("{who}: {criterion} at {to} instead of {before}", **facts)
    package = next(p.name for p in case.packages if p.id == change.package)
    return _(
        "{who}: {criterion} of {package} at {to} instead of {before}", package=package, **facts
    )


def grade_sentence(grade: Grade, case: Case) -> Said:
    """Return how firm the answer is, and why."""
    word = grade_word(grade.word)
    if grade.ground is Ground.TIE:
        return _("The answer is {grade}: it is a tie.", grade=word)
    if grade.ground is Ground.EVEN:
        return _("The answer is {grade}: as many parties prefer one as another.", grade=word)
    if grade.ground is Ground.OPEN and grade.parties:
        return _(
            "The answer is {grade}: it hangs on {parties}.",
            grade=word,
            parties=labels(grade.parties),
        )
    if grade.ground is Ground.OPEN:
        return _("The answer is {grade}: open scores decide it.", grade=word)
    if grade.ground is Ground.UNSOLVED:
        return _(
            "The answer is {grade}: no fallback within 5 points and no weight within 10 points, "
            "moved alone, changes it, but this method doesn't let it be said which score would.",
            grade=word,
        )
    if grade.ground is Ground.CHANGE and grade.change is not None:
        return _(
            "The answer is {grade}: {change} changes it.",
            grade=word,
            change=change_words(case, grade.change),
        )
    if grade.open_scores:
        return _(
            "The answer is {grade}: no exact score or red line within a tenth of its range or one "
            "level, no fallback within 5 points and no weight within 10 points, moved alone, "
            "changes it.",
            grade=word,
        )
    return _(
        "The answer is {grade}: no score or red line within a tenth of its range or one level, no "
        "fallback within 5 points and no weight within 10 points, moved alone, changes it.",
        grade=word,
    )


def _weights(case: Case, change: Change, who: str) -> Said:
    criterion = _criterion(case, change.criterion)
    points = outward(0.0, 100 * abs(change.to - change.before), 1)
    if not change.source:
        return _(
            "{who}: {criterion} at {to} % of all weight instead of {before} %",
            who=who,
            criterion=criterion,
            to=outward(100 * change.before, 100 * change.to, 1),
            before=figures.decimals(100 * change.before, 1),
        )
    ends = criterion, _criterion(case, change.source)
    taker, giver = ends if change.to > change.before else ends[::-1]
    return _(
        "{who}: {points} points of weight from {giver} to {taker}",
        who=who,
        points=points,
        giver=giver,
        taker=taker,
    )


def _who(case: Case, stakeholder: str) -> str:
    if stakeholder == COMMON:
        return _("everyone without a score of its own")
    return next(label(s) for s in case.stakeholders if s.id == stakeholder)


def _criterion(case: Case, id_: str) -> str:
    return next(criterion.name for criterion in case.criteria if criterion.id == id_)


def _point(case: Case, change: Change, number: float, shown: str) -> str:
    """Return a number as it is shown, or the level of a named scale that it is."""
    leaf = next((one for one in case.criteria if one.id == change.criterion), None)
    levels = leaf.levels if leaf is not None else ()
    return next((level.name for level in levels if level.value == number), shown)


def _to(change: Change) -> str:
    """Return what a number becomes; the slightest change is told as such."""
    if change.size > 2 * HAIR:
        return outward(change.before, change.to)
    number = figures.decimals(change.before, 2)
    if change.to > change.before:
        return _("just above {number}", number=number)
    return _("just below {number}", number=number)


def outward(before: float, to: float, digits: int = 2) -> Figure:
    """Return a changed number, no nearer to what it was, to so many decimals or as it takes."""
    away = math.ceil if to > before else math.floor
    while digits < 6 and abs(_cut(to, digits, away) - to) > abs(to - before) / 10:
        digits += 1
    return figures.decimals(_cut(to, digits, away), digits)


def _cut(number: float, digits: int, away: Callable[[float], int]) -> float:
    scale: float = 10.0**digits
    return away(round(number * scale, 4)) / scale
