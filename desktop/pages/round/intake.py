"""Take in: a folder of returned workbooks, what each is, and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from desktop.kit.card import on_card
from desktop.kit.choosers import offer
from desktop.kit.flow import Flow, flow
from desktop.kit.labels import paragraph, push
from desktop.kit.laid import fill
from desktop.kit.problem_card import ProblemCard
from desktop.kit.work_bar import WorkBar
from desktop.pages.page import Details
from desktop.pages.round.intake_lines import intake_columns, intake_lines
from desktop.pages.round.line_table import LineTable
from desktop.pages.round.lines import LinesModel
from desktop.pages.round.mending import MendingCard
from desktop.pages.round.part import RoundPart
from desktop.pages.round.state import RoundState
from desktop.session.jobs import Handle
from desktop.session.latest import Latest
from desktop.session.session import Session
from desktop.words import _, html, ngettext, text
from mcda.disk.door import is_folder
from mcda.errors import Problem
from mcda.round.rescale import CHANGED_CODES, Rescale

if TYPE_CHECKING:
    from mcda.round.intake import Intake


FILES = "*.xlsx *.xlsm *.xls *.ods"


class IntakePart(RoundPart):
    """Files are read off the GUI thread; nothing goes into the case before the review."""

    review_asked = Signal()

    def __init__(self, session: Session, state: RoundState) -> None:
        super().__init__(session, state)
        self._latest = Latest(self, found=self._read, refused=self._refused)
        self.folder_button = push(_("Choose a folder…"), lambda: self.ask_folder())
        self.files_button = push(_("Choose files…"), lambda: self.ask_files())
        self.words = paragraph("", "quiet")
        self.bar = WorkBar(self._latest)
        self.model = LinesModel(intake_columns(), self)
        self.table = LineTable(_("Files that were read"), self.model, most_rows=12)
        self.scales = ScaleChoice()
        self.review_button = push(_("Review"), lambda: self.review_asked.emit(), look="primary")
        self.forget_button = push(_("Put all files away"), lambda: self.state.put_away())
        self.problems = ProblemCard(session)
        self.problems.out.write_workbook = self._write_problems
        self._lay_out_card()
        self.mending = MendingCard(session, state)
        self.mending.done.connect(self.review_button.setFocus)
        fill(self.column, self._card, self.mending, self.problems)
        self._connect()

    @property
    def busy(self) -> bool:
        """Say whether files are being read."""
        return self._latest.working

    def show_case(self) -> None:
        case, state = self.session.case, self.state
        there = bool(state.intakes)
        self.model.set_lines(intake_lines(case, state))
        self.table.setVisible(there)
        self.forget_button.setVisible(there)
        self.review_button.setVisible(there)
        self.scales.show_files(state.intakes)
        self.scales.setEnabled(not self.busy)
        self.mending.show_files()
        pending = len(state.pending())
        self.review_button.setEnabled(pending > 0)
        for button in (self.folder_button, self.files_button):
            button.setEnabled(not self.busy)
        self.review_button.setText(ngettext("Review 1 answer", "Review {n} answers", pending))
        self.words.setText(self._said(pending))
        problems = [problem for intake in state.intakes for problem in intake.problems]
        if problems or self.problems.count:
            title = _("Problems in returned files")
            self.problems.show_problems(title, problems, date.today())

    def details(self) -> Details:
        id_ = self.table.current_id()
        one = next((one for one in self.state.intakes if str(one.path) == id_), None)
        if one is None:
            how = _(
                "Choose or drop the folder that came back. Files are read and never changed; "
                "what they say goes into the case after the review, in one step."
            )
            return [(_("Taking in"), how)]
        shown: Details = [(one.path.name, escape(str(one.path.parent)))]
        back = one.returned
        if back is not None:
            scores = sum(len(row) for row in back.scores.values())
            pairs = sum(len(some) for some in back.judgements.values())
            parts = [
                words.format(n=n)
                for words, n in (
                    (_("{n} scores"), scores),
                    (_("{n} swing points"), len(back.swing)),
                    (_("{n} comparisons"), pairs),
                )
                if n
            ]
            shown.append((_("It says"), ", ".join(parts) or _("nothing yet")))
        said = "<br><br>".join(
            f"<b>{escape(problem.place.cell or problem.place.sheet)}</b> {html(problem.sentence)}"
            for problem in one.problems[:6]
        )
        shown.append((_("Problems"), said or _("None.")))
        return shown

    def ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, _("Choose the folder that came back"), str(self._near())
        )
        if folder:
            self.read([Path(folder)])

    def ask_files(self) -> None:
        paths, _rest = QFileDialog.getOpenFileNames(
            self,
            _("Choose returned workbooks"),
            str(self._near()),
            _("Workbooks ({patterns})", patterns=FILES),
        )
        if paths:
            self.read([Path(path) for path in paths])

    def read(self, paths: Sequence[Path]) -> None:
        """Read a folder, or files, off the GUI thread."""
        if self.busy:
            return
        case, round_id = self.session.case, self.state.round_id
        rescale = self.scales.rescale
        source = paths[0] if len(paths) == 1 and is_folder(paths[0]) else list(paths)

        def work(handle: Handle) -> tuple[str, tuple[Intake, ...]]:
            from mcda.round.folder import read_folder

            def progress(done: int, total: int) -> None:
                words = f"{done} / {total}"
                handle.progress(done / max(1, total), words)

            found = read_folder(source, case, progress, lambda: handle.cancelled, round_id, rescale)
            return round_id, found

        self._latest.forget()
        self.bar.begin(_("Reading"))
        self._latest.ask(round_id, work)

    def _said(self, pending: int) -> str:
        state = self.state
        if self.busy:
            return ""
        if not state.intakes:
            return _("Or drop the folder here. Files are read, never changed.")
        taken = sum(state.taken(one) for one in state.intakes)
        count = len(state.intakes)
        read = ngettext("1 file read", "{n} files read", count)
        parts = [read]
        if taken:
            parts.append(_("{n} taken in", n=taken))
        if pending:
            parts.append(_("{n} with something new", n=pending))
        return _("{parts}.", parts=", ".join(parts))

    def _lay_out_card(self) -> None:
        self._card = on_card(
            flow(self.folder_button, self.files_button, self.words),
            self.bar,
            self.table,
            self.scales,
            flow(self.review_button, self.forget_button),
        )

    def _connect(self) -> None:
        self.scales.chosen.connect(lambda: self.read([one.path for one in self.state.intakes]))
        self._latest.changed.connect(self.show_case)
        self.model.edited.connect(self._edited)
        self.table.chosen.connect(lambda _id: self.details_changed.emit())
        self.table.remove_asked.connect(lambda id_: self.state.drop_file(Path(id_)))
        self.problems.asked_for.connect(self._show_file)
        self.session.case_opened.connect(self._latest.forget)

    def _edited(self, id_: str, key: str, value: object) -> None:
        if key == "file":
            self.state.tick(Path(id_), bool(value))

    def _show_file(self, problem: Problem) -> None:
        for one in self.state.intakes:
            if one.path.name == problem.place.file:
                self.table.choose(str(one.path))
                self.table.setFocus()
                return

    def _write_problems(self, path: Path) -> None:
        from mcda.round.write_problems import write_problems

        write_problems(self.state.intakes, path)

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self.session.report(problems)
        self.said.emit(text(problems[0].sentence))

    def _read(self, answer: tuple[str, tuple[Intake, ...]]) -> None:
        round_id, found = answer
        self.state.add_files(found, round_id)

    def _near(self) -> Path:
        if self.state.intakes:
            return self.state.intakes[-1].path.parent
        near = self.session.path or self.session.source
        return near.parent if near is not None else Path.home()


class ScaleChoice(QWidget):
    """Hidden while no file that was read has such answers."""

    chosen = Signal()
    """Another choice was made: the files are to be read anew."""

    def __init__(self) -> None:
        super().__init__()
        self.words = paragraph(_("Answers on scales that were changed after sending:"))
        self.words.setWordWrap(False)
        self.choice = QComboBox()
        self.choice.setAccessibleName(_("Answers on scales that were changed after sending"))
        ways = (
            (Rescale.ASK.value, _("Leave them out, ask again")),
            (Rescale.CONVERT.value, _("Convert them to the present scale")),
            (Rescale.AS_IS.value, _("Take them as they are")),
        )
        offer(self.choice, ways)
        line = Flow(self)
        line.addWidget(self.words)
        line.addWidget(self.choice)
        self.choice.activated.connect(lambda _at: self.chosen.emit())
        self.hide()

    @property
    def rescale(self) -> Rescale:
        """What is chosen."""
        return Rescale(self.choice.currentData())

    def show_files(self, intakes: Iterable[Intake]) -> None:
        """Offer the choice if a file needs it; without files nothing is chosen any more."""
        codes = [{problem.code for problem in one.problems} for one in intakes]
        if not codes:
            self.choice.setCurrentIndex(0)
        self.setVisible(any(some & CHANGED_CODES for some in codes))
