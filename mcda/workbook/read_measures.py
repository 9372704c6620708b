"""Reads the sheets of measures: levels, joint effects, rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from mcda.model.case import Score, frozen
from mcda.model.check.effects import rule_words
from mcda.model.entries import change_of, key_of
from mcda.model.ids import new_id
from mcda.model.measures import Condition, JointEffect, Measure, MeasureLevel, Rule
from mcda.words.said import _
from mcda.workbook.addresses import Addresses
from mcda.workbook.changes import JOINT, column_of
from mcda.workbook.findings import Findings
from mcda.workbook.grouped import Thing, grouped
from mcda.workbook.labels import (
    HEADINGS,
    Labels,
    Lookup,
    change_items,
    level_items,
    measure_items,
)
from mcda.workbook.layout import Column, Entry
from mcda.workbook.measure_sheets import JOINT_EFFECTS, MEASURES, OFF, PARTS, RULES
from mcda.workbook.recognise import Sheets
from mcda.workbook.told import told


@dataclass(frozen=True, slots=True)
class Named:
    """What the names of measures and their levels can refer to."""

    measures: Lookup
    levels: Mapping[str, Lookup]

    @classmethod
    def of(cls, measures: tuple[Measure, ...], written: Labels) -> Named:
        """Return the ways back from the names of measures, those of an earlier writing too."""
        former: dict[str, dict[str, str]] = {}
        for key, label in written.get("level", {}).items():
            change = change_of(key)
            if change is not None:
                former.setdefault(change[0], {})[change[1]] = label
        shorts = {one.id: one.short for one in measures if one.short}
        items = measure_items(measures)
        return cls(
            Lookup(items, shorts, written.get("measure"), reserved=HEADINGS),
            {one.id: Lookup(level_items(one), written=former.get(one.id)) for one in measures},
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that the sheet Packages has for measures, by any name that means one."""
        return tuple(
            Column(column_of(key), label, Entry.CHOICE, 16, aliases=self.measures.names_of(key))
            for key, label in self.measures.labels.items()
        )


def changes_of(
    measures: tuple[Measure, ...], joint: tuple[JointEffect, ...], written: Labels
) -> Lookup:
    """Return what names down the sheets of effects can refer to."""
    # Effects are said against the first level, which has none.
    today = {key_of(one.id, one.levels[0].id) for one in measures if one.levels}
    return Lookup(change_items(measures, joint), written=written.get("change"), never=today)


def read_measures(
    sheets: Sheets,
    parties: Lookup,
    findings: Findings,
    addresses: Addresses,
    written: Labels,
) -> tuple[Measure, ...]:
    """Return the measures, in the order of their first rows."""
    table = sheets.table(MEASURES, findings)
    if table is None:
        return ()
    things = grouped(table, findings, written.get("measure", {}), "measure", _measure_of)
    found = []
    for thing in things:
        addresses.note_measure(thing.cell("name"), "name", thing.id)
        for field in ("owners", "carriers"):
            addresses.note_measure(thing.cell(field), "measure", thing.id)
        said = told(Measure, MEASURES, thing)
        for field in ("owners", "carriers"):
            said[field] = _parties(thing, field, parties)
        found.append(Measure(id=thing.id, **said, levels=_levels(thing, addresses)))
    return tuple(found)


def _measure_of(key: str) -> str:
    change = change_of(key)
    return "" if change is None else change[0]


def _levels(thing: Thing, addresses: Addresses) -> tuple[MeasureLevel, ...]:
    """Return a measure's levels by their steps; without any, in the order of the rows."""
    keys = [change_of(thing.table.key(row)) for row in thing.rows]
    taken = {key[1] for key in keys if key is not None}
    used: set[str] = set()
    found: list[tuple[int | None, MeasureLevel]] = []
    measure = thing.text("name")
    for row, key in zip(thing.rows, keys, strict=True):
        name = thing.at(row).text("level")
        identity = key[1] if key is not None and key[0] == thing.id else ""
        if not identity and not name.strip():
            if key is None:
                cell = thing.cell("level", row)
                thing.findings.add("WORKBOOK-CELL-EMPTY", *cell, what=_("The level's name"))
            continue
        if not identity or identity in used:
            identity = new_id(taken, name, "level")
            taken.add(identity)
        used.add(identity)
        meaning = thing.at(row).text("meaning")
        addresses.note_said(thing.cell("level", row), "level", measure, name)
        step = thing.whole(row, "step")
        found.append((step, MeasureLevel(id=identity, name=name, description=meaning)))
    steps = [step for step, _level in found]
    if any(thing.findings.is_error(*thing.cell("step", row)) for row in thing.rows):
        return tuple(level for _step, level in found)
    if all(step is None for step in steps):
        return tuple(level for _step, level in found)
    _tell_steps(thing, steps)
    ordered = sorted(found, key=lambda one: (one[0] is None, one[0] or 0))
    return tuple(level for _step, level in ordered)


def _tell_steps(thing: Thing, steps: list[int | None]) -> None:
    """Report steps that don't say which level is today's, or which of two goes further."""
    if (
        None not in steps
        and 0 in steps
        and len(set(steps)) == len(steps)
        and min(step for step in steps if step is not None) == 0
    ):
        return
    said = ", ".join("none" if step is None else str(step) for step in steps)
    facts = {"name": thing.text("name")[:80], "steps": said[:80]}
    thing.findings.add("WORKBOOK-STEPS-UNCLEAR", *thing.cell("step"), **facts)


