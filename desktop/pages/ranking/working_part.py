"""The working of the chosen stakeholder's ranking, and how its scores spread by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.kit.card import on_card
from desktop.kit.empty_state import EmptyState
from desktop.kit.flow import flow
from desktop.kit.labels import label, paragraph, push
from desktop.kit.laid import in_column
from desktop.kit.number_form import shown
from desktop.kit.result_table import ResultTable
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.ranking.opinion_tables import spread_table
from desktop.pages.ranking.ranking_tables import step_table
from desktop.save_dialog import ask_where, file_name
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, text
from mcda.errors import RefusedError
from mcda.methods.in_force import in_force, worded
from mcda.methods.independent import PROGRAM, verify
from mcda.methods.rank import Ranking
from mcda.model.naming import label as name_of
from mcda.model.steps import Step
from mcda.weighting.spread import spread


class WorkingPart(QWidget):
    """Steps one at a time, a workbook of all of them, and a diagnostic of the data."""

    said = Signal(str)
    wanted = Signal(str)
    """The page where what is missing is given."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.working = Working()
        self.save_button = push(_("Save the working as a workbook…"), lambda: self.ask_save())
        self.save_button.setToolTip(
            _("Every stakeholder's steps, with formulas that work a changed weight through")
        )
        self.spread = ResultTable(_("How the scores spread"))
        self.recomputed = paragraph("", "small")
        self._check = Latest(self, while_seen=self)
        self._check.found.connect(lambda check: self.recomputed.setText(text(check.sentence)))
        self.bar = WorkBar(self._check)
        self.bar.cancelled.connect(self._not_recomputed)
        # Scores may be common to all: who alone is not ranked lacks weights as a rule.
        self.empty = EmptyState(
            "",
            (_("Go to the weights"), lambda: self.wanted.emit("weights")),
            (_("Go to the scores"), lambda: self.wanted.emit("scores")),
        )
        self._card = on_card(self.working, self.recomputed, self.bar, title=" ")
        self._card.body.addWidget(self.save_button, alignment=Qt.AlignmentFlag.AlignLeading)
        self._spread_card = on_card(
            self.spread,
            paragraph(
                _(
                    "Entropy and CRITIC say which criteria tell these packages apart, whatever "
                    "matters to people. They are a diagnostic of the data and never used as a "
                    "stakeholder's weights."
                ),
                "small",
            ),
            title=_("How the scores spread: nobody's weights"),
        )
        in_column(self.empty, self._card, self._spread_card, of=self, gap=2 * GRID_PX)

    def show_case(self) -> None:
        """Show the chosen stakeholder's ranking as it now is."""
        at_once(self.pieces())

    def pieces(self) -> Steps[None]:
        """Show the same, a little between two yields."""
        ranking = self._session.ranking(self._session.stakeholder)
        who = self._session.stakeholder_value()
        self.empty.setVisible(ranking is None)
        self._card.setVisible(ranking is not None)
        self._spread_card.setVisible(False)
        if ranking is None:
            name = name_of(who) if who is not None else ""
            words = _("{who} is not ranked yet, so there is no working.")
            self.empty.set_sentence(words.format(who=name))
            self._check.forget()
            return
        settings = f"{text(ranking.method.title)}, {text(worded(in_force(ranking)))}"
        self._card.set_title(
            _("The working for {who}", who=name_of(who) if who is not None else ""),
            f"{settings}: {ranking.method.citation}",
        )
        yield
        self.working.set_steps(ranking.steps)
        self._recompute(ranking)
        yield
        self._show_spread(ranking)

    def ask_save(self) -> bool:
        """Ask for a file and write every stakeholder's working to it."""
        near = self._session.path or self._session.source
        folder = near.parent if near is not None else Path.home()
        words = _("{case}, the working", case=self._session.case.title)
        path = ask_where(
            self,
            _("Save the working"),
            folder / f"{file_name(words)}.xlsx",
            {_("Workbooks"): (".xlsx",)},
        )
        return path is not None and self.save(path)

    def save(self, path: Path) -> bool:
        """Write the working as a workbook; problems are listed."""
        from mcda.disk.atomic import write_atomically
        from mcda.export.workbook_working import render

        try:
            write_atomically(path, render(self._session.summary().rankings.values()))
        except RefusedError as refused:
            self._session.report(refused.problems)
            self.said.emit(text(refused.problems[0].sentence))
            return False
        self.said.emit(_("Saved {name}", name=path.name))
        return True

    def _recompute(self, ranking: Ranking) -> None:
        """Have another program come to the scores; the first time it takes a while to start."""
        self._check.ask(ranking, lambda _handle: verify(ranking))
        if not self._check.current:
            words = _("Being recomputed by {program}, another program.", program=PROGRAM)
            self.recomputed.setText(words)
            self.bar.begin(words, late=True)

    def _not_recomputed(self) -> None:
        self.recomputed.setText(_("Not recomputed by another program."))

    def _show_spread(self, ranking: Ranking) -> None:
        """Show how the scores spread, where there are at least two packages and no gap."""
        if len(ranking.packages) < 2:
            return
        try:
            found = spread(ranking.table)
        except ValueError:
            return
        self._spread_card.setVisible(True)
        self.spread.set_table(spread_table(ranking.table, found))


class Working(QWidget):
    """Shows one step of several; the choice stays when the steps are computed anew."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: tuple[Step, ...] = ()
        self.captions = QComboBox()
        self.captions.setAccessibleName(_("Step of the working"))
        self.captions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.captions.currentIndexChanged.connect(self._show)
        self._symbol = label("", "quiet")
        self._symbol.setTextFormat(Qt.TextFormat.AutoText)
        self._note = paragraph("", "small")
        self.table = ResultTable(_("Working"))
        row = flow(self.captions, self._symbol)
        in_column(row, self._note, self.table, of=self, gap=GRID_PX)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Offer other steps; the chosen caption stays chosen where it is still there."""
        before = self.captions.currentText()
        self.steps = steps
        captions = [step.caption for step in steps]
        self.captions.blockSignals(True)
        self.captions.clear()
        self.captions.addItems(captions)
        if before in captions:
            self.captions.setCurrentIndex(captions.index(before))
        self.captions.blockSignals(False)
        self._show()

    def choose(self, number: int) -> None:
        """Show a step by its number."""
        if 0 <= number < len(self.steps):
            self.captions.setCurrentIndex(number)

    def _show(self) -> None:
        number = self.captions.currentIndex()
        if not 0 <= number < len(self.steps):
            return
        step = self.steps[number]
        self._symbol.setText(step.symbol)
        self._note.setText(shown(step.note))
        self._note.setVisible(bool(step.note))
        self.table.setAccessibleName(step.caption)
        self.table.set_table(step_table(step))
