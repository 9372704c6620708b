"""Every text that a window shows, paints, explains and says to a screen reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QModelIndex, QRectF
from PySide6.QtGui import QAccessible, QAction, QImage, QMouseEvent, QPainter, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QToolTip,
    QTreeView,
    QWidget,
)
from shiboken6 import isValid

from desktop.kit.charts.paint import ideal_height, paint
from desktop.kit.charts.view import ChartView

_SPOKEN = (
    "text", "title", "placeholderText", "toolTip", "accessibleName", "accessibleDescription",
    "statusTip", "whatsThis", "windowTitle", "prefix", "suffix", "toPlainText",
)  # fmt: skip
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_EDIT = Qt.ItemDataRole.EditRole
_LETTER = re.compile(r"[^\W\d_]")
_HEARD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_WIDE = 1_200.0
_ASKED = 12
"""Of a chart's areas so many are pointed at."""


def every_text(window: QWidget, *, browsers: bool = True) -> Iterator[str]:
    """Yield every text of a window, of its actions, lists, tables and charts, without tags."""
    for one in (window, *window.findChildren(QWidget), *window.findChildren(QAction)):
        # The label of a tool tip goes when the next text is pointed at.
        if not isValid(one) or (isinstance(one, QTextBrowser) and not browsers):
            continue
        for name in _SPOKEN:
            ask = getattr(one, name, None)
            said = ask() if callable(ask) else ""
            if isinstance(said, str) and said:
                yield bare(said)
        if isinstance(one, QWidget):
            yield from _heard(one)
        if isinstance(one, QComboBox):
            yield from (bare(one.itemText(place)) for place in range(one.count()))
        elif isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
            if one.model() is not None:
                yield from _heads(one.model())
                yield from _cells(one, one.model(), QModelIndex())
        elif isinstance(one, ChartView):
            yield from _painted(one)


def _heard(one: QWidget) -> Iterator[str]:
    told = QAccessible.queryAccessibleInterface(one)
    if told is not None and told.isValid():
        yield from (bare(said) for kind in _HEARD if (said := told.text(kind)))


def _heads(model: QAbstractItemModel) -> Iterator[str]:
    for way, count in (
        (Qt.Orientation.Horizontal, _wide(model, QModelIndex())),
        (Qt.Orientation.Vertical, model.rowCount(QModelIndex())),
    ):
        for at in range(count):
            said = (model.headerData(at, way, role) for role in _ROLES)
            yield from (bare(one) for one in said if isinstance(one, str) and one)


def _cells(
    view: QAbstractItemView, model: QAbstractItemModel, parent: QModelIndex
) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(_wide(model, parent)):
            index = model.index(row, column, parent)
            said = [(model.data(index, role), role) for role in _ROLES]
            # What a choice is kept by is never shown; figures are edited as they stand there.
            told = (one for one, role in said if role != _EDIT or not _LETTER.search(str(one)))
            yield from (bare(one) for one in told if isinstance(one, str) and one)
            delegate = view.itemDelegateForIndex(index)
            if isinstance(delegate, QStyledItemDelegate):
                # What the delegate paints, whatever the model holds.
                option = QStyleOptionViewItem()
                delegate.initStyleOption(option, index)
                yield bare(str(getattr(option, "text")))  # noqa: B009 - unknown to its stubs
        first = model.index(row, 0, parent)
        if isinstance(view, QTreeView) and model.hasChildren(first):
            yield from _cells(view, model, first)


def _wide(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def _painted(view: ChartView) -> Iterator[str]:
    """Yield what a chart paints, and what it answers where it is pointed at."""
    if view.spec is None:
        return
    nowhere = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    painter, look = QPainter(nowhere), view.look()
    try:
        rect = QRectF(0, 0, _WIDE, ideal_height(view.spec, look, _WIDE))
        yield from (placed.text for placed in paint(view.spec, painter, rect, look).texts)
    finally:
        painter.end()
    if not view.isVisible():
        return
    for hit in view.hits()[:_ASKED]:
        at, nothing = hit.area.center(), Qt.MouseButton.NoButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove, at, view.mapToGlobal(at), nothing, nothing,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view, moved)
        yield QToolTip.text()


def bare(said: str) -> str:
    """Return a text without tags and signs of keys."""
    return re.sub(r"&(?=\w)", "", unescape(re.sub(r"<[^>]+>", " ", said)))
