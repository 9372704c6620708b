"""Packages compared in pairs on a criterion, as AHP takes them in place of scores (Saaty 1980)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import Case, Criterion, Judgement, frozen
from mcda.model.settings_names import Settings
from mcda.model.table import ScoreTable, score_table
from mcda.weighting import incomplete, pairwise
from mcda.weighting.compared import Compared, Things, compare
from mcda.words.said import _


def compared_packages(table: ScoreTable, settings: Settings) -> Mapping[int, Compared]:
    """Return, by the criterion's place, what the packages judged in pairs there come to.

    `priorities` (m,) are in the order of the table. Raises RefusedError with the
    problems of every criterion.
    """
    found: dict[int, Compared] = {}
    problems: list[Problem] = []
    for j, judgements in enumerate(table.judged):
        if judgements:
            try:
                found[j] = _compared(table, table.criteria[j], judgements, settings)
            except RefusedError as refused:
                problems += refused.problems
    if problems:
        raise RefusedError(problems)
    return frozen(found)


def with_priorities(table: ScoreTable, compared: Mapping[int, Compared]) -> ScoreTable:
    """Return the table with priorities, 0 to 1, for scores where packages are compared.

    It has no judgements left, so that doing this twice changes nothing.
    """
    if not compared:
        return replace(table, judged=()) if table.judged else table
    low, high, missing = table.low.copy(), table.high.copy(), table.missing.copy()
    benefit, worst, best = table.benefit.copy(), table.worst.copy(), table.best.copy()
    likely = None if table.likely is None else table.likely.copy()
    for j, found in compared.items():
        low[:, j] = high[:, j] = found.priorities
        missing[:, j], benefit[j] = False, True
        worst[j], best[j] = 0.0, 1.0
        if likely is not None:
            likely[:, j] = np.nan
    return replace(
        table,
        low=low,
        high=high,
        missing=missing,
        benefit=benefit,
        worst=worst,
        best=best,
        likely=likely,
        judged=(),
    )


def in_pairs(table: ScoreTable, settings: Settings) -> ScoreTable:
    """Return the table as AHP reads it; refuses as `compared_packages`."""
    return with_priorities(table, compared_packages(table, settings))


def package_comparisons(case: Case, stakeholder: str) -> Mapping[str, Compared]:
    """Return, by leaf id, what a stakeholder's judgements of packages come to, whatever the method.

    Criteria whose judgements don't suffice yet are left out.
    """
    table = score_table(case, stakeholder)
    found: dict[str, Compared] = {}
    for criterion, judgements in zip(table.criteria, table.judged, strict=False):
        if judgements:
            try:
                found[criterion.id] = _compared(table, criterion, judgements, case.settings)
            except RefusedError:
                continue
    return frozen(found)


def _compared(
    table: ScoreTable,
    criterion: Criterion,
    judgements: tuple[Judgement, ...],
    settings: Settings,
) -> Compared:
    things = _things(table, criterion)
    bridges = _bridges(things.ids, judgements)
    if not bridges:
        return compare(things, judgements, settings)
    # Without a package that tied the others together, it still does so from outside.
    wider = replace(things, ids=things.ids + bridges, names=things.names + bridges)
    whole = compare(wider, judgements, settings)
    kept = whole.priorities[: len(things.ids)]
    return replace(whole, priorities=kept / kept.sum())


def _things(table: ScoreTable, criterion: Criterion) -> Things:
    words = _("the packages on {criterion}", criterion=criterion.name)
    place = Place(criterion=criterion.id, field="package_judgement", words=criterion.name)

    def problem(code: str, **facts: object) -> Problem:
        return Problem.of(code, place, node=words, **facts)

    ids = tuple(package.id for package in table.packages)
    return Things(ids, tuple(package.name for package in table.packages), words, problem)


def _bridges(ids: tuple[str, ...], judgements: tuple[Judgement, ...]) -> tuple[str, ...]:
    """Return packages outside the table that its packages need to be connected, if they help."""
    ends = dict.fromkeys(end for j in judgements for end in (j.row, j.column))
    others = tuple(end for end in ends if end not in ids)
    if not others or any(judgement.value <= 0 for judgement in judgements):
        return ()
    alone = len(incomplete.components(pairwise.matrix_of(ids, judgements)))
    together = len(incomplete.components(pairwise.matrix_of(ids + others, judgements)))
    return others if together == 1 < alone else ()
