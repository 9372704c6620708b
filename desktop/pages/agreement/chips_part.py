"""Tab Chips: what is settled in every efficient package, and what is left to talk about."""

from __future__ import annotations

from desktop.kit.card import Card, on_card
from desktop.kit.charts.view import ChartView
from desktop.kit.labels import paragraph
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.pages.agreement.talks import Found
from desktop.pages.agreement.talks_part import TalksPart
from desktop.pages.agreement.trial_row import TrialRow
from desktop.pages.page import Details
from desktop.session.session import Session
from desktop.words import _, html, text
from mcda.figures.agreement_charts import LevelShares
from mcda.figures.agreement_specs import level_shares
from mcda.negotiation.floors_sentences import headline
from mcda.negotiation.zone_sentences import settled
from mcda.words.figures import percent


class ChipsPart(TalksPart):
    """One bar a measure; a click on a level, or Enter, asks for it and filters the zone."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.picture = ChartView(lambda: session.case)
        self.trial = TrialRow(
            _("Click a level, or go to it by the arrow keys and press Enter, to ask for it.")
        )
        self.none = paragraph("", "quiet")
        self.table = ResultTable(_("How often each level stands in efficient packages"))
        pictured = on_card(self.picture, self.none, self.trial)
        numbers = Card(
            _("In numbers"), _("The level that stands in most of them stands out, others are faint")
        )
        numbers.body.addWidget(self.table)
        self.column.addWidget(pictured)
        self.column.addWidget(numbers)
        self.picture.picked.connect(
            lambda row, level: self.talks.pin_at(self.picture.spec, row, level)
        )
        self.trial.left.connect(self.talks.back)
        self.talks.moved.connect(self._moved)

    def sentence(self) -> str:
        found = self.talks.found
        if found is None:
            return ""
        told = settled(found.zone)
        return " ".join(html(one) for one in told) if told else html(headline(found.zone))

    def details(self) -> Details:
        found = self.talks.found
        if found is None:
            return []
        words = _(
            "The share of the efficient packages that have a level (core index; Liesio, Mild "
            "and Salo 2007). It moves when measures, effects or fallbacks do."
        )
        return [(_("What the bars are"), words), (_("Counts"), html(headline(found.zone)))]

    def fill(self, found: Found) -> None:
        self.talks.look()
        zone = found.zone
        core, count = zone.core, len(zone.efficient)
        left = self.talks.left()
        if self.talks.asked and left is not None and left.efficient is not None:
            core, count = left.core, len(left.efficient)
        spec = level_shares(found.deal, core, count, self.talks.pinned(found))
        ready = zone.complete and count > 0
        self.picture.set_spec(spec if ready else None)
        self.picture.setVisible(ready)
        self.none.setText(_why_none(complete=zone.complete, asked=self.talks.asked))
        self.none.setVisible(not ready)
        self.trial.show_trial(self.talks, self.talks.shown())
        self.table.set_table(_table(spec) if ready else Table("", (), ()))

    def _moved(self) -> None:
        found = self.talks.found
        if found is not None and self.isVisible():
            self.fill(found)


def _why_none(*, complete: bool, asked: bool) -> str:
    if not complete:
        return _("The efficient packages are too many to find in full, so no share is told.")
    if asked:
        return _("Nothing that is asked for is left, so there are no shares.")
    return _("No package suits everyone, so there are no shares.")


def _table(spec: LevelShares) -> Table:
    most = max(map(len, spec.levels), default=0)
    columns = tuple(
        Column(_("As today") if not at else _("Step {n}", n=at), trailing=False, wide=True)
        for at in range(most)
    )
    rows = []
    for measure, levels, shares in zip(spec.measures, spec.levels, spec.shares, strict=True):
        entries = [
            Entry(
                f"{level} {text(percent(share, 0))}",
                share,
                "" if share == max(shares) else "quiet",
            )
            for level, share in zip(levels, shares, strict=True)
        ]
        blank = [Entry("", -1.0)] * (most - len(entries))
        rows.append(Row(measure, (*entries, *blank), measure))
    return Table(_("Measure"), columns, tuple(rows))
