"""The lists of measures, rules and joint effects, edited in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.kit.card import Card
from desktop.kit.labels import paragraph, push, tell_plainly
from desktop.kit.laid import fill, in_column, in_row
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX
from desktop.pages.measures.lines import LinesTable
from desktop.pages.measures.lines_model import LinesModel
from desktop.pages.measures.list_fields import (
    carrying_fields,
    joint_fields,
    measure_fields,
    rule_fields,
    told_fields,
)
from desktop.pages.measures.party_fields import direction_fields, outlook_fields
from desktop.session.session import Session
from desktop.words import _
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.naming import free_name
from mcda.model.rule_kinds import RuleKind
from mcda.model.tree import leaves


class LinesCard(Card):
    """One list: its table, what was not taken, and the buttons that change it."""

    def __init__(
        self,
        session: Session,
        title: str,
        model: LinesModel,
    ) -> None:
        super().__init__(title)
        self._session, self.model = session, model
        self.table = LinesTable(model, title)
        self._left_out = paragraph("", "error")
        self._left_out.hide()
        fill(self.body, self.table, self._left_out)
        model.not_taken.connect(lambda words: tell_plainly(self._left_out, words))

    def show_case(self) -> None:
        """Show the case as it now is."""
        self.model.show()
        self.table.setVisible(bool(self.model.things))
        self.table.fit()


class GrowingCard(LinesCard):
    """A list to which things are added, and in which they are moved and removed."""

    def __init__(
        self,
        session: Session,
        title: str,
        model: LinesModel,
        add: tuple[str, Callable[[], None]],
        remove: Callable[[Case, str], Case],
        move: Callable[[Case, str, int], Case],
    ) -> None:
        super().__init__(session, title, model)
        self._remove, self._move = remove, move
        self.add_button = push(add[0], lambda: add[1]())
        self.add_button.setToolTip(_("{words} (Insert)", words=add[0]))
        self.table.add_asked.connect(lambda: add[1]())
        paste = QShortcut(
            QKeySequence(QKeySequence.StandardKey.Paste), self.add_button, self.table.paste_new
        )
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        row = in_row(self.add_button)
        for sign, words, act in (
            ("↑", _("Move up"), lambda: self._shift(-1)),
            ("↓", _("Move down"), lambda: self._shift(1)),
            ("✕", _("Remove"), self.remove_current),
        ):
            button = push(sign, look="plain")
            button.setAccessibleName(f"{words}, {title}")
            button.setToolTip(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
        row.addStretch()
        self.body.addLayout(row)

    def current(self) -> Any:
        """Return the thing of the current row, None for none."""
        row = self.table.currentIndex().row()
        return self.model.things[row] if 0 <= row < len(self.model.things) else None

    def remove_current(self) -> None:
        """Remove the thing of the current row, with all that hangs on it."""
        one = self.current()
        if one is not None:
            self._session.apply(
                _("Remove {name}", name=one.name or _("rule")), self._remove, one.id
            )

    def _shift(self, by: int) -> None:
        one, row = self.current(), self.table.currentIndex().row() + by
        if one is not None and 0 <= row < len(self.model.things):
            column = self.table.currentIndex().column()
            words = _("Move {name}", name=one.name or _("rule"))
            self._session.apply(words, self._move, one.id, row)
            self.table.setCurrentIndex(self.model.index(row, column))


class ListPart(QWidget):
    """Measures, rules between them, and joint effects."""

    chosen = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.measures = GrowingCard(
            session,
            _("Measures"),
            self._measure_lines(),
            (_("Add a measure"), self.add_measure),
            edits.remove_measure,
            edits.move_measure,
        )
        self.carrying = LinesCard(
            session,
            _("How they are carried out"),
            LinesModel(session, lambda c: c.measures, carrying_fields, _("Change measures")),
        )
        self.told = LinesCard(
            session,
            _("What is said of them"),
            LinesModel(session, lambda c: c.measures, told_fields, _("Change measures")),
        )
        self.rules = GrowingCard(
            session,
            _("Rules between them"),
            LinesModel(session, lambda c: c.rules, rule_fields, _("Change rules")),
            (_("Add a rule"), self._add_rule),
            edits.remove_rule,
            edits.move_rule,
        )
        self.joint = GrowingCard(
            session,
            _("Joint effects"),
            LinesModel(session, lambda c: c.joint_effects, joint_fields, _("Change joint effects")),
            (_("Add a joint effect"), self._add_joint),
            edits.remove_joint_effect,
            edits.move_joint_effect,
        )
        self.outlooks = LinesCard(
            session,
            _("Outlooks, and who takes part"),
            LinesModel(session, lambda c: c.stakeholders, outlook_fields, _("Change outlooks")),
        )
        self.directions = LinesCard(
            session,
            _("Directions of their own"),
            LinesModel(session, leaves, direction_fields, _("Change directions")),
        )
        self._cards = (
            self.measures,
            self.carrying,
            self.told,
            self.rules,
            self.joint,
            self.outlooks,
            self.directions,
        )
        in_column(*self._cards, of=self, gap=2 * GRID_PX)
        for card in (self.measures, self.carrying, self.told):
            card.table.row_chosen.connect(lambda row, _column: self._tell(row))

    def show_case(self) -> None:
        """Show the case as it now is."""
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        """Show the case as it now is, a list between two yields."""
        for card in self._cards:
            card.show_case()
            yield

    def card_of(self, field: str) -> tuple[LinesCard, int]:
        """Return the list of measures that shows a field, and its column; else the first."""
        for card in (self.measures, self.carrying, self.told):
            across = [one.of for one in card.model.fields]
            if field in across:
                return card, across.index(field)
        return self.measures, 0

    def add_measure(self) -> None:
        """Add a measure of the chosen stakeholder, and open its name for typing."""
        case = self._session.case
        name = free_name(_("New measure"), (one.name for one in case.measures))
        owners = (self._session.stakeholder,) if self._session.stakeholder else ()
        self._session.apply(_("Add a measure"), edits.add_measure, str(name), owners=owners)
        self.show_case()
        last = self.measures.model.index(len(self._session.case.measures) - 1, 0)
        self.measures.table.setFocus()
        self.measures.table.setCurrentIndex(last)
        self.measures.table.edit(last)

    def _measure_lines(self) -> LinesModel:
        words = _("Change measures")
        return LinesModel(
            self._session, lambda case: case.measures, measure_fields, words, self._grow
        )

    def _grow(self, case: Case, name: str) -> Case:
        who = self._session.stakeholder
        return edits.add_measure(case, name, owners=(who,) if who else ())

    def _add_rule(self) -> None:
        self._session.apply(_("Add a rule"), edits.add_rule, RuleKind.REQUIRES)

    def _add_joint(self) -> None:
        case = self._session.case
        name = free_name(_("Joint effect"), (one.name for one in case.joint_effects))
        self._session.apply(_("Add a joint effect"), edits.add_joint_effect, str(name))

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self.measures.model.things):
            self.chosen.emit(self.measures.model.things[row].id)
