"""Pairwise judgements under one node: a question, a scale, the list, the consistency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from html import escape
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.kit.as_written import AsWritten
from desktop.kit.choosers import offer
from desktop.kit.in_place import KeepsRefused
from desktop.kit.labels import label, paragraph
from desktop.kit.laid import in_column
from desktop.kit.tables import TYPED_OVER, set_up
from desktop.kit.theme import GRID_PX, theme
from desktop.pages.weights.consistency_bar import ConsistencyBar
from desktop.pages.weights.judgements import JUDGEMENT, REMARK, JudgementModel, Pair, pairs
from desktop.pages.weights.scale_row import ScaleRow
from desktop.words import _
from mcda.model.case import Judgement

ROW_PX = 30
MOST_ROWS = 12
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class _PairTable(KeepsRefused, QTableView):
    pass


class PairwiseEditor(QWidget):
    """Asks one pair after the other; every answer is the page's to apply."""

    judged = Signal(str, str, object)
    """Two element ids and the judgement of the first over the second, None for none."""
    node_wanted = Signal(str)
    whole = Signal()
    """Every pair is judged, and the next one was asked for after the last of them."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: tuple[Pair, ...] = ()
        self._asked = 0
        self._filled = False
        """The last answer filled a gap."""
        self._who = self._on = ""
        self._hints: Mapping[str, str] = {}
        self.nodes = QComboBox()
        self.nodes.setAccessibleName(_("What to compare"))
        self.nodes.activated.connect(lambda i: self.node_wanted.emit(self.nodes.itemData(i)))
        self.question = paragraph("", "sentence")
        self._ranges = paragraph("", "quiet")
        self.scale = ScaleRow()
        self._said = label("", "quiet")
        keys = paragraph(
            _("Keys 1–9, ← → to change side, Enter for the next, S to skip, Delete to undo."),
            "small",
        )
        self.model = JudgementModel(self)
        self.table = self._table()
        self.refused = paragraph("", "error")
        self.refused.hide()
        self.bar = ConsistencyBar()
        parts: tuple[QWidget, ...] = (self.nodes, self.question, self._ranges, self.scale)
        in_column(
            *parts, self._said, keys, self.table, self.refused, self.bar, of=self, gap=GRID_PX
        )
        self.scale.answered.connect(self._answered)
        self.scale.next_wanted.connect(self._next)
        self.scale.skipped.connect(lambda: self._ask(self._asked + 1))
        self.model.judged.connect(self._typed)
        self.model.refused.connect(self._refuse)

    def show_nodes(self, nodes: Mapping[str, str], chosen: str) -> None:
        """List the nodes that have children to compare, by id and words."""
        offer(self.nodes, nodes.items(), chosen)
        self.nodes.setVisible(len(nodes) > 1)

    def show_judgements(
        self,
        who: str,
        names: Mapping[str, str],
        judgements: tuple[Judgement, ...],
        *,
        hints: Mapping[str, str],
        remarks: Mapping[tuple[str, str], str],
        ratio: float | None,
        on: str = "",
    ) -> None:
        """Show a node's judgements.

        `names` are its children in order, `hints` their swings, `remarks` what to
        say beside a pair, `ratio` the consistency ratio if there is one. With `on`, a
        criterion's name, packages are compared on it.
        """
        self._on = on
        listed = pairs(names, judgements)
        if [(p.row, p.column) for p in listed] != [(p.row, p.column) for p in self._pairs]:
            self._asked = next((i for i, p in enumerate(listed) if p.value is None), 0)
        self._who, self._hints = who, hints
        self._pairs = tuple(
            replace(pair, remark=remarks.get((pair.row, pair.column), "")) for pair in listed
        )
        self.bar.show_ratio(ratio)
        rows = min(MOST_ROWS, len(listed)) + 1
        self.table.setFixedHeight(theme().px(ROW_PX) * rows + theme().px(GRID_PX))
        self._show_question()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Typed where nothing takes it, such as on the question, a number is the answer.
        if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 and not event.modifiers() & _COMMANDS:
            self.scale.setFocus()
            self.scale.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def ask(self, row: str, column: str) -> None:
        """Ask about one pair again and take the keyboard."""
        for i, pair in enumerate(self._pairs):
            if {pair.row, pair.column} == {row, column}:
                self._ask(i)
                self.scale.setFocus()

    def _table(self) -> QTableView:
        table = _PairTable()
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(TYPED_OVER)
        table.setItemDelegate(AsWritten(table))
        set_up(table, _("Judgements"))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(JUDGEMENT, QHeaderView.ResizeMode.Fixed)
        # The names get what room the remarks leave.
        head.setSectionResizeMode(REMARK, QHeaderView.ResizeMode.ResizeToContents)
        head.setHighlightSections(False)
        table.setColumnWidth(JUDGEMENT, max(theme().px(80), head.sectionSizeHint(JUDGEMENT)))
        table.selectionModel().currentRowChanged.connect(self._row_chosen)
        table.setShowGrid(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        return table

    def _show_question(self) -> None:
        shown = [
            replace(pair, remark=pair.remark or _("being asked")) if i == self._asked else pair
            for i, pair in enumerate(self._pairs)
        ]
        self.model.of = f"{self._who}\n{self._on}"
        self.model.show(tuple(shown))
        there = bool(self._pairs)
        parts: tuple[QWidget, ...] = (self.scale, self._said, self.table, self.bar)
        for part in parts:
            part.setVisible(there)
        if not there:
            self.question.setText(_("There is nothing to compare under this node."))
            self._ranges.clear()
            return
        pair = self._pairs[self._asked]
        asked = (
            _("<b>{one} or {other}: which does better on {on} for {who}, and how much?</b>")
            if self._on
            else _("<b>{one} or {other}: which matters more to {who}, and how much?</b>")
        )
        names = {"one": pair.row_name, "other": pair.column_name, "who": self._who, "on": self._on}
        self.question.setText(asked.format(**{key: escape(name) for key, name in names.items()}))
        hints = [self._hints.get(pair.row, ""), self._hints.get(pair.column, "")]
        self._ranges.setText(
            _("from {one}  against  from {other}", one=hints[0], other=hints[1])
            if all(hints)
            else ""
        )
        self.scale.show_question(pair.row_name, pair.column_name, pair.value, better=bool(self._on))
        self._said.setText(self.scale.words())
        if self.table.currentIndex().row() != self._asked:
            self.table.setCurrentIndex(self.model.index(self._asked, REMARK))

    def _ask(self, place: int) -> None:
        if self._pairs:
            self._asked = place % len(self._pairs)
            self.refused.hide()
            self._show_question()

    def _next(self) -> None:
        """Go on to the next open question, or else to the next pair; after the last, to another
        group.
        """
        count = len(self._pairs)
        order = [(self._asked + 1 + i) % count for i in range(count)] if count else []
        unjudged = next((i for i in order if self._pairs[i].value is None), None)
        last = self._asked == count - 1 or self._filled
        self._filled = False
        self._ask(self._asked + 1 if unjudged is None else unjudged)
        if unjudged is None and last:
            self.whole.emit()

    def _row_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and current.row() != self._asked:
            self._ask(current.row())

    def _answered(self, value: Fraction | None) -> None:
        if self._pairs:
            pair = self._pairs[self._asked]
            self._filled = pair.value is None
            self.judged.emit(pair.row, pair.column, value)

    def _typed(self, place: int, value: Fraction | None) -> None:
        self.refused.hide()
        pair = self._pairs[place]
        self.judged.emit(pair.row, pair.column, value)

    def _refuse(self, text: str) -> None:
        self.refused.setText(
            _("“{text}” was not taken: expected a number or fraction, 1/9 to 9.", text=text)
        )
        self.refused.show()
