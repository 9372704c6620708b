"""Ranking: every package for every stakeholder, the lines between them, and why one leads."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.charts.view import ChartView
from desktop.item_models.ranking_tables import bounds_words, ranking_table, summary_table
from desktop.pages.page import Details, Page
from desktop.session import Session
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.labels import paragraph
from desktop.widgets.pair_picker import PairPicker
from desktop.widgets.result_table import ResultTable
from desktop.widgets.working import Working
from mcda.errors import Place
from mcda.group.summary import Summary
from mcda.methods.rank import Ranking
from mcda.model.case import Package
from mcda.report import figures
from mcda.report.chart_specs import blocked_words, differences, rank_lines
from mcda.report.recommendation import recommend
from mcda.report.sentences import headline, ranking_sentence, refusal_sentence


class RankingPage(Page):
    """Side by side first, then the chosen stakeholder's own ranking and its working."""

    key = "ranking"
    title = str(QT_TRANSLATE_NOOP("Page", "Ranking"))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._pair: tuple[str, str] | None = None
        self.summary_table = ResultTable(self.tr("Packages and stakeholders"))
        self.lines = ChartView()
        self.pair = PairPicker()
        self.why = ChartView()
        self.own_table = ResultTable(self.tr("Ranking of the chosen stakeholder"))
        self.working = Working()
        self._show_working = QPushButton(self.tr("Show working"))
        self._show_working.setCheckable(True)
        self._links = _step_links(self)
        self.empty = EmptyState(
            self.tr("Packages are ranked once they have scores and a stakeholder has weights."),
            (self.tr("Go to the scores"), lambda: self.go_elsewhere.emit("scores", Place())),
            (self.tr("Go to the weights"), lambda: self.go_elsewhere.emit("weights", Place())),
        )
        self._content = QWidget()
        self._lay_out_content()
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch()
        self._connect()

    def sentence(self) -> str:
        if not self._ready():
            return ""
        summary, case = self.session.summary(), self.session.case
        if not summary.rankings:
            return refusal_sentence(case, summary)
        found = recommend(case, summary)
        first = _escaped(headline(found))
        for package in found.named[:1]:
            name = _escaped(package.name)
            first = first.replace(name, f"<b>{name}</b>", 1)
        more = " ".join(filter(None, (ranking_sentence(summary), refusal_sentence(case, summary))))
        return f'{first} <span style="color:{theme().quiet}">{_escaped(more)}</span>'

    def refresh(self) -> None:
        super().refresh()
        ready = self._ready() and bool(self.session.summary().rankings)
        self._content.setVisible(ready)
        self.empty.setVisible(not ready)
        if ready:
            self._show_all()

    def details(self) -> Details:
        summary = self.session.summary() if self._ready() else None
        package = self._package()
        if summary is None or package is None:
            return []
        i = summary.packages.index(package)
        shown: Details = [(self.tr("Chosen"), f"<b>{_escaped(package.name)}</b>")]
        if package.description:
            shown.append(("", _escaped(package.description)))
        ranking = self.session.ranking(self.session.stakeholder)
        if ranking is not None:
            who = self._stakeholder_name()
            shown.append((self.tr("For {who}").format(who=who), self._standing(summary, i)))
        if len(summary.stakeholders) > 1:
            shown.append((self.tr("For all"), self._overall(summary, i)))
        if ranking is not None:
            notes = "<br>".join(_escaped(problem.found) + "." for problem in ranking.problems)
            if notes:
                shown.append((self.tr("Mind"), notes))
            self._links.show_steps(ranking)
            shown.append((self.tr("Show working"), self._links))
        return shown

    def go_to(self, place: Place) -> None:
        super().go_to(place)
        self._refresh_if_stale()
        self.summary_table.choose(place.package, place.stakeholder)
        self.summary_table.setFocus()

    def _ready(self) -> bool:
        case = self.session.case
        return bool(case.stakeholders and case.packages and case.criteria)

    def _package(self) -> Package | None:
        """Return the package that the page speaks of: the chosen one, else the leader."""
        chosen = self.session.chosen.package
        found = next((p for p in self.session.case.packages if p.id == chosen), None)
        if found is None:
            ranking = self.session.ranking(self.session.stakeholder)
            found = ranking.leader if ranking is not None else None
        return found

    def _stakeholder_name(self) -> str:
        who = self.session.stakeholder_value()
        return who.name if who is not None else ""

    def _lay_out_content(self) -> None:
        gap = theme().px(2 * GRID_PX)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        table_card = Card()
        table_card.body.addWidget(self.summary_table)
        table_card.body.addWidget(
            paragraph(
                self.tr(
                    "Bars show value on fixed anchors, 0–100. The tick is the stakeholder's "
                    "fallback; hatching is below it, a triangle marks a crossed red line. "
                    "Numbers at the start are ranks."
                ),
                "small",
            )
        )
        lines_card, why_card = Card(), Card()
        lines_card.body.addWidget(self.lines, 1)
        why_card.body.addWidget(self.pair)
        why_card.body.addWidget(self.why)
        why_card.body.addStretch()
        line = QHBoxLayout()
        line.setSpacing(gap)
        line.addWidget(lines_card, 1)
        line.addWidget(why_card, 1)
        self._own_card = Card(" ")
        self._own_card.body.addWidget(self.own_table)
        self._own_card.body.addWidget(self._show_working, alignment=Qt.AlignmentFlag.AlignLeading)
        self._own_card.body.addWidget(self.working)
        self.working.hide()
        for part in (table_card, self._own_card):
            column.addWidget(part)
        column.insertLayout(1, line)

    def _connect(self) -> None:
        self.summary_table.chosen.connect(self._chosen)
        self.own_table.chosen.connect(lambda package, _column: self._chosen(package, ""))
        self.lines.picked.connect(self._line_picked)
        self.pair.changed.connect(self._pair_changed)
        self._show_working.toggled.connect(self._toggle_working)
        self.session.chosen_changed.connect(self._chosen_elsewhere)
        for view in (self.lines, self.why):
            view.save_failed.connect(self.session.report)

    def _show_all(self) -> None:
        summary = self.session.summary()
        self.summary_table.set_table(summary_table(summary, self.session.stakeholder))
        ranking = self.session.ranking(self.session.stakeholder)
        self._own_card.setVisible(ranking is not None)
        if ranking is not None:
            settings = f"{ranking.method.title}, {ranking.normalisation}"
            who = self._stakeholder_name()
            self._own_card.set_title(
                self.tr("{package} leads for {who}").format(
                    package=" / ".join(p.name for p in ranking.leaders), who=who
                ),
                self.tr("Ranking of {who} by {settings}").format(who=who, settings=settings),
            )
            self.own_table.set_table(ranking_table(summary, ranking))
            if self.working.isVisibleTo(self):
                self.working.set_steps(ranking.steps)
        self._show_package()

    def _show_package(self) -> None:
        """Show what depends on the chosen package only."""
        summary, package = self.session.summary(), self._package()
        if package is None:
            self.lines.set_spec(rank_lines(summary, ()))
            return
        self.lines.set_spec(rank_lines(summary, (package.id,)))
        column = self.session.chosen.stakeholder or self.summary_table.current_ids()[1]
        self.summary_table.choose(package.id, column)
        self.own_table.choose(package.id)
        self._show_why(package)

    def _show_why(self, package: Package) -> None:
        ranking = self.session.ranking(self.session.stakeholder)
        several = ranking is not None and len(ranking.packages) > 1
        self.pair.setVisible(several)
        self.why.setVisible(several)
        if ranking is None or not several:
            return
        ids = [p.id for p in ranking.packages]
        if self._pair is None or not set(self._pair) <= set(ids):
            self._pair = None
        one, two = self._pair or _against_leader(ranking, package)
        self.pair.offer(ranking.packages, (one, two))
        self.why.set_spec(differences(ranking, one, two))

    def _chosen(self, package: str, column: str) -> None:
        self._pair = None
        known = {stakeholder.id for stakeholder in self.session.case.stakeholders}
        stakeholder = column if column in known else ""
        self.session.choose(Place(package=package, stakeholder=stakeholder))

    def _chosen_elsewhere(self) -> None:
        if self.isVisible() and self._ready() and self.session.summary().rankings:
            self._show_package()

    def _line_picked(self, row: int, column: int) -> None:
        summary = self.session.summary()
        if 0 <= row < len(summary.packages):
            self._chosen(summary.packages[row].id, summary.stakeholders[column].id)

    def _pair_changed(self) -> None:
        self._pair = self.pair.pair
        package = self._package()
        if package is not None:
            self._show_why(package)

    def _toggle_working(self, shown: bool) -> None:
        ranking = self.session.ranking(self.session.stakeholder)
        if shown and ranking is not None:
            self.working.set_steps(ranking.steps)
        self.working.setVisible(shown)
        self._show_working.setText(self.tr("Hide working") if shown else self.tr("Show working"))

    def show_step(self, number: int) -> None:
        """Open the working at a step and bring it into sight."""
        self._show_working.setChecked(True)
        self.working.choose(number)
        self.content.adjustSize()
        self.scroll_area.ensureWidgetVisible(self.working)
        self.working.captions.setFocus()

    def _standing(self, summary: Summary, i: int) -> str:
        ids = [s.id for s in summary.stakeholders]
        j = ids.index(self.session.stakeholder)
        ranking = summary.rankings[self.session.stakeholder]
        count, rank = len(summary.packages), int(summary.ranks[i, j])
        lines = [self.tr("Rank {rank} of {count}").format(rank=rank, count=count)]
        best, worst = int(ranking.best_ranks[i]), int(ranking.worst_ranks[i])
        if best != worst:
            lines[0] += self.tr(" (open scores: {best} to {worst})").format(best=best, worst=worst)
        if ranking.values is not None:
            value = self.tr("Value {value}").format(value=figures.whole(float(ranking.values[i])))
            spread = bounds_words(ranking, i)
            lines.append(f"{value} ({spread})" if spread else value)
        if summary.fallbacks[j] == summary.fallbacks[j]:
            fallback = figures.whole(float(summary.fallbacks[j]))
            lines.append(self.tr("Fallback {value}").format(value=fallback))
        score = figures.score(float(ranking.scores[i]))
        lines.append(f"{ranking.method.title} {ranking.method.score_name} {score}")
        return "<br>".join(f"{_escaped(line)}." for line in lines)

    def _overall(self, summary: Summary, i: int) -> str:
        lines = []
        who = next((s for s in summary.stakeholders if s.id == summary.worst_off[i]), None)
        if who is not None:
            lines.append(
                self.tr("Worst off: {who} with {value}").format(
                    who=who.name, value=figures.whole(float(summary.worst_values[i]))
                )
            )
            mean = figures.whole(float(summary.mean_values[i]))
            lines.append(self.tr("Mean value {value}").format(value=mean))
        blocked = blocked_words(summary, i)
        lines.append(self.tr("Blocked by {who}").format(who=blocked))
        return "<br>".join(f"{_escaped(line)}." for line in lines)


class _StepLinks(QWidget):
    """The captions of the steps as links, for the details pane."""

    def __init__(self, page: RankingPage) -> None:
        super().__init__()
        self._page = page
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._buttons: list[QPushButton] = []

    def show_steps(self, ranking: Ranking) -> None:
        """Link the steps of a ranking."""
        captions = [step.caption for step in ranking.steps]
        if captions == [button.accessibleName() for button in self._buttons]:
            return
        for button in self._buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for number, caption in enumerate(captions):
            button = QPushButton(caption)
            button.setProperty("look", "link")
            button.setAccessibleName(caption)
            button.setToolTip(caption)
            button.clicked.connect(lambda _checked=False, n=number: self._page.show_step(n))
            self._column.addWidget(button)
            self._buttons.append(button)


def _step_links(page: RankingPage) -> _StepLinks:
    return _StepLinks(page)


def _against_leader(ranking: Ranking, package: Package) -> tuple[str, str]:
    """Return the package against the leader, or the leader against the next, better one first."""
    order = ranking.order
    if package.id == order[0].id:
        return order[0].id, order[1].id
    return order[0].id, package.id


def _escaped(text: str) -> str:
    from html import escape

    return escape(text)
