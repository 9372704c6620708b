"""What would change the answer, and how firm it is, in words."""

from __future__ import annotations

from mcda.answer.change import SLIGHT, Bound, Change, What
from mcda.answer.grade import Grade, Ground
from mcda.model.case import COMMON, Case
from mcda.model.ids import known, of_id
from mcda.model.naming import label_of, labels
from mcda.sensitivity.strength import grade as grade_word
from mcda.words import figures
from mcda.words.figures import Figure
from mcda.words.said import Said, _, ngettext, stressed


def change_words(case: Case, change: Change, *, about: str = "") -> Said:
    """Return a change, rounded outward so that it is enough, as the beginning of a sentence.

    Scores of the package (id) that it is all `about` don't name it again.
    """
    who = stressed(_who(case, change))
    if change.kind is What.WEIGHTS:
        return _weights(case, change, who)
    if change.bound is not None:
        return _settled(case, change, who, about)
    facts = {
        "who": who,
        "to": _point(case, change, change.to, _to(change)),
        "before": _point(case, change, change.before, _before(change)),
    }
    if change.kind is What.FALLBACK:
        return _("{who}: its fallback at {to} instead of {before}", **facts)
    facts["criterion"] = of_id(case.criteria, change.criterion).name
    if change.kind is What.RED_LINE:
        return _("{who}: its red line on {criterion} at {to} instead of {before}", **facts)
    if change.package == about:
        return _("{who}: {criterion} at {to} instead of {before}", **facts)
    package = of_id(case.packages, change.package).name
    return _(
        "{who}: {criterion} of {package} at {to} instead of {before}", package=package, **facts
    )


def _settled(case: Case, change: Change, who: str, about: str) -> Said:
    """Return what a score that is open today has to be."""
    score = case.stated(change.stakeholder, change.package, change.criterion)
    facts = {
        "who": who,
        "criterion": of_id(case.criteria, change.criterion).name,
        "today": _("today missing"),
        "bound": _bound(change, _point(case, change, change.to, number_words(change.to))),
    }
    if score is not None and score.low is not None and score.high is not None:
        facts["today"] = _("today {low} to {high}", low=_end(score.low), high=_end(score.high))
    if change.package == about:
        return _("{who}: {criterion}, {today}, {bound}", **facts)
    package = of_id(case.packages, change.package).name
    return _("{who}: {criterion} of {package}, {today}, {bound}", package=package, **facts)


def _bound(change: Change, to: str) -> Said:
    if change.bound is Bound.LEAST:
        return _("at least {to}", to=to)
    if change.bound is Bound.MOST:
        return _("at most {to}", to=to)
    return _("at {to}", to=to)


def _end(point: float | str) -> str:
    return point if isinstance(point, str) else number_words(point)


def grade_sentence(grade: Grade, case: Case) -> Said:
    """Return how firm the answer is, and why."""
    word = grade_word(grade.word)
    if grade.ground is Ground.TIE:
        return _("The answer is {grade}: it is a tie.", grade=word)
    if grade.ground is Ground.EVEN:
        return _("The answer is {grade}: as many parties prefer one as another.", grade=word)
    if grade.ground is Ground.OPEN and grade.parties:
        return _hanging(grade)
    if grade.ground is Ground.OPEN:
        return _("The answer is {grade}: open scores decide it.", grade=word)
    if grade.ground is Ground.UNSOLVED:
        return _(
            "The answer is {grade}: no fallback within 5 points and no weight within 10 points, "
            "moved alone, changes it, but this method doesn't let it be said which score would.",
            grade=word,
        )
    if grade.ground is Ground.CHANGE and grade.change is not None and grade.only_others:
        return _(
            "The answer is {grade}: {change} changes which other packages would do as well.",
            grade=word,
            change=change_words(case, grade.change),
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


def _hanging(grade: Grade) -> Said:
    """Return whose open judgements decide, and who leaves only packages open that aren't named."""
    word, others = grade_word(grade.word), labels(grade.elsewhere)
    here = [one for one in grade.parties if one not in grade.elsewhere]
    if not here:
        return _(
            "The answer is {grade}: open judgements of {others} on other packages decide it.",
            grade=word,
            others=others,
        )
    if grade.elsewhere:
        return _(
            "The answer is {grade}: open judgements of {parties}, and of {others} on other "
            "packages, decide it.",
            grade=word,
            parties=labels(here),
            others=others,
        )
    # What names a package may hang on one of several alone.
    return ngettext(
        "The answer is {grade}: it hangs on {parties}.",
        "The answer is {grade}: open judgements of {parties} decide it.",
        len(here),
        grade=word,
        parties=labels(here),
    )


def _weights(case: Case, change: Change, who: str) -> Said:
    criterion = of_id(case.criteria, change.criterion).name
    points = number_words(100 * abs(change.to - change.before))
    if not change.source:
        return _(
            "{who}: {criterion} at {to} % of all weight instead of {before} %",
            who=who,
            criterion=criterion,
            to=number_words(100 * change.to),
            before=figures.decimals(100 * change.before, 1),
        )
    ends = criterion, of_id(case.criteria, change.source).name
    taker, giver = ends if change.to > change.before else ends[::-1]
    return ngettext(
        "{who}: {points} point of weight from {giver} to {taker}",
        "{who}: {points} points of weight from {giver} to {taker}",
        1 if points == "1" else 2,
        who=who,
        points=points,
        giver=giver,
        taker=taker,
    )


def _who(case: Case, change: Change) -> str:
    """Return whose score or limit moves; of a common score those who use it."""
    if change.stakeholder != COMMON:
        return label_of(case.stakeholders, change.stakeholder)
    users = [
        one
        for one in case.stakeholders
        if case.scores.get(one.id, {}).get(change.package, {}).get(change.criterion) is None
    ]
    if len(users) == len(case.stakeholders) > 1:
        return _("Everyone")
    return labels(users) if len(users) < 3 else _("All without a score of their own")


def _before(change: Change) -> Figure:
    """Return today's number, a fallback package's value as it is told elsewhere."""
    exact = number_words(change.before)
    return exact if len(exact) < 6 else number_words(round(change.before, 2))


def _point(case: Case, change: Change, number: float, shown: str) -> str:
    """Return a number as it is shown, or the level of a named scale that it is."""
    leaf = known(case.criteria, change.criterion)
    levels = leaf.levels if leaf is not None else ()
    return next((level.name for level in levels if level.value == number), shown)


def _to(change: Change) -> str:
    """Return what a number becomes; the slightest change is told as such."""
    to = number_words(change.to)
    if change.size > SLIGHT:
        return to
    number = number_words(change.before)
    if change.to > change.before:
        return _("just above {number}, such as {to},", number=number, to=to)
    return _("just below {number}, such as {to},", number=number, to=to)


def number_words(number: float) -> Figure:
    """Return a number with the decimals that it has, six at most."""
    return figures.plain(number, 6)
