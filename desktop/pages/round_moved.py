"""What moved from one round to another: who, on what, and what it did to each ranking."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop.charts.view import ChartView
from desktop.item_models.answer_lines import (
    changed_columns,
    changed_lines,
    moved_columns,
    moved_lines,
)
from desktop.item_models.lines import LinesModel
from desktop.item_models.offer_lines import cell_of
from desktop.item_models.round_state import RoundState
from desktop.jobs import Handle
from desktop.latest import Latest
from desktop.pages.page import Details
from desktop.pages.round_part import RoundPart
from desktop.session import Session
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.labels import label, paragraph
from desktop.widgets.line_table import LineTable
from mcda.errors import Place
from mcda.group.round_diff import RoundEffects, round_effects
from mcda.model.case import Case
from mcda.report.round_specs import rank_moves
from mcda.report.sentences.rounds import moved_sentence

_AT_ONCE = 10_000
"""Answers up to which rounds are compared on the spot."""


class MovedPart(RoundPart):
    """Two rounds side by side; a stakeholder's ranks as lines from one to the other."""

    place_wanted = Signal(Place)
    """A score that changed was chosen: where it is."""

    def __init__(self, session: Session, state: RoundState, parent: QWidget | None = None) -> None:
        super().__init__(session, state, parent)
        self._latest = Latest(self)
        self._latest.found.connect(self._arrived)
        self._of: tuple[Case, str, str] | None = None
        self._first, self._second = "", ""
        self.effects: RoundEffects | None = None
        self.none = paragraph(
            self.tr("What moved stands here once two rounds have answers."), "sentence"
        )
        self.first, self.second = QComboBox(), QComboBox()
        self.said_line = paragraph("", "strong")
        self.lines = ChartView()
        self.moved_model = LinesModel(moved_columns(), self)
        self.moved = LineTable(
            self.tr("Answers that moved"),
            self.moved_model,
            most_rows=8,
            nothing=self.tr("Nobody changed an answer."),
        )
        self.changed_model = LinesModel(changed_columns(), self)
        self.changed = LineTable(
            self.tr("Scores that changed"),
            self.changed_model,
            most_rows=8,
            nothing=self.tr("No stakeholder's score changed."),
        )
        self._lay_out_cards()
        self._connect()

    def show_case(self) -> None:
        case = self.session.case
        rounds = [one.id for one in case.rounds if any(b.round == one.id for b in case.returns)]
        several = len(rounds) > 1
        self.none.setVisible(not several)
        for card in (self._content, self._moved_card, self._changed_card):
            card.setVisible(several)
        if not several:
            self.effects, self._of = None, None
            return
        self._offer(rounds)
        self._compare()

    def details(self) -> Details:
        if self.effects is None:
            return []
        who = self.session.stakeholder
        change = self.effects.changes.get(who)
        names = {one.id: one.name for one in self.effects.diff.after.packages}
        if change is None or not change.packages:
            return []
        rows = "<br>".join(
            self.tr("{before} → {after}  {name}").format(
                name=names[one.package], before=one.rank_before, after=one.rank_after
            )
            for one in sorted(change.packages, key=lambda one: one.rank_after)
        )
        party = self.session.stakeholder_value()
        head = self.tr("Ranking of {who}").format(who=party.name if party else "")
        how = self.tr(
            "Weights, settings and scores that no round touched are those of now in both rankings."
        )
        return [(head, rows), (self.tr("How"), how)]

    def _offer(self, rounds: list[str]) -> None:
        """Offer the rounds; as long as nothing else is chosen the last two are compared."""
        names = {one.id: one.name or one.id for one in self.session.case.rounds}
        first = self._first if self._first in rounds else rounds[-2]
        second = self._second if self._second in rounds else rounds[-1]
        for box, chosen in ((self.first, first), (self.second, second)):
            offered = [(one, names[one]) for one in rounds]
            if offered != [(box.itemData(i), box.itemText(i)) for i in range(box.count())]:
                box.clear()
                for id_, name in offered:
                    box.addItem(name, id_)
            box.setCurrentIndex(box.findData(chosen))

    def _compare(self) -> None:
        case = self.session.case
        wanted = (case, str(self.first.currentData()), str(self.second.currentData()))
        if self._of is not None and wanted[1:] == self._of[1:] and case is self._of[0]:
            if self.effects is not None:
                self._show(self.effects)
            return
        self._of, self.effects = wanted, None
        key = (id(case), *wanted[1:])
        answers = sum(len(row) for back in case.returns for row in back.scores.values())
        if answers <= _AT_ONCE:
            self._latest.answer(key, round_effects(*wanted))
            return

        def work(_handle: Handle) -> RoundEffects:
            return round_effects(*wanted)

        self.said_line.setText(self.tr("Comparing the rounds"))
        self._latest.ask(key, work)

    def _arrived(self, effects: RoundEffects) -> None:
        self._show(effects)
        self.details_changed.emit()

    def _show(self, effects: RoundEffects) -> None:
        self.effects = effects
        self.said_line.setText(moved_sentence(effects))
        who = self.session.stakeholder
        if who in effects.changes:
            self.lines.set_spec(rank_moves(effects, who))
        self.lines.setVisible(bool(effects.changes.get(who) and effects.changes[who].packages))
        self.moved_model.set_lines(moved_lines(effects))
        self.changed_model.set_lines(changed_lines(effects))
        for card, title, count in (
            (self._moved_card, self.tr("Answers that moved"), len(effects.diff.moved)),
            (self._changed_card, self.tr("Scores that changed"), len(effects.diff.scores)),
        ):
            card.set_title(f"{title} ({count})" if count else title)

    def _lay_out_cards(self) -> None:
        gap = theme().px(GRID_PX)
        self._content = Card()
        line = QHBoxLayout()
        line.setSpacing(gap)
        for words, box in ((self.tr("From"), self.first), (self.tr("to"), self.second)):
            box.setAccessibleName(words)
            caption = label(words, "small")
            caption.setBuddy(box)
            line.addWidget(caption)
            line.addWidget(box)
        line.addStretch()
        self._content.body.addLayout(line)
        self._content.body.addWidget(self.said_line)
        self._content.body.addWidget(self.lines)
        self._moved_card, self._changed_card = Card(" "), Card(" ")
        self._moved_card.body.addWidget(self.moved)
        self._changed_card.body.addWidget(self.changed)
        self.column.addWidget(self.none)
        self.column.addWidget(self._content)
        self.column.addWidget(self._moved_card)
        self.column.addWidget(self._changed_card)

    def _connect(self) -> None:
        self.first.activated.connect(lambda _i: self._rounds_chosen())
        self.second.activated.connect(lambda _i: self._rounds_chosen())
        self.lines.save_failed.connect(self.session.report)
        self.changed.activated.connect(lambda _at: self._changed_chosen())

    def _rounds_chosen(self) -> None:
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
