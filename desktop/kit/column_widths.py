"""Widths of a table's columns from its texts: what each wants, and what it can do with.

Only sums; the table measures its texts and sets what comes out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence


def folded_width(text: str, width_of: Callable[[str], float]) -> int:
    """Return the least width in which a text stands on two lines, broken between words."""
    words = text.split()
    breaks = range(1, len(words))
    halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in breaks] or [(text, "")]
    return math.ceil(min(max(width_of(first), width_of(rest)) for first, rest in halves))


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
