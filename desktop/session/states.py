"""States of a case that can be laid side by side: as it is now, its snapshots, its file and the
earlier saves of it, work that a crash left, and any other file. Each is read when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.session.jobs import Handle
from desktop.session.moments import changed_at, moment_words, this_moment
from desktop.session.reading import is_large, told
from desktop.words import _
from mcda.casefile import CASE_SUFFIX
from mcda.disk.door import is_there

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.session.files import Files
    from desktop.session.session import Session
    from mcda.casefile.recovery import Kept
    from mcda.model.history import Snapshot
    from mcda.model.reading import Reading

NOW: Final = "now"
"""The key of the case as it is."""


@dataclass(frozen=True, eq=False)
class State:
    """One of them: its key, what it is called without and with its time, and how it is read,
    `beside` the window where that takes long.
    """

    key: str
    what: str
    name: str
    read: Callable[[Handle], Reading]
    beside: bool = False


def states_of(session: Session, files: Files) -> list[State]:
    """Return the states of the open case that are known of, those of today first."""
    found = [now_state(session)]
    large = session.large
    found += [snapshot_state(one, beside=large) for one in reversed(session.case.snapshots)]
    found += [kept_state(one, _("Unsaved work")) for one in files.shared.left]
    path = session.path or session.source
    if path is not None:
        if is_there(path) and path.suffix.lower() == CASE_SUFFIX:
            found.append(file_state(path))
        found += [kept_state(one, _("Earlier save")) for one in files.backups.of(path)]
    return found


def now_state(session: Session) -> State:
    """Return the case as it is."""
    case = session.case

    def read(_handle: Handle) -> Reading:
        from mcda.model.reading import Reading

        return Reading(case)

    return State(NOW, _("Now"), _dated(_("Now"), this_moment()), read)


def snapshot_state(one: Snapshot, *, beside: bool) -> State:
    """Return what a snapshot keeps."""

    def read(_handle: Handle) -> Reading:
        from mcda.casefile.snapshots import read_snapshot

        return read_snapshot(one)

    key = f"snapshot {one.id}"  # no words: a key
    return State(key, one.name, _dated(one.name, one.time), read, beside)


def file_state(path: Path) -> State:
    """Return what a case, workbook or table holds."""

    def read(handle: Handle) -> Reading:
        from mcda.opening import look

        return look(path, told(handle)).reading

    beside = path.suffix.lower() != CASE_SUFFIX or is_large(path)
    key = f"file {path}"  # no words: a key
    return State(key, path.name, _dated(path.name, changed_at(path)), read, beside)


def kept_state(one: Kept, what: str) -> State:
    """Return what a copy holds that Parley keeps: of unsaved work, or of an earlier save."""

    def read(_handle: Handle) -> Reading:
        from mcda.casefile.recovery import read_kept

        return read_kept(one)

    key = f"copy {one.copy}"  # no words: a key
    return State(key, what, _dated(what, one.saved), read, is_large(one.copy))


def _dated(what: str, when: datetime | str | None) -> str:
    time = moment_words(when, exact=True)
    return _("{name} ({time})", name=what, time=time) if time else what
