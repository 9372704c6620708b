"""A view of problems: severity, place and finding in one line, what to do below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.kit.problems import PROBLEM_ROLE, ProblemsModel, place_words, standing_words
from desktop.kit.roles import Index
from desktop.kit.theme import BODY_PX, SMALL_PX, font, theme
from desktop.words import _, capital
from mcda.errors import Problem, Severity
from mcda.words.isolate import on_its_own

LAID_OUT_TOGETHER = 24
"""Rows that are measured in one turn of the loop: their texts have to be broken into lines."""


class ProblemView(QListView):
    """Shows a `ProblemsModel`; rows are as high as their texts."""

    def __init__(self, name: str, model: ProblemsModel) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_ProblemDelegate(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(LAID_OUT_TOGETHER)

    def height_of(self, most: int) -> int:
        """Return the height that shows every row, `most` at most."""
        total = 2 * self.frameWidth() + 4
        for row in range(self.model().rowCount()):
            total += self.sizeHintForRow(row)
            if total > most:
                return most
        return total

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _ProblemDelegate(QStyledItemDelegate):
    """Severity in a narrow column, then place and finding, then what to do in quiet ink."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        problem: Problem = index.data(PROBLEM_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else 600
        room = width - _indent() - theme().px(16)
        height = _height(_first(problem), room, BODY_PX) + _height(_second(problem), room, SMALL_PX)
        return QSize(width, height + theme().px(12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        problem: Problem = index.data(PROBLEM_ROLE)
        look = theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        painter.save()
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, look.colour("accent_soft"))
        painter.setPen(look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(look.px(4), look.px(5), -look.px(8), -look.px(5))
        indent = _indent()
        side = inner.adjusted(0, 0, indent - inner.width(), 0)
        text = inner.adjusted(indent, 0, 0, 0)
        if mirrored:
            side.moveRight(inner.right())
            text.moveLeft(inner.left())
        # The painter mirrors the alignment by itself where the layout runs from the right.
        align = Qt.AlignmentFlag.AlignLeft
        tokens = {Severity.ERROR: "error", Severity.WARNING: "below", Severity.NOTE: "quiet"}
        painter.setFont(font(SMALL_PX, bold=True))
        painter.setPen(look.colour("quiet" if problem.unfinished else tokens[problem.severity]))
        painter.drawText(side, align, on_its_own(standing_words(problem)))
        flags = align | Qt.TextFlag.TextWordWrap
        first = _first(problem)
        painter.setFont(font(BODY_PX))
        painter.setPen(look.colour("ink"))
        painter.drawText(text, flags, on_its_own(first))
        painter.setFont(font(SMALL_PX))
        painter.setPen(look.colour("quiet"))
        below = text.adjusted(0, _height(first, text.width(), BODY_PX), 0, 0)
        painter.drawText(below, flags, on_its_own(_second(problem)))
        painter.restore()


def _first(problem: Problem) -> str:
    return _("{place}: {found}.", place=place_words(problem), found=problem.found)


def _second(problem: Problem) -> str:
    words = _("{expected} expected. {remedy}.", expected=problem.expected, remedy=problem.remedy)
    return capital(words)


def _indent() -> int:
    return theme().px(72)


def _height(text: str, width: int, size: int) -> int:
    box = QRect(0, 0, max(80, width), 10_000)
    return QFontMetrics(font(size)).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
