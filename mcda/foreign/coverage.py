"""What of a sheet is not taken: every filled cell outside the tables, with why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from mcda.errors import Problem
from mcda.foreign import words
from mcda.foreign.columns_out import is_product
from mcda.foreign.legend import explains
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.totals import row_total
from mcda.foreign.view import View, is_data, is_words, number_of
from mcda.grids.grid import Area, Grid, Sheet, Value, address
from mcda.words.said import _
from mcda.workbook.findings import as_text
from mcda.workbook.labels import cached_key

MOST_LISTED = 400
"""Areas of one sheet that are listed each by itself."""


@dataclass(frozen=True, slots=True)
class _Body:
    """A table with what is asked of it for each row beside it, found once."""

    table: TableMap
    area: Area
    lines: tuple[int, ...]
    across: tuple[int, ...]
    running: dict[int, bool] = field(default_factory=dict)
    """Whether each column before the table holds running numbers, as far as it was asked."""
    weighted: dict[int, bool] = field(default_factory=dict)
    """Whether each column beside those taken holds one of them times the weights."""
    spoken: list[frozenset[str]] = field(default_factory=list)
    """The words that stand among the scores, once they were asked for."""

    def says(self, sheet: Sheet, text: str) -> bool:
        """Say whether a text stands among the scores."""
        if not self.spoken:
            view, table = View(sheet, self.table.turned), self.table
            cells = (view.down(table.rows, c).values() for c in table.columns)
            said = (cached_key(v) for column in cells for v in column if isinstance(v, str))
            self.spoken.append(frozenset(said))
        return cached_key(text) in self.spoken[0]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An area of a document that is not taken, and why."""

    place: str
    why: str


def place_of(sheet: Sheet, top: int, left: int, bottom: int, right: int) -> str:
    """Return an area as in "Sheet1!A3:E9"."""
    first, last = address(top, left), address(bottom, right)
    return f"{sheet.name}!{first}" if first == last else f"{sheet.name}!{first}:{last}"


def area_of(table: TableMap) -> Area:
    """Return first row, first column, last row and last column of a table on its sheet."""
    lines = [n for n in (table.head, table.first, table.last, *table.special) if n is not None]
    lines += [] if table.groups is None else [table.groups]
    across = [n for n in (table.labels, table.left, table.right) if n is not None]
    top, left, bottom, right = min(lines), min(across), max(lines), max(across)
    return (left, top, right, bottom) if table.turned else (top, left, bottom, right)


def left_out(
    grid: Grid, sheet: Sheet, tables: Sequence[TableMap]
) -> tuple[list[LeftOut], list[Problem]]:
    """Return the areas of a sheet outside its tables, and the problems of those that matter."""
    flat, used = View(sheet), dict[int, set[int]]()
    for table in tables:
        lines, columns = _cells_of(flat, table)
        for line in lines:
            used.setdefault(line, set()).update(columns)
    found: list[tuple[int, int, int, int, str]] = []
    ends: dict[tuple[int, int, int, str], int] = {}
    problems: list[Problem] = []
    bodies = [
        _Body(
            one, area_of(one), *((one.columns, one.rows) if one.turned else (one.rows, one.columns))
        )
        for one in tables
    ]
    kind = cache(lambda column: any(_named_before(flat, one.table, column) for one in bodies))
    for row in sorted(sheet.rows):
        for left, right in _runs(sheet.rows[row].keys() - used.get(row, ()), kind):
            why, code = _why(sheet, bodies, row, left, right)
            if (at := ends.pop((left, row - 1, right, why), None)) is not None:
                found[at] = (found[at][0], left, row, right, why)
            else:
                at = len(found)
                found.append((row, left, row, right, why))
            ends[left, row, right, why] = at
            if code:
                place = grid.place(sheet, row, left)
                problems.append(
                    Problem.of(code, place, **_facts(code, sheet, tables, row, left, right))
                )
    areas = [LeftOut(place_of(sheet, a, b, c, d), why) for a, b, c, d, why in found[:MOST_LISTED]]
    if len(found) > MOST_LISTED:
        top, bottom = found[MOST_LISTED][0], found[-1][2]
        left, right = min(one[1] for one in found), max(one[3] for one in found)
        areas.append(LeftOut(place_of(sheet, top, left, bottom, right), _("outside the tables")))
    return areas, problems


def _facts(
    code: str, sheet: Sheet, tables: Sequence[TableMap], row: int, left: int, right: int
) -> dict[str, object]:
    if code == "WORKBOOK-CELL-EMPTY":
        return {"what": _("The name of the line")}
    if code == "WORKBOOK-ROW-TWICE":
        text = as_text(sheet.value(row, left))[:60]
        name = words.row_of(text)
        rows = (getattr(table, name, None) for table in tables)
        return {"text": text, "row": next((one for one in rows if one), row)}
    return {"count": right - left + 1}


def _runs(columns: Iterable[int], kind: Callable[[int], bool]) -> list[tuple[int, int]]:
    """Return the first and last of columns that follow each other and are of one kind."""
    runs: list[tuple[int, int]] = []
    for column in sorted(columns):
        if runs and column == runs[-1][1] + 1 and kind(column) is kind(column - 1):
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs


