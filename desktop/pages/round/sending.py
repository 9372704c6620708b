"""Sending: writes a workbook for each respondent of the round, and says what was written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.kit.flow import flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import in_column
from desktop.kit.theme import GRID_PX
from desktop.kit.work_bar import WorkBar
from desktop.pages.round.state import RoundState
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, html, ngettext
from mcda.errors import Problem
from mcda.model.round import Respondent, Shown
from mcda.round.before import FEW

_LISTED = 8


@dataclass(frozen=True, slots=True)
class _Sent:
    round: str
    folder: Path
    files: tuple[Path, ...]


class Sending(QWidget):
    """One button; a bar with a way out while it works; then what was written, and where."""

    said = Signal(str)
    save_wanted = Signal()
    """The case is to be saved now, before anything is sent."""

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__()
        self._session, self._state = session, state
        self._latest = Latest(self, found=self._written, refused=self._refused)
        self._sent: _Sent | None = None
        self.send = QPushButton(_("Send scoring workbooks…"))
        self.send.setProperty("look", "primary")
        self.missing_only = push(_("Only to those missing…"), lambda: self.ask(missing=True))
        self.open = push(_("Open the folder"), self._open_folder, look="link")
        self.words = paragraph("", "quiet")
        self.wrong = paragraph("", "error")
        self.bar = WorkBar(self._latest)
        line = flow(self.send, self.missing_only, self.words, at_end=(self.open,))
        in_column(line, self.bar, self.wrong, of=self, gap=GRID_PX, edges=(0, GRID_PX, 0, 0))
        self.wrong.hide()
        self.send.clicked.connect(lambda: self.ask(missing=False))
        self._latest.changed.connect(self.show_case)
        session.case_opened.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Say whether workbooks are being written."""
        return self._latest.working

    def show_case(self) -> None:
        """Show whom workbooks would go to."""
        count, missing = len(self._people(missing=False)), len(self._people(missing=True))
        busy = self.busy
        self.send.setEnabled(bool(count) and not busy)
        self.missing_only.setVisible(0 < missing < count)
        self.missing_only.setEnabled(not busy)
        sent = self._sent if self._sent and self._sent.round == self._state.round_id else None
        self.open.setVisible(sent is not None and not busy)
        if busy:
            self.words.setText("")
        elif sent is not None:
            said = ngettext(
                "1 workbook was written to {folder}",
                "{n} workbooks were written to {folder}",
                len(sent.files),
                folder=sent.folder,
            )
            self.words.setText(said)
        else:
            self.words.setText(self._offer(count))

    def _offer(self, count: int) -> str:
        """Say how many workbooks would go out, and what of others' answers is in them."""
        if not count:
            return _("Tick those who are asked in this round.")
        asked = self._state.round
        if asked is not None and asked.shown is Shown.RANGE:
            return ngettext(
                "One workbook, with the range of last answers where {few} were given.",
                "{n} workbooks, one each, with the range of last answers where {few} were given.",
                count,
                few=FEW,
            )
        return ngettext(
            "One workbook, with nothing in it that others said.",
            "{n} workbooks, one each, with nothing in them that others said.",
            count,
        )

    def ask(self, *, missing: bool) -> None:
        """Have the round's secret saved, ask for a folder and write there.

        Without the secret, which only the case file holds, nothing that comes back could
        be taken in.
        """
        if not self._kept():
            self.save_wanted.emit()
        if not self._kept():
            self._refused((Problem.of("ROUND-OUT-NOT-SAVED"),))
            return
        self.wrong.hide()
        near = self._session.path or self._session.source
        start = self._sent.folder if self._sent else near.parent if near else Path.home()
        folder = QFileDialog.getExistingDirectory(
            self, _("Choose a folder for the scoring workbooks"), str(start)
        )
        if folder:
            self.write(Path(folder), missing=missing)

    def _kept(self) -> bool:
        """Say whether the case's file holds the round, with what it is sealed with."""
        asked, base = self._state.round, self._session.base
        if asked is None or self._session.path is None or base is None:
            return False
        return any(one.id == asked.id and one.secret == asked.secret for one in base.rounds)

    def write(self, folder: Path, *, missing: bool = False) -> None:
        """Write the workbooks into a folder, off the GUI thread."""
        asked, case = self._state.round, self._session.case
        people = self._people(missing=missing)
        if asked is None or not people or self.busy:
            return

        def work(handle: Handle) -> _Sent:
            from mcda.round.write import write_round

            def progress(done: int, total: int) -> None:
                handle.progress(done / max(1, total))

            files = write_round(case, asked, people, folder, progress, lambda: handle.cancelled)
            return _Sent(asked.id, folder, files)

        self.wrong.hide()
        self._sent = None
        self._latest.forget()
        self.bar.begin(_("Writing {n} workbooks", n=len(people)))
        self._latest.ask(folder, work)

    def _people(self, *, missing: bool) -> list[Respondent]:
        from mcda.model.rounds import who_is_missing

        asked = self._state.round
        case = self._session.case
        if asked is None:
            return []
        if missing:
            waiting = self._state.waiting()
            return [one for one in who_is_missing(case, asked.id) if one.id not in waiting]
        return [one for one in case.respondents if one.id in asked.asked]

    def _written(self, sent: _Sent) -> None:
        self._sent = sent
        self.show_case()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.wrong.setText("<br>".join(html(one.line) for one in problems[:_LISTED]))
        self.wrong.show()
        self._session.report(problems)

    def _forget(self) -> None:
        self._latest.forget()
        self._sent = None
        self.wrong.hide()

    def _open_folder(self) -> None:
        if self._sent is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._sent.folder)))
