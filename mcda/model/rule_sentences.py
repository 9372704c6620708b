"""Rules between measures, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from mcda.model.case import Case
from mcda.model.measures import Condition, Rule, RuleKind
from mcda.model.naming import label_of
from mcda.model.rules import need
from mcda.words.figures import plain
from mcda.words.said import Listed, Said, _, listed


def rule_sentence(case: Case, rule: Rule) -> Said:
    """Return what a rule asks, without a full stop."""
    when, then = (_conditions(case, some) for some in (rule.when, rule.then))
    match rule.kind:
        case RuleKind.REQUIRES:
            return _("{when} needs {then}", when=when, then=then)
        case RuleKind.EXCLUDES:
            return _("not together: {when}", when=when)
        case RuleKind.BEFORE:
            return _("{when} only after {then}", when=when, then=then)
        case RuleKind.SAME_LEVEL:
            measures = _measures(case, (one.measure for one in rule.then))
            return _("{measures} go equally far", measures=measures)
        case RuleKind.BUDGET:
            return _(
                "{measures} together cost at most {limit} {unit}",
                measures=_measures(case, rule.amounts),
                limit="–" if rule.limit is None else plain(rule.limit),
                unit=rule.unit,
            )
        case RuleKind.AT_LEAST:
            what = _("at least {count} of {then}", count=rule.count, then=then)
        case RuleKind.AT_MOST:
            what = _("at most {count} of {then}", count=rule.count, then=then)
        case _:
            assert_never(rule.kind)
    if not rule.when:
        return what
    if rule.kind is RuleKind.AT_MOST:
        return _("{when} allows {what}", when=when, what=what)
    return _("{when} needs {what}", when=when, what=what)


def _conditions(case: Case, given: Iterable[Condition]) -> Listed:
    return listed(condition_words(case, one) for one in given)


def condition_words(case: Case, one: Condition) -> str:
    """Return a measure, with its level in brackets unless it is the first step."""
    at, step = need(case, one)
    name = label_of(case.measures, one.measure)
    plain = step in (-1, 1) or step >= len(case.measures[at].levels)
    return name if plain else f"{name} ({case.measures[at].levels[step].name})"


def _measures(case: Case, ids: Iterable[str]) -> Listed:
    return listed(label_of(case.measures, key) for key in ids)
