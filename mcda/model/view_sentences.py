"""One stakeholder's view of the scores, in words: what is in, what is missing, what differs."""

from __future__ import annotations

from mcda.model.case import COMMON, Case, Score
from mcda.model.ids import known
from mcda.model.naming import possessive
from mcda.model.tree import leaves
from mcda.words.figures import count
from mcda.words.said import Said, _, ngettext, together


def view_sentence(case: Case, stakeholder: str) -> Said:
    """Return how many scores a stakeholder (or `COMMON`) has, lacks and sees differently."""
    who = known(case.stakeholders, stakeholder)
    whose = _("The common scores") if who is None else _("{whose} view", whose=possessive(who.name))
    given, own, size = _counts(case, stakeholder)
    text = _given(whose, given, size)
    if not own:
        return text
    differs = ngettext(
        "{n} differs from the common scores.", "{n} differ from the common scores.", own
    )
    return together([text, differs])


def _counts(case: Case, stakeholder: str) -> tuple[int, int, int]:
    """Return how many scores are given, how many of them differ from a common one, of how many.

    A large case is walked row by row: only packages made of measures have scores that
    neither the stakeholder nor the common ones hold.
    """
    ids = [criterion.id for criterion in leaves(case)]
    given = own = 0
    for package in case.packages:
        theirs = case.scores.get(stakeholder, {}).get(package.id, {})
        shared = case.scores.get(COMMON, {}).get(package.id, {})
        if package.id in case.built:
            theirs = _counted(case, stakeholder, package.id, ids)
            shared = _counted(case, COMMON, package.id, ids)
        for id_ in ids:
            common = shared.get(id_)
            score = theirs.get(id_, common if stakeholder != COMMON else None)
            if score is None or score.missing:
                continue
            given += 1
            own += common is not None and (score.low, score.high) != (common.low, common.high)
    return given, own, len(ids) * len(case.packages)


def _counted(case: Case, who: str, package: str, ids: list[str]) -> dict[str, Score]:
    return {id_: score for id_ in ids if (score := case.score(who, package, id_)) is not None}


def _given(whose: Said, given: int, size: int) -> Said:
    if given == size:
        return _("{whose}: all {size} scores are in.", whose=whose, size=count(size))
    if given == 0:
        return _("{whose}: none of {size} scores is in yet.", whose=whose, size=count(size))
    return ngettext(
        "{whose}: {given} of {size} scores are in; {n} is missing.",
        "{whose}: {given} of {size} scores are in; {n} are missing.",
        size - given,
        whose=whose,
        given=count(given),
        size=count(size),
    )
