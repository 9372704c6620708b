"""What stands in the columns of the tables of measures, rules and joint effects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from desktop.kit import number_form
from desktop.kit.number_form import shown
from desktop.pages.measures.lines_model import Field
from desktop.pages.measures.plain_columns import column, flag, with_plain, yes
from desktop.words import _, text
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.ids import known, new_id, of_id
from mcda.model.measure_texts import (
    amounts_text,
    conditions_text,
    parse_amounts,
    parse_conditions,
    parse_effect,
    parse_parties,
    parties_text,
    span_text,
)
from mcda.model.measures import NOTHING, Delivery, JointEffect, Measure, MeasureLevel, Role, Rule
from mcda.model.naming import label
from mcda.model.numbers import format_number, parse_number, parse_whole
from mcda.model.rule_kinds import RuleKind
from mcda.model.rule_sentences import rule_sentence
from mcda.model.texts import name_key
from mcda.model.value_words import ROLES, RULES
from mcda.words.figures import plain

K = TypeVar("K", Role, RuleKind)


def measure_fields(_case: Case) -> tuple[Field, ...]:
    parties = _("stakeholders, separated by semicolons")
    return (
        Field(_("Measure"), lambda _c, m: m.name, _named, _("a name")),
        column(Measure, "short", edits.change_measure),
        Field(_("Owners"), lambda c, m: parties_text(c, m.owners), _set_parties("owners"), parties),
        Field(
            _("Levels, today's first"), _levels_text, _set_levels,
            _("two or more names, separated by semicolons"),
        ),
        Field(
            _("Carried out by"), lambda c, m: parties_text(c, m.carriers),
            _set_parties("carriers"), parties,
        ),
    )  # fmt: skip


def carrying_fields(_case: Case) -> tuple[Field, ...]:
    """Return the columns of how measures are carried out."""
    return (
        _which(),
        column(Measure, "reversible", edits.change_measure),
        column(Measure, "climbs", edits.change_measure),
        Field(_("Role"), lambda _c, m: text(ROLES[m.role]), _set_role, _("offer or answer")),
        Field(_("Chance in full"), _chance_text("full"), _set_chance("full"),
              _("a number from 0 to 1, or two")),
        Field(_("Chance in part"), _chance_text("part"), _set_chance("part"),
              _("a number from 0 to 1, or two")),
        Field(_("What is in part"), _part_level_text, _set_part_level, _("a level of the measure")),
    )  # fmt: skip


def told_fields(case: Case) -> tuple[Field, ...]:
    """Return the columns of what is said of measures, and all that stands in no other list."""
    elsewhere = {one.of for one in (*measure_fields(case), *carrying_fields(case)) if one.of}
    rest = with_plain((_which(),), Measure, edits.change_measure)
    return (
        *(one for one in rest if one.of not in elsewhere),
        Field(_("Source of chances"), _chance_source, _set_chance_source, _("a text")),
    )


def _which() -> Field:
    """Return the column that says which measure a line is about."""
    return Field(_("Measure"), lambda _c, m: label(m), None)


def rule_fields(_case: Case) -> tuple[Field, ...]:
    conditions = _("measures with a level each, such as Access: full; Money: partial")
    kinds = ", ".join(map(text, RULES.values()))
    return with_plain((
        Field(_("What it says"), lambda c, r: text(rule_sentence(c, r)), None),
        Field(_("Kind"), lambda _c, r: text(RULES[r.kind]), _set_kind,
              _("one of {kinds}", kinds=kinds)),
        Field(_("When"), lambda c, r: conditions_text(c, r.when), _set_conditions("when"),
              conditions),
        Field(_("Then"), lambda c, r: conditions_text(c, r.then), _set_conditions("then"),
              conditions),
        Field(_("How many"), lambda _c, r: str(r.count) if r.count else "", _set_count,
              _("a whole number")),
        Field(_("Costs"), lambda c, r: amounts_text(c, r.amounts, shown), _set_amounts,
              _("amounts by level, such as Support: full = {amount}", amount=plain(0.8))),
        Field(_("Limit"), lambda _c, r: "" if r.limit is None else shown(format_number(r.limit)),
              _set_limit, _("a number"), numeric=True),
        column(Rule, "unit", edits.change_rule),
        Field(_("In force"), lambda _c, r: yes(r.in_force), _set_in_force, _("yes or no")),
    ), Rule, edits.change_rule)  # fmt: skip


def joint_fields(_case: Case) -> tuple[Field, ...]:
    """Return the columns of the list of joint effects; what they change has a table of its own."""
    return with_plain((
        Field(_("Joint effect"), lambda _c, j: j.name, _named_joint, _("a name")),
        Field(_("When all of these hold"), lambda c, j: conditions_text(c, j.when), _set_when,
              _("two measures or more, with a level each")),
    ), JointEffect, edits.change_joint_effect)  # fmt: skip


def _named(case: Case, measure: Measure, text: str) -> Case | None:
    return edits.change_measure(case, measure.id, name=text.strip()) if text.strip() else None


def _set_parties(field: str) -> Callable[[Case, Any, str], Case | None]:
    def write(case: Case, measure: Measure, text: str) -> Case | None:
        found = parse_parties(case, text)
        return None if found is None else edits.change_measure(case, measure.id, **{field: found})

    return write


def _levels_text(_case: Case, measure: Measure) -> str:
    return "; ".join(level.name for level in measure.levels)


def _set_levels(case: Case, measure: Measure, text: str) -> Case | None:
    """Rename levels in their places, add what is more, remove those whose names are gone."""
    names = [piece.strip() for piece in text.split(";") if piece.strip()]
    if len({name_key(name) for name in names}) < max(2, len(names)):
        return None
    now = of_id(case.measures, measure.id)
    kept = {name_key(level.name): level for level in now.levels}
    if len(names) < len(now.levels):
        gone = [lv for lv in now.levels if name_key(lv.name) not in set(map(name_key, names))]
        if len(now.levels) - len(gone) != len(names):
            return None
        for level in gone:
            case = edits.remove_measure_level(case, measure.id, level.id)
        kept = {key: level for key, level in kept.items() if level not in gone}
    levels: list[MeasureLevel] = []
    at = of_id(case.measures, measure.id)
    for place, name in enumerate(names):
        known = kept.get(name_key(name))
        old = known or (at.levels[place] if place < len(at.levels) else None)
        if old is None or (known is None and name_key(old.name) in set(map(name_key, names))):
            taken = [one.id for one in (*at.levels, *levels)]
            levels.append(MeasureLevel(id=new_id(taken, name, "level"), name=name))
        else:
            levels.append(replace(old, name=name))
    if len({level.id for level in levels}) < len(levels):
        return None
    return edits.set_measure_levels(case, measure.id, tuple(levels))


def _chosen(kinds: Mapping[K, str], typed: str) -> K | None:
    """Return what a word stands for: as it is shown, or as files write it."""
    key = name_key(typed)
    return next((one for one, word in kinds.items() if key in (one, name_key(text(word)))), None)


def _set_role(case: Case, measure: Measure, typed: str) -> Case | None:
    found = _chosen(ROLES, typed)
    return None if found is None else edits.change_measure(case, measure.id, role=found)


def _chance_text(field: str) -> Callable[[Case, Any], str]:
    def read(case: Case, measure: Measure) -> str:
        own = case.deliveries.get(measure.id)
        if own is None or (field == "part" and own.part == NOTHING):
            return ""
        return span_text(getattr(own, field), shown)

    return read


def _set_chance(field: str) -> Callable[[Case, Any, str], Case | None]:
    def write(case: Case, measure: Measure, text: str) -> Case | None:
        own = case.deliveries.get(measure.id, Delivery())
        if not text.strip():
            if field == "full":
                return edits.set_delivery(case, measure.id, None)
            after = replace(own, part=NOTHING, part_level=None)
            return edits.set_delivery(case, measure.id, after) if after != own else case
        span = parse_effect(number_form.typed(text))
        if span is None:
            return None
        span = replace(span, source=getattr(own, field).source)
        changed = replace(own, full=span) if field == "full" else replace(own, part=span)
        return edits.set_delivery(case, measure.id, changed)

    return write


def _part_level_text(case: Case, measure: Measure) -> str:
    own = case.deliveries.get(measure.id)
    found = own and known(measure.levels, own.part_level)
    return found.name if found else ""


def _set_part_level(case: Case, measure: Measure, text: str) -> Case | None:
    own = case.deliveries.get(measure.id)
    if own is None:
        return None if text.strip() else case
    key = name_key(text)
    found = next((one.id for one in measure.levels if name_key(one.name) == key), None)
    if found is None and text.strip():
        return None
    return edits.set_delivery(case, measure.id, replace(own, part_level=found))


def _chance_source(case: Case, measure: Measure) -> str:
    own = case.deliveries.get(measure.id)
    return "" if own is None else own.source


def _set_chance_source(case: Case, measure: Measure, text: str) -> Case | None:
    own = case.deliveries.get(measure.id)
    if own is None:
        return None if text.strip() else case
    return edits.set_delivery(case, measure.id, replace(own, source=text.strip()))


def _set_kind(case: Case, rule: Rule, typed: str) -> Case | None:
    found = _chosen(RULES, typed)
    return None if found is None else edits.change_rule(case, rule.id, kind=found)


def _set_conditions(field: str) -> Callable[[Case, Any, str], Case | None]:
    def write(case: Case, rule: Rule, text: str) -> Case | None:
        found = parse_conditions(case, text)
        return None if found is None else edits.change_rule(case, rule.id, **{field: found})

    return write


def _set_count(case: Case, rule: Rule, text: str) -> Case | None:
    number = parse_whole(number_form.typed(text)) if text.strip() else 0
    return None if number is None else edits.change_rule(case, rule.id, count=number)


def _set_amounts(case: Case, rule: Rule, text: str) -> Case | None:
    found = parse_amounts(case, text)
    return None if found is None else edits.change_rule(case, rule.id, amounts=found)


def _set_limit(case: Case, rule: Rule, text: str) -> Case | None:
    number = parse_number(number_form.typed(text))
    if number is None and text.strip():
        return None
    return edits.change_rule(case, rule.id, limit=number)


def _set_in_force(case: Case, rule: Rule, text: str) -> Case | None:
    meant = flag(text)
    return None if meant is None else edits.change_rule(case, rule.id, in_force=meant)


def _named_joint(case: Case, joint: JointEffect, text: str) -> Case | None:
    return edits.change_joint_effect(case, joint.id, name=text.strip()) if text.strip() else None


def _set_when(case: Case, joint: JointEffect, text: str) -> Case | None:
    found = parse_conditions(case, text)
    return None if found is None else edits.change_joint_effect(case, joint.id, when=found)
