"""All stakeholders' weights side by side: criteria down, stakeholders across, tinted by share."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.kit import number_form
from desktop.kit.card import Card
from desktop.kit.labels import paragraph
from desktop.kit.tables import set_up
from desktop.kit.theme import font, theme
from desktop.session.session import Session
from desktop.words import _
from mcda.model.case import Case, Criterion
from mcda.model.naming import label
from mcda.model.tree import leaves
from mcda.weighting.together import joined_priorities

ROW_PX = 28
MOST_NAME_PX = 260
STRONG = 0.35
"""The share at which the tint is darkest."""


class WeightsTable(QWidget):
    """Read-only; a click on a column chooses its stakeholder."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: dict[int, tuple[float | None, ...]] = {}
        self._frame: tuple[object, ...] = ()
        self._card = Card(_("How the stakeholders' weights differ"))
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setShowGrid(False)
        set_up(self.table, _("Weights of all stakeholders"))
        self.table.cellClicked.connect(self._clicked)
        self._card.body.addWidget(self.table)
        self._card.body.addWidget(
            paragraph(
                _(
                    "The mean (AIP) never stands without each stakeholder's own. Judgements of "
                    "different stakeholders are not joined into one set (AIJ): that is for members "
                    "of one delegation, who answer as one, and would hide who disagrees."
                ),
                "small",
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    def refresh(self) -> None:
        """Show the case as it now is."""
        case = self._session.case
        criteria = leaves(case)
        self.setVisible(len(case.stakeholders) > 1)
        self._show_frame(case, criteria)
        known = []
        for column, stakeholder in enumerate(case.stakeholders, start=1):
            weights = self._session.weights(stakeholder.id)
            if weights is None:
                self._show_column(column, (None,) * len(criteria))
            else:
                known.append(weights.vector)
                self._show_column(column, tuple(weights.overall[c.id] for c in criteria))
        mean = joined_priorities(np.array(known)).tolist() if known else [None] * len(criteria)
        self._show_column(len(case.stakeholders) + 1, tuple(mean))

    def _show_frame(self, case: Case, criteria: tuple[Criterion, ...]) -> None:
        """Show heads and names, unless they stand there."""
        frame = (case.stakeholders, tuple(c.name for c in criteria), theme(), number_form.sign())
        if frame == self._frame:
            return
        self._frame, self._shown = frame, {}
        self.table.setRowCount(len(criteria))
        self.table.setColumnCount(len(case.stakeholders) + 2)
        heads = [_("Criterion"), *(label(s) for s in case.stakeholders), _("Mean")]
        tips = ["", *(s.name for s in case.stakeholders), _("Mean of all whose are complete")]
        for column, (text, tip) in enumerate(zip(heads, tips, strict=True)):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeading
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(column, item)
        for row, criterion in enumerate(criteria):
            name = QTableWidgetItem(criterion.name)
            name.setToolTip(criterion.name)
            self.table.setItem(row, 0, name)
        self._fit_names([criterion.name for criterion in criteria])
        rows = self.table.verticalHeader().length() + self.table.horizontalHeader().height()
        self.table.setFixedHeight(rows + theme().px(4))

    def _show_column(self, column: int, shares: tuple[float | None, ...]) -> None:
        """Show a column's shares; those that stand there stay."""
        if self._shown.get(column) == shares:
            return
        self._shown[column] = shares
        for row, share in enumerate(shares):
            self.table.setItem(row, column, _cell(share))

    def _fit_names(self, names: list[str]) -> None:
        """Let the criteria stand whole; the shares need little of the width."""
        measure = QFontMetrics(font())
        widest = max((measure.horizontalAdvance(name) for name in names), default=0)
        head = self.table.horizontalHeader()
        # Stretching has to begin anew, or only the next column gives way.
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.resizeSection(0, min(widest, theme().px(MOST_NAME_PX)) + theme().px(24))
        for column in range(1, self.table.columnCount()):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _clicked(self, _row: int, column: int) -> None:
        if 0 < column <= len(self._session.case.stakeholders):
            self._session.choose_stakeholder(self._session.case.stakeholders[column - 1].id)


def _cell(share: float | None) -> QTableWidgetItem:
    item = QTableWidgetItem("–" if share is None else number_form.shown(f"{100 * share:.1f} %"))
    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if share is not None:
        item.setBackground(QColor(theme().ramp(share / STRONG)))
    return item
