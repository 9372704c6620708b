"""Carrying out, Waiting: when packages suit all, and what a year's delay costs whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.labels import label, paragraph
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.pages.carrying.zone_picture import Bars, ZonePicture
from desktop.words import _
from mcda.negotiation.prospects import Outlooks, outlooks
from mcda.negotiation.waiting_sentences import of_package
from mcda.words.figures import decimals, percent

MOST_RATE = 40
"""Per cent a year at the end of the slider."""


class WaitingPart(QWidget):
    """`tried` follows each trial of the rate."""

    tried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self.picture = ZonePicture()
        self.table = ResultTable(_("What waiting does to each stakeholder"))
        self.words = paragraph()
        self.rate = QSlider(Qt.Orientation.Horizontal)
        self.rate.setRange(0, MOST_RATE)
        self.rate.setAccessibleName(_("Rate a year, for everybody"))
        self.back = QPushButton(_("Back to the case's rates"))
        self._figure = label("", "small")
        self.rate.valueChanged.connect(self._moved)
        self.back.clicked.connect(self._back)
        self._lay_out()

    def show_trial(self, trial: Trial) -> None:
        """Show every package over the years, and the chosen one by stakeholder."""
        self._trial = trial
        deal = trial.outlook_deal
        every = [(one.name, outlooks(deal, one.composition)) for one in deal.packages]
        found = outlooks(deal, trial.target)
        years = max(found.years, *(one.years for _name, one in every), 0.0)
        names = tuple(name for name, _found in every)
        self.picture.show_bars(Bars(names, tuple(one.zone for _name, one in every), years))
        self.table.set_table(_table(trial, found), live=True)
        self.words.setText(lines(of_package(deal, "", found)))
        self.back.setEnabled(trial.rate is not None)
        rates = [side.outlook.rate for side in deal.sides if side.outlook.rate is not None]
        self.rate.blockSignals(True)
        if rates:
            self.rate.setValue(round(sum(map(sum, rates)) / len(rates) * 50))
        self.rate.blockSignals(False)
        tried = trial.rate is not None
        own = _("as each has said") if rates else _("nobody has said one")
        self._figure.setText(percent(trial.rate, 0) if tried else own)

    def _moved(self, value: int) -> None:
        if self._trial is not None:
            self._trial.rate = value / 100
            self.tried.emit()

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.rate = None
            self.tried.emit()

    def _lay_out(self) -> None:
        gap = theme().px(2 * GRID_PX)
        pictured = Card(_("When each package suits all"), _("Looking ahead, in years from today"))
        pictured.body.addWidget(self.picture)
        row = QHBoxLayout()
        row.setSpacing(gap)
        row.addWidget(label(_("Rate a year")))
        row.addWidget(self.rate, 1)
        row.addWidget(self._figure)
        row.addWidget(self.back)
        pictured.body.addLayout(row)
        answer = Card(_("What waiting does to the chosen package"))
        answer.body.addWidget(self.table)
        answer.body.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(pictured)
        column.addWidget(answer)


def _table(trial: Trial, found: Outlooks) -> Table:
    columns = (
        Column(_("Package")),
        Column(_("Fallback")),
        Column(_("Drift a year")),
        Column(_("Overtakes in"), _("Years until its fallback overtakes the package")),
        Column(_("A year costs"), _("What a year's delay costs it, in its own points")),
    )
    rows = []
    for side, one in zip(found.sides, found.middle, strict=True):
        numbers = (one.package, one.fallback, one.drift, one.overtakes(), one.pressure())
        rows.append(
            Row(trial.deal.sides[side].name, tuple(_entry(x) for x in numbers),
                trial.deal.sides[side].id)
        )  # fmt: skip
    return Table(_("Stakeholder"), columns, tuple(rows))


def _entry(number: float | None) -> Entry:
    return Entry("–", 1e9) if number is None else Entry(decimals(number, 1), number)
