"""Tab Trades: what would bring a blocker in, what could be exchanged, and what costs nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.kit.beside import Beside
from desktop.kit.card import Card
from desktop.kit.charts.view import ChartView
from desktop.kit.choosers import offer
from desktop.kit.flow import Flow
from desktop.kit.labels import captioned, paragraph
from desktop.kit.laid import STRETCH, fill, in_column
from desktop.kit.name_box import NameBox
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.agreement.change_card import ChangeCard, ChangeWords
from desktop.pages.agreement.keep_row import KeepRow
from desktop.pages.agreement.subject_box import SubjectBox
from desktop.pages.agreement.talks import Found, steering
from desktop.pages.agreement.talks_part import TalksPart
from desktop.pages.page import Details
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.figures.agreement_specs import before_after
from mcda.model.naming import free_name
from mcda.negotiation import trades_sentences as say
from mcda.negotiation.changes import (
    LISTED,
    SHOWN,
    Changed,
    Improved,
    Sweetening,
    improvements,
    is_efficient,
    sweeteners,
)
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.gains import TOLERANCE, standing
from mcda.negotiation.shown import Shown, composition_words, stands, state_words
from mcda.negotiation.steering import TooManyError
from mcda.negotiation.trades import Trade, trades
from mcda.words import figures


@dataclass(frozen=True, eq=False)
class Offers:
    """What was found about one package and one blocker."""

    deal: Deal
    before: Composition
    sweet: Sweetening
    exchanged: tuple[Trade, ...]
    better: Improved
    efficient: bool | None

    @property
    def lists(self) -> dict[str, list[tuple[Changed, tuple[int, ...]]]]:
        """The changes of each kind, with the sides that each is about."""
        blocker: tuple[int, ...] = (self.sweet.blocker,)
        fails = standing(self.deal, self.deal.codes([self.before])).fails[0]
        sweet = self.sweet.found[:SHOWN] if fails[self.sweet.blocker] else ()
        return {
            "sweet": [(one, blocker) for one in sweet],
            "trade": [(one.changed, one.owners) for one in self.exchanged[:SHOWN]],
            "better": [(one, ()) for one in self.better.found[:SHOWN]],
        }


class TradesPart(TalksPart):
    """A package and a blocker, three lists of changes, and what the chosen one does."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.subject = SubjectBox(self.talks)
        self.blocker = NameBox()
        self.blocker.setAccessibleName(_("Who is to be brought in"))
        self._blocker = ""
        self._pick: tuple[str, int] | None = None
        self._latest = Latest(self, while_seen=self)
        words = _("Looking at the changes of one, two and three measures")
        self.work = WorkBar(self._latest, words)
        self.cards = {kind: ChangeCard() for kind in ("sweet", "trade", "better")}
        self.picture = ChartView(lambda: session.case)
        self.told = paragraph()
        self.keeping = KeepRow(_("Keep as a package"))
        self._state = paragraph("", "quiet")
        self._lay_out()
        self.blocker.activated.connect(self._blocker_chosen)
        for kind, card in self.cards.items():
            card.tried.connect(lambda number, kind=kind: self._choose(kind, number))
        self._latest.found.connect(lambda _offers: self._show_offers())
        self.keeping.kept.connect(self._keep)

    def sentence(self) -> str:
        offers, found = self._offers(), self.talks.found
        if offers is None or found is None:
            return ""
        deal, before = offers.deal, offers.before
        if offers.sweet.shortfall > TOLERANCE or not offers.exchanged:
            told = say.sweetener_sentences(deal, before, offers.sweet)
        else:
            told = say.trade_sentences(deal, before, offers.exchanged[:1])
        return html(told[0])

    def details(self) -> Details:
        found, subject = self.talks.found, self.talks.subject(self.package)
        if found is None or subject is None:
            return []
        deal = found.deal
        state = html(state_words(deal, stands(deal, (subject,)), 0))
        return [
            (_("Chosen"), f"<b>{html(subject.name)}</b><br>{html(subject.note)}; {state}"),
            (_("What it is"), html(composition_words(deal, subject.composition))),
        ]

    def fill(self, found: Found) -> None:
        subject = self.subject.show_subject(self.package)
        if subject is None:
            return
        self._list_blockers(found, subject)
        deal, blocker = found.deal, self.blocker.currentIndex()
        key = (id(found), subject.composition, blocker)
        if not self._latest.current or self._offers() is None:
            self._pick = None
        self._latest.ask(key, lambda handle: _search(deal, subject.composition, blocker, handle))
        self._show_offers()

    def _list_blockers(self, found: Found, subject: Shown) -> None:
        """List all stakeholders; the first that the package doesn't suit is chosen unasked."""
        deal = found.deal
        stand = stands(deal, (subject,))
        names = [
            _("{stakeholder} (not suited)", stakeholder=side.name) if fails else side.name
            for side, fails in zip(deal.sides, stand.fails[0], strict=True)
        ]
        offer(self.blocker, zip([side.id for side in deal.sides], names, strict=True))
        failing = [i for i in range(len(deal.sides)) if stand.fails[0, i]]
        at = self.blocker.findData(self._blocker)
        self.blocker.setCurrentIndex(at if at >= 0 else failing[0] if failing else 0)

    def _blocker_chosen(self) -> None:
        self._blocker = str(self.blocker.currentData())
        self._refill()

    def _refill(self) -> None:
        found = self.talks.found
        if found is not None:
            self._pick = None
            self.fill(found)
            self.changed.emit()

    def _offers(self) -> Offers | None:
        right = self._latest.current and isinstance(self._latest.result, Offers)
        return self._latest.result if right else None

    def _show_offers(self) -> None:
        offers = self._offers()
        if offers is None:
            return
        deal, lists = offers.deal, offers.lists
        blocker = deal.sides[offers.sweet.blocker].label
        notes = _notes(offers)
        titles = {
            "sweet": _("What would bring {stakeholder} in", stakeholder=blocker),
            "trade": _("What could be exchanged"),
            "better": _("What costs nobody anything"),
        }
        for kind, card in self.cards.items():
            card.set_title(titles[kind])
            card.show_changes(
                [_words(deal, offers.before, one) for one, _sides in lists[kind]], notes[kind]
            )
        if self._pick is None or self._pick[1] >= len(lists[self._pick[0]]):
            self._pick = next(((kind, 0) for kind, some in lists.items() if some), None)
        self._show_pick(offers)
        self.changed.emit()

    def _choose(self, kind: str, number: int) -> None:
        offers = self._offers()
        self._pick = (kind, number)
        if offers is not None:
            self._show_pick(offers)
            self.keeping.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_pick(self, offers: Offers) -> None:
        picked = self._picked(offers)
        for kind, card in self.cards.items():
            here = self._pick is not None and self._pick[0] == kind
            card.mark(self._pick[1] if here and self._pick is not None else None)
        deal, subject = offers.deal, self.talks.subject(self.package)
        self.picture.setVisible(picked is not None)
        self.keeping.setVisible(picked is not None)
        if picked is None or subject is None:
            self.picture.set_spec(None)
            self.told.setText(_("Nothing to compare."))
            return
        one, about = picked
        title = _("{package}, before and after", package=text(subject.name))
        self.picture.set_spec(before_after(deal, offers.before, one, about, title))
        self.told.setText(html(say.change_words(deal, offers.before, one)))
        names = [p.name for p in self.session.case.packages]
        wish = _("{package}, changed", package=text(subject.name))
        self.keeping.suggest(str(free_name(wish, names)))

    def _picked(self, offers: Offers) -> tuple[Changed, tuple[int, ...]] | None:
        return None if self._pick is None else offers.lists[self._pick[0]][self._pick[1]]

    def _keep(self, name: str) -> None:
        offers = self._offers()
        picked = None if offers is None else self._picked(offers)
        if picked is not None:
            self.keep(picked[0].composition, name)

    def _lay_out(self) -> None:
        row = Flow()
        for words, box in (
            (_("Package"), self.subject),
            (_("Who is to be brought in"), self.blocker),
        ):
            row.addWidget(captioned(words, box, "quiet"))
        offered, effect = QWidget(), Card()
        in_column(*self.cards.values(), STRETCH, of=offered, gap=2 * GRID_PX)
        fill(effect.body, self.picture, self.told, self.keeping)
        across = Beside((offered, effect), (1, 1))
        fill(self.column, row, self.work, across)


