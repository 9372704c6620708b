"""One step of a computation as data, shown alike on screen, in workbooks and in reports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Step:
    """A caption, the symbol of the textbook, and the numbers.

    `values` has one axis (one number for each of `rows`) or two (`rows` x
    `columns`); `columns` is then as long as its second axis and may otherwise
    hold one heading or none. `note` says what a reader must know of it, such as
    the formula's name.
    """

    caption: str
    symbol: str
    values: NDArray[np.float64]
    rows: tuple[str, ...]
    columns: tuple[str, ...] = ()
    note: str = ""
