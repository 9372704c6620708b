"""The open case, its undo stack and its results; the only pusher of undo commands.

Pages read the case and its results here and change it through `apply`. Nothing
here draws or asks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.session.commands import ReplaceCase, RunKey
from desktop.session.log import noted
from desktop.session.looked_at import LookedAt
from desktop.session.places import still_there
from desktop.session.results import Results
from desktop.session.whose import with_whose
from mcda.casefile import CASE_SUFFIX
from mcda.errors import Place, Problem, RefusedError
from mcda.model.ids import known

if TYPE_CHECKING:
    from mcda.model.case import Case, Stakeholder
    from mcda.model.reading import Reading


class Session(Results):
    """One open case, or none yet (`is_open`), and what the window has chosen in it."""

    case_changed = Signal()
    """The case is another one than before: after an edit, an undo or an opening."""
    case_opened = Signal()
    """Another case was put in place of the open one, or the open one was closed."""
    stakeholder_changed = Signal(str)
    """Another stakeholder was chosen for all pages."""
    chosen_changed = Signal()
    """What the details pane shows is another thing."""
    file_changed = Signal()
    """Path, saved state, or the case as a whole."""
    undo_changed = Signal()
    """What can be undone or redone is another thing."""
    problems_changed = Signal()
    """Problems of reading or saving came or went (those of the case follow `case_changed`)."""
    refused = Signal(object)
    """The problems for which an edit was not done: no file of the case could be read again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._open = False
        self._path: Path | None = None
        self._source: Path | None = None
        self._unsaved = False
        self._mark = ""
        self._base: Case | None = None
        self._stakeholder = ""
        self._chosen = Place()
        self._file_problems: tuple[Problem, ...] = ()
        self.looked_at = LookedAt(lambda: self.case, self)
        self._run = 0
        self._late: list[Callable[[], None]] | None = None
        self.reason = ""
        """Why edits are made, for the log of changes of a case that keeps one."""
        # Passed on by the session, because a dying stack still emits its own signals.
        self.undo_stack.cleanChanged.connect(self._clean_changed)
        self.undo_stack.indexChanged.connect(self._undo_moved)
        self.undo_stack.undoTextChanged.connect(self._undo_moved)

    @property
    def is_open(self) -> bool:
        """Say whether a case is open (the start page is shown otherwise)."""
        return self._open

    @property
    def path(self) -> Path | None:
        """The case file that saving writes to, None for a case never saved."""
        return self._path

    @property
    def source(self) -> Path | None:
        """The file the case was read from: a case file, a workbook or a table."""
        return self._source

    @property
    def dirty(self) -> bool:
        """Say whether there is work that no file holds."""
        return self._open and (self._unsaved or not self.undo_stack.isClean())

    @property
    def mark(self) -> str:
        """The mark of what the case's file held when it was last read or written here."""
        return self._mark

    @property
    def base(self) -> Case | None:
        """The case in that version of the file, None where it is not known."""
        return self._base

    @property
    def stakeholder(self) -> str:
        """The id of the chosen stakeholder, empty when the case has none."""
        return self._stakeholder

    @property
    def file_problems(self) -> tuple[Problem, ...]:
        """What went wrong in reading, saving or exporting, last time."""
        return self._file_problems

    @property
    def chosen(self) -> Place:
        """What the details pane shows."""
        return self._chosen

    def apply(
        self,
        text: str,
        edit: Callable[..., Case],
        *args: Any,
        merge: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Change the case by a pure edit, undoable under `text` ("Change score of C").

        Consecutive edits with one `merge` key undo as one, until `seal` is called.
        An edit that changes nothing leaves no trace; one that makes the case too large for its
        file is `refused`. Errors of the edit (KeyError on unknown ids) are passed on. What an
        editor hands over because the case changes under it comes after that change; what undo
        takes the ground from is void.
        """
        if self._late is not None:
            self._late.append(partial(self.apply_late, text, edit, *args, merge=merge, **kwargs))
        else:
            self._become(text, edit(self.case, *args, **kwargs), merge)

    def _become(self, text: str, after: Case, merge: str | None) -> None:
        """Put what an edit made of the case in its place."""
        if after == self.case:
            return
        if merge is None:
            self.seal()
        run: RunKey = None if merge is None else (merge, self._run)
        after = noted(self.undo_stack, run, self.case, after, self.reason)
        if self._refuses(after):
            return
        step = ReplaceCase(self._put, self.case, after, with_whose(text, self.case, after), run)
        for late in self._moved(lambda: self.undo_stack.push(step)):
            late()

    def apply_late(
        self,
        text: str,
        edit: Callable[..., Case],
        *args: Any,
        merge: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Change the case by what an editor hands over, unless what it is about has gone.

        An editor may hand over its text after undo, or another program, removed its thing.
        """
        try:
            after = edit(self.case, *args, **kwargs)
        except KeyError:
            return
        if self._late is None:
            self._become(text, after, merge)
        else:
            self.apply(text, edit, *args, merge=merge, **kwargs)

    def _refuses(self, after: Case) -> bool:
        """Say of a case that no file of it could be read again, and why."""
        from mcda.model import sizes

        large = tuple(sizes.of_case(after, self.case))
        if large:
            self.refused.emit(large)
        return bool(large)

    def seal(self) -> None:
        """End a run of merging edits: the next edit is undone by itself."""
        self._run += 1

    def undo(self) -> None:
        """Take back the last edit."""
        self.seal()
        self._moved(self.undo_stack.undo)

    def redo(self) -> None:
        """Do again what was taken back."""
        self.seal()
        self._moved(self.undo_stack.redo)

    def go_to_step(self, step: int) -> None:
        """Undo or do again until so many steps are done."""
        self.seal()
        self._moved(lambda: self.undo_stack.setIndex(step))

    def new(
        self,
        case: Case,
        *,
        is_open: bool = True,
        path: Path | None = None,
        source: Path | None = None,
        unsaved: bool = False,
        problems: tuple[Problem, ...] = (),
        mark: str = "",
    ) -> None:
        """Put another case in place of the open one, with nothing to undo.

        `mark` is that of the version of the file at `path` that the work began with.
        """
        self._open = is_open
        self._mark, self._base = mark, None if unsaved else case
        self._path, self._source, self._unsaved = path, source, unsaved
        self._file_problems = problems
        self.seal()
        self.undo_stack.clear()
        self._chosen, self.reason = Place(), ""
        self.looked_at.forget()
        self._moved(lambda: self._put(case))
        self.chosen_changed.emit()
        self.file_changed.emit()
        self.problems_changed.emit()
        self.case_opened.emit()

    def close(self) -> None:
        """Go back to having no case open; asks nothing."""
        from mcda.model.case import Case

        self.new(Case(id="case"), is_open=False)

    def open(self, path: Path, reading: Reading | None = None) -> Reading:
        """Open what was read of a case file, workbook or table; reads it where it was not.

        Everything that is wrong with the file is in the reading's problems; when
        no case could be read the open one stays.
        """
        if reading is None:
            from mcda.opening import read

            reading = read(path)
        if reading.case is None:
            self._file_problems = tuple(reading.problems)
            self.problems_changed.emit()
            return reading
        # What was read in part only must not be written over the whole.
        whole = path.suffix.lower() == CASE_SUFFIX and reading.whole
        self.new(
            reading.case,
            path=path if whole else None,
            source=path,
            problems=reading.of_file,
            mark=reading.mark if whole else "",
        )
        return reading

    def save(
        self, path: Path | None = None, *, over: bool = False, text: str = ""
    ) -> tuple[Problem, ...]:
        """Write the case file; returns what went wrong, nothing when all went well.

        On failure the case stays open and unsaved, and the problems are listed. A
        version of the case's own file that was not read here is written over only
        with `over`. `path` is needed for a case that was never saved (ValueError). `text`
        is the case's text where that was made before.
        """
        from mcda.casefile.case_file import case_text, write_content

        target = path or self._path
        if target is None:
            raise ValueError("a case that was never saved needs a path")
        known = self._mark if target == self._path and not over else ""
        try:
            mark = write_content(text or case_text(self.case), target, expected=known or None)
        except RefusedError as refused:
            self._file_problems = refused.problems
            self.problems_changed.emit()
            return refused.problems
        self._path = self._source = target
        self._file_problems = ()
        self.seal()
        self._hold(self.case, mark)
        self.problems_changed.emit()
        return ()

    def take_version(self, case: Case, theirs: Case, mark: str, text: str) -> bool:
        """Put `case` in place of the open one in one undoable step, made with the version
        `theirs` that the file now holds; False where the case is `refused`.
        """
        if self._refuses(case):
            return False
        self.apply(text, lambda _before: case)
        self.undo_stack.resetClean()
        self._unsaved = True
        self._hold(theirs, mark)
        return True

    def _hold(self, base: Case, mark: str) -> None:
        """Remember what the file holds now; the case is saved if that is the case."""
        self._base, self._mark = base, mark
        if self.case == base:
            self._unsaved = False
            self.undo_stack.setClean()
        self.file_changed.emit()

    def report(self, problems: tuple[Problem, ...]) -> None:
        """Show problems of files beside those of the case (an export that failed, a lock)."""
        self._file_problems = problems
        self.problems_changed.emit()

    def choose(self, place: Place) -> None:
        """Choose what the details pane shows, and the stakeholder when the place names one."""
        if place.stakeholder:
            self.choose_stakeholder(place.stakeholder)
        if place != self._chosen:
            self._chosen = place
            self.chosen_changed.emit()

    def choose_stakeholder(self, stakeholder: str) -> None:
        """Choose the stakeholder for all pages; unknown ids are passed over."""
        known = {s.id for s in self.case.stakeholders}
        if stakeholder in known and stakeholder != self._stakeholder:
            self._stakeholder = stakeholder
            self.stakeholder_changed.emit(stakeholder)

    def stakeholder_value(self) -> Stakeholder | None:
        """Return the chosen stakeholder, None when the case has none."""
        return known(self.case.stakeholders, self._stakeholder)

    def problems(self) -> tuple[Problem, ...]:
        """Return everything to be listed: of the file, the case, and the rankings."""
        known = (*self._file_problems, *self.check())
        if not (self.case.packages and self.case.criteria):
            return tuple(dict.fromkeys(known))
        from mcda.group.problems import with_rankings

        return with_rankings(self.case, known, self.summary())

    def _moved(self, move: Callable[[], object]) -> list[Callable[[], None]]:
        """Let the case become another one; returns the edits that were asked for meanwhile.

        A step that was pushed while another is being done would stand before it.
        """
        before, self._late = self._late, []
        try:
            move()
            return self._late
        finally:
            self._late = before

    def _put(self, case: Case) -> None:
        self._begin_results(case)
        before = self._stakeholder
        known = [s.id for s in case.stakeholders]
        if before not in known:
            self._stakeholder = known[0] if known else ""
        self._chosen = still_there(case, self._chosen)
        self.case_changed.emit()
        if self._stakeholder != before:
            self.stakeholder_changed.emit(self._stakeholder)

    def _clean_changed(self, _clean: bool) -> None:
        self.file_changed.emit()

    def _undo_moved(self, _where: object) -> None:
        self.undo_changed.emit()
