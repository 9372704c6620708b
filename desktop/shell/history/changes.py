"""The log of changes: when, by whom, what, and why; kept once a snapshot was agreed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.kit.labels import label, paragraph
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.kit.line import Line
from desktop.kit.list_out import ListOut
from desktop.session.moments import moment_words, this_moment
from desktop.session.session import Session
from desktop.shell.history.tables import EditTable
from desktop.words import _, ngettext
from mcda.model import edits
from mcda.model.change_log import MOST, keeps_log
from mcda.report.blocks import Report
from mcda.report.history_report import history_report
from mcda.words.figures import count

WHY = 3


class ChangesPart(QWidget):
    """The latest change first; why it was made is typed into its line, or told beforehand."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.said = paragraph("", "strong")
        self.reason = Line()
        self.reason.setAccessibleName(_("Why changes are made from now on"))
        caption = label(_("Why changes are made from now on"), "small")
        caption.setBuddy(self.reason)
        heads = [_("When"), _("By"), _("What"), _("Why")]
        self.table = EditTable(_("Log of changes"), heads, (WHY,))
        self.table.stretch(2, WHY)
        titles = (_("Save snapshots and log of changes"), _("Print snapshots and log of changes"))
        self.out = ListOut(self, session, self.document, self._count, titles)
        buttons = (self.out.save_button, self.out.print_button)
        self._line = (caption, self.reason, *buttons)
        self.told = label("", "small")
        self.out.said.connect(self.told.setText)
        in_column(
            self.said,
            in_row(caption, (self.reason, 1)),
            (self.table, 1),
            STRETCH,
            self.out.bar,
            in_row(*buttons, self.told, STRETCH),
            of=self,
            gap=8,
        )
        self.reason.textEdited.connect(self._reason_typed)
        self.table.typed.connect(self._typed)
        session.case_changed.connect(self.show_case)
        self.show_case()

    def show_case(self) -> None:
        """Show the log as it now is."""
        case = self._session.case
        kept = keeps_log(case)
        for widget in self._line:
            widget.setVisible(kept)
        self.table.setVisible(bool(case.changes))
        if not kept:
            words = _("A log is kept from the first snapshot on that is marked as agreed.")
        elif not case.changes:
            words = _("Nothing was changed since a snapshot was first marked as agreed.")
        else:
            words = ngettext(
                "{n} change since a snapshot was first marked as agreed; {most} are kept at most.",
                "{n} changes since a snapshot was first marked as agreed; {most} are kept at most.",
                len(case.changes),
                most=count(MOST),
            )
        self.said.setText(words)
        if self.reason.text() != self._session.reason:
            self.reason.setText(self._session.reason)
        self.table.fill(
            [
                (moment_words(one.time, dated=True), one.author, one.what, one.reason)
                for one in reversed(case.changes)
            ]
        )

    def document(self) -> Report:
        """Return the snapshots and the log as they are printed and written to a file."""
        when = partial(moment_words, dated=True)
        return history_report(self._session.case, this_moment().date(), when)

    def _count(self) -> int:
        return len(self._session.case.changes)

    def _reason_typed(self, text: str) -> None:
        self._session.reason = text.strip()

    def _typed(self, row: int, _column: int, text: str) -> None:
        number = len(self._session.case.changes) - 1 - row
        self._session.apply(_("Say why a change was made"), edits.set_reason, number, text.strip())
