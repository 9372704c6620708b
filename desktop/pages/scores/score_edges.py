"""Where Ctrl with an arrow leads in a grid: to the end of what is filled, or to the next of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

_ACTION = QAbstractItemView.CursorAction

MOVES: Final = frozenset(
    (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    )
)
EXTENDED: Final = (
    QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Current
)
_STEPS: Final = {
    _ACTION.MoveUp: (-1, 0),
    _ACTION.MoveDown: (1, 0),
    _ACTION.MoveLeft: (0, -1),
    _ACTION.MoveRight: (0, 1),
}


def edge_of(
    model: QAbstractItemModel, at: QModelIndex, action: _ACTION, *, mirrored: bool
) -> QModelIndex | None:
    """Return the cell that an arrow leads to from another, None where it is no arrow."""
    if action not in _STEPS:
        return None
    down, across = _STEPS[action]
    cells, row, column = [at], at.row(), at.column()
    while True:
        row, column = row + down, column + (-across if mirrored else across)
        following = model.index(row, column)
        if not following.isValid():
            break
        cells.append(following)
    filled = [bool(cell.data(Qt.ItemDataRole.EditRole)) for cell in cells]
    if all(filled[:2]):
        # Within a run of filled cells its last one.
        return cells[(filled.index(False) if False in filled else len(cells)) - 1]
    return next((cell for cell, full in zip(cells[1:], filled[1:], strict=True) if full), cells[-1])
