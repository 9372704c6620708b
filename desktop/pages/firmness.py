"""Firmness: how far weights can move before the leader changes, and a place to try it out.

The sliders stand first, because everything else follows them. What they do is
shown in sections beside or below them, of which only the one in sight is kept up
to date while a slider moves.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.charts.view import ChartView
from desktop.pages.firmness_curves import CurvesPart
from desktop.pages.firmness_levers import LeversPart
from desktop.pages.firmness_map import MapPart
from desktop.pages.firmness_weights import WeightsPart
from desktop.pages.page import Details, Page
from desktop.session import Session
from desktop.soon import Soon
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.firmness_facts import FirmnessFacts
from desktop.widgets.probing import Probing
from desktop.widgets.sampling import Sampling
from desktop.widgets.section_row import SectionRow
from mcda.errors import Place
from mcda.group.summary import side_by_side
from mcda.methods.rank import Ranking
from mcda.model import edits
from mcda.model.case import frozen
from mcda.report.chart_specs import value_grid
from mcda.report.sentences import firmness_sentence, refusal_sentence, strength_sentence
from mcda.report.sentences.trial import trial_sentence
from mcda.report.strength import leader_changes, strength
from mcda.sensitivity.firmness import OneWay, one_way_of
from mcda.sensitivity.trial import Trial, keep_weights, with_two_weights, with_weight

SIDE_BY_SIDE_PX = 1260
"""From this width the sections stand beside the sliders."""


class FirmnessPage(Page):
    """Weights with the interval in which the leader stays; sliders try, they do not change."""

    key = "firmness"
    title = str(QT_TRANSLATE_NOOP("Page", "Firmness"))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._trial = Trial(frozen())
        self._one_way: OneWay | None = None
        self._soon = Soon(session, self)
        self._soon.came.connect(self.show_sentence)
        self._criterion = ""
        self._picked = False
        self.weights = WeightsPart()
        self.trials, self.whose = self.weights.trials, self.weights.whose
        self.groups, self.back, self.keep = (
            self.weights.groups,
            self.weights.back,
            self.weights.keep,
        )
        self.part_curves = CurvesPart()
        self.sampling = Sampling()
        self.map = MapPart()
        self.levers = LeversPart()
        self.rankings = ChartView()
        self.probing = Probing(self)
        self.facts = FirmnessFacts()
        self.sections = SectionRow(
            self.tr("What moves with the weights"),
            (
                ("curves", self.tr("Curves")),
                ("sampling", self.tr("Sampling")),
                ("map", self.tr("Two weights")),
                ("levers", self.tr("What it hangs on")),
                ("everybody", self.tr("Everybody")),
            ),
        )
        self.empty = EmptyState(
            self.tr("Firmness needs a ranking: packages with scores, and weights."),
            (self.tr("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (self.tr("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = QWidget()
        self._parts: dict[str, QWidget] = {}
        self._lay_out_content()
        # Room for two lines, so that nothing below moves while a slider does.
        self._sentence.setMinimumHeight(round(2.6 * self._sentence.fontMetrics().height()))
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch()
        self._connect()

    @property
    def curves(self) -> ChartView:
        """The curves of the chosen criterion."""
        return self.part_curves.curves

    @property
    def trying(self) -> bool:
        """Say whether weights are tried out that differ from the case's."""
        return bool(self._trial.tried)

    @property
    def trial(self) -> Trial:
        """The weights that are tried out."""
        return self._trial

    def sentence(self) -> str:
        case, stakeholder = self.session.case, self.session.stakeholder
        if not (case.stakeholders and case.packages and case.criteria):
            return ""
        one_way = self._one_way
        if one_way is None:
            return refusal_sentence(case, self.session.summary())
        found = strength(one_way)
        first = escape(firmness_sentence(found, case))
        first = first.replace(f" {found.word}", f" <b>{found.word}</b>", 1)
        if self.trying:
            rankings = {id_: self._trial.ranking(id_) for id_ in self._trial.rankings}
            tried = escape(trial_sentence(self._trial.rankings, rankings, stakeholder))
            name = escape(rankings[stakeholder].leader.name)
            tried = tried.replace(name, f"<b>{name}</b>", 1)
            grade = self.tr("The ranking is {word}.").format(word=found.word)
            return f'{tried} <span style="color:{theme().quiet}">{grade}</span>'
        others = [s for s in case.stakeholders if s.id != stakeholder]
        probed = [self._soon.one_way(s.id) for s in others]
        more = strength_sentence(others, [strength(one) for one in probed if one is not None])
        if any(self._soon.waits_for(s.id) for s in others):
            more = self.tr("The other rankings are being looked at.")
        return f'{first} <span style="color:{theme().quiet}">{escape(more)}</span>'

    def refresh(self) -> None:
        case = self.session.case
        ready = bool(case.stakeholders and case.packages and case.criteria)
        if ready:
            rankings = self.session.summary().rankings
            if rankings is not self._trial.rankings:
                self._trial = Trial(rankings)
            self._probe()
        else:
            self._one_way = None
        super().refresh()
        there = self._one_way is not None
        self._content.setVisible(there)
        self.empty.setVisible(not there)
        if there:
            self.weights.offer_whose(self.session.stakeholder_value(), self._trial)
            self._show()
        else:
            self.sampling.stop()
            self.probing.stop()

    def details(self) -> Details:
        case, stakeholder = self.session.case, self.session.stakeholder
        ready = case.packages and case.criteria and stakeholder
        one_way = self.session.one_way(stakeholder) if ready else None
        if one_way is None:
            return []
        how = self.tr("{method}, {normalisation}; the other weights keep their proportions. ")
        exact = (
            self.tr("Crossovers are exact.")
            if one_way.exact
            else self.tr("Crossovers were searched for: close pairs may be missed.")
        )
        ranking = one_way.ranking
        said = how.format(method=ranking.method.title, normalisation=ranking.normalisation)
        return [
            (
                self.tr("Try out"),
                self.tr(
                    "Drag a point, or type a weight. All rankings move with it; "
                    "the case does not change."
                ),
            ),
            ("", self.facts),
            (self.tr("How"), escape(said + exact)),
        ]

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        if place.criterion:
            if place.criterion not in self.trials.ids:
                self.groups.setChecked(True)
            self._choose(place.criterion)
        if self._criterion in self.trials.ids:
            self.trials.editors(self._criterion)[0].setFocus()

    def try_out(self, criterion: str, weight: float) -> None:
        """Try a criterion's overall weight (0 to 1) for those chosen, and show what it does."""
        if self._one_way is None:
            return
        others = self.weights.others(self._trial)
        self._criterion, self._picked = criterion, True
        who = self.session.stakeholder
        self._trial = with_weight(self._trial, who, criterion, weight, others)
        self._probe()
        super().refresh()
        self._show(live=True)

    def try_two(self, first: str, share: float, second: str, other: float) -> None:
        """Try two criteria's weights at once, the rest in proportion."""
        if self._one_way is None:
            return
        who, wanted = self.session.stakeholder, {first: share, second: other}
        self._trial = with_two_weights(self._trial, who, wanted, self.weights.others(self._trial))
        self._probe()
        super().refresh()
        self._show(live=True)

    def back_to_case(self) -> None:
        """Forget what was tried out."""
        self._trial = Trial(self._trial.rankings)
        self._probe()
        super().refresh()
        self._show()

    def keep_weights(self) -> None:
        """Put the weights tried out into the case, as direct points; undone in one step."""
        if self.trying:
            self.session.apply(self.tr("Keep weights tried out"), keep_weights, self._trial.tried)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().px(SIDE_BY_SIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != way:
            self._halves.setDirection(way)

    def hideEvent(self, event: object) -> None:
        # Nobody looks: what is under way would only slow other pages down.
        self.probing.stop()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _connect(self) -> None:
        self.trials.tried.connect(self.try_out)
        self.trials.chosen.connect(self._choose)
        self.back.clicked.connect(self.back_to_case)
        self.keep.clicked.connect(self.keep_weights)
        views = (self.curves, self.rankings, self.sampling.view, self.map.view, self.levers.tornado)
        for view in views:
            view.save_failed.connect(self.session.report)
        self.groups.toggled.connect(lambda _on: self._show())
        self.map.tried.connect(self.try_two)
        self.sections.chosen.connect(self._show_section)
        self.probing.found.connect(self._probed)
        self.sampling.settings.numbers.connect(self._set_number)
        self.sampling.done.connect(lambda: self.facts.show_sample(self.sampling.facts()))

    def _lay_out_content(self) -> None:
        gap = theme().px(2 * GRID_PX)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._content)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(gap)
        rankings_card = Card()
        rankings_card.body.addWidget(self.rankings)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.weights)
        column.addStretch()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(theme().px(GRID_PX))
        self._right.addWidget(self.sections)
        self._parts = {
            "curves": self.part_curves,
            "sampling": self.sampling,
            "map": self.map,
            "levers": self.levers,
            "everybody": rankings_card,
        }
        for part in self._parts.values():
            self._right.addWidget(part)
            part.setVisible(part is self.part_curves)
        self._right.addStretch()
        self._halves.addWidget(left, 6)
        self._halves.addWidget(right, 5)

    def _probe(self) -> None:
        """Find the crossovers of the chosen stakeholder's ranking in force."""
        stakeholder = self.session.stakeholder
        if stakeholder not in self._trial.rankings:
            self._one_way = None
        elif stakeholder in self._trial.tried:
            self._one_way = one_way_of(self._trial.ranking(stakeholder))
        else:
            self._one_way = self.session.one_way(stakeholder)

    def _show(self, *, live: bool = False) -> None:
        one_way = self._one_way
        if one_way is None:
            return
        self.weights.show_trial(one_way, self._trial)
        ids = self.trials.ids
        if not self._picked or self._criterion not in ids:
            changes = [c.criterion for c in leader_changes(one_way) if c.criterion in ids]
            self._criterion = (changes or ids)[0]
        self.trials.choose(self._criterion)
        self._show_part(one_way, live=live)
        self.probing.ask(one_way.ranking, live=live)
        if not self.probing.current:
            self._show_stale(one_way.ranking)

    def _show_part(self, one_way: OneWay, *, live: bool) -> None:
        """Bring the section in sight up to date."""
        section = self.sections.current
        if section == "curves":
            self.part_curves.show_criterion(one_way, self._criterion, live=live)
        elif section == "map":
            own = self._trial.rankings[one_way.ranking.stakeholder]
            self.map.show_ranking(one_way.ranking, own, self._pair(one_way), live=live)
        elif section == "levers":
            self.levers.show_ranking(one_way.ranking, live=live)
        elif section == "everybody":
            self._show_rankings(live=live)
        if section == "sampling" or not live:
            rankings = {id_: self._trial.ranking(id_) for id_ in self._trial.rankings}
            self.sampling.show_rankings(one_way.ranking, rankings, live=live)

    def _pair(self, one_way: OneWay) -> tuple[str, str]:
        """Return the criteria to begin the map with: those of the smallest shift, if known."""
        found = self.probing.result
        if found is not None and found.trade is not None and not self._picked:
            return found.trade.source, found.trade.target
        changes = [c.criterion for c in leader_changes(one_way)]
        return self._criterion, next((c for c in changes if c != self._criterion), "")

    def _show_section(self, section: str) -> None:
        for key, part in self._parts.items():
            part.setVisible(key == section)
        if self._one_way is not None:
            self._show_part(self._one_way, live=False)
            QTimer.singleShot(0, self, self._bring_section_up)

    def _bring_section_up(self) -> None:
        """Scroll the section into sight, where it stands below the sliders."""
        if self._halves.direction() == QBoxLayout.Direction.TopToBottom and self.isVisible():
            top = self.sections.mapTo(self.content, QPoint(0, 0)).y() - theme().px(GRID_PX)
            bar = self.scroll_area.verticalScrollBar()
            bar.setValue(max(bar.value(), top))

    def _show_stale(self, ranking: Ranking) -> None:
        """Keep the last answer in sight, faded, unless it is about somebody else."""
        last = self.probing.result
        if last is None or last.ranking.stakeholder != ranking.stakeholder:
            self.facts.forget()
            self.levers.show_probe(None)
        else:
            self.facts.show_stale()

    def _probed(self) -> None:
        found = self.probing.result
        if found is not None:
            self.facts.show_probe(found)
            self.levers.show_probe(found)

    def _set_number(self, name: str, value: int) -> None:
        words = self.tr("Samples") if name == "samples" else self.tr("Seed")
        fields: dict[str, Any] = {name: value}
        self.session.apply(words, edits.set_settings, **fields)

    def _show_rankings(self, *, live: bool) -> None:
        case = self.session.case
        results = {id_: self._trial.ranking(id_) for id_ in self._trial.rankings}
        found = side_by_side(case, {**self.session.summary().refused, **results})
        title = self.tr("Every stakeholder's ranking with the weights of the case")
        if self.trying:
            title = self.tr("Every stakeholder's ranking with the weights tried out")
        self.rankings.set_spec(value_grid(found, title), live=live)

    def _choose(self, criterion: str) -> None:
        if criterion == self._criterion or self._one_way is None:
            return
        self._criterion, self._picked = criterion, True
        self.trials.choose(criterion)
        self._show_part(self._one_way, live=False)
        self.session.choose(Place(criterion=criterion))
