"""Other versions of the case than the one here: in its own file, or kept when a program ended.

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
from desktop.words import _
from mcda.disk.atomic import mark_on_disk

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
        if met:
            words = _("Taken in; where both changed the same, yours stands: {what}.")
            files.said.emit(words.format(what="; ".join(met)))
            files.differ.emit(theirs, joined.case, _("In the file"))
        else:
            files.said.emit(_("What others changed is taken in; undo takes it back."))

    def show_theirs(self) -> None:
        """Show what the case's own file says otherwise than the case here."""
        from mcda.casefile.case_file import read_case

        path = self._session.path
        assert path is not None
        self._read(path, partial(read_case, path), self._shower(_("In the file")))
        self._files.shared.ask()

    def show_kept(self, copy: Path) -> None:
        """Show what a copy of unsaved work says otherwise than the case here."""
        one = _kept(copy)
        if one is not None:
            self._read_kept(one, self._shower(_("Unsaved work")))
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
            shared.begin(original)

    def _read_kept(self, one: Kept, then: Callable[[Reading], object]) -> None:
        from mcda.casefile.recovery import read_kept

        self._read(one.copy, partial(read_kept, one), then)

    def _read(
        self, path: Path, read: Callable[[], Reading], then: Callable[[Reading], object]
    ) -> None:
        words = _("Reading {name}…", name=path.name)
        self._files.reading.do(words, lambda _handle: read(), then, beside=is_large(path))

    def _shower(self, name: str) -> Callable[[Reading], object]:
        return lambda reading: self._files.show(reading, name)


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
