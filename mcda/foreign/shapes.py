"""Shapes of texts that say a number in one way: a column of amounts that differ has few of them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mcda.foreign.amounts import amount
from mcda.model.numbers import has_percent, parse_percent

MOST: Final = 64
"""Shapes above which the texts of a column are read one by one."""

_DIGITS: Final = re.compile(r"[0-9](?:.*[0-9])?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Told:
    """How the number in texts of one shape is read, where that can be done in one way only."""

    unit: str
    negative: bool
    first: int
    last: int
    signs: str
    """What stands between the digits."""
    behind: int
    """Digits behind the decimal sign."""

    def number(self, text: str) -> float:
        """Return the number that a text of the shape says."""
        digits = text[self.first : self.last]
        for sign in self.signs:
            digits = digits.replace(sign, "")
        whole = len(digits) - self.behind
        value = float(f"{digits[:whole]}.{digits[whole:]}")
        return -value if self.negative else value


@lru_cache(maxsize=20_000)
def told_by(shape: str) -> Told | None:
    """Return how a shape's number is read; None where it is none, out of some, sized or doubted."""
    said = amount(shape)
    if said is None or said.out_of or said.size != 1:
        return None
    if has_percent(shape):
        # A single sign is a percentage's decimal one.
        return _told(shape, parse_percent, "%") if said.unit == "%" else None
    alone = not said.doubtful and "%" not in said.unit
    return _told(shape, lambda _shape: said.read("."), said.unit) if alone else None


def _told(shape: str, read: Callable[[str], float | None], unit: str) -> Told | None:
    """Return where the decimal sign stands, by trying where it gives what was read."""
    value, found = read(shape), _DIGITS.search(shape)
    if value is None or found is None:
        return None
    signs = "".join(sorted(set(found[0]) - {"0", "1"}))
    digits = "".join(sign for sign in found[0] if sign not in signs)
    for behind in range(len(digits) + 1):
        told = Told(unit, math.copysign(1.0, value) < 0, found.start(), found.end(), signs, behind)
        if told.number(shape) == value:
            return told
    return None
