"""The widget that shows any chart and answers pointer and keys with the exact number.

Arrow keys walk through the chart, Home goes to its start, Enter picks. The
screen reader hears the title and the whole table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip

from desktop.kit import clipboard
from desktop.kit.charts import export
from desktop.kit.charts.canvas import Hit
from desktop.kit.charts.heading import title_lead
from desktop.kit.charts.kept import Kept
from desktop.kit.charts.look import Look, colour
from desktop.kit.charts.paint import find_hits, ideal_height, in_rows, paint
from desktop.kit.charts.painted import look_of
from desktop.kit.charts.walk import walk
from desktop.kit.menu import open_actions
from desktop.kit.number_form import shown
from desktop.kit.slices import SLICE_S, Steps, spent_in_turn
from desktop.kit.theme import theme
from desktop.kit.told_as import Graphic
from desktop.save_dialog import ask_where
from desktop.words import _
from mcda.errors import RefusedError
from mcda.figures.chart import ChartSpec, ChartText, chart_text
from mcda.model.case import Case

STRIP_PX = 96
"""Charts in rows are painted so high a strip after the other, as long as the turn may last."""

_MOST_WORDS = 4
_REST_MS = 300


class ChartView(Graphic):
    """Shows one chart spec; `picked` gives the data row and column that was chosen.

    `case` is asked whose chart it is when a picture of it leaves the window.
    """

    picked = Signal(int, int)
    save_failed = Signal(object)
    """The problems (a tuple) of a file that could not be written."""

    def __init__(self, case: Callable[[], Case]) -> None:
        super().__init__()
        self._case = case
        self._spec: ChartSpec | None = None
        self._hits: tuple[Hit, ...] | None = None
        self._at: Hit | None = None
        self._heights: dict[int, int] = {}
        self._kept = Kept()
        self.part = ""
        """Of what the chart is only a part, "" of nothing; it leaves the window with it."""
        # The table takes longer to say than a slider's step has.
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._describe)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self._add_actions()

    @property
    def spec(self) -> ChartSpec | None:
        """The chart that is shown."""
        return self._spec

    def filled(self, spec: ChartSpec | None) -> Steps[None]:
        """Show another chart, a little between two yields."""
        if self._put(spec):
            yield
            self._describe()
            yield
            self.updateGeometry()

    def set_spec(self, spec: ChartSpec | None, *, live: bool = False) -> None:
        """Show another chart; `live` keeps the height, so that nothing jumps under the hand."""
        if not self._put(spec):
            return
        if live:
            self._rest.start()
        else:
            self._describe()
            self.updateGeometry()

    def _put(self, spec: ChartSpec | None) -> bool:
        """Take up a chart to be shown; say whether it is another one."""
        if spec == self._spec:
            return False
        self._spec = spec
        self._heights = {}
        self._hits = self._at = None
        self.setAccessibleName(shown(self._title(spec)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if spec else Qt.FocusPolicy.NoFocus)
        self.update()
        return True

    def _title(self, spec: ChartSpec | None) -> str:
        """Return what the chart is called; one without a title of its own, as its card is."""
        above = self.parentWidget()
        title = spec.title or (above.accessibleName() if above else "") if spec else ""
        return title or _("Chart")

    def look(self) -> Look:
        """Return the look in force for this widget."""
        return look_of(self)

    def hits(self) -> tuple[Hit, ...]:
        """Return what answers pointer and keys, in widget pixels before zoom."""
        if self._hits is None:
            self._hits = find_hits(self._spec, self._room(), self.look()) if self._spec else ()
        return self._hits

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._spec is None:
            return 0
        zoom = theme().zoom
        if width not in self._heights:
            look = self.look()
            height = ideal_height(self._spec, look, width / zoom)
            self._heights[width] = round((height + self._top(look)) * zoom) + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = round(480 * theme().zoom)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = round(220 * theme().zoom)
        return QSize(width, min(self.heightForWidth(width), round(160 * theme().zoom)))

    def copy_table(self) -> None:
        """Put the chart's table on the clipboard."""
        if self._spec is not None:
            clipboard.put(export.table_data(export.with_part(chart_text(self._spec), self.part)))

    def copy_picture(self) -> None:
        """Put the chart on the clipboard as a picture."""
        if self._spec is not None:
            width = max(320.0, self.width() / theme().zoom)
            data = export.picture_data(self._spec, self.look(), width, self._imprint())
            clipboard.put(data)

    def _imprint(self) -> str:
        """Return what a picture of the chart carries, and of what it is only a part."""
        return " · ".join(filter(None, (self.part, export.imprint(self._case()))))

    def save_as(self, path: Path) -> bool:
        """Write the chart as SVG or PNG, by the path's ending; say whether it went well."""
        if self._spec is None:
            return False
        try:
            width = max(320.0, self.width() / theme().zoom)
            export.save(self._spec, path, self.look(), width, self._imprint())
        except RefusedError as refused:
            self.save_failed.emit(refused.problems)
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._spec is None:
            return
        spent_in_turn()
        rest = event.rect()
        while not rest.isEmpty():
            strip = QRect(rest)
            if in_rows(self._spec):
                strip.setHeight(min(rest.height(), theme().px(STRIP_PX)))
            self._paint(self._spec, strip)
            rest.setTop(strip.bottom() + 1)
            if spent_in_turn() > SLICE_S:
                break
        if not rest.isEmpty():
            # What stands there stays until the next turn.
            QTimer.singleShot(0, self, lambda: self.update(rest))

    def _paint(self, spec: ChartSpec, rect: QRect) -> None:
        """Paint a part of the chart."""
        painter = QPainter(self)
        # Of a long chart in a page that scrolls only what is in sight is painted.
        painter.setClipRect(rect)
        painter.scale(theme().zoom, theme().zoom)
        paint(spec, painter, self._room(), self.look(), kept=self._kept)
        if self._at is not None and self.hasFocus():
            pen = painter.pen()
            pen.setColor(colour(self.look().accent))
            pen.setWidthF(1.5)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._at.area.adjusted(-1, -1, 1, 1), 3, 3)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._hits_at(event.position())
        if found:
            words = "\n".join(dict.fromkeys(shown(hit.words) for hit in found[:_MOST_WORDS]))
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._hits_at(event.position())
        if found and event.button() is Qt.MouseButton.LeftButton:
            self._at = found[0]
            self.picked.emit(found[0].row, found[0].column)
            self.update()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.picked.emit(self._at.row, self._at.column)
            return
        there = walk(self.hits(), self._at, key)
        if there is None:
            super().keyPressEvent(event)
            return
        self._at = there
        self._describe()
        self.update()
        corner = self.mapToGlobal((there.area.bottomRight() * theme().zoom).toPoint())
        QToolTip.showText(corner, shown(there.words), self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QToolTip.hideText()
        self.update()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        open_actions(self, event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.PaletteChange):
            self._heights = {}
            self._hits = self._at = None
            self.update()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hits = self._at = None

    def _room(self) -> QRectF:
        zoom = theme().zoom
        top = self._top(self.look())
        return QRectF(0, top, self.width() / zoom, self.height() / zoom - top - 1)

    def _top(self, look: Look) -> float:
        """Return where the chart begins: its title stands where a card's own would."""
        return -title_lead(look) if self._spec and self._spec.title else 1.0

    def _hits_at(self, position: QPointF) -> list[Hit]:
        point = position / theme().zoom
        found = [hit for hit in self.hits() if hit.area.contains(point)]
        return sorted(found, key=lambda hit: hit.area.width() * hit.area.height())

    def _describe(self) -> None:
        """Tell assistive technology what is at the keys' place, and the whole table."""
        self._rest.stop()
        here = [shown(self._at.words)] if self._at else []
        table = [_in_form(chart_text(self._spec)).words] if self._spec else []
        self.setAccessibleDescription("\n".join(here + table))

    def _add_actions(self) -> None:
        table = QAction(_("Copy as table"), self)
        table.setShortcut(QKeySequence.StandardKey.Copy)
        table.triggered.connect(self.copy_table)
        image = QAction(_("Copy as picture"), self)
        image.setShortcut(QKeySequence("Ctrl+Shift+C"))
        image.triggered.connect(self.copy_picture)
        save = QAction(_("Save as SVG or PNG…"), self)
        save.triggered.connect(self._ask_path)
        for action in (table, image, save):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)

    def _ask_path(self) -> None:
        kinds = {"SVG": (".svg",), "PNG": (".png",)}
        path = ask_where(self, _("Save chart"), Path.home() / "chart.svg", kinds)
        if path is not None:
            self.save_as(path)


def _in_form(table: ChartText) -> ChartText:
    """Return a table with its figures as the user writes them."""
    rows = tuple(tuple(map(shown, row)) for row in table.rows)
    return ChartText(shown(table.title), tuple(map(shown, table.columns)), rows)
