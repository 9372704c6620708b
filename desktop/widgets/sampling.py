"""Rank acceptabilities: sampled off the GUI thread, kept while nothing they need changes.

While something new is sampled, or when it is cancelled or can't be done, the last
complete result stays. Late answers are dropped.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.charts.view import ChartView
from desktop.item_models.probe_tables import joint_table
from desktop.jobs import Handle, Job
from desktop.theme import theme
from desktop.widgets.card import Card
from desktop.widgets.labels import label, paragraph
from desktop.widgets.result_table import ResultTable
from desktop.widgets.sampling_settings import SamplingSettings
from mcda.methods.rank import Ranking
from mcda.report.firmness_specs import rank_shares_of, sampled_words
from mcda.sensitivity.plan import Plan

if TYPE_CHECKING:
    from mcda.sensitivity.acceptability import Acceptability
    from mcda.sensitivity.jointly import Jointly

Key = tuple[object, ...]

PAUSE_MS = 60
"""Between two samplings while a slider moves."""


class Sampling(Card):
    """Shows how often each package takes each rank when weights are drawn at random.

    `done` follows a complete result. `settings.numbers` wants samples or seed of the
    case changed.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.settings = SamplingSettings()
        self.view = ChartView()
        self.result: Acceptability | None = None
        self.jointly: Jointly | None = None
        self.table = ResultTable(self.tr("All stakeholders together"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.note = paragraph("", "small")
        self._bar = QProgressBar()
        self._job: Job | None = None
        self._group: Job | None = None
        self._key: Key = ()
        self._under_way: Key = ()
        self._own: Ranking | None = None
        self._all: Mapping[str, Ranking] = {}
        self._waiting = False
        # A slider's frames have the processor to themselves between two samplings.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._go_on)
        self._lay_out()
        self.settings.chosen.connect(self._again)
        self.cancel.clicked.connect(self._cancelled)

    @property
    def running(self) -> bool:
        """Say whether a result is under way."""
        return self._job is not None

    def facts(self) -> str:
        """Return what was sampled and how, in words; of the last complete result."""
        if self.result is None:
            return self.tr("Nothing is sampled yet.")
        return sampled_words(self.result, self._plan_of_result)

    def show_rankings(
        self, own: Ranking, rankings: Mapping[str, Ranking], *, live: bool = False
    ) -> None:
        """Sample for a ranking, unless what is shown or under way holds for it already.

        `rankings` are everybody's, by stakeholder id. While a slider moves (`live`) a
        sampling under way is finished first, and the latest weights come next.
        """
        self._own, self._all = own, rankings
        self.settings.show_settings(own.case.settings, own)
        if live and (self.running or self._pause.isActive()):
            self._waiting = True
            return
        self._sample()

    def stop(self) -> None:
        """Drop what is under way."""
        for job in (self._job, self._group):
            if job is not None:
                job.cancel()
                job.deleteLater()
        self._job = self._group = None
        self._pause.stop()
        self._waiting = False
        self._under_way = ()
        self._show_running(False)

    def _lay_out(self) -> None:
        self._plan_of_result = self.settings.plan
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Sampling"))
        for part in (self._bar, self.cancel):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._bar.setFixedWidth(theme().px(140))
        line = QHBoxLayout()
        line.addWidget(self.note, 1)
        line.addWidget(self._bar)
        line.addWidget(self.cancel)
        self._group_title = label(self.tr("All stakeholders, each with weights of its own"),
                                  "strong")  # fmt: skip
        self._group_title.setContentsMargins(0, 8, 0, 0)
        self.body.addWidget(self.settings)
        self.body.addWidget(self.view)
        self.body.addLayout(line)
        self.body.addWidget(self._group_title)
        self.body.addWidget(self.table)
        self.body.addStretch()
        self._group_title.hide()
        self.table.hide()
        self._show_running(False)

    def _wanted(self) -> Key:
        own, plan = self._own, self.settings.plan
        if own is None:
            return ()
        case = own.case
        # Free weights and stated bounds don't ask which weights are in force.
        follows = plan.way == "around" or (plan.way != "free" and plan.statements is None)
        vector = own.weights.vector.tobytes() if follows else b""
        return (own.stakeholder, case.scores, case.criteria, case.packages, case.settings,
                plan, vector)  # fmt: skip

    def _again(self) -> None:
        self._sample()

    def _sample(self) -> None:
        own, key = self._own, self._wanted()
        if own is None or key in (self._key, self._under_way):
            return
        self.stop()
        self._under_way = key
        plan = self.settings.plan
        if self.result is None or self.result.ranking.stakeholder != own.stakeholder:
            self.result = None
            self.view.set_spec(None)
            self._show_group(None)
        self.settings.refuse(())

        def work(handle: Handle) -> Acceptability:
            from mcda.sensitivity.plan import sampled

            return sampled(own, plan, lambda done, total: handle.progress(done / max(1, total)))

        self._bar.setValue(0)
        self._job = Job(work, self)
        self._job.progressed.connect(self._progressed)
        self._job.finished.connect(lambda found: self._finished(found, plan, key))
        self._job.refused.connect(self._refused)
        self._job.start()

    def _progressed(self, share: float, _words: str) -> None:
        self._bar.setValue(round(100 * share))
        if share < 1:
            self._show_running(True)

    def _finished(self, found: Acceptability, plan: Plan, key: Key) -> None:
        self.result, self._plan_of_result = found, plan
        self._key, self._under_way, self._job = key, (), None
        self._show_running(False)
        self.view.set_spec(rank_shares_of(found, plan))
        self.note.setText(sampled_words(found, plan))
        if self._waiting:
            self._pause.start()
        else:
            self._sample_group(plan)
        self.done.emit()

    def _go_on(self) -> None:
        """Take up the weights that a slider came to meanwhile."""
        if self._waiting:
            self._waiting = False
            self._sample()
        if not self.running and self.result is not None:
            self._sample_group(self._plan_of_result)

    def _refused(self, problems: object) -> None:
        self._job, self._under_way = None, ()
        self._show_running(False)
        self.settings.refuse(problems if isinstance(problems, tuple) else ())

    def _cancelled(self) -> None:
        self.stop()
        shown = self.tr("Cancelled; the last complete result is shown.")
        self.note.setText(shown if self.result is not None else self.tr("Cancelled."))

    def _sample_group(self, plan: Plan) -> None:
        """Sample for everybody, after the chosen stakeholder's own result is shown."""
        rankings = dict(self._all)
        if len(rankings) < 2:
            self._show_group(None)
            return

        def work(handle: Handle) -> Jointly:
            from mcda.sensitivity.plan import sampled_jointly

            return sampled_jointly(
                rankings, plan, lambda done, total: handle.progress(done / max(1, total))
            )

        self._group = Job(work, self)
        self._group.finished.connect(self._show_group)
        self._group.refused.connect(lambda _problems: self._show_group(None))
        self._group.start()

    def _show_group(self, found: Jointly | None) -> None:
        self.jointly = found
        there = found is not None and self._own is not None
        self._group_title.setVisible(there)
        self.table.setVisible(there)
        if found is not None and self._own is not None:
            self.table.set_table(joint_table(found, self._own.case))

    def _show_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
