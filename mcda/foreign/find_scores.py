"""Finds tables with names across and names down: scores, weights, or criteria listed down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mcda.foreign import words
from mcda.foreign.amounts import amount
from mcda.foreign.body import LOOKED_AT, body_under, named_by_text
from mcda.foreign.body_map import Body
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.totals import is_whole, row_total
from mcda.foreign.view import View, is_data, is_words, number_of
from mcda.grids.grid import Sheet, Value
from mcda.model.case import frozen

MOST: Final = 60
"""Tables looked for on one sheet."""

MOST_ROWS: Final = 30_000
"""Rows looked at in search of tables; what begins after so many rows in vain is left."""

LATER: Final = 4
"""Rows of names further down that are tried before a table is believed."""


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
    steps: list[int] = []
    starts = list(_names_across(sheet))
    for at, (row, left, right) in enumerate(starts):
        if sum(steps) > MOST_ROWS:
            break
        if any(b.head <= row <= b.last and b.left <= right and left <= b.right for b in seen):
            continue
        body = _best_body(view, row, left, right, steps)
        if body is None:
            continue
        steps.clear()
        # Notes of several cells may look like names: a true head stands right below them.
        for later in starts[at + 1 : at + 1 + LATER]:
            if row < later[0] <= row + LOOKED_AT and later[1] <= right and left <= later[2] + 1:
                better = _best_body(view, *later, [])
                if better is not None and len(better.columns) > len(body.columns):
                    body = better
        seen.append(body)
        found.append(_judged(view, body, found))
        if len(found) >= MOST:
            break
    return found


def _names_across(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last column of every run of cells that are all names.

    A column that is blank all through does not end a run that goes on after it.
    """
    view = View(sheet)
    for row in sorted(sheet.rows):
        cells = view.across(row)
        run: list[int] = []
        for column in [*sorted(cells), 0]:
            if run and column != run[-1] + 1 and not _spacer(view, cells, run, row, column):
                texts = [cells[c] for c in run]
                # "Cost" may well be a criterion's name; a whole row of such words is none.
                named = all(is_words(one) and amount(str(one)) is None for one in texts)
                once = len(run) == 1 or len(set(map(str, texts))) > 1
                said = texts[1:] if words.row_of(texts[0]) == "directions" and texts[1:] else texts
                if named and once and not all(map(words.direction_of, said)):
                    yield row, run[0], run[-1]
                run = []
            run.append(column)


def _spacer(view: View, cells: Mapping[int, Value], run: list[int], row: int, column: int) -> bool:
    """Say whether the blank columns before a column only space a table out."""
    gap = range(run[-1] + 1, column)
    if not column or len(gap) > 2 or not is_words(cells[column]):
        return False
    below = range(row + 1, row + 1 + LOOKED_AT)
    if any(view.value(one, c) is not None for one in below for c in gap):
        return False
    if any(view.text(row, column) == view.text(row, c) for c in run):
        return False
    return is_data(view.value(row + 1, column)) or is_data(view.value(row + 2, column))


def _best_body(view: View, head: int, left: int, right: int, steps: list[int]) -> Body | None:
    """Return the table under a run of names, whose first may head the labels."""
    if all(is_words(view.value(head + 1, c)) for c in range(left, right + 2)) and right > left:
        # Fewer names above more of them are their title.
        return None
    sub = None
    if _spans(view, head, left, right):
        under = [view.text(head + 1, c) for c in range(left, right + 1)]
        spoken = all(is_words(view.value(head + 1, c)) for c in range(left, right + 1))
        if spoken and len(set(under)) == len(under):
            return None
        sub = head + 1 if spoken else None
    turned = _heads_of_criteria(view, head, left, right)
    tries = []
    for labels in range(max(1, left - 1), min(left + 3, right)):
        # What stands before the names is a running number, or a group.
        if labels > left and not _passed_over(view, head, left, labels):
            break
        body = body_under(view, head, labels, labels + 1, right, sub=sub, plain=turned, steps=steps)
        if body is not None:
            tries.append(body)
    return max(
        tries,
        key=lambda body: (
            named_by_text(view, body) and _distinct(view, body),
            named_by_text(view, body),
            len(body.packages),
            len(body.columns),
        ),
        default=None,
    )


def _spans(view: View, head: int, left: int, right: int) -> bool:
    """Say whether a name is spread over the columns after it."""
    return any(not view.shown(head, c) for c in range(left, right + 1))


def _passed_over(view: View, head: int, left: int, labels: int) -> bool:
    """Say whether the columns before the labels hold running numbers or groups."""
    for column in range(max(1, left - 1), labels):
        name = view.text(head, column)
        texts = [view.text(row, column) for row in range(head + 1, head + 12)]
        filled = [text for text in texts if text]
        if any(map(words.row_of, filled)):
            # What says something about criteria is a label, whatever else stands in its row.
            return False
        if words.is_a("numbers", name) or words.is_a("groups", name):
            continue
        if filled and all(text.rstrip(".)").isdigit() for text in filled):
            continue
        if len(set(filled)) == len(filled) and len(filled) > 1:
            return False
    return True


