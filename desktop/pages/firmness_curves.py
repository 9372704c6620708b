"""Firmness: every package's score as the chosen criterion's weight moves, and all crossovers."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.charts.view import ChartView
from desktop.item_models.crossover_table import crossover_table
from desktop.theme import GRID_PX, theme
from desktop.widgets.card import Card
from desktop.widgets.labels import paragraph
from desktop.widgets.result_table import ResultTable
from mcda.report import figures
from mcda.report.chart_specs import curves
from mcda.sensitivity.firmness import OneWay
from mcda.sensitivity.trial import leaf_mask


class CurvesPart(QWidget):
    """The curves with their crossovers marked; the same crossovers as a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curves = ChartView()
        self.crossovers = ResultTable(self.tr("Crossovers"))
        self._none = paragraph("", "quiet")
        self._card = Card(" ")
        self._card.body.addWidget(self.crossovers)
        self._card.body.addWidget(self._none)
        pictured = Card()
        pictured.body.addWidget(self.curves, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2 * GRID_PX))
        column.addWidget(pictured)
        column.addWidget(self._card)

    def show_criterion(self, one_way: OneWay, criterion: str, *, live: bool = False) -> None:
        """Show what a criterion's weight does, from 0 to 100 %."""
        case = one_way.ranking.case
        name = next(c.name for c in case.criteria if c.id == criterion)
        self.curves.set_spec(curves(one_way, criterion), live=live)
        table = crossover_table(one_way, criterion)
        weight = float(one_way.ranking.weights.vector[leaf_mask(case, criterion)].sum())
        self._card.set_title(
            self.tr("Crossovers while {name} weighs from 0 to 100 %").format(name=name),
            self.tr("Now {weight}, the others in proportion").format(
                weight=figures.percent(weight)
            ),
        )
        self.crossovers.setVisible(bool(table.rows))
        self.crossovers.set_table(table, live=live)
        self._none.setVisible(not table.rows)
        self._none.setText(
            self.tr("No two packages swap, whatever {name} weighs.").format(name=name)
        )
