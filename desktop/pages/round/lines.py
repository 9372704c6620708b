"""Lists as data, a line a thing, whose cells may be ticked, chosen from a few words, or typed.

A list is made anew from the case whenever it changes; the one Qt model that shows
any of them says what the user asked for and changes nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final, overload

from PySide6.QtCore import QObject, Qt, Signal

from desktop.kit.flat_model import FlatModel
from desktop.kit.lengths import too_long
from desktop.kit.roles import Index

FEW: Final = 1_000
"""So many lines are made at once."""


class LineRole(IntEnum):
    """What the model gives beside Qt's own roles."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class LineCell:
    """What one cell shows and how it can be changed.

    `tone` is "", "quiet" or "below". `ticked` is None where there is nothing to tick.
    `choices` are values and words; with them, or with `typed`, the cell is edited from
    `value`. `spoken` is what a screen reader and the tool tip say, the text by default.
    """

    text: str = ""
    tone: str = ""
    ticked: bool | None = None
    choices: tuple[tuple[str, str], ...] = ()
    value: str = ""
    typed: bool = False
    spoken: str = ""
    strong: bool = False

    @property
    def edited(self) -> bool:
        """Say whether the cell has an editor."""
        return self.typed or bool(self.choices)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing: its id, what a screen reader calls it, and its cells."""

    id: str
    name: str
    cells: tuple[LineCell, ...]


@dataclass(frozen=True, slots=True)
class LineColumn:
    """A column's key and head; `share` of the width that is left over, `trailing` at the end.

    Names whose end tells them apart are cut in the `middle`.
    """

    key: str
    text: str
    width: int = 96
    share: int = 0
    trailing: bool = False
    tip: str = ""
    middle: bool = False


class LateLines(Sequence[Line]):
    """Lines of very many things, each made when it is first looked at.

    Lines of the same things, in the same list, stand for the same.
    """

    def __init__(self, things: Sequence[Any], made: Callable[[Any], Line]) -> None:
        self.things, self._made = things, made
        self._known: dict[int, Line] = {}

    def __len__(self) -> int:
        return len(self.things)

    @overload
    def __getitem__(self, row: int) -> Line: ...
    @overload
    def __getitem__(self, row: slice) -> Sequence[Line]: ...
    def __getitem__(self, row: int | slice) -> Line | Sequence[Line]:
        if isinstance(row, slice):
            return [self[at] for at in range(*row.indices(len(self)))]
        if row not in self._known:
            self._known[row] = self._made(self.things[row])
        return self._known[row]


class LinesModel(FlatModel):
    """Shows lines; `edited` carries a line's id, a column's key and the value asked for."""

    edited = Signal(str, str, object)

    def __init__(self, columns: Sequence[LineColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.lines: Sequence[Line] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; where they stand for the same things nothing is reset."""
        if not isinstance(lines, LateLines) or len(lines) <= FEW:
            lines = tuple(lines)
        if lines == self.lines:
            return
        with self.taking(same=_same(lines, self.lines)):
            self.lines = lines

    def row_of(self, id_: str) -> int:
        """Return the row of a thing, -1 if it is not in the list."""
        if not id_:
            return -1
        return next((row for row, one in enumerate(self.lines) if one.id == id_), -1)

    def column_of(self, key: str) -> int:
        return next(i for i, one in enumerate(self.columns) if one.key == key)

    def cell(self, index: Index) -> LineCell:
        """Return what a cell shows."""
        return self.lines[index.row()].cells[index.column()]

    def size(self) -> tuple[int, int]:
        return len(self.lines), len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        if not index.isValid():
            return base
        cell = self.cell(index)
        if cell.ticked is not None:
            base |= Qt.ItemFlag.ItemIsUserCheckable
        return base | Qt.ItemFlag.ItemIsEditable if cell.edited else base

    def cell_data(self, index: Index, role: int) -> Any:
        line, cell = self.lines[index.row()], self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.EditRole:
            return cell.value if cell.choices else cell.value or cell.text
        if role == LineRole.CELL:
            return cell
        if role == LineRole.ID:
            return line.id
        if role == Qt.ItemDataRole.CheckStateRole and cell.ticked is not None:
            return Qt.CheckState.Checked if cell.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = cell.spoken or cell.text or _ticked_words(cell)
            return f"{line.name}, {self.columns[index.column()].text}: {said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.spoken or cell.text
        return None

    def key_of(self, index: Index) -> str:
        """Return what a cell is about."""
        return f"{self.lines[index.row()].id}\n{self.columns[index.column()].key}"

    def why_not(self, index: Index, text: str) -> str:
        """Return why a text can't stand in a cell; empty where it can."""
        return too_long(text) if self.columns[index.column()].key == "name" else ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or index.row() >= len(self.lines):
            return False
        cell = self.cell(index)
        id_, key = self.lines[index.row()].id, self.columns[index.column()].key
        if role == Qt.ItemDataRole.CheckStateRole and cell.ticked is not None:
            self.edited.emit(id_, key, not cell.ticked)
            return True
        if role == Qt.ItemDataRole.EditRole and cell.edited:
            if str(value) != self.data(index, Qt.ItemDataRole.EditRole):
                self.edited.emit(id_, key, str(value))
            return True
        return False

    def head(self, column: int, role: int) -> Any:
        one = self.columns[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return one.tip or one.text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if one.trailing else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _same(one: Sequence[Line], other: Sequence[Line]) -> bool:
    """Say whether lines stand for the same things, one after the other."""
    if isinstance(one, LateLines) or isinstance(other, LateLines):
        late = isinstance(one, LateLines) and isinstance(other, LateLines)
        return late and one.things is other.things  # type: ignore[attr-defined]
    return [line.id for line in one] == [line.id for line in other]


def _ticked_words(cell: LineCell) -> str:
    if cell.ticked is None:
        return "–"
    return "✓" if cell.ticked else "–"
