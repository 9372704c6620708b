"""Fields whose text goes into the case as it is typed, so that nothing typed can be lost.

A run of typing in one field undoes as one edit; it ends when the focus leaves.
Undo and redo in them are those of the case, not of the field. A text that can't be taken stays,
framed and with the reason, until it is mended or the case holds something else there.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.kit.lengths import too_long
from desktop.kit.line import Line
from desktop.kit.theme import theme
from desktop.session import untaken


class LiveLine(Line):
    """One line; `typed` with each change by the user, `left` when a run of typing ends."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, *, look: str = "") -> None:
        """`name` is what screen readers call the field."""
        super().__init__()
        self.setAccessibleName(name)
        if look:
            self.setProperty("look", look)
        self._of: object = None
        self._said = ""
        """What the case holds, as it was last shown."""
        self._untaken = False
        self._waits: tuple[str, str] | None = None
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(lambda: self.left.emit())

    @property
    def said_by_case(self) -> str:
        """What the case holds, as it was last shown here."""
        return self._said

    def show_text(self, text: str, of: object = None) -> None:
        """Show what the case holds `of` something; the cursor stays when that is what is shown
        already. What was typed for the same and not taken stays.
        """
        same, self._of = of == self._of, of
        if self._untaken and same and text == self._said:
            return
        if self._untaken:
            self.mark_wrong(False)
        self._said = text
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0 if not self.hasFocus() else len(text))

    def mark_wrong(self, wrong: bool, why: str = "") -> None:
        """Frame the field as not understood; what it was about is taken nevertheless."""
        self._untaken = False
        if self._waits is not None:
            untaken.drop(*self._waits)
            self._waits = None
        mark_wrong(self, wrong, why)

    def judge(self, why: str) -> None:
        """Frame what is taken for what is wrong with it; what is not taken stays framed."""
        if not self._untaken:
            self.mark_wrong(bool(why), why)

    def refuse(self, why: str) -> None:
        """Frame the field: what stands there is not taken, and stays to be mended."""
        self.mark_wrong(True, why)
        self._untaken = True
        self.wait()

    def wait(self) -> None:
        """Let it be known that the text that stands here was taken nowhere."""
        self._waits = self._place()
        untaken.keep(*self._waits, self.text())

    def give_up(self) -> None:
        """Let go of a text that waited in a field like this one, which is there no longer."""
        untaken.drop(*self._place())

    def _place(self) -> tuple[str, str]:
        """Return by what its text is known: no table has such a name."""
        return f"\n{self.accessibleName()}", repr(self._of)

    def why_not(self, text: str) -> str:
        """Return why a text can't be taken; empty where it can."""
        return too_long(text)

    def _edited(self, text: str) -> None:
        if why := self.why_not(text):
            self.refuse(why)
            return
        if self._untaken:
            self.mark_wrong(False)
        self.typed.emit(text)

    def event(self, event: QEvent) -> bool:
        return _leave_undo(event) or super().event(event)


BARRED: Final = 8
"""A field that grows to so many lines shows a bar beside more of them."""


class LiveText(QPlainTextEdit):
    """Several lines, as high as the text from `least` lines to `lines`; Tab leaves the field.

    One that is `whole` holds a text without breaks, such as a source, folded where it is long.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(
        self, name: str, *, lines: int = 60, least: int = 1, whole: bool = False, look: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(name)
        if look:
            self.setProperty("look", look)
        self._lines, self._least, self._whole = lines, least, whole
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(2)
        self.setFixedHeight(self._height(least))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._showing = False
        self.textChanged.connect(self._changed)
        self.textChanged.connect(self._fit)

    def show_text(self, text: str, _of: object = None) -> None:
        """Show what the case holds; the cursor stays when that is what is shown already."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def event(self, event: QEvent) -> bool:
        return _leave_undo(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._whole and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._whole and source.hasText():
            self.insertPlainText(" ".join(source.text().split()))
            return
        super().insertFromMimeData(source)

    def _height(self, lines: int) -> int:
        return lines * QFontMetrics(self.font()).lineSpacing() + theme().px(14)

    def _fit(self) -> None:
        # A plain text document measures itself in lines.
        wanted = round(self.document().size().height())
        # A bar that Qt shows for the moment before the field has grown would leave the text as
        # wide as it was laid out before it: its ends would be cut.
        policy = Qt.ScrollBarPolicy
        barred = wanted > self._lines >= BARRED
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if barred else policy.ScrollBarAlwaysOff
        )
        height = self._height(min(self._lines, max(self._least, wanted)))
        if height != self.height():
            self.setFixedHeight(height)

    def _changed(self) -> None:
        if not self._showing:
            self.typed.emit(self.toPlainText())


def takes_name(field: QLineEdit) -> bool:
    """Say whether a field's text can be a name; one that can't is framed, with the reason."""
    why = too_long(field.text().strip())
    mark_wrong(field, bool(why), why)
    return not why


def mark_wrong(widget: QWidget, wrong: bool, why: str = "") -> None:
    """Frame a field as not understood, with the reason in place of its own tool tip."""
    was = bool(widget.property("wrong"))
    if was != wrong:
        if wrong:
            widget.setProperty("own", [widget.toolTip(), widget.accessibleDescription()])
        widget.setProperty("wrong", wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
    if wrong or was:
        tip, described = (why, why) if wrong else widget.property("own")
        widget.setToolTip(tip)
        widget.setAccessibleDescription(described)


def _leave_undo(event: QEvent) -> bool:
    """Keep Ctrl+Z and Ctrl+Y from the field, so that they reach the window."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    again = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    undo = event.matches(keys.Undo) or event.key() == Qt.Key.Key_Undo
    if undo or event.matches(keys.Redo) or again:
        event.ignore()
        return True
    return False
