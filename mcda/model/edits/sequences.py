"""Tuples of things with ids: find, insert, change and move one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from mcda.model.case import Criterion, Package, Stakeholder
from mcda.model.measures import JointEffect, Measure, MeasureLevel, Rule
from mcda.model.round import Respondent, Round

Item = TypeVar(
    "Item",
    bound=Stakeholder
    | Package
    | Criterion
    | Respondent
    | Round
    | Measure
    | MeasureLevel
    | JointEffect
    | Rule,
)


def position(items: tuple[Item, ...], wanted: str) -> int:
    """Return where the thing with this id stands; KeyError if it doesn't."""
    for index, item in enumerate(items):
        if item.id == wanted:
            return index
    raise KeyError(wanted)


def inserted(items: tuple[Item, ...], item: Item, index: int | None) -> tuple[Item, ...]:
    """Return the items with one more at `index`, or at the end."""
    at = len(items) if index is None else max(0, min(index, len(items)))
    return (*items[:at], item, *items[at:])


def changed(items: tuple[Item, ...], wanted: str, fields: dict[str, Any]) -> tuple[Item, ...]:
    """Return the items with fields of one replaced; the same tuple if all are as they were."""
    if "id" in fields:
        raise TypeError("an id stays as it is: scores and weights refer to it")
    at = position(items, wanted)
    item = replace(items[at], **fields)
    return items if item == items[at] else (*items[:at], item, *items[at + 1 :])


def without(items: tuple[Item, ...], wanted: str) -> tuple[Item, ...]:
    """Return the items without the one of this id."""
    at = position(items, wanted)
    return (*items[:at], *items[at + 1 :])


def moved(items: tuple[Item, ...], wanted: str, index: int) -> tuple[Item, ...]:
    """Return the items with one of them moved so that it stands at `index`."""
    at = position(items, wanted)
    ordered = inserted(without(items, wanted), items[at], index)
    return items if ordered == items else ordered
