"""A button that keeps a combination as a package, and asks for its name in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.labels import push
from desktop.kit.laid import STRETCH, in_row
from desktop.kit.line import Line
from desktop.kit.live_fields import takes_name
from desktop.kit.theme import GRID_PX, theme
from desktop.words import _


class KeepRow(QWidget):
    """`kept` gives the name; Enter keeps, Escape leaves it."""

    kept = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__()
        self._suggested = ""
        self.ask = push(words, self.open)
        self.name = Line()
        self.name.setAccessibleName(_("Name of the package"))
        self.name.setMinimumWidth(theme().px(140))
        self.keep = push(_("Keep"), self._keep, look="primary")
        self.leave = push(_("Cancel"), self.close_field)
        in_row(self.ask, self.name, self.keep, self.leave, STRETCH, of=self, gap=GRID_PX)
        self.name.textChanged.connect(
            lambda text: self.keep.setEnabled(takes_name(self.name) and bool(text.strip()))
        )
        self.name.returnPressed.connect(self._keep)
        self.close_field()

    def suggest(self, name: str, *, able: bool = True, why_not: str = "") -> None:
        """Say what the package would be called; `why_not` where it can't be kept."""
        self._suggested = name
        self.ask.setEnabled(able)
        self.ask.setToolTip(why_not)
        self.ask.setAccessibleDescription(why_not)
        if not able:
            self.close_field()

    def open(self) -> None:
        """Ask for the name, the suggested one selected."""
        self._turn(asking=True)
        self.name.setText(self._suggested)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_field(self) -> None:
        """Put the field away."""
        had = self.name.hasFocus() or self.keep.hasFocus() or self.leave.hasFocus()
        self._turn(asking=False)
        if had:
            self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._leaves(event):
            self.close_field()
            return True
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress
        return pressed and event.key() == Qt.Key.Key_Escape and self.name.isVisible()

    def _turn(self, *, asking: bool) -> None:
        self.ask.setVisible(not asking)
        for widget in (self.name, self.keep, self.leave):
            widget.setVisible(asking)

    def _keep(self) -> None:
        name = self.name.text().strip()
        if name and takes_name(self.name):
            self.close_field()
            self.kept.emit(name)
