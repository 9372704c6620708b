"""Rules between measures, each in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from mcda.model.case import Case
from mcda.model.measures import Condition, Rule, RuleKind
from mcda.model.numbers import format_number
from mcda.model.rules import need
from mcda.words.said import Said, _, listed


def rule_sentence(case: Case, rule: Rule) -> Said:
    """Say what a rule asks, without a full stop."""
    when, then = _conditions(case, rule.when), _conditions(case, rule.then)
    match rule.kind:
        case RuleKind.REQUIRES:
            return _("{when} only with {then}", when=when, then=then)
        case RuleKind.BEFORE:
            return _("{then} before {when}", when=when, then=then)
        case RuleKind.EXCLUDES:
            return _("not together: {when}", when=when)
        case RuleKind.SAME_LEVEL:
            return _("equally far: {measures}", measures=_measures(case, rule.then))
        case RuleKind.BUDGET:
            return _(
                "{measures} together cost at most {limit} {unit}",
                measures=listed(_name(case, key) for key in rule.amounts),
                limit=format_number(rule.limit or 0.0),
                unit=rule.unit,
            )
        case RuleKind.AT_LEAST:
            if not rule.when:
                return _("at least {count} of {then}", count=rule.count, then=then)
            return _(
                "{when} only with at least {count} of {then}",
                when=when, count=rule.count, then=then,
            )  # fmt: skip
    if not rule.when:
        return _("at most {count} of {then}", count=rule.count, then=then)
    return _("{when} only with at most {count} of {then}", when=when, count=rule.count, then=then)


def _conditions(case: Case, given: Iterable[Condition]) -> str:
    return listed([_condition(case, one) for one in given])


def _condition(case: Case, one: Condition) -> str:
    at, step = need(case, one)
    if at < 0:
        return one.measure
    measure = case.measures[at]
    name = measure.short or measure.name
    return f"{name}: {measure.levels[step].name}" if 0 <= step < len(measure.levels) else name


def _measures(case: Case, given: Iterable[Condition]) -> str:
    return listed(_name(case, one.measure) for one in given)


def _name(case: Case, measure: str) -> str:
    return next((one.short or one.name for one in case.measures if one.id == measure), measure)
