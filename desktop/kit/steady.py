"""A label that says something else at every move of a slider, in the room that it has."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QLabel

REST_MS = 150
"""A slider has to rest so long before the page is laid out for what the label says."""


class Steady(QObject):
    """Sets a label's text; while a slider moves, the page is laid out anew only if need be."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label
        self._free: tuple[QSize, QSize] | None = None
        """Between which sizes the label may be, while it is held in one."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.release)

    def say(self, text: str, *, live: bool = False) -> None:
        """Say something; `live` while a slider moves."""
        label = self._label
        if text == label.text():
            return
        if not (live and label.isVisible()):
            self.release()
            label.setText(text)
            return
        if self._free is None:
            # A widget of one size tells nobody when what is in it changes.
            self._free = label.minimumSize(), label.maximumSize()
            label.setFixedSize(label.size())
        label.setText(text)
        self._rest.start()
        if label.heightForWidth(label.width()) > label.height():
            self.release()

    def release(self) -> None:
        """Let the label have the room again that it asks for."""
        self._rest.stop()
        if self._free is not None:
            least, most = self._free
            self._free = None
            self._label.setMinimumSize(least)
            self._label.setMaximumSize(most)
            # Said again, so that it forgets the size that it had as the one it asks for.
            self._label.setWordWrap(self._label.wordWrap())
