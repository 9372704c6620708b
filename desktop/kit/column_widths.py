"""Widths of a table's columns from its texts: what each wants, and what it can do with.

Only sums; the table measures its texts and sets what comes out.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final, Protocol

_BETWEEN: Final = re.compile(r"[ \t\n]+")


class Measure(Protocol):
    """What measures a text: metrics of a font."""

    def horizontalAdvance(self, text: str, /) -> float: ...


def advances(metrics: Measure) -> Callable[[str], float]:
    """Return what measures texts and remembers them.

    It is a function of our own: of one of Qt's, `cache` would ask for the help text, for
    which PySide reads all that it knows, and that takes as long as opening a page.
    """

    @cache
    def advance(text: str) -> float:
        return metrics.horizontalAdvance(text)

    return advance


def words_of(text: str) -> list[str]:
    """Return what lines are broken between; a no-break space holds "34 %" together."""
    return [word for word in _BETWEEN.split(text) if word]


def folded_width(text: str, width_of: Callable[[str], float]) -> int:
    """Return the least width in which a text stands on two lines, broken between words.

    Words are measured one by one: `width_of` can remember them, for texts repeat their words.
    """
    words = [width_of(word) for word in words_of(text)]
    gap, whole = width_of(" "), line_width(text, width_of)
    best, first = whole, 0.0
    for word in words[:-1]:
        first += word
        best = min(best, max(first, whole - first - gap))
        first += gap
    return math.ceil(best)


def line_width(text: str, width_of: Callable[[str], float]) -> float:
    """Return the width of a text on one line, from those of its words."""
    words = words_of(text)
    return sum(map(width_of, words)) + width_of(" ") * max(0, len(words) - 1)


def names_width(total: int, whole: int, folded: int, share: float, wanted: int, least: int) -> int:
    """Return the width of the rows' names beside columns that want and need so much.

    They stand whole where there is room; else they fold into `share` of the total
    width, and below it as far as two lines allow before the columns have to scroll.
    """
    low = min(whole, max(folded, round(total * share)))
    names = max(low, min(whole, total - wanted))
    return max(min(folded, names), min(names, total - least))


def fitted(widths: Sequence[int], least: Sequence[int], first: set[int], room: int) -> list[int]:
    """Return widths that fit the room as far as their least allows; those in `first` give first."""
    found = list(widths)
    for giving in (first, set(range(len(found))) - first):
        lacking = sum(found) - room
        spare = {i: max(0, found[i] - least[i]) for i in giving}
        if lacking <= 0 or not any(spare.values()):
            continue
        part = min(1.0, lacking / sum(spare.values()))
        for i, extra in spare.items():
            found[i] -= math.ceil(extra * part)
    return found


def levelled(least: Sequence[int], high: int, room: int) -> list[int]:
    """Return widths of which the narrow ones are raised to one level, at most `high`, as far as
    all together fit the room.
    """
    level, over = 0, high + 1
    while over - level > 1:
        middle = (level + over) // 2
        if sum(max(width, middle) for width in least) <= room:
            level = middle
        else:
            over = middle
    return [max(width, level) for width in least]
