"""What may be said about weights without giving them: orders, bounds, ratios.

Each statement is about overall weights, of leaves or of inner nodes of the tree
(the sum of their leaves), and restricts the simplex by planes. Statements that
can't be true together are refused, with a smallest set of those that conflict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.model.arrays import Floats
from mcda.model.case import ROOT, Case
from mcda.sensitivity.region import Region, feasible, region
from mcda.sensitivity.trial import leaf_mask
from mcda.words.figures import Figure, plain
from mcda.words.said import Said, _, together

PLACE: Final = Place(field="weight", words=_("statements about weights"))


@dataclass(frozen=True, slots=True)
class Order:
    """Criterion `first` weighs at least as much as `second`."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Criteria `first` and `second` weigh the same."""

    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A criterion's weight is from `low` to `high`, shares of all weight."""

    criterion: str
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True, slots=True)
class Ratio:
    """Criterion `first` weighs from `low` to `high` times as much as `second`; None: any more."""

    first: str
    second: str
    low: float
    high: float | None = None


Statement = Order | Tie | Bound | Ratio


def ranked(groups: Sequence[Sequence[str]], tied: bool = True) -> tuple[Statement, ...]:
    """Return what a ranking of criteria says, the most important group first.

    Criteria of one group weigh the same, or with `tied` False stand in no order
    among themselves; those in no group may weigh anything.
    """
    if tied:
        equal = [Tie(a, b) for group in groups for a, b in pairwise(group)]
        heads = [group[0] for group in groups if group]
        return (*(Order(a, b) for a, b in pairwise(heads)), *equal)
    kept = [group for group in groups if group]
    return tuple(Order(a, b) for upper, lower in pairwise(kept) for a in upper for b in lower)


def region_of(case: Case, statements: Sequence[Statement]) -> Region:
    """Return the weights (n leaves) for which all statements hold.

    Raises RefusedError with every statement that makes no sense by itself, or else
    with the smallest set found of statements that can't be true together.
    """
    problems = [problem for one in statements for problem in _unfit(case, one)]
    if problems:
        raise RefusedError(problems)
    rows = [rows_of(case, one) for one in statements]
    n = leaf_mask(case.tree, ROOT).size
    found = region(np.vstack([np.empty((0, n)), *rows]))
    if found is not None:
        return found
    said = together((worded(case, statements[i]) for i in conflicting(rows)), "; ")
    raise RefusedError([Problem.of("WEIGHT-STATEMENTS-CONFLICT", PLACE, statements=said)])


def rows_of(case: Case, statement: Statement) -> Floats:
    """Return a statement as rows (k, n) with rows . w >= 0 for weights w that sum to 1."""
    if isinstance(statement, Bound):
        mask = leaf_mask(case.tree, statement.criterion).astype(np.float64)
        return np.array([mask - statement.low, statement.high - mask])
    first = leaf_mask(case.tree, statement.first).astype(np.float64)
    second = leaf_mask(case.tree, statement.second).astype(np.float64)
    if isinstance(statement, Order):
        return np.array([first - second])
    if isinstance(statement, Tie):
        return np.array([first - second, second - first])
    upper = [] if statement.high is None else [statement.high * second - first]
    return np.array([first - statement.low * second, *upper])


def conflicting(rows: Sequence[Floats]) -> tuple[int, ...]:
    """Return which statements, by their rows, conflict: without any one, the others could hold.

    The deletion filter (Chinneck & Dravnieks 1991): a statement without which the
    rest still conflict is dropped for good.
    """
    kept = list(range(len(rows)))
    for i in range(len(rows)):
        rest = [j for j in kept if j != i]
        if rest and not feasible(np.vstack([rows[j] for j in rest])):
            kept = rest
    return tuple(kept)


def worded(case: Case, statement: Statement) -> Said:
    """Say a statement by the criteria's names."""
    names = {c.id: _("“{name}”", name=c.name or c.id) for c in case.criteria}
    if isinstance(statement, Bound):
        return _(
            "{criterion} weighs from {low} to {high}",
            criterion=names[statement.criterion],
            low=_percent(statement.low),
            high=_percent(statement.high),
        )
    first, second = names[statement.first], names[statement.second]
    if isinstance(statement, Order):
        return _("{first} weighs at least as much as {second}", first=first, second=second)
    if isinstance(statement, Tie):
        return _("{first} weighs as much as {second}", first=first, second=second)
    low = plain(statement.low)
    if statement.high is None:
        return _(
            "{first} weighs at least {low} times as much as {second}",
            first=first,
            low=low,
            second=second,
        )
    return _(
        "{first} weighs {low} to {high} times as much as {second}",
        first=first,
        low=low,
        high=plain(statement.high),
        second=second,
    )


def _percent(share: float) -> str:
    return Figure(f"{plain(100 * share, 4)} %")


def _unfit(case: Case, statement: Statement) -> list[Problem]:
    """Return what is wrong with a statement whatever the others say."""
    names: Mapping[str, str] = {c.id: c.name or c.id for c in case.criteria}
    if isinstance(statement, Bound):
        about: tuple[str, ...] = (statement.criterion,)
    else:
        about = (statement.first, statement.second)
    unknown = [
        Problem.of("WEIGHT-STATEMENT-UNKNOWN", PLACE, found=c, known=", ".join(names.values()))
        for c in about
        if c not in names
    ]
    if unknown or isinstance(statement, Order | Tie):
        return unknown
    place = Place(
        criterion=about[0],
        field="weight",
        words=_("weight of {criterion}", criterion=names[about[0]]),
    )
    low, high = statement.low, statement.low if statement.high is None else statement.high
    if not (isfinite(low) and isfinite(high)):
        return [Problem.of("WEIGHT-STATEMENT-NOT-FINITE", place, name=names[about[0]])]
    if low > high:
        facts = {"low": plain(low), "high": plain(high)}
        return [Problem.of("WEIGHT-STATEMENT-UPSIDE-DOWN", place, name=names[about[0]], **facts)]
    if low < 0 or (isinstance(statement, Bound) and high > 1):
        said = worded(case, statement)
        return [Problem.of("WEIGHT-STATEMENT-OUT-OF-RANGE", place, statement=said)]
    return []
