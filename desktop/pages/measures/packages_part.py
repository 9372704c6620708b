"""The packages made of measures: steps to try out, what moves, and the rules between them."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.kit.bloc_row import BlocRow
from desktop.kit.card import on_card
from desktop.kit.flow import flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_column
from desktop.kit.theme import GRID_PX
from desktop.pages.measures.package_steps import StepsTable
from desktop.pages.measures.steps_model import Row, StepsModel, rings_of
from desktop.session.session import Session
from desktop.words import _, text
from mcda.group.built_gains import Gain, gains, tried_gains
from mcda.model import edits
from mcda.model.built import step
from mcda.model.case import Case
from mcda.model.ids import of_id
from mcda.model.naming import free_name
from mcda.model.rule_sentences import rule_sentence


class PackagesPart(QWidget):
    """Trying out changes nothing in the case; keeping it does, and can be undone."""

    chosen = Signal(str, str)
    """Package and measure."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._tried: tuple[str, dict[str, str]] | None = None
        self.model = StepsModel()
        self.table = StepsTable(self.model)
        self.blocs = BlocRow(session.looked_at, folds=True, of_all=False)
        self._rules = paragraph("", "small")
        self._legend = paragraph(
            _(
                "Steps: how far each measure goes; empty is today. Hatching: below the fallback. "
                "Frame: judged as a whole, not built from its measures. Number in a ring: the "
                "package breaks that rule. Keys: + and - or a digit move a step, Enter keeps it."
            ),
            "small",
        )
        card = on_card(self.blocs, self.table, self._rules, self._legend)
        self.keep = push(_("Keep as a package"), self._keep)
        self.put = push("", self._put)
        self.back = push(_("Back to the case"), self._forget)
        in_column(card, flow(self.keep, self.put, self.back), of=self, gap=GRID_PX)
        self.table.step_asked.connect(self._step)
        self.table.keep_asked.connect(self._put)
        self.table.row_chosen.connect(self._chosen)
        session.case_opened.connect(self._forget)

    @property
    def tried(self) -> dict[str, str] | None:
        """The combination that is tried out, None for none."""
        return None if self._tried is None else self._tried[1]

    def show_case(self) -> None:
        """Show the case as it now is, and what is tried out under its package."""
        case = self._session.case
        if self._tried is not None and not any(p.id == self._tried[0] for p in case.packages):
            self._tried = None
        at = self.table.currentIndex()
        found = gains(case)
        rows: list[Row] = []
        for package in case.packages:
            rings = rings_of(case, package.composition) if package.composition else {}
            rows.append(
                Row(package.id, package.name, package.composition, found[package.id], rings=rings)
            )
            if self._tried is not None and self._tried[0] == package.id:
                rows.append(self._tried_row(case, package.id, self._tried[1]))
        self.blocs.show_case()
        self.model.show(case, tuple(rows), self._session.looked_at.groups)
        self.table.fit()
        if at.isValid():
            self.table.setCurrentIndex(self.model.index(at.row(), at.column()))
        self._show_buttons(case)
        lines = [
            f"<b>{number}</b> {escape(text(rule_sentence(case, rule)))}"
            for number, rule in enumerate(case.rules, 1)
            if rule.in_force
        ]
        self._rules.setText("<br>".join(lines))
        self._rules.setVisible(bool(lines))

    def _tried_row(self, case: Case, package: str, composition: dict[str, str]) -> Row:
        made = {key: Gain(value) for key, value in tried_gains(case, composition).items()}
        rings = rings_of(case, composition)
        return Row(package, _("tried out"), composition, made, tried=True, rings=rings)

    def _show_buttons(self, case: Case) -> None:
        for button in (self.keep, self.put, self.back):
            button.setVisible(self._tried is not None)
        if self._tried is not None:
            name = of_id(case.packages, self._tried[0]).name
            of_today = any(p.status_quo for p in case.packages if p.id == self._tried[0])
            self.put.setText(_("Put it into {package}", package=name))
            self.put.setEnabled(not of_today)

    def _step(self, row: int, measure: str, to: int) -> None:
        shown = self.model.rows[row]
        at = of_id(self._session.case.measures, measure)
        composition = {**shown.composition, measure: at.levels[to].id}
        if not to:
            composition.pop(measure)
        if step(at, shown.composition) == to:
            return
        self._tried = (shown.package, composition)
        self.show_case()

    def _keep(self) -> None:
        if self._tried is None:
            return
        case = self._session.case
        base = of_id(case.packages, self._tried[0]).name
        name = free_name(_("{package}, changed", package=base), (p.name for p in case.packages))
        composition = self._tried[1]
        self._tried = None
        self._session.apply(_("Keep as a package"), edits.keep_package, composition, str(name))
        self.show_case()

    def _put(self) -> None:
        if self._tried is None or not self.put.isEnabled():
            return
        package, composition = self._tried
        name = of_id(self._session.case.packages, package).name
        self._tried = None
        words = _("Set the measures of {package}", package=name)
        self._session.apply(words, edits.set_composition, package, composition)
        self.show_case()

    def _forget(self) -> None:
        self._tried = None
        if self.isVisible():
            self.show_case()

    def _chosen(self, row: int, column: int) -> None:
        measure = self.model.measure_at(column)
        if 0 <= row < len(self.model.rows):
            self.chosen.emit(self.model.rows[row].package, measure.id if measure else "")
