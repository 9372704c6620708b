"""Edits of the list of stakeholders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mcda.model.case import Case, Stakeholder, WeightWay
from mcda.model.edits import sequences
from mcda.model.edits.hanging import without
from mcda.model.edits.preferences import set_way
from mcda.model.ids import new_id


def add_stakeholder(case: Case, name: str, *, index: int | None = None, **fields: Any) -> Case:
    """Add a stakeholder at `index`, or last; its id is made from the name unless `id` is given."""
    fields.setdefault("id", new_id([s.id for s in case.stakeholders], name, "stakeholder"))
    stakeholder = Stakeholder(name=name, **fields)
    return replace(case, stakeholders=sequences.inserted(case.stakeholders, stakeholder, index))


def new_stakeholder(case: Case, name: str, **fields: Any) -> Case:
    """Add a stakeholder who is still to weigh: by swings, which ask about the ranges too."""
    fields.setdefault("id", new_id([s.id for s in case.stakeholders], name, "stakeholder"))
    after = add_stakeholder(case, name, **fields)
    return set_way(after, fields["id"], WeightWay.SWING)


def change_stakeholder(case: Case, stakeholder: str, **fields: Any) -> Case:
    """Replace fields of a stakeholder, such as `name` or `description`."""
    after = sequences.changed(case.stakeholders, stakeholder, fields)
    return case if after is case.stakeholders else replace(case, stakeholders=after)


def move_stakeholder(case: Case, stakeholder: str, index: int) -> Case:
    """Move a stakeholder so that it stands at `index`."""
    after = sequences.moved(case.stakeholders, stakeholder, index)
    return case if after is case.stakeholders else replace(case, stakeholders=after)


def remove_stakeholder(case: Case, stakeholder: str) -> Case:
    """Remove a stakeholder with its scores, preferences and respondents."""
    sequences.position(case.stakeholders, stakeholder)
    return without(case, {"stakeholders": {stakeholder}})
