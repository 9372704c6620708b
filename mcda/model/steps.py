"""One step of a computation as data, shown alike on screen, in workbooks and in reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

OVERALL: Final = "overall"
"""The key of the step with the weights as given, and of that with them as used."""
WEIGHTS: Final = "weights"


@dataclass(frozen=True, eq=False)
class Step:
    """A caption, the symbol of the textbook, and the numbers.

    `values` has one axis (one number for each of `rows`) or two (`rows` x
    `columns`); `columns` is then as long as its second axis and may otherwise
    hold one heading or none. `note` says what a reader must know of it, such as
    the formula's name. `key` names the step to programs; without one its symbol does.
    """

    caption: str
    symbol: str
    values: NDArray[np.float64]
    rows: tuple[str, ...]
    columns: tuple[str, ...] = ()
    note: str = ""
    key: str = ""

    @property
    def id(self) -> str:
        """Return what the step is called by programs, whatever its caption says."""
        return self.key or self.symbol
