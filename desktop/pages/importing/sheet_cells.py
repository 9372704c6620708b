"""A foreign sheet as a table of cells, each with the part of the table it belongs to."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop.kit.flat_model import FlatModel
from desktop.kit.roles import Index
from mcda.foreign.point import part_at
from mcda.foreign.table_map import TableMap
from mcda.grids.grid import Fault, Sheet, letters
from mcda.model.numbers import format_number
from mcda.workbook.findings import as_text

BEYOND = 3
"""Blank rows and columns shown after the last filled ones."""

MOST_ROWS = 5000
LONGEST = 200
DECIMALS = 6


class CellRole(IntEnum):
    """What a cell tells besides its text."""

    PART = Qt.ItemDataRole.UserRole
    FAULTY = Qt.ItemDataRole.UserRole + 1
    MARKED = Qt.ItemDataRole.UserRole + 2


class SheetModel(FlatModel):
    """One sheet, read-only; row and column numbers of the model begin at 0, of the sheet at 1."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet("", {})
        self.table: TableMap | None = None
        self._marked: frozenset[str] = frozenset()
        self._others: tuple[TableMap, ...] = ()
        self._rows = self._columns = 0

    def show_sheet(self, sheet: Sheet, table: TableMap | None) -> None:
        """Show another sheet; `table` is the map if the table stands on it."""
        rows = max(sheet.rows, default=0)
        columns = max((max(cells) for cells in sheet.rows.values() if cells), default=0)
        with self.taking(same=False):
            self.sheet, self.table, self._others = sheet, table, ()
            self._rows = min(rows + BEYOND, MOST_ROWS)
            self._columns = columns + BEYOND

    def show_table(
        self,
        table: TableMap | None,
        marked: frozenset[str],
        others: tuple[TableMap, ...] = (),
    ) -> None:
        """Show what the cells now are; `marked` are the addresses of cells with problems.

        `others` are further tables that are taken of the sheet.
        """
        with self.taking(same=True):
            self.table, self._marked, self._others = table, marked, others

    def size(self) -> tuple[int, int]:
        return self._rows, self._columns

    def cell_data(self, index: Index, role: int) -> Any:
        row, column = index.row() + 1, index.column() + 1
        if role == CellRole.PART:
            return self.part(row, column)
        value = self.sheet.value(row, column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return as_text(value) if isinstance(value, str) and len(value) > 12 else None
            case Qt.ItemDataRole.AccessibleTextRole:
                part = self.part(row, column)
                parts = (self.sheet.address(row, column), part, self._text(row, column))
                return ", ".join(text for text in parts if text)
            case CellRole.FAULTY:
                return isinstance(value, Fault)
            case CellRole.MARKED:
                return self.sheet.address(row, column) in self._marked
            case Qt.ItemDataRole.TextAlignmentRole:
                number = isinstance(value, float)
                side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def part(self, row: int, column: int) -> str:
        """Return what a cell of the sheet is of the table, or of another that is taken."""
        tables = (*([self.table] if self.table is not None else []), *self._others)
        found = (part for one in tables if (part := part_at(one, row, column)))
        return next(found, "")

    def head(self, column: int, role: int) -> Any:
        if self.sheet.by_line:
            return self.row_head(column, role)
        return letters(column + 1) if role == Qt.ItemDataRole.DisplayRole else None

    def row_head(self, row: int, role: int) -> Any:
        return str(row + 1) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: int, column: int) -> str:
        value = self.sheet.value(row, column)
        if isinstance(value, float):
            if (row, column) in self.sheet.percents:
                return f"{format_number(100 * value, 4)} %"
            return format_number(value, DECIMALS)
        if isinstance(value, Fault) and value.text.startswith("="):
            return "?"
        text = as_text(value)
        return " ".join(text[:LONGEST].split())
