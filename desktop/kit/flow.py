"""A row that goes on in a further line where it is wider than its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.kit.theme import GRID_PX, theme

_Line = list[tuple[QLayoutItem, QSize]]


class Flow(QLayout):
    """Widgets in their own sizes, fields and texts grown into what room is left in their line.

    Those behind the `spring` stand at the end of it; with `middle` all stand in the middle.
    """

    def __init__(
        self, parent: QWidget | None = None, gap_px: int = GRID_PX, *, middle: bool = False
    ) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._by_width: dict[int, list[_Line]] = {}
        self._asked: QSize | None = None
        self._least: QSize | None = None
        self._spring: int | None = None
        self._middle = middle
        self.setSpacing(theme().px(gap_px))
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def spring(self) -> None:
        """Let what is added from now on stand at the end of its line."""
        self._spring = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        super().invalidate()
        self._by_width, self._asked, self._least = {}, None, None

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum([_height(line) for line in lines]) + self.spacing() * max(0, len(lines) - 1)

    def sizeHint(self) -> QSize:
        if self._asked is None:
            sizes = [item.sizeHint() for item in self._shown()]
            wide = sum(map(QSize.width, sizes)) + self.spacing() * max(0, len(sizes) - 1)
            self._asked = QSize(wide, max(map(QSize.height, sizes), default=0))
        return self._asked

    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = QSize()
            for item in self._shown():
                self._least = self._least.expandedTo(item.minimumSize())
        return self._least

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        direction = self._direction()
        behind = self._items[self._spring :] if self._spring is not None else []
        for line in self._lines(rect.width()):
            high = _height(line)
            used = sum([size.width() for _item, size in line]) + self.spacing() * (len(line) - 1)
            left = rect.left() + ((rect.width() - used) // 2 if self._middle else 0)
            for item, size in line:
                if item in behind and item is not line[0][0] and used < rect.width():
                    left, used = left + rect.width() - used, rect.width()
                place = QRect(QPoint(left, top + (high - size.height()) // 2), size)
                if direction is Qt.LayoutDirection.RightToLeft:
                    place.moveRight(rect.left() + rect.right() - place.left())
                item.setGeometry(place)
                left += size.width() + self.spacing()
            top += high + self.spacing()

    def _direction(self) -> Qt.LayoutDirection:
        parent = self.parentWidget()
        return parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight

    def _shown(self) -> list[QLayoutItem]:
        # What is hidden asks for no room, and so does a holder of what is hidden.
        return [item for item in self._items if item.sizeHint().width() > 0]

    def _grown(self, line: _Line, width: int) -> _Line:
        """Share what room is left among texts and fields, as far as they may grow."""
        spare = (
            width - sum([size.width() for _item, size in line]) - self.spacing() * (len(line) - 1)
        )
        growing = [_grows(item) for item, _size in line]
        wanting = sum(growing)
        grown: _Line = []
        for (item, size), grows in zip(line, growing, strict=True):
            if grows:
                share = min(spare // wanting, _most(item) - size.width())
                size = _size(item, width, size.width() + max(0, share))
                spare, wanting = spare - share, wanting - 1
            grown.append((item, size))
        return grown

    def _lines(self, width: int) -> list[_Line]:
        # Whoever lays out a page asks for them again and again.
        if width not in self._by_width:
            # A text that grows into its line takes fewer lines of its own.
            self._by_width[width] = [self._grown(line, width) for line in self._broken(width)]
        return self._by_width[width]

    def _broken(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        left = 0
        for item in self._shown():
            size = _size(item, width)
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.spacing()
        return lines


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal) or item.hasHeightForWidth()


def _most(item: QLayoutItem) -> int:
    """Return how wide an item may become; a holder, as wide as what it holds."""
    widget, most = item.widget(), item.maximumSize().width()
    held = widget.layout() if widget is not None else None
    return min(most, held.maximumSize().width()) if held is not None else most


def _size(item: QLayoutItem, width: int, asked: int = 0) -> QSize:
    """Return the size that an item asks for, or what it needs in a line of its own."""
    wanted = item.sizeHint()
    wide = max(min(asked or wanted.width(), width), item.minimumSize().width())
    high = item.heightForWidth(wide) if item.hasHeightForWidth() else wanted.height()
    return QSize(wide, high)


def _height(line: _Line) -> int:
    return max([size.height() for _item, size in line])


def flow(*widgets: QWidget, at_end: Sequence[QWidget] = ()) -> Flow:
    """Return the row of some widgets, and of those that stand at its end."""
    row = Flow()
    for widget in widgets:
        row.addWidget(widget)
    row.spring()
    for widget in at_end:
        row.addWidget(widget)
    return row
