"""All stakeholders side by side: every value and rank, and who is left behind.

An average never stands alone here: beside it are the worst-off stakeholder,
those below their fallback, and the red lines crossed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mcda.errors import Problem
from mcda.group.acceptance import Acceptance, State, acceptances
from mcda.methods.rank import Ranking, rank_all
from mcda.model.arrays import Bools, Floats
from mcda.model.case import Case, Fallback, Package, Preferences, RedLine, Stakeholder, frozen
from mcda.model.table import ScoreTable, score_table
from mcda.model.ties import TOLERANCE, all_largest
from mcda.model.tree import number


@dataclass(frozen=True, eq=False)
class Summary:
    """Packages (m) x stakeholders (k) in the order of the case.

    `values` are 0-100 on fixed anchors, NaN where unknown; `ranks` 0 where unknown.
    `acceptance` (m x k) is each one's judgement of each package; `below` marks where its
    fallback is surely better, by value and not against the method. `fallbacks` (k,) are
    values, NaN without one. `red` marks a red line surely crossed, `red_possible` one that
    an interval or a missing score may cross. `mean_values` (m,) is over the values known, NaN
    without any, `mean_ranks` (m,) likewise. `worst_off` are the stakeholders with the lowest
    value of each package, all of equals, and `worst_values` (m,) that value.
    `blocked_by` names for each package those who refuse it.
    """

    case: Case
    packages: tuple[Package, ...]
    stakeholders: tuple[Stakeholder, ...]
    rankings: Mapping[str, Ranking]
    refused: Mapping[str, tuple[Problem, ...]]
    values: Floats
    ranks: NDArray[np.int64]
    fallbacks: Floats
    acceptance: tuple[tuple[Acceptance, ...], ...]
    below: Bools
    red: Bools
    red_possible: Bools
    mean_values: Floats
    mean_ranks: Floats
    worst_off: tuple[tuple[Stakeholder, ...], ...]
    worst_values: Floats
    blocked_by: tuple[tuple[str, ...], ...]


def summary(case: Case) -> Summary:
    """Put every stakeholder's values and ranks side by side; a refused one has none."""
    return side_by_side(case, rank_all(case))


def side_by_side(case: Case, results: Mapping[str, Ranking | tuple[Problem, ...]]) -> Summary:
    """Put rankings already computed side by side, such as those of weights tried out."""
    rankings = {key: r for key, r in results.items() if isinstance(r, Ranking)}
    refused = {key: r for key, r in results.items() if not isinstance(r, Ranking)}
    columns = [_column(case, one.id, rankings.get(one.id)) for one in case.stakeholders]
    return _together(case, rankings, refused, columns)


def moved(seen: Summary, case: Case, anew: Mapping[str, Ranking]) -> Summary:
    """Return the summary of a case that differs from `seen` for the stakeholders of `anew` only.

    Their columns are made again from their new rankings, everybody else's stay as they are.
    """
    columns = [
        _column(case, one.id, anew[one.id]) if one.id in anew else _column_of(seen, j)
        for j, one in enumerate(case.stakeholders)
    ]
    return _together(case, {**seen.rankings, **anew}, seen.refused, columns, seen)


def among(seen: Summary, stakeholders: Collection[str]) -> Summary:
    """Return the summary of some stakeholders (ids) alone, as if the case had no others."""
    if len(stakeholders) == len(seen.stakeholders):
        return seen
    chosen = [j for j, one in enumerate(seen.stakeholders) if one.id in stakeholders]
    case = replace(seen.case, stakeholders=tuple(seen.stakeholders[j] for j in chosen))
    rankings = {key: r for key, r in seen.rankings.items() if key in stakeholders}
    refused = {key: r for key, r in seen.refused.items() if key in stakeholders}
    return _together(case, rankings, refused, [_column_of(seen, j) for j in chosen])


@dataclass(frozen=True, eq=False)
class _Column:
    """One stakeholder's part of a summary; arrays and judgements have a place per package (m,)."""

    values: Floats
    ranks: NDArray[np.int64]
    red: Bools
    possible: Bools
    fallback: float
    judged: tuple[Acceptance, ...]


def _column(case: Case, stakeholder: str, ranking: Ranking | None) -> _Column:
    count = len(case.packages)
    red, possible = red_lines_crossed(case, stakeholder, ranking.table if ranking else None)
    values, ranks = np.full(count, np.nan), np.zeros(count, dtype=np.int64)
    if ranking is not None:
        ranks[:] = ranking.ranks
        if ranking.values is not None:
            values[:] = ranking.values
    stated = case.preferences.get(stakeholder, Preferences()).fallback
    judged = acceptances(case, stakeholder, ranking, red, possible)
    return _Column(values, ranks, red, possible, _fallback(case, stated, values), judged)


def _column_of(seen: Summary, j: int) -> _Column:
    judged = tuple(row[j] for row in seen.acceptance)
    red, possible = seen.red[:, j], seen.red_possible[:, j]
    return _Column(
        seen.values[:, j], seen.ranks[:, j], red, possible, float(seen.fallbacks[j]), judged
    )


