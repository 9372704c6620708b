"""The case's file as others see it too: its lock, its version on the disk, work a crash left.

What stands between the case here and its file is a question, asked at the top of the
window and answered there; saving waits for the answer where something of somebody else
would go. Nothing is asked twice, and nothing is written before it is answered.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.session.latest import Latest
from desktop.session.moments import ahead, changed_at, moment_words
from desktop.session.reading import is_large
from desktop.session.recovery import Recovery
from desktop.session.session import Session
from desktop.words import _
from mcda.casefile import CASE_SUFFIX
from mcda.disk.door import drive_of, is_folder, is_there, replaced_at, takes_writing

if TYPE_CHECKING:
    from mcda.casefile.lock import Holder
    from mcda.casefile.recovery import Kept
    from mcda.model.reading import Reading

LOOK_AFTER_MS = 250
AGAIN_AFTER_MS = 2_000
"""A file that is gone is looked for so often: no system says that a drive is there again."""
RENEW_EVERY_MS = 3_600_000
"""How often our lock is offered for renewal; `claim` decides whether it is time."""

Act = Callable[[], object]
Offer = tuple[str, Act]


@dataclass(frozen=True, eq=False)
class Question:
    """What is asked at the top of the window; `holds` says that saving waits for the answer."""

    text: str
    offers: tuple[Offer, ...]
    holds: bool = True


@dataclass(frozen=True)
class Answers:
    """What the answers do that are not about the file alone; the File menu's work."""

    save_copy: Callable[[], object]
    keep_both: Callable[[], object]
    save_over: Callable[[], object]
    take_theirs: Callable[[], object]
    show_theirs: Callable[[], object]
    recover: Callable[[Path], object]
    show_kept: Callable[[Path], object]
    throw_away: Callable[[Path], object]


