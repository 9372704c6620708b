"""Work that has to stand in the window's own thread, done in slices between two looks at it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from math import inf
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

T = TypeVar("T")

Steps = Generator[None, None, T]
"""Does a little between two yields, and returns what came of it."""

SLICE_S = 0.008
"""So long slices and painting go on in one turn of the loop, all of them together."""

DRESSED_TOGETHER = 20


def _nothing(_made: object) -> None:
    """Hand what came of the steps to nobody."""


def at_once(steps: Steps[T]) -> T:
    """Do all the steps now, and return what came of them."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]


def dressed(widget: QWidget) -> Steps[None]:
    """Let the style sheet dress a widget and all in it, a few between two yields.

    Those within come first: whoever is dressed, or shown, dresses all that is in it at once.
    """
    for number, one in enumerate(reversed(widget.findChildren(QWidget)), start=1):
        # It may have gone meanwhile.
        if isValid(one):
            one.ensurePolished()
        # Where work beside the window holds the interpreter, each yield may cost a turn.
        if number % DRESSED_TOGETHER == 0:
            yield
    widget.ensurePolished()


class _Turn:
    """When sliced work or painting began in this turn of the loop."""

    begun: float | None = None
    followed = False

    @classmethod
    def end(cls) -> None:
        cls.begun = None


def spent_in_turn() -> float:
    """Return for how many seconds sliced work and painting have gone on in this turn."""
    loop, now = QAbstractEventDispatcher.instance(), perf_counter()
    if not _Turn.followed and loop is not None:
        loop.awake.connect(_Turn.end)
        _Turn.followed = True
    if _Turn.begun is None:
        _Turn.begun = now
    return now - _Turn.begun


def take_turn() -> None:
    """Leave what is still to be done to the next turn, as if this one's time were spent."""
    spent_in_turn()
    _Turn.begun = -inf


def laid_out(widget: QWidget) -> Steps[None]:
    """Show a widget, all in it laid out in turns of the loop before the one that paints it."""
    widget.setUpdatesEnabled(False)
    try:
        widget.show()
        take_turn()
        yield
        if isValid(widget):
            _settle(widget)
            take_turn()
            yield
    finally:
        if isValid(widget):
            widget.setUpdatesEnabled(True)


def _settle(widget: QWidget) -> None:
    """Lay out a widget and what it stands in as all of it needs now.

    Where parts fit themselves to their width, Qt goes from one to the one round it in a turn of
    the loop each, and paints in between.
    """
    for one in (*reversed(widget.findChildren(QWidget)), *_up_from(widget)):
        # One that fits itself may take others away.
        if isValid(one):
            QCoreApplication.sendPostedEvents(one, QEvent.Type.LayoutRequest)


def _up_from(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    while not widget.isWindow() and (above := widget.parentWidget()) is not None:
        yield (widget := above)


class Slices(QObject):
    """One piece of work at a time; the one begun last wins.

    Where timers that are due go with a page, the loop fires others twice in a turn: so the
    timer is begun anew by what the loop only comes to in the next one.
    """

    _next = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[object] | None = None
        self._then: Callable[[object], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._slice)
        self._next.connect(self._wait, Qt.ConnectionType.QueuedConnection)

    @property
    def working(self) -> bool:
        """Say whether there is work left."""
        return self._steps is not None

    def begin(
        self, steps: Steps[T], then: Callable[[T], object] = _nothing, *, now: bool = False
    ) -> None:
        """Do the steps, all of them `now` or in slices, and hand over what came of them."""
        if now:
            self.stop()
            then(at_once(steps))
            return
        self._steps = steps
        self._then = then  # type: ignore[assignment]
        self._next.emit()

    def stop(self) -> None:
        """Give up what is under way."""
        self._timer.stop()
        self._steps = self._then = None

    def _wait(self) -> None:
        if self._steps is not None and not self._timer.isActive():
            self._timer.start(0)

    def _slice(self) -> None:
        steps, then = self._steps, self._then
        if steps is None or then is None:
            return
        spent_in_turn()
        try:
            next(steps)
            # A step may have begun other work, which wins, or have ended the page.
            while self._steps is steps and spent_in_turn() < SLICE_S:
                next(steps)
        except StopIteration as done:
            if self._steps is steps and isValid(self._timer):
                self.stop()
                then(done.value)
            return
        if isValid(self._timer):
            self._next.emit()
