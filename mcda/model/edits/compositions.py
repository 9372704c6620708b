"""Edits of how far measures go: in packages, by chance, and over time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import Case, Direction, frozen
from mcda.model.edits import sequences
from mcda.model.edits.effects import put
from mcda.model.edits.packages import add_package, change_package
from mcda.model.measures import Delivery, GoesAlong, Outlook


def set_composition(case: Case, package: str, composition: Mapping[str, str]) -> Case:
    """Set all that a package is made of; an empty one is listed by hand. Order plays no part."""
    return change_package(case, package, composition=_known(case, composition))


def keep_package(case: Case, composition: Mapping[str, str], name: str, **fields: Any) -> Case:
    """Add a combination of levels as a package."""
    return add_package(case, name, composition=_known(case, composition), **fields)


def set_delivery(case: Case, measure: str, delivery: Delivery | None) -> Case:
    """Set the chances that a measure is delivered; None for nothing said."""
    sequences.position(case.measures, measure)
    return _put(case, "deliveries", measure, delivery)


def set_goes_along(case: Case, carrier: str, chance: GoesAlong | None) -> Case:
    """Set the chance that a carrier takes part at all; None for nothing said."""
    sequences.position(case.stakeholders, carrier)
    return _put(case, "goes_along", carrier, chance)


def set_outlook(case: Case, stakeholder: str, outlook: Outlook | None) -> Case:
    """Set what time does to a stakeholder; None for nothing said."""
    sequences.position(case.stakeholders, stakeholder)
    return _put(case, "outlooks", stakeholder, outlook)


def set_direction(
    case: Case, criterion: str, stakeholder: str, direction: Direction | None
) -> Case:
    """Set a direction for one stakeholder; None for the one that all have."""
    sequences.position(case.stakeholders, stakeholder)
    at = sequences.position(case.criteria, criterion)
    own = put(case.criteria[at].directions, (stakeholder,), direction)
    return replace(case, criteria=sequences.changed(case.criteria, criterion, {"directions": own}))


def _put(case: Case, field: str, key: str, value: Any) -> Case:
    before = getattr(case, field)
    changes: dict[str, Any] = {field: put(before, (key,), value)}
    return case if changes[field] == before else replace(case, **changes)


def _known(case: Case, composition: Mapping[str, str]) -> Mapping[str, str]:
    """Return a composition in the order of the measures; KeyError for what isn't there."""
    measures = {one.id: one for one in case.measures}
    for measure, level in composition.items():
        if level:
            measures[measure].step(level)
    return frozen({key: composition[key] for key in measures if composition.get(key)})
