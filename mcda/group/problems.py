"""Every problem of a case: those of its data, and those that ranking it brings up."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.errors import Problem, Severity
from mcda.group.summary import Summary, summary
from mcda.model.case import Case


def with_rankings(
    case: Case, known: Iterable[Problem], found: Summary | None = None
) -> tuple[Problem, ...]:
    """Return the known problems, then those that each stakeholder's ranking adds, each once.

    What refuses a ranking is left out where a known error of that stakeholder, or of nobody
    in particular, is its cause. `found` saves ranking the case again. A case without
    packages or criteria is not ranked.
    """
    listed = dict.fromkeys(known)
    wrong = {p.place.stakeholder for p in listed if p.severity is Severity.ERROR}
    if case.packages and case.criteria:
        ranked = found or summary(case)
        for stakeholder, refused in ranked.refused.items():
            if not wrong & {"", stakeholder}:
                listed.update(dict.fromkeys(refused))
        for ranking in ranked.rankings.values():
            listed.update(dict.fromkeys(ranking.problems))
    return tuple(listed)
