"""The decision in the details pane: what, by whom, when, why it differs, and dissent."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QComboBox

from desktop.kit.choosers import offer
from desktop.kit.form import Form
from desktop.kit.labels import paragraph, push
from desktop.kit.live_fields import LiveLine
from desktop.kit.name_box import NameBox
from desktop.session.session import Session
from desktop.words import _, text
from mcda.answer.decision_sentences import beside_the_answer
from mcda.answer.recommendation import Recommendation
from mcda.model import edits
from mcda.model.decision import CaseDecision


class DecisionForm(Form):
    """Folded to a button until there is a decision; every field is undoable as it is typed."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Decision"))
        self._session = session
        self._open = False
        self.none = paragraph(_("Not yet taken."), "quiet")
        self.write = push(_("Write down the decision"), self.begin)
        self.package = NameBox()
        self.package.setAccessibleName(_("Package decided on"))
        self.package.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.make_inputs(CaseDecision, self._set, session.seal, grow=True)
        self.today = push(_("Today"), lambda: self._set("date", date.today().isoformat()))
        self.today.setAccessibleDescription(_("Writes the day of today as the decision's"))
        self.stands = paragraph("", "quiet")
        self.column.addWidget(self.none)
        self.column.addWidget(self.write)
        self._parts = [
            self.add(_("Package"), self.package),
            self.add_input("words"),
            self.stands,
            *(self.add_input(field) for field in ("reason", "by")),
            self.add_input("date", beside=self.today),
            *self.add_inputs(),
        ]
        self.column.insertWidget(4, self.stands)
        self._connect()

    def show_decision(self, found: Recommendation | None) -> None:
        """Show the decision as the case now has it, beside the answer if there is one."""
        case = self._session.case
        made = case.decision or CaseDecision()
        shown = self._open or case.decision is not None
        self.none.setVisible(not shown)
        self.write.setVisible(not shown)
        for part in self._parts:
            part.setVisible(shown)
        packages = [("", _("none, in words only")), *((p.id, p.name) for p in case.packages)]
        offer(self.package, packages, made.package or "")
        self.show_inputs(made)
        wrong = any(p.code == "DECISION-DATE" for p in self._session.check())
        line = self.fields["date"]
        assert isinstance(line, LiveLine)
        line.judge(_("Year-month-day, such as 2026-11-21") if wrong else "")
        stands = text(beside_the_answer(case, found)) if found is not None else ""
        self.stands.setText(stands)
        self.stands.setVisible(shown and bool(stands))

    def begin(self) -> None:
        """Open the fields, and put the keyboard into the first."""
        self._open = True
        self.show_decision(None)
        self.package.setFocus()

    def forget(self) -> None:
        """Fold again: another case was opened."""
        self._open = False

    def _connect(self) -> None:
        self.package.activated.connect(self._package_chosen)

    def _package_chosen(self) -> None:
        self._set("package", self.package.currentData() or None)
        self._session.seal()

    def _set(self, field: str, said: str | None) -> None:
        words = _("Write down the decision")
        merge = f"decision:{field}"
        self._session.apply(words, edits.set_decision, merge=merge, **{field: said})
