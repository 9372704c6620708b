"""What methods share: how their working begins, the weighted mean, and what ratios refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mcda.errors import Place, Problem, RefusedError
from mcda.methods.normalisation import FORMULAS
from mcda.model.arrays import Floats
from mcda.model.settings_names import in_words
from mcda.model.steps import WEIGHTS, Step
from mcda.model.table import ScoreTable
from mcda.words import figures
from mcda.words.said import Said, _, say, together

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


def combine(rows: Floats, weights: Floats) -> Floats:
    """Return the weighted mean of each row of `rows` (m x n): (W..., n) -> (W..., m).

    Weights that are all zero give 0 for everyone, a tie.
    """
    weights = np.asarray(weights, dtype=np.float64)
    total = weights.sum(axis=-1, keepdims=True)
    return np.asarray((weights / np.where(total > 0, total, 1.0)) @ rows.T)


def labels(table: ScoreTable) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of packages and criteria, the heads of every step."""
    return tuple(p.name for p in table.packages), tuple(c.name for c in table.criteria)


def opening_steps(
    table: ScoreTable, normalised: Floats, how: str, formula: str = ""
) -> tuple[Step, ...]:
    """Return the steps every method starts with: the scores, and the scores made comparable.

    `formula` says how `normalised` follows from the scores, costs too; without, only the
    rule is named.
    """
    rows, columns = labels(table)
    said = formula or say(FORMULAS[how])
    return (
        Step(_("Scores"), "X", table.matrix, rows, columns, reckoned_with(table)),
        Step(
            _("Normalised scores ({how})", how=in_words(how)), "R", normalised, rows, columns, said
        ),
    )


def reckoned_with(table: ScoreTable) -> Said:
    """Say what stands in for scores that are intervals or missing; "" where none is."""
    intervals = bool(np.any((table.low != table.high) & ~table.missing))
    said = [_("an interval counts at its likely value or its middle")] if intervals else []
    said += [_("a missing score at the middle of its scale")] if table.missing.any() else []
    return together(said, "; ")


def shares(weights: Floats) -> Floats:
    """Return weights (n,) divided by their sum; all zero stay zero."""
    total = weights.sum()
    return np.asarray(weights / total) if total > 0 else np.zeros_like(weights)


def weights_step(table: ScoreTable, weights: Floats) -> Step:
    """Return the step with the weights (n,) as used."""
    names = labels(table)[1]
    return Step(
        _("Weights"), "w", shares(weights), names, note=_("as used, they sum to 1"), key=WEIGHTS
    )


def by_value(own: Ranking, _other: Ranking, a: int, b: int) -> str:
    """Say the two values that turn a pair round under a method that goes by them."""
    if own.values is None:
        return ""
    high, low = float(own.values[b]), float(own.values[a])
    return _("by value {values}", values=_told_apart(high, low)) if high > low else ""


def _told_apart(high: float, low: float) -> Said:
    """Return two values with the decimals it takes to tell them apart, three at most."""
    for digits in (0, 1, 2):
        pair = figures.decimals(high, digits), figures.decimals(low, digits)
        if pair[0] != pair[1]:
            break
    else:
        pair = figures.decimals(high, 3), figures.decimals(low, 3)
    return _("{high} to {low}", high=pair[0], low=pair[1])


def refuse_not_positive(table: ScoreTable, costs_only: bool = False) -> None:
    """Refuse every score that has no ratio to others: below zero, or zero.

    With `costs_only` a benefit of zero passes. An interval may begin at zero, which
    is hardly ever drawn from it, but not below.
    """
    matrix = table.matrix
    zero = (matrix == 0) & ~(table.benefit if costs_only else np.zeros_like(table.benefit))
    _refuse(table, (table.low < 0) | zero)


def refuse_negative(table: ScoreTable) -> None:
    """Refuse every score that is or may be below zero."""
    _refuse(table, table.low < 0)


def _refuse(table: ScoreTable, unfit: NDArray[np.bool_]) -> None:
    problems = []
    for i, j in zip(*np.nonzero(unfit), strict=True):
        package, criterion = table.packages[i], table.criteria[j]
        words = together([package.name, criterion.name], ", ")
        place = Place(package=package.id, criterion=criterion.id, field="score", words=words)
        value = figures.significant(min(table.low[i, j], table.matrix[i, j]), 6)
        problems.append(Problem.of("RATING-NOT-POSITIVE", place, value=value, words=words))
    if problems:
        raise RefusedError(problems)
