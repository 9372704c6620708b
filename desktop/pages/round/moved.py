"""What moved from one round to another: who, on what, and what it did to each ranking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.choosers import offer
from desktop.kit.flow import Flow
from desktop.kit.labels import captioned, paragraph
from desktop.kit.laid import fill
from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.pages.page import Details
from desktop.pages.round.answer_lines import (
    changed_columns,
    changed_lines,
    moved_columns,
    moved_lines,
)
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.offer_lines import cell_of
from desktop.pages.round.part import RoundPart
from desktop.pages.round.state import RoundState
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, capital, html, text
from mcda.answer.comparison import Comparison, compare
from mcda.answer.comparison_sentences import answer_sentences, blocking_sentences
from mcda.errors import Place
from mcda.figures.round_specs import rank_moves
from mcda.group.ranking_change_sentences import change_sentence, party_sentence
from mcda.group.round_diff import RoundEffects, round_effects
from mcda.group.round_sentences import moved_sentence, round_name
from mcda.model.case import Case
from mcda.model.rounds import BEFORE

LookedAt = tuple[RoundEffects, Comparison]

_AT_ONCE = 10_000
"""Answers up to which rounds are compared on the spot."""

_LISTED = 3
"""So many reasons are told why there is no ranking."""


class MovedPart(RoundPart):
    """Two rounds side by side; a stakeholder's ranks as lines from one to the other."""

    place_wanted = Signal(Place)
    """A score that changed was chosen: where it is."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self._latest = Latest(self, found=self._arrived)
        self.bar = WorkBar(self._latest, _("Comparing the rounds"))
        self._of: tuple[Case, str, str] | None = None
        self._first, self._second = "", ""
        self._chosen = False
        self.effects: RoundEffects | None = None
        self.none = paragraph(_("What a round moved stands here once it has answers."), "sentence")
        self.first, self.second = QComboBox(), QComboBox()
        self.said_line = paragraph("", "strong")
        self.answer = paragraph()
        self.lines = ChartView(lambda: session.case)
        self.moved_model = LinesModel(moved_columns(), self)
        self.moved = LineTable(
            _("Answers that moved"),
            self.moved_model,
            most_rows=8,
            nothing=_("Nobody changed an answer."),
        )
        self.changed_model = LinesModel(changed_columns(), self)
        self.changed = LineTable(
            _("Scores that changed"),
            self.changed_model,
            most_rows=8,
            nothing=_("No stakeholder's score changed."),
        )
        self.blocs = (BlocRow(session.looked_at), BlocRow(session.looked_at))
        self._lay_out_cards()
        self._connect()

    def show_case(self) -> None:
        case = self.session.case
        answered = [one.id for one in case.rounds if any(b.round == one.id for b in case.returns)]
        rounds = [BEFORE, *answered]
        self.none.setVisible(not answered)
        self._content.setVisible(bool(answered))
        self._changed_card.setVisible(bool(answered))
        if not answered:
            self._moved_card.hide()
            self.effects, self._of = None, None
            return
        self._offer(rounds)
        self._compare()

    def details(self) -> Details:
        if self.effects is None:
            return []
        who = self.session.stakeholder
        change = self.effects.changes.get(who)
        names = self.effects.diff.after.names.packages
        if change is None:
            return []
        party = self.session.stakeholder_value()
        head = _("Ranking of {who}", who=party.name if party else "")
        if not change.packages:
            why = "<br>".join(html(one.sentence) for one in change.problems[:_LISTED])
            return [(head, html(change_sentence(change))), (_("Why"), why)]
        rows = "<br>".join(
            _(
                "{before} → {after}  {name}",
                name=names[one.package],
                before=one.rank_before,
                after=one.rank_after,
            )
            for one in sorted(change.packages, key=lambda one: one.rank_after)
        )
        how = _(
            "Weights, settings and scores that no round touched are those of now in both rankings."
        )
        return [(head, rows), (_("How"), how)]

    def _offer(self, rounds: list[str]) -> None:
        """Offer the rounds; as long as nothing else is chosen the last two are compared."""
        names = {one: capital(text(round_name(self.session.case, one))) for one in rounds}
        first = self._first if self._first in rounds and self._chosen else rounds[-2]
        second = self._second if self._second in rounds[1:] else rounds[-1]
        for box, chosen, listed in ((self.first, first, rounds), (self.second, second, rounds[1:])):
            offer(box, ((one, names[one]) for one in listed), chosen)

    def _compare(self) -> None:
        case = self.session.case
        wanted = (case, str(self.first.currentData()), str(self.second.currentData()))
        same = self._of is not None and wanted[1:] == self._of[1:] and case is self._of[0]
        if same and self._latest.current:
            self._show(self._latest.result)
        if same and (self._latest.current or self._latest.working):
            return
        self._of, self.effects = wanted, None
        key = (id(case), *wanted[1:])
        answers = sum(len(row) for back in case.returns for row in back.scores.values())

        def work(_handle: Handle) -> LookedAt:
            effects = round_effects(*wanted)
            return effects, compare(effects.diff.before, effects.diff.after)

        self._latest.ask(key, work, beside=answers > _AT_ONCE)
        if self._latest.working:
            self._show_parts(False)

    def _show_parts(self, there: bool) -> None:
        for part in (self.said_line, self.answer, self.lines, self._changed_card):
            part.setVisible(there)
        self._moved_card.setVisible(there)

    def _arrived(self, looked_at: LookedAt) -> None:
        self._show(looked_at)
        self.details_changed.emit()

    def _show(self, looked_at: LookedAt) -> None:
        effects, compared = looked_at
        self.effects = effects
        self._show_parts(True)
        self.said_line.setText(text(moved_sentence(effects)))
        self._show_answer(effects, compared)
        self._moved_card.setVisible(effects.diff.first != BEFORE)
        who = self.session.stakeholder
        if who in effects.changes:
            self.lines.set_spec(rank_moves(effects, who))
        self.lines.setVisible(bool(effects.changes.get(who) and effects.changes[who].packages))
        for blocs in self.blocs:
            blocs.show_case()
        whose = {one.id for one in self.session.looked_at.stakeholders}
        self.moved_model.set_lines(moved_lines(effects, whose))
        self.changed_model.set_lines(changed_lines(effects, whose))
        for card, title, count in (
            (self._moved_card, _("Answers that moved"), len(effects.diff.moved)),
            (self._changed_card, _("Scores that changed"), len(effects.diff.scores)),
        ):
            card.set_title(f"{title} ({count})" if count else title)

    def _show_answer(self, effects: RoundEffects, found: Comparison) -> None:
        """Say what the rounds did to the answer, to who blocks what and to each ranking."""
        said = answer_sentences(found, _("Before"), _("After"))
        changes = effects.changes
        ranked = [
            party_sentence(one, changes[one.id])
            for one in effects.diff.after.stakeholders
            if not changes[one.id].stands
        ]
        lines = [html(one) for one in (*said, *blocking_sentences(found), *ranked)]
        self.answer.setText("<br>".join(lines))

    def _lay_out_cards(self) -> None:
        line = Flow()
        for words, box in ((_("From"), self.first), (_("to"), self.second)):
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(theme().px(360))
            line.addWidget(captioned(words, box))
        self._content = on_card(line, self.bar, self.said_line, self.answer, self.lines)
        self._moved_card = on_card(self.blocs[0], self.moved, title=" ")
        self._changed_card = on_card(self.blocs[1], self.changed, title=" ")
        fill(self.column, self.none, self._content, self._moved_card, self._changed_card)

    def _connect(self) -> None:
        self.first.activated.connect(lambda _i: self._rounds_chosen())
        self.second.activated.connect(lambda _i: self._rounds_chosen())
        self.lines.save_failed.connect(self.session.report)
        self.changed.activated.connect(lambda _at: self._changed_chosen())

    def _rounds_chosen(self) -> None:
        self._chosen = True
        self._first = str(self.first.currentData())
        self._second = str(self.second.currentData())
        self._compare()
        self.details_changed.emit()

    def _changed_chosen(self) -> None:
        id_ = self.changed.current_id()
        if id_:
            stakeholder, package, criterion = cell_of(id_)
            self.place_wanted.emit(
                Place(stakeholder=stakeholder, package=package, criterion=criterion)
            )
