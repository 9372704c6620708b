"""Review: what the returns would change, each with a choice, and one step that takes them in."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton

from desktop.kit.card import Card
from desktop.kit.empty_state import EmptyState
from desktop.kit.flow import flow
from desktop.kit.labels import label
from desktop.kit.laid import fill
from desktop.pages.page import Details
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.offer_lines import (
    cell_of,
    choice_words,
    offer_columns,
    offer_lines,
    weight_lines,
)
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.state import RoundState
from desktop.session.session import Session
from desktop.words import N_, _, text
from mcda.errors import RefusedError
from mcda.group.round_sentences import score_words
from mcda.model import edits
from mcda.model.case import Case, Preferences
from mcda.model.edits.rounds import with_returns
from mcda.model.edits.settling import with_entries
from mcda.model.entries import entry, row_names
from mcda.model.merging import Cell, gather, returned
from mcda.model.round import Choice, Return
from mcda.model.rounds import Offer, review
from mcda.model.rounds.weights import WeightOffer, review_weights
from mcda.model.ties import falling
from mcda.model.tree import leaves
from mcda.words import figures

_KEYS = {"t": Choice.TAKE, "k": Choice.KEEP, "b": Choice.BOTH}
_MOST = 3
_NOTHING: Final = N_("Nothing is waiting: read returned workbooks first.")
_LEFT_OUT: Final = N_(
    "Nothing is waiting: what was read has problems or is not ticked. Mend it or tick it under "
    "Take in."
)


class ReviewPart(RoundPart):
    """One line a score; conflicts first asked about, the rest taken unless said otherwise."""

    files_asked = Signal()
    taken_in = Signal()

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self.offers: tuple[Offer, ...] = ()
        self.weights: tuple[WeightOffer, ...] = ()
        self._of: tuple[Case, str, tuple[Return, ...]] | None = None
        self.empty = EmptyState(
            text(_NOTHING),
            (_("Read returned workbooks"), lambda: self.files_asked.emit()),
        )
        self.conflicts_only = QCheckBox(_("Conflicts only"))
        self.conflicts_only.setToolTip(
            _("Where something else stands: typed, common or from an earlier round")
        )
        self.model = LinesModel(offer_columns(), self)
        self.table = LineTable(_("What would change"), self.model, most_rows=12)
        self.all_buttons: dict[Choice, QPushButton] = {}
        self.take_in = QPushButton(" ")
        self.take_in.setProperty("look", "primary")
        self._lay_out_card()
        fill(self.column, self.empty, self._card)
        self._connect()

    def show_case(self) -> None:
        case, state = self.session.case, self.state
        asked, returns = state.round, state.pending()
        there = asked is not None and bool(returns)
        left_out = any(state.fits(one) and not state.ticked(one) for one in state.intakes)
        self.empty.set_sentence(text(_LEFT_OUT if left_out else _NOTHING))
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
        self.take_in.setText(_("Take in {name}", name=name))

    def details(self) -> Details:
        cell = self._current()
        if cell is None or not cell[1] or self.state.round is None:
            how = _(
                "T takes what came back, K keeps what stands, B makes an interval of both. "
                "Nothing changes before “Take in”, and one undo brings everything back."
            )
            return [(_("Choosing"), how)]
        case = self.session.case
        after = with_returns(case, self.state.round_id, self.state.returns())
        held = gather(after, self.state.round_id)
        names = row_names(case)
        names |= case.names.criteria
        answers = "<br>".join(
            f"{escape(person.name)}: <b>{escape(score_words(score))}</b>"
            + (f"<br><i>{escape(score.note)}</i>" if score.note else "")
            for person, _sent, score in returned(held, cell)
        )
        present = entry(case, *cell)
        shown: Details = [
            (f"{names[cell[1]]} · {names[cell[2]]}", escape(score_words(present))),
            (_("Answers"), answers),
        ]
        if present is not None and (present.source or present.note):
            why = "<br>".join(escape(text) for text in (present.source, present.note) if text)
            shown.append((_("What stands there"), why))
        return shown

    def take(self) -> None:
        """Take everything in as chosen; one edit."""
        asked = self.state.round
        if asked is None:
            return
        returns = self.state.pending()
        text = _("Take in {name}", name=asked.name or asked.id)
        self.session.apply(
            text, edits.take_in, asked.id, self.state.returns(), dict(self.state.choices), today()
        )
        count = len(returns)
        one, many = _("1 answer was taken in."), _("{n} answers were taken in.")
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
        one, many = _("1 answer"), _("{n} answers", n=answers)
        given = one if answers == 1 else many
        scores = _("{n} scores", n=len(self.offers))
        if len(self.offers) == 1:
            scores = _("1 score")
        parties = len(self.weights)
        weights = _("the weights of {n}", n=parties) if parties else ""
        changed = _(" and ").join(part for part in (scores, weights) if part)
        said = _("{given} would change {changed}", given=given, changed=changed)
        if not conflicts:
            return _("{said}; nothing else stands there.", said=said)
        some = _("1 conflict") if conflicts == 1 else _("{n} conflicts")
        return f"{said}; {some.format(n=conflicts)}."

    def _subtitle(self, conflicts: int) -> str:
        if not conflicts:
            return ""
        return _("Bold: something else stands there, typed, common or from an earlier round.")

    def _weight_words(self, stakeholder: str, given: Preferences | None) -> str:
        """Return the largest weights that preferences amount to."""
        from mcda.weighting.weights import weights_of

        case = self.session.case
        if given is None:
            return _("none")
        try:
            found = weights_of(with_entries(case, stakeholder, given), stakeholder)
        except RefusedError:
            return _("incomplete")
        names = case.names.criteria
        pairs = zip((one.id for one in leaves(case)), found.vector.tolist(), strict=True)
        heaviest = falling(pairs, lambda pair: pair[1])[:_MOST]
        return ", ".join(f"{names[id_]} {figures.percent(weight, 0)}" for id_, weight in heaviest)

    def _lay_out_card(self) -> None:
        self._card = Card(" ", " ")
        above = flow(self.conflicts_only, at_end=(label(_("For all conflicts"), "small"),))
        for choice in (Choice.TAKE, Choice.KEEP, Choice.BOTH):
            button = QPushButton(choice_words(choice))
            button.setAccessibleName(_("{choice}, for all conflicts", choice=choice_words(choice)))
            button.clicked.connect(lambda _checked=False, choice=choice: self.choose_all(choice))
            above.addWidget(button)
            self.all_buttons[choice] = button
        fill(self._card.body, above, self.table, flow(self.take_in))

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
