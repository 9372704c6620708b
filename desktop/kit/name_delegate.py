"""Draws a row of the case page's lists: the name, and a short quiet text at the end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desktop.kit.ground import paint_ground
from desktop.kit.in_place import InPlace
from desktop.kit.line import Line
from desktop.kit.names_apart import column, cut_apart
from desktop.kit.roles import END_ROLE, STRONG_ROLE, Index
from desktop.kit.theme import BODY_PX, SMALL_PX, font, theme
from desktop.words import _
from mcda.words.isolate import on_its_own

ROW_PX = 32


class NameDelegate(InPlace):
    """The end text gives way to the name where both do not fit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(80), theme().px(ROW_PX))

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> QWidget:
        editor = Line(parent=parent)
        editor.setAccessibleName(_("Name"))
        return editor

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        look = theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        pointed = "page" if state & QStyle.StateFlag.State_MouseOver else ""
        ground = "accent_soft" if state & QStyle.StateFlag.State_Selected else pointed
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        # The line of its frame lies within the row: beyond, other rows' paint would leave it.
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        paint_ground(painter, box, ground, focused=focused)
        inner = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        strong = bool(index.data(STRONG_ROLE))
        name_font, end_font = font(BODY_PX, bold=strong), font(SMALL_PX)
        name = str(index.data() or "")
        room = inner.width() - QFontMetrics(name_font).horizontalAdvance(name) - look.px(12)
        measure = QFontMetrics(end_font)
        ends: list[str] = index.data(END_ROLE) or []
        end = next((text for text in ends if measure.horizontalAdvance(text) <= room), "")
        # The painter mirrors left and right by itself where the layout runs from the right.
        start, finish = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(end_font)
        painter.setPen(look.colour("quiet"))
        painter.drawText(inner, finish | Qt.AlignmentFlag.AlignVCenter, on_its_own(end))
        taken = measure.horizontalAdvance(end) + look.px(8) if end else 0
        painter.setFont(name_font)
        painter.setPen(look.colour("ink" if name else "quiet"))
        room = inner.width() - taken
        shown = cut_apart(name or _("(no name)"), column(index), name_font, room)
        painter.drawText(inner, start | Qt.AlignmentFlag.AlignVCenter, on_its_own(shown))
        painter.restore()
