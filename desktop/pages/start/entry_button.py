"""A row that is a button: a name, a quiet line below it, and a short text at the end."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.kit.ground import paint_ground
from desktop.kit.theme import BODY_PX, SMALL_PX, font, theme
from mcda.words.isolate import on_its_own


class EntryButton(QAbstractButton):
    """One file or sample on the start page."""

    def __init__(self, name: str, line: str = "", end: str = "") -> None:
        super().__init__()
        self._line, self._end = " ".join(line.split()), end
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(", ".join(part for part in (line, end) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(line)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(52 if self._line else 34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = self.rect().adjusted(0, 0, -1, -1)
        ground = "accent_soft" if self.underMouse() else ""
        paint_ground(painter, QRectF(box), ground, focused=self.hasFocus())
        # The painter mirrors left and right by itself where the layout runs from the right.
        start, finish = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        inner = box.adjusted(look.px(8), look.px(7), -look.px(8), -look.px(7))
        small = font(SMALL_PX)
        end_width = QFontMetrics(small).horizontalAdvance(self._end) + look.px(8)
        painter.setFont(small)
        painter.setPen(look.colour("quiet"))
        painter.drawText(inner, finish | Qt.AlignmentFlag.AlignTop, on_its_own(self._end))
        self._draw_line(painter, inner, start)
        bold = font(BODY_PX, bold=True)
        painter.setFont(bold)
        painter.setPen(look.colour("ink"))
        name = QFontMetrics(bold).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inner.width() - end_width
        )
        vertical = Qt.AlignmentFlag.AlignTop if self._line else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, start | vertical, on_its_own(name))
        painter.end()

    def _draw_line(self, painter: QPainter, inner: QRect, start: Qt.AlignmentFlag) -> None:
        body = font(BODY_PX)
        painter.setFont(body)
        line = QFontMetrics(body).elidedText(self._line, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, start | Qt.AlignmentFlag.AlignBottom, on_its_own(line))