def _distinct(view: View, body: Body) -> bool:
    rows = [*body.packages, *body.special.values()]
    names = [view.text(row, body.labels) for row in rows]
    return len(set(names)) == len(names)


def _heads_of_criteria(view: View, head: int, left: int, right: int) -> bool:
    """Say whether the names across tell that criteria run down: "Criterion, Weight, Plan A"."""
    names = [view.text(head, c) for c in range(left, right + 1)]
    corner = next((one for one in names[:3] if words.is_a("criteria", one)), "")
    if corner and not any(words.is_a("packages", one) for one in names[:3]):
        return True
    if any(words.is_a("packages", one) for one in names[:3]):
        return False
    return any(_tells(view, head, c) for c in range(left + (len(names) > 1), right + 1))


def _tells(view: View, head: int, column: int) -> bool:
    """Say whether a column says something about criteria that run down."""
    name = words.row_of(view.text(head, column))
    values = [view.value(row, column) for row in range(head + 1, head + 1 + LOOKED_AT)]
    filled = [value for value in values if value is not None]
    if name == "directions":
        return bool(filled) and all(words.direction_of(v, labelled=True) for v in filled)
    if name == "units":
        return bool(filled) and all(is_words(value) for value in filled)
    known = [number for value in filled if (number := number_of(value)) is not None]
    # A weight that is no number is said at its cell; it makes the column no other one.
    if name != "weights" or 2 * len(known) <= len(filled):
        return False
    return min(known) >= 0 and max(known) <= 100


def _judged(view: View, body: Body, earlier: list[Found]) -> Found:
    corner = view.text(body.head, body.labels)
    across = tuple(view.text(body.head, column) for column in body.columns)
    down = tuple(view.text(row, body.labels) for row in body.packages)
    table = _turned(view, body) if body.plain else _upright(view, body)
    turned = table.turned
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
    if words.is_a("packages", corner) or words.is_a("criteria", corner):
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
        groups=_groups(view, body),
        functions=frozen(body.functions),
        noted=tuple(body.noted),
        rows_out=tuple(row for row in body.rows_out if first < row < last),
        columns_out=tuple(body.columns_out),
    )


def _turned(view: View, body: Body) -> TableMap:
    """Return the map of a table whose criteria run down, read from its side."""
    side = View(view.sheet, not view.turned)
    rows = _without_totals(view, body) or [body.head + 1]
    out = set(body.columns_out)
    beside = body_under(side, body.labels, body.head, rows[0], rows[-1], out=out)
    if beside is None:
        return _upright(view, body)
    skipped = {c: "" for c in range(rows[0], rows[-1] + 1) if c not in rows}
    beside.columns_out.update(skipped)
    return _upright(side, beside)


def _without_totals(view: View, body: Body) -> list[int]:
    """Return the rows of the criteria, without a last one that sums up the others."""
    rows = list(body.packages)
    weights = next(
        (c for c in body.columns if words.row_of(view.text(body.head, c)) == "weights"), None
    )
    while len(rows) > 2:
        others, last = rows[:-1], rows[-1]
        columns = [c for c in body.columns if number_of(view.value(last, c)) is not None]
        whole = row_total(view, others, columns, last, weights)
        if not _all_weight(view, others, last, weights) and (
            whole not in ("sum", "weighted sum") or len(columns) < 2
            or _all_weight(view, rows, None, weights)
        ):  # fmt: skip
            break
        rows = others
    return rows


def _all_weight(view: View, rows: list[int], last: int | None, weights: int | None) -> bool:
    """Say whether the weights of some rows are all there is: a whole, which a last row repeats."""
    given = [] if weights is None else [number_of(view.value(row, weights)) for row in rows]
    total = sum(known := [one for one in given if one is not None])
    if not known or not is_whole(total):
        return False
    return last is None or row_total(view, rows, [weights or 0], last) == "sum"


def _groups(view: View, body: Body) -> int | None:
    """Return the row of the groups' names right above the criteria, None without one."""
    row = body.head - 1
    if row < 1 or row in body.special.values():
        return None
    names = [view.text(row, column) for column in body.columns]
    spread = [not view.shown(row, column) for column in body.columns]
    spoken = all(is_words(view.value(row, column)) for column in body.columns)
    corner = view.text(row, body.labels)
    if not spoken or len(set(names)) < 2 or (view.turned and not words.is_a("groups", corner)
                                             and not any(spread)):  # fmt: skip
        return None
    return row if any(spread) or len(set(names)) < len(names) else None


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
