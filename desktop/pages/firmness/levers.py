"""Firmness: which weights, scores and criteria the first place hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.kit.card import Card, on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.firmness.probe_tables import belief_table, score_table, without_table
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.session.soon import is_large
from desktop.words import _, text
from mcda.figures.firmness_specs import tornado as tornado_spec
from mcda.figures.weight_charts import Tornado
from mcda.methods.rank import Ranking
from mcda.sensitivity.box import at_middle
from mcda.sensitivity.probe_sentences import (
    certificate_sentence,
    no_score_sentence,
    spread_sentence,
)
from mcda.words.said import together

if TYPE_CHECKING:
    from mcda.sensitivity.probe import Probe


class LeversPart(QWidget):
    """The tornado follows a slider, in a large case as soon as it can; the tables when it rests."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.tornado = ChartView(lambda: session.case)
        self._latest = Latest(self, while_seen=self, rest_ms=0, finishes=True, found=self._show)
        self.bar = WorkBar(self._latest)
        self.beliefs = ResultTable(_("What to believe for each package to come first"))
        self.scores = ResultTable(_("Single scores that decide the first place"))
        self.without = ResultTable(_("Criteria left out"))
        self._spread = paragraph("", "small")
        self._no_scores = paragraph("", "quiet")
        bars = on_card(self.bar, self.tornado)
        self._tables = QWidget()
        tables = in_column(of=self._tables, gap=2 * GRID_PX)
        for title, parts in (
            (_("What one would have to believe"), (self.beliefs, self._spread)),
            (_("The smallest changes of one score"), (self.scores, self._no_scores)),
            (_("One criterion left out"), (self.without,)),
        ):
            card = Card(title)
            for part in parts:
                card.body.addWidget(part)
            tables.addWidget(card)
        in_column(bars, self._tables, of=self, gap=2 * GRID_PX)
        self._tables.hide()

    def show_ranking(self, ranking: Ranking, *, live: bool = False) -> None:
        """Show the tornado of a ranking."""
        large = is_large(ranking.case)
        if large and self.tornado.spec is None:
            self.bar.begin(_("Moving one weight after the other"))

        def work(handle: Handle) -> Tornado:
            from mcda.sensitivity.probe import REACH
            from mcda.sensitivity.tornado import tornado

            return tornado_spec(ranking, tornado(ranking, REACH, handle.progress), REACH)

        self._latest.ask(ranking, work, live=live, beside=large)

    def _show(self, spec: Tornado) -> None:
        self.tornado.set_spec(spec, live=self._latest.awaited)

    def show_probe(self, found: Probe | None) -> None:
        """Show the tables of a fresh answer; none while there is no answer yet."""
        self._tables.setVisible(found is not None)
        if found is None:
            return
        self.beliefs.set_table(belief_table(found))
        told = (spread_sentence(found), certificate_sentence(found))
        self._spread.setText(text(together(filter(None, told))))
        self.scores.set_table(score_table(found))
        self._no_scores.setText(text(no_score_sentence(at_middle(found.ranking))))
        self.scores.setVisible(bool(found.scores))
        self._no_scores.setVisible(not found.scores)
        self.without.set_table(without_table(found))
