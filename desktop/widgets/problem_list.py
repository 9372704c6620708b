"""The list of problems under the page: what is wrong, where, and what to do; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.item_models.problems import PROBLEM_ROLE, ProblemsModel, place_words, severity_words
from desktop.session import Session
from desktop.theme import BODY_PX, SMALL_PX, font, theme
from desktop.widgets.labels import label
from mcda.errors import Problem, Severity

HEIGHT = 232


class ProblemList(QWidget):
    """A foldable panel; `asked_for` carries the problem whose place is wanted."""

    asked_for = Signal(object)
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ProblemsModel(session, self)
        self._title = label("", "strong")
        close = QPushButton(self.tr("Close"))
        close.setProperty("look", "link")
        close.setAccessibleName(self.tr("Close the list of problems"))
        close.clicked.connect(self._close)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(close)
        self.view = _View()
        self.view.setAccessibleName(self.tr("Problems"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_ProblemDelegate(self.view))
        self.view.clicked.connect(self._ask)
        self.view.activated.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(8), px(12), px(4))
        column.setSpacing(px(4))
        column.addLayout(head)
        column.addWidget(self.view)
        self.hide()

    def reload(self) -> None:
        """Show the problems as they now are."""
        self.model.reload()
        count = self.model.rowCount()
        self._title.setText(
            self.tr("Nothing is wrong") if not count else self.tr("{n} to look at").format(n=count)
        )
        self.view.setVisible(count > 0)
        self.setFixedHeight(theme().px(HEIGHT if count > 2 else 132 if count else 40))

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _ask(self, index: QModelIndex) -> None:
        self.asked_for.emit(self.model.problem(index.row()))


class _View(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _ProblemDelegate(QStyledItemDelegate):
    """Severity in a narrow column, then place and finding, then what to do in quiet ink."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
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
        index: QModelIndex | QPersistentModelIndex,
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
        painter.setPen(look.colour(tokens[problem.severity]))
        painter.drawText(side, align, severity_words(problem.severity))
        flags = align | Qt.TextFlag.TextWordWrap
        first = _first(problem)
        painter.setFont(font(BODY_PX))
        painter.setPen(look.colour("ink"))
        painter.drawText(text, flags, first)
        painter.setFont(font(SMALL_PX))
        painter.setPen(look.colour("quiet"))
        below = text.adjusted(0, _height(first, text.width(), BODY_PX), 0, 0)
        painter.drawText(below, flags, _second(problem))
        painter.restore()


def _first(problem: Problem) -> str:
    return f"{place_words(problem)}: {problem.found}."


def _second(problem: Problem) -> str:
    expected = problem.expected[:1].upper() + problem.expected[1:]
    return f"{expected} expected. {problem.remedy}."


def _indent() -> int:
    return theme().px(72)


def _height(text: str, width: int, size: int) -> int:
    box = QRect(0, 0, max(80, width), 10_000)
    return QFontMetrics(font(size)).boundingRect(box, Qt.TextFlag.TextWordWrap, text).height()
