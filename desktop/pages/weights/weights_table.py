"""All stakeholders' weights side by side: criteria down, stakeholders across, tinted by share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QBrush, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import on_card
from desktop.kit.labels import paragraph
from desktop.kit.laid import in_column
from desktop.kit.roles import Index
from desktop.kit.slices import Steps, at_once
from desktop.kit.tables import offer_copy, set_up
from desktop.kit.theme import font, theme
from desktop.pages.weights.shares_model import SHARE, Shares, SharesModel
from desktop.session.session import Session
from desktop.words import _
from mcda.model.naming import label
from mcda.model.tree import leaves
from mcda.weighting.together import joined_priorities

ROW_PX = 28
MOST_NAME_PX = 260
STRONG = 0.35
"""The share at which the tint is darkest."""


class WeightsTable(QWidget):
    """Read-only; a click on a column chooses its stakeholder."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.shares = SharesModel(self)
        self.blocs = BlocRow(session.looked_at)
        self._whose: tuple[str, ...] = ()
        self.table = QTableView()
        self.table.setModel(self.shares)
        self.table.setItemDelegate(_Tinted(self.table))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        heads = self.table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setShowGrid(False)
        set_up(self.table, _("Weights of all stakeholders"))
        offer_copy(self.table)
        self.table.clicked.connect(self._clicked)
        self._card = on_card(
            self.blocs,
            self.table,
            paragraph(
                _(
                    "The mean (AIP) never stands without each stakeholder's own. Judgements of "
                    "different stakeholders are not joined into one set (AIJ): that is for members "
                    "of one delegation, who answer as one, and would hide who disagrees."
                ),
                "small",
            ),
            title=_("How the stakeholders' weights differ"),
        )
        in_column(self._card, of=self)

    def refresh(self) -> None:
        """Show the case as it now is."""
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        """Show the case as it now is, one stakeholder's weights between two yields."""
        case = self._session.case
        criteria = leaves(case)
        self.setVisible(len(case.stakeholders) > 1)
        self.blocs.show_case()
        parties = self._session.looked_at.stakeholders
        self._whose = tuple(one.id for one in parties)
        known = {}
        for stakeholder in case.stakeholders:
            known[stakeholder.id] = self._session.weights(stakeholder.id)
            yield
        given = [
            (None,) * len(criteria) if one is None else tuple(one.overall[c.id] for c in criteria)
            for one in map(known.__getitem__, self._whose)
        ]
        vectors = [one.vector for one in known.values() if one is not None]
        # One stakeholder's weights are no mean.
        several = len(vectors) > 1
        mean = joined_priorities(np.array(vectors)).tolist() if several else [None] * len(criteria)
        head, tip = _mean_words(len(vectors), len(known), part=len(parties) < len(known))
        before = self.shares.shown
        now = Shares(
            tuple(c.name for c in criteria),
            (_("Criterion"), *(label(s) for s in parties), head),
            ("", *(s.name for s in parties), tip),
            (*given, tuple(mean)),
        )
        self.shares.show(now)
        if (now.criteria, now.heads) != (before.criteria, before.heads):
            self._fit_names(now.criteria)
            rows = self.table.verticalHeader().length() + self.table.horizontalHeader().height()
            self.table.setFixedHeight(rows + theme().px(4))

    def _fit_names(self, names: Sequence[str]) -> None:
        """Let the criteria stand whole; the shares need little of the width."""
        measure = QFontMetrics(font())
        widest = max((measure.horizontalAdvance(name) for name in names), default=0)
        head = self.table.horizontalHeader()
        # Stretching has to begin anew, or only the next column gives way.
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.resizeSection(0, min(widest, theme().px(MOST_NAME_PX)) + theme().px(24))
        for column in range(1, self.shares.columnCount()):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _clicked(self, index: QModelIndex) -> None:
        column = index.column()
        if 0 < column <= len(self._whose):
            self._session.choose_stakeholder(self._whose[column - 1])


def _mean_words(n: int, every: int, *, part: bool) -> tuple[str, str]:
    """Return the head of the mean over n of all stakeholders, and what it says at hover."""
    if n < 2:
        return _("Mean"), _("Stands here once two stakeholders' weights are complete")
    whole = n == every
    tip = (
        _("Mean of all {n} stakeholders", n=n)
        if whole
        else _("Mean of the {n} of {all} stakeholders whose weights are complete", n=n, all=every)
    )
    if whole and not part:
        return _("Mean"), tip
    return (_("Mean of all") if whole else _("Mean of {n}", n=n)), tip


class _Tinted(AsWritten):
    """Tints a share by its size."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        share = index.data(SHARE)
        if share is not None:
            option.backgroundBrush = QBrush(theme().ramp(share / STRONG))
