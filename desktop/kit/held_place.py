"""What is scrolled to stays where it is while what is scrolled is made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollBar

REST_MS = 150
"""So long what is scrolled may be shorter than it was before its place is given up."""


class HeldPlace(QObject):
    """Scrolls back to where it was if what is scrolled is shorter for a moment only."""

    def __init__(self, bar: QScrollBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._wanted: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._give_up)
        bar.rangeChanged.connect(self._ranged)
        bar.valueChanged.connect(self._moved)

    def _ranged(self, _low: int, high: int) -> None:
        # Qt says the new range before it moves what lies outside of it.
        if self._bar.value() > high:
            self._wanted = max(self._bar.value(), self._wanted or 0)
            self._rest.start()
        elif self._wanted is not None:
            wanted = self._wanted
            self._bar.setValue(min(wanted, high))
            self._wanted = wanted if wanted > high else None

    def _moved(self, value: int) -> None:
        if self._wanted is not None and value not in (self._bar.maximum(), self._wanted):
            # Somebody went elsewhere meanwhile.
            self._give_up()

    def _give_up(self) -> None:
        self._rest.stop()
        self._wanted = None
