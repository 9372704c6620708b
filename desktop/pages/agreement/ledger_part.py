"""Tab Ledger: who gives what to whom in a package, and how two owners compare on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.kit.beside import Beside
from desktop.kit.card import Card, on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.flow import flow
from desktop.kit.labels import captioned, paragraph, toggle
from desktop.kit.laid import fill, in_row
from desktop.kit.name_box import NameBox
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.pages.agreement.keep_row import KeepRow
from desktop.pages.agreement.subject_box import SubjectBox
from desktop.pages.agreement.talks import Found
from desktop.pages.agreement.talks_part import TalksPart
from desktop.pages.page import Details
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.figures.agreement_specs import given
from mcda.model.naming import free_name
from mcda.negotiation.adjusted_winner import Start, start
from mcda.negotiation.adjusted_winner_sentences import start_sentences
from mcda.negotiation.balance import greatest_gains
from mcda.negotiation.balance_sentences import pair_sentences, ratio_sentences
from mcda.negotiation.ledger import Ledger, ledger
from mcda.negotiation.ledger_sentences import balances
from mcda.negotiation.order_sentences import NOTICED
from mcda.negotiation.shown import Shown, composition_words
from mcda.words.figures import signed


class LedgerPart(TalksPart):
    """The matrix, what each measure brings, and two owners compared on request."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.subject = SubjectBox(self.talks)
        self.picture = ChartView(lambda: session.case)
        self.told = paragraph()
        self.table = ResultTable(_("What each measure brings each stakeholder"))
        self.one, self.other = NameBox(), NameBox()
        self.one.setAccessibleName(_("First owner"))
        self.other.setAccessibleName(_("Second owner"))
        self.pair = paragraph()
        self.ratio = toggle(_("Show their ratio of exchange"))
        self.ratio_words = paragraph("", "quiet")
        self.divided = toggle(_("Divide what they contest"))
        self.divided_words = paragraph("", "quiet")
        self.keeping = KeepRow(_("Keep as a package"))
        self._starts: Start | None = None
        self._owners: tuple[int, ...] = ()
        self._lay_out()
        for box in (self.one, self.other):
            box.activated.connect(lambda _at: self._show_pair())
        for button in (self.ratio, self.divided):
            button.toggled.connect(lambda _on: self._show_pair())
        self.keeping.kept.connect(self._keep)

    def sentence(self) -> str:
        made = self._ledger()
        if made is None:
            return ""
        told = balances(made)
        owners = [i for i in range(len(made.deal.sides)) if i in self._owners]
        return " ".join(html(told[i]) for i in owners[:2] or range(min(2, len(told))))

    def details(self) -> Details:
        made, subject = self._ledger(), self.talks.subject(self.package)
        if made is None or subject is None:
            return []
        told = "<br>".join(html(one) for one in balances(made))
        return [
            (_("Chosen"), f"<b>{html(subject.name)}</b><br>{html(subject.note)}"),
            (_("What it is"), html(composition_words(made.deal, subject.composition))),
            (_("Balance"), told),
        ]

    def fill(self, found: Found) -> None:
        subject = self.subject.show_subject(self.package)
        if subject is None:
            return
        made = ledger(found.deal, subject.composition)
        self.picture.set_spec(given(made))
        self.table.set_table(_table(made))
        self._list_owners(made)
        self._show_pair()

    def _subject(self) -> Shown | None:
        return self.talks.subject(self.package)

    def _ledger(self) -> Ledger | None:
        found, subject = self.talks.found, self._subject()
        if found is None or subject is None:
            return None
        return ledger(found.deal, subject.composition)

    def _list_owners(self, made: Ledger) -> None:
        deal = made.deal
        owners = tuple(sorted({o for i in deal.offers for o in deal.measures[i].owners}))
        names = [deal.sides[o].name for o in owners]
        self._owners = owners
        for place, box in enumerate((self.one, self.other)):
            if names != [box.itemText(i) for i in range(box.count())]:
                box.clear()
                for name in names:
                    box.addItem(name)
                if len(owners) > 1:
                    box.setCurrentIndex(owners.index(most_exchanged(made, owners)[place]))
        for widget in (self.one, self.other, self.ratio, self.divided):
            widget.setEnabled(len(owners) > 1)

    def _show_pair(self) -> None:
        found, made = self.talks.found, self._ledger()
        if found is None or made is None:
            return
        self._starts = None
        if len(self._owners) < 2 or self.one.currentIndex() == self.other.currentIndex():
            self.pair.setText(_("Two different owners of measures can be compared."))
            for widget in (self.ratio_words, self.divided_words, self.keeping):
                widget.hide()
            return
        one = self._owners[self.one.currentIndex()]
        other = self._owners[self.other.currentIndex()]
        best = greatest_gains(made.deal, found.zone)
        self.pair.setText(" ".join(html(said) for said in pair_sentences(made, best, one, other)))
        self.ratio_words.setVisible(self.ratio.isChecked())
        if self.ratio.isChecked():
            told = ratio_sentences(made, one, other)
            self.ratio_words.setText(" ".join(html(said) for said in told))
        self.divided_words.setVisible(self.divided.isChecked())
        if self.divided.isChecked():
            begun = start(made.deal, one, other)
            self._starts = begun
            told = start_sentences(made.deal, (one, other), begun)
            self.divided_words.setText(" ".join(html(said) for said in told))
        self._show_keeping()

    def _show_keeping(self) -> None:
        begun = self._starts
        can = begun is not None and bool(begun.packages)
        self.keeping.setVisible(self.divided.isChecked() and can)
        names = [p.name for p in self.session.case.packages]
        self.keeping.suggest(str(free_name(_("Adjusted Winner"), names)))

    def _keep(self, name: str) -> None:
        if self._starts is not None and self._starts.packages:
            self.keep(self._starts.packages[0], name)

    def _lay_out(self) -> None:
        row = flow(captioned(_("Package"), self.subject, "quiet"))
        pictured = on_card(self.picture)
        two = Card(
            _("Two owners compared"),
            _("Each in its own points, and as shares of the most that each could gain"),
        )
        two.body.addLayout(in_row((self.one, 1), (self.other, 1)))
        for widget in (self.pair, self.ratio, self.ratio_words, self.divided, self.divided_words):
            align = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else None
            two.body.addWidget(widget, 0, align) if align else two.body.addWidget(widget)
        two.body.addWidget(self.keeping)
        measured = Card(
            _("What each measure brings each stakeholder"),
            _("Against today, in its own points; a joint effect is shared by its measures"),
        )
        measured.body.addWidget(self.table)
        self.column.addLayout(row)
        across = Beside((pictured, two), (3, 2))
        fill(self.column, across, measured)


