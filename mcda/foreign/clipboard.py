"""A block of cells as a spreadsheet puts it on the clipboard: quoted cells, numbers, names.

Names that stand over and before the scores put them where they belong, whatever their order.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mcda.errors import RefusedError
from mcda.foreign.amounts import Amount, Form, amount, ends_of, form_of, proofs
from mcda.foreign.words import is_summary, row_of
from mcda.model.case import Case
from mcda.model.numbers import format_number, parse_number
from mcda.model.texts import name_key
from mcda.model.tree import leaves
from mcda.workbook.findings import as_text

Rows = list[list[str]]


class Sure(str):
    """A cell that reads as it stands: plain numbers have a decimal point and nothing between."""

    __slots__ = ()


def rows_of(text: str, html: str = "") -> Rows:
    """Return the cells of what was copied: as text with tabs, or as a table of a page.

    Where a program noted the numbers themselves beside what its cells show, those are taken.
    """
    noted = "x:num" in html or "sdval" in html
    if html and (noted or not text.strip()) and (rows := _of_page(html)):
        return rows
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    try:
        # A quotation mark without its second would make one cell of all that follows.
        if '"' not in lines or _cells(f"{lines}\nx")[-1] == ["x"]:
            return [row or [""] for row in _cells(lines)]
    except csv.Error:
        pass
    return [line.split("\t") for line in lines.split("\n")]


def _cells(lines: str) -> Rows:
    return list(csv.reader(io.StringIO(lines, newline=""), delimiter="\t"))


def block_of(
    copied: str | Rows, decimal: str = ""
) -> tuple[Rows, frozenset[tuple[int, int]]]:  # fmt: skip
    """Return the cells of a copied text, and which of them can be read in two ways.

    A number with thousands is written plainly where its column or the block tells how it is
    meant, or where a person has said the decimal sign. What is `Sure` stays, and tells nothing.
    """
    rows = rows_of(copied) if isinstance(copied, str) else [list(row) for row in copied]
    proved = proofs(cell for row in rows for cell in row if not isinstance(cell, Sure))
    doubtful: set[tuple[int, int]] = set()
    for column in range(max(map(len, rows), default=0)):
        cells = [(i, row[column]) for i, row in enumerate(rows) if column < len(row)]
        cells = [(i, cell) for i, cell in cells if not isinstance(cell, Sure)]
        form = form_of([cell for _row, cell in cells], proved, decimal)
        for i, cell in cells:
            found, ends = amount(cell), ends_of(cell)
            if ends is not None:
                said = _range(cell, ends, form)
                rows[i][column] = said or cell
                doubtful |= set() if said else {(i, column)}
            if found is None or not (found.doubtful or found.unit or _below_nothing(cell, found)):
                continue
            if found.doubtful and not form.sure:
                doubtful.add((i, column))
            elif found.unit == "" and (number := found.read(form.decimal)) is not None:
                rows[i][column] = format_number(number)
    return rows, frozenset(doubtful)


def _below_nothing(cell: str, found: Amount) -> bool:
    """Say whether an amount is below nothing as accountants write it ("300-")."""
    number = found.read(".")
    return number is not None and number < 0 and parse_number(cell) is None


def readings_of(cell: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return what a doubtful number, or the first such end of a range, says by comma and by point.

    Each with its decimal sign.
    """
    ends = ends_of(cell)
    parts = (cell,) if ends is None else ends[:2]
    known = [one for text in parts if (one := amount(text)) is not None]
    one = next((one for one in known if one.doubtful), known[0])
    comma, point = (format_number(one.read(sign) or 0.0) for sign in ",.")
    return (comma, ","), (point, ".")


def _range(cell: str, ends: tuple[str, str, bool], form: Form) -> str:
    """Return a range in plain numbers, "" where its form leaves two readings open.

    One that can only be read as it stands stays so: it may be a name.
    """
    said = [one for text in ends[:2] if (one := amount(text)) is not None]
    if any(one.doubtful for one in said) and not form.sure:
        return ""
    low, high = (one.read(form.decimal) or 0.0 for one in said)
    as_it_stands = [parse_number(text) for text in ends[:2]] == [low, high]
    if as_it_stands and not ends[2] and not any(sign.isalpha() for sign in cell):
        return cell
    low, high = (low - high, low + high) if ends[2] else (low, high)
    units = dict.fromkeys(one.unit for one in said if one.unit)
    shown = " – ".join(format_number(float(f"{one:.12g}")) for one in (low, high))
    return " ".join((shown, *units))


def text_of(rows: Sequence[Sequence[str]]) -> str:
    """Return cells as a spreadsheet takes them: tabs between them, quoted where it has to be."""
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(rows)
    return out.getvalue().removesuffix("\n")


