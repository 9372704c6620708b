"""Texts that cells and fields could not take: each is kept until it is mended or given up.

A table is made anew by an undo, another look or another page; what stood in a cell of it and
was not taken outlives that here, known by the table's name and by what row and column are about.
"""

from __future__ import annotations

_kept: dict[str, dict[str, str]] = {}


def keep(table: str, cell: str, text: str) -> None:
    """Keep the text that a cell could not take."""
    _kept.setdefault(table, {})[cell] = text


def drop(table: str, cell: str) -> None:
    """Let go of a text: it was taken, or given up, or its cell is gone."""
    _kept.get(table, {}).pop(cell, None)


def of_table(table: str) -> dict[str, str]:
    """Return what a table's cells could not take, by cell."""
    return dict(_kept.get(table, {}))


def texts() -> list[str]:
    """Return every text that is kept."""
    return [text for cells in _kept.values() for text in cells.values()]


def forget() -> None:
    """Let go of all: another case is open."""
    _kept.clear()
