"""What the window paints on a canvas of its own: widgets and cells, mirrored and zoomed with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit import number_form
from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import Look, screen_look
from desktop.kit.theme import theme
from desktop.kit.told_as import Graphic


def look_of(widget: QWidget) -> Look:
    """Return the look in force for a widget, with the user's decimal sign."""
    rtl = widget.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return screen_look(theme(), rtl, number_form.decimal)


def canvas_on(painter: QPainter, rect: QRect, look: Look) -> Canvas:
    """Return a canvas over a part of a widget; from now on the painter counts before zoom."""
    zoom = look.zoom
    painter.scale(zoom, zoom)
    box = QRectF(rect.left() / zoom, rect.top() / zoom, rect.width() / zoom, rect.height() / zoom)
    return Canvas(painter, box, look)


def rule(canvas: Canvas) -> None:
    """Draw the line under a row on its last row of pixels, so that none runs into the next."""
    box = canvas.bounds
    y = box.bottom() - 0.5
    canvas.line(QPointF(box.left(), y), QPointF(box.right(), y), canvas.look.line)


class Picture(Graphic):
    """Base of the pictures: subclasses say how `high` they are, and `paint` themselves."""

    wide = 640.0
    """The width that it would like to have, in logical pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def across(self) -> float:
        """The width that it has, in logical pixels."""
        return self.width() / theme().zoom

    def high(self) -> float:
        """Return the height in logical pixels; it may hang on the width."""
        return 0.0

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        """Paint what is shown."""

    def tell(self, name: str, *told: str) -> None:
        """Take up what is shown now, and say it, a line each, to who can't see it."""
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(map(number_form.shown, told)))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.setFixedHeight(self.sizeHint().height())
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self.wide), theme().px(self.high()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas = canvas_on(painter, self.rect(), look_of(self))
        self.paint(canvas, canvas.bounds)
        painter.end()