def _cells_of(flat: View, table: TableMap) -> tuple[Collection[int], Collection[int]]:
    """Return the rows and the columns of the sheet at whose crossings a table has its cells."""
    columns = [c for c in (table.labels, *table.columns) if c is not None]
    rows = [*table.rows, *table.special]
    (rows if table.turned else columns).extend(table.beside)
    rows += [row for row in (table.head, table.groups) if row is not None]
    under = (table.labels if table.turned else table.head) or 0
    # The row right under the names may say what each column of an option is.
    if under and not any(is_data(value) for value in flat.across(under + 1).values()):
        first, lines = (table.left, columns) if table.turned else (table.first, rows)
        lines += [under + 1] if first == under + 2 else []
    if table.spans:
        # Their names may stand over the words for their ends.
        (columns if table.turned else rows).append(under - 1)
    if table.kind in (Kind.LIST, Kind.PAIRS, Kind.FORM):
        columns = sorted({*columns, *range(table.left, table.right + 1)})
    return (set(columns), rows) if table.turned else (rows, set(columns))


def _why(sheet: Sheet, bodies: Sequence[_Body], row: int, left: int, right: int) -> tuple[str, str]:
    """Return why an area of one row is left out, and the code of its problem, "" for none."""
    body = next((one for one in bodies if _touches(one.area, row, left, right)), None)
    values = [sheet.value(row, c) for c in range(left, right + 1)]
    numbers = any(is_data(value) for value in values)
    if all(explains(value) for value in values) or _values_word(sheet, bodies, values):
        return _("explains the scale"), ""
    if body is None:
        code = "IMPORT-CUT-OFF" if _goes_on(sheet, bodies, row, left, right) else "IMPORT-BESIDE"
        return _("outside the tables"), code if numbers and bodies else ""
    near = body.table
    if total := _total(View(sheet, near.turned), body, row, left, right):
        return total, ""
    top, first, bottom, last = body.area
    label = sheet.value(row, first) if row > bottom and left <= last else None
    if words.is_summary(label) or words.is_summary(sheet.value(row, left)):
        return _("a total or ranking"), ""
    if near.kind is Kind.JUDGEMENTS and _worked_out(sheet, near, row, left):
        return _("worked out from the judgements"), ""
    if row < top:
        return _("above the table"), _lost_above(sheet, row, left, right)
    return _beside(sheet, body, bodies, row, left, right)


def _values_word(sheet: Sheet, bodies: Sequence[_Body], values: Sequence[Value | None]) -> bool:
    """Say whether a word of a table's scores stands beside what it is worth."""
    if len(values) != 2 or not is_words(values[0]) or number_of(values[1]) is None:
        return False
    return any(body.says(sheet, str(values[0])) for body in bodies)


@lru_cache(maxsize=4)
def _tops(sheet: Sheet) -> Mapping[int, int]:
    """Return the first of the rows that follow each other down to each row of a sheet."""
    tops: dict[int, int] = {}
    for row in sorted(row for row, cells in sheet.rows.items() if cells):
        tops[row] = tops.get(row - 1, row)
    return tops


def _goes_on(sheet: Sheet, bodies: Sequence[_Body], row: int, left: int, right: int) -> bool:
    """Say whether a row far below a table has a name and numbers in its columns, and no head."""
    top = _tops(sheet)[row]
    if not is_words(sheet.value(row, left)) or not _data_on(sheet, top) - {left}:
        return False
    areas = (body.area for body in bodies)
    return any(a[2] < top and a[1] == left and left < right <= a[3] for a in areas)


@lru_cache(maxsize=64)
def _data_on(sheet: Sheet, row: int) -> frozenset[int]:
    """Return the columns of a row that hold numbers, or what should be some."""
    return frozenset(column for column, value in sheet.rows[row].items() if is_data(value))


def _beside(
    sheet: Sheet, body: _Body, bodies: Sequence[_Body], row: int, left: int, right: int
) -> tuple[str, str]:
    """Return why an area beside a table or within its frame is left out, as `_why` does."""
    near = body.table
    here, across = (left, row) if near.turned else (row, left)
    top, first, bottom, last = body.area
    numbers = any(is_data(sheet.value(row, c)) for c in range(left, right + 1))
    inside = top <= row <= bottom and first <= left and right <= last
    if inside:
        line, column = here in near.rows_out, across in near.columns_out
        label = View(sheet, near.turned).value(here, near.labels or 1)
        if line and words.row_of(label) in ("directions", "units", "worst", "best"):
            return _("left out of the table"), "WORKBOOK-ROW-TWICE"
        if line or column or not numbers:
            return _("left out of the table"), ""
        code = "WORKBOOK-ROW-TWICE" if words.row_of(label) else "IMPORT-BESIDE"
        return _("beside the table"), code
    if not numbers:
        return _("beside the table"), ""
    before = left == right and right < first and top <= row <= bottom
    if before and _runs_on(sheet, body, left):
        return _("running numbers"), ""
    under_or_after = (row <= bottom + 2 and left <= last) or (
        top < row <= bottom and left <= last + 1
    )
    if under_or_after and row > bottom and sheet.value(row, first) is None:
        return _("beside the table"), "WORKBOOK-CELL-EMPTY"
    unweighted = all(b.table.weights is None and b.table.kind is Kind.SCORES for b in bodies)
    cut = under_or_after or (unweighted and row > bottom and _of_weights(sheet, row))
    return _("beside the table"), "IMPORT-CUT-OFF" if cut else "IMPORT-BESIDE"


