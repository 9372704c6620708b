"""Keeps Python's search for garbage on the GUI thread.

Python looks for unreachable circles of objects in whichever thread happens to make
objects, and destroys them there. A widget in such a circle would be destroyed by the
thread that works out a ranking, while Qt paints or styles that very widget: the program
would end without a word. So the search is off by itself, and is made here in Qt's loop.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS: Final = 500


class Garbage(QObject):
    """While this one lives, garbage is looked for on its own thread only, now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if gc.isenabled():
            gc.disable()
            self.destroyed.connect(gc.enable)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python by itself would have collected by now."""
        collect_what_is_due()


def collect_what_is_due() -> None:
    """Look for garbage on this thread, as far back as Python by itself would have looked by now."""
    for oldest in (2, 1, 0):
        if gc.get_count()[oldest] > gc.get_threshold()[oldest]:
            gc.collect(oldest)
            return
