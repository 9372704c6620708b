"""A picture of the page that paints itself on a canvas, mirrored and zoomed with the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import theme


class Picture(QWidget):
    """Base of the pictures: subclasses say how `high` they are, and `paint` themselves."""

    wide = 640.0
    """The width that it would like to have, in logical pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def high(self) -> float:
        """Return the height in logical pixels."""
        return 0.0

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        """Paint what is shown."""

    def tell(self, name: str, words: str) -> None:
        """Take up what is shown now, and say it to who can't see it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self.wide * theme().zoom), round(self.high() * theme().zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(theme().zoom, theme().zoom)
        room = QRectF(0, 0, self.width() / theme().zoom, self.height() / theme().zoom)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.paint(Canvas(painter, room, screen_look(theme(), rtl)), room)
        painter.end()
