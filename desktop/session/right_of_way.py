"""While the window answers a hand at a slider, work beside it waits.

Both would have the interpreter at once, and on a small machine the processor too: a frame
would come late for an answer that nobody sees before the next one. A move has the way
from its beginning until it is painted.
"""

from __future__ import annotations

import threading
from functools import cache

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

LONGEST_MS = 25
"""After a move of which nothing is painted the others go on as late as this."""
_LOOK_S = 0.02
"""So often who waits looks whether it is still wanted."""

_free = threading.Event()
_free.set()


def wait() -> bool:
    """Wait a moment if the window has the way; say whether it is free. For other threads."""
    return _free.is_set() or _free.wait(_LOOK_S)


def take(widget: QWidget) -> None:
    """Take the way for a move of a slider, until what follows from it is painted."""
    _move().begin(widget.window())


def give_back() -> None:
    """Let the others go on: what follows from the move is worked out beside the window."""
    _free.set()


class _Move(QObject):
    """The move that is being answered."""

    def __init__(self) -> None:
        super().__init__()
        self._window: QWidget | None = None
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(_free.set)

    def begin(self, window: QWidget) -> None:
        if _free.is_set() or not self._end.isActive():
            _free.clear()
            self._end.start(LONGEST_MS)
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and not _free.is_set():
            # It is painted when this event is over.
            self._end.start(0)
        return False

    def _forget(self) -> None:
        self._window = None


@cache
def _move() -> _Move:
    return _Move()
