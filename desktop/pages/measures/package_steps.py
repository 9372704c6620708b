"""Packages as steps that rise: painted, clicked and walked by keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.kit.column_widths import advances, folded_width
from desktop.kit.folded import draw_folded
from desktop.kit.roles import Index
from desktop.kit.tables import offer_copy, set_up
from desktop.kit.tall_heads import TallHeads
from desktop.kit.theme import SMALL_PX, font, theme
from desktop.pages.measures.steps_model import CELL, Gains, Row, StepsModel, gains_text
from desktop.words import _
from mcda.group.acceptance import LEAST_GAIN
from mcda.model.built import step
from mcda.model.measures import Measure

ROW_PX, STEP_PX, GAP_PX = 38, 10, 2
LEAST_PX = 40
"""So wide a column of steps is at least."""
LEAST_NAME_PX, MOST_NAME_PX = 90, 240


class StepsDelegate(QStyledItemDelegate):
    """Paints steps, rings of broken rules, and gains with their signs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, measure, gains = index.data(CELL)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme().colour("accent_soft" if chosen else "surface"))
        if measure is not None:
            _steps(painter, rect, row, measure)
        elif index.column() == 0:
            painter.setPen(theme().colour("accent" if row.tried else "ink"))
            inner = rect.adjusted(theme().px(8), 0, -theme().px(4), 0)
            left = Qt.AlignmentFlag.AlignLeading
            draw_folded(painter, inner.toRect(), left, row.name, bold=row.tried)
        elif gains is not None:
            _gain(painter, rect, row, gains)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.tried:
            painter.setPen(QPen(theme().colour("accent"), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def steps_rects(rect: QRectF, count: int) -> list[QRectF]:
    """Return where the steps of a cell are, the first one beyond today's on the left."""
    px = theme().px
    step, gap = px(STEP_PX), px(GAP_PX)
    left = rect.center().x() - (count * step + (count - 1) * gap) / 2
    foot = rect.bottom() - px(9)
    highs = [px(8) + px(12) * (at + 1) / count for at in range(count)]
    return [
        QRectF(left + at * (step + gap), foot - high, step, high) for at, high in enumerate(highs)
    ]


def _steps(painter: QPainter, rect: QRectF, row: Row, measure: Measure) -> None:
    far = step(measure, row.composition)
    for at, one in enumerate(steps_rects(rect, len(measure.levels) - 1)):
        filled = at < far
        painter.setPen(QPen(theme().colour("gain" if filled else "quiet"), 1))
        painter.setBrush(QBrush(theme().colour("gain")) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(one)
    ring = row.rings.get(measure.id, "")
    if ring:
        painter.setFont(font(11))
        painter.setPen(QPen(theme().colour("below"), 1))
        # It may lie over the last step.
        painter.setBrush(theme().colour("surface"))
        px = theme().px
        width = px(10 + 5 * len(ring))
        spot = QRectF(rect.right() - width - 1, rect.top() + px(3), width, px(14))
        painter.drawRoundedRect(spot, px(7), px(7))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, ring)


def _gain(painter: QPainter, rect: QRectF, row: Row, gains: Gains) -> None:
    """Paint a gain, or the least and the greatest of a bloc; it looks as its least does."""
    text, gain = gains_text(gains), gains[0]
    below = gain.counts < LEAST_GAIN
    px = theme().px
    half = px(17 if gains[0] == gains[1] else 36)
    inner = rect.adjusted(px(3), px(7), -px(3), -px(7))
    if below:
        painter.fillRect(inner, theme().colour("below_soft"))
        painter.fillRect(
            inner, QBrush(theme().colour("below").lighter(130), Qt.BrushStyle.BDiagPattern)
        )
        aside = max(0, inner.width() / 2 - half + px(3))
        middle = inner.adjusted(aside, px(3), -aside, -px(3))
        painter.fillRect(middle, theme().colour("below_soft"))
    painter.setFont(font(bold=below or row.tried))
    painter.setPen(theme().colour("below" if below else "accent" if row.tried else "ink"))
    way = painter.layoutDirection()
    # A sign stands before its number in mirrored windows, too.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
    painter.setLayoutDirection(way)
    if any(one.judged for one in gains):
        painter.setPen(QPen(theme().colour("ink"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        aside = max(0, inner.width() / 2 - half)
        painter.drawRect(inner.adjusted(aside, 0, -aside, 0))


class StepsTable(QTableView):
    """The packages; `step_asked` names row, measure and how far: by click, or by keys + - 0-9."""

    step_asked = Signal(int, str, int)
    keep_asked = Signal()
    row_chosen = Signal(int, int)

    def __init__(self, model: StepsModel) -> None:
        super().__init__()
        self.steps = model
        self.heads = TallHeads(self)
        self.setHorizontalHeader(self.heads)
        self.setModel(model)
        self.setItemDelegate(StepsDelegate(self))
        set_up(self, _("Packages and their measures"))
        offer_copy(self)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        self.heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.row_chosen.emit(now.row(), now.column())
        )

    def fit(self) -> None:
        """Let columns be as wide as their heads where there is room, and the table as high as its
        rows; else heads stand in turn on two levels, and names fold.
        """
        px, room = theme().px, self.viewport().width()
        columns, names = range(1, self.steps.columnCount()), self._names()
        said = [self._said(column) for column in columns]
        self.heads.in_turn = range(0)
        wide = [
            max(px(42), self.heads.needed(column, folded=False), text + px(14))
            for column, text in zip(columns, said, strict=True)
        ]
        if names[1] + sum(wide) > room:
            offers = columns[: len(self.steps.measures)]
            gains = [max(px(36), text + px(10)) for text in said[len(offers) :]]
            steps = self.heads.stand_in_turn(offers, px(LEAST_PX))
            spare = (room - names[1] - sum(gains) - sum(steps)) // max(1, len(steps))
            wide = [*(width + max(0, spare) for width in steps), *gains]
        self.setColumnWidth(0, max(names[0], min(names[1], room - sum(wide))))
        for column, width in enumerate(wide, 1):
            self.setColumnWidth(column, width)
        head = self.heads.sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + len(self.steps.rows) * px(ROW_PX) + bar + 4)
        self.heads.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def _said(self, column: int) -> int:
        """Return what the widest gain of a column takes."""
        bold = QFontMetrics(font(bold=True))
        said = (self.steps.said(row, column) for row in range(len(self.steps.rows)))
        return max(map(bold.horizontalAdvance, said), default=0)

    def _names(self) -> tuple[int, int]:
        """Return what the packages' names take on two lines, and on one."""
        px, bold = theme().px, QFontMetrics(font(bold=True))
        small = advances(QFontMetrics(font(SMALL_PX)))
        whole = max((bold.horizontalAdvance(row.name) for row in self.steps.rows), default=0)
        folded = max((folded_width(row.name, small) for row in self.steps.rows), default=0)
        most, least, edges = px(MOST_NAME_PX), px(LEAST_NAME_PX), px(16)
        return max(least, min(most, folded + edges)), max(least, min(most, whole + edges))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        measure = self.steps.measure_at(index.column()) if index.isValid() else None
        if measure is None or event.button() != Qt.MouseButton.LeftButton:
            return
        rect = QRectF(self.visualRect(index))
        for at, one in enumerate(steps_rects(rect, len(measure.levels) - 1)):
            gap = theme().px(GAP_PX)
            wide = QRectF(one.left() - gap / 2, rect.top(), one.width() + gap, rect.height())
            if wide.contains(event.position()):
                now = step(measure, self.steps.rows[index.row()].composition)
                # A click on the furthest step that is filled takes it back.
                self.step_asked.emit(index.row(), measure.id, at if now == at + 1 else at + 1)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        measure = self.steps.measure_at(index.column()) if index.isValid() else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep_asked.emit()
        elif measure is not None and event.text() and event.text() in "+-0123456789":
            now = step(measure, self.steps.rows[index.row()].composition)
            sign = {"+": now + 1, "-": now - 1}
            to = sign[event.text()] if event.text() in sign else int(event.text())
            if 0 <= to < len(measure.levels):
                self.step_asked.emit(index.row(), measure.id, to)
        else:
            super().keyPressEvent(event)
