"""The rail: the pages in working order, each with a mark for how far it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QVBoxLayout,
    QWidget,
)

from desktop.kit.ground import paint_ground
from desktop.kit.laid import in_column, scrolled
from desktop.kit.theme import font, theme
from desktop.kit.told_as import GROUP
from desktop.pages.progress import PageState
from desktop.pages.register import keys_of
from desktop.words import _

RAIL_WIDTH = 140
"""So wide it is at least; as its longest words in languages with longer ones."""

STOP = Qt.FocusPolicy.StrongFocus


class Rail(QWidget):
    """One entry per page; `chosen` says which was asked for."""

    told_as = GROUP
    chosen = Signal(str)

    def __init__(self, entries: list[tuple[str, str]]) -> None:
        """`entries` are page keys and the words for them."""
        super().__init__()
        px = theme().px
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        content = QWidget()
        self._scroll = scrolled(content, across=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 1, 0)
        outer.addWidget(self._scroll)
        column = in_column(of=content, gap=3, edges=(7, 12, 7, 8))
        self._group = QButtonGroup(self)
        self.entries: dict[str, RailEntry] = {}
        self.last = ""
        """The page of the rail that was seen last, also where another kind of page is now."""
        for number, (key, words) in enumerate(entries, start=1):
            entry = RailEntry(words, keys_of(number))
            entry.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            entry.setAutoExclusive(True)
            self._group.addButton(entry)
            column.addWidget(entry)
            self.entries[key] = entry
        column.addStretch()
        longest = max((entry.sizeHint().width() for entry in self.entries.values()), default=0)
        self.setFixedWidth(longest + px(16))

    def show_current(self, key: str) -> None:
        """Mark a page as the one that is seen; one that has no entry leaves none marked."""
        if key in self.entries:
            self.last = key
            self.entries[key].setChecked(True)
            self.setFocusProxy(self.entries[key])
            self._scroll.ensureWidgetVisible(self.entries[key])
            # Tab stops at the page that is seen; arrow keys walk along the others.
            for other, entry in self.entries.items():
                seen = other == key
                entry.setFocusPolicy(STOP if seen else Qt.FocusPolicy.ClickFocus)
        elif self.last:
            self._group.setExclusive(False)
            self.entries[self.last].setChecked(False)
            self._group.setExclusive(True)

    def show_state(self, key: str, state: PageState, words: str) -> None:
        """Show how far a page is; `words` say what it lacks."""
        self.entries[key].show_state(state, words)


class RailEntry(QAbstractButton):
    """A page's name and its mark: a disc, a half disc, a diamond or a ring."""

    def __init__(self, words: str, shortcut: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shortcut = shortcut
        self.state = PageState.EMPTY
        self.show_state(PageState.EMPTY, "")

    def show_state(self, state: PageState, words: str) -> None:
        """Show a page's state; in words too, for the tool tip and for screen readers."""
        self.state = state
        said = words or _("empty")
        self.setToolTip(f"{self.text()}: {said} ({self._shortcut})")
        self.setAccessibleDescription(said)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().px
        words = QFontMetrics(font(bold=True)).horizontalAdvance(self.text())
        return QSize(max(px(RAIL_WIDTH - 16), words + px(36)), px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "accent_soft" if self.isChecked() else "page" if self.underMouse() else ""
        paint_ground(painter, box, ground, focused=self.hasFocus())
        painter.setFont(font(bold=self.isChecked()))
        painter.setPen(look.colour("accent" if self.isChecked() else "ink"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.drawText(
            box.adjusted(look.px(12), 0, -look.px(12), 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            self.text(),
        )
        inset = look.px(16)
        centre = QPointF(inset if mirrored else self.width() - inset, self.height() / 2)
        _draw_mark(painter, centre, look.px(8) / 2, self.state)
        painter.end()


def _draw_mark(painter: QPainter, centre: QPointF, radius: float, state: PageState) -> None:
    """Draw a state so that it is told apart without colour."""
    look = theme()
    colour: QColor = look.colour(
        {
            PageState.COMPLETE: "done",
            PageState.NEEDS: "warning",
            PageState.PROBLEM: "error",
            PageState.EMPTY: "quiet",
        }[state]
    )
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    disc = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if state is PageState.PROBLEM:
        painter.setBrush(colour)
        reach = radius + 1
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(centre.x(), centre.y() - reach),
                    QPointF(centre.x() + reach, centre.y()),
                    QPointF(centre.x(), centre.y() + reach),
                    QPointF(centre.x() - reach, centre.y()),
                ]
            )
        )
    elif state is PageState.NEEDS:
        painter.drawEllipse(disc)
        painter.setBrush(colour)
        painter.drawPie(disc, 90 * 16, 180 * 16)
    else:
        if state is PageState.COMPLETE:
            painter.setBrush(colour)
        painter.drawEllipse(disc)