@dataclass(frozen=True, slots=True)
class Named:
    """A block with names: its cells without them, and what each row and column is about.

    `packages` and `criteria` are ids, "" where the case knows no such name; `down` and
    `across` are the names as they stand. `doubt` says that they may be scores as well, or
    that one name stands twice.
    """

    cells: Rows
    packages: tuple[str, ...]
    criteria: tuple[str, ...]
    down: tuple[str, ...]
    across: tuple[str, ...]
    doubt: bool = False

    @property
    def new(self) -> list[str]:
        """Return the names down that the case lacks and that may be packages: totals are none."""
        names = (n for n, known in zip(self.down, self.packages, strict=True) if not known)
        may_be = (n for n in names if n.strip() and not (is_summary(n) or row_of(n)))
        return list(dict.fromkeys(may_be))


def named(rows: Rows, case: Case, at: tuple[int, int] = (0, 0)) -> Named | None:
    """Return a block that brings names of packages or criteria along; None for bare scores.

    Names that stand on one side only go with the packages or criteria from the cell `at` on.
    """
    if not rows or not rows[0]:
        return None
    width = max(map(len, rows))
    rows = [[*row, *[""] * (width - len(row))] for row in rows]
    packages = _known([(p.id, (p.name, p.short)) for p in case.packages])
    criteria = _known([(c.id, (c.name, c.name.partition("(")[0])) for c in leaves(case)])
    corner = not _is_number(rows[0][0])
    for block in (rows, [list(column) for column in zip(*rows, strict=True)]):
        across, down = block[0][1:], [row[0] for row in block[1:]]
        if corner and _hits(across, criteria) and _hits(down, packages):
            cells = [row[1:] for row in block[1:]]
            return _made(cells, down, across, packages, criteria, case)
    ids = [p.id for p in case.packages], [c.id for c in leaves(case)]
    if _hits(rows[0], criteria) and len(rows) > 1:
        below = ids[0][at[0] :][: len(rows) - 1]
        rest = rows[1 : len(below) + 1]
        return _beside(_made(rest, [""] * len(rest), rows[0], packages, criteria, case), below, ())
    first = [row[0] for row in rows]
    if _hits(first, packages) and width > 1:
        beside = ids[1][at[1] :][: width - 1]
        rest = [row[1 : len(beside) + 1] for row in rows]
        return _beside(_made(rest, first, [""] * len(beside), packages, criteria, case), (), beside)
    return None


def _of_page(html: str) -> Rows:
    from mcda.grids.html_grid import html_grid

    try:
        (sheet,) = html_grid(html.encode(), "clipboard").sheets
    except RefusedError:
        return []
    if not sheet.rows:
        return []
    across = range(1, max(max(row) for row in sheet.rows.values()) + 1)
    down = range(min(sheet.rows), max(sheet.rows) + 1)
    return [[_shown(sheet.value(row, column)) for column in across] for row in down]


def _shown(value: object) -> str:
    if isinstance(value, float):
        return Sure(format_number(value))
    return "" if value is None else as_text(value)  # type: ignore[arg-type]


def _known(things: Sequence[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    return {
        key: identity for identity, names in reversed(things) for name in names
        if (key := name_key(name))
    }  # fmt: skip


def _hits(names: Sequence[str], known: Mapping[str, str]) -> bool:
    """Say whether names are names, of which the case knows one at least."""
    given = [name for name in names if name.strip()]
    return not any(map(_is_number, given)) and any(_key(name, known) for name in given)


def _key(name: str, known: Mapping[str, str]) -> str:
    return known.get(name_key(name)) or known.get(name_key(name.partition("(")[0])) or ""


def _is_number(text: str) -> bool:
    return bool(text.strip()) and (parse_number(text) is not None or amount(text) is not None)


# long: a block's sides and what is known of each, read side by side
def _made(
    cells: Rows,
    down: Sequence[str],
    across: Sequence[str],
    packages: Mapping[str, str],
    criteria: Mapping[str, str],
    case: Case,
) -> Named:
    rows, columns = ([_key(n, known) for n in names] for names, known in
                     ((down, packages), (across, criteria)))  # fmt: skip
    twice = any(
        len(set(ids)) < len(ids) for ids in ([i for i in rows if i], [i for i in columns if i])
    )
    levels = {name_key(level.name) for c in leaves(case) for level in c.levels}
    worded = {name_key(name) for name in (*down, *across)} & levels
    both = set(packages) & set(criteria) & {name_key(name) for name in (*down, *across)}
    return Named(
        [list(row) for row in cells], tuple(rows), tuple(columns), tuple(down), tuple(across),
        twice or bool(worded) or bool(both),
    )  # fmt: skip


def _beside(found: Named, packages: Sequence[str], criteria: Sequence[str]) -> Named:
    """Return a block with names on one side, the other side by its place."""
    rows = tuple(packages) or found.packages
    columns = tuple(criteria) or found.criteria
    return Named(found.cells, rows, columns, found.down, found.across, found.doubt)
