"""Cells of the sheets of numbers: the engine's own number, with the decimals it is shown with."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from mcda.report.blocks import Cell, Column
from mcda.words import figures


def whole(value: float) -> Cell:
    """Return a number shown without decimals."""
    return _number(value, figures.whole)


def difference(value: float, digits: int = 0) -> Cell:
    """Return points against something else; only zero is shown as zero."""
    return _number(value, lambda number: figures.decimals(number, figures.telling(number, digits)))


def decimals(value: float) -> Cell:
    """Return a method's score, shown with three decimals."""
    return _number(value, figures.score)


def share(value: float) -> Cell:
    """Return a share of one, shown as a percentage."""
    return _number(value, figures.percent)


def heads(titles: Iterable[str]) -> tuple[Column, ...]:
    return tuple(Column(title) for title in titles)


def _number(value: float, written: Callable[[float], str]) -> Cell:
    number = float(value)
    return Cell(written(number), value=number) if np.isfinite(number) else Cell("")
