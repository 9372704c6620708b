"""The picture of the zone with its floors: handles on the columns, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from desktop.kit import number_form
from desktop.kit.charts.canvas import Canvas
from desktop.kit.charts.look import screen_look
from desktop.kit.charts.view import ChartView
from desktop.kit.charts.zone_lines import plot_of
from desktop.kit.theme import theme
from desktop.words import _
from mcda.figures.agreement_charts import ZoneLines
from mcda.figures.chart import ChartSpec
from mcda.model.case import Case

WIDE, HIGH = 30, 18
LEAST_HIGH = 300
TENTH = 10
"""A slider's numbers are tenths of a point."""


class FloorHandle(QSlider):
    """One stakeholder's floor; the widget is the handle itself and stands where its value is."""

    dragged = Signal(float)
    """Where the pointer drags it to, as a height in the picture."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setAccessibleName(
            _("Floor of {stakeholder}, points over its fallback", stakeholder=name)
        )
        self.setFixedSize(theme().px(WIDE), theme().px(HIGH))
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDE), theme().px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        zoom = theme().zoom
        painter = QPainter(self)
        painter.scale(zoom, zoom)
        look = screen_look(theme(), False, number_form.decimal)
        canvas = Canvas(painter, QRectF(0, 0, WIDE, HIGH), look)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        pill = QRectF(4, 5, WIDE - 8, HIGH - 10)
        canvas.bar(pill, look.surface, 4.0)
        strong = self.value() != 0 or focused
        canvas.frame(pill, look.accent if strong else look.quiet, 1.5, 4.0)
        if focused:
            canvas.frame(QRectF(1, 1, WIDE - 2, HIGH - 2), look.accent, 1.5, 6.0)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(self.mapToParent(event.position()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()


class ZoneView(ChartView):
    """The zone; `floor_moved` gives a column and the points asked for."""

    floor_moved = Signal(int, float)

    def __init__(self, case: Callable[[], Case]) -> None:
        super().__init__(case)
        self.handles: dict[int, FloorHandle] = {}
        self._tops: tuple[float, ...] = ()
        self._frame: tuple[object, ...] = ()

    def set_floors(self, tops: tuple[float, ...], floors: tuple[float, ...]) -> None:
        """Offer floors: points at the best, and now asked for, of each column."""
        spec = self._zone()
        names = tuple(one.full_name if one.floor is not None else "" for one in spec.columns)
        frame = (names, str(tops), theme().zoom)
        if frame != self._frame:
            self._frame, self._tops = frame, tops
            self._make(names)
        for column, handle in self.handles.items():
            handle.blockSignals(True)
            handle.setValue(round(floors[column] * TENTH))
            handle.blockSignals(False)
            handle.setAccessibleDescription(spec.columns[column].floor_words)
        self._place()

    def set_spec(self, spec: ChartSpec | None, *, live: bool = False) -> None:
        super().set_spec(spec, live=live)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), round(LEAST_HIGH * theme().zoom))

    def _zone(self) -> ZoneLines:
        return self.spec if isinstance(self.spec, ZoneLines) else ZoneLines(
            title="", columns=(), lines=()
        )  # fmt: skip

    def _make(self, names: tuple[str, ...]) -> None:
        for old in self.handles.values():
            old.hide()
            old.deleteLater()
        self.handles = {}
        for column, name in enumerate(names):
            if not name:
                continue
            handle = FloorHandle(name, self)
            step = TENTH if self._tops[column] >= TENTH else TENTH // 2
            most = (int(self._tops[column] * TENTH) // step + 2) * step
            handle.setRange(-(most // (2 * step)) * step, most)
            handle.setSingleStep(step)
            handle.setPageStep(5 * step)
            handle.valueChanged.connect(self._asks(column))
            handle.dragged.connect(lambda y, column=column: self._drag(column, y))
            handle.show()
            self.handles[column] = handle

    def _asks(self, column: int):  # type: ignore[no-untyped-def]
        return lambda value: self.floor_moved.emit(column, value / TENTH)

    def _drag(self, column: int, y: float) -> None:
        handle = self.handles[column]
        plot = plot_of(self._zone(), self._room(), self.look())
        points = plot.share(y / theme().zoom) * self._tops[column] * TENTH
        step = handle.singleStep()
        handle.setValue(round(points / step) * step)

    def _place(self) -> None:
        """Put every handle where its floor is."""
        spec = self._zone()
        if not self.handles or not spec.columns:
            return
        room, look, zoom = self._room(), self.look(), theme().zoom
        plot = plot_of(spec, room, look)
        for column, handle in self.handles.items():
            if column >= len(plot.xs):
                continue
            share = handle.value() / TENTH / self._tops[column]
            at = QPointF(plot.xs[column], plot.y(share))
            x = room.left() + room.right() - at.x() if look.rtl else at.x()
            handle.move(round((x - WIDE / 2) * zoom), round((at.y() - HIGH / 2) * zoom))
