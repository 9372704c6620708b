"""Rank acceptabilities: sampled off the GUI thread, kept while nothing they need changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.charts.view import ChartView
from desktop.jobs import Handle, Job
from desktop.widgets.card import Card
from desktop.widgets.labels import paragraph
from mcda.model.case import Case
from mcda.report import figures
from mcda.report.chart_specs import rank_shares

if TYPE_CHECKING:
    from mcda.sensitivity.acceptability import Acceptability

Key = tuple[object, ...]


class Sampling(Card):
    """Shows how often each package takes each rank when weights are drawn at random."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.view = ChartView()
        self.result: Acceptability | None = None
        self._note = paragraph("", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Sampling"))
        self.body.addWidget(self.view)
        self.body.addWidget(self._bar)
        self.body.addWidget(self._note)
        self.body.addStretch()
        self._job: Job | None = None
        self._key: Key = ()

    def show_case(self, case: Case, stakeholder: str) -> None:
        """Sample for a stakeholder, unless what is shown or under way holds for it already."""
        key = (stakeholder, case.scores, case.criteria, case.packages, case.settings)
        if key == self._key:
            return
        self.stop()
        self._key = key
        self.result = None
        self._bar.setValue(0)
        self._bar.show()
        self._note.setText(self.tr("Drawing {n} weightings").format(n=f"{case.settings.samples:,}"))

        def work(handle: Handle) -> Acceptability:
            from mcda.sensitivity.acceptability import acceptability

            return acceptability(
                case,
                stakeholder,
                progress=lambda done, total: handle.progress(done / max(1, total)),
            )

        self._job = Job(work, self)
        self._job.progressed.connect(lambda share, _words: self._bar.setValue(round(100 * share)))
        self._job.finished.connect(lambda found: self._finished(case, found))
        self._job.refused.connect(self._refused)
        self._job.start()

    def stop(self) -> None:
        """Drop what is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job.deleteLater()
        self._job, self._key = None, ()

    def _finished(self, case: Case, found: Acceptability) -> None:
        self.result = found
        self._bar.hide()
        self.view.set_spec(rank_shares(found, case))
        error = figures.percent(1.96 * float(found.standard_error.max()))
        said = self.tr("{n} weightings, uniform on the simplex, seed {seed}, ± {error} at 95 %.")
        self._note.setText(
            said.format(n=f"{found.samples:,}", seed=found.seed, error=error)
            + (self.tr(" Open scores drawn within their ranges.") if found.scores_drawn else "")
        )

    def _refused(self, problems: object) -> None:
        self._bar.hide()
        self.view.set_spec(None)
        listed = problems if isinstance(problems, tuple) else ()
        self._note.setText(" ".join(f"{problem.found}." for problem in listed))
