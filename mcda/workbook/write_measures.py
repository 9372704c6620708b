"""Writes the sheets of measures: levels, joint effects, rules, effects; and own directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from mcda.model.case import Case, Package, Score, frozen
from mcda.model.entries import as_change, key_of
from mcda.model.measures import Condition, Measure, Rule
from mcda.workbook.changes import JOINT, Given, column_of
from mcda.workbook.layout import DIRECTION_WORDS, Column, Entry, SheetPlan
from mcda.workbook.measure_sheets import (
    CHANGED,
    DIRECTIONS,
    JOINT_EFFECTS,
    MEASURES,
    RULES,
)
from mcda.workbook.told import Cell, cells
from mcda.workbook.write_scores import Given as Sheetful
from mcda.workbook.write_scores import scored, write_given
from mcda.workbook.writing import Writing

Rows = Iterator[tuple[str, dict[str, Cell]]]

APART: Final = "; "
"""What stands between the names in one cell."""


def composition_columns(writing: Writing) -> list[Column]:
    """Return the columns that the sheet Packages has for measures, those of leftovers too."""
    names = writing.names
    known = {one.id: one for one in writing.case.measures}
    used = {key: "" for package in writing.case.packages for key in package.composition}
    found = []
    for key in dict.fromkeys((*known, *used)):
        levels = tuple(names.levels[key].values()) if key in known else ()
        hint = (  # no words: the file's own
            "How far it goes in this package; empty for today's level"
        )
        found.append(
            Column(
                column_of(key),
                names.measure(key),
                Entry.CHOICE,
                16,
                hint,
                choices=levels,
                free=True,
            )
        )
    return found


def composition_cells(writing: Writing, package: Package) -> dict[str, Cell]:
    """Return the levels that a package is made of, as the sheet Packages shows them."""
    made = package.composition.items()
    return {column_of(key): writing.names.level(key, level) for key, level in made}


def write_directions(writing: Writing) -> None:
    """Add the sheet of own directions, where there are any."""
    rows = [
        (
            "",
            {
                "stakeholder": writing.names.stakeholder(stakeholder),
                "criterion": writing.names.criterion(criterion.id),
                "direction": DIRECTION_WORDS[direction],
            },
        )
        for criterion in writing.case.criteria
        for stakeholder, direction in criterion.directions.items()
    ]
    if writing.directed:
        writing.table(DIRECTIONS, rows)


def write_measures(writing: Writing) -> None:
    """Add the lists of measures, joint effects and rules."""
    writing.table(MEASURES, _measures(writing))
    writing.table(with_measure_names(writing, JOINT_EFFECTS), _joint_effects(writing))
    writing.table(with_measure_names(writing, RULES), _rules(writing))


def write_effects(writing: Writing) -> None:
    """Add the common sheet of effects, every stakeholder's own, and the notes on them."""
    criteria = tuple(as_change(one) for one in scored(writing.case))
    rows = {key: label for key, label in writing.names.changes.items() if _has_row(writing, key)}
    write_given(writing, Sheetful(CHANGED, rows, criteria, effects_by_change(writing.case)))


def _has_row(writing: Writing, key: str) -> bool:
    """Say whether a change has a row: today's level only where something is said of it."""
    today = {key_of(one.id, one.levels[0].id) for one in writing.case.measures if one.levels}
    return key not in today or any(key in rows for rows in effects_by_change(writing.case).values())


def effects_by_change(case: Case) -> Given:
    """Return the effects of levels and joint effects by stakeholder, change and leaf."""
    found: dict[str, dict[str, Mapping[str, Score]]] = {}
    for whose, measures in case.effects.items():
        for measure, levels in measures.items():
            for level, row in levels.items():
                found.setdefault(whose, {})[key_of(measure, level)] = row
    for joint in case.joint_effects:
        for whose, row in joint.effects.items():
            found.setdefault(whose, {})[key_of(JOINT, joint.id)] = row
    return frozen(found)


def with_measure_names(writing: Writing, plan: SheetPlan) -> SheetPlan:
    """Return a list's plan with the names of measures to choose from."""
    names = tuple(writing.names.measures.values())
    columns = (replace(c, choices=names) if c.field == "measure" else c for c in plan.columns)
    return replace(plan, columns=tuple(columns))


def _measures(writing: Writing) -> Rows:
    for measure in writing.case.measures:
        for step, level in enumerate(measure.levels):
            values: dict[str, Cell] = {
                "name": measure.name,
                "step": float(step),
                "level": level.name,
                "meaning": level.description,
            }
            yield key_of(measure.id, level.id), values | (_whole(writing, measure, step))
        if not measure.levels:
            yield key_of(measure.id, ""), {"name": measure.name, **_whole(writing, measure, 0)}


def _whole(writing: Writing, measure: Measure, step: int) -> dict[str, Cell]:
    """Return what is said of a measure as a whole, in the row of today's level."""
    if step:
        return {}
    return {
        **cells(MEASURES, measure),
        "owners": _parties(writing, measure.owners),
        "carriers": _parties(writing, measure.carriers),
    }


def _parties(writing: Writing, ids: Iterable[str]) -> str:
    """Return several stakeholders in one cell; one whose name would be cut up goes by its id."""
    named = ((one, writing.names.stakeholder(one)) for one in ids)
    return APART.join(key if APART.strip() in name else name for key, name in named)


def condition_cells(writing: Writing, one: Condition) -> dict[str, Cell]:
    """Return measure and level of a condition, as cells show them."""
    level = writing.names.level(one.measure, one.level) if one.level else None
    return {"measure": writing.names.measure(one.measure), "level": level}


def _joint_effects(writing: Writing) -> Rows:
    for joint in writing.case.joint_effects:
        rows = [condition_cells(writing, one) for one in joint.when] or [{}]
        for at, row in enumerate(rows):
            own = {} if at else cells(JOINT_EFFECTS, joint)
            yield joint.id, {"name": joint.name, **own, **row}


def _rules(writing: Writing) -> Rows:
    for number, rule in enumerate(writing.case.rules, start=1):
        for at, row in enumerate(_parts(writing, rule) or [{}]):
            yield rule.id, {"name": str(number), **({} if at else _rule(rule)), **row}


def _rule(rule: Rule) -> dict[str, Cell]:
    counted = rule.kind.told.counted or rule.count
    return {
        **cells(RULES, rule),
        "count": rule.count if counted else None,
        "off": None if rule.in_force else True,
    }


def _parts(writing: Writing, rule: Rule) -> list[dict[str, Cell]]:
    parts: list[dict[str, Cell]] = [
        {"part": part, **condition_cells(writing, one)}
        for part, some in (("when", rule.when), ("then", rule.then))
        for one in some
    ]
    for measure, levels in rule.amounts.items():
        for level, amount in levels.items():
            named = condition_cells(writing, Condition(measure=measure, level=level))
            parts.append({"part": "amount", **named, "amount": amount})
    return parts
