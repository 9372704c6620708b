"""Edits of the list of measures and of their levels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from mcda.model.case import Case, frozen
from mcda.model.edits import sequences
from mcda.model.edits.hanging import without, without_level
from mcda.model.ids import new_id
from mcda.model.measures import Measure, MeasureLevel
from mcda.words.said import N_

NEW_LEVELS: Final = (
    MeasureLevel(id="none", name=N_("none")),
    MeasureLevel(id="full", name=N_("in full")),
)
"""What a measure starts with: as today, and done."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """How many things of each kind are about a measure or a level, and go with it."""

    effects: int
    joint_effects: int
    rules: int
    compositions: int
    chances: int

    def __bool__(self) -> bool:
        return any((self.effects, self.joint_effects, self.rules, self.compositions, self.chances))


def add_measure(case: Case, name: str, **fields: Any) -> Case:
    """Add a measure as the last, with two levels unless `levels` are given."""
    fields.setdefault("id", new_id([m.id for m in case.measures], name, "measure"))
    fields.setdefault("levels", NEW_LEVELS)
    measure = Measure(name=name, **fields)
    return replace(case, measures=(*case.measures, measure))


def change_measure(case: Case, measure: str, **fields: Any) -> Case:
    """Replace fields of a measure; its levels change by the edits of levels."""
    if "levels" in fields:
        raise TypeError("levels are changed one by one: effects and packages refer to them")
    after = sequences.changed(case.measures, measure, fields)
    return case if after is case.measures else replace(case, measures=after)


def move_measure(case: Case, measure: str, index: int) -> Case:
    """Move a measure so that it stands at `index`."""
    after = sequences.moved(case.measures, measure, index)
    return case if after is case.measures else replace(case, measures=after)


def remove_measure(case: Case, measure: str) -> Case:
    """Remove a measure with its effects, and the joint effects and rules that speak of it."""
    sequences.position(case.measures, measure)
    return without(case, {"measures": {measure}})


def set_measure_levels(case: Case, measure: str, levels: tuple[MeasureLevel, ...]) -> Case:
    """Set names, order and number of a measure's levels at once; a removed one goes by itself.

    ValueError for levels of which one that the measure has is missing.
    """
    at = _measure(case, measure)
    if {one.id for one in at.levels} - {one.id for one in levels}:
        raise ValueError("levels are removed by remove_measure_level")
    if levels == at.levels:
        return case
    after = _with_levels(case, at, levels)
    same = at.levels[:1] and levels[:1] and at.levels[0].id == levels[0].id
    return after if same or not levels else _without_effects(after, measure, levels[0].id)


def remove_measure_level(case: Case, measure: str, level: str) -> Case:
    """Remove a level with its effects, and the joint effects and rules that name it."""
    sequences.position(_measure(case, measure).levels, level)
    return without_level(case, measure, level)


def hanging_on(case: Case, measure: str) -> Hanging:
    """Return what goes with a measure when it is removed."""
    after = remove_measure(case, measure)
    return Hanging(
        effects=_effects(case) - _effects(after),
        joint_effects=len(case.joint_effects) - len(after.joint_effects),
        rules=len(case.rules) - len(after.rules),
        compositions=sum(
            before.composition != now.composition
            for before, now in zip(case.packages, after.packages, strict=True)
        ),
        chances=len(case.deliveries) - len(after.deliveries),
    )


def _effects(case: Case) -> int:
    return sum(
        len(leaf)
        for rows in case.effects.values()
        for levels in rows.values()
        for leaf in levels.values()
    )


def _measure(case: Case, measure: str) -> Measure:
    return case.measures[sequences.position(case.measures, measure)]


def _with_levels(case: Case, measure: Measure, levels: tuple[MeasureLevel, ...]) -> Case:
    after = replace(measure, levels=levels)
    return replace(case, measures=tuple(after if one is measure else one for one in case.measures))


def _without_effects(case: Case, measure: str, level: str) -> Case:
    kept = {
        whose: frozen(
            {
                key: frozen(
                    {at: row for at, row in levels.items() if (key, at) != (measure, level)}
                )
                for key, levels in rows.items()
            }
        )
        for whose, rows in case.effects.items()
    }
    clean = {
        whose: frozen({key: levels for key, levels in rows.items() if levels})
        for whose, rows in kept.items()
    }
    return replace(case, effects=frozen({whose: rows for whose, rows in clean.items() if rows}))
