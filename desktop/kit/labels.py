"""Labels and buttons in the few looks that the window has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolTip,
    QWidget,
)

from desktop.kit.theme import GRID_PX, theme
from desktop.words import _
from mcda.words.runs import in_short

BUTTON_PX = 320
"""So wide the words of a button make it at most."""
LINE_PX = 480
"""So wide a text on one line makes its label at most."""
UNBROKEN: Final = 40
"""Letters of a word in a row that stay together where lines are broken."""


_ACROSS: Final = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | _ACROSS
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | _ACROSS


class _Begun(QLabel):
    """A text that stands at the window's leading side, whichever way it is read itself; at the
    other one `at_end`, as figures do.

    The program's direction stands before anything is made: to hear of another one, each label
    would be asked again and again as it is dressed.
    """

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, at_end: bool = False
    ) -> None:
        super().__init__(text, parent)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setAlignment(_RIGHT if mirrored is not at_end else _LEFT)


class _Line(_Begun):
    """A text that makes nothing wider than a window is."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().boundedTo(QSize(theme().px(LINE_PX), 1 << 20))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(QSize(theme().px(LINE_PX), 1 << 20))


def label(
    text: str = "", look: str = "", parent: QWidget | None = None, *, at_end: bool = False
) -> QLabel:
    """Make a label; `look` is one of those that the style sheet names ("quiet", "small"). One
    `at_end` stands where the line ends, as figures do.
    """
    made = _Line(text, parent, at_end=at_end)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        made.setProperty("look", look)
    return made


def push(
    words: str = "", act: Callable[..., object] | None = None, *, look: str = ""
) -> QPushButton:
    """Make a button that does something when it is clicked; looks as those of labels."""
    made = QPushButton(words)
    if look:
        made.setProperty("look", look)
    if act is not None:
        made.clicked.connect(act)
    return made


def question_button(name: str, act: Callable[[], object], *, keys: bool = False) -> QPushButton:
    """Return a small button with a question mark, for beside a heading; `keys` where Shift+F1
    is not heard.
    """
    made = push("?", lambda: act(), look="plain")
    made.setAccessibleName(_("What is this: {name}", name=name))
    made.setToolTip(_("What is this?"))
    made.setAutoDefault(False)
    made.setFixedWidth(theme().px(24))
    if not keys:
        # Not on Tab's way: F1 explains what has the keyboard.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


class CutButton(QPushButton):
    """A button whose words, which a name may be among, end in an ellipsis where room is short."""

    def _whole(self) -> QSize:
        """Return the size that shows all its words."""
        return super().sizeHint()

    def sizeHint(self) -> QSize:
        return self._whole().boundedTo(QSize(theme().px(BUTTON_PX), 1 << 20))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        # Of all that happens to a button next to nothing asks for help.
        if not isinstance(event, QHelpEvent) or self.toolTip():
            return super().event(event)
        if self.width() >= self._whole().width():
            return super().event(event)
        QToolTip.showText(event.globalPos(), self.text(), self)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        short = self._whole().width() - self.width()
        if short > 0:
            room = self.fontMetrics().horizontalAdvance(option.text) - short
            end = Qt.TextElideMode.ElideMiddle
            option.text = self.fontMetrics().elidedText(option.text, end, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class _Toggle(CutButton):
    """Has room for its words in bold, which they are while it is on."""

    _measured = "", ""
    _wider = 0
    """By how much `_measured`, words and typeface, are wider in bold."""

    def _whole(self) -> QSize:
        hint, words, bold = super()._whole(), self.text(), self.font()
        if (words, bold.key()) != self._measured:
            self._measured = words, bold.key()
            bold.setWeight(QFont.Weight.DemiBold)
            plain = self.fontMetrics().horizontalAdvance(words)
            self._wider = max(0, QFontMetrics(bold).horizontalAdvance(words) - plain)
        return QSize(hint.width() + self._wider, hint.height())


def toggle(words: str = "") -> QPushButton:
    """Make a button that is on or off; what shows it is as wide either way."""
    made = _Toggle(words)
    made.setCheckable(True)
    return made


class _Paragraph(_Begun):
    """Names the first of many; all are named at hover and to a screen reader."""

    _whole = ""

    def setText(self, text: str) -> None:
        """Show a text, or what is said in short; words without end are broken somewhere."""
        short = in_short(text)
        if self.textFormat() is not Qt.TextFormat.PlainText:
            # Qt knows a rich text by its tags alone.
            plain = not _REFERENCE.search(short) or bool(_TAG.search(short))
            self.setTextFormat(Qt.TextFormat.AutoText if plain else Qt.TextFormat.RichText)
        super().setText(breakable(short))
        along = " ".join(_WHOLE.findall(text))
        if along or short != text or self._whole:
            self._keep(along, "" if short == text else str(text))

    def _keep(self, along: str, said: str) -> None:
        from html import escape, unescape

        whole = unescape(along) or said
        if whole != self._whole:
            self._whole = whole
            self.setToolTip(f"<p>{escape(whole)}</p>" if whole else "")
            self.setAccessibleDescription(whole)


_WHOLE: Final = re.compile('<a name="([^"]*)"></a>')
"""How `desktop.words.html` takes the whole of what it shortens along."""


_TAG: Final = re.compile("<[a-zA-Z]")
_REFERENCE: Final = re.compile(r"&(?:amp|lt|gt|quot|#x27|#39);")
"""What `html.escape` makes of a sign."""

_RUN: Final = re.compile(rf"<[^>]*>|&[^;\s]{{1,9}};|[^\s<&]{{{UNBROKEN + 1},}}|[<&]")
"""Marks and references of a rich text, and words that are too long to stand on one line."""
_JOINED: Final = ("M", "Cf")
"""Kinds of signs that belong to the one before them."""


def breakable(text: str) -> str:
    """Return a text, plain or rich, with places to break words that are longer than any."""
    if not any(len(word) > UNBROKEN for word in text.split()):
        return text
    return _RUN.sub(lambda found: _broken(found[0]), text)


def _broken(word: str) -> str:
    if word[0] in "<&" or len(word) <= UNBROKEN:
        return word
    parts, begun = [], 0
    for at, sign in enumerate(word):
        if at - begun >= UNBROKEN and not unicodedata.category(sign).startswith(_JOINED):
            parts.append(word[begun:at])
            begun = at
    return "\u200b".join([*parts, word[begun:]])


def paragraph(text: str = "", look: str = "") -> QLabel:
    """Make a wrapping label whose text may be rich and can be selected and copied."""
    made = _Paragraph()
    if look:
        made.setProperty("look", look)
    made.setText(text)
    made.setWordWrap(True)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
    )
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    made.setMinimumWidth(40)
    return made


def captioned(words: str, field: QWidget, look: str = "small", *, above: bool = False) -> QWidget:
    """Return a field with its caption before it, or above it; they are never parted."""
    both, caption = QWidget(), label(words, look)
    caption.setBuddy(field)
    way = QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight
    line = QBoxLayout(way, both)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme().px(2 if above else GRID_PX))
    line.addWidget(caption)
    line.addWidget(field)
    if not above:
        caption.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    if field.minimumWidth() == field.maximumWidth():
        # A row would share its spare room with it, and the field cannot take it.
        both.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    return both


def tell_plainly(line: QLabel, words: str) -> None:
    """Say words that hold what the user typed, never read as markup; without any, hide the line."""
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setText(words)
    line.setVisible(bool(words))
