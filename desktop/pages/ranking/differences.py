"""Where stakeholders differ: the map of criteria and packages, and the blocs they form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.bloc_row import BlocRow, part_words
from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.laid import fill, in_column
from desktop.kit.number_form import shown
from desktop.kit.section_row import SectionRow
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.errors import Place
from mcda.figures.group_specs import dendrogram, disagreement_map, mapped
from mcda.group.blocs import Blocs, blocs
from mcda.group.disagreement import Disagreement, disagreement
from mcda.group.disagreement_sentences import disagreement_sentences
from mcda.group.summary import Summary, among
from mcda.model.case import Case
from mcda.words.said import together

LookedAt = tuple[Disagreement, Blocs, Blocs]
"""What the map shows, and the blocs by rankings and by weights."""


class DifferencesPart(QWidget):
    """One map, by scores or by what they mean for the value, and two trees of blocs."""

    place_wanted = Signal(Place)
    """A cell of the map was picked: who sees it highest, the package and the criterion."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._of: tuple[Summary, object] | None = None
        self.found: Disagreement | None = None
        self.by = SectionRow(
            _("What the map shows"),
            (("scores", _("Scores")), ("worth", _("Weight times score"))),
        )
        self.blocs = BlocRow(session.looked_at)
        self.map = ChartView(lambda: session.case)
        self.said = paragraph()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.by_ranking = ChartView(lambda: session.case)
        self.by_weights = ChartView(lambda: session.case)
        self.alone = paragraph(
            _("Differences show once two stakeholders have a ranking."), "sentence"
        )
        self._cards = (Card(), Card(), Card())
        fill(self._cards[0].body, self.by, self.map, self.said)
        for card, view in zip(self._cards[1:], (self.by_ranking, self.by_weights), strict=True):
            card.body.addWidget(view)
        self._latest = Latest(self, found=self._show)
        self.bar = WorkBar(self._latest, _("Looking for where they differ"))
        self.bar.cancelled.connect(self._forget)
        in_column(self.blocs, self.bar, self.alone, *self._cards, of=self, gap=2 * GRID_PX)
        self.by.chosen.connect(lambda _key: self._show_map())
        self.map.picked.connect(self._picked)
        for view in (self.map, self.by_ranking, self.by_weights):
            view.save_failed.connect(session.report)

    def show_case(self) -> None:
        """Show the case as it now is."""
        summary, looked_at = self._session.summary(), self._session.looked_at
        self.blocs.show_case()
        whose = tuple(one.id for one in looked_at.stakeholders)
        if self._of is not None and self._of[0] is summary and self._of[1] == whose:
            return
        self._of, self.found = (summary, whose), None
        large = self._session.large
        if large:
            for part in (self.alone, *self._cards):
                part.hide()
        for view in (self.map, self.by_ranking, self.by_weights):
            view.part = part_words(looked_at)
        self._latest.ask(
            (id(summary), whose), lambda _handle: _looked_at(summary, whose), beside=large
        )

    def _forget(self) -> None:
        """Given up, it is looked for anew when it is next asked for."""
        self._of = None

    def _show(self, looked_at: LookedAt) -> None:
        self.found, by_ranking, by_weights = looked_at
        several = len(self.found.members) > 1
        self.alone.setVisible(not several)
        for card in self._cards:
            card.setVisible(several)
        if not several:
            return
        case = self._part_of_case()
        self._show_map()
        self.by_ranking.set_spec(dendrogram(case, by_ranking))
        self.by_weights.set_spec(dendrogram(case, by_weights))

    def _show_map(self) -> None:
        if self.found is None:
            return
        case = self._part_of_case()
        sentences = disagreement_sentences(case, self.found)
        worth = self.by.current == "worth"
        lead = sentences[-1 if worth else 0] if sentences else ""
        title = lead or _("Stakeholders see everything alike")
        self.map.set_spec(disagreement_map(case, self.found, title, worth))
        rest = together(sentence for sentence in sentences if sentence != lead)
        self.said.setText(shown(rest))
        self.said.setVisible(bool(rest))

    def _part_of_case(self) -> Case:
        """Return the case with those alone who are looked at, for sentences that say "all"."""
        return replace(self._session.case, stakeholders=self._session.looked_at.stakeholders)

    def _picked(self, row: int, column: int) -> None:
        found = self.found
        if found is None:
            return
        criterion = found.criteria[row]
        shown = mapped(found, self.by.current == "worth")
        package = found.packages[shown[column]] if column < len(shown) else ""
        splits = found.splits if package else found.weight_splits
        split = next((s for s in splits if (s.criterion, s.package) == (criterion, package)), None)
        who = split.high if split is not None else ""
        self.place_wanted.emit(Place(stakeholder=who, package=package, criterion=criterion))


def _looked_at(summary: Summary, whose: Sequence[str]) -> LookedAt:
    summary = among(summary, whose)
    return disagreement(summary), blocs(summary, "ranking"), blocs(summary, "weights")
