"""Saaty's scale as one row: 9 ... 2, 1, 2 ... 9, answered with a click or a key."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.kit.theme import SMALL_PX, font, theme
from desktop.kit.told_as import SLIDER
from desktop.words import N_, _, text
from mcda.words.isolate import on_its_own

STEPS: Final = tuple(range(-8, 9))
CELL_PX = 32

WORDS: Final = (
    N_("equally"),
    N_("between equally and moderately"),
    N_("moderately"),
    N_("between moderately and strongly"),
    N_("strongly"),
    N_("between strongly and very strongly"),
    N_("very strongly"),
    N_("between very strongly and extremely"),
    N_("extremely"),
)
"""Saaty's verbal scale, 1 to 9."""


class ScaleRow(QWidget):
    """Chooses how much more one of two things matters.

    Keys: 1-9 the strength, left and right the side and strength, Enter the next
    question, S to skip, Delete to take the answer back.
    """

    told_as = SLIDER

    answered = Signal(object)
    """The judgement of the left over the right as a Fraction, None when taken back."""
    next_wanted = Signal()
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._left = self._right = ""
        self._value: Fraction | None = None
        self._side = -1
        self._better = False

    @property
    def value(self) -> Fraction | None:
        """The judgement shown: left over right."""
        return self._value

    def show_question(
        self, left: str, right: str, value: Fraction | None, *, better: bool = False
    ) -> None:
        """Ask about two elements, with the answer so far.

        Which matters more or, with `better`, which does better.
        """
        self._better = better
        if (left, right) != (self._left, self._right):
            self._side = -1
        self._left, self._right, self._value = left, right, value
        if value is not None and value != 1:
            self._side = -1 if value > 1 else 1
        self.setAccessibleName(_("{left} against {right}", left=left, right=right))
        self.setAccessibleDescription(self.words())
        self.update()

    def words(self) -> str:
        """Return the answer in words, on Saaty's verbal scale where it has one."""
        if self._value is None:
            return _("not judged")
        if self._value == 1:
            return self._equal()
        more = self._left if self._value > 1 else self._right
        strength = max(self._value, 1 / self._value)
        if strength.denominator == 1 and strength <= len(WORDS):
            return self._stronger(more, text(WORDS[int(strength) - 1]))
        words = (
            _("{name}: {x} times as good") if self._better else _("{name}: {x} times as important")
        )
        return words.format(name=more, x=f"{strength}")

    def _equal(self) -> str:
        return _("both do equally well") if self._better else _("both matter equally")

    def _stronger(self, name: str, how: str) -> str:
        words = _("{name}: {how} better") if self._better else _("{name}: {how} more important")
        return words.format(name=name, how=how)

    def sizeHint(self) -> QSize:
        line = QFontMetrics(font(SMALL_PX)).height()
        return QSize(theme().px(17 * CELL_PX), theme().px(CELL_PX + 6) + line)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(17 * 20), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = theme()
        line = QFontMetrics(font(SMALL_PX)).height()
        painter.setFont(font(SMALL_PX))
        painter.setPen(tokens.colour("ink"))
        names = QRectF(0, 0, self.width(), line)
        half = names.width() * 0.45
        metrics = painter.fontMetrics()
        for name, side in (
            (self._left, Qt.AlignmentFlag.AlignLeft),
            (self._right, Qt.AlignmentFlag.AlignRight),
        ):
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(half))
            painter.drawText(names, side | Qt.AlignmentFlag.AlignVCenter, on_its_own(cut))
        painter.setPen(tokens.colour("quiet"))
        painter.drawText(names, Qt.AlignmentFlag.AlignCenter, _("equal"))
        painter.setFont(font())
        for i, step in enumerate(STEPS):
            self._paint_cell(painter, self._cell(i), step)
        edge = tokens.colour("accent" if self.hasFocus() else "line")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self._row().adjusted(1, 1, -1, -1), 4, 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        if event.position().y() >= self._row().top():
            self._answer(step)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        step = self._step_at(event.position().x())
        name = self._left if step < 0 else self._right
        words = self._stronger(name, text(WORDS[abs(step)])) if step else self._equal()
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._answer(self._side * (key - Qt.Key.Key_1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._answer(max(-8, min(8, self._step() + (1 if key == Qt.Key.Key_Right else -1))))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next_wanted.emit()
        elif key == Qt.Key.Key_S:
            self.skipped.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answered.emit(None)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    def _answer(self, step: int) -> None:
        if step:
            self._side = -1 if step < 0 else 1
        size = abs(step) + 1
        self.answered.emit(Fraction(size) if step < 0 else Fraction(1, size))

    def _step(self) -> int:
        """Return the scale's step nearest to the value, 0 when not judged."""
        if self._value is None:
            return 0
        size = max(self._value, 1 / self._value)
        nearest = min(8, round(size) - 1)
        return -nearest if self._value > 1 else nearest

    def _row(self) -> QRectF:
        line = QFontMetrics(font(SMALL_PX)).height() + 4
        return QRectF(0, line, self.width(), theme().px(CELL_PX))

    def _cell(self, i: int) -> QRectF:
        row = self._row()
        width = row.width() / len(STEPS)
        return QRectF(row.left() + i * width, row.top(), width, row.height())

    def _step_at(self, x: float) -> int:
        i = int(x / (self.width() / len(STEPS)))
        return STEPS[max(0, min(len(STEPS) - 1, i))]

    def _paint_cell(self, painter: QPainter, rect: QRectF, step: int) -> None:
        tokens = theme()
        size = Fraction(abs(step) + 1)
        exact = self._value is not None and self._value == (size if step <= 0 else 1 / size)
        if exact:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), tokens.colour("accent"))
        elif step:
            painter.setPen(tokens.colour("line"))
            x = rect.right() if step < 0 else rect.left()
            painter.drawLine(int(x), int(rect.top()) + 1, int(x), int(rect.bottom()) - 1)
        painter.setPen(tokens.colour("on_accent" if exact else "ink"))
        painter.setFont(font(bold=exact))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(abs(step) + 1))
