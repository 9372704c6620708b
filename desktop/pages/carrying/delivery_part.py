"""Carrying out, Delivery: chances as sliders, and what is expected of the package."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QSlider,
)

from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import Card, on_card
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import STRETCH, TOP, empty, fill, in_column, in_row
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying.curve_picture import Curve, CurvePicture, Curves
from desktop.pages.carrying.keeping import with_chances
from desktop.pages.carrying.part import TrialPart
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.session.looked_at import LookedAt
from desktop.words import _, text
from mcda.model.arrays import Floats
from mcda.negotiation import delivery_sentences as say
from mcda.negotiation.crossovers import Crossover, by_others, crossovers
from mcda.negotiation.delivery import Below, Delivery, falls_short
from mcda.negotiation.steering import Steering
from mcda.negotiation.zone import fallback_worth
from mcda.words.figures import percent, whole
from mcda.words.said import listed

STEP: Final = 5
"""Per cent that a slider moves at a time."""
AT_ONCE: Final = 400_000
"""Outcomes that are looked at without leaving the window's thread."""
_CHANCES: Final = tuple(step / 20 for step in range(21))


@dataclass(frozen=True, eq=False)
class DeliveryFound:
    """What is expected under some chances; `curves` has the values at `_CHANCES` of all others'."""

    delivery: Delivery
    fallbacks: Floats
    expected: Floats
    below: Below
    crossings: tuple[tuple[Crossover, ...], ...]
    curves: Floats


