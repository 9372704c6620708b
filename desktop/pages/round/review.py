"""Review: what the returns would change, each with a choice, and one step that takes them in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton

from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card
from desktop.kit.empty_state import EmptyState
from desktop.kit.flow import flow
from desktop.kit.labels import label
from desktop.kit.laid import fill
from desktop.kit.work_bar import WorkBar
from desktop.pages.page import Details
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LateLines, LinesModel
from desktop.pages.round.offer_lines import (
    cell_of,
    choice_words,
    offer_columns,
    offer_line,
    weight_line,
)
from desktop.pages.round.part import RoundPart, today
from desktop.pages.round.state import RoundState
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import N_, _, ngettext, text
from mcda.errors import RefusedError
from mcda.group.round_sentences import score_words
from mcda.model import edits
from mcda.model.case import Case, Preferences
from mcda.model.edits.rounds import with_returns
from mcda.model.edits.settling import with_entries
from mcda.model.entries import entry, row_names
from mcda.model.ids import of_id
from mcda.model.merging import Cell, gather, returned
from mcda.model.round import Choice, Return
from mcda.model.rounds import Offer
from mcda.model.rounds.contested import (
    about_of,
    choice_of,
    chosen_before,
    contested,
    left_standing,
    offered,
    open_among,
    undecided,
)
from mcda.model.rounds.weights import WeightOffer
from mcda.model.ties import falling
from mcda.model.tree import leaves
from mcda.weighting.weights import weights_of
from mcda.words import figures

_KEYS = {"t": Choice.TAKE, "k": Choice.KEEP, "b": Choice.BOTH}
_MOST = 3
_NOTHING: Final = N_("Nothing is waiting: read returned workbooks first.")
_LEFT_OUT: Final = N_(
    "Nothing is waiting: what was read has problems or is not ticked. Mend it or tick it under "
    "Take in."
)


class ReviewPart(RoundPart):
    """One line a score; what else stands there stays unless chosen, the rest is taken."""

    files_asked = Signal()
    taken_in = Signal()

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self._reviewed = _Reviewed()
        self._reviewing = Latest(self, found=self._found)
        self._taking = Latest(self, found=lambda go_on: go_on())
        self.bar = WorkBar(self._reviewing, _("Looking at what would change"))
        self.taking_bar = WorkBar(self._taking)
        self.empty = EmptyState(
            text(_NOTHING),
            (_("Read returned workbooks"), lambda: self.files_asked.emit()),
        )
        self.blocs = BlocRow(session.looked_at)
        self.conflicts_only = QCheckBox(_("Conflicts only"))
        self.conflicts_only.setToolTip(_("Where something else stands: typed, agreed or common"))
        self.model = LinesModel(offer_columns(), self)
        self.table = LineTable(_("What would change"), self.model, most_rows=12)
        self.all_buttons: dict[Choice, QPushButton] = {}
        self.take_in = QPushButton(" ")
        self.take_in.setProperty("look", "primary")
        self._lay_out_card()
        fill(self.column, self.empty, self.bar, self.taking_bar, self._card)
        self._connect()

    @property
    def offers(self) -> Sequence[Offer]:
        """The scores that would change."""
        return self._reviewed.offers

    @property
    def weights(self) -> Sequence[WeightOffer]:
        """The weights that would change."""
        return self._reviewed.weights

    def show_case(self) -> None:
        case, state = self.session.case, self.state
        asked, returns = state.round, state.pending()
        left_out = any(state.fits(one) and not state.ticked(one) for one in state.intakes)
        self.empty.set_sentence(text(_LEFT_OUT if left_out else _NOTHING))
        if asked is None:
            self._reviewing.forget()
            self._reviewed = _Reviewed()
            self._show_lines()
            return
        wanted = state.returns() if returns else ()
        # Choosing changes neither, so that a key pressed again and again is answered at once.
        if self._reviewed.of(case, asked.id, wanted):
            self._show_lines()
            return
        key = (id(case), asked.id, *map(id, wanted))
        self._reviewing.ask(
            key, lambda _handle: _reviewed(case, asked.id, wanted), beside=self.session.large
        )
        if self._reviewing.working:
            self._card.hide()

    def _found(self, found: _Reviewed) -> None:
        self._reviewed = found
        self._show_lines()

    def _show_lines(self) -> None:
        case, asked, found = self.session.case, self.state.round, self._reviewed
        pending = len(self.state.pending())
        there = asked is not None and bool(pending or found.all)
        self.empty.setVisible(not there)
        self._card.setVisible(there and not self._taking.working)
        if asked is None or not there:
            self.model.set_lines(())
            return
        only = self.conflicts_only.isChecked() and found.conflicts > 0
        self.conflicts_only.setEnabled(found.conflicts > 0)
        choices = self.state.choices

        def chosen(cell: Cell, conflict: bool) -> Choice | None:
            return choice_of(found.before, cell, choices, conflict=conflict)

        score = offer_line(case, chosen)
        weights = weight_line(case, chosen, self._weight_words)
        self.blocs.show_case()
        things = self._looked_at(found.contested if only else found.all)
        lines = LateLines(
            things, lambda one: score(one) if isinstance(one, Offer) else weights(one)
        )
        self.model.set_lines(lines)
        self._card.set_title(self._title(pending, found.conflicts), self._subtitle(pending))
        self.take_in.setText(_("Take in {name}", name=asked.name or asked.id))
        self.take_in.setEnabled(bool(pending or self.state.choices))

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
        count = len(self.state.pending())
        text = _("Take in {name}", name=asked.name or asked.id)
        case, returns, day = self.session.case, self.state.returns(), today()
        choices = dict(self.state.choices)

        def work(_handle: Handle) -> Callable[[], None]:
            left = undecided(case, asked.id, returns, choices)
            kept = dict.fromkeys(left, Choice.KEEP)
            after = edits.take_in(case, asked.id, returns, choices | kept, day)
            return lambda: self._taken(case, after, text, count, len(left))

        self._taking.ask(object(), work, beside=self.session.large)
        if self._taking.working:
            self._card.hide()
            self.taking_bar.begin(text)

    def _taken(self, before: Case, after: Case, text: str, count: int, left: int) -> None:
        if self.session.case is not before:
            # It was edited meanwhile.
            self.take()
            return
        self.session.apply(text, lambda _before: after)
        told = [
            ngettext("{n} answer was taken in.", "{n} answers were taken in.", count)
            if count
            else _("The scores follow what was chosen.")
        ]
        if left:
            told.append(
                ngettext(
                    "{n} conflict was left as it stood; it can be chosen about under Review.",
                    "{n} conflicts were left as they stood; they can be chosen about under Review.",
                    left,
                )
            )
        self.said.emit(" ".join(told))
        self.taken_in.emit()

    def choose_all(self, choice: Choice) -> None:
        """Choose the same for every conflict that is looked at, or every line where none is."""
        found = self._reviewed
        some = self._looked_at(found.contested or found.all)
        self.state.choose(
            [about_of(one) for one in some],
            choice,
        )

    def _title(self, answers: int, conflicts: int) -> str:
        if not answers:
            n = len(self._reviewed.all)
            return ngettext(
                "Nothing is waiting; {n} answer does not count: what stood there was kept.",
                "Nothing is waiting; {n} answers do not count: what stood there was kept.",
                n,
            )
        given = ngettext("1 answer", "{n} answers", answers)
        scores = ngettext("1 score", "{n} scores", len(self.offers))
        parties = len(self.weights)
        weights = _("the weights of {n}", n=parties) if parties else ""
        changed = _(" and ").join(part for part in (scores, weights) if part)
        said = _("{given} would change {changed}", given=given, changed=changed)
        if not conflicts:
            return _("{said}; nothing else stands there.", said=said)
        some = ngettext("{n} conflict", "{n} conflicts", conflicts)
        return _("{said}; {conflicts}.", said=said, conflicts=some)

    def _subtitle(self, answers: int) -> str:
        found = self._reviewed
        if not answers or not found.contested:
            return ""
        said = _("Bold: something else stands there, typed, agreed or common.")
        # Of all scores of a large case those that were chosen about are gone through, not the open.
        open_ = len(found.open) - sum(cell in found.open for cell in self.state.choices)
        if not open_:
            return said
        left = ngettext(
            "{n} is undecided; taken in so, it stays as it stands.",
            "{n} are undecided; taken in so, they stay as they stand.",
            open_,
        )
        return _("{said} {left}", said=said, left=left)

    def _weight_words(self, stakeholder: str, given: Preferences | None) -> str:
        """Return the largest weights that preferences amount to."""
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
        fill(self._card.body, self.blocs, above, self.table, flow(self.take_in))

    def _connect(self) -> None:
        self.bar.cancelled.connect(self.files_asked)
        self.taking_bar.cancelled.connect(self.show_case)
        self.session.case_opened.connect(self._taking.forget)
        self.take_in.clicked.connect(lambda: self.take())
        self.conflicts_only.toggled.connect(lambda _on: self.show_case())
        self.model.edited.connect(self._edited)
        self.table.key_typed.connect(self._key)
        self.table.chosen.connect(lambda _id: self.details_changed.emit())

    def _edited(self, id_: str, _key: str, value: object) -> None:
        if value:
            self.state.choose([cell_of(id_)], Choice(str(value)))

    def _key(self, id_: str, letter: str) -> None:
        if letter in _KEYS:
            self.state.choose([cell_of(id_)], _KEYS[letter])

    def _looked_at(
        self, offers: tuple[Offer | WeightOffer, ...]
    ) -> tuple[Offer | WeightOffer, ...]:
        """Return the offers of the stakeholders who are looked at; the same ones where all are."""
        looked_at = self.session.looked_at
        if looked_at.bloc is None:
            return offers
        whose = {one.id for one in looked_at.stakeholders}
        return tuple(one for one in offers if one.stakeholder in whose)

    def _current(self) -> Cell | None:
        id_ = self.table.current_id()
        return cell_of(id_) if id_ else None


@dataclass(frozen=True, eq=False)
class _Reviewed:
    """What some returns would change: `all` of it, weights first, and what is `contested`.

    What was chosen `before`, and about which of it all nothing was: it is `open`.
    """

    case: Case | None = None
    round: str = ""
    returns: tuple[Return, ...] = ()
    offers: tuple[Offer, ...] = ()
    weights: tuple[WeightOffer, ...] = ()
    all: tuple[Offer | WeightOffer, ...] = ()
    contested: tuple[Offer | WeightOffer, ...] = ()
    before: Mapping[Cell, Choice] = field(default_factory=dict)
    open: frozenset[Cell] = frozenset()

    @property
    def conflicts(self) -> int:
        """How often something else stands there."""
        return len(self.contested)

    def of(self, case: Case, round_id: str, returns: tuple[Return, ...]) -> bool:
        """Say whether it is what these returns would change in this very case."""
        return case is self.case and (round_id, returns) == (self.round, self.returns)


def _reviewed(case: Case, round_id: str, returns: tuple[Return, ...]) -> _Reviewed:
    """Return what returns would change; without any, what was kept out when they were taken in."""
    found = offered(case, round_id, returns) if returns else left_standing(case, round_id)
    offers = tuple(one for one in found if isinstance(one, Offer))
    weights = tuple(one for one in found if isinstance(one, WeightOffer))
    asked = of_id(case.rounds, round_id)
    some = contested(asked, found)
    before, open_ = chosen_before(asked), frozenset(open_among(asked, some))
    return _Reviewed(case, round_id, returns, offers, weights, found, some, before, open_)
