"""Where the answers stand on a returned sheet: found by hidden keys, held against their labels.

Rows and columns may have been sorted, moved, inserted, copied or deleted. An
answer counts only where key and label of its row and of its column agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mcda.grids.grid import Area, Sheet
from mcda.model.texts import name_key
from mcda.round.layout import (
    EXAMPLE,
    HEADINGS,
    LABEL,
    POINTS,
    REASONS,
    Part,
    read_block_key,
    read_cell_key,
    read_row_key,
)
from mcda.round.machine import Machine, Placed
from mcda.round.notes import Notes, short
from mcda.sheets.cells import LONGEST
from mcda.workbook.findings import as_text

KEYS = 1
"""The hidden column of keys."""


MERGED_MOST = 500
"""Merged areas of one sheet beyond which none of its answers can be trusted."""


@dataclass(frozen=True, slots=True)
class Located:
    """A block as it came back: rows and columns by id, those that can't be trusted left out.

    `keyed` and `asked` are all rows and columns with keys, trusted or not; `span` are the
    block's first and last row.
    """

    placed: Placed
    head: int
    label: int
    rows: Mapping[str, int]
    columns: Mapping[str, int]
    keyed: frozenset[int]
    asked: frozenset[int]
    reasons: int | None
    span: tuple[int, int]

    def cells(self) -> Iterator[tuple[str, str, int, int]]:
        """Yield row id, column id, row and column of each asked cell that can be trusted."""
        for row, column in self.placed.block.cells:
            if row in self.rows and column in self.columns:
                yield row, column, self.rows[row], self.columns[column]


def locate(sheet: Sheet, part: Part, machine: Machine, notes: Notes) -> list[Located]:
    """Return the blocks of a sheet; a problem for every row and column that can't be trusted."""
    starts: dict[str, list[int]] = {}
    for row in sorted(sheet.rows):
        found = read_block_key(sheet.value(row, KEYS))
        if found is not None and found[0] == part:
            starts.setdefault(found[1], []).append(row)
    every = sorted(row for rows in starts.values() for row in rows)
    last = max(sheet.rows, default=0)
    located = []
    moved = lost = False
    for placed in machine.placed:
        if placed.block.part is not part:
            continue
        rows = starts.get(placed.block.node, [])
        after = next((row for row in every if rows and row > rows[0]), last + 1)
        # A sheet of one block is all its own, in whatever order its rows came back.
        span = (1, last) if len(every) == 1 else (rows[0] if rows else 1, after - 1)
        one = _locate(sheet, placed, rows, span, machine, notes) if len(rows) == 1 else None
        if one is None:
            lost = True
            continue
        located.append(one)
        moved = moved or dict(one.rows) != {
            key: row for key, row in placed.rows.items() if key in one.rows
        }
        moved = moved or dict(one.columns) != {
            key: column for key, column in placed.columns.items() if key in one.columns
        }
    if lost:
        notes.add_sheet("RETURN-KEYS-MISSING", sheet.name, title=short(sheet.name))
    if moved:
        notes.add_sheet("RETURN-MOVED", sheet.name)
    return located


def _locate(
    sheet: Sheet,
    placed: Placed,
    starts: list[int],
    span: tuple[int, int],
    machine: Machine,
    notes: Notes,
) -> Located | None:
    keys = sheet.rows[starts[0]]
    inside = [row for row in sorted(sheet.rows) if span[0] <= row <= span[1]]
    heads = [row for row in inside if sheet.value(row, KEYS) == HEADINGS]
    labels = [column for column, value in keys.items() if value == LABEL]
    if len(heads) != 1 or len(labels) != 1:
        return None
    head, label = heads[0], labels[0]
    by_row = _gather((row, read_row_key(sheet.value(row, KEYS))) for row in inside)
    by_column = _gather((c, read_cell_key(value)) for c, value in keys.items() if c != KEYS)
    names = _names(placed, machine)
    rows = _trusted(
        sheet, placed.block.rows, by_row, {r: (r, label) for r in inside}, names[0], notes, "ROW"
    )
    columns = _trusted(
        sheet, placed.block.columns, by_column, {c: (head, c) for c in keys}, names[1], notes,
        "COLUMN",
    )  # fmt: skip
    reasons = [column for column, value in keys.items() if value == REASONS]
    _tell_hidden(sheet, rows, columns, names, notes)
    return Located(
        placed=placed,
        head=head,
        label=label,
        rows=rows,
        columns=columns,
        keyed=frozenset(row for some in by_row.values() for row in some),
        asked=frozenset(column for some in by_column.values() for column in some),
        reasons=reasons[0] if len(reasons) == 1 else None,
        span=span,
    )