class DeliveryPart(TrialPart):
    """Chances are tried out by sliders, and kept where they are meant."""

    def __init__(self, looked_at: LookedAt) -> None:
        super().__init__()
        self._trial: Trial | None = None
        self._found: DeliveryFound | None = None
        self._frame: tuple[object, ...] = ()
        self._side = ""
        self.sliders: dict[tuple[str, int], QSlider] = {}
        self._figures: dict[tuple[str, int], QLabel] = {}
        self.curve = CurvePicture(_("Value against chance"))
        self._looked_at, self.blocs = looked_at, BlocRow(looked_at)
        self.table = ResultTable(_("What is expected of the package"))
        self.table.chosen.connect(lambda row, _column: self._choose(row))
        self.words = paragraph()
        self.back = push(_("Back to the case's chances"), self._back)
        self.keep = push(_("Keep these chances"), self._keep)
        self._lay_out()

    def key(self, trial: Trial) -> object:
        tried = tuple(sorted(trial.chances.items())), tuple(sorted(trial.along.items()))
        return (trial.deal, trial.target, *tried)

    def slow(self, trial: Trial) -> str:
        delivery = trial.delivery()
        looked = delivery.outcomes() * 2 ** min(20, len(delivery.unsure))
        return _("Looking at every outcome") if looked > AT_ONCE else ""

    def work_out(self, trial: Trial, steering: Steering) -> DeliveryFound:
        delivery, deal = trial.delivery(), trial.deal
        fallbacks = np.array([fallback_worth(deal, i) for i in range(len(deal.sides))])
        steering.at(0.0)
        expected, below = delivery.expected(), delivery.below(fallbacks)
        steering.at(0.5)
        crossings, curves = [], []
        for i in range(len(deal.sides)):
            known = bool(np.isfinite(fallbacks[i]))
            crossings.append(crossovers(delivery, i, float(fallbacks[i])) if known else ())
            curves.append([float(by_others(delivery, i, x)[i]) for x in _CHANCES])
        return DeliveryFound(
            delivery, fallbacks, expected, below, tuple(crossings), np.array(curves)
        )

    def sentence(self, trial: Trial, found: DeliveryFound) -> str:
        """Return who would not find the package worth it as chances stand."""
        short = [
            side.label
            for side, worth, fallback in zip(
                trial.deal.sides, found.expected, found.fallbacks, strict=True
            )
            if falls_short(worth, fallback)
        ]
        if short:
            return _("As chances stand, it is not worth it for {names}.", names=listed(short))
        return _("As chances stand, it is worth it for everybody who has stated a fallback.")

    def show_found(self, trial: Trial, found: DeliveryFound) -> None:
        """Show what is expected under the chances that are tried out."""
        self._trial, self._found = trial, found
        self._make_sliders(found.delivery)
        for (kind, which), slider in self.sliders.items():
            chance = _chance(found.delivery, kind, which)
            slider.blockSignals(True)
            slider.setValue(round(chance * 100 / STEP))
            slider.blockSignals(False)
            self._figures[kind, which].setText(percent(chance, 0))
        for button in (self.back, self.keep):
            button.setEnabled(bool(trial.chances or trial.along))
        self._show_answer(found)
        self._show_curve()

    def _make_sliders(self, delivery: Delivery) -> None:
        """Make a slider for each measure and each carrier of the package."""
        deal = delivery.deal
        carriers = sorted({c for m in delivery.promised for c in delivery.carriers(m)})
        rows = [("measure", m, deal.measures[m].label) for m in delivery.promised]
        rows += [
            ("carrier", c, _("{carrier} goes along", carrier=deal.sides[c].label)) for c in carriers
        ]
        if tuple(rows) == self._frame:
            return
        self._frame = tuple(rows)
        self.sliders, self._figures = {}, {}
        empty(self._grid)
        for row, (kind, which, name) in enumerate(rows):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, 100 // STEP)
            slider.setMinimumWidth(theme().px(60))
            slider.setAccessibleName(_("Chance: {name}", name=name))
            slider.valueChanged.connect(self._moved(kind, which))
            figure = label("", "small")
            self.sliders[kind, which], self._figures[kind, which] = slider, figure
            what = label(name)
            what.setWordWrap(True)
            for column, widget in enumerate((what, slider, figure)):
                self._grid.addWidget(widget, row, column)
        self._grid.setColumnStretch(1, 1)

    def _moved(self, kind: str, which: int) -> Callable[[int], None]:
        def moved(value: int) -> None:
            if self._trial is not None:
                chances = self._trial.chances if kind == "measure" else self._trial.along
                chances[which] = value * STEP / 100
                self._figures[kind, which].setText(percent(value * STEP / 100, 0))
                self.tried.emit()

        return moved

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.chances.clear()
            self._trial.along.clear()
            self.tried.emit()

    def _keep(self) -> None:
        if self._trial is not None:
            self.kept.emit(_("Keep the chances tried out"), with_chances(self._trial))

    def _choose(self, row: str) -> None:
        self._side = row
        self._show_curve()

    def _show_curve(self) -> None:
        found = self._found
        if found is None:
            return
        sides = found.delivery.deal.sides
        ids = [one.id for one in sides]
        known = [i for i in range(len(sides)) if np.isfinite(found.fallbacks[i])]
        crossed = [i for i in known if _others(found.crossings[i]) is not None]
        first = next(iter(crossed or known), 0)
        side = ids.index(self._side) if self._side in ids else first
        at, fallback = _others(found.crossings[side]), float(found.fallbacks[side])
        name = sides[side].label
        title = _("Value for {stakeholder} against the chance of the others", stakeholder=name)
        if at is not None:
            chance = text(say.least(at))
            title = _("Worth it for {stakeholder} from {chance}", stakeholder=name, chance=chance)
        self._curved.set_title(title, _("If all that the others carry comes with one chance"))
        curve = Curve(_("expected"), tuple(zip(_CHANCES, found.curves[side], strict=True)))
        level = (fallback, _("fallback")) if np.isfinite(fallback) else None
        marks = () if at is None else ((at, fallback, ""),)
        shaded = None if at is None else (at, 1.0, _("worth it"))
        self.curve.show_curves(
            Curves(_("chance"), 0.0, 1.0, (curve,), level, marks, shaded, lambda x: percent(x, 0))
        )

    def _show_answer(self, found: DeliveryFound) -> None:
        deal, below = found.delivery.deal, found.below
        promised = deal.worth_of(found.delivery.package)
        seen = {one.id for one in self._looked_at.stakeholders}
        rows, told = [], []
        for i, side in enumerate(deal.sides):
            fallback, worth = float(found.fallbacks[i]), float(found.expected[i])
            known = bool(np.isfinite(fallback))
            crossing = found.crossings[i]
            under = falls_short(worth, fallback)
            entries = (
                _points(float(promised[i])),
                Entry(whole(worth), worth, "below" if under else ""),
                _points(fallback) if known else Entry("–"),
                _share(below.chance[i] if known else None),
                _needed(crossing),
            )
            rows.append(Row(side.name, entries, side.id))
            sentences = say.of_side(found.delivery, i, fallback, worth, below, crossing)
            if side.id in seen:
                told.append(lines(sentences, " "))
        columns = (
            Column(_("Promised")),
            Column(_("Expected")),
            Column(_("Fallback")),
            Column(_("Ends below"), _("Chance to end below its fallback"), trailing=False),
            Column(_("Worth it from"), _("Chance of all that the others carry"), trailing=False),
        )
        table = Table(_("Stakeholder"), columns, tuple(rows))
        self.table.set_table(self.blocs.rows(table), live=True)
        self.words.setText("<br>".join(told))

    def _lay_out(self) -> None:
        chances = Card(_("Chances of delivery"), _("Move one to try it; the case stays as it is"))
        self._grid = QGridLayout()
        fill(
            chances.body,
            self._grid,
            (self.back, 0, Qt.AlignmentFlag.AlignLeft),
            (self.keep, 0, Qt.AlignmentFlag.AlignLeft),
        )
        self._curved = on_card(self.curve)
        answer = on_card(self.blocs, self.table, self.words, title=_("What is expected"))
        in_row(
            (chances, 2, TOP),
            (in_column(self._curved, answer, STRETCH, gap=2 * GRID_PX), 5),
            of=self,
            gap=2 * GRID_PX,
        )


def _chance(delivery: Delivery, kind: str, which: int) -> float:
    if kind == "carrier":
        return delivery.chances.along[which]
    return delivery.chances.full[which] + delivery.chances.part[which]


def _others(crossing: tuple[Crossover, ...]) -> float | None:
    """Return from which chance of the others on it is worth it; None where that is any or none."""
    found = [one for one in crossing if one.measure is None and one.carrier is None and one.worth]
    at = found[0].at if found else None
    return at if at is not None and at > 0 else None


def _needed(crossing: tuple[Crossover, ...]) -> Entry:
    """Return the chance that is needed, in the words of the report; any chance is the least."""
    mine = [one for one in crossing if one.measure is None and one.carrier is None]
    at = _others(crossing)
    if at is None:
        at = 0.0 if mine and mine[0].worth else 2.0
    return Entry(text(say.needed(crossing)), at)


def _points(number: float) -> Entry:
    return Entry(whole(number), number)


def _share(share: float | None) -> Entry:
    return Entry("–", 2.0) if share is None else Entry(text(say.chance(share)), share)
