"""Firmness: every stakeholder's ranking with the weights tried out, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop.kit.bloc_columns import in_blocs
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card
from desktop.kit.laid import fill
from desktop.kit.narrow import Narrow
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Table
from desktop.kit.slices import Slices, Steps
from desktop.kit.summary_table import summary_table, summed_up
from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _
from mcda.answer.reading_order import packages_to_read
from mcda.group.summary import Summary, side_by_side
from mcda.methods.rank import Ranking
from mcda.sensitivity.trial import Trial

EDGES_PX = 40
"""What the card takes beside the table."""
MOST_ACROSS = 4
"""So many stakeholders stand beside what holds for all of them in half of the page."""


class EverybodyPart(Card):
    """Packages stand as they do on the ranking page, so that none jumps while a slider moves.

    `shown` follows a table that may ask for another width.
    """

    shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(" ")
        self._session = session
        self.blocs = BlocRow(session.looked_at, folds=True)
        self.narrow = Narrow(_("Find a package"))
        self.table = ResultTable(_("Packages and stakeholders"))
        self._slices = Slices(self)
        self._latest = Latest(self, while_seen=self, rest_ms=0, finishes=True)
        self.bar = WorkBar(self._latest)
        fill(self.body, self.bar, self.blocs, self.narrow, self.table)
        self.table.hide()
        self._latest.found.connect(lambda found: self._show(found, live=self._latest.awaited))
        self.narrow.changed.connect(self._narrowed)
        session.looked_at.changed.connect(self._narrowed)

    def least_width(self) -> int:
        """Return the width in which all columns are seen, in pixels."""
        margins = self.body.contentsMargins()
        return self.table.least_width() + margins.left() + margins.right() + theme().px(EDGES_PX)

    def show_trial(self, trial: Trial, *, live: bool = False) -> None:
        """Show what the weights tried out make of everybody's ranking."""
        session = self._session
        case, refused, large = session.case, session.summary().refused, session.large
        of_case = _("Every stakeholder's ranking with the weights of the case")
        tried = _("Every stakeholder's ranking with the weights tried out")
        self.set_title(tried if trial.tried else of_case)

        def work(_handle: object) -> Summary:
            results: Mapping[str, Ranking] = {id_: trial.ranking(id_) for id_ in trial.rankings}
            return side_by_side(case, {**refused, **results})

        if large and self._latest.result is None:
            self.bar.begin(_("Ranking for everybody"))
        self._latest.ask((trial, session.stakeholder), work, live=live, beside=large)

    def _narrowed(self) -> None:
        if isinstance(self._latest.result, Summary):
            self._show(self._latest.result)

    def _show(self, found: Summary, *, live: bool = False) -> None:
        session = self._session
        if found.case is not session.case:
            return
        order = packages_to_read(session.recommendation(), session.summary())
        rows = [order[i] for i in self.narrow.shown([found.packages[i].name for i in order])]
        own = found.rankings.get(session.stakeholder)
        if own is not None and not self.narrow.field.text():
            leads = found.packages.index(own.leader)
            rows = rows if leads in rows else [*rows, leads]
        self.blocs.show_case()
        if live or not session.large:
            self._slices.stop()
            table = summary_table(found, session.stakeholder, rows, MOST_ACROSS)
            self.table.set_table(self._looked_at(table, found), live=live)
            self.table.show()
            if not live:
                self.shown.emit()
        else:
            self._slices.begin(self._pieces(found, rows))

    def _pieces(self, found: Summary, rows: list[int]) -> Steps[None]:
        table = yield from summed_up(found, self._session.stakeholder, rows, MOST_ACROSS)
        yield from self.table.filled(self._looked_at(table, found))
        yield
        self.table.show()
        self.shown.emit()

    def _looked_at(self, table: Table, found: Summary) -> Table:
        part = replace(table, part=self.narrow.part)
        return in_blocs(part, self._session.looked_at, found)
