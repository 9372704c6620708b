"""Edits of what measures change: effects, joint effects, and the rules that tie measures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import COMMON, Case, Score, frozen
from mcda.model.edits import sequences
from mcda.model.ids import new_id
from mcda.model.measures import JointEffect, Rule
from mcda.model.rule_kinds import RuleKind

Entry = tuple[str, str, str, Score | None]
"""Measure, level, leaf criterion, and the effect there; None clears it."""


def set_effect(
    case: Case, stakeholder: str, measure: str, level: str, criterion: str, effect: Score | None
) -> Case:
    """Set one effect of a stakeholder or of `COMMON`; None clears it."""
    return set_effects(case, stakeholder, [(measure, level, criterion, effect)])


def set_effects(case: Case, stakeholder: str, entries: Iterable[Entry]) -> Case:
    """Set many effects of one stakeholder or of `COMMON` at once; None clears one.

    A later entry for the same place wins. An unknown id raises KeyError.
    """
    if stakeholder != COMMON:
        sequences.position(case.stakeholders, stakeholder)
    known = {(one.id, level.id) for one in case.measures for level in one.levels}
    criteria = {one.id for one in case.criteria}
    effects: Mapping[str, Any] = case.effects
    for measure, level, criterion, effect in entries:
        if (measure, level) not in known:
            raise KeyError((measure, level))
        if criterion not in criteria:
            raise KeyError(criterion)
        effects = put(effects, (stakeholder, measure, level, criterion), effect)
    return case if effects == case.effects else replace(case, effects=effects)


def add_joint_effect(case: Case, name: str, **fields: Any) -> Case:
    """Add a joint effect as the last."""
    fields.setdefault("id", new_id([one.id for one in case.joint_effects], name, "joint-effect"))
    joint = JointEffect(name=name, **fields)
    return replace(case, joint_effects=(*case.joint_effects, joint))


def change_joint_effect(case: Case, joint_effect: str, **fields: Any) -> Case:
    """Replace fields of a joint effect, such as `name` or `when`."""
    after = sequences.changed(case.joint_effects, joint_effect, fields)
    return case if after is case.joint_effects else replace(case, joint_effects=after)


def set_joint_effect(
    case: Case, joint_effect: str, stakeholder: str, criterion: str, effect: Score | None
) -> Case:
    """Set what a joint effect changes for a stakeholder or for `COMMON`; None clears it."""
    if stakeholder != COMMON:
        sequences.position(case.stakeholders, stakeholder)
    if all(one.id != criterion for one in case.criteria):
        raise KeyError(criterion)
    at = case.joint_effects[sequences.position(case.joint_effects, joint_effect)]
    effects = put(at.effects, (stakeholder, criterion), effect)
    return change_joint_effect(case, joint_effect, effects=effects)


def move_joint_effect(case: Case, joint_effect: str, index: int) -> Case:
    """Move a joint effect so that it stands at `index`."""
    after = sequences.moved(case.joint_effects, joint_effect, index)
    return case if after is case.joint_effects else replace(case, joint_effects=after)


def remove_joint_effect(case: Case, joint_effect: str) -> Case:
    return replace(case, joint_effects=sequences.without(case.joint_effects, joint_effect))


def add_rule(case: Case, kind: RuleKind, *, index: int | None = None, **fields: Any) -> Case:
    """Add a rule at `index`, or last."""
    fields.setdefault("id", new_id([one.id for one in case.rules], "", "rule"))
    rule = Rule(kind=kind, **fields)
    return replace(case, rules=sequences.inserted(case.rules, rule, index))


def change_rule(case: Case, rule: str, **fields: Any) -> Case:
    """Replace fields of a rule, such as `then` or `in_force`."""
    after = sequences.changed(case.rules, rule, fields)
    return case if after is case.rules else replace(case, rules=after)


def move_rule(case: Case, rule: str, index: int) -> Case:
    """Move a rule so that it stands at `index`."""
    after = sequences.moved(case.rules, rule, index)
    return case if after is case.rules else replace(case, rules=after)


def remove_rule(case: Case, rule: str) -> Case:
    return replace(case, rules=sequences.without(case.rules, rule))


def put(values: Mapping[str, Any], keys: tuple[str, ...], value: Any) -> Mapping[str, Any]:
    """Return mappings of mappings with one value set, or without it for None; no row is empty."""
    after = dict(values)
    key, *rest = keys
    inner = put(values.get(key, {}), tuple(rest), value) if rest else value
    if inner is None or (rest and not inner):
        after.pop(key, None)
    else:
        after[key] = inner
    return frozen(after)
