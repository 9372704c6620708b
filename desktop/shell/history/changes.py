"""The log of changes: when, by whom, what, and why; kept once a snapshot was agreed."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.kit.labels import label, paragraph
from desktop.kit.laid import STRETCH, in_column, in_row
from desktop.session.moments import moment_words
from desktop.session.session import Session
from desktop.shell.history.tables import EditTable
from desktop.words import _, ngettext
from mcda.model import edits
from mcda.model.change_log import MOST, keeps_log
from mcda.words.figures import count

WHY = 3


class ChangesPart(QWidget):
    """The latest change first; why it was made is typed into its line, or told beforehand."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.said = paragraph("", "strong")
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_("Why changes are made from now on"))
        caption = label(_("Why changes are made from now on"), "small")
        caption.setBuddy(self.reason)
        heads = [_("When"), _("By"), _("What"), _("Why")]
        self.table = EditTable(_("Log of changes"), heads, (WHY,))
        self.table.stretch(2, WHY)
        self._line = (caption, self.reason)
        in_column(
            self.said, in_row(caption, (self.reason, 1)), (self.table, 1), STRETCH, of=self, gap=8
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

    def _reason_typed(self, text: str) -> None:
        self._session.reason = text.strip()

    def _typed(self, row: int, _column: int, text: str) -> None:
        number = len(self._session.case.changes) - 1 - row
        self._session.apply(_("Say why a change was made"), edits.set_reason, number, text.strip())
