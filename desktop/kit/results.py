"""Tables of results as data, and the one Qt model that shows any of them.

A table is made anew from the case's results whenever they change; the model keeps
selection and sorting as long as rows and columns stay the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop.kit.flat_model import FlatModel
from desktop.kit.meanings import meaning_in_words
from desktop.kit.number_form import shown
from desktop.kit.roles import Index
from desktop.words import written
from mcda.figures.charts import ValueCell, cell_words


class ResultRole(IntEnum):
    """What the model gives beside Qt's own roles."""

    ENTRY = Qt.ItemDataRole.UserRole + 1
    SORT = Qt.ItemDataRole.UserRole + 2
    ROW_ID = Qt.ItemDataRole.UserRole + 3
    COLUMN_ID = Qt.ItemDataRole.UserRole + 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One cell: its text, what it is sorted by, and how it looks.

    `tone` is "", "quiet", "below" or "short" (hatched: a gain below the fallback). `cell` is
    painted as a value cell, `line` as the line of a chart with that number. `spoken` is what
    a screen reader and the tool tip say; by default what the cell shows, or the text itself.
    """

    text: str
    sort: float | str = ""
    tone: str = ""
    cell: ValueCell | None = None
    spoken: str = ""
    line: int | None = None

    @property
    def words(self) -> str:
        """What is said of the entry."""
        return self.spoken or (self.text if self.cell is None else cell_words(self.cell))


@dataclass(frozen=True, slots=True)
class Column:
    """A column's head; `id` is what a cell in it stands for, `wide` takes what room is left.

    `short` is shown where the text does not fit.
    """

    text: str
    tip: str = ""
    id: str = ""
    trailing: bool = True
    wide: bool = False
    width: int = 96
    short: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row's name, the id of what it stands for, and its entries."""

    name: str
    entries: tuple[Entry, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table; `corner` heads the names, `marked` is the column that is chosen.

    So many first columns (`kept`) stay in sight while the others are scrolled. `part` says
    of what it is only a part, "" of nothing: where the table is copied, that goes with it.
    """

    corner: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    marked: str = ""
    kept: int = 0
    part: str = ""

    @property
    def frame(self) -> tuple[object, ...]:
        """What must stay the same for a selection to stay meaningful."""
        return (self.corner, self.columns, [(row.id, row.name) for row in self.rows], self.kept)


class ResultModel(FlatModel):
    """Shows a `Table`; read-only."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table("", (), ())
        self._heads: dict[int, str] = {}

    def shorten(self, heads: dict[int, str]) -> None:
        """Show other heads for columns that are too narrow for their own."""
        if heads != self._heads:
            self._heads = heads
            last = max(0, len(self.table.columns) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_table(self, table: Table) -> None:
        """Show another table; where only entries changed, nothing is reset."""
        if table == self.table:
            return
        shown = bool(table.rows and table.columns)
        with self.taking(same=shown and table.frame == self.table.frame):
            self.table = table

    def size(self) -> tuple[int, int]:
        return len(self.table.rows), len(self.table.columns)

    def cell_data(self, index: Index, role: int) -> Any:
        row, column = self.table.rows[index.row()], self.table.columns[index.column()]
        entry = row.entries[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return figures(column, entry)
        if role == ResultRole.ENTRY:
            return entry
        if role == ResultRole.SORT:
            return entry.sort
        if role == ResultRole.ROW_ID:
            return row.id
        if role == ResultRole.COLUMN_ID:
            return column.id
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{written(row.name)}, {column.tip or column.text}: {_told(column, entry)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return _told(column, entry)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column.trailing)
        return None

    def row_head(self, row: int, role: int) -> Any:
        named = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return written(self.table.rows[row].name) if named else None

    def head(self, column: int, role: int) -> Any:
        one = self.table.columns[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads.get(column, one.text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.tip or meaning_in_words(one.text) or one.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return one.tip or one.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(one.trailing)
        return None


def figures(column: Column, entry: Entry) -> str:
    """Return an entry's text, figures in the user's form; sentences stay as they are."""
    return shown(entry.text) if column.trailing else written(entry.text)


def _told(column: Column, entry: Entry) -> str:
    return shown(written(entry.words)) if column.trailing else written(entry.words)


def _side(trailing: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if trailing else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter
