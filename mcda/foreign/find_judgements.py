"""Finds pairwise matrices: the same names across and down, reciprocals across the diagonal."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from mcda.foreign import words
from mcda.foreign.found import Found
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.view import View, is_words, number_of
from mcda.grids.grid import Fault, Row, Sheet, Value, letters
from mcda.model.numbers import parse_fraction
from mcda.words.said import _
from mcda.workbook.findings import as_text, is_date, ratio_of
from mcda.workbook.labels import cached_key

LARGEST = 50.0
"""A judgement above that is no comparison, whatever the scale."""

MAX_ELEMENTS: Final = 200
"""Elements that one matrix compares at most."""

MIRROR_TOLERANCE: Final = 0.05
"""How far two mirrored cells may be from reciprocals: 0.33 and 3, 0.13 and 8 are rounded."""

_ONES: Final = frozenset(("1", "1.0", "1,0", "1.00", "1,00", "1/1", "1:1", "１", "١", "۱"))

MOST_COMPARED = 60_000
"""Cells held against their mirror images on one sheet; one word or sign all over it has more."""


def find_judgements(sheet: Sheet) -> list[Found]:
    """Return the pairwise matrices on a sheet: those with names, or else one without."""
    view = View(sheet)
    found: list[Found] = []
    left = MOST_COMPARED
    for row in sorted(sheet.rows):
        cells, below = view.across(row), view.across(row + 1)
        if left <= 0:
            break
        for column in _alike(cells, below):
            corner = row + 1, column
            if left <= 0 or column not in sheet.rows[row]:
                continue
            if not _same(view, *corner) or _inside(found, *corner):
                continue
            size = _named(view, *corner)
            left -= size * size
            if size < 2 or not _are_names(view, row, column, size):
                continue
            if (share := _share(view, *corner, size)) is not None:
                found.append(_with_names(view, *corner, size, share, bool(found)))
    return found or _without_names(view)


def _inside(found: list[Found], row: int, column: int) -> bool:
    tables = (one.table for one in found)
    return any(t.first <= row <= t.last and t.left <= column <= t.right for t in tables)


def _alike(cells: Row, below: Row) -> list[int]:
    """Return the columns whose cell may be the same name as the one beside it in the row below.

    Nearly all cells of a table are plainly others.
    """
    return [
        c + 1
        for c, beside in below.items()
        if (above := cells.get(c + 1)) is not None
        and (
            above == beside
            or type(above) is not type(beside)
            or (type(above) is str and above[:1].isalpha())
        )
    ]


def _same(view: View, row: int, column: int, step: int = 0) -> bool:
    """Say whether the name above a place on the diagonal of a square is the one beside it."""
    above, beside = view.value(row - 1, column + step), view.value(row + step, column - 1)
    if isinstance(above, str) and isinstance(beside, str):
        return above == beside or (above[:1].isalpha() and cached_key(above) == cached_key(beside))
    if isinstance(above, float) and isinstance(beside, float):
        # Numbers are names only if they count from 1.
        return above == beside == step + 1
    if above is None or beside is None or isinstance(above, Fault):
        return False
    return cached_key(as_text(above)) == cached_key(as_text(beside))


def _named(view: View, row: int, column: int) -> int:
    """Return how many names above a corner are the names beside it."""
    size = 0
    while size < MAX_ELEMENTS and _same(view, row, column, size):
        size += 1
    return size


def _are_names(view: View, row: int, column: int, size: int) -> bool:
    """Say whether what stands across is texts, or numbers that count from 1."""
    values = [view.value(row, column + i) for i in range(size)]
    if any(is_words(value) for value in values):
        return True
    return [number_of(value) for value in values] == [float(i + 1) for i in range(size)]


def _share(view: View, row: int, column: int, size: int) -> float | None:
    """Return how many of the pairs were judged, None if the square holds no judgements."""
    judged = agreeing = doubled = odd = 0
    first = view.value(row, column)
    # One sign crosses the diagonal out, and nothing beside it.
    beside, next_one = view.value(row, column + 1), view.value(row + 1, column + 1)
    crossed = crossed_out(first) and first == next_one != beside
    for i in range(size):
        diagonal = view.value(row + i, column + i)
        marked = says_nothing(diagonal) or (crossed and diagonal == first)
        if not marked and ratio_in(diagonal) != 1:
            return None
        for j in range(i + 1, size):
            pair = view.value(row + i, column + j), view.value(row + j, column + i)
            said = told_of(pair)
            strange = [v for v in said if ratio_in(v) is None and (type(v) is str or is_date(v))]
            # Names across and down make it a matrix; what is no ratio is told at its cell.
            odd += len(strange)
            ratios = [ratio_in(value) for value in said if value not in strange]
            if any(ratio is None or not 0 < ratio <= LARGEST for ratio in ratios):
                return None
            judged += bool(ratios)
            if len(ratios) == 2 and ratios[0] is not None and ratios[1] is not None:
                doubled += 1
                agreeing += abs(float(ratios[0] * ratios[1]) - 1) <= MIRROR_TOLERANCE
    pairs = size * (size - 1) // 2
    if judged + odd < size - 1 or odd > judged or 2 * agreeing < doubled:
        return None
    if _points_each(view, row, column, size):
        return None
    return judged / pairs


def _points_each(view: View, row: int, column: int, size: int) -> bool:
    """Say whether every pair shares the same few points (2 and 0, 1 and 1): no ratios.

    The diagonal of such a square says nothing.
    """
    cells = [[view.value(row + i, column + j) for j in range(size)] for i in range(size)]
    if any(ratio_in(cells[i][i]) for i in range(size)):
        return False
    pairs = [(ratio_in(cells[i][j]), ratio_in(cells[j][i])) for i in range(size) for j in range(i)]
    sums = {a + b for a, b in pairs if a is not None and b is not None}
    return len(sums) == 1 and all(None not in pair for pair in pairs)


def crossed_out(value: Value | None) -> bool:
    """Say whether a cell on the diagonal is marked as one that holds nothing ("x", "///")."""
    return isinstance(value, str) and len(value.strip()) < 6 and parse_fraction(value) is None


def told_of(pair: tuple[Value | None, Value | None]) -> list[Value]:
    """Return what two mirrored cells say: beside a judgement a zero or a date says nothing.

    A sign for what is missing never says anything.
    """
    known = [value for value in pair if value is not None and not says_nothing(value)]
    judged = [value for value in known if (ratio_in(value) or 0) > 0]
    silent = [value for value in known if ratio_in(value) == 0 or is_date(value)]
    return judged if len(judged) == 1 and len(silent) == 1 else known


def says_nothing(value: Value | None) -> bool:
    """Say whether a cell is blank, or holds a sign for what is missing."""
    return value is None or (isinstance(value, str) and words.is_missing(value))


def ratio_in(value: object) -> Fraction | None:
    """Return what a cell says as a ratio, None if it says none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, float):
        return ratio_of(value)
    return _ratio_of_text(value) if isinstance(value, str) else None


