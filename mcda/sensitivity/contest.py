"""Packages made ready for ranking under thousands of weight vectors at once.

Single precision serves where no two packages are close to each other, double
where some are. Packages that no weights can tell apart are taken together
beforehand, so that ties are ties and never a matter of rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.bits import Words
from mcda.sensitivity.forms import Form, Linear, Nearness

Real = NDArray[Any]
"""Single or double precision."""

ALIKE: Final = 1e-12
"""Packages that differ nowhere by more than this share of the table's largest entry are one."""

CLOSE: Final = 1e-2
"""Packages nearer than this share of the largest entry are compared in double precision."""


@dataclass(frozen=True, eq=False)
class Contest:
    """Packages made ready for ranking.

    `kind` (m,) numbers packages that weights can tell apart, `sizes` counts the
    packages of each kind. `table` holds the terms of linear merits (kinds x n), or
    TOPSIS's offsets from the ideal above those from the anti-ideal (2 kinds x n).
    """

    form: Form
    table: Real
    kind: Ints
    sizes: Ints

    @cached_property
    def rivals(self) -> tuple[Ints, Words]:
        """Return, for each kind, the pairs it makes with the packages of others, and which turn.

        Both are (at least 1, m - 1 rows, kinds). Pairs go as in `np.triu_indices`, and turn
        where the other kind is the one listed before. Rows that packages of its own kind
        leave over are those of no pair, the number after the last.
        """
        kinds = np.arange(len(self.sizes))
        upper, lower = np.triu_indices(len(kinds), 1)
        pair = np.full((len(kinds), len(kinds)), len(upper))
        pair[upper, lower] = pair[lower, upper] = np.arange(len(upper))
        which = np.full((max(1, len(self.kind) - 1), len(kinds)), len(upper))
        turned = np.zeros(which.shape, dtype=np.uint64)
        for i in kinds:
            others = np.repeat(kinds, np.where(kinds == i, 0, self.sizes))
            which[: len(others), i] = pair[i, others]
            turned[: len(others), i] = np.where(others < i, ~np.uint64(0), np.uint64(0))
        return which, turned


def contest(form: Form, active: Bools | None = None, among: Floats | None = None) -> Contest:
    """Make packages ready for weights that are zero outside `active` (n,).

    Where weights are bound to each other, `among` (k, n) are some of those that may
    be drawn, all over: packages that no such weights tell apart are taken together
    too, and all are compared in double precision, for they may be close throughout.
    """
    m, n = form.size
    used = np.ones(n, dtype=bool) if active is None else active
    if isinstance(form, Linear):
        # Taking the same from every package in a column changes no order.
        table = (form.values - form.values.min(axis=0)) * used
    elif isinstance(form, Nearness):
        table = np.hstack([form.near * used, form.far * used])
    else:
        return Contest(form, np.zeros((0, n)), np.arange(m), np.ones(m, dtype=np.intp))
    table = table / (table.max() or 1.0)
    # What scores depend on is smooth, so that scores alike at random places are alike throughout.
    gaps = _gaps(table if among is None else _seen(form, among))
    kind, first = _kinds(gaps)
    rows = table[first]
    if isinstance(form, Nearness):
        rows = np.vstack([rows[:, :n], rows[:, n:]])
    double = among is not None or bool(np.any(gaps[np.ix_(first, first)] < CLOSE))
    precision = np.float64 if double else np.float32
    return Contest(form, rows.astype(precision), kind, np.bincount(kind))


def _seen(form: Form, among: Floats) -> Floats:
    """Return scores (m, k) under the weights `among`, as shares of the largest."""
    scores = form.scores(among).T
    return np.asarray(scores / (np.abs(scores).max(initial=0.0) or 1.0))


def _gaps(table: Floats) -> Floats:
    """Return by how much each two rows differ at most (m x m), infinite for one and itself."""
    gaps = np.array([np.abs(table - row).max(axis=1, initial=0.0) for row in table])
    gaps = gaps.reshape(len(table), len(table))
    np.fill_diagonal(gaps, np.inf)
    return gaps


def _kinds(gaps: Floats) -> tuple[Ints, Ints]:
    """Number rows that are alike: the number of each row, and the first row of each number."""
    kind = np.full(len(gaps), -1, dtype=np.intp)
    first: list[int] = []
    alike = gaps <= ALIKE
    if not alike.any():
        return np.arange(len(gaps)), np.arange(len(gaps))
    for i in range(len(gaps)):
        if kind[i] < 0:
            kind[(alike[i] & (kind < 0))] = kind[i] = len(first)
            first.append(i)
    return kind, np.array(first, dtype=np.intp)