def _gather(pairs: Iterator[tuple[int, str | None]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for at, key in pairs:
        if key is not None:
            found.setdefault(key, []).append(at)
    return found


def _names(placed: Placed, machine: Machine) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the labels of a block's rows and of its columns."""
    if placed.block.part is Part.SCORES:
        return machine.criteria, machine.packages
    if placed.block.part is Part.EFFECTS:
        return machine.criteria, machine.changes
    if placed.block.part is Part.SWING:
        return machine.criteria, {}
    return machine.criteria, machine.criteria


def _trusted(
    sheet: Sheet,
    wanted: tuple[str, ...],
    found: Mapping[str, list[int]],
    cells: Mapping[int, tuple[int, int]],
    names: Mapping[str, str],
    notes: Notes,
    what: str,
) -> dict[str, int]:
    """Return where ids stand whose label is still theirs, once each."""
    by_label = {name_key(names.get(key, key)): key for key in wanted}
    trusted = {}
    for key in wanted:
        label = short(names.get(key, key))
        at = found.get(key, [])
        if not at:
            notes.add_sheet(_CODES[what, "missing"], sheet.name, label=label)
            continue
        row, column = cells[at[0]]
        if len(at) > 1:
            row, column = cells[at[1]]
            notes.add(_CODES[what, "twice"], sheet, row, column, label=label)
            continue
        shown = as_text(sheet.value(row, column))[:LONGEST]
        if key != POINTS and name_key(shown) != name_key(names.get(key, key)):
            other = by_label.get(name_key(shown))
            if other is not None:
                facts = {"label": short(shown), "other": label}
                notes.add("RETURN-ID-LABEL-MISMATCH", sheet, row, column, **facts)
            else:
                facts = {"label": short(shown), "name": label}
                notes.add("RETURN-RENAMED", sheet, row, column, **facts)
            continue
        trusted[key] = at[0]
    return trusted


_CODES = {
    ("ROW", "missing"): "RETURN-ROW-MISSING",
    ("ROW", "twice"): "RETURN-ROW-TWICE",
    ("COLUMN", "missing"): "RETURN-COLUMN-MISSING",
    ("COLUMN", "twice"): "RETURN-COLUMN-TWICE",
}


def _tell_hidden(
    sheet: Sheet,
    rows: Mapping[str, int],
    columns: Mapping[str, int],
    names: tuple[Mapping[str, str], Mapping[str, str]],
    notes: Notes,
) -> None:
    for key, row in rows.items():
        if row in sheet.hidden_rows:
            label = short(names[0].get(key, key))
            notes.add("RETURN-HIDDEN-ROW", sheet, row, 2, label=label)
    for key, column in columns.items():
        if column in sheet.hidden_columns:
            label = short(names[1].get(key, key))
            notes.add("RETURN-HIDDEN-COLUMN", sheet, 1, column, label=label)


def merged_cells(sheet: Sheet, blocks: list[Located], notes: Notes) -> set[tuple[int, int]]:
    """Return the asked cells that are merged with others, and report each such area."""
    asked = {(row, column) for one in blocks for _, _, row, column in one.cells()}
    spoilt: set[tuple[int, int]] = set()
    if len(sheet.merged) > MERGED_MOST:
        notes.add("RETURN-MERGED", sheet, sheet.merged[0][0], sheet.merged[0][1])
        return asked
    for area in sheet.merged:
        inside = {cell for cell in asked if _within(cell, area)}
        if inside:
            notes.add("RETURN-MERGED", sheet, area[0], area[1])
            spoilt |= inside
    return spoilt


def is_example(sheet: Sheet, row: int) -> bool:
    """Say whether a row is the example, which does not count."""
    return sheet.value(row, KEYS) == EXAMPLE


def _within(cell: tuple[int, int], area: Area) -> bool:
    return area[0] <= cell[0] <= area[2] and area[1] <= cell[1] <= area[3]
