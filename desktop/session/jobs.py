"""Slow work off the GUI thread: progress, cancel, a result, and late answers dropped.

Work is a function of one argument, a `Handle`, on which it reports progress and
asks whether it is still wanted. It must not touch Qt's widgets or the session.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from contextvars import Context, copy_context
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop.session import right_of_way
from desktop.session.garbage import note_made
from mcda.errors import RefusedError

COPIES = "copies"
RESULTS = "results"
SAVES = "saves"
"""Work that waits for nothing but its own kind: safety copies, what every page stands on, and
what a person saves.
"""


_MOST_LOOKS = 5
"""So often work looks in vain whether the window is done with a move."""


class CancelledError(Exception):
    """Raised inside the work when nobody wants its answer any more."""


class Handle:
    """What the work sees of its job."""

    def __init__(self, report: Callable[[float, str], None]) -> None:
        self._report = report
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Say whether the answer is no longer wanted."""
        return self._stop.is_set()

    def progress(self, share: float, words: str = "") -> None:
        """Report how much is done, 0 to 1; raises CancelledError when nobody waits for it."""
        self.give_way()
        try:
            self._report(share, words)
        except RuntimeError as gone:
            raise CancelledError from gone

    def give_way(self) -> None:
        """Wait while the window answers a hand; raises CancelledError as `progress` does.

        However busy the hand is, the work goes on a little after a few looks.
        """
        note_made()
        for _look in range(_MOST_LOOKS):
            if self.cancelled or right_of_way.wait():
                break
        if self.cancelled:
            raise CancelledError

    def stop(self) -> None:
        """Ask the work to end."""
        self._stop.set()


class Job(QObject):
    """One piece of slow work; its signals arrive on the GUI thread, none after `cancel`."""

    progressed = Signal(float, str)
    finished = Signal(object)
    """The result."""
    refused = Signal(object)
    """The problems, when the work can't be done."""
    ended = Signal()
    """Follows any of the above and `cancel`: time to put the progress bar away."""

    def __init__(self, work: Callable[[Handle], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messenger = _Messenger()
        self._handle = Handle(self._messenger.progressed.emit)
        self._runnable = _Run(_Held(work, self._handle, self._messenger, copy_context()))
        self._over = False
        self._messenger.progressed.connect(self._on_progress)
        self._messenger.finished.connect(self._on_finished)
        self._messenger.refused.connect(self._on_refused)
        self._messenger.failed.connect(self._on_failed)

    @property
    def running(self) -> bool:
        """Say whether an answer may still come."""
        return not self._over

    def start(self, own: str = "") -> Job:
        """Put the work in the queue, or in one where only `own` work waits; returns the job."""
        _keeper().keep(self._runnable)
        pool = _own_thread(own) if own else QThreadPool.globalInstance()
        pool.start(self._runnable)
        return self

    def cancel(self) -> None:
        """Drop the answer and ask the work to end; does nothing when it is over."""
        self._handle.stop()
        self._end()

    def _on_progress(self, share: float, words: str) -> None:
        if not self._over:
            self.progressed.emit(share, words)

    def _on_finished(self, result: object) -> None:
        if not self._over:
            self.finished.emit(result)
            self._end()

    def _on_refused(self, problems: object) -> None:
        if not self._over:
            self.refused.emit(problems)
            self._end()

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        sys.excepthook(type(error), error, error.__traceback__)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()


def wait_for_all() -> None:
    """Cancel what runs and wait until it has ended: quitting earlier would crash Qt."""
    for held in list(_RUNNING.values()):
        held.handle.stop()
    for pool in (QThreadPool.globalInstance(), *map(_own_thread, (COPIES, RESULTS, SAVES))):
        pool.waitForDone()
    _RUNNING.clear()


@cache
def _own_thread(of: str) -> QThreadPool:
    """Return the thread of work that can't wait for any other but its own kind."""
    pool = QThreadPool(maxThreadCount=1)
    return pool


class _Messenger(QObject):
    """Lives as long as the work, so that a job may be deleted while its work runs."""

    progressed = Signal(float, str)
    finished = Signal(object)
    refused = Signal(object)
    failed = Signal(object)


@dataclass(frozen=True, eq=False)
class _Held:
    """What a piece of work stands on."""

    work: Callable[[Handle], Any]
    handle: Handle
    messenger: _Messenger
    # What is said in the thread is said in the language of whoever asks.
    context: Context


class _Run(QRunnable):
    def __init__(self, held: _Held) -> None:
        super().__init__()
        self.number = next(_NUMBERS)
        self.held: _Held | None = held

    def run(self) -> None:
        try:
            # With the program gone there is nobody left to tell.
            with suppress(RuntimeError):
                if self.held is not None:
                    self.held.context.run(_answer, self.held)
        finally:
            self.held = None
            with suppress(RuntimeError):
                _keeper().over.emit(self.number)


def _answer(held: _Held) -> None:
    """Do the work and tell what came of it."""
    if held.handle.cancelled:
        return
    from mcda.sensitivity.way import giving_way

    try:
        with giving_way(held.handle.give_way):
            result = held.work(held.handle)
        note_made()
    except CancelledError:
        return
    except RefusedError as refused:
        held.messenger.refused.emit(refused.problems)
    except Exception as error:  # noqa: BLE001 - handed to the GUI thread's excepthook
        held.messenger.failed.emit(error)
    else:
        # What nobody waits for any more may be a million objects: it goes here, not in the window.
        if not held.handle.cancelled:
            held.messenger.finished.emit(result)


class _Keeper(QObject):
    """Holds what work stands on until it has ended, so that the GUI thread lets go of it.

    PySide destroys an object in the thread that drops it last, and notes connections in a
    table that no lock guards: a page or a messenger that goes with a worker ends the program.
    """

    over = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.over.connect(self._let_go)

    def keep(self, run: _Run) -> None:
        if run.held is not None:
            _RUNNING[run.number] = run.held

    def _let_go(self, number: int) -> None:
        _RUNNING.pop(number, None)


@cache
def _keeper() -> _Keeper:
    return _Keeper()


_NUMBERS = count()
_RUNNING: dict[int, _Held] = {}
