"""Reads a row of weights, and looks for others that contradict it."""

from __future__ import annotations

from mcda.foreign.amounts import Form, document_proofs, form_of
from mcda.foreign.columns import number_at
from mcda.foreign.percents import mixed_percents, percents_among
from mcda.foreign.taken import Desk
from mcda.foreign.view import View, number_of
from mcda.foreign.words import share_in
from mcda.model.case import Criterion
from mcda.model.numbers import (
    format_number,
    has_percent,
    parse_fraction,
    parse_number,
    parse_percent,
)
from mcda.workbook.findings import as_text
from mcda.workbook.labels import cached_key

SAME = 1e-4
"""How far two shares of weight may differ and still be the same, rounded."""


def read_weights(
    desk: Desk, columns: dict[int, Criterion], stakeholder: str, row: int | None = None
) -> dict[str, float] | None:
    """Return the weights in a row by criterion, in the table's own row of weights by default.

    None if the table has no such row; a cell that holds none is a problem.
    """
    own = row is None
    row = desk.table.weights if row is None else row
    if row is None:
        return None
    cells = {column: (row, column) for column in columns}
    given = list(cells.values())
    mixed = mixed_percents(desk, percents_among(desk, given), given)
    found: dict[str, float] = {}
    values = (desk.view.value(*cell) for cell in cells.values())
    form = form_of([v for v in values if v is not None], document_proofs(desk.grid))
    for column, criterion in columns.items():
        where = (desk.view.sheet, *desk.view.cell(row, column))
        names = {"stakeholder": stakeholder, "criterion": criterion.id}
        desk.addresses.note(where, "weight", **names)
        if cells[column] in mixed:
            continue
        weight = _weight(desk, row, column, form)
        if weight is not None:
            found[criterion.id] = weight
    if own:
        _look_for_others(desk, row, list(columns))
    return found


def _weight(desk: Desk, row: int, column: int, form: Form) -> float | None:
    """Return the weight in a cell: a number, a percentage, "1/3" or "x3"."""
    value = desk.view.value(row, column)
    if row == desk.table.head:
        return share_in(as_text(value))
    if isinstance(value, str):
        if has_percent(value) and (percent := parse_percent(value)) is not None:
            return percent
        if "/" in value and (share := parse_fraction(value)) is not None:
            return float(share)
        if (times := parse_number(value.strip().strip("xX×*"))) is not None and value.strip()[
            0
        ] in "xX×*":
            return times
    return number_at(desk, row, column, form)


def _look_for_others(desk: Desk, row: int, columns: list[int]) -> None:
    """Report rows of the sheet that carry the same label and other weights."""
    table, view = desk.table, desk.view
    if table.labels is None or not view.text(row, table.labels):
        return
    label = cached_key(view.text(row, table.labels))
    own = _shares(view, row, columns)
    if own is None:
        return
    for other in _rows(view):
        if other == row or cached_key(view.text(other, table.labels)) != label:
            continue
        shares = _shares(view, other, columns)
        if shares is None or all(abs(a - b) < SAME for a, b in zip(own, shares, strict=True)):
            continue
        numbers = (number_of(view.value(other, column)) for column in columns)
        found = ", ".join(format_number(n, 4) for n in numbers if n is not None)
        where = view.sheet.address(*view.cell(row, columns[0]))
        desk.add("IMPORT-OTHER-WEIGHTS", other, table.labels, found=found, where=where)


def _rows(view: View) -> list[int]:
    if not view.turned:
        return sorted(view.sheet.rows)
    return sorted({column for cells in view.sheet.rows.values() for column in cells})


def _shares(view: View, row: int, columns: list[int]) -> list[float] | None:
    """Return a row of weights as shares of their sum, None if it holds anything else."""
    numbers = [number_of(view.value(row, column)) for column in columns]
    known = [number for number in numbers if number is not None]
    total = sum(known)
    if len(known) < len(numbers) or min(known, default=-1.0) < 0 or total <= 0:
        return None
    return [number / total for number in known]