class SharedFile(QObject):
    """Follows one case file while it is open."""

    asked = Signal(object)
    """A Question, or None when none stands any more."""
    held = Signal()  # Saving waits for the answer to the question that stands.
    standing = Signal()
    """`words` are others than before."""

    def __init__(self, session: Session, recovery: Recovery, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._recovery = recovery
        self.answers: Answers | None = None
        self._path: Path | None = None
        self._other: Holder | None = None
        self._trouble = ""
        self._drive: int | None = None
        """On which the file was when it was last seen."""
        self.left: list[Kept] = []
        """Copies of unsaved work on the file that a crash left, to be asked about."""
        self.read_only = False
        # What differs in a large file, or in large copies, is found beside the window.
        self._comparing, self._finding = Latest(self), Latest(self)
        self._comparing.found.connect(self._compared)
        self._finding.found.connect(self._found_left)
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(self.look)
        self._renewal = QTimer(self, interval=RENEW_EVERY_MS)
        self._renewal.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._soon.start())
        self._watcher.directoryChanged.connect(self._folder_changed)

    @property
    def words(self) -> str:
        """What is to be said for the time being: that the file is only read."""
        return _("Read only: saving asks for a name") if self.read_only else ""

    def beginning(self, path: Path) -> tuple[Act, ...]:
        """Return what begins to follow another file, act by act, for each goes to the disk."""
        return (partial(self._take, path), self._watch, self.find_left, self.look)

    def _take(self, path: Path) -> None:
        self.leave()
        if path.suffix.lower() == CASE_SUFFIX:
            from mcda.casefile.lock import lock_path
            from mcda.disk.leftover import sweep

            self._path, self._drive = path, None
            self._renewal.start()
            self._set_read_only(_is_protected(path))
            sweep(lock_path(path).parent, replaced_at(path).name, lock_path(path).name)

    def leave(self) -> None:
        """Give up the lock, and every question."""
        if self._path is not None:
            from mcda.casefile.lock import release

            release(self._path)
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        for work in (self._comparing, self._finding):
            work.forget()
        self._soon.stop()
        self._again.stop()
        self._renewal.stop()
        self._path, self._other, self._trouble, self.left = None, None, "", []
        self._set_read_only(False)
        self.ask()

    def look(self) -> None:
        """Look at lock and file now, and ask what is to be asked."""
        if self._path is None or not self._session.is_open:
            return
        self._watch()
        if not self.read_only and not self._taken_out(self._path):
            from mcda.casefile.lock import claim

            self._note(self._path, claim(self._path))
        self._trouble = self._compare(self._path)
        if self._trouble == "gone":
            self._again.start()
        self.ask()

    def _taken_out(self, path: Path) -> bool:
        """Say whether the folder is on another drive than the file was: it is what is left of
        it where a stick was taken out, and nothing may be written there unasked.
        """
        return self._drive not in (None, drive_of(replaced_at(path).parent))

    def _watch(self) -> None:
        """Hear of changes to the file, and of folders above it that are renamed or taken out.

        What was replaced, or was away, is another one to the watcher.
        """
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = (self._path, *self._path.parents) if self._path is not None else ()
        more = [str(one) for one in wanted if str(one) not in watched]
        if there := [one for one in more if is_there(Path(one))]:
            self._watcher.addPaths(there)

    def _folder_changed(self, folder: str) -> None:
        # In those further up much happens that is nothing to the file.
        path = self._path
        if path is not None and (Path(folder) == path.parent or not is_there(path)):
            self._soon.start()

    def may_save(self, path: Path) -> bool:
        """Say whether the case may be written to its own file now; asks if it may not."""
        if self._path is None or path != self._path:
            return True
        self._set_read_only(_is_protected(path))
        self.look()
        if self._comparing.awaited:
            self._trouble = "changed"
            self.ask()
        question = self.question()
        if question is None or not question.holds:
            return True
        self.held.emit()
        return False

    def saving(self, path: Path) -> tuple[Act, ...]:
        """Return what follows from writing a file, act by act."""
        if path == self._path:
            return (self.look,)
        left = [one for one in self.left if self._path and Path(one.original) == path]
        return (*self.beginning(path), lambda: setattr(self, "left", self.left or left), self.ask)

    def settled(self) -> None:
        """The case was made with the version that is on the disk: nothing stands between."""
        self._trouble = ""
        self.look()

    def read_only_from_now(self) -> None:
        """Leave the file to whoever has it: saving asks for another name."""
        self._other = None
        self._set_read_only(True)
        self.ask()

    def take_lock(self) -> None:
        """Go on although somebody else has the case open; they are told in their turn."""
        if self._path is not None:
            from mcda.casefile.lock import claim

            claim(self._path, over=True)
        self.look()

    def find_left(self) -> None:
        """Look again for unsaved work that a crash left of this file, and ask about it."""
        from mcda.casefile.recovery import left_of, other_than

        path = self._path
        left = () if path is None else left_of(self._recovery.folder, path)
        copies, case = self._recovery.copies, self._session.case
        others = [one for one in left if one.copy not in copies]
        large = any(is_large(one.copy) for one in others)
        self.left = []
        self._finding.ask(object(), lambda _handle: other_than(case, others), beside=large)

    def _found_left(self, left: list[Kept]) -> None:
        self.left = left
        self.ask()

    def ask(self) -> None:
        """Put the question that stands, if any, before the user."""
        self.asked.emit(self.question())

    def question(self) -> Question | None:
        """Return the one question to be answered first, None if there is none."""
        if self._path is None or self.answers is None:
            return None
        if self._trouble == "changed":
            return self._about_change(self._path, self.answers)
        if self._trouble == "gone":
            return self._about_absence(self._path, self.answers)
        if self._other is not None:
            return self._about_holder(self._path, self._other, self.answers)
        if self.left:
            return self._about_kept(self._path, self.left[0], self.answers)
        return None

    def _about_change(self, path: Path, do: Answers) -> Question:
        when = moment_words(changed_at(path))
        text = _("{name} was changed elsewhere at {time}.", name=path.name, time=when)
        if self._session.dirty:
            waits = _("Saving waits for your choice.")
            text = _("{text} {more}", text=text, more=waits)
        return Question(
            text,
            (
                (_("What differs"), do.show_theirs),
                (_("Take theirs in"), do.take_theirs),
                (_("Keep both"), do.keep_both),
                (_("Save mine over it"), do.save_over),
            ),
        )

    def _about_absence(self, path: Path, do: Answers) -> Question:
        away = None
        if not is_folder(path.parent):
            away = _(
                "The folder of {name} can't be reached any more. Saving waits until it is there "
                "again."
            )
        elif self._taken_out(path):
            away = _(
                "The drive of {name} was taken out, and its folder lies on another one now. Saving "
                "waits until it is there again."
            )
        if away is not None:
            return Question(away.format(name=path.name), ((_("Save a copy…"), do.save_copy),))
        text = _(
            "{name} can't be seen any more: it was moved, renamed or deleted, or its drive was "
            "taken out."
        )
        return Question(
            text.format(name=path.name),
            (
                (_("Save it here again"), do.save_over),
                (_("Save a copy…"), do.save_copy),
            ),
        )

    def _about_holder(self, path: Path, other: Holder, do: Answers) -> Question:
        since = moment_words(other.since)
        if other.readable:
            text = _(
                "{name} is open with {user} on {host} since {time}.",
                name=path.name,
                user=other.user,
                host=other.host,
                time=since,
            )
        else:
            text = _(
                "Somebody may have {name} open: its lock of {time} can't be read.",
                name=path.name,
                time=since,
            )
        return Question(
            text,
            (
                (_("Read only"), self.read_only_from_now),
                (_("Save a copy…"), do.save_copy),
                (_("Edit all the same"), self.take_lock),
            ),
        )

    def _about_kept(self, path: Path, one: Kept, do: Answers) -> Question:
        written = changed_at(path)
        newer = written is None or one.moment >= written.replace(microsecond=0)
        if ahead(one.moment) or ahead(written):
            text = _(
                "There is unsaved work of {time} (saved {saved}). This computer's clock was set "
                "back since, so times don't tell which is newer."
            )
        elif newer:
            text = _("There is newer unsaved work of {time} (saved {saved}).")
        else:
            text = _("There is unsaved work of {time}, older than the file (saved {saved}).")
        times = (moment_words(one.saved), moment_words(written))
        if times[0] == times[1]:
            times = (moment_words(one.saved, exact=True), moment_words(written, exact=True))
        return Question(
            text.format(time=times[0], saved=times[1]),
            (
                (_("Open it"), lambda: do.recover(one.copy)),
                (_("What differs"), lambda: do.show_kept(one.copy)),
                (_("Throw it away"), lambda: self._throw_away(one, do)),
            ),
            holds=False,
        )

    def _note(self, path: Path, other: Holder | None) -> None:
        """Remember who else has the case open; the list of problems says it for as long."""
        if other == self._other:
            return
        from mcda.casefile.lock import elsewhere

        session = self._session
        ours = () if self._other is None else (elsewhere(path, self._other),)
        kept = tuple(one for one in session.file_problems if one not in ours)
        self._other = other
        session.report(kept if other is None else (*kept, elsewhere(path, other)))

    def _throw_away(self, one: Kept, do: Answers) -> None:
        self.left = [other for other in self.left if other.copy != one.copy]
        do.throw_away(one.copy)
        self.ask()

    def _compare(self, path: Path) -> str:
        """Return what stands between the case's file and what was read of it: "changed", "gone"
        or nothing. A version that says the same as the case here is simply taken for read.
        """
        session = self._session
        if not session.mark or path != session.path:
            return ""
        from mcda.casefile.case_file import read_case
        from mcda.disk.atomic import mark_on_disk
        from mcda.errors import RefusedError

        try:
            found = mark_on_disk(path)
        except RefusedError:
            return self._trouble
        if found:
            self._drive = drive_of(replaced_at(path).parent)
        if found in ("", session.mark):
            self._comparing.forget()
            return "" if found else "gone"
        large = is_large(path)
        key = found if large else object()
        self._comparing.ask(key, lambda _handle: read_case(path), beside=large)
        return self._trouble

    def _compared(self, reading: Reading) -> None:
        """Say that the file was changed, unless it says the same as the case."""
        self._trouble = "changed"
        if reading.case is not None and reading.sound and reading.case == self._session.case:
            self._session.take_version(reading.case, reading.case, reading.mark, "")
            self._trouble = ""
        self.ask()

    def _set_read_only(self, value: bool) -> None:
        if value != self.read_only:
            self.read_only = value
            self.standing.emit()


def _is_protected(path: Path) -> bool:
    return is_there(path) and not takes_writing(path)
