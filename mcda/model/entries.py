"""What rounds ask for in one way: scores by package, and effects by level of a measure.

A row is a package's id, or the key of a level; with a stakeholder and a leaf it is one entry.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from mcda.model.built import effect_of
from mcda.model.case import Case, Criterion, Score, frozen

if TYPE_CHECKING:
    from mcda.model.round import Moderation, Return, ScoreDecision

Change = tuple[str, str]
"""A measure and one of its levels."""


def key_of(measure: str, level: str) -> str:
    """Return the row of a level."""
    return json.dumps([measure, level])


def change_of(row: str) -> Change | None:
    """Return the level that a row is of; None for a package's, or any other text."""
    try:
        found = json.loads(row) if row.startswith("[") else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or len(found) != 2:
        return None
    measure, level = found
    return (measure, level) if isinstance(measure, str) and isinstance(level, str) else None


def row_of(one: ScoreDecision | Moderation) -> str:
    """Return the row that a decision or a moderation is about."""
    return key_of(one.measure, one.level) if one.measure else one.package


def place_of(row: str) -> dict[str, str]:
    """Return the fields of a decision or a moderation that name a row."""
    change = change_of(row)
    if change is None:
        return {"package": row}
    return {"package": "", "measure": change[0], "level": change[1]}


def row_names(case: Case) -> dict[str, str]:
    """Return every row that can be asked about, and its name: packages first, then levels."""
    return {**case.names.packages, **change_names(case)}


def change_names(case: Case) -> dict[str, str]:
    """Return the levels that have effects, today's left out: "Access: full"."""
    return {
        key_of(one.id, level.id): f"{one.name}: {level.name}"
        for one in case.measures
        for level in one.levels[1:]
    }


def own_entry(case: Case, stakeholder: str, row: str, criterion: str) -> Score | None:
    """Return a stakeholder's own score or effect, or None."""
    change = change_of(row)
    if change is None:
        return case.scores.get(stakeholder, {}).get(row, {}).get(criterion)
    rows = case.effects.get(stakeholder, {}).get(change[0], {})
    return rows.get(change[1], {}).get(criterion)


def entry(case: Case, stakeholder: str, row: str, criterion: str) -> Score | None:
    """Return the score or effect that counts for a stakeholder: its own, or else the common one."""
    change = change_of(row)
    if change is None:
        return case.score(stakeholder, row, criterion)
    return effect_of(case, stakeholder, *change, criterion)


def given(sent: Return, row: str) -> Mapping[str, Score]:
    """Return what a respondent returned in a row, by leaf."""
    change = change_of(row)
    if change is None:
        return sent.scores.get(row, frozen())
    return sent.effects.get(change[0], {}).get(change[1], frozen())


def rows_given(sent: Return) -> dict[str, Mapping[str, Score]]:
    """Return all that a respondent returned: rows to what stands in them, by leaf."""
    effects = {
        key_of(measure, level): row
        for measure, levels in sent.effects.items()
        for level, row in levels.items()
    }
    return {**sent.scores, **effects}


def as_change(criterion: Criterion) -> Criterion:
    """Return a criterion as differences in it are written: a number either way, no words."""
    worst, best = criterion.worst, criterion.best
    span = None if worst is None or best is None else best - worst
    return replace(criterion, levels=(), worst=None if span is None else -span, best=span)


def scale_of(criterion: Criterion, row: str) -> Criterion:
    """Return a criterion as a row's entries are read."""
    return criterion if change_of(row) is None else as_change(criterion)