def _together(
    case: Case,
    rankings: Mapping[str, Ranking],
    refused: Mapping[str, tuple[Problem, ...]],
    columns: Sequence[_Column],
    before: Summary | None = None,
) -> Summary:
    """Return the summary of all columns; `before` spares finding the worst-off again."""
    shape = (len(case.packages), len(case.stakeholders))

    def beside(parts: Sequence[NDArray[Any]], kind: type) -> NDArray[Any]:
        return np.ascontiguousarray(np.array(parts, dtype=kind).reshape(shape[::-1]).T)

    values = beside([one.values for one in columns], np.float64)
    ranks = beside([one.ranks for one in columns], np.int64)
    judged = tuple(zip(*(one.judged for one in columns), strict=True)) or ((),) * shape[0]
    worst_off, worst_values = _worst_off(case, values, before)
    return Summary(
        case=case,
        packages=case.packages,
        stakeholders=case.stakeholders,
        rankings=frozen(rankings),
        refused=frozen(refused),
        values=values,
        ranks=ranks,
        fallbacks=np.array([one.fallback for one in columns], dtype=np.float64),
        acceptance=judged,
        below=np.array([[one.below for one in row] for row in judged], dtype=bool).reshape(shape),
        red=beside([one.red for one in columns], np.bool_),
        red_possible=beside([one.possible for one in columns], np.bool_),
        mean_values=_mean(values, np.isfinite(values)),
        mean_ranks=_mean(ranks.astype(np.float64), ranks > 0),
        worst_off=worst_off,
        worst_values=worst_values,
        blocked_by=tuple(
            tuple(
                s.id
                for s, one in zip(case.stakeholders, row, strict=True)
                if one.state is State.REFUSES
            )
            for row in judged
        ),
    )


def red_lines_crossed(
    case: Case, stakeholder: str, table: ScoreTable | None = None
) -> tuple[Bools, Bools]:
    """Return for each package (m,) whether a red line is surely crossed, and whether one may be.

    A score exactly on the line is still accepted. A missing score may lie
    anywhere, so it may cross. `table` spares making the stakeholder's scores again.
    """
    lines = case.preferences.get(stakeholder, Preferences()).red_lines
    return crossed(table or score_table(case, stakeholder), lines)


def crossed(table: ScoreTable, lines: Iterable[RedLine]) -> tuple[Bools, Bools]:
    """Return for each package (m,) whether some line is surely crossed, and whether one may be."""
    surely = np.zeros(len(table.packages), dtype=bool)
    maybe = surely.copy()
    for line in lines:
        place = next((j for j, c in enumerate(table.criteria) if c.id == line.criterion), None)
        limit = None if place is None else number(table.criteria[place], line.limit)
        if place is None or limit is None:
            continue
        over, under = margins(table, place, limit)
        surely |= over < 0
        maybe |= under < 0
    return surely, maybe


def beyond(table: ScoreTable, lines: Iterable[RedLine], scores: Floats) -> Bools:
    """Say which packages cross a red line (m, b) with drawn scores (n, m, b)."""
    found = np.zeros(scores.shape[1:], dtype=bool)
    for line in lines:
        for j, criterion in enumerate(table.criteria):
            limit = number(criterion, line.limit)
            if criterion.id == line.criterion and limit is not None:
                sign, least = _held_to(table, j, limit)
                found |= sign * scores[j] < least
    return found


def _held_to(table: ScoreTable, place: int, limit: float) -> tuple[float, float]:
    """Return the sign that makes more of a score better, and the least, so signed, that is kept."""
    sign = 1.0 if table.benefit[place] else -1.0
    return sign, sign * limit - TOLERANCE * max(1.0, abs(limit))


def margins(table: ScoreTable, place: int, limit: float) -> tuple[Floats, Floats]:
    """Return by how much the better and the worse end of each score (m,) keep a red line.

    Below zero it is crossed. A missing score surely crosses none, and may cross any.
    """
    sign, least = _held_to(table, place, limit)
    ends = np.sort(sign * np.column_stack([table.low[:, place], table.high[:, place]]), axis=1)
    missing = table.missing[:, place]
    return (
        np.where(missing, np.inf, ends[:, 1] - least),
        np.where(missing, -np.inf, ends[:, 0] - least),
    )


def _fallback(case: Case, fallback: Fallback | None, values: Floats) -> float:
    if fallback is None:
        return float("nan")
    if fallback.value is not None:
        return fallback.value
    ids = [package.id for package in case.packages]
    return float(values[ids.index(fallback.package)]) if fallback.package in ids else float("nan")


def _mean(numbers: Floats, known: Bools) -> Floats:
    count = known.sum(axis=1)
    total = np.where(known, numbers, 0.0).sum(axis=1)
    return np.where(count > 0, total / np.where(count > 0, count, 1), np.nan)


def _worst_off(
    case: Case, values: Floats, before: Summary | None
) -> tuple[tuple[tuple[Stakeholder, ...], ...], Floats]:
    lowest = np.full(len(values), np.nan)
    who: list[tuple[Stakeholder, ...]] = []
    same = np.zeros(len(values), dtype=bool)
    if before is not None:
        level = (values == before.values) | (np.isnan(values) & np.isnan(before.values))
        same = level.all(axis=1)
    for i, row in enumerate(values):
        if before is not None and same[i]:
            who.append(before.worst_off[i])
            lowest[i] = before.worst_values[i]
            continue
        known = np.flatnonzero(np.isfinite(row))
        least = known[all_largest(-row[known])]
        who.append(tuple(case.stakeholders[j] for j in least))
        if len(least):
            lowest[i] = row[known].min()
    return tuple(who), lowest
