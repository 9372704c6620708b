"""What a returned sheet says outside the coloured cells: remarks, changed texts, added rows.

None of it is read as an answer, and none of it is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator

from mcda.grids.grid import Sheet, Value, address
from mcda.round.found import KEYS, Located, is_example
from mcda.round.layout import (
    EXAMPLE,
    HEADINGS,
    REMARK,
    Part,
    digest,
    read_block_key,
    read_mark,
    read_row_key,
)
from mcda.round.machine import Machine
from mcda.round.notes import Notes, short
from mcda.sheets.cells import LONGEST
from mcda.workbook.findings import as_text


def tell_strays(
    sheet: Sheet,
    part: Part,
    blocks: list[Located],
    machine: Machine,
    notes: Notes,
    besides: frozenset[tuple[int, int]] = frozenset(),
) -> None:
    """Report every cell that says something which was neither sent so nor asked for.

    `besides` are cells that were asked for outside the blocks.
    """
    texts = machine.texts.get(part, frozenset())
    own = machine.formulas.get(part, frozenset())
    # Some programs hand back what formulas gave, and not that there were any.
    known = own if not sheet.formulas else frozenset()
    told: set[tuple[str, int]] = set()
    for row, column, value in _unasked(sheet, blocks):
        if notes.full:
            break
        if (row, column) in besides:
            continue
        if column == KEYS:
            if not _is_key(value):
                notes.add("RETURN-LOCKED-CHANGED", sheet, row, column, text=short(as_text(value)))
            continue
        if (row, column) in sheet.formulas or address(row, column) in known:
            continue
        if _as_sent(sheet, row, column, value, texts, blocks):
            continue
        code, line = _kind(sheet, row, column, blocks)
        if (code, line) not in told:
            notes.add(code, sheet, row, column, text=short(as_text(value)))
        if code != "RETURN-LOCKED-CHANGED":
            told.add((code, line))
    _tell_formulas(sheet, own, _answers(blocks) | besides, notes)


def _unasked(sheet: Sheet, blocks: list[Located]) -> Iterator[tuple[int, int, Value]]:
    """Yield the filled cells that are no answers, labels and rows of column keys."""
    asked = _answers(blocks)
    labels = {(row, one.label) for one in blocks for row in one.keyed}
    labels |= {(one.head, column) for one in blocks for column in one.asked}
    for row in sorted(sheet.rows):
        if read_block_key(sheet.value(row, KEYS)) is not None:
            continue
        for column, value in sorted(sheet.rows[row].items()):
            cell = (row, column)
            if cell not in asked and cell not in labels:
                yield row, column, value


def _answers(blocks: list[Located]) -> set[tuple[int, int]]:
    """Return all cells for answers, those in rows and columns that can't be trusted too."""
    found: set[tuple[int, int]] = set()
    for one in blocks:
        if one.placed.block.part is Part.PAIRWISE:
            found |= {(row, column) for _, _, row, column in one.cells()}
        else:
            found |= {(row, column) for row in one.keyed for column in one.asked}
        if one.reasons is not None:
            found |= {(row, one.reasons) for row in one.keyed}
    return found


def _is_key(value: Value) -> bool:
    return isinstance(value, str) and (
        value in (HEADINGS, EXAMPLE, REMARK)
        or read_row_key(value) is not None
        or read_mark(value) is not None
    )


def _as_sent(
    sheet: Sheet,
    row: int,
    column: int,
    value: Value,
    texts: frozenset[str],
    blocks: list[Located],
) -> bool:
    """Say whether a cell holds what was written there; numbers only where numbers were."""
    if isinstance(value, bool) or not isinstance(value, str | float):
        return False
    text = as_text(value)
    if len(text) > LONGEST or digest(text) not in texts:
        return False
    return isinstance(value, str) or is_example(sheet, row) or _on_diagonal(row, column, blocks)


def _on_diagonal(row: int, column: int, blocks: list[Located]) -> bool:
    return any(
        one.placed.block.part is Part.PAIRWISE
        and any(one.rows[key] == row and one.columns.get(key) == column for key in one.rows)
        for one in blocks
    )


def _kind(sheet: Sheet, row: int, column: int, blocks: list[Located]) -> tuple[str, int]:
    """Return the code for a stray cell, and the row or column to be told of once."""
    for one in blocks:
        if one.span[0] <= row <= one.span[1] and row > one.head:
            keyed = row in one.keyed
            near = row <= max(one.keyed, default=0) + 1
            if near and not keyed and column in one.asked and not is_example(sheet, row):
                return "RETURN-EXTRA-ROW", row
            left, right = min(one.asked, default=0), max(one.asked, default=0)
            if keyed and left < column < right and column not in one.asked:
                return "RETURN-EXTRA-COLUMN", column
    return "RETURN-LOCKED-CHANGED", 0


def _tell_formulas(
    sheet: Sheet, own: frozenset[str], asked: set[tuple[int, int]], notes: Notes
) -> None:
    """Report formulas beyond those that were sent; where rows moved, only if there are more.

    Formulas in `asked` cells were read there.
    """
    if len(sheet.formulas) <= len(own):
        return
    here = {address(*cell): cell for cell in sheet.formulas if cell not in asked}
    if len(here) > len(own):
        for name in sorted(here.keys() - own):
            row, column = here[name]
            notes.add("RETURN-OWN-FORMULA", sheet, row, column)
