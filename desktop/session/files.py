"""Opening, saving and exporting as the window does it: file dialogs, locks, recent files.

The one question that is asked with a dialog is what becomes of unsaved work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.save_dialog import (
    ask_to_lose,
    ask_to_save,
    ask_where,
    ask_which,
    file_name,
    free_beside,
)
from desktop.session import remembered, untaken
from desktop.session.backups import Backups, backups_folder
from desktop.session.jobs import SAVES, Handle
from desktop.session.moments import this_moment
from desktop.session.other_versions import OtherVersions
from desktop.session.reading import FileReading, FileWork
from desktop.session.recovery import Recovery
from desktop.session.session import Session
from desktop.session.shared_file import Act, Answers, SharedFile
from desktop.session.typed import take_typed
from desktop.session.writing import FileWriting
from desktop.words import _, ngettext
from mcda.casefile import CASE_SUFFIX
from mcda.errors import Problem

if TYPE_CHECKING:
    from mcda.model.case import Case
    from mcda.model.reading import Reading
    from mcda.opening import Opened

IMPORTABLE = "*.xlsx *.xlsm *.csv *.tsv *.txt *.ods *.xls *.html *.htm *.mht *.mhtml *.xml"
READABLE = f"*.parley {IMPORTABLE}"

Then = Callable[[bool], object]
"""Is told whether the work was done."""


class Files(QObject):
    """What the File menu does; every method returns whether the work was done."""

    said = Signal(str)
    """Something worth a quiet notice."""
    failed = Signal()
    """Problems were added to the list."""
    differ = Signal(object, object, object)
    """Two cases to be shown side by side, and what they are called (a pair)."""
    thrown = Signal(object)
    """Unsaved work was thrown away; what takes it back, if anything does."""
    unopened = Signal(Path)
    """A file could not be opened; there may be backups of it."""
    earlier = Signal(str, Path)
    """What was opened is an earlier save of a file, in words."""
    unclean = Signal(Path, object)
    """A table was read that is no clean one, with what was found: for the import assistant."""

    def __init__(self, session: Session, recovery: Recovery, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._recovery, self._window = session, recovery, window
        self.reading, self.writing = FileReading(self), FileWriting(self)
        self.saving = FileWork(self, own=SAVES)
        session.case_opened.connect(self.saving.latest.stop)
        self._told = False
        self._exported = ""
        """What is said of the workbook that is being written, once it is."""
        self.writing.written.connect(lambda path: self._say(self._exported, path))
        self.writing.refused.connect(self.refuse)
        self.backups = Backups(session, backups_folder(recovery.folder), self)
        self.shared = SharedFile(session, recovery, self)
        self.versions = OtherVersions(session, recovery, self)
        names = [one.name for one in fields(Answers)]
        answers = {
            name: getattr(self, name, None) or getattr(self.versions, name) for name in names
        }
        self.shared.answers = Answers(**answers)

    def new(self) -> bool:
        """Start an empty case."""
        if not self.may_leave(self.new):
            return False
        from uuid import uuid4

        from mcda.model.case import Case

        self.shared.leave()
        date = this_moment().date().isoformat()
        self._session.new(Case(id=uuid4().hex, date=date))
        return True

    def ask_open(self) -> None:
        words = _("Cases, workbooks and tables ({patterns})", patterns=READABLE)
        if path := self._ask(_("Open a case, workbook or table"), words):
            self.open(path)

    def open(self, path: Path) -> None:
        """Read a file beside the window and open it in place of the present case.

        Unsaved work is asked about once there is something to take its place.
        """
        self.reading.ask(path.absolute(), self._opened)

    def _opened(self, path: Path, opened: Opened) -> None:
        reading = opened.reading
        if opened.doubtful:
            self.unclean.emit(path, opened)
        elif reading.case is None:
            self.refuse(reading.problems)
            self.unopened.emit(path)
        elif self.may_leave(lambda: self._opened(path, opened)):
            self._session.open(path, reading)
            acts: Sequence[Act] = (self.backups.clear_up, partial(self._remember, path))
            acts = (*self.shared.beginning(path), *acts, self._tell_of_other_work)
            self.once_shown(path, acts)

    def once_shown(self, path: Path, acts: Sequence[Act]) -> None:
        """Do what follows from opening a file, of a large case each in a turn of its own after
        that which shows it, for each goes to the disk; nothing where another took its place.
        """
        if self._session.large:
            self.shared.leave()
            self._one_by_one(path, acts)
        else:
            for act in acts:
                act()

    def _one_by_one(self, path: Path, acts: Sequence[Act]) -> None:
        def do() -> None:
            if acts and path in (self._session.path, self._session.source):
                acts[0]()
                self._one_by_one(path, acts[1:])

        QTimer.singleShot(0, self, do)

    def _tell_of_other_work(self) -> None:
        """Say once that work without a file waits: who begins with a file sees no start page."""
        from mcda.casefile.recovery import without_file

        waiting = () if self._told else without_file(self._recovery.folder)
        self._told = True
        if waiting:
            words = ngettext(
                "Unsaved work of a case without a file waits on the start page (File > Close).",
                "Unsaved work of {n} cases without a file waits on the start page (File > Close).",
                len(waiting),
            )
            self.said.emit(words)

    def ask_to_compare(self) -> Path | None:
        """Ask for a file that is to be laid beside another state of the case."""
        words = _("Cases, workbooks and tables ({patterns})", patterns=READABLE)
        return self._ask(_("Compare a case, workbook or table"), words)

    def ask_import(self) -> Path | None:
        """Ask for a file to import a table from."""
        words = _("Workbooks and tables ({patterns})", patterns=IMPORTABLE)
        return self._ask(_("Import a workbook or table"), words)

    def _ask(self, title: str, words: str) -> Path | None:
        return ask_which(self._window, title, self._folder(), words)

    def take_in(self, reading: Reading, source: Path) -> bool:
        """Open a case that was made from a table, in place of the present one; it is unsaved."""
        if reading.case is None or not self.may_leave():
            return False
        from mcda.model.case import Case

        self.shared.leave()
        made = reading.case
        empty = Case(id=made.id, date=made.date)
        self._session.new(empty, source=source, unsaved=True, problems=reading.of_file)
        self._session.apply(_("Import {name}", name=source.name), lambda _before: made)
        return True

    def open_copy(self, path: Path) -> bool:
        """Open a sample, small and read at once: a copy without a file, so that it stays."""
        if not self.may_leave():
            return False
        reading = self._session.open(path)
        if reading.case is None:
            self.failed.emit()
            return False
        self.shared.leave()
        self._session.new(reading.case, source=path, problems=reading.of_file)
        return True

    def throw_away(self, copy: Path) -> None:
        """Remove work that a crash left behind; the notice that says so can take it back."""
        from mcda.casefile.recovery import taken_away
        from mcda.disk.atomic import write_atomically

        content = taken_away(copy)

        def take_back() -> None:
            write_atomically(copy, content, private=True)
            self.shared.find_left()

        self.thrown.emit(take_back if content else None)

    def save(self) -> bool:
        """Save to the case's own file, asking for one if it has none or is only read."""
        if self._session.path is None:
            return self.save_as()
        if self.shared.read_only:
            return self.save_copy()
        return self._write(self._session.path)

    def save_soon(self, then: Then) -> None:
        """Save, and hand over whether it is; a large case's text is made beside the window."""
        path = self._session.path
        if path is not None and not self.shared.read_only:
            self._write_soon(path, then)
        else:
            self.save_as_soon(then, free_beside(path) if path else None)

    def save_as_soon(self, then: Then, offered: Path | None = None) -> None:
        """Ask for a file and save there as `save_soon` does."""
        if path := self._ask_where(offered):
            self._write_soon(path, then)
        else:
            then(False)

    def _write_soon(self, path: Path, then: Then) -> None:
        if not self._session.large:
            then(self._write(path))
            return
        take_typed()
        case = self._session.case

        def work(_handle: Handle) -> str:
            from mcda.casefile.case_file import case_text

            return case_text(case)

        words = _("Saving {name}…", name=path.name)
        self.saving.do(words, work, lambda text: self._text_made(path, case, text, then))

    def _text_made(self, path: Path, case: Case, text: str, then: Then) -> None:
        if self._session.case is case:
            then(self._write(path, text=text))
        else:
            # It was edited meanwhile: what stands now is saved.
            self._write_soon(path, then)

    def save_copy(self) -> bool:
        """Ask for another file and save there, going on with that one."""
        return self.save_as(free_beside(self._session.path) if self._session.path else None)

    def keep_both(self) -> bool:
        """Save beside the case's own file, which stays as it is, and go on with the new one."""
        assert self._session.path is not None
        path = free_beside(self._session.path)
        return self._write(path) and self._say(_("Yours is saved as {name}."), path)

    def save_over(self) -> bool:
        """Save to the case's own file, whatever it now holds."""
        path = self._session.path
        return path is not None and self._write(path, over=True)

    def save_as(self, offered: Path | None = None) -> bool:
        """Ask for a file and save there; `offered` is the name to begin with."""
        path = self._ask_where(offered)
        return path is not None and self._write(path)

    def _ask_where(self, offered: Path | None) -> Path | None:
        suggested = Path(self._folder()) / (file_name(self._session.case.title) + CASE_SUFFIX)
        offered, kinds = offered or self._session.path, {_("Parley cases"): (CASE_SUFFIX,)}
        return ask_where(self._window, _("Save the case"), offered or suggested, kinds)

    def export_workbook(self) -> bool:
        """Ask for a file and write the case as a workbook."""
        from mcda.workbook.write import workbook_bytes

        case, words = self._session.case, ""
        if case.snapshots or case.changes:
            words = _("Written to {name}, without the snapshots and the log of changes.")
        made = partial(workbook_bytes, case)
        return self._export(_("Export the case as a workbook"), made, words)

    def export_template(self) -> bool:
        """Ask for a file and write a blank workbook to be filled in."""
        from mcda.workbook.template import template_bytes

        return self._export(_("Save a blank workbook"), template_bytes)

    def may_leave(self, again: Callable[[], object] | None = None) -> bool:
        """Ask what becomes of unsaved work; say whether it may be left.

        A large case is saved beside the window, and once it is, `again` is done.
        """
        take_typed()
        waiting = untaken.texts()
        if not self._session.dirty:
            return not waiting or ask_to_lose(self._window, waiting)
        saves = ask_to_save(self._window, self._title(), waiting)
        if saves and again is not None and self._session.large:
            self.save_soon(lambda done: again() if done else None)
            return False
        if saves:
            return self.save()
        if saves is not None:
            self._recovery.discard()
        return saves is not None

    def leave(self) -> None:
        """Give up the lock and the copy; the window is closing."""
        self.shared.leave()
        self._recovery.discard()

    def _write(self, path: Path, *, over: bool = False, text: str = "") -> bool:
        take_typed()
        own = path == self._session.path
        if own and not over and not self.shared.may_save(path):
            return False
        if not own and not over and self._held_by_other(path):
            return False
        replaced = self.backups.replaced(path, self._session.mark if own and not over else "")
        problems = self._session.save(path, over=over, text=text)
        if problems:
            self.shared.look()
            self.failed.emit()
            return False
        self.backups.keep(self._session.case, path, replaced)
        acts: Sequence[Act] = (*self.shared.saving(path), partial(self._remember, path))
        if own or not self._session.large:
            for act in acts:
                act()
        else:
            self._one_by_one(path, acts)
        return True

    def _held_by_other(self, path: Path) -> bool:
        """Say whether another has the chosen file open; then nothing is written there."""
        from mcda.casefile.lock import lock_problem

        problem = lock_problem(path)
        return problem is not None and not self.refuse((problem,))

    def refuse(self, problems: Iterable[Problem]) -> bool:
        """List what stood in the way of a file; nothing was done."""
        self._session.report(tuple(problems))
        self.failed.emit()
        return False

    def _say(self, words: str, path: Path) -> bool:
        self.said.emit(words.format(name=path.name))
        return True

    def _export(self, title: str, made: Callable[[], bytes], words: str = "") -> bool:
        take_typed()
        self._exported = words or _("Written to {name}.")
        suggested = Path(self._folder()) / f"{file_name(self._session.case.title)}.xlsx"
        path = ask_where(self._window, title, suggested, {_("Workbooks"): (".xlsx",)})
        return path is not None and self.writing.write(path, made, beside=self._session.large)

    def _remember(self, path: Path) -> None:
        now, case = this_moment().isoformat(timespec="minutes"), self._session.case
        remembered.remember(remembered.Recent(str(path), self._title(), case.question, now))

    def _title(self) -> str:
        return self._session.case.title or _("Untitled case")

    def _folder(self) -> str:
        latest = next((Path(one.path) for one in remembered.recent()), None)
        near = self._session.source or latest
        return str(near.parent if near else Path.home())
