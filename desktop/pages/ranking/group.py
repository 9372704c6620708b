"""The group: several ways to rank for all, beside each one's own rank and who is left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.bloc_columns import in_blocs
from desktop.kit.bloc_row import BlocRow, part_words
from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Table
from desktop.kit.slices import Slices, Steps
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.ranking.opinion_tables import group_table
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.answer.reading_order import packages_to_read
from mcda.figures.group_specs import agreement_map
from mcda.group.group_sentences import group_sentence, majority_sentence
from mcda.group.rankings import GroupRankings, group_rankings
from mcda.group.summary import Summary
from mcda.model.naming import label
from mcda.words import figures

LookedAt = tuple[GroupRankings, Table]
"""The group rankings and their table, in which nobody is marked."""


class GroupPart(QWidget):
    """Group rankings side by side, majorities in words, and how alike stakeholders rank."""

    chosen = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: GroupRankings | None = None
        self._package = ""
        self._latest = Latest(self, found=self._show)
        self._slices = Slices(self)
        self.bar = WorkBar(self._latest, _("Ranking for the group"))
        self.blocs = BlocRow(session.looked_at, folds=True)
        self.table = ResultTable(_("Group rankings and each stakeholder's rank"))
        self.majority = paragraph()
        self.majority.setTextFormat(Qt.TextFormat.PlainText)
        self.agreement = ChartView(lambda: session.case)
        self._card = on_card(
            self.blocs,
            self.table,
            paragraph(
                _(
                    "Ranks by each way to rank for the group, then each stakeholder's own. Value "
                    "weighs the 0–100 values by influence, Borda counts packages beaten, Copeland "
                    "majorities won, Kemeny is the order with the fewest disagreements, maximin "
                    "looks at the worst-off alone. A cross stands where that stakeholder refuses "
                    "the package, a question mark where it is open, a triangle where a red line "
                    "is crossed. None of these rankings is the answer by itself."
                ),
                "small",
            ),
            self.majority,
            title=" ",
        )
        self._alike = on_card(self.agreement)
        in_column(self.bar, self._card, self._alike, of=self, gap=2 * GRID_PX)
        self.table.chosen.connect(self._cell_chosen)
        self.agreement.save_failed.connect(session.report)

    def show_case(self, package: str) -> None:
        """Show the case as it now is, with a package chosen."""
        summary = self._session.summary()
        self._package = package
        if self._latest.current and self._latest.result[0].summary is summary:
            self._show(self._latest.result)
            return
        self._slices.stop()
        large = self._session.large
        if large:
            self._card.hide()
            self._alike.hide()
        order = packages_to_read(self._session.recommendation(), summary)
        self._latest.ask(id(summary), lambda _handle: _looked_at(summary, order), beside=large)

    def _show(self, looked_at: LookedAt) -> None:
        self._slices.begin(self._pieces(*looked_at), now=not self._session.large)

    def _pieces(self, found: GroupRankings, table: Table) -> Steps[None]:
        summary = found.summary
        if self.found is not found:
            # Given up on the way, it begins anew.
            self.found = None
            shares = ", ".join(
                f"{label(s)} {figures.percent(share, 0)}"
                for s, share in zip(
                    (s for s in summary.stakeholders if s.id in found.members),
                    found.influence.tolist(),
                    strict=True,
                )
            )
            given = {summary.case.preferences[key].influence for key in found.members}
            words = (
                _("Everyone has the same influence.")
                if len(given) == 1
                else _("Influence: {shares}", shares=shares)
            )
            self._card.set_title(group_sentence(found), words)
            yield
            self.majority.setText(majority_sentence(found))
            self.majority.setVisible(bool(self.majority.text()))
            yield
            yield
            self.found = found
        looked_at = self._session.looked_at
        self.blocs.show_case()
        whose = {one.id for one in looked_at.stakeholders}
        several = len(found.members) > 1 and len(summary.packages) > 1
        self._alike.setVisible(several and len(whose.intersection(found.members)) > 1)
        self.agreement.part = part_words(looked_at)
        yield from self.agreement.filled(agreement_map(found, whose) if several else None)
        yield
        shown = in_blocs(table, looked_at, summary, "rank")
        yield from self.table.filled(replace(shown, marked=self._session.stakeholder))
        self.table.choose(self._package)
        yield
        self._card.show()

    def _cell_chosen(self, package: str, column: str) -> None:
        known = {s.id for s in self._session.case.stakeholders}
        self.chosen.emit(package, column if column in known else "")


def _looked_at(summary: Summary, order: Sequence[int]) -> LookedAt:
    """Return the rankings, with what is said of them looked at too; it touches no widget."""
    found = group_rankings(summary)
    group_sentence(found)
    majority_sentence(found)
    return found, group_table(found, order, "")
