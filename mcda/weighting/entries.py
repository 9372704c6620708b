"""Counts of what was entered: scores given, missing, estimated, as intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mcda.model.case import COMMON, Case, Score, Stakeholder
from mcda.model.tree import leaves


@dataclass(frozen=True, slots=True)
class Entries:
    """How many scores there are, counted as cells of the sheets they stand on.

    `cells` are packages x leaf criteria. `given` counts common and own scores.
    `missing` are cells that at least one stakeholder has no score for. `estimates`
    and `intervals` are among the given; `estimates_of` counts the estimates on
    each stakeholder's own sheet (`COMMON` for the common one).
    """

    cells: int
    given: int
    missing: int
    estimates: int
    intervals: int
    estimates_of: Mapping[str, int]


def entries(case: Case) -> Entries:
    """Count a case's scores."""
    criteria = [criterion.id for criterion in leaves(case)]
    packages = [package.id for package in case.packages]
    sheets = (COMMON, *(stakeholder.id for stakeholder in case.stakeholders))
    given: list[Score] = []
    estimates_of: dict[str, int] = {}
    for sheet in sheets:
        own = _given(case, sheet, packages, criteria)
        given += own
        estimates_of[sheet] = sum(score.estimate for score in own)
    missing = sum(
        any(_missing(case, stakeholder, package, criterion) for stakeholder in case.stakeholders)
        for package in packages
        for criterion in criteria
    )
    return Entries(
        cells=len(packages) * len(criteria),
        given=len(given),
        missing=missing,
        estimates=sum(score.estimate for score in given),
        intervals=sum(score.interval for score in given),
        estimates_of=estimates_of,
    )


def _given(case: Case, sheet: str, packages: list[str], criteria: list[str]) -> list[Score]:
    own = case.scores.get(sheet, {})
    found = (own.get(package, {}).get(c) for package in packages for c in criteria)
    return [score for score in found if score is not None and not score.missing]


def _missing(case: Case, stakeholder: Stakeholder, package: str, criterion: str) -> bool:
    score = case.score(stakeholder.id, package, criterion)
    return score is None or score.missing
