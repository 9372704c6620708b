"""A field for a share typed as a percentage, in any way people write numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent

from desktop.kit.line import Line
from desktop.kit.live_fields import mark_wrong
from desktop.kit.number_form import shown, typed
from desktop.words import _
from mcda.model.numbers import parse_percent
from mcda.words import figures

_STEP = 0.01


class PercentField(Line):
    """`entered` gives a share (0 to 1) after Enter, on leaving, or by the up and down keys.

    What is no percentage from 0 to 100 stays as typed and is marked; Escape brings
    the share back that holds. `focused` says that the keyboard is here now.
    """

    entered = Signal(float)
    focused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setProperty("look", "field")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._take)
        self.textEdited.connect(lambda _text: mark_wrong(self, False))

    @property
    def share(self) -> float:
        """The share that holds."""
        return self._share

    def show_share(self, share: float) -> None:
        """Show a share, unless somebody is typing another one, or what was typed can't be taken
        and the share is the same.
        """
        same, self._share = share == self._share, share
        if not (self.isModified() and (self.hasFocus() or (same and self.property("wrong")))):
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 5,
            Qt.Key.Key_PageDown: -5,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.setModified(False)
            self.entered.emit(min(1.0, max(0.0, self._share + step * _STEP)))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._write()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit()

    def _take(self) -> None:
        if not self.isModified():
            return
        percent = parse_percent(typed(self.text()))
        if percent is None or not 0 <= percent <= 100:
            mark_wrong(self, True, _("Expected a percentage from 0 to 100"))
            return
        self._share = percent / 100
        self._write()
        self.entered.emit(self._share)

    def _write(self) -> None:
        self.setText(shown(figures.percent(self._share)))
        self.setModified(False)
        if self.property("wrong"):
            mark_wrong(self, False)
