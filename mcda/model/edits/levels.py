"""Edits of a criterion's named levels that reach the scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from mcda.model.case import Case, Criterion, Point, Preferences, Score, frozen
from mcda.model.edits import sequences

Rename = Callable[[Point | None], Point | None]


def rename_level(case: Case, criterion: str, before: str, after: str) -> Case:
    """Rename a level, and with it every score and red line that names it.

    KeyError for an unknown criterion or level, ValueError if another level of
    the criterion has the new name: the two could not be told apart afterwards.
    """
    at = case.criteria[sequences.position(case.criteria, criterion)]
    names = [level.name for level in at.levels]
    if before not in names:
        raise KeyError(before)
    if before == after:
        return case
    if after in names:
        raise ValueError(f"{criterion} already has a level {after}")
    levels = tuple(
        replace(level, name=after) if level.name == before else level for level in at.levels
    )

    def renamed(point: Point | None) -> Point | None:
        return after if point == before else point

    return replace(
        case,
        criteria=tuple(
            replace(c, levels=levels) if c.id == criterion else c for c in case.criteria
        ),
        scores=frozen(
            {
                stakeholder: frozen({p: _row(row, at, renamed) for p, row in rows.items()})
                for stakeholder, rows in case.scores.items()
            }
        ),
        preferences=frozen(
            {key: _red_lines(own, at, renamed) for key, own in case.preferences.items()}
        ),
    )


def _row(row: Mapping[str, Score], criterion: Criterion, renamed: Rename) -> Mapping[str, Score]:
    score = row.get(criterion.id)
    if score is None or (renamed(score.low), renamed(score.high)) == (score.low, score.high):
        return row
    return frozen(
        {**row, criterion.id: replace(score, low=renamed(score.low), high=renamed(score.high))}
    )


def _red_lines(own: Preferences, criterion: Criterion, renamed: Rename) -> Preferences:
    lines = tuple(
        replace(line, limit=renamed(line.limit) or line.limit)
        if line.criterion == criterion.id
        else line
        for line in own.red_lines
    )
    return own if lines == own.red_lines else replace(own, red_lines=lines)
