"""How wide each column of a table is, from what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.printing.typeface import FaceKey, metrics
from mcda.report.blocks import Cell, Table


@dataclass(frozen=True, slots=True)
class Measures:
    """Per column, with padding: the longest word, the longest cell, that or the longer head."""

    least: tuple[float, ...]
    body: tuple[float, ...]
    natural: tuple[float, ...]


def measure(table: Table, size: float, gap: float) -> Measures:
    """Measure a table's columns at a type size in points; `gap` pads each side of a cell.

    Of many cells only the longest by count of characters are measured.
    """
    least, body, natural = [], [], []
    for i, column in enumerate(table.columns):
        pad = gap if i == 0 else 2 * gap
        cells = [row.cells[i] for row in table.rows if not row.group]
        head = (size * 0.9, False, True, False)
        word = _widest(head, column.title.split())
        cell = 0.0
        for strong in (False, True):
            shown = {_shown(cell) for cell in cells if cell.strong is strong}
            words = {word for item in shown for word in item.split()}
            key = (size, strong, False, False)
            word = max(word, _widest(key, _longest(words)))
            cell = max(cell, _widest(key, _longest(shown)))
        least.append(word + pad)
        body.append(max(cell, word) + pad)
        natural.append(max(cell, _widest(head, [column.title])) + pad)
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


def _shown(cell: Cell) -> str:
    return f"{cell.text} {cell.mark}" if cell.mark else cell.text


def _longest(texts: set[str]) -> list[str]:
    return sorted(texts, key=lambda item: (-len(item), item))[:8]


def _widest(key: FaceKey, texts: Sequence[str]) -> float:
    return max((metrics(key).horizontalAdvance(text) for text in texts), default=0.0)
