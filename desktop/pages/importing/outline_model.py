"""The outline of an import as an item model: texts, boxes, and the node of each line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from desktop.kit.roles import Index
from desktop.pages.importing.outline import Key, Node


class OutlineRole(IntEnum):
    """What a line tells besides Qt's own."""

    NODE = Qt.ItemDataRole.UserRole


@dataclass(slots=True)
class _Line:
    node: Node
    row: int
    above: int
    below: list[int] = field(default_factory=list)


class OutlineModel(QAbstractItemModel):
    """Lines of a tree; ticking one changes nothing here, it is told."""

    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[_Line] = []
        self._top: list[int] = []

    def show(self, nodes: Sequence[Node]) -> bool:
        """Show other lines; say whether they stand where those before them stood."""
        lines: list[_Line] = []
        top = [self._put(lines, node, row, -1) for row, node in enumerate(nodes)]
        same = [_form(line) for line in lines] == [_form(line) for line in self._lines]
        if not same:
            self.beginResetModel()
        self._lines, self._top = lines, top
        if not same:
            self.endResetModel()
        for number in range(len(lines)) if same else ():
            at = self._index(number)
            self.dataChanged.emit(at, at)
        return same

    def find(self, key: Key) -> QModelIndex:
        """Return the line with a key, an invalid index where there is none."""
        found = (i for i, line in enumerate(self._lines) if line.node.key == key)
        number = next(found, -1)
        return QModelIndex() if number < 0 else self._index(number)

    def all(self) -> list[QModelIndex]:
        """Return every line."""
        return [self._index(number) for number in range(len(self._lines))]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._below(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 1

    def index(
        self, row: int, column: int, parent: Index = QModelIndex()  # noqa: B008 - Qt's own signature
    ) -> QModelIndex:  # fmt: skip
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, 0, below[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid():
            return QModelIndex()
        above = self._lines[index.internalId()].above
        return QModelIndex() if above < 0 else self._index(above)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        boxed = self._lines[index.internalId()].node.ticked is not None
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if boxed else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._lines[index.internalId()].node
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return node.text
            case Qt.ItemDataRole.CheckStateRole:
                return None if node.ticked is None else state_of(node)
            case OutlineRole.NODE:
                return node
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        node = self._lines[index.internalId()].node
        self.ticked.emit(node, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def _below(self, parent: Index) -> list[int]:
        return self._lines[parent.internalId()].below if parent.isValid() else self._top

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._lines[number].row, 0, number)

    def _put(self, lines: list[_Line], node: Node, row: int, above: int) -> int:
        number = len(lines)
        lines.append(_Line(node, row, above))
        below = [self._put(lines, one, at, number) for at, one in enumerate(node.children)]
        lines[number].below = below
        return number


def state_of(node: Node) -> Qt.CheckState:
    """Return the state of a box: between the two where only some lines below are taken."""
    if node.key[0] in ("file", "sheet"):
        below = {state_of(child) for child in node.children if child.ticked is not None}
        if len(below) > 1 or Qt.CheckState.PartiallyChecked in below:
            return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Checked if node.ticked else Qt.CheckState.Unchecked


def _form(line: _Line) -> tuple[Key, int, int]:
    return line.node.key, line.row, line.above
