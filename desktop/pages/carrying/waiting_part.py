"""Carrying out, Waiting: when packages suit all, and what a year's delay costs whom."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QSlider,
)

from desktop.kit.beside import Beside
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.flow import flow
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import empty, fill, in_column, in_row
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying.curve_picture import Curve, CurvePicture, Curves, years_from_now
from desktop.pages.carrying.keeping import with_outlooks
from desktop.pages.carrying.part import TrialPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.pages.carrying.zone_picture import Bars, ZonePicture
from desktop.session.looked_at import LookedAt
from desktop.words import _, text
from mcda.negotiation.gains import TOLERANCE
from mcda.negotiation.prospects import HORIZON, Outlooks, outlooks
from mcda.negotiation.steering import Steering
from mcda.negotiation.waiting_sentences import after, of_package
from mcda.words.figures import decimals, percent, signed

MOST_RATE: Final = 40
"""Per cent a year at the end of the slider."""
MOST_DRIFT: Final = 20
"""Half points a year at either end of the slider."""
MOST_YEARS: Final = 20
_POINTS: Final = 40


@dataclass(frozen=True, eq=False)
class WaitingFound:
    """Every package over the years, and the chosen one by stakeholder."""

    every: tuple[tuple[str, Outlooks], ...]
    chosen: Outlooks


class WaitingPart(TrialPart):
    """Rate, drifts and years are tried out by sliders, and kept where they are meant."""

    def __init__(self, looked_at: LookedAt) -> None:
        super().__init__()
        self._looked_at = looked_at
        self.outlook_blocs, self.blocs = BlocRow(looked_at), BlocRow(looked_at)
        self._trial: Trial | None = None
        self._found: WaitingFound | None = None
        self._frame: tuple[object, ...] = ()
        self._side = ""
        self.picture = ZonePicture()
        self.curve = CurvePicture(_("What waiting is worth"))
        self.table = ResultTable(_("What waiting does to each stakeholder"))
        self.table.chosen.connect(lambda row, _column: self._choose(row))
        self.words = paragraph()
        self.rate = _slider(0, MOST_RATE, _("Rate a year, for everybody"))
        self.rate.valueChanged.connect(self._rate_moved)
        self.drifts: dict[int, QSlider] = {}
        self.years: dict[int, QSlider] = {}
        self._figures: dict[tuple[str, int], QLabel] = {}
        self._figure = label("", "small")
        self.back = push(_("Back to the case's outlooks"), self._back)
        self.keep = push(_("Keep these outlooks"), self._keep)

    def key(self, trial: Trial) -> object:
        tried = tuple(sorted(trial.drifts.items())), tuple(sorted(trial.years.items()))
        return (trial.deal, trial.target, trial.rate, *tried)

    def work_out(self, trial: Trial, steering: Steering) -> WaitingFound:
        deal = trial.outlook_deal
        every = tuple((one.name, outlooks(deal, one.composition)) for one in deal.packages)
        return WaitingFound(every, outlooks(deal, trial.target))

    def sentence(self, trial: Trial, found: WaitingFound) -> str:
        return lines(of_package(trial.outlook_deal, "", found.chosen)[:1])

    def show_found(self, trial: Trial, found: WaitingFound) -> None:
        """Show every package over the years, and the chosen one by stakeholder."""
        self._trial, self._found = trial, found
        names = tuple(name for name, _one in found.every)
        years = max(found.chosen.years, *(one.years for _name, one in found.every), 0.0)
        zones = tuple(one.zone for _name, one in found.every)
        words = tuple(_closing(one) for _name, one in found.every)
        self.picture.show_bars(Bars(names, zones, years, words))
        self.outlook_blocs.show_case()
        self.table.set_table(self.blocs.rows(_table(trial, found.chosen)), live=True)
        self.words.setText(lines(of_package(trial.outlook_deal, "", found.chosen)))
        tried = trial.rate is not None or bool(trial.drifts or trial.years)
        for button in (self.back, self.keep):
            button.setEnabled(tried)
        self._make_sliders(trial, found.chosen)
        self._set_sliders(trial, found.chosen)
        self._show_curve()

    def _make_sliders(self, trial: Trial, found: Outlooks) -> None:
        """Make a slider of drift and one of years for each stakeholder with a fallback.

        Of those who are not looked at, only who has something tried out keeps them.
        """
        sides, tried = trial.deal.sides, trial.drifts.keys() | trial.years.keys()
        seen = {one.id for one in self._looked_at.stakeholders}
        frame = tuple(
            (at, sides[at].label) for at in found.sides if sides[at].id in seen or at in tried
        )
        if frame == self._frame:
            return
        self._frame = frame
        self.drifts, self.years, self._figures = {}, {}, {}
        empty(self._grid)
        for column, words in ((1, _("fallback's drift a year")), (3, _("goes on for"))):
            self._grid.addWidget(paragraph(words, "small"), 0, column)
        for row, (side, name) in enumerate(frame, 1):
            self.drifts[side] = _slider(
                -MOST_DRIFT, MOST_DRIFT, _("Drift a year: {stakeholder}", stakeholder=name)
            )
            self.years[side] = _slider(
                1, MOST_YEARS, _("Years of the drift: {stakeholder}", stakeholder=name)
            )
            self.drifts[side].valueChanged.connect(self._moved("drift", side))
            self.years[side].valueChanged.connect(self._moved("years", side))
            who = label(name)
            who.setWordWrap(True)
            self._grid.addWidget(who, row, 0)
            for column, kind, slider in (
                (1, "drift", self.drifts[side]),
                (3, "years", self.years[side]),
            ):
                figure = self._figures[kind, side] = label("", "small")
                self._grid.addWidget(slider, row, column)
                self._grid.addWidget(figure, row, column + 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)

    def _set_sliders(self, trial: Trial, found: Outlooks) -> None:
        rates = [one.rate for one in found.middle if one.rate is not None]
        _put(self.rate, round(100 * sum(rates) / len(rates)) if rates else 0)
        own = _("as each has said") if rates else _("nobody has said one")
        self._figure.setText(own if trial.rate is None else percent(trial.rate, 0))
        for side, one in zip(found.sides, found.middle, strict=True):
            if side not in self.drifts:
                continue
            _put(self.drifts[side], round(2 * one.drift))
            self._figures["drift", side].setText(text(signed(one.drift)))
            lasting = math.isfinite(one.years)
            _put(self.years[side], round(one.years) if lasting else MOST_YEARS)
            shown = text(after(one.years)) if lasting else _("for good")
            self._figures["years", side].setText(shown)

    def _rate_moved(self, value: int) -> None:
        if self._trial is not None:
            self._trial.rate = value / 100
            self.tried.emit()

    def _moved(self, kind: str, side: int) -> Callable[[int], None]:
        def moved(value: int) -> None:
            if self._trial is not None:
                if kind == "drift":
                    self._trial.drifts[side] = value / 2
                else:
                    self._trial.years[side] = float(value)
                self.tried.emit()

        return moved

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.rate = None
            self._trial.drifts.clear()
            self._trial.years.clear()
            self.tried.emit()

    def _keep(self) -> None:
        if self._trial is not None:
            self.kept.emit(_("Keep the outlooks tried out"), with_outlooks(self._trial))

    def _choose(self, row: str) -> None:
        self._side = row
        self._show_curve()

    def _show_curve(self) -> None:
        trial, found = self._trial, self._found
        if trial is None or found is None or not found.chosen.sides:
            return
        chosen, sides = found.chosen, trial.deal.sides
        ids = [sides[side].id for side in chosen.sides]
        moving = [i for i, one in enumerate(chosen.middle) if one.drift]
        at = ids.index(self._side) if self._side in ids else next(iter(moving), 0)
        one, name = chosen.middle[at], sides[chosen.sides[at]].label
        times = [chosen.years * step / _POINTS for step in range(_POINTS + 1)]
        curves = [Curve(_("fallback of the day"), tuple((t, one.fallback_at(t)) for t in times),
                        quiet=True)]  # fmt: skip
        words = _("No rate is said: move the rate to see what waiting is worth")
        if one.rate is not None:
            worth = tuple((t, one.waiting(t) or 0.0) for t in times)
            curves.append(Curve(_("waiting, then agreeing"), worth))
            words = _("In its own points; agreeing after so many years")
        overtakes = one.overtakes()
        inside = overtakes is not None and overtakes <= chosen.years
        marks = ((overtakes, one.package, _("overtaken")),) if overtakes and inside else ()
        self._curved.set_title(_("What waiting is worth to {stakeholder}", stakeholder=name), words)
        level = (one.package, _("agreed now"))
        self.curve.show_curves(
            Curves(
                _("years"), 0.0, chosen.years or HORIZON, tuple(curves), level, marks,
                ticks=years_from_now,
            )
        )  # fmt: skip

    def laid(self) -> Steps[None]:
        """Lay the part out, a little between two yields."""
        pictured = Card(_("When each package suits all"), _("Looking ahead, in years from today"))
        pictured.body.addWidget(self.picture)
        outlook = Card(_("Outlooks"), _("Move one to try it; the case stays as it is"))
        row = in_row(label(_("Rate a year")), (self.rate, 1), self._figure, gap=2 * GRID_PX)
        outlook.body.addLayout(row)
        outlook.body.addWidget(self.outlook_blocs)
        self._grid = QGridLayout()
        outlook.body.addLayout(self._grid)
        outlook.body.addLayout(flow(self.back, self.keep))
        self._curved = on_card(self.curve)
        yield
        between = Beside((outlook, self._curved), (1, 1))
        answer = Card(_("What waiting does to the chosen package"))
        fill(answer.body, self.blocs, self.table, self.words)
        yield
        in_column(pictured, between, answer, of=self, gap=2 * GRID_PX)


def _slider(low: int, high: int, name: str) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(low, high)
    slider.setAccessibleName(name)
    # As wide as the first word of its heading.
    slider.setMinimumWidth(theme().px(60))
    return slider


def _put(slider: QSlider, value: int) -> None:
    slider.blockSignals(True)
    slider.setValue(value)
    slider.blockSignals(False)


def _closing(one: Outlooks) -> str:
    """Return from when a package suits all, when that ends, and when it begins again."""
    if not one.zone:
        return _("never")
    first = _span(one, *one.zone[0])
    if len(one.zone) == 1:
        return first
    return _("{span}; again in {time}", span=first, time=text(after(one.zone[1][0])))


def _span(one: Outlooks, start: float, end: float) -> str:
    if end > one.years - 0.01:
        return _("suits all") if start < 0.01 else _("from {time} on", time=text(after(start)))
    if start < 0.01:
        return _("ends in {time}", time=text(after(end)))
    return _("{start} to {end}", start=text(after(start)), end=text(after(end)))


def _table(trial: Trial, found: Outlooks) -> Table:
    columns = (
        Column(_("Package")),
        Column(_("Fallback")),
        Column(_("Drift a year")),
        Column(_("Overtakes in"), _("Years until its fallback overtakes the package")),
        Column(_("A year costs"), _("What a year's delay costs it, in its own points")),
        Column(_("Share of gain"), _("What a year's delay costs it, as a share of its gain")),
    )
    rows = []
    for side, one in zip(found.sides, found.middle, strict=True):
        numbers = (one.package, one.fallback, one.drift, one.overtakes(), one.pressure())
        gain, cost = one.package - one.fallback, one.pressure()
        share = cost / gain if cost is not None and gain > TOLERANCE else None
        last = Entry("–", 1e9) if share is None else Entry(percent(share, 0), share)
        who = trial.deal.sides[side]
        rows.append(Row(who.name, (*map(_entry, numbers), last), who.id))
    return Table(_("Stakeholder"), columns, tuple(rows))


def _entry(number: float | None) -> Entry:
    return Entry("–", 1e9) if number is None else Entry(decimals(number, 1), number)
