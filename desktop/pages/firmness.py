"""Firmness: how far weights can move before the leader changes, and a place to try it out."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.charts.view import ChartView
from desktop.item_models.crossover_table import crossover_table
from desktop.pages.page import Details, Page
from desktop.session import Session
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.labels import label as make_label
from desktop.widgets.labels import paragraph
from desktop.widgets.result_table import ResultTable
from desktop.widgets.sampling import Sampling
from desktop.widgets.weight_trials import TrialRow, WeightTrials
from mcda.errors import Place
from mcda.group.summary import side_by_side
from mcda.methods.rank import Ranking
from mcda.model.case import frozen
from mcda.model.tree import parents, path
from mcda.report import figures
from mcda.report.chart_specs import curves, value_grid, what_happens
from mcda.report.charts import WeightInterval
from mcda.report.sentences import (
    change_sentence,
    firmness_sentence,
    refusal_sentence,
    strength_sentence,
)
from mcda.report.sentences.trial import trial_sentence
from mcda.report.strength import leader_changes, strength
from mcda.sensitivity.firmness import OneWay, one_way_of
from mcda.sensitivity.trial import Trial, keep_weights, leaf_mask, with_weight


class FirmnessPage(Page):
    """Weights with the interval in which the leader stays; sliders try, they do not change."""

    key = "firmness"
    title = str(QT_TRANSLATE_NOOP("Page", "Firmness"))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._trial = Trial(frozen())
        self._one_way: OneWay | None = None
        self._criterion = ""
        self._picked = False
        self.trials = WeightTrials()
        self.curves = ChartView()
        self.sampling = Sampling()
        self.rankings = ChartView()
        self.crossovers = ResultTable(self.tr("Crossovers"))
        self.whose = QComboBox()
        self.groups = QCheckBox(self.tr("Groups of criteria too"))
        self.back = QPushButton(self.tr("Back to the case"))
        self.keep = QPushButton(self.tr("Keep these weights"))
        self.empty = EmptyState(
            self.tr("Firmness needs a ranking: packages with scores, and weights."),
            (self.tr("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (self.tr("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = QWidget()
        self._lay_out_content()
        # Room for two lines, so that nothing below moves while a slider does.
        self._sentence.setMinimumHeight(round(2.6 * self._sentence.fontMetrics().height()))
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch()
        self._connect()

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
        probed = [self.session.one_way(s.id) for s in others]
        more = strength_sentence(others, [strength(one) for one in probed if one is not None])
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
            self._offer_whose()
            self._show()
            self.sampling.show_case(case, self.session.stakeholder)
        else:
            self.sampling.stop()

    def details(self) -> Details:
        case, stakeholder = self.session.case, self.session.stakeholder
        ready = case.packages and case.criteria and stakeholder
        one_way = self.session.one_way(stakeholder) if ready else None
        if one_way is None:
            return []
        ranking = one_way.ranking
        shown: Details = [
            (
                self.tr("Try out"),
                self.tr(
                    "Drag a point, or type a weight. All rankings move with it; "
                    "the case does not change."
                ),
            )
        ]
        changes = leader_changes(one_way)
        nearest = "<br><br>".join(escape(change_sentence(c, case)) for c in changes[:3])
        none = self.tr("No single weight, moved alone, changes who leads.")
        shown.append((self.tr("Nearest changes"), nearest or none))
        method = self.tr("{method}, {normalisation}; the other weights keep their proportions. ")
        exact = (
            self.tr("Crossovers are exact.")
            if one_way.exact
            else self.tr("Crossovers were searched for: close pairs may be missed.")
        )
        said = method.format(method=ranking.method.title, normalisation=ranking.normalisation)
        shown.append((self.tr("How"), escape(said + exact)))
        return shown

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
        others = () if self.whose.currentData() else tuple(self._trial.rankings)
        self._criterion, self._picked = criterion, True
        who = self.session.stakeholder
        self._trial = with_weight(self._trial, who, criterion, weight, others)
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

    def _connect(self) -> None:
        self.trials.tried.connect(self.try_out)
        self.trials.chosen.connect(self._choose)
        self.back.clicked.connect(self.back_to_case)
        self.keep.clicked.connect(self.keep_weights)
        for view in (self.curves, self.rankings, self.sampling.view):
            view.save_failed.connect(self.session.report)
        self.groups.toggled.connect(lambda _on: self._show())

    def _lay_out_content(self) -> None:
        gap = theme().px(2 * GRID_PX)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        weights_card, curves_card, rankings_card = Card(), Card(), Card()
        weights_card.body.addWidget(self.trials)
        weights_card.body.addLayout(self._tools())
        curves_card.body.addWidget(self.curves, 1)
        line = QHBoxLayout()
        line.setSpacing(gap)
        line.addWidget(curves_card, 1)
        line.addWidget(self.sampling, 1)
        rankings_card.body.addWidget(self.rankings)
        self._crossings = Card(" ")
        self._crossings.body.addWidget(self.crossovers)
        self._no_crossings = paragraph("", "quiet")
        self._crossings.body.addWidget(self._no_crossings)
        column.addWidget(weights_card)
        column.addLayout(line)
        column.addWidget(rankings_card)
        column.addWidget(self._crossings)

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme().px(GRID_PX))
        self.whose.setAccessibleName(self.tr("Whose weights move"))
        self.whose.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        caption = make_label(self.tr("Move it for"), "small")
        caption.setBuddy(self.whose)
        line.addWidget(caption)
        line.addWidget(self.whose)
        line.addWidget(self.groups)
        line.addStretch()
        line.addWidget(self.back)
        line.addWidget(self.keep)
        return line

    def _offer_whose(self) -> None:
        who = self.session.stakeholder_value()
        only = self.tr("{name} only").format(name=who.name if who is not None else "")
        several = len(self._trial.rankings) > 1
        self.whose.setEnabled(several)
        if self.whose.count() == 0:
            self.whose.addItem(self.tr("every stakeholder, by as many points"), False)
            self.whose.addItem(only, True)
        self.whose.setItemText(1, only)

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
        rows = self._rows(one_way)
        self.trials.show_rows(rows)
        self.back.setEnabled(self.trying)
        self.keep.setEnabled(self.trying)
        ids = [row.id for row in rows]
        if not self._picked or self._criterion not in ids:
            changes = [c.criterion for c in leader_changes(one_way) if c.criterion in ids]
            self._criterion = (changes or ids)[0]
        self.trials.choose(self._criterion)
        self._show_criterion(one_way, live=live)
        self._show_rankings(live=live)

    def _rows(self, one_way: OneWay) -> list[TrialRow]:
        case = one_way.ranking.case
        inner = parents(case)
        own = self._trial.rankings[one_way.ranking.stakeholder].weights.vector
        names = {criterion.id: criterion.name for criterion in case.criteria}
        rows = []
        for found in one_way.stability:
            group = found.criterion in inner
            if group and not self.groups.isChecked():
                continue
            depth = len(path(case, found.criterion)) - 1 if self.groups.isChecked() else 0
            interval = WeightInterval(
                name=names[found.criterion],
                weight=found.weight,
                low=found.low,
                high=found.high,
                case_weight=float(own[leaf_mask(case, found.criterion)].sum()),
                words=what_happens(found, case),
            )
            rows.append(TrialRow(found.criterion, interval, depth, group))
        return rows

    def _show_criterion(self, one_way: OneWay, *, live: bool) -> None:
        case = one_way.ranking.case
        name = next(c.name for c in case.criteria if c.id == self._criterion)
        self.curves.set_spec(curves(one_way, self._criterion), live=live)
        table = crossover_table(one_way, self._criterion)
        self._crossings.set_title(
            self.tr("Crossovers while {name} weighs from 0 to 100 %").format(name=name),
            self.tr("Now {weight}, the others in proportion").format(
                weight=figures.percent(self._weight(one_way.ranking))
            ),
        )
        self.crossovers.setVisible(bool(table.rows))
        self.crossovers.set_table(table)
        self._no_crossings.setVisible(not table.rows)
        self._no_crossings.setText(
            self.tr("No two packages swap, whatever {name} weighs.").format(name=name)
        )

    def _weight(self, ranking: Ranking) -> float:
        return float(ranking.weights.vector[leaf_mask(ranking.case, self._criterion)].sum())

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
        self._show_criterion(self._one_way, live=False)
        self.session.choose(Place(criterion=criterion))
