"""A slider over 0 to 100 % that shows in which interval of its weight the leader stays."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy

from desktop.kit.charts.painted import canvas_on, look_of
from desktop.kit.charts.weight_bars import paint_interval
from desktop.kit.theme import theme
from mcda.figures.weight_charts import WeightInterval

STEPS = 1000
"""Steps from 0 to 100 %: one is what a weight is shown to."""
_EDGE = 8.0
_TRACK = 14.0


class IntervalSlider(QAbstractSlider):
    """Its value is a weight in steps of 0.1 %; `show_interval` sets what is painted.

    `focused` says that the keyboard is here now.
    """

    focused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = WeightInterval(name="", weight=0.0)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, STEPS)
        self.setSingleStep(5)
        self.setPageStep(50)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_interval(self, row: WeightInterval) -> None:
        """Show a weight and its interval without announcing a change by hand."""
        if row == self._row:
            return
        self._row = row
        before = self.blockSignals(True)
        if not self.isSliderDown():
            self.setValue(round(row.weight * STEPS))
        self.blockSignals(before)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), theme().px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas = canvas_on(painter, self.rect(), look_of(self))
        room = canvas.bounds
        track = QRectF(_EDGE, room.center().y() - _TRACK / 2, room.width() - 2 * _EDGE, _TRACK)
        paint_interval(canvas, track, self._row, active=self.hasFocus() or self.isSliderDown())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setSliderDown(True)
        self.setSliderPosition(self._steps_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderPosition(self._steps_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)
            self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls: a wheel over a slider must not try out a weight unasked.
        event.ignore()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def _steps_at(self, x: float) -> int:
        edge = _EDGE * theme().zoom
        share = (x - edge) / max(1.0, self.width() - 2 * edge)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return round(min(1.0, max(0.0, share)) * STEPS)
