"""Arithmetic that tells what a row or column is: a total of the others, or their weights."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from math import fsum, sqrt
from statistics import fmean, median, pstdev, stdev
from typing import Final

from mcda.foreign.amounts import amount
from mcda.foreign.view import View, number_of
from mcda.grids.grid import Value
from mcda.model.case import Direction
from mcda.model.numbers import format_number, has_percent

_PRINTED: Final = 1e-6
"""A printed total may be off by this share, whatever its digits."""

_TOTALS: Final[tuple[tuple[str, Callable[[list[float]], float]], ...]] = (
    ("sum", sum), ("mean", fmean), ("maximum", max), ("minimum", min),
)  # fmt: skip


_FIGURES: Final[tuple[Callable[[list[float]], float], ...]] = (
    *(total for _name, total in _TOTALS), median, len, pstdev, stdev,
    lambda own: max(own) - min(own), lambda own: stdev(own) ** 2, lambda own: pstdev(own) ** 2,
    lambda own: fsum(n * n for n in own), lambda own: sqrt(fsum(n * n for n in own)),
)  # fmt: skip
"""What people work out of a column: sum, spread, number, norm."""


def is_figure(
    view: View, rows: Sequence[int], columns: Sequence[int], row: int, limit: Direction | None
) -> bool:
    """Say whether a row holds what people work out of others: a total, a spread.

    One called after a `limit` may also lie beyond all that was scored, on that side.
    """
    cells = [
        (number, own) for c in columns
        if (number := number_of(view.value(row, c))) is not None
        and len(own := _known(view, rows, c)) > 1
        and not any(_doubtful(value) for value in view.down(rows, c).values())
    ]  # fmt: skip
    if not cells:
        return False
    if any(all(near(number, figure(own)) for number, own in cells) for figure in _FIGURES):
        return True
    if limit is Direction.BENEFIT:
        return all(n >= max(own) for n, own in cells)
    return limit is Direction.COST and all(n <= min(own) for n, own in cells)


def _doubtful(value: Value) -> bool:
    found = amount(value) if isinstance(value, str) else None
    return found is not None and found.doubtful


def row_total(
    view: View, rows: Sequence[int], columns: Sequence[int], row: int, weights: int | None = None
) -> str:
    """Return what a row is of others ("sum", "mean", "weighted sum", ...), "" for none.

    `weights` is the column of the view that holds the weights, if any.
    """
    filled = ((c, n) for c in columns if (n := number_of(view.value(row, c))) is not None)
    # Of a wide table only a little is read where that is no such sum.
    tried = list(islice(filled, 3))
    if not tried or len(rows) < 2:
        return ""
    may_be: Sequence[tuple[str, Callable[[list[float]], float]]] = _TOTALS
    for c, number in tried:
        parts_of_one = _known(view, rows, c) if may_be else []
        may_be = [(name, total) for name, total in may_be if _is(number, parts_of_one, total)]
    if not may_be and weights is None:
        return ""
    found = [*tried, *filled] if may_be else []
    for name, total in may_be:
        parts = [(number, _known(view, rows, c)) for c, number in found]
        if all(_is(*one, total) for one in parts) and not all(_level(*one) for one in parts):
            return name
    given = [] if weights is None else [number_of(view.value(one, weights)) for one in rows]
    own = [one for one in given if one is not None]
    if len(own) < len(rows):
        return ""

    def weighed(some: Iterable[tuple[int, float]], size: float) -> bool:
        parts = (([number_of(view.value(one, c)) for one in rows], n) for c, n in some)
        return all(_weighed(n, own, scores, size) for scores, n in parts)

    few = [(c, n) for c, n in tried if c != weights]
    sizes = [size for size in (1.0, sum(own), 100.0) if size and weighed(few, size)]
    if not sizes:
        return ""
    others = [(c, n) for c, n in found or [*tried, *filled] if c != weights]
    whole = any(weighed(others, size) for size in sizes)
    return "weighted sum" if others and whole else ""  # no words: a key


def column_total(
    view: View, rows: Sequence[int], before: Sequence[int], column: int, weights: int | None
) -> str:
    """Return what a column is of those before it in all rows, "" for none.

    A column with its own share of all weight is none.
    """
    side = View(view.sheet, not view.turned)
    given = _known(side, (*before, column), weights) if weights is not None else []
    if len(given) == len(before) + 1 and is_whole(sum(given)):
        return ""
    return row_total(side, before, rows, column, weights) if len(rows) > 1 else ""


def _known(view: View, rows: Sequence[int], column: int) -> list[float]:
    numbers = map(number_of, view.down(rows, column).values())
    return [number for number in numbers if number is not None]


def _is(number: float, parts: list[float], total: Callable[[list[float]], float]) -> bool:
    return len(parts) > 1 and near(number, total(parts))


def _level(number: float, parts: list[float]) -> bool:
    """Say whether a number is each of its parts as well, so that it tells of no total."""
    return near(number, min(parts)) and near(number, max(parts))


def _weighed(number: float, weights: list[float], scores: list[float | None], size: float) -> bool:
    if any(score is None for score in scores):
        return False
    total = sum(w * (s or 0.0) for w, s in zip(weights, scores, strict=True))
    return near(number, total / size)


def near(shown: float, exact: float) -> bool:
    """Say whether a number is another one, or that rounded to the decimals it shows."""
    decimals = len(format_number(shown).partition(".")[2])
    rounding = 0.5001 * 10.0**-decimals if decimals else 0.0
    return abs(shown - exact) <= max(_PRINTED * max(1.0, abs(exact)), rounding)


def may_be_shares(view: View, row: int, others: Sequence[int], columns: Sequence[int]) -> bool:
    """Say whether a row holds numbers that are a whole together, and no other one does."""
    known = _known(_side(view), columns, row)
    if len(known) < max(2, len(columns)) or min(known) < 0 or not is_whole(sum(known)):
        return False
    return not any(is_whole(sum(_known(_side(view), columns, one))) for one in others)


def looks_like_weights(view: View, row: int, others: Sequence[int], columns: Sequence[int]) -> bool:
    """Say whether a row holds shares, on another scale than the scores beside it."""
    if not may_be_shares(view, row, others, columns):
        return False
    if _percents(view, row, columns) and not any(_percents(view, one, columns) for one in others):
        return True
    known = _known(_side(view), columns, row)
    scores = [n for c in columns for n in _known(view, others, c)]
    if not scores:
        return False
    low, high = min(map(abs, scores)), max(map(abs, scores))
    if sum(known) < 2:
        return low >= 1 or high > 10
    return high <= 12 or low > 100


def _percents(view: View, row: int, columns: Sequence[int]) -> bool:
    values = [(view.value(row, c), view.cell(row, c)) for c in columns]
    shown = view.sheet.percents
    return all(has_percent(v) if isinstance(v, str) else at in shown for v, at in values)


def _side(view: View) -> View:
    return View(view.sheet, not view.turned)


def is_whole(total: float) -> bool:
    """Say whether a sum is that of all shares: 1 or 100 but for rounding."""
    return abs(total - 1) <= 0.011 or abs(total - 100) <= 0.5
