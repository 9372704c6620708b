"""Keeps Python's search for garbage on the GUI thread.

Python looks for unreachable circles of objects in whichever thread happens to make
objects, and destroys them there. A widget in such a circle would be destroyed by the
thread that works out a ranking, while Qt paints or styles that very widget: the program
would end without a word. So the search is off by itself, and is made here in Qt's loop.

A large case with its history is half a million objects: to go through all of them holds the
window for a quarter of a second. So what outlived a search is set aside, where the next ones
pass it over, until the person has turned to another program.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

LOOK_EVERY_MS: Final = 500

MOST_GROWTH: Final = 4
"""So many times as much as after the last search through everything is set aside at most."""


class Garbage(QObject):
    """While this one lives, garbage is looked for on its own thread only, now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.destroyed.connect(gc.unfreeze)
        if gc.isenabled():
            gc.disable()
            self.destroyed.connect(gc.enable)
        gc.freeze()
        self._aside = gc.get_freeze_count()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned)

    def look(self) -> None:
        """Collect what Python by itself would have collected by now, but for what is set aside."""
        if collect_what_is_due() < OLDEST:
            return
        gc.freeze()
        if gc.get_freeze_count() > MOST_GROWTH * self._aside:
            self.look_everywhere()

    def look_everywhere(self) -> None:
        """Collect all that is garbage, and set the rest aside."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._aside = gc.get_freeze_count()

    def _turned(self, state: Qt.ApplicationState) -> None:
        away = state is not Qt.ApplicationState.ApplicationActive
        if away and gc.get_freeze_count() > self._aside:
            self.look_everywhere()


OLDEST: Final = 2


def collect_what_is_due() -> int:
    """Look for garbage on this thread, as far back as Python by itself would have looked by now;
    return how far that was, -1 for nowhere.
    """
    for oldest in range(OLDEST, -1, -1):
        if gc.get_count()[oldest] > gc.get_threshold()[oldest]:
            gc.collect(oldest)
            return oldest
    return -1
