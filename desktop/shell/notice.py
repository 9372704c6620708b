"""A quiet line over the header that says what just happened, or asks what is to be done.

It lies over the case's title and question and takes no room of its own, so that
nothing on the page moves when it comes or goes: whoever is about to click there hits
what was aimed at. Where the window is too narrow for that it takes the whole header.
Two at once share the header, and cover nothing of the page either.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.kit.labels import paragraph, push
from desktop.kit.theme import theme
from desktop.kit.told_as import ALERT
from desktop.words import _

STAYS_MS = 12_000
LINES = 2
"""So many lines of text fit into the height of the header."""

Offer = tuple[str, Callable[[], object]]


class Notice(QWidget):
    """Hidden until there is something to say; goes by itself unless told to stay."""

    told_as = ALERT

    def __init__(self, parent: QWidget | None = None, *, name: str = "notice") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over: tuple[QWidget, QWidget] | None = None
        self._row = QHBoxLayout(self)
        px = theme().px
        self._row.setContentsMargins(px(20), px(4), px(12), px(4))
        self._text = paragraph()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._row.addWidget(self._text, 1)
        self.buttons: list[QPushButton] = []
        self._stands = False
        self._since = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    def lie_over(self, header: QWidget, first: QWidget) -> None:
        """Lie over a header from now on; the `first` widget at its end stays to be seen."""
        self._over = header, first
        for watched in self._over:
            watched.installEventFilter(self)

    @property
    def text(self) -> str:
        """What is being said."""
        return self._text.text()

    def say(self, text: str, *offers: Offer, stay: bool = False, stands: bool = False) -> None:
        """Show a sentence and the buttons that answer it.

        It goes after a while, or by Escape; with `stay` when it is closed or answered. With
        `stands` there is no closing it, and the same said again changes nothing that is seen:
        a click may be under way.
        """
        named = [words for words, _act in offers]
        if self.isHidden():
            self._since = monotonic()
        same = text == self.text and [button.text() for button in self.buttons] == named
        if stands and same and not self.isHidden():
            return
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        self._stands = stands
        close = () if stands else ((_("Close"), self.hide),)
        for words, act in (*offers, *close):
            button = push(words, look="link")
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, act=act: self._answer(act))
            self._row.addWidget(button)
            self.buttons.append(button)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if stay or stands:
            self._timer.stop()
        else:
            self._timer.start(STAYS_MS)

    def take_keyboard(self) -> None:
        """Lead to what is asked: what was wanted, such as saving, waits for the answer."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._stands:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in kinds and not self.isHidden():
            self._place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        for other in self._others():
            other._place()

    def _others(self) -> list[Notice]:
        """Return the other notices that are seen now."""
        window = self.parentWidget()
        found = [] if window is None else window.findChildren(Notice)
        return [one for one in found if one is not self and not one.isHidden()]

    def _place(self) -> None:
        """Lie over the header, or over the top of the window where there is none.

        What is said at the same time shares the header, the first said first; where that is
        too narrow, the header is the first one's and the others lie over the window's foot.
        """
        window = self.parentWidget()
        if window is None:
            return
        shown = sorted([self, *self._others()], key=lambda one: one._since)
        needed = sum(one._needed() for one in shown)
        room = self._room(window, needed)
        spare = room.width() - needed
        if spare < 0 and len(shown) > 1:
            foot = window.height()
            for one in shown[1:]:
                height = one._row.heightForWidth(window.width())
                foot -= height
                one._lie(QRect(0, foot, window.width(), height))
            del shown[1:]
        left, share = 0, spare // len(shown)
        for one in shown:
            width = one._needed() + share if one is not shown[-1] else room.width() - left
            height = max(room.height(), one._row.heightForWidth(width))
            start = room.width() - left - width if self._mirrored() else left
            one._lie(QRect(room.x() + start, room.y(), width, height))
            left += width

    def _lie(self, place: QRect) -> None:
        self.setGeometry(place)
        self.raise_()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _room(self, window: QWidget, needed: int) -> QRect:
        """Return the header's place, without its end if what is said fits before it."""
        if self._over is None or self._over[0].isHidden():
            return QRect(0, 0, window.width(), 0)
        room, first = QRect(self._over[0].geometry()), self._over[1].geometry()
        free = room.width() - first.right() if self._mirrored() else first.left()
        free -= theme().px(8)
        if needed <= free:
            if self._mirrored():
                room.setLeft(room.right() + 1 - free)
            else:
                room.setWidth(free)
        return room

    def _needed(self) -> int:
        """Return how wide the sentence in its few lines and its buttons are."""
        text = QFontMetrics(self._text.font()).horizontalAdvance(self.text) / LINES
        margins = self._row.contentsMargins()
        needed = margins.left() + margins.right() + 1.15 * text + theme().px(8)
        needed += sum(button.sizeHint().width() + self._row.spacing() for button in self.buttons)
        return ceil(needed)

    def _answer(self, act: Callable[[], object]) -> None:
        self.hide()
        act()
