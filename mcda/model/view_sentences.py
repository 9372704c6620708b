"""One stakeholder's view of the scores, in words: what is in, what is missing, what differs."""

from __future__ import annotations

from mcda.model.case import COMMON, Case
from mcda.model.naming import capital, counted, possessive
from mcda.model.tree import leaves


def view_sentence(case: Case, stakeholder: str) -> str:
    """Return how many scores a stakeholder (or `COMMON`) has, lacks and sees differently."""
    who = next((f"{possessive(s.name)} view" for s in case.stakeholders if s.id == stakeholder), "")
    cells = [(p.id, c.id) for p in case.packages for c in leaves(case)]
    found = [case.score(stakeholder, package, criterion) for package, criterion in cells]
    given = sum(score is not None and not score.missing for score in found)
    size = len(cells)
    start = f"{who or 'The common scores'}: "
    if given == size:
        text = f"{start}all {size} scores are in."
    elif given == 0:
        text = f"{start}none of {size} scores is in yet."
    else:
        lacking = size - given
        missing = counted(lacking, "is missing", "are missing")
        text = f"{start}{given} of {size} scores are in; {missing}."
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
    return f"{text} {capital(counted(own, 'differs', 'differ'))} from the common scores."