@lru_cache(maxsize=20_000)
def _ratio_of_text(text: str) -> Fraction | None:
    return parse_fraction(text)


def _with_names(view: View, row: int, column: int, size: int, share: float, later: bool) -> Found:
    names = tuple(view.text(row + i, column - 1) for i in range(size))
    table = TableMap(
        sheet=view.sheet.name,
        kind=Kind.JUDGEMENTS,
        head=row - 1,
        labels=column - 1,
        first=row,
        last=row + size - 1,
        left=column,
        right=column + size - 1,
    )
    where = _("row {row} and column {column}", row=row - 1, column=letters(column - 1))
    if view.sheet.by_line:
        where = _("line {row} and column {column}", row=row - 1, column=column - 1)
    reasons = [
        _("the same {n} names stand in {where}", n=size, where=where),
        _("each cell is the reciprocal of its mirror image")
        if share == 1
        else _("some pairs are open"),
    ]
    if later:
        reasons.append(_("another matrix stands further up"))
    confidence = 0.6 + 0.3 * share - 0.2 * later
    return Found(table, confidence, tuple(reasons), names, names)


def _without_names(view: View) -> list[Found]:
    """Return the first square of reciprocals on the sheet: without names, or with some on one side.

    Where the names across are others than those down, those down count.
    """
    sheet, left = view.sheet, MOST_COMPARED
    for row in sorted(sheet.rows):
        own = sheet.rows[row]
        for column, first in view.across(row).items():
            one = first == 1.0 or (type(first) is str and first[:4] in _ONES)
            if not one or column not in own or left <= 0:
                continue
            size = 0
            while size < MAX_ELEMENTS and ratio_in(view.value(row + size, column + size)) == 1:
                size += 1
            left -= size * size
            if size < 3:
                continue
            across = [view.value(row - 1, column + i) for i in range(size)]
            down = [view.value(row + i, column - 1) for i in range(size)]
            beside = all(map(is_words, down))
            bare = down[:1] == [None] and view.value(row, column + size) is None
            whole = bare and view.value(row + size, column) is None
            if not ((beside and _filled(view, row, column, size)) or whole):
                continue
            if _share(view, row, column, size) != 1 or _directed(view, column, size):
                continue
            above = row > 1 and not beside and all(map(is_words, across))
            given = down if beside else across if above else map(float, range(1, size + 1))
            names = tuple(as_text(name).strip() for name in given)
            table = TableMap(
                sheet=sheet.name,
                kind=Kind.JUDGEMENTS,
                head=row - 1 if above else None,
                labels=column - 1 if beside else None,
                first=row,
                last=row + size - 1,
                left=column,
                right=column + size - 1,
            )
            reasons = (_("a square of reciprocals with ones on its diagonal"), _("it has no names"))
            return [Found(table, 0.55, reasons[: 2 - beside], names, names)]
    return []


def _directed(view: View, column: int, size: int) -> bool:
    """Say whether a row of the sheet gives each column of a square a direction: it holds scores."""
    columns = range(column, column + size)
    return any(
        all(type(view.value(row, c)) is str for c in columns)
        and all(words.direction_of(view.value(row, c)) for c in columns)
        for row in view.sheet.rows
    )


def _filled(view: View, row: int, column: int, size: int) -> bool:
    return all(
        ratio_in(view.value(row + i, column + j)) is not None
        for i in range(size) for j in range(size)
    )  # fmt: skip
