"""Keeps Python's search for garbage on the GUI thread.

Python looks for unreachable circles of objects in whichever thread happens to make
objects, and destroys them there. A widget in such a circle would be destroyed by the
thread that works out a ranking, while Qt paints or styles that very widget: the program
would end without a word. So the search is off by itself, and is made here in Qt's loop.

A large case with its history is half a million objects: to go through all of them holds the
window for a quarter of a second. So what outlived a search is set aside, where the next ones
pass it over, and so is, unsearched, what was made at once in great numbers, as when a large
file is read. Hardly any of that is ever garbage, for cases and what is worked out of them hold no
circles and go by themselves: so all of it is gone through only where far more is left of it than
after the last time, and then when the person rests.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication

LOOK_EVERY_MS: Final = 100

MOST_SEARCHED: Final = 20_000
"""Objects that are gone through at most while a person works, which is not felt."""

GROWTH: Final = 4
"""With so many times as much set aside as the last search through everything left, all is gone
through as soon as the person rests.
"""
MANY: Final = 2_000_000
"""With fewer objects set aside nothing is gone through: that would be felt, and what circles there
are of widgets and of workbooks that were written are a few thousand objects each.
"""
MOST_ASIDE: Final = 10_000_000
"""With so many objects set aside, rest is not waited for."""

REST_MS: Final = 60_000
"""So long without key and pointer a person rests."""

_BY_HAND: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
}


class _Young:
    """What was `made` since all was last set aside, as far as Python then `counted`."""

    made = 0
    counted = 0

    @classmethod
    def forget(cls) -> None:
        cls.made = cls.counted = 0


def note_made() -> None:
    """Count what was made since this was last done; on any thread.

    Python tells what was made less what went: next to nothing where an answer took the place of
    another. So this is done often, and by work before what it made takes that place. Listing the
    young instead breaks tuples that others are making.
    """
    made = gc.get_count()[0]
    _Young.made += max(0, made - _Young.counted)
    _Young.counted = made


class Garbage(QObject):
    """While this one lives, garbage is looked for on its own thread only, now and then."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.destroyed.connect(gc.unfreeze)
        if gc.isenabled():
            gc.disable()
            self.destroyed.connect(gc.enable)
        gc.freeze()
        self._aside = 0
        _Young.forget()
        self._added = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._rested)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect what Python by itself would have collected by now, but for what is set aside."""
        # Counted when the window is up: it takes a look at each of them.
        self._aside = self._aside or gc.get_freeze_count()
        note_made()
        if _Young.made <= MOST_SEARCHED:
            oldest = collect_what_is_due()
            if oldest >= 0:
                _Young.counted = 0
            if oldest < OLDEST:
                return
        gc.freeze()
        # Most of them may have gone since: to count what is left takes a look at each.
        self._added += _Young.made
        _Young.forget()
        if self._added > MOST_ASIDE and self._left() > MOST_ASIDE:
            self.look_everywhere()
        elif self._added > self._much and not self._rest.isActive():
            self._wait_for_rest()

    @property
    def _much(self) -> int:
        return max(GROWTH * self._aside, MANY)

    def _left(self) -> int:
        """Return how much is set aside, and go on counting from there."""
        left = gc.get_freeze_count()
        self._added = max(0, left - self._aside)
        return left

    def _rested(self) -> None:
        if self._left() > self._much:
            self.look_everywhere()

    def look_everywhere(self) -> None:
        """Collect all that is garbage, and set the rest aside."""
        self._rest.stop()
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._aside = gc.get_freeze_count()
        self._added = 0
        _Young.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BY_HAND and self._rest.isActive():
            self._rest.start()
        return False

    def _wait_for_rest(self) -> None:
        # What a hand does comes to a window of the system first, and to nothing else so rarely.
        for one in QGuiApplication.topLevelWindows():
            one.removeEventFilter(self)
            one.installEventFilter(self)
        self._rest.start()


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
