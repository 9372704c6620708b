"""Edits of a criterion's named levels that reach the scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from mcda.model.case import Case, Criterion, Point, Preferences, Score, frozen
from mcda.model.edits import sequences

Rename = Callable[[Point | None], Point | None]


def rename_level(case: Case, criterion: str, before: str, after: str) -> Case:
    """Rename a level, and with it every score, returned ones too, and red line that names it.

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
        _rounds(case, at, renamed),
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
    after = None if score is None else _score(score, renamed)
    return row if after is None or after == score else frozen({**row, criterion.id: after})


def _score(score: Score, renamed: Rename) -> Score:
    return replace(
        score,
        low=renamed(score.low),
        high=renamed(score.high),
        likely=renamed(score.likely),
    )


def _rounds(case: Case, criterion: Criterion, renamed: Rename) -> Case:
    """Rename a level in what rounds hold: it is the same level under another name."""
    return replace(
        case,
        rounds=tuple(
            replace(
                one,
                decisions=tuple(
                    replace(decision, before=_score(decision.before, renamed))
                    if decision.criterion == criterion.id and decision.before is not None
                    else decision
                    for decision in one.decisions
                ),
            )
            for one in case.rounds
        ),
        returns=tuple(
            replace(
                one,
                scores=frozen({p: _row(row, criterion, renamed) for p, row in one.scores.items()}),
            )
            for one in case.returns
        ),
        moderations=tuple(
            replace(
                one,
                original_low=renamed(one.original_low),
                original_high=renamed(one.original_high),
                low=renamed(one.low),
                high=renamed(one.high),
            )
            if one.criterion == criterion.id
            else one
            for one in case.moderations
        ),
    )


def _red_lines(own: Preferences, criterion: Criterion, renamed: Rename) -> Preferences:
    lines = tuple(
        replace(line, limit=renamed(line.limit) or line.limit)
        if line.criterion == criterion.id
        else line
        for line in own.red_lines
    )
    return own if lines == own.red_lines else replace(own, red_lines=lines)
