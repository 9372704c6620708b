"""All that must hold in a case, checked at once and never by raising.

Problems come in the order in which a person walks through a case: stakeholders,
criteria, packages, scores, measures, then each stakeholder's weights and limits, then
respondents and rounds, then settings and the decision. Each names its place by ids and in words;
an error of one stakeholder's carries its id, so that the others can still be
ranked. `field` of a place is one of: id, name, date, parent, direction,
anchors, levels, preference, status_quo, score, weight, judgement,
package_judgement, influence, fallback,
red_line, respondent, round, return, moderation, measure, level, composition, effect,
joint_effect, rule, delivery, goes_along, outlook, decision, or the name of a setting or
of another plain field. An
id in a place may be one that the case doesn't have: that is then the problem.
"""

from __future__ import annotations

from mcda.errors import Problem
from mcda.model.case import Case
from mcda.model.check import (
    comparisons,
    criteria,
    effects,
    limits,
    listed,
    measures,
    plain,
    rounds,
    scores,
    settings,
    thresholds,
    weights,
)
from mcda.model.check.places import Places


def check(case: Case) -> tuple[Problem, ...]:
    """Return everything that is wrong or doubtful in a case, for any `Case` value whatsoever.

    A case is looked at once, however often it is asked for.
    """
    return case.problems


def looked_at(case: Case) -> tuple[Problem, ...]:
    """Return what `check` does, found anew."""
    places = Places(case)
    problems = [
        *listed.of_case(case, places),
        *listed.of_stakeholders(case, places),
        *criteria.of_tree(case, places),
        *criteria.of_scales(case, places),
        *thresholds.of_preferences(case, places),
        *listed.of_packages(case, places),
        *plain.of_numbers(case, places),
        *scores.of_scores(case, places),
        *measures.of_measures(case, places),
        *measures.of_compositions(case, places),
        *effects.of_effects(case, places),
        *effects.of_rules(case, places),
        *effects.of_reach(case, places),
        *measures.of_chances(case, places),
        *measures.of_outlooks(case, places),
        *weights.of_unknown_stakeholders(case, places),
    ]
    for stakeholder in case.stakeholders:
        problems += weights.of_weights(case, places, stakeholder.id)
        problems += comparisons.of_packages(case, places, stakeholder.id)
        problems += limits.of_limits(case, places, stakeholder.id)
    problems += rounds.of_respondents(case, places)
    problems += rounds.of_rounds(case, places)
    problems += settings.of_settings(case)
    problems += listed.of_decision(case, places)
    return tuple(dict.fromkeys(problems))
