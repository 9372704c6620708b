"""Arrays that a worker keeps: fresh memory costs more than the arithmetic done in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mcda.sensitivity.way import give_way


@dataclass(eq=False)
class Room:
    """One worker's arrays, made when first asked for and used over and over."""

    arrays: dict[tuple[str, tuple[int, ...], Any], NDArray[Any]] = field(default_factory=dict)

    def take(self, name: str, shape: tuple[int, ...], dtype: Any) -> NDArray[Any]:
        """Return the array of that name, shape and type, with anything in it."""
        give_way()
        key = (name, shape, np.dtype(dtype))
        if key not in self.arrays:
            self.arrays[key] = np.empty(shape, dtype)
        return self.arrays[key]
