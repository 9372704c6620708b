"""A second opinion: every other method's ranks beside the case's own, and why one differs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.card import on_card
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Table
from desktop.kit.slices import Slices, Steps
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.ranking.opinion_tables import methods_table
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.group.opinion_sentences import agreement_sentence, opinion_sentence, same_order_sentence
from mcda.methods.rank import Ranking
from mcda.methods.register import REGISTER
from mcda.methods.second_opinion import SecondOpinion, second_opinion
from mcda.model.naming import label as name_of
from mcda.words.runs import emphasised
from mcda.words.said import listed, together

LookedAt = tuple[SecondOpinion, Table, list[str]]
"""The opinions, their table, and where a method differs and why."""


class OpinionPart(QWidget):
    """Methods side by side for the chosen stakeholder; worked out when first seen."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.found: SecondOpinion | None = None
        self._package = ""
        self._latest = Latest(self, found=self._show)
        self._slices = Slices(self)
        self.bar = WorkBar(self._latest, _("Ranking by every method"))
        self.table = ResultTable(_("Packages and methods"))
        self.reasons = paragraph()
        self.refused = paragraph("", "small")
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self._card = on_card(
            self.table,
            paragraph(
                _(
                    "Ranks; an arrow marks those that differ from the method in force, which "
                    "stands first. Methods are compared, never averaged."
                ),
                "small",
            ),
            title=" ",
        )
        self._why = on_card(self.reasons, self.refused, title=_("Where a method differs, and why"))
        in_column(self.bar, self._card, self._why, of=self, gap=2 * GRID_PX)
        self.table.chosen.connect(lambda package, _method: self.chosen.emit(package))

    def show_case(self, package: str) -> None:
        """Show the chosen stakeholder's case by every method, with a package chosen."""
        ranking, self._package = self._session.ranking(self._session.stakeholder), package
        if self._latest.current and self._latest.result[0].ranking is ranking:
            self._show(self._latest.result)
            return
        self._slices.stop()
        if ranking is None:
            self._latest.stop()
            self.found = None
            self._show_cards(False)
            return
        large = self._session.large
        if large:
            self._show_cards(False)
        self._latest.ask(id(ranking), lambda handle: _looked_at(ranking, handle), beside=large)

    def _show_cards(self, there: bool) -> None:
        self._card.setVisible(there)
        self._why.setVisible(there)

    def _show(self, looked_at: LookedAt) -> None:
        self._slices.begin(self._pieces(*looked_at), now=not self._session.large)

    def _pieces(self, found: SecondOpinion, table: Table, lines: list[str]) -> Steps[None]:
        if self.found is not found:
            # Given up on the way, it begins anew.
            self.found = None
            self._card.set_title(
                agreement_sentence(found), _("Ranks of {who} by method", who=self._who())
            )
            yield
            told = (html(emphasised(line, "method")) for line in lines)
            self.reasons.setText("<br><br>".join(told))
            yield
            self.refused.setText(self._refusals(found))
            self.refused.setVisible(bool(found.refused))
            yield
        yield from self.table.filled(table)
        self.table.choose(self._package)
        yield
        self.found = found
        self._show_cards(True)

    def _refusals(self, found: SecondOpinion) -> str:
        """Return who cannot answer and why, methods with the same reason together."""
        reasons: dict[str, list[str]] = {}
        for name, problems in found.refused.items():
            reasons.setdefault(problems[0].found, []).append(REGISTER[name].title)
        return together(
            _("No answer by {methods}: {reason}.", methods=listed(methods), reason=reason)
            for reason, methods in reasons.items()
        )

    def _who(self) -> str:
        who = self._session.stakeholder_value()
        return name_of(who) if who is not None else ""


def _looked_at(ranking: Ranking, handle: Handle) -> LookedAt:
    """Rank by every method, and say where each differs; nothing of it touches the window."""
    found = second_opinion(ranking.case, ranking.stakeholder, ranking, handle.progress)
    same = [text(o.ranking.method.title) for o in found.opinions if o.same_order]
    lines: list[str] = [
        opinion_sentence(found.ranking, o) for o in found.opinions if not o.same_order
    ]
    if same:
        lines.append(same_order_sentence(found.ranking, same))
    rankings = [found.ranking, *(o.ranking for o in found.opinions)]
    lines += filter(None, (each.method.verdict(each) for each in rankings))
    return found, methods_table(found), lines