def _worked_out(sheet: Sheet, table: TableMap, row: int, column: int) -> bool:
    """Say whether a cell beside a matrix stands under or after a word such as "Priority"."""
    head = sheet.value(table.head, column) if table.head is not None else None
    before = [sheet.value(row, c) for c in range(max(1, column - 2), column + 1)]
    before += [sheet.value(row, table.labels)] if table.labels else []
    return any(
        words.has_word_of("judgements heads", one)
        for one in (head, *before)  # no words: a key
    )


def _lost_above(sheet: Sheet, row: int, left: int, right: int) -> str:
    """Return the code of figures above a table: one number is a date or a version, several not."""
    across, lines = range(left, right + 1), (row, row - 1, row + 1)
    numbers = [sum(number_of(sheet.value(one, c)) is not None for c in across) for one in lines]
    if not numbers[0] or sum(numbers) < 2:
        return ""
    return "IMPORT-CUT-OFF" if _of_weights(sheet, row) else "IMPORT-BESIDE"


@lru_cache(maxsize=64)
def _of_weights(sheet: Sheet, row: int) -> bool:
    """Say whether a label in a row, or in one of the rows above it, is one for weights."""
    labels = (v for one in range(row - 20, row + 1) for v in sheet.rows.get(one, {}).values())
    return any(words.row_of(v) == "weights" for v in labels)


def _named_before(view: View, table: TableMap, column: int) -> bool:
    """Say whether a column of the sheet stands under the merged name of one in the table."""
    line = table.labels if table.turned else table.head
    if line is None:
        return False
    flat = View(view.sheet)
    taken = table.rows if table.turned else table.columns
    name = flat.text(line, column)
    spread = bool(name) and not flat.shown(line, column)
    return spread and name in {flat.text(line, one) for one in taken}


def _runs_on(sheet: Sheet, body: _Body, column: int) -> bool:
    """Say whether a column before a table holds nothing but whole numbers, each once."""
    if column not in body.running:
        top, _first, bottom, _last = body.area
        values = (sheet.value(row, column) for row in range(top + 1, bottom + 1))
        texts = [as_text(value).strip(" .)") for value in values if is_data(value)]
        once = len(set(texts)) == len(texts) > 1
        body.running[column] = once and all(text.replace(".", "").isdigit() for text in texts)
    return body.running[column]


def _touches(area: Area, row: int, left: int, right: int) -> bool:
    top, first, bottom, last = area
    return top - 30 <= row <= bottom + 4 and left <= last + 2 and right >= first - 2


def _weighted(flat: View, body: _Body, column: int, weights: int) -> bool:
    """Say whether a column of the sheet holds one of the table's times its column of weights."""
    if column not in body.weighted:
        given, *scored = (
            [number_of(flat.value(one, c)) for one in body.lines] for c in (weights, *body.across)
        )
        shown = [number_of(flat.value(one, column)) for one in body.lines]
        body.weighted[column] = any(is_product(shown, one, given, given) for one in scored)
    return body.weighted[column]


def _total(view: View, body: _Body, row: int, left: int, right: int) -> str:
    """Return what a row or column of the sheet is of the table's own, in words."""
    flat, table = View(view.sheet), body.table
    top, first, bottom, last = body.area
    lines, across = body.lines, body.across
    weights = table.weights if table.turned else None
    if row > bottom and left <= last:
        columns = list(range(max(left, first + 1), min(right, last) + 1))
        name = row_total(flat, lines, columns, row, weights)
        # One number may be the greatest of a column by chance.
        if name and (len(columns) > 1 or "sum" in name or flat.text(row, first)):
            return _("{total} of the rows above", total=name)
        doubled = [c for c in columns if c not in across and c != weights]
        if doubled and row_total(flat, lines, doubled, row) == "sum":
            return _("{total} of the rows above", total="sum")
    if top <= row <= bottom and left == right and left > last and len(lines) > 1:
        side = View(view.sheet, True)
        if name := row_total(side, across, lines, left, None if table.turned else table.weights):
            return _("{total} of the columns before", total=name)
    beyond = not set(range(left, right + 1)) & {*across, first, weights}
    within = beyond and top <= row <= bottom and len(lines) > 1
    if within and weights is not None and any(
        _weighted(flat, body, column, weights) for column in range(left, right + 1)
    ):  # fmt: skip
        return _("another column times the weights")
    if left > last and all(_named_before(view, table, c) for c in range(left, right + 1)):
        return _("another column of its name has the scores")
    return ""
