"""Review: what the returns would change, each with a choice, and one step that takes them in."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from desktop.item_models.lines import LinesModel
from desktop.item_models.offer_lines import (
    cell_of,
    choice_words,
    offer_columns,
    offer_lines,
    weight_lines,
)
from desktop.item_models.round_state import RoundState
from desktop.pages.page import Details
from desktop.pages.round_part import RoundPart, today
from desktop.session import Session
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.labels import label
from desktop.widgets.line_table import LineTable
from mcda.errors import RefusedError
from mcda.model import edits
from mcda.model.case import Case, Preferences
from mcda.model.edits.rounds import with_returns
from mcda.model.edits.settling import with_entries
from mcda.model.merging import Cell, gather, returned
from mcda.model.round import Choice, Return
from mcda.model.rounds import Offer, review
from mcda.model.rounds.weights import WeightOffer, review_weights
from mcda.model.ties import falling
from mcda.model.tree import leaves
from mcda.report import figures
from mcda.report.sentences.rounds import score_words

_KEYS = {"t": Choice.TAKE, "k": Choice.KEEP, "b": Choice.BOTH}
_MOST = 3


class ReviewPart(RoundPart):
    """One line a score; conflicts first asked about, the rest taken unless said otherwise."""

    files_asked = Signal()
    taken_in = Signal()

    def __init__(self, session: Session, state: RoundState, parent: QWidget | None = None) -> None:
        super().__init__(session, state, parent)
        self.offers: tuple[Offer, ...] = ()
        self.weights: tuple[WeightOffer, ...] = ()
        self._of: tuple[Case, str, tuple[Return, ...]] | None = None
        self.empty = EmptyState(
            self.tr("Nothing is waiting: read returned workbooks first."),
            (self.tr("Read returned workbooks"), lambda: self.files_asked.emit()),
        )
        self.conflicts_only = QCheckBox(self.tr("Conflicts only"))
        self.conflicts_only.setToolTip(
            self.tr("Where something else stands: typed, common or from an earlier round")
        )
        self.model = LinesModel(offer_columns(), self)
        self.table = LineTable(self.tr("What would change"), self.model, most_rows=12)
        self.all_buttons: dict[Choice, QPushButton] = {}
        self.take_in = QPushButton(" ")
        self.take_in.setProperty("look", "primary")
        self._lay_out_card()
        self.column.addWidget(self.empty)
        self.column.addWidget(self._card)
        self._connect()

    def show_case(self) -> None:
        case, state = self.session.case, self.state
        asked, returns = state.round, state.pending()
        there = asked is not None and bool(returns)
        self.empty.setVisible(not there)
        self._card.setVisible(there)
        if asked is None or not returns:
            self.offers, self.weights, self._of = (), (), None
            self.model.set_lines(())
            return
        wanted = state.returns()
        # Choosing changes neither, so that a key pressed again and again is answered at once.
        if self._of is None or self._of[0] is not case or self._of[1:] != (asked.id, wanted):
            self._of = (case, asked.id, wanted)
            self.offers = review(*self._of)
            self.weights = review_weights(*self._of)
        conflicts = sum(one.conflict for one in self.offers)
        conflicts += sum(one.conflict for one in self.weights)
        only = self.conflicts_only.isChecked() and conflicts > 0
        self.conflicts_only.setEnabled(conflicts > 0)
        self.model.set_lines(
            (
                *weight_lines(
                    case,
                    [one for one in self.weights if one.conflict or not only],
                    state.choice,
                    self._weight_words,
                ),
                *offer_lines(
                    case, [one for one in self.offers if one.conflict or not only], state.choice
                ),
            )
        )
        self._card.set_title(self._title(len(returns), conflicts), self._subtitle(conflicts))
        name = asked.name or asked.id
        self.take_in.setText(self.tr("Take in {name}").format(name=name))

    def details(self) -> Details:
        cell = self._current()
        if cell is None or not cell[1] or self.state.round is None:
            how = self.tr(
                "T takes what came back, K keeps what stands, B makes an interval of both. "
                "Nothing changes before “Take in”, and one undo brings everything back."
            )
            return [(self.tr("Choosing"), how)]
        case = self.session.case
        after = with_returns(case, self.state.round_id, self.state.returns())
        held = gather(after, self.state.round_id)
        names = {one.id: one.name for one in case.packages}
        names |= {one.id: one.name for one in case.criteria}
        answers = "<br>".join(
            f"{escape(person.name)}: <b>{escape(score_words(score))}</b>"
            + (f"<br><i>{escape(score.note)}</i>" if score.note else "")
            for person, _sent, score in returned(held, cell)
        )
        present = case.score(*cell)
        shown: Details = [
            (f"{names[cell[1]]} · {names[cell[2]]}", escape(score_words(present))),
            (self.tr("Answers"), answers),
        ]
        if present is not None and (present.source or present.note):
            why = "<br>".join(escape(text) for text in (present.source, present.note) if text)
            shown.append((self.tr("What stands there"), why))
        return shown

    def take(self) -> None:
        """Take everything in as chosen; one edit."""
        asked = self.state.round
        if asked is None:
            return
        returns = self.state.pending()
        text = self.tr("Take in {name}").format(name=asked.name or asked.id)
        self.session.apply(
            text, edits.take_in, asked.id, self.state.returns(), dict(self.state.choices), today()
        )
        count = len(returns)
        one, many = self.tr("1 answer was taken in."), self.tr("{n} answers were taken in.")
        self.said.emit(one if count == 1 else many.format(n=count))
        self.taken_in.emit()

    def choose_all(self, choice: Choice) -> None:
        """Choose the same for every conflict, or for every line where there are none."""
        offered = [(one.stakeholder, one.package, one.criterion) for one in self.offers]
        conflicts = [one.conflict for one in self.offers]
        offered += [(one.stakeholder, "", "") for one in self.weights]
        conflicts += [one.conflict for one in self.weights]
        wanted = [cell for cell, conflict in zip(offered, conflicts, strict=True) if conflict]
        self.state.choose(wanted or offered, choice)

    def _title(self, answers: int, conflicts: int) -> str:
        one, many = self.tr("1 answer"), self.tr("{n} answers").format(n=answers)
        given = one if answers == 1 else many
        scores = self.tr("{n} scores").format(n=len(self.offers))
        if len(self.offers) == 1:
            scores = self.tr("1 score")
        parties = len(self.weights)
        weights = self.tr("the weights of {n}").format(n=parties) if parties else ""
        changed = self.tr(" and ").join(part for part in (scores, weights) if part)
        said = self.tr("{given} would change {changed}").format(given=given, changed=changed)
        if not conflicts:
            return self.tr("{said}; nothing else stands there.").format(said=said)
        some = self.tr("1 conflict") if conflicts == 1 else self.tr("{n} conflicts")
        return f"{said}; {some.format(n=conflicts)}."

    def _subtitle(self, conflicts: int) -> str:
        if not conflicts:
            return ""
        return self.tr("Bold: something else stands there, typed, common or from an earlier round.")

    def _weight_words(self, stakeholder: str, given: Preferences | None) -> str:
        """Return the largest weights that preferences amount to."""
        from mcda.weighting.weights import weights_of

        case = self.session.case
        if given is None:
            return self.tr("none")
        try:
            found = weights_of(with_entries(case, stakeholder, given), stakeholder)
        except RefusedError:
            return self.tr("incomplete")
        names = {one.id: one.name for one in case.criteria}
        pairs = zip((one.id for one in leaves(case)), found.vector.tolist(), strict=True)
        heaviest = falling(pairs, lambda pair: pair[1])[:_MOST]
        return ", ".join(f"{names[id_]} {figures.percent(weight, 0)}" for id_, weight in heaviest)

    def _lay_out_card(self) -> None:
        self._card = Card(" ", " ")
        above = QHBoxLayout()
        above.setSpacing(theme().px(GRID_PX))
        above.addWidget(self.conflicts_only)
        above.addStretch()
        above.addWidget(label(self.tr("For all conflicts"), "small"))
        for choice in (Choice.TAKE, Choice.KEEP, Choice.BOTH):
            button = QPushButton(choice_words(choice))
            button.setAccessibleName(
                self.tr("{choice}, for all conflicts").format(choice=choice_words(choice))
            )
            button.clicked.connect(lambda _checked=False, choice=choice: self.choose_all(choice))
            above.addWidget(button)
            self.all_buttons[choice] = button
        self._card.body.addLayout(above)
        self._card.body.addWidget(self.table)
        below = QHBoxLayout()
        below.addWidget(self.take_in)
        below.addStretch()
        self._card.body.addLayout(below)

    def _connect(self) -> None:
        self.take_in.clicked.connect(lambda: self.take())
        self.conflicts_only.toggled.connect(lambda _on: self.show_case())
        self.model.edited.connect(self._edited)
        self.table.key_typed.connect(self._key)
        self.table.chosen.connect(lambda _id: self.details_changed.emit())

    def _edited(self, id_: str, _key: str, value: object) -> None:
        self.state.choose([cell_of(id_)], Choice(str(value)))

    def _key(self, id_: str, letter: str) -> None:
        if letter in _KEYS:
            self.state.choose([cell_of(id_)], _KEYS[letter])

    def _current(self) -> Cell | None:
        id_ = self.table.current_id()
        return cell_of(id_) if id_ else None
