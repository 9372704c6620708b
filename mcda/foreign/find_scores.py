"""Finds tables with names across and names down: scores, weights, or criteria listed down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mcda.foreign.body import Body, body_under, named_by_text
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.view import View, is_words, number_of
from mcda.foreign.words import CRITERIA, PACKAGES, direction_of, row_of
from mcda.grids.grid import Sheet
from mcda.workbook.labels import cached_key

MOST: Final = 60
"""Tables looked for on one sheet."""


@dataclass(frozen=True, slots=True)
class Found:
    """A table that was found, with what speaks for it and against it."""

    table: TableMap
    confidence: float
    reasons: tuple[str, ...]
    across: tuple[str, ...]
    down: tuple[str, ...]


def find_scores(sheet: Sheet) -> list[Found]:
    """Return the tables of scores or weights on a sheet, from top to bottom."""
    view = View(sheet)
    found: list[Found] = []
    seen: list[Body] = []
    for row, left, right in _names_across(sheet):
        if any(b.head < row <= b.last and b.left <= right and left <= b.right for b in seen):
            continue
        body = _best_body(view, row, left, right)
        if body is None:
            continue
        seen.append(body)
        found.append(_judged(view, body, found))
        if len(found) >= MOST:
            break
    return found


def _names_across(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last column of every unbroken run of cells that are all names."""
    view = View(sheet)
    for row in sorted(sheet.rows):
        values = ((column, view.value(row, column)) for column in sheet.rows[row])
        cells = {column: value for column, value in values if value is not None}
        run: list[int] = []
        for column in [*sorted(cells), 0]:
            if run and column != run[-1] + 1:
                texts = [cells[c] for c in run]
                # "Cost" may well be a criterion's name; a whole row of such words is none.
                if all(map(is_words, texts)) and not all(map(direction_of, texts)):
                    yield row, run[0], run[-1]
                run = []
            run.append(column)


def _best_body(view: View, head: int, left: int, right: int) -> Body | None:
    """Return the table under a run of names, whose first may head the labels."""
    if all(is_words(view.value(head + 1, c)) for c in range(left, right + 2)):
        # Fewer names above more of them are their title.
        return None
    tries = []
    if right > left:
        tries.append(body_under(view, head, left, left + 1, right))
    if left > 1:
        tries.append(body_under(view, head, left - 1, left, right))
    found = [body for body in tries if body is not None]
    return max(
        found,
        key=lambda body: (named_by_text(view, body), len(body.packages), len(body.columns)),
        default=None,
    )


def _judged(view: View, body: Body, earlier: list[Found]) -> Found:
    corner = cached_key(view.text(body.head, body.labels))
    across = tuple(view.text(body.head, column) for column in body.columns)
    down = tuple(view.text(row, body.labels) for row in body.packages)
    spoken = {row_of(name) for name in across} & {"weights", "directions", "units"}
    turned = corner in CRITERIA or (bool(spoken) and corner not in PACKAGES)
    table = _turned(view, body) if turned else _upright(view, body)
    things = "stakeholders" if table.kind is Kind.WEIGHTS else "packages"
    reasons = [_where(view, body, turned, things)]
    confidence = 0.4
    if table.weights is not None:
        confidence += 0.1 if body.unlabelled else 0.2
        reasons.append(_weights_reason(view, body, table))
    if table.directions is not None:
        confidence += 0.15
        reasons.append(f"directions stand in {_line(view, table, table.directions)}")
    if turned:
        reasons.append("the criteria run down")
        confidence -= 0.15
    size = min(len(across), len(down))
    confidence += 0.1 if size >= 2 else -0.1 if max(len(across), len(down)) < 2 else 0.0
    if not down:
        confidence -= 0.1
        reasons.append("it has no packages")
    if corner in PACKAGES or corner in CRITERIA:
        confidence += 0.05
    if table.kind is Kind.WEIGHTS:
        reasons.append("every row sums to one, so it may hold weights")
    for column, why in body.columns_out.items():
        name = view.text(body.head, column)
        reasons.append(f"“{name[:30]}” is left out: {why}")
    confidence, more = _against(view, body, across, down, earlier, confidence)
    return Found(table, confidence, (*reasons, *more), across, down)