def most_exchanged(made: Ledger, owners: tuple[int, ...]) -> tuple[int, int]:
    """Return the two owners who bring each other most, the first of equals."""
    pairs = [(a, b) for at, a in enumerate(owners) for b in owners[at + 1 :]]
    between = made.between
    return max(pairs, key=lambda pair: round(float(between[pair] + between[pair[::-1]]), 9))


def _table(made: Ledger) -> Table:
    deal = made.deal
    columns = (
        Column(_("Level"), trailing=False, width=90),
        *(Column(side.label, side.name, side.id, width=64) for side in deal.sides),
        Column(_("Owner"), trailing=False, wide=True),
    )
    rows = []
    pairs = zip(deal.measures, made.composition, made.brings, strict=True)
    for one, level, points in pairs:
        if not level and not points.any():
            continue
        owners = ", ".join(deal.sides[o].label for o in one.owners)
        entries = tuple(_points(float(x)) for x in points)
        name = one.levels[level].name
        rows.append(
            Row(one.name, (Entry(name, level), *entries, Entry(owners or "–", owners)), one.id)
        )
    total = tuple(_points(float(x)) for x in made.brings.sum(axis=0))
    rows.append(Row(_("together"), (Entry("", 99.0), *total, Entry("", "")), "together"))
    return Table(_("Measure"), columns, tuple(rows))


def _points(points: float) -> Entry:
    if abs(points) < NOTICED:
        return Entry("·", 0.0, "quiet", spoken=text(signed(0.0)))
    return Entry(signed(points), points, "below" if points < 0 else "")
