"""Edits of scores; only the touched rows are copied."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from mcda.model.case import COMMON, Case, Score, frozen


def set_score(
    case: Case, stakeholder: str, package: str, criterion: str, score: Score | None
) -> Case:
    """Set one score of a stakeholder or of `COMMON`; None clears it."""
    return set_scores(case, stakeholder, [(package, criterion, score)])


def set_scores(
    case: Case, stakeholder: str, entries: Iterable[tuple[str, str, Score | None]]
) -> Case:
    """Set many scores (package, criterion, score) of one stakeholder or of `COMMON` at once.

    A later entry for the same cell wins; None clears a cell, and for a
    stakeholder lets the common score show again.
    """
    if stakeholder != COMMON and all(s.id != stakeholder for s in case.stakeholders):
        raise KeyError(stakeholder)
    packages = {package.id for package in case.packages}
    criteria = {criterion.id for criterion in case.criteria}
    before = case.scores.get(stakeholder, {})
    rows: dict[str, dict[str, Score]] = {}
    for package, criterion, score in entries:
        if package not in packages:
            raise KeyError(package)
        if criterion not in criteria:
            raise KeyError(criterion)
        row = rows.get(package) or rows.setdefault(package, dict(before.get(package, {})))
        if score is None:
            row.pop(criterion, None)
        else:
            row[criterion] = score
    touched = {key: row for key, row in rows.items() if row != before.get(key, {})}
    if not touched:
        return case
    after: dict[str, Mapping[str, Score]] = dict(before)
    for package, row in touched.items():
        if row:
            after[package] = frozen(row)
        else:
            after.pop(package, None)
    scores = dict(case.scores)
    if after:
        scores[stakeholder] = frozen(after)
    else:
        scores.pop(stakeholder, None)
    return replace(case, scores=frozen(scores))