def _against(
    view: View,
    body: Body,
    across: tuple[str, ...],
    down: tuple[str, ...],
    earlier: list[Found],
    confidence: float,
) -> tuple[float, list[str]]:
    reasons = []
    first = next((f for f in earlier if f.across == across and f.down == down), None)
    if first is not None:
        confidence = min(confidence - 0.3, 0.35)
        reasons.append("it repeats the names of a table further up")
    if across == down:
        confidence -= 0.3
        reasons.append("the same names stand across and down")
    cells = [(row, column) for row in body.packages for column in body.columns]
    worked_out = sum(view.cell(*cell) in view.sheet.formulas for cell in cells)
    if cells and 2 * worked_out > len(cells):
        confidence -= 0.15
        reasons.append("most of its cells are formulas")
    blank = sum(view.value(*cell) is None for cell in cells)
    if cells and 3 * blank > len(cells):
        confidence -= 0.15
        reasons.append("a third of its cells or more are blank")
    return confidence, reasons


def _upright(view: View, body: Body) -> TableMap:
    first, last = (
        (body.packages[0], body.packages[-1]) if body.packages else (body.head + 1, body.last)
    )
    return TableMap(
        sheet=view.sheet.name,
        kind=Kind.WEIGHTS if _sums_to_one(view, body) else Kind.SCORES,
        turned=view.turned,
        head=body.head,
        labels=body.labels,
        first=first,
        last=max(first, last),
        left=body.left,
        right=body.right,
        weights=body.special.get("weights"),
        directions=body.special.get("directions"),
        units=body.special.get("units"),
        worst=body.special.get("worst"),
        best=body.special.get("best"),
        noted=tuple(body.noted),
        rows_out=tuple(row for row in body.rows_out if first < row < last),
        columns_out=tuple(body.columns_out),
    )


def _turned(view: View, body: Body) -> TableMap:
    """Return the map of a table whose criteria run down, read from its side."""
    side = View(view.sheet, not view.turned)
    rows = body.packages or [body.head + 1]
    beside = body_under(side, body.labels, body.head, rows[0], rows[-1])
    if beside is None:
        return _upright(view, body)
    skipped = {c: "" for c in range(rows[0], rows[-1] + 1) if c not in rows}
    beside.columns_out.update(skipped)
    return _upright(side, beside)


def _sums_to_one(view: View, body: Body) -> bool:
    if body.special.get("weights") is not None or len(body.packages) < 2 or len(body.columns) < 3:
        return False
    for row in body.packages:
        numbers = [number_of(view.value(row, column)) for column in body.columns]
        known = [number for number in numbers if number is not None]
        total = sum(known)
        if len(known) < len(numbers) or min(known) < 0:
            return False
        if abs(total - 1) > 0.01 and abs(total - 100) > 0.5:
            return False
    return True


def _where(view: View, body: Body, turned: bool, things: str) -> str:
    across, down = _row_words(view, body.head), _column_words(view, body.labels)
    if turned:
        across, down = down, across
    if not body.packages:
        return f"names of criteria stand in {across}"
    return f"names of criteria stand in {across}, those of {things} in {down}"


def _weights_reason(view: View, body: Body, table: TableMap) -> str:
    assert table.weights is not None
    where = _line(view, table, table.weights)
    if not body.unlabelled:
        return f"weights stand in {where}"
    side = "above" if table.weights < (table.head or 0) else "below"
    return f"the numbers right {side} the names, in {where}, may be weights"


def _line(view: View, table: TableMap, row: int) -> str:
    return _column_words(view, row) if table.turned else _row_words(view, row)


def _row_words(view: View, row: int) -> str:
    return f"line {row}" if view.sheet.by_line else f"row {row}"


def _column_words(view: View, column: int) -> str:
    from mcda.grids.grid import letters

    return f"column {column if view.sheet.by_line else letters(column)}"
