"""Things judged in pairs, be they criteria or packages: priorities, consistency, working."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.model.arrays import Floats
from mcda.model.case import Judgement
from mcda.model.check.settings import unknown_setting
from mcda.model.settings_names import PRIORITIES, Settings, in_words
from mcda.model.steps import Step
from mcda.weighting import incomplete, pairwise
from mcda.weighting.pairwise import Consistency
from mcda.weighting.random_index import ACCEPTABLE_CR, RI_TABLES
from mcda.words.figures import decimals
from mcda.words.said import _


@dataclass(frozen=True, slots=True)
class Things:
    """What is compared: ids and names in order, all of them in words, and how to say a problem.

    `problem` takes a code and its facts; `node` is among the facts it adds itself.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    words: str
    problem: Callable[..., Problem]


@dataclass(frozen=True, eq=False)
class Compared:
    """Priorities (n,) that sum to 1, their consistency and working; `problems` are doubts."""

    priorities: Floats
    consistency: Consistency
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...]


def compare(things: Things, judgements: tuple[Judgement, ...], settings: Settings) -> Compared:
    """Return what judgements come to by the formula in force.

    They may be incomplete if they connect everything. Raises RefusedError with
    every problem: a judgement not above zero, an unknown setting, things not connected.
    """
    matrix = judged_matrix(things, judgements, settings)
    weights, value = incomplete.priorities_of(matrix, settings.priorities)
    missing = len(incomplete.missing_pairs(matrix))
    consistency = pairwise.consistency(value, len(matrix), settings.ri_table, missing)
    doubts: tuple[Problem, ...] = ()
    if not consistency.acceptable:
        facts = {
            "cr": decimals(consistency.cr, 3),
            "table": in_words(consistency.ri_table),
            "most": decimals(ACCEPTABLE_CR, 2),
        }
        doubts = (things.problem("JUDGEMENTS-INCONSISTENT", **facts),)
    steps = _steps(things, matrix, weights, consistency, settings.priorities)
    return Compared(weights, consistency, steps, doubts)


def judged_matrix(things: Things, judgements: tuple[Judgement, ...], settings: Settings) -> Floats:
    """Return the matrix (n, n) of judgements, NaN where not judged; refuses as `compare`."""
    wrong = [
        things.problem("JUDGEMENT-NOT-POSITIVE", value=judgement.value)
        for judgement in judgements
        if judgement.value <= 0
    ]
    wrong += _unknown_settings(settings)
    if wrong:
        raise RefusedError(wrong)
    matrix = pairwise.matrix_of(things.ids, judgements)
    if len(incomplete.components(matrix)) > 1:
        n = len(matrix)
        given = n * (n - 1) // 2 - len(incomplete.missing_pairs(matrix))
        raise RefusedError([things.problem("JUDGEMENTS-MISSING", given=given, needed=n - 1)])
    return matrix


def _unknown_settings(settings: Settings) -> list[Problem]:
    return [
        unknown_setting(field, found, known)
        for field, found, known in (
            ("priorities", settings.priorities, PRIORITIES),
            ("ri_table", settings.ri_table, tuple(RI_TABLES)),
        )
        if found not in known
    ]


def _steps(
    things: Things, matrix: Floats, weights: Floats, consistency: Consistency, formula: str
) -> tuple[Step, ...]:
    filled = incomplete.complete(matrix)
    gaps = _("{n} not judged, filled in for the smallest lambda_max", n=consistency.missing)
    return (
        Step(
            _("Judgements among {things}", things=things.words),
            "A",
            filled,
            things.names,
            things.names,
            gaps if consistency.missing else "",
        ),
        Step(
            _("Priorities of {things}", things=things.words),
            "w",
            weights,
            things.names,
            note=_("{formula} priorities", formula=in_words(formula)),
        ),
        Step(
            _("Consistency of {things}", things=things.words),
            "CR",
            np.array([consistency.lambda_max, consistency.ci, consistency.ri, consistency.cr]),
            ("lambda_max", "CI", "RI", "CR"),
            note=_(
                "CR = CI / RI, CI = (lambda_max - n) / (n - 1), RI of {table}",
                table=in_words(consistency.ri_table),
            ),
        ),
    )
