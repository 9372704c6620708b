"""The edit that clears away what is left over from things no longer in the case."""

from __future__ import annotations

from dataclasses import replace

from mcda.model.case import COMMON, ROOT, Case, Preferences
from mcda.model.edits.leftovers import keep_scores, shared, without_criteria, without_packages
from mcda.model.edits.round_leftovers import leftovers_in_rounds, without_in_rounds


def remove_leftovers(case: Case) -> Case:
    """Remove all that is about things which aren't in the case, returns of rounds included."""
    stakeholders = {s.id for s in case.stakeholders}
    packages = {p.id for p in case.packages}
    criteria = {c.id for c in case.criteria}

    def clean(own: Preferences) -> Preferences:
        named = {*own.direct, *own.swing, *own.ranks, *own.judgements, *own.best_worst}
        named |= {line.criterion for line in own.red_lines}
        named |= own.package_judgements.keys()
        for given in (*own.judgements.values(), *own.best_worst.values()):
            named |= {end for judgement in given for end in (judgement.row, judgement.column)}
        own = without_criteria(own, named - criteria - {ROOT})
        compared = {
            end for js in own.package_judgements.values() for j in js for end in (j.row, j.column)
        }
        fallback = {own.fallback.package or ""} if own.fallback else set()
        return without_packages(own, (compared | fallback) - packages)

    known = {key: own for key, own in case.preferences.items() if key in stakeholders}
    preferences = shared(case.preferences, {key: clean(own) for key, own in known.items()})
    scores = keep_scores(
        case.scores,
        lambda stakeholder, package, criterion: (
            stakeholder in stakeholders | {COMMON} and package in packages and criterion in criteria
        ),
    )
    if scores is not case.scores or preferences is not case.preferences:
        case = replace(case, scores=scores, preferences=preferences)
    return without_in_rounds(case, leftovers_in_rounds(case))
