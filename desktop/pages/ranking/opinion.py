"""A second opinion: every other method's ranks beside the case's own, and why one differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.number_form import shown
from desktop.kit.result_table import ResultTable
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.ranking.opinion_tables import methods_table
from desktop.session.session import Session
from desktop.words import _, html
from mcda.group.opinion_sentences import agreement_sentence, opinion_sentence, same_order_sentence
from mcda.methods.rank import Ranking
from mcda.methods.second_opinion import SecondOpinion, second_opinion
from mcda.words.runs import emphasised
from mcda.words.said import listed


class OpinionPart(QWidget):
    """Methods side by side for the chosen stakeholder; worked out when first seen."""

    chosen = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._found: SecondOpinion | None = None
        self.table = ResultTable(_("Packages and methods"))
        self.reasons = paragraph()
        self.refused = paragraph("", "small")
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self._card, self._why = Card(" "), Card(_("Where a method differs, and why"))
        self._card.body.addWidget(self.table)
        self._card.body.addWidget(
            paragraph(
                _(
                    "Ranks; an arrow marks those that differ from the method in force, which "
                    "stands first. Methods are compared, never averaged."
                ),
                "small",
            )
        )
        self._why.body.addWidget(self.reasons)
        self._why.body.addWidget(self.refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2 * GRID_PX))
        column.addWidget(self._card)
        column.addWidget(self._why)
        self.table.chosen.connect(lambda package, _method: self.chosen.emit(package))

    @property
    def found(self) -> SecondOpinion | None:
        """The opinions that are shown."""
        return self._found

    def show_case(self, package: str) -> None:
        """Show the chosen stakeholder's case by every method, with a package chosen."""
        ranking = self._session.ranking(self._session.stakeholder)
        self._card.setVisible(ranking is not None)
        self._why.setVisible(ranking is not None)
        if ranking is None:
            self._found = None
            return
        if not self._shown(ranking):
            self._found = second_opinion(ranking.case, ranking.stakeholder, ranking)
            self._show(self._found)
        self.table.choose(package)

    def _shown(self, ranking: Ranking) -> bool:
        found = self._found
        return found is not None and (
            found.ranking.case is ranking.case and found.ranking.stakeholder == ranking.stakeholder
        )

    def _show(self, found: SecondOpinion) -> None:
        self._card.set_title(
            agreement_sentence(found), _("Ranks of {who} by method", who=self._who())
        )
        self.table.set_table(methods_table(found))
        same = [o.ranking.method.title for o in found.opinions if o.same_order]
        lines: list[str] = [
            opinion_sentence(found.ranking, o) for o in found.opinions if not o.same_order
        ]
        if same:
            lines.append(same_order_sentence(found.ranking, same))
        rankings = [found.ranking, *(o.ranking for o in found.opinions)]
        lines += filter(None, (ranking.method.verdict(ranking) for ranking in rankings))
        told = (html(emphasised(line, "method")) for line in lines)
        self.reasons.setText(shown("<br><br>".join(told)))
        self.refused.setText(self._refusals(found))
        self.refused.setVisible(bool(found.refused))

    def _refusals(self, found: SecondOpinion) -> str:
        """Return who cannot answer and why, methods with the same reason together."""
        from mcda.methods.register import REGISTER

        reasons: dict[str, list[str]] = {}
        for name, problems in found.refused.items():
            reasons.setdefault(problems[0].found, []).append(REGISTER[name].title)
        return " ".join(
            _("No answer by {methods}: {reason}.", methods=listed(methods), reason=reason)
            for reason, methods in reasons.items()
        )

    def _who(self) -> str:
        who = self._session.stakeholder_value()
        return who.name if who is not None else ""
