"""One question at a time, answered in the background: the newest one wins.

Every page that shows something slow asks through a `Latest`. It keeps the last good
answer, drops those that nobody waits for any more, waits while a slider moves, and
asks again when what it belongs to is shown anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.session.jobs import Handle, Job

Work = Callable[[Handle], Any]

REST_MS = 250
"""A slider has to rest so long before slow work starts again."""


@dataclass(frozen=True, eq=False)
class _Question:
    key: object
    work: Work


class Latest(QObject):
    """Answers the question last asked; `result` is the last good answer, maybe of an older one.

    `found` and `refused` hear the signals of that name. Questions are told apart by their keys
    (`==`). `while_seen` is what shows the answer:
    hidden, it stops the work, and shown again, it has it done. With `finishes` a live
    question lets the work under way end first; else it waits until nobody has asked for
    `rest_ms`. `own` is the queue in which only such work waits.
    """

    progressed = Signal(float, str)
    found = Signal(object)
    refused = Signal(object)
    """The problems, when there is no answer."""
    changed = Signal()
    """Work began or ended, in whatever way."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        found: Callable[[Any], object] | None = None,
        refused: Callable[[Any], object] | None = None,
        while_seen: QWidget | None = None,
        rest_ms: int = REST_MS,
        finishes: bool = False,
        own: str = "",
    ) -> None:
        super().__init__(parent)
        self.result: Any = None
        self._finishes = finishes
        self._own = own
        self._asked: _Question | None = None
        self._under_way: _Question | None = None
        self._settled: _Question | None = None
        self._job: Job | None = None
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._rest.timeout.connect(self._start)
        if found is not None:
            self.found.connect(found)
        if refused is not None:
            self.refused.connect(refused)
        if while_seen is not None:
            while_seen.installEventFilter(self)

    @property
    def working(self) -> bool:
        """Say whether an answer is being worked out."""
        return self._job is not None

    @property
    def awaited(self) -> bool:
        """Say whether the question last asked is still to be answered."""
        return self._asked is not None and self._settled is not self._asked

    @property
    def current(self) -> bool:
        """Say whether the question last asked is answered."""
        return self._asked is not None and self._settled is self._asked

    def ask(self, key: object, work: Work, *, live: bool = False, beside: bool = True) -> None:
        """Ask a question, unless it is the one last asked; `live` while a slider moves.

        What is quick to have is not worked out `beside` the window but at once.
        """
        if self._asked is not None and self._asked.key == key:
            if not live and self.awaited and self._job is None:
                self._start()
            return
        if not beside:
            self.answer(key, work(Handle(lambda _share, _words: None)))
            return
        self._asked = _Question(key, work)
        if live and self._finishes and (self._job is not None or self._rest.isActive()):
            return
        self._drop()
        if live and not self._finishes:
            self._rest.start()
        else:
            self._start()

    def answer(self, key: object, result: object) -> None:
        """Take an answer that was quick to have; `found` follows as for any other."""
        self._drop()
        self._asked = self._settled = _Question(key, lambda _handle: result)
        self.result = result
        self.found.emit(result)

    def stop(self) -> None:
        """Drop the question; the last good answer stays."""
        self._asked = self._settled = None
        self._drop()

    def forget(self) -> None:
        """Drop the question and the last answer."""
        self.result = None
        self.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A minimised window's pages are hidden by the system: they are still open.
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self._drop()
        elif event.type() == QEvent.Type.Show and self.awaited and self._job is None:
            self._start()
        return False

    def _start(self) -> None:
        self._rest.stop()
        if self._asked is None:
            return
        self._under_way = self._asked
        job = self._job = Job(self._asked.work, self)
        job.progressed.connect(self.progressed)
        job.finished.connect(self._finished)
        job.refused.connect(self._refused)
        job.ended.connect(self._ended)
        job.start(self._own)
        self.changed.emit()

    def _drop(self) -> None:
        """Give up what is under way, and what waits."""
        self._rest.stop()
        job, self._job, self._under_way = self._job, None, None
        if job is not None:
            job.cancel()
            job.deleteLater()
            self.changed.emit()

    def _finished(self, result: object) -> None:
        self._settled, self.result = self._under_way, result
        self._done()
        self.found.emit(result)

    def _refused(self, problems: object) -> None:
        self._settled = self._under_way
        self._done()
        self.refused.emit(problems)

    def _ended(self) -> None:
        """The work itself may have failed: it is not tried again until asked anew."""
        if self._job is not None and self.sender() is self._job:
            self._settled = self._under_way
            self._done()

    def _done(self) -> None:
        job, self._job = self._job, None
        self._under_way = None
        if job is not None:
            job.deleteLater()
        if self.awaited:
            self._rest.start()
        self.changed.emit()
