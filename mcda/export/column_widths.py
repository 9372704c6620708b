"""How wide each column of a table is, from what stands in it; any unit of length.

The renderer passes its own way of measuring text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from mcda.report.blocks import Cell, Table

Ruler = Callable[[str, bool, bool], float]
"""The width of a text, given whether it is strong and whether it is a head."""


_BAR: Final = "0" * 13
"""As wide as a column of bars would be."""
_LEAST_BAR: Final = "0" * 9


@dataclass(frozen=True, slots=True)
class Measures:
    """Per column, with padding: the longest word, the longest cell, that or the longer head."""

    least: tuple[float, ...]
    body: tuple[float, ...]
    natural: tuple[float, ...]


def measure(table: Table, gap: float, ruler: Ruler) -> Measures:
    """Measure a table's columns; `gap` pads each side of a cell, the start of the first excepted.

    Of many cells only the longest by count of characters are measured.
    """
    least, body, natural = [], [], []
    for i, column in enumerate(table.columns):
        pad = gap if i == 0 else 2 * gap
        cells = [row.cells[i] for row in table.rows if not row.group]
        word = max((ruler(word, False, True) for word in column.title.split()), default=0.0)
        cell = 0.0
        for strong in (False, True):
            shown = {line for item in cells if item.strong is strong for line in _shown(item)}
            words = {part for item in shown for part in item.split()}
            word = max([word, *(ruler(item, strong, False) for item in _longest(words))])
            cell = max([cell, *(ruler(item, strong, False) for item in _longest(shown))])
        if column.scale is not None:
            word, cell = max(word, ruler(_LEAST_BAR, False, False)), ruler(_BAR, False, False)
        least.append(word + pad)
        body.append(max(cell, word) + pad)
        natural.append(max(cell, ruler(column.title, False, True)) + pad)
    return Measures(tuple(least), tuple(body), tuple(natural))


def column_widths(measures: Measures, width: float, grow: Sequence[float]) -> tuple[float, ...]:
    """Return widths that fit into `width`, and fill it where columns may grow.

    In too wide a table the heads wrap first; if that is not enough the widest
    columns give way, down to their longest word, so that short ones stay on one
    line; where even the words are too wide, all shrink in proportion and break.
    """
    least, body, natural = measures.least, measures.body, measures.natural
    total, bottom = sum(natural), sum(least)
    if total <= width:
        spare, shares = width - total, sum(grow)
        if not shares:
            return natural
        return tuple(n + spare * g / shares for n, g in zip(natural, grow, strict=True))
    if sum(body) <= width:
        return _capped(body, natural, width)
    if bottom < width:
        return _capped(least, body, width)
    return tuple(w * width / bottom for w in least)


def _capped(least: Sequence[float], wanted: Sequence[float], width: float) -> tuple[float, ...]:
    """Return the wanted widths, the widest cut to one cap so that all fill `width`."""
    pairs = list(zip(least, wanted, strict=True))
    low, high = 0.0, max(wanted)
    for _ in range(60):
        cap = (low + high) / 2
        if sum(max(a, min(b, cap)) for a, b in pairs) > width:
            high = cap
        else:
            low = cap
    return tuple(max(a, min(b, low)) for a, b in pairs)


def _shown(cell: Cell) -> tuple[str, ...]:
    first = f"{cell.text} {cell.mark}" if cell.mark else cell.text
    return (first, cell.under) if cell.under else (first,)


def _longest(texts: set[str]) -> list[str]:
    return sorted(texts, key=lambda item: (-len(item), item))[:8]
