"""The group: several ways to rank for all, beside each one's own rank and who is left behind."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import GRID_PX, theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.ranking.opinion_tables import group_table
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.figures.group_specs import agreement_map
from mcda.group.group_sentences import group_sentence, majority_sentence
from mcda.group.rankings import GroupRankings, group_rankings
from mcda.group.summary import Summary
from mcda.model.naming import label


class GroupPart(QWidget):
    """Group rankings side by side, majorities in words, and how alike stakeholders rank."""

    chosen = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: GroupRankings | None = None
        self._package = ""
        self._latest = Latest(self)
        self._latest.found.connect(self._show)
        self.bar = WorkBar()
        self.bar.follow(self._latest)
        self.table = ResultTable(_("Group rankings and each stakeholder's rank"))
        self.majority = paragraph()
        self.majority.setTextFormat(Qt.TextFormat.PlainText)
        self.agreement = ChartView()
        self._card, self._alike = Card(" "), Card()
        self._card.body.addWidget(self.table)
        self._card.body.addWidget(
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
            )
        )
        self._card.body.addWidget(self.majority)
        self._alike.body.addWidget(self.agreement)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2 * GRID_PX))
        column.addWidget(self.bar)
        column.addWidget(self._card)
        column.addWidget(self._alike)
        self.table.chosen.connect(self._cell_chosen)
        self.agreement.save_failed.connect(session.report)

    @property
    def found(self) -> GroupRankings | None:
        """The group rankings that are shown."""
        return self._found

    def show_case(self, package: str) -> None:
        """Show the case as it now is, with a package chosen."""
        summary = self._session.summary()
        self._package = package
        if self._found is not None and self._found.summary is summary:
            self._show(self._found)
            return
        large = self._session.large
        if large:
            self._card.hide()
            self._alike.hide()
            self.bar.begin(_("Ranking for the group"))
        self._latest.ask(id(summary), lambda _handle: _looked_at(summary), beside=large)

    def _show(self, found: GroupRankings) -> None:
        summary = found.summary
        if self._found is not found:
            self._found = found
            shares = ", ".join(
                f"{label(s)} {100 * share:.0f} %"
                for s, share in zip(
                    (s for s in summary.stakeholders if s.id in self._found.members),
                    self._found.influence.tolist(),
                    strict=True,
                )
            )
            words = _("Influence: {shares}", shares=shares)
            self._card.set_title(group_sentence(self._found), words)
            self.majority.setText(majority_sentence(self._found))
            self.majority.setVisible(bool(self.majority.text()))
            several = len(self._found.members) > 1 and len(summary.packages) > 1
            self._alike.setVisible(several)
            self.agreement.set_spec(agreement_map(self._found) if several else None)
        self._card.show()
        self.table.set_table(group_table(self._found, self._session.stakeholder))
        self.table.choose(self._package)

    def _cell_chosen(self, package: str, column: str) -> None:
        known = {s.id for s in self._session.case.stakeholders}
        self.chosen.emit(package, column if column in known else "")


def _looked_at(summary: Summary) -> GroupRankings:
    """Return the rankings, with what is said of them looked at too."""
    found = group_rankings(summary)
    group_sentence(found)
    majority_sentence(found)
    return found
