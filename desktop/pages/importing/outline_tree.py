"""The tree of what would be taken, with its tick boxes, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleOptionViewItem,
    QTreeView,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.roles import Index
from desktop.kit.theme import theme
from desktop.pages.importing.outline import Key, Node
from desktop.pages.importing.outline_model import OutlineModel, OutlineRole
from desktop.words import _

_FOLDED = frozenset(("outs", "problems"))
"""Kinds of lines that are folded until they are asked for."""

_COLOURS = {"doubt": "below", "problem": "error", "quiet": "quiet"}


class OutlineTree(QTreeView):
    """Shows an outline; what is ticked, chosen or opened it only tells."""

    ticked = Signal(object, bool)
    """A node and whether it is to be taken, or whether its reading is chosen."""
    chosen = Signal(object)
    opened = Signal(object)
    """A node on which Enter or a double click fell."""

    def __init__(self) -> None:
        super().__init__()
        self.lines = OutlineModel(self)
        self.setModel(self.lines)
        self.setHeaderHidden(True)
        self.setAccessibleName(_("What is taken"))
        self.setProperty("look", "card")
        self.setIndentation(theme().px(16))
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Reading(self))
        self.lines.ticked.connect(self.ticked)
        self.doubleClicked.connect(self._open)

    def show_outline(self, nodes: Sequence[Node]) -> None:
        """Show a tree; what is folded, current and scrolled to stays."""
        folded = {self._node(at).key: self.isExpanded(at) for at in self.lines.all()}
        current = self.current()
        bar = self.verticalScrollBar().value()
        if self.lines.show(nodes):
            return
        for at in self.lines.all():
            key = self._node(at).key
            self.setExpanded(at, folded.get(key, key[0] not in _FOLDED))
        if current is not None:
            self.setCurrentIndex(self.lines.find(current.key))
        self.verticalScrollBar().setValue(bar)

    def choose(self, key: Key) -> None:
        """Make a line current and bring it into sight."""
        at = self.lines.find(key)
        if at.isValid():
            self.setCurrentIndex(at)
            self.scrollTo(at)

    def current(self) -> Node | None:
        """Return the current line."""
        at = self.currentIndex()
        return self._node(at) if at.isValid() else None

    def tick(self, key: Key, on: bool) -> None:
        """Tick or untick a line, as a click on its box does."""
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.lines.setData(self.lines.find(key), state, Qt.ItemDataRole.CheckStateRole)

    def currentChanged(self, now: QModelIndex, before: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(now, before)
        if now.isValid():
            self.chosen.emit(self._node(now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self._open(here)
        else:
            super().keyPressEvent(event)

    def _node(self, at: QModelIndex) -> Node:
        node: Node = at.data(OutlineRole.NODE)
        return node

    def _open(self, at: QModelIndex) -> None:
        self.opened.emit(self._node(at))


class _Reading(AsWritten):
    """Colours what is left out or wrong; the box of a reading is one of several to choose from."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        node = index.data(OutlineRole.NODE)
        if node is not None and node.look:
            palette = option.palette
            for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
                palette.setColor(role, theme().colour(_COLOURS[node.look]))
            option.palette = palette

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        super().paint(painter, option, index)
        node = index.data(OutlineRole.NODE)
        if node is None or node.doubt is None:
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        style = QApplication.style() if option.widget is None else option.widget.style()
        box = style.subElementRect(
            QStyle.SubElement.SE_ItemViewItemCheckIndicator, whole, option.widget
        )
        look = theme()
        chosen = whole.state & QStyle.StateFlag.State_Selected
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = look.colour("accent_soft" if chosen else "surface")
        painter.fillRect(box.adjusted(-1, -1, 1, 1), ground)
        ring = QRectF(box).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(look.colour("accent" if node.ticked else "quiet"), 1.5))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(ring)
        if node.ticked:
            third = ring.width() / 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(ring.adjusted(third, third, -third, -third))
        painter.restore()
