"""What could change a leader, worked out off the GUI thread for the ranking last asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Handle, Job
from mcda.methods.rank import Ranking

if TYPE_CHECKING:
    from mcda.sensitivity.probe import Probe

REST_MS = 250
"""A slider has to rest so long before the slow probes start again."""

MOST_SAMPLES = 10_000
"""Central weights need no more; the sampling that is shown is another thing."""


class Probing(QObject):
    """`found` gives the `Probe` of the ranking that was asked about last, and of no other."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.result: Probe | None = None
        self._asked: Ranking | None = None
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._start)

    @property
    def current(self) -> bool:
        """Say whether the result is that of the ranking last asked about."""
        return self.result is not None and self.result.ranking is self._asked

    def ask(self, ranking: Ranking, *, live: bool = False) -> None:
        """Ask about a ranking; while a slider moves (`live`) the work waits until it rests."""
        if ranking is self._asked and (self._job is not None or self.current):
            return
        self.stop()
        self._asked = ranking
        if live:
            self._rest.start()
        else:
            self._start()

    def stop(self) -> None:
        """Drop what is under way; the last result stays."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.deleteLater()
        self._job = None

    def _start(self) -> None:
        ranking = self._asked
        if ranking is None:
            return

        def work(handle: Handle) -> Probe:
            from mcda.sensitivity.plan import Plan, sampled
            from mcda.sensitivity.probe import probe

            settings = ranking.case.settings
            plan = Plan(min(MOST_SAMPLES, max(1, settings.samples)), max(0, settings.seed))
            drawn = sampled(
                ranking, plan, lambda done, total: handle.progress(0.3 * done / max(1, total))
            )
            return probe(ranking, drawn, lambda share: handle.progress(0.3 + 0.7 * share))

        self._job = Job(work, self)
        self._job.finished.connect(self._finished)
        self._job.start()

    def _finished(self, result: Probe) -> None:
        self.result = result
        self._job = None
        self.found.emit(result)
