"""Names of one list that a narrow place cuts: they stay distinct, as on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics

from mcda.words.apart import apart


def cut_apart(name: str, among: Callable[[], Sequence[str]], font: QFont, room: int) -> str:
    """Return a name, cut where it needs more than `room`; its list is asked for only then."""
    if QFontMetrics(font).horizontalAdvance(name) <= room:
        return name
    every = tuple(among())
    if name not in every:
        return QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
    return _cut(every, font.toString(), room)[name]


def heads(model: QAbstractItemModel, side: Qt.Orientation) -> Callable[[], list[str]]:
    """Return what gives all heads of a table's rows or columns."""
    return partial(_heads, model, side)


def column(index: QModelIndex | QPersistentModelIndex) -> Callable[[], list[str]]:
    """Return what gives all texts of a cell's column, as far as its parent goes."""
    return partial(_column, index)


def _heads(model: QAbstractItemModel, side: Qt.Orientation) -> list[str]:
    count = model.rowCount() if side is Qt.Orientation.Vertical else model.columnCount()
    return [str(model.headerData(i, side) or "") for i in range(count)]


def _column(index: QModelIndex | QPersistentModelIndex) -> list[str]:
    rows = index.model().rowCount(index.parent())
    return [str(index.sibling(row, index.column()).data() or "") for row in range(rows)]


@lru_cache(maxsize=64)
def _cut(names: tuple[str, ...], font: str, room: int) -> dict[str, str]:
    made = QFont()
    made.fromString(font)
    measure = QFontMetrics(made)
    found = apart(names, lambda text: measure.horizontalAdvance(text) <= room)
    return dict(zip(names, found, strict=True))
