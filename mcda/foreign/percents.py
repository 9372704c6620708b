"""Percentages in a row or column: all of them, none of them, or a mixture that is refused."""

from __future__ import annotations

from mcda.foreign.taken import Desk
from mcda.foreign.view import number_of
from mcda.model.numbers import format_number, has_percent
from mcda.workbook.findings import as_text

Cell = tuple[int, int]


def is_percent(desk: Desk, cell: Cell) -> bool:
    """Say whether a cell shows a percentage, as a text or by its number format."""
    value = desk.view.value(*cell)
    as_words = isinstance(value, str) and has_percent(value) and number_of(value) is not None
    return as_words or desk.view.cell(*cell) in desk.view.sheet.percents


def percents_among(desk: Desk, cells: list[Cell]) -> list[Cell]:
    """Return those of some cells that show a percentage."""
    view = desk.view
    if view.sheet.percents:
        return [cell for cell in cells if is_percent(desk, cell)]
    signed = [cell for cell in cells if type(v := view.value(*cell)) is str and has_percent(v)]
    return [cell for cell in signed if is_percent(desk, cell)]


def mixed_percents(desk: Desk, among: list[Cell], cells: list[Cell]) -> set[Cell]:
    """Return the percentages that stand among plain numbers, each with its problem.

    Numbers between 0 and 1 that are merely formatted otherwise are no mixture.
    """
    percents = set(among)
    if not percents:
        return set()
    numbers = [cell for cell in cells if number_of(desk.view.value(*cell)) is not None]
    percents &= set(numbers)
    plain = [number_of(desk.view.value(*cell)) or 0.0 for cell in numbers if cell not in percents]
    spelt = any(isinstance(desk.view.value(*cell), str) for cell in percents)
    if not percents or not plain or (not spelt and all(abs(number) <= 1 for number in plain)):
        return set()
    for row, column in sorted(percents):
        desk.add("IMPORT-PERCENT-MIXED", row, column, text=shown(desk, (row, column)))
    return percents


def shown(desk: Desk, cell: Cell) -> str:
    """Return a percentage as its cell shows it."""
    value = desk.view.value(*cell)
    if isinstance(value, float):
        return f"{format_number(100 * value, 4)} %"
    return as_text(value).strip()[:60]
