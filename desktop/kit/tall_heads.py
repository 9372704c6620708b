"""Heads of columns of several lines: names fold between words, or stand in turn on two levels."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.kit.column_widths import words_of
from desktop.kit.theme import font, theme
from mcda.words.isolate import on_its_own

EDGE_PX, FOOT_PX, APART_PX = 6, 4, 6


class TallHeads(QHeaderView):
    """Paints what its model says of a column, line by line; no head is cut.

    Of the columns `in_turn` the last line of every other head stands a level higher, and may be
    wider than its column.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.in_turn = range(0)
        self.setHighlightSections(False)
        # The style's own would be wider than some columns of figures.
        self.setMinimumSectionSize(theme().px(EDGE_PX))

    def needed(self, column: int, *, folded: bool = True) -> int:
        """Return the width in which a head is whole, its names folded or on one line each."""
        measure, texts = self._measure(), self._text(column).split("\n")
        pieces = [piece for text in texts for piece in (words_of(text) if folded else [text])]
        widest = max(map(measure.horizontalAdvance, pieces), default=0)
        return widest + 2 * theme().px(EDGE_PX)

    def stand_in_turn(self, columns: range, least: int) -> list[int]:
        """Let heads of columns stand in turn; return widths with which none touches another."""
        self.in_turn, measure = columns, self._measure()
        names = [measure.horizontalAdvance(self._lines(column)[-1]) for column in columns]
        widths = [least] * len(names)
        for i in range(len(names) - 2):
            wanted = (names[i] + names[i + 2]) / 2 + theme().px(APART_PX)
            between = widths[i] / 2 + widths[i + 1] + widths[i + 2] / 2
            widths[i + 1] += max(0, round(wanted - between))
        if names:
            # What stands beyond the last has heads of its own.
            widths[-1] = max(widths[-1], names[-1] + theme().px(APART_PX))
        return widths

    def sizeHint(self) -> QSize:
        count = 0 if self.model() is None else self.count()
        lines = max((len(self._lines(c)) for c in range(count)), default=1) + self._levels()
        high = lines * self._measure().height() + 2 * theme().px(FOOT_PX)
        return QSize(super().sizeHint().width(), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("surface"))
        foot = self.height() - 1
        painter.fillRect(0, foot, self.viewport().width(), 1, theme().colour("line"))
        painter.setFont(font(bold=True))
        painter.setPen(theme().colour("quiet"))
        for column in range(self.count()):
            if not self.isSectionHidden(column):
                self._paint(painter, column)
        painter.end()

    def _paint(self, painter: QPainter, column: int) -> None:
        left, wide = self.sectionViewportPosition(column), self.sectionSize(column)
        px, high, lines = theme().px, self._measure().height(), self._lines(column)
        levels = self._levels()
        bottom = self.height() - px(FOOT_PX) - high * (len(lines) + levels)
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            turned = column in self.in_turn
            lower = 0 if turned and (not last or column % 2) else levels
            box = QRect(left + px(EDGE_PX), bottom + high * (number + lower), wide, high)
            box.setWidth(wide - 2 * px(EDGE_PX))
            over = self._measure().horizontalAdvance(line) - box.width()
            if over > 0:
                box.adjust(-over // 2 - 1, 0, over // 2 + 1, 0)
            painter.drawText(box, self._side(column), on_its_own(line) if line else line)

    def _lines(self, column: int) -> list[str]:
        """Return a head line by line, as it stands in its column."""
        room, measure = self.sectionSize(column) - 2 * theme().px(EDGE_PX), self._measure()
        found: list[str] = []
        for text in self._text(column).split("\n"):
            words, line = words_of(text), ""
            for word in [] if column in self.in_turn else words:
                longer = f"{line} {word}" if line else word
                if line and measure.horizontalAdvance(longer) > room:
                    found.append(line)
                    longer = word
                line = longer
            found.append(text if column in self.in_turn else line)
        return found

    def _levels(self) -> int:
        return int(len(self.in_turn) > 0)

    def _text(self, column: int) -> str:
        return str(self.model().headerData(column, self.orientation()) or "")

    def _side(self, column: int) -> Qt.AlignmentFlag:
        role = Qt.ItemDataRole.TextAlignmentRole
        own = self.model().headerData(column, self.orientation(), role)
        side = (self.defaultAlignment() if own is None else own) & _ACROSS
        return side | Qt.AlignmentFlag.AlignBottom

    def _measure(self) -> QFontMetrics:
        return QFontMetrics(font(bold=True))


_ACROSS = Qt.AlignmentFlag.AlignHorizontal_Mask
