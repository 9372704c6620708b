"""Carrying out, Delivery: chances as sliders, and what is expected of the package."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)

from desktop.kit.card import Card
from desktop.kit.labels import label, paragraph
from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.carrying.rich import lines
from desktop.pages.carrying.trial import Trial
from desktop.words import _
from mcda.negotiation import delivery_sentences as say
from mcda.negotiation.crossovers import Crossover, crossovers
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.zone import fallback_worth
from mcda.words.figures import percent, whole

STEP = 5
"""Per cent that a slider moves at a time."""


class DeliveryPart(QWidget):
    """`tried` follows each trial of a chance."""

    tried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trial: Trial | None = None
        self._frame: tuple[object, ...] = ()
        self.sliders: dict[tuple[str, int], QSlider] = {}
        self._figures: dict[tuple[str, int], QLabel] = {}
        self.table = ResultTable(_("What is expected of the package"))
        self.words = paragraph()
        self.back = QPushButton(_("Back to the case's chances"))
        self.back.clicked.connect(self._back)
        self._chances = Card(
            _("Chances of delivery"), _("Move one to try it; the case stays as it is")
        )
        self._grid = QGridLayout()
        self._chances.body.addLayout(self._grid)
        self._chances.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer = Card(_("What is expected"))
        self._answer.body.addWidget(self.table)
        self._answer.body.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(2 * GRID_PX))
        row.addWidget(self._chances, 2, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._answer, 3, Qt.AlignmentFlag.AlignTop)

    def show_trial(self, trial: Trial) -> None:
        """Show what is expected under the chances that are tried out."""
        self._trial = trial
        delivery = trial.delivery()
        self._make_sliders(delivery)
        for (kind, which), slider in self.sliders.items():
            chance = _chance(delivery, kind, which)
            slider.blockSignals(True)
            slider.setValue(round(chance * 100 / STEP))
            slider.blockSignals(False)
            self._figures[kind, which].setText(percent(chance, 0))
        self.back.setEnabled(bool(trial.chances or trial.along))
        self._show_answer(delivery)

    def _make_sliders(self, delivery: Delivery) -> None:
        """Make a slider for each measure and each carrier of the package."""
        deal = delivery.deal
        carriers = sorted({c for m in delivery.promised for c in delivery.carriers(m)})
        rows = [("measure", m, deal.measures[m].label) for m in delivery.promised]
        rows += [
            ("carrier", c, _("{carrier} goes along", carrier=deal.sides[c].name)) for c in carriers
        ]
        if tuple(rows) == self._frame:
            return
        self._frame = tuple(rows)
        self.sliders, self._figures = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, (kind, which, name) in enumerate(rows):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setRange(0, 100 // STEP)
            slider.setAccessibleName(_("Chance: {name}", name=name))
            slider.valueChanged.connect(self._moved(kind, which))
            figure = label("", "small")
            self.sliders[kind, which], self._figures[kind, which] = slider, figure
            for column, widget in enumerate((paragraph(name), slider, figure)):
                self._grid.addWidget(widget, row, column)
        self._grid.setColumnStretch(1, 1)

    def _moved(self, kind: str, which: int) -> Callable[[int], None]:
        def moved(value: int) -> None:
            if self._trial is not None:
                chances = self._trial.chances if kind == "measure" else self._trial.along
                chances[which] = value * STEP / 100
                self.tried.emit()

        return moved

    def _back(self) -> None:
        if self._trial is not None:
            self._trial.chances.clear()
            self._trial.along.clear()
            self.tried.emit()

    def _show_answer(self, delivery: Delivery) -> None:
        deal = delivery.deal
        fallbacks = np.array([fallback_worth(deal, i) for i in range(len(deal.sides))])
        expected, below = delivery.expected(), delivery.below(fallbacks)
        promised = deal.worth_of(delivery.package)
        rows, told = [], []
        for i, side in enumerate(deal.sides):
            known = bool(np.isfinite(fallbacks[i]))
            worth = float(expected[i])
            crossing = crossovers(delivery, i, float(fallbacks[i])) if known else ()
            under = known and worth < fallbacks[i] - 1e-9
            entries = (
                _points(float(promised[i])),
                Entry(whole(worth), worth, "below" if under else ""),
                _points(float(fallbacks[i])) if known else Entry("–"),
                _share(below.chance[i] if known else None),
                _share(_others(crossing)),
            )
            rows.append(Row(side.name, entries, side.id))
            sentences = say.of_side(delivery, i, float(fallbacks[i]), worth, below, crossing)
            told.append(lines(sentences, " "))
        columns = (
            Column(_("Promised")),
            Column(_("Expected")),
            Column(_("Fallback")),
            Column(_("Ends below"), _("Chance to end below its fallback"), width=104),
            Column(_("Worth it from"), _("Chance of all that the others carry"), width=116),
        )
        self.table.set_table(Table(_("Stakeholder"), columns, tuple(rows)), live=True)
        self.words.setText("<br>".join(told))


def sentence(trial: Trial) -> str:
    """Return the part's answer: who would not find the package worth it as chances stand."""
    delivery = trial.delivery()
    deal, expected = trial.deal, delivery.expected()
    short = [
        side.name
        for i, side in enumerate(deal.sides)
        if expected[i] < fallback_worth(deal, i) - 1e-9
    ]
    if short:
        return _("As chances stand, it is not worth it for {names}.", names=", ".join(short))
    return _("As chances stand, it is worth it for everybody who has stated a fallback.")


def _chance(delivery: Delivery, kind: str, which: int) -> float:
    if kind == "carrier":
        return delivery.chances.along[which]
    return delivery.chances.full[which] + delivery.chances.part[which]


def _others(crossing: tuple[Crossover, ...]) -> float | None:
    found = [one for one in crossing if one.measure is None and one.carrier is None and one.worth]
    return found[0].at if found else None


def _points(number: float) -> Entry:
    return Entry(whole(number), number)


def _share(share: float | None) -> Entry:
    return Entry("–", 2.0) if share is None else Entry(percent(share, 0), share)
