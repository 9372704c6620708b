"""Rules between measures, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.model.case import Case
from mcda.model.measures import Condition, Rule
from mcda.model.naming import label_of
from mcda.model.rules import need
from mcda.words.figures import plain
from mcda.words.said import Listed, Said, listed, say


def rule_sentence(case: Case, rule: Rule) -> Said:
    """Return what a rule asks, without a full stop."""
    told = rule.kind.told
    parts = {
        "when": _conditions(case, rule.when),
        "then": _conditions(case, rule.then),
        "measures": listed(label_of(case.measures, one.measure) for one in rule.then),
        "costing": listed(label_of(case.measures, key) for key in rule.amounts),
        "count": rule.count,
        "limit": "–" if rule.limit is None else plain(rule.limit),
        "unit": rule.unit,
    }
    what = say(told.sentence, **parts)
    return say(told.given, when=parts["when"], what=what) if told.given and rule.when else what


def _conditions(case: Case, given: Iterable[Condition]) -> Listed:
    return listed(condition_words(case, one) for one in given)


def condition_words(case: Case, one: Condition) -> str:
    """Return a measure, with its level in brackets unless it is the first step."""
    at, step = need(case, one)
    name = label_of(case.measures, one.measure)
    plain = step in (-1, 1) or step >= len(case.measures[at].levels)
    return name if plain else f"{name} ({case.measures[at].levels[step].name})"
