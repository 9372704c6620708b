"""One stakeholder's view of the scores, in words: what is in, what is missing, what differs."""

from __future__ import annotations

from mcda.model.case import COMMON, Case
from mcda.model.ids import known
from mcda.model.naming import possessive
from mcda.model.tree import leaves
from mcda.words.said import Said, _, ngettext, together


def view_sentence(case: Case, stakeholder: str) -> Said:
    """Return how many scores a stakeholder (or `COMMON`) has, lacks and sees differently."""
    who = known(case.stakeholders, stakeholder)
    whose = _("The common scores") if who is None else _("{whose} view", whose=possessive(who.name))
    cells = [(p.id, c.id) for p in case.packages for c in leaves(case)]
    found = [case.score(stakeholder, package, criterion) for package, criterion in cells]
    given = sum(score is not None and not score.missing for score in found)
    text = _given(whose, given, len(cells))
    if stakeholder == COMMON:
        return text
    own = sum(
        score is not None
        and not score.missing
        and (common := case.score(COMMON, package, criterion)) is not None
        and (score.low, score.high) != (common.low, common.high)
        for score, (package, criterion) in zip(found, cells, strict=True)
    )
    if not own:
        return text
    differs = ngettext(
        "{n} differs from the common scores.", "{n} differ from the common scores.", own
    )
    return together([text, differs])


def _given(whose: Said, given: int, size: int) -> Said:
    if given == size:
        return _("{whose}: all {size} scores are in.", whose=whose, size=size)
    if given == 0:
        return _("{whose}: none of {size} scores is in yet.", whose=whose, size=size)
    return ngettext(
        "{whose}: {given} of {size} scores are in; {n} is missing.",
        "{whose}: {given} of {size} scores are in; {n} are missing.",
        size - given,
        whose=whose,
        given=given,
        size=size,
    )
