"""Where an imported table goes: a case of its own, or a place in the open one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton, QWidget

from desktop.kit.choosers import offer
from desktop.kit.labels import label
from desktop.kit.laid import in_column
from desktop.session.session import Session
from desktop.words import _
from mcda.foreign.into_case import Target
from mcda.foreign.parts import Part
from mcda.foreign.table_map import Kind
from mcda.model.case import COMMON, ROOT
from mcda.model.tree import children, leaves

_FIRST = (Kind.SCORES, Kind.LIST, Kind.FORM, Kind.JUDGEMENTS, Kind.PAIRS, Kind.WEIGHTS)
"""Kinds of tables; where several come in, the first of them says what is asked."""


class ImportTarget(QWidget):
    """`target` is None for a new case; `changed` follows every choice."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._kind = Kind.SCORES
        self.new_case = QRadioButton(_("A new case"))
        self.open_case = QRadioButton(_("The open case"))
        self.new_case.setChecked(True)
        self._whose_words = label("", "small")
        self.whose = QComboBox()
        self._node_words = label(_("What is compared"), "small")
        self.node = QComboBox()
        self.weights = QCheckBox(_("Take the weights too"))
        self.weights.setChecked(True)
        self.add_new = QCheckBox(_("Add what the case does not have"))
        self.whose.setAccessibleName(_("Whose"))
        self.node.setAccessibleName(_("What is compared"))
        self._inside = (
            *(self._whose_words, self.whose, self._node_words, self.node),
            *(self.weights, self.add_new),
        )
        in_column(self.new_case, self.open_case, *self._inside, of=self, gap=4)
        for box in (self.whose, self.node):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(lambda _index: self._chosen())
        self.new_case.toggled.connect(lambda _on: self._chosen())
        for check in (self.weights, self.add_new):
            check.toggled.connect(lambda _on: self._chosen())
        self.show_case()

    def target(self) -> Target | None:
        """Return where in the open case the table goes, None for a case of its own."""
        if self.new_case.isChecked() or not self._session.is_open:
            return None
        return Target(
            stakeholder=self.whose.currentData() or COMMON,
            node=self.node.currentData() or ROOT,
            weights=self.weights.isChecked(),
            add_new=self.add_new.isChecked(),
        )

    def show_case(self) -> None:
        """Offer the stakeholders and groups of the case that is open."""
        session = self._session
        self.open_case.setEnabled(session.is_open)
        if not session.is_open:
            self.new_case.setChecked(True)
        self.open_case.setText(
            _("The open case “{title}”", title=session.case.title)
            if session.case.title
            else _("The open case")
        )
        self._fill()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Offer what the tables that are taken can become."""
        kinds = [part.kind for part in parts]
        kind = next((one for one in _FIRST if one in kinds), Kind.SCORES)
        self._single = len(parts) == 1
        if kind is not self._kind:
            self._kind = kind
            self._fill()
        self._show_fitting(weighed=any(part.taken.table.weights is not None for part in parts))

    def _fill(self) -> None:
        case, kind = self._session.case, self._kind
        before = self.whose.currentData(), self.node.currentData()
        whose = [(one.id, one.name or one.id) for one in case.stakeholders]
        if not kind.in_pairs and kind is not Kind.WEIGHTS:
            whose.insert(0, (COMMON, _("Common to all stakeholders")))
        offer(self.whose, whose, before[0] if before[0] is not None else self._session.stakeholder)
        names = case.names.criteria
        above = (
            (one.id, _("Criteria under {name}", name=names[one.id]))
            for one in case.criteria
            if children(case, one.id)
        )
        below = ((leaf.id, _("Packages on {name}", name=leaf.name)) for leaf in leaves(case))
        offer(self.node, [(ROOT, _("The top criteria")), *above, *below], before[1])
        self._whose_words.setText(
            _("Whose judgements")
            if kind.in_pairs
            else _("Whose scores, where the file names nobody")
        )

    def _chosen(self) -> None:
        self._show_fitting(weighed=None)
        self.changed.emit()

    def _show_fitting(self, *, weighed: bool | None) -> None:
        inside, kind = self.open_case.isChecked(), self._kind
        whose = inside and kind is not Kind.WEIGHTS
        for widget in (self._whose_words, self.whose):
            widget.setVisible(whose)
        for widget in (self._node_words, self.node):
            widget.setVisible(inside and kind.in_pairs and self._single)
        self.add_new.setVisible(inside)
        if weighed is not None:
            self._weighed = weighed
        named = self.whose.currentData() not in (None, COMMON)
        shown = inside and kind is Kind.SCORES and self._weighed and named
        self.weights.setVisible(shown)

    _weighed = False
    _single = True
