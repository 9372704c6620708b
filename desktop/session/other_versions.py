"""Other versions of the case than the one here: in its own file, or kept when a program ended,
and any two states of it side by side.

Large ones are read, and put together with what is here, beside the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.session.log import noted_joined
from desktop.session.reading import is_large
from desktop.session.states import State, file_state, kept_state, now_state
from desktop.words import _
from mcda.disk.atomic import mark_on_disk
from mcda.words.said import together

if TYPE_CHECKING:
    from desktop.session.files import Files
    from desktop.session.recovery import Recovery
    from desktop.session.session import Session
    from mcda.casefile.recovery import Kept
    from mcda.model.case import Case
    from mcda.model.reading import Reading
    from mcda.model.versions import Joined


class OtherVersions(QObject):
    """What is done with them; each goes on by itself once the other version is read."""

    def __init__(self, session: Session, recovery: Recovery, files: Files) -> None:
        super().__init__(files)
        self._session, self._recovery, self._files = session, recovery, files

    def take_theirs(self) -> None:
        """Take what others changed in the case's own file into the case, as one undoable step."""
        session, path = self._session, self._session.path
        assert path is not None
        base, mine = session.base, session.case
        self._files.reading.do(
            _("Reading {name}…", name=path.name),
            lambda _handle: _joined(path, base, mine),
            lambda found: self._take(path, mine, *found),
            beside=is_large(path),
        )

    def _take(self, path: Path, mine: Case, reading: Reading, joined: Joined | None) -> None:
        files = self._files
        if self._session.case is not mine:
            # It was edited meanwhile.
            self.take_theirs()
            return
        if reading.case is None or not reading.sound:
            files.refuse(reading.problems)
            return
        if joined is None:
            words = _("{name} now holds another case: open it, or keep both.", name=path.name)
            files.said.emit(words)
            return
        from mcda.model.version_words import contested_words

        theirs = reading.case
        text = _("Take in what others changed")
        both = noted_joined(mine, theirs, joined.case)
        if not self._session.take_version(both, theirs, reading.mark, text):
            return
        files.shared.settled()
        met = contested_words(joined.case, theirs, joined.contested)
        said = [_("Taken in; yours stands where both can't: {what}.", what="; ".join(met))]
        if joined.asked:
            open_ = "; ".join(dict.fromkeys(one.place.words for one in joined.asked))
            said = [*(said if met else ()), _("Neither version weighs: {what}.", what=open_)]
        if met or joined.asked:
            files.said.emit(together(said))
            names = (file_state(path).name, now_state(self._session).name)
            files.differ.emit(theirs, joined.case, names)
        else:
            files.said.emit(_("What others changed is taken in; undo takes it back."))

    def compare(self, first: State, second: State) -> None:
        """Show what differs between two states of the case, and what that did."""
        words = _("Reading {first} and {second}…", first=first.what, second=second.what)
        self._files.reading.do(
            words,
            lambda handle: (first.read(handle), second.read(handle)),
            partial(self._show, (first.name, second.name)),
            beside=first.beside or second.beside,
        )

    def _show(self, names: tuple[str, str], readings: tuple[Reading, Reading]) -> None:
        wrong = [p for one in readings if not one.whole for p in one.of_file]
        if wrong:
            self._files.refuse(dict.fromkeys(wrong))
        first, second = readings
        if first.case is not None and second.case is not None:
            self._files.differ.emit(first.case, second.case, names)

    def show_file(self, path: Path) -> None:
        """Show what a file says otherwise than the case here."""
        self.compare(file_state(path), now_state(self._session))

    def show_theirs(self) -> None:
        """Show what the case's own file says otherwise than the case here."""
        path = self._session.path
        assert path is not None
        self.show_file(path)
        self._files.shared.ask()

    def show_kept(self, copy: Path) -> None:
        """Show what a copy of unsaved work says otherwise than the case here."""
        one = _kept(copy)
        if one is not None:
            self.compare(kept_state(one, _("Unsaved work")), now_state(self._session))
        self._files.shared.ask()

    def recover(self, copy: Path) -> bool:
        """Open work that a crash left behind, which counts as unsaved; say whether it is begun."""
        one = _kept(copy)
        if one is None or not self._files.may_leave():
            return False
        self._read_kept(one, partial(self._recovered, one))
        return True

    def _recovered(self, one: Kept, reading: Reading) -> None:
        shared = self._files.shared
        if reading.case is None:
            self._files.refuse(reading.problems)
            return
        original = Path(one.original) if one.original else None
        self._session.new(
            reading.case,
            path=original,
            source=original,
            unsaved=True,
            problems=reading.of_file,
            mark=one.base or (mark_on_disk(original) if original else ""),
        )
        self._recovery.adopt(one.copy)
        if original is None:
            shared.leave()
        else:
            self._files.once_shown(original, shared.beginning(original))

    def _read_kept(self, one: Kept, then: Callable[[Reading], object]) -> None:
        from mcda.casefile.recovery import read_kept

        words = _("Reading {name}…", name=one.copy.name)
        beside = is_large(one.copy)
        self._files.reading.do(words, lambda _handle: read_kept(one), then, beside=beside)


def _kept(copy: Path) -> Kept | None:
    from mcda.casefile.recovery import kept

    return next((one for one in kept(copy.parent) if one.copy == copy), None)


def _joined(path: Path, base: Case | None, mine: Case) -> tuple[Reading, Joined | None]:
    """Return what the file holds, and the case with it taken in; None of two different cases."""
    from mcda.casefile.case_file import read_case
    from mcda.model.versions import join

    reading = read_case(path)
    if reading.case is None or not reading.sound:
        return reading, None
    try:
        return reading, join(base, mine, reading.case)
    except ValueError:
        return reading, None
