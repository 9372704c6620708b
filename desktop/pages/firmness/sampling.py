"""Rank acceptabilities: sampled off the GUI thread, kept while nothing they need changes.

While something new is sampled, or when it is cancelled or can't be done, the last
complete result stays. Late answers are dropped.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.kit import number_form
from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, fill, in_row
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.firmness.probe_tables import joint_table
from desktop.pages.firmness.sampling_settings import SamplingSettings
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.figures.firmness_specs import rank_shares_of, sampled_words
from mcda.methods.rank import Ranking
from mcda.model.case import Case
from mcda.sensitivity.acceptability import Acceptability
from mcda.sensitivity.jointly import Jointly
from mcda.sensitivity.plan import Plan, sampled, sampled_jointly

Key = tuple[object, ...]

PAUSE_MS = 60
"""Between two samplings while a slider moves."""


class Sampling(Card):
    """Shows how often each package takes each rank when weights are drawn at random.

    `done` follows a complete result. `settings.numbers` wants samples or seed of the
    case changed.
    """

    done = Signal()

    def __init__(self, session: Session, *, while_seen: QWidget | None = None) -> None:
        super().__init__()
        self.settings = SamplingSettings()
        self.view = ChartView(lambda: session.case)
        self.result: Acceptability | None = None
        self.jointly: Jointly | None = None
        self.table = ResultTable(_("All stakeholders together"))
        self.cancel = push(_("Cancel"), self._cancelled)
        self.note = paragraph("", "small")
        self._bar = QProgressBar()
        self._own: Ranking | None = None
        self._all: Mapping[str, Ranking] = {}
        # A slider's frames have the processor to themselves between two samplings.
        self._sampled = Latest(self, while_seen=while_seen, rest_ms=PAUSE_MS, finishes=True)
        self._joint = Latest(self, while_seen=while_seen)
        self._sampled.progressed.connect(self._progressed)
        self._sampled.found.connect(self._finished)
        self._sampled.refused.connect(self._refused)
        self._sampled.changed.connect(self._show_running)
        self._joint.found.connect(self._group_found)
        self._joint.refused.connect(self._group_refused)
        # Of many stakeholders it takes as many times as long as of the one.
        self.joint_bar = WorkBar(self._joint)
        self._joint.changed.connect(self._show_joint)
        self._lay_out()
        self.settings.chosen.connect(self._again)

    @property
    def running(self) -> bool:
        """Say whether a result is under way."""
        return self._sampled.working

    def facts(self) -> str:
        """Return what was sampled and how, in words; of the last complete result."""
        if self.result is None:
            return _("Nothing is sampled yet.")
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
        self._sample(live=live)

    def stop(self) -> None:
        """Drop what is under way; the last answer stays."""
        self._sampled.stop()
        self._joint.stop()

    def _lay_out(self) -> None:
        self._plan_of_result = self.settings.plan
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Sampling"))
        for part in (self._bar, self.cancel):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._bar.setFixedWidth(theme().px(140))
        self._group_title = label("", "strong")
        self._group_title.setWordWrap(True)
        self._group_title.setContentsMargins(0, 8, 0, 0)
        fill(
            self.body,
            self.settings,
            self.view,
            in_row((self.note, 1), self._bar, self.cancel),
            self.joint_bar,
            self._group_title,
            self.table,
            STRETCH,
        )
        self._group_title.hide()
        self.table.hide()
        self._show_bar(False)

    def _wanted(self) -> Key:
        own, plan = self._own, self.settings.plan
        if own is None:
            return ()
        case = own.case
        # Free weights and stated bounds don't ask which weights are in force.
        follows = plan.way == "around" or (plan.way != "free" and plan.statements is None)
        vector = own.weights.vector.tobytes() if follows else b""
        return (own.stakeholder, case.scores, case.criteria, case.packages, case.settings,
                case.measures, case.effects, case.joint_effects, plan, vector)  # fmt: skip

    def _again(self) -> None:
        self._sample()

    def _sample(self, *, live: bool = False) -> None:
        own, plan, rankings = self._own, self.settings.plan, dict(self._all)
        if own is None:
            return
        if self.result is None or self.result.ranking.stakeholder != own.stakeholder:
            self.result = None
            self.view.set_spec(None)
            self._show_group(None)
        self.settings.refuse(())

        def work(handle: Handle) -> tuple[Acceptability, Plan, Mapping[str, Ranking]]:
            found = sampled(own, plan, lambda done, total: handle.progress(done / max(1, total)))
            return found, plan, rankings

        self._sampled.ask(self._wanted(), work, live=live)

    def _progressed(self, share: float, _words: str) -> None:
        self._bar.setValue(round(100 * share))
        if share < 1:
            self._show_bar(True)

    def _finished(self, answer: tuple[Acceptability, Plan, Mapping[str, Ranking]]) -> None:
        self.result, self._plan_of_result, rankings = answer
        self.view.set_spec(rank_shares_of(self.result, self._plan_of_result))
        self.note.setText(number_form.shown(self.facts()))
        if self._sampled.current:
            self._sample_group(self._plan_of_result, rankings)
        self.done.emit()

    def _refused(self, problems: object) -> None:
        self.settings.refuse(problems if isinstance(problems, tuple) else ())

    def _cancelled(self) -> None:
        self.stop()
        shown = _("Cancelled; the last complete result is shown.")
        self.note.setText(shown if self.result is not None else _("Cancelled."))

    def _sample_group(self, plan: Plan, rankings: Mapping[str, Ranking]) -> None:
        """Sample for everybody, after the chosen stakeholder's own result is shown."""
        if len(rankings) < 2:
            self._joint.stop()
            self._show_group(None)
            return

        case = next(iter(rankings.values())).case

        def work(handle: Handle) -> tuple[Jointly, Case]:
            found = sampled_jointly(
                rankings, plan, lambda done, total: handle.progress(done / max(1, total))
            )
            return found, case

        self._joint.ask((plan, *rankings.values()), work)

    def _show_joint(self) -> None:
        if self._joint.working:
            self.joint_bar.begin(_("All stakeholders together"), late=True)

    def _group_found(self, answer: tuple[Jointly, Case]) -> None:
        self._show_group(*answer)

    def _group_refused(self, _problems: object) -> None:
        self._show_group(None)

    def _show_group(self, found: Jointly | None, case: Case | None = None) -> None:
        """Show what was counted for the packages of a case, which may no longer be the window's."""
        self.jointly = found
        there = found is not None and case is not None
        self._group_title.setVisible(there)
        self.table.setVisible(there)
        if found is not None and case is not None:
            free = self._plan_of_result.way == "free"
            self._group_title.setText(
                _("All stakeholders, if weights were anything, each with its own in every draw")
                if free
                else _("All stakeholders, each with weights of its own")
            )
            self.table.set_table(joint_table(found, case))

    def _show_running(self) -> None:
        """Put the bar away when nothing runs; it comes with the first sign of progress."""
        if not self.running:
            self._bar.setValue(0)
            self._show_bar(False)

    def _show_bar(self, running: bool) -> None:
        self._bar.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self.cancel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
