"""Which packages of a finite set carry which label: Nash, Kalai-Smorodinsky and two sums.

The set need not be convex, so labels are defined on it as on finite sets: the product of gains of
Nash with the rule of Caragiannis et al. (2019) where nobody can have every gain positive, and
leximin for Kalai-Smorodinsky (Imai 1983; Nagahisa & Tanaka 2002). Labels may disagree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats

RELATIVE = 1e-9
"""Packages as near to the best as this share of it carry the label too."""


class Label(StrEnum):
    """Why a package stands out."""

    NASH = "nash"
    KALAI_SMORODINSKY = "kalai-smorodinsky"
    EGALITARIAN = "egalitarian"
    UTILITARIAN = "utilitarian"


class NoLabel(StrEnum):
    """Why nothing carries a label."""

    EMPTY = "empty"
    """No package suits everyone."""
    FEW = "few"
    """Fewer than two sides could be compared."""
    INCOMPLETE = "incomplete"
    """The efficient packages are not all known."""


@dataclass(frozen=True, eq=False)
class Labelled:
    """Positions of the packages with one label, and the different value vectors among them."""

    label: Label
    positions: NDArray[np.intp]
    vectors: int
    why_not: NoLabel | None = None


@dataclass(frozen=True, eq=False)
class Labels:
    """Every label, and the sides that its formulas leave out (positions)."""

    found: tuple[Labelled, ...]
    nothing_to_gain: tuple[int, ...]
    without_fallback: tuple[int, ...]

    def of(self, position: int) -> list[Label]:
        return [one.label for one in self.found if position in one.positions]


def labels(
    gains: Floats, values: Floats, influence: Floats, unsettled: frozenset[Label] = frozenset()
) -> Labels:
    """Label the packages of a set, all efficient and acceptable.

    `gains` and `values` have shape (n, sides), gains being NaN for sides without a fallback;
    `influence` (sides,) weighs the greatest sum. `unsettled` labels are not given: the set may
    lack their packages.
    """
    told = ~np.isnan(gains).any(axis=0) if len(gains) else np.ones(gains.shape[1], dtype=np.bool_)
    best = gains.max(axis=0) if len(gains) else np.zeros(gains.shape[1])
    positive = told & (best > RELATIVE)
    reason = NoLabel.EMPTY if not len(gains) else None
    reason = reason or (NoLabel.FEW if gains.shape[1] < 2 else None)
    own = gains[:, positive]
    few = reason or (NoLabel.FEW if positive.sum() < 2 else None)
    why = {
        label: NoLabel.INCOMPLETE
        if label in unsettled
        else (reason if label is Label.UTILITARIAN else few)
        for label in Label
    }
    ways: dict[Label, Callable[[], Bools]] = {
        Label.NASH: lambda: _nash(own),
        Label.KALAI_SMORODINSKY: lambda: _leximin(own / best[positive]),
        Label.EGALITARIAN: lambda: _leximin(own),
        Label.UTILITARIAN: lambda: _greatest(_sums(values, influence)),
    }
    found = tuple(_labelled(label, why[label], values, ways[label]) for label in Label)
    nothing = tuple(int(i) for i in np.flatnonzero(told & ~positive)) if len(gains) else ()
    return Labels(found, nothing, tuple(int(i) for i in np.flatnonzero(~told)))


def _labelled(
    label: Label, why_not: NoLabel | None, values: Floats, find: Callable[[], Bools]
) -> Labelled:
    if why_not is not None:
        return Labelled(label, np.zeros(0, dtype=np.intp), 0, why_not)
    positions = np.flatnonzero(find())
    vectors = len(np.unique(np.round(values[positions], 9), axis=0))
    return Labelled(label, positions, vectors)


def _nash(gains: Floats) -> Bools:
    positive = gains > RELATIVE
    most = positive.sum(axis=1)
    among = most == most.max()
    logs = np.where(positive, np.log(np.where(positive, gains, 1.0)), 0.0)
    product = np.where(among, _from_the_smallest(logs), -np.inf)
    # A difference of logarithms is a relative difference of products.
    best: Bools = product >= product.max() - RELATIVE
    return best


def _sums(values: Floats, influence: Floats) -> Floats:
    return _from_the_smallest(values * influence)


def _from_the_smallest(rows: Floats) -> Floats:
    """Return the sum of each row, added so that the order of its entries changes nothing."""
    total = np.zeros(len(rows))
    for column in np.sort(rows, axis=1).T:
        total += column
    return total


def _greatest(numbers: Floats) -> Bools:
    best = numbers.max()
    near: Bools = numbers >= best - RELATIVE * max(1.0, abs(float(best)))
    return near


def _leximin(rows: Floats) -> Bools:
    """Say which rows have the greatest least entry, of these the greatest second, and so on."""
    ordered = np.sort(rows, axis=1)
    alive = np.ones(len(rows), dtype=np.bool_)
    for column in ordered.T:
        best = column[alive].max()
        alive &= column >= best - RELATIVE * max(1.0, abs(float(best)))
    return alive


def leximin_best(rows: Floats) -> int:
    """Return the first of the rows that leave their worst-off best off."""
    return int(np.flatnonzero(_leximin(rows))[0])
