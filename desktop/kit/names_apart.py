"""Names of one list that a narrow place cuts: they stay distinct, as on paper."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import lru_cache, partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics

from mcda.words.apart import apart


def cut_apart(name: str, among: Callable[[], tuple[str, ...]], font: QFont, room: int) -> str:
    """Return a name, cut where it needs more than `room`; its list is asked for only then."""
    if QFontMetrics(font).horizontalAdvance(name) <= room:
        return name
    every = among()
    if name not in every:
        return QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, room)
    return _cut(every, font.toString(), room)[name]


def heads(model: QAbstractItemModel, side: Qt.Orientation) -> Callable[[], tuple[str, ...]]:
    """Return what gives all heads of a table's rows or columns."""
    return partial(_heads, model, side)


def column(index: QModelIndex | QPersistentModelIndex) -> Callable[[], tuple[str, ...]]:
    """Return what gives all texts of a cell's column, as far as its parent goes."""
    return partial(_column, index)


class _Told(QObject):
    """What a model says in its heads and columns: asked once, until it says that it changed.

    Each name that is cut asks for all of its list.
    """

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__(model)
        self._lists: dict[Hashable, tuple[str, ...]] = {}
        for change in (
            *(model.dataChanged, model.headerDataChanged, model.modelReset, model.layoutChanged),
            *(model.rowsInserted, model.rowsRemoved, model.rowsMoved),
            *(model.columnsInserted, model.columnsRemoved, model.columnsMoved),
        ):
            change.connect(self._forget)

    def told(self, key: Hashable, ask: Callable[[], list[str]]) -> tuple[str, ...]:
        """Return a list of names by its key, asked for where it isn't known."""
        if key not in self._lists:
            self._lists[key] = tuple(ask())
        return self._lists[key]

    def _forget(self) -> None:
        self._lists.clear()


def _told_by(model: QAbstractItemModel) -> _Told:
    return model.findChild(_Told) or _Told(model)


def _heads(model: QAbstractItemModel, side: Qt.Orientation) -> tuple[str, ...]:
    def ask() -> list[str]:
        count = model.rowCount() if side is Qt.Orientation.Vertical else model.columnCount()
        return [str(model.headerData(i, side) or "") for i in range(count)]

    return _told_by(model).told(side, ask)


def _column(index: QModelIndex | QPersistentModelIndex) -> tuple[str, ...]:
    parent, column = index.parent(), index.column()

    def ask() -> list[str]:
        rows = range(index.model().rowCount(parent))
        return [str(index.sibling(row, column).data() or "") for row in rows]

    key = (parent.row(), parent.column(), parent.internalId(), column)
    return _told_by(index.model()).told(key, ask)


@lru_cache(maxsize=64)
def _cut(names: tuple[str, ...], font: str, room: int) -> dict[str, str]:
    made = QFont()
    made.fromString(font)
    measure = QFontMetrics(made)
    find = Qt.TextElideMode.ElideRight
    found = apart(
        names,
        lambda text: measure.horizontalAdvance(text) <= room,
        near=lambda name: len(measure.elidedText(name, find, room)) - 1,
    )
    return dict(zip(names, found, strict=True))