def _parties(thing: Thing, field: str, parties: Lookup) -> tuple[str, ...]:
    """Return the stakeholders that a cell names; a name may hold the sign between names."""
    row, text = thing.first(field)
    words = text.split(";")
    found: list[str] = []
    while words and text.strip():
        for count in range(len(words), 0, -1):
            name = ";".join(words[:count]).strip()
            one = parties.find(name)
            if one is not None or count == 1:
                break
        words = words[count:]
        if one is not None:
            found.append(one)
        elif name:
            thing.findings.unknown(*thing.cell(field, row), "stakeholder", parties, name)
    return tuple(dict.fromkeys(found))


def read_joint_effects(
    sheets: Sheets, named: Named, findings: Findings, addresses: Addresses, written: Labels
) -> tuple[JointEffect, ...]:
    """Return the joint effects without what they change."""
    table = sheets.table(JOINT_EFFECTS, findings)
    if table is None:
        return ()
    change = ((change_of(key), label) for key, label in written.get("change", {}).items())
    former = {key[1]: label for key, label in change if key is not None and key[0] == JOINT}
    found = []
    for thing in grouped(table, findings, former, "joint-effect", str):
        said = told(JointEffect, JOINT_EFFECTS, thing)
        addresses.note_said(thing.cell("name"), "joint_effect", said["name"])
        when = [_condition(thing, row, named) for row in thing.rows]
        thing.settle()
        kept = tuple(one for one in when if one is not None)
        found.append(JointEffect(id=thing.id, **said, when=kept))
    return tuple(found)


def read_rules(
    sheets: Sheets, named: Named, findings: Findings, addresses: Addresses
) -> tuple[Rule, ...]:
    """Return the rules, in the order of their first rows."""
    table = sheets.table(RULES, findings)
    things = () if table is None else grouped(table, findings, {}, "rule", str)
    found = []
    for number, thing in enumerate(things):
        addresses.note_said(thing.cell("name"), "rule", rule_words(number))
        addresses.note_said(thing.cell("name"), "rule")
        # Numbers that differ among the rows of one key: somebody has sorted beside the keys.
        thing.text("name")
        found.append(_rule(thing, named))
        thing.settle()
    return tuple(found)


def _rule(thing: Thing, named: Named) -> Rule:
    parts: dict[str, list[Condition]] = {part: [] for part in PARTS}
    amounts: dict[str, dict[str, float]] = {}
    counted: dict[Condition, int] = {}
    for row in thing.rows:
        part = thing.choice(row, "part", PARTS)
        condition = _condition(thing, row, named)
        if part and part != "amount":
            thing.at(row).unread("amount")
        if condition is None:
            continue
        if not part:
            _tell_empty(thing, "part", row, _("The part (when, then or amount)"))
        elif part == "amount":
            amount = thing.number(row, "amount")
            first = counted.setdefault(condition, row)
            if first != row:
                _tell_twice(thing, row, first)
            elif amount is not None:
                amounts.setdefault(condition.measure, {})[condition.level] = amount
        else:
            parts[part].append(condition)
    said = told(Rule, RULES, thing)
    if "kind" not in said:
        _tell_empty(thing, "kind", thing.first("kind")[0], _("The kind of rule"))
    elif said["kind"].told.counted and "count" not in said:
        _tell_empty(thing, "count", thing.first("count")[0], _("The count"))
    return Rule(
        id=thing.id,
        **said,
        when=tuple(parts["when"]),
        then=tuple(parts["then"]),
        amounts=frozen({key: frozen(row) for key, row in amounts.items()}),
        in_force=not thing.value(OFF),
    )


def _tell_empty(thing: Thing, field: str, row: int, what: str) -> None:
    """Report a cell that has to be filled in, unless what it holds has been reported."""
    cell = thing.cell(field, row)
    if not thing.findings.is_error(*cell):
        thing.findings.add("WORKBOOK-CELL-EMPTY", *cell, what=what)


def _tell_twice(thing: Thing, row: int, first: int) -> None:
    said = (thing.at(row).text(field) for field in ("measure", "level"))
    text = ": ".join(one for one in said if one)
    facts = {"text": text[:80], "row": first}
    thing.findings.add("WORKBOOK-ROW-TWICE", *thing.cell("measure", row), **facts)


def _condition(thing: Thing, row: int, named: Named) -> Condition | None:
    """Return the level that a row speaks of; None if it speaks of none that is there."""
    measure = thing.at(row).reference("measure", "measure", named.measures)
    level = thing.at(row).text("level")
    if measure is None:
        if level.strip() and not thing.at(row).text("measure").strip():
            thing.findings.empty(*thing.cell("measure", row), "measure")
        return None
    if not level.strip():
        return Condition(measure=measure)
    found = thing.at(row).reference("level", "level", named.levels[measure])
    return None if found is None else Condition(measure=measure, level=found)


def with_effects(
    found: Mapping[str, Mapping[str, Mapping[str, Score]]], joint: tuple[JointEffect, ...]
) -> dict[str, Any]:
    """Return the effects and joint effects of a case from the rows of the sheets."""
    effects: dict[str, dict[str, dict[str, Mapping[str, Score]]]] = {}
    together: dict[str, dict[str, Mapping[str, Score]]] = {}
    for whose, rows in found.items():
        for key, row in rows.items():
            measure, level = change_of(key) or (JOINT, "")
            if not row:
                continue
            if measure == JOINT:
                together.setdefault(level, {})[whose] = frozen(row)
            else:
                effects.setdefault(whose, {}).setdefault(measure, {})[level] = frozen(row)
    return {
        "effects": frozen(
            {
                whose: frozen({key: frozen(levels) for key, levels in measures.items()})
                for whose, measures in effects.items()
            }
        ),
        "joint_effects": tuple(
            replace(one, effects=frozen(together.get(one.id, {}))) for one in joint
        ),
    }
