"""Paints a score's cell and edits it: tint by value, hatching where missing, marks.

Typing starts the edit as in a spreadsheet; levels complete while they are typed.
"""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QLineF,
    QObject,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.kit.folded import draw_folded
from desktop.kit.in_place import InPlace
from desktop.kit.level_completer import LevelCompleter
from desktop.kit.line import Line
from desktop.kit.roles import Index
from desktop.kit.score_model import Cell, Role, ScoreModel, expected_points
from desktop.kit.theme import theme
from desktop.kit.unhurried import Unhurried

PADDING_PX = 10
DOT_PX = 2.5


class ScoreDelegate(InPlace):
    """One cell of the scores grid; `for_all` gives a text that all selected cells shall have."""

    for_all = Signal(str)

    def __init__(self, unhurried: Unhurried, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unhurried = unhurried

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if self.refuses(watched):
                return True
            text = watched.text()
            self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.RevertModelCache)
            self.for_all.emit(text)
            return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if not self._unhurried.may(option.rect):
            return
        shown: Cell = index.data(Role.CELL)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, _ground(shown))
        if shown.missing:
            _hatch(painter, rect)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        _marks(painter, rect, shown, rtl=rtl)
        painter.setPen(theme().colour("error" if shown.unfit else "ink"))
        edge = theme().px(PADDING_PX)
        inner = option.rect.adjusted(edge, 0, -edge, 0)
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        draw_folded(painter, inner, side, str(index.data()))
        _frame(painter, rect, option, shown)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = Line(parent=parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        model = index.model()
        if isinstance(model, ScoreModel):
            criterion = model.criteria[index.column()]
            editor.setPlaceholderText(expected_points(criterion))
            editor.setToolTip(expected_points(criterion))
            if criterion.levels:
                LevelCompleter(criterion.levels, editor)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        return editor


def _ground(shown: Cell) -> QColor:
    if shown.unfit or shown.low is None or shown.high is None:
        return theme().colour("surface")
    return theme().ramp((shown.low + shown.high) / 2)


def _hatch(painter: QPainter, rect: QRectF) -> None:
    brush = QBrush(theme().colour("line"), Qt.BrushStyle.BDiagPattern)
    painter.fillRect(rect.adjusted(1, 1, -1, -1), brush)


def _marks(painter: QPainter, rect: QRectF, shown: Cell, *, rtl: bool) -> None:
    """Paint the note's dot, the line under an own score, the estimate's ring, the range."""
    ink, zoom = theme().colour("ink"), theme().zoom
    edge = rect.left() + 7 * zoom if rtl else rect.right() - 7 * zoom
    if shown.noted:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("quiet"))
        dot = DOT_PX * zoom
        painter.drawEllipse(QPointF(edge, rect.top() + 7 * zoom), dot, dot)
    if shown.estimate:
        other = rect.right() - 8 * zoom if rtl else rect.left() + 8 * zoom
        painter.setPen(QPen(ink, 1.2 * zoom))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(other, rect.center().y()), 3 * zoom, 3 * zoom)
    if shown.differs:
        painter.setPen(QPen(theme().colour("accent"), 2 * zoom))
        y, near, far = rect.bottom() - 4 * zoom, 6 * zoom, 46 * zoom
        start, end = (
            (rect.left() + near, rect.left() + far) if rtl else (rect.right() - far, edge + 1)
        )
        painter.drawLine(QLineF(start, y, end, y))
    if shown.low is not None and shown.high is not None and shown.low != shown.high:
        left, width = rect.left() + 8 * zoom, rect.width() - 16 * zoom
        low, high = max(0.0, shown.low), min(1.0, shown.high)
        if rtl:
            low, high = 1 - high, 1 - low
        painter.setPen(QPen(ink, 1.5 * zoom))
        y = rect.top() + 5 * zoom
        painter.drawLine(QLineF(left + low * width, y, left + high * width, y))


def _frame(painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, shown: Cell) -> None:
    state = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if not (selected or focused or shown.unfit):
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = theme().colour("error" if shown.unfit and not selected else "accent")
    painter.setPen(QPen(colour, 2 if focused or shown.unfit else 1))
    painter.drawRect(rect.adjusted(1, 1, -1, -1))