def _search(deal: Deal, before: Composition, blocker: int, handle: Handle) -> Offers:
    steer = steering(handle)
    sweet = sweeteners(deal, before, blocker, steer)
    exchanged = trades(deal, before)
    better = improvements(deal, before, steer)
    efficient: bool | None = False
    if not better.found:
        try:
            efficient = is_efficient(deal, before, steer)
        except TooManyError:
            efficient = None
    return Offers(deal, before, sweet, exchanged, better, efficient)


def _words(deal: Deal, before: Composition, one: Changed) -> ChangeWords:
    change, effects = say.change_words(deal, before, one), say.effects_words(_short(deal), one)
    return ChangeWords(html(change), html(effects), text(change), text(effects))


def _short(deal: Deal) -> Deal:
    """Return the deal with short names, for lines that name everybody."""
    sides = tuple(replace(side, name=side.label) for side in deal.sides)
    return replace(deal, sides=sides)


def _notes(offers: Offers) -> dict[str, str]:
    """Return what stands under each list: why it is empty, or how many more there are."""
    deal, before, lists = offers.deal, offers.before, offers.lists
    told = {
        "sweet": say.sweetener_sentences(deal, before, offers.sweet),
        "trade": say.trade_sentences(deal, before, offers.exchanged[:1]),
        "better": say.improvement_sentences(deal, before, offers.better, offers.efficient),
    }
    counts = {
        "sweet": offers.sweet.count,
        "trade": len(offers.exchanged),
        "better": offers.better.count,
    }
    notes = {}
    for kind, some in lists.items():
        more = counts[kind] - len(some)
        many = _("{n} or more others, none of them better.", n=figures.count(more))
        some_more = _("{n} others, none of them better.", n=figures.count(more))
        notes[kind] = "" if more <= 0 else many if counts[kind] >= LISTED else some_more
        if not some:
            notes[kind] = escape(text(told[kind][0]))
    return notes
