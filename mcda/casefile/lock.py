"""Who has a case open: a small file beside the case, so that two people notice each other.

A lock never stops anyone from reading, and it is only advice for saving: the
window asks before it writes over the head of another holder. A folder that
can't be written to simply has no locks. A lock that can't be read is somebody's
too: nobody knows whose, so it is said and counts as long as one of another machine.
"""

from __future__ import annotations

import contextlib
import getpass
import hashlib
import json
import os
import unicodedata
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from mcda.disk.atomic import create, write_atomically
from mcda.disk.door import read_regular, replaced_at
from mcda.disk.process import LARGEST_PID, Process, alive, this_process
from mcda.errors import Place, Problem, RefusedError
from mcda.words.said import Said, _

STALE_AFTER: Final = timedelta(days=2)
"""How long a lock of another machine counts without being renewed."""
RENEW_AFTER: Final = timedelta(minutes=30)
"""How old ours must be to be renewed: whoever watches its folder looks at each writing."""

MOST_BYTES: Final = 10_000
LONGEST_NAME: Final = 80
LONGEST_FILE_NAME: Final = 255
"""Bytes of a file's name; no file system in use takes more."""
_KEPT: Final = 40
"""Characters of such a name that its lock still begins with: 160 bytes at most."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who opened a case: names for people, host and process to tell a crash. `since` is UTC.

    `renewed` is when they last said that they still have it. One without a host stands for
    a lock that can't be read; `since` is its file's time.
    """

    user: str
    host: str
    pid: int
    since: str
    started: str = ""
    boot: str = ""
    renewed: str = ""

    @property
    def readable(self) -> bool:
        """Say whether anything is known of the holder."""
        return bool(self.host)

    @property
    def words(self) -> Said:
        since = self.since[:16].replace("T", " ")
        if not self.readable:
            return _("someone since {time} UTC", time=since)
        return _(
            "{user} on {machine} since {time} UTC", user=self.user, machine=self.host, time=since
        )


def lock_path(case_path: str | Path) -> Path:
    """Return where the lock of a case is: `.NAME.lock` in the folder of the file itself, so that
    it is one whichever link to it was opened.

    Where that would be too long for a file's name, a digest stands for the end of the name.
    """
    path = _file(Path(case_path))
    whole = f".{path.name}.lock"
    if len(os.fsencode(whole)) <= LONGEST_FILE_NAME:
        return path.with_name(whole)
    # Systems write the same letters in composed or decomposed form.
    name = unicodedata.normalize("NFC", path.name)
    digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return path.with_name(f".{name[:_KEPT]}~{digest}.lock")


def _file(path: Path) -> Path:
    """Return the case's file, the path itself where that can't be told."""
    with contextlib.suppress(OSError, RuntimeError):
        return replaced_at(path)
    return path


def myself(now: datetime | None = None) -> Holder:
    """Return this process as a holder."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "someone"
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    me = this_process()
    since = moment.isoformat(timespec="seconds")
    return Holder(user, me.host, me.pid, since, me.started, me.boot)


def holder(case_path: str | Path, now: datetime | None = None) -> Holder | None:
    """Return who has the case open, other than this process; None for nobody or a stale lock."""
    found = _read(lock_path(case_path))
    if found is None or _is_me(found) or stale(found, now):
        return None
    return found


def claim(
    case_path: str | Path, now: datetime | None = None, *, over: bool = False
) -> Holder | None:
    """Take the lock unless somebody holds it; return that holder, or None when it is ours.

    Renewing is claiming again. A stale lock is taken over, and with `over` a held one too.
    """
    other = None if over else holder(case_path, now)
    if other is not None:
        return other
    path, mine = lock_path(case_path), myself(now)
    found = _read(path)
    if found is not None and _is_me(found):
        # One from before the clock was set back would count for as long as it was wrong.
        if _older(found, -RENEW_AFTER, now) and not _older(found, RENEW_AFTER, now):
            return None
        mine = replace(mine, since=found.since, renewed=mine.since)
    content = json.dumps(asdict(mine), ensure_ascii=False).encode()
    # No lock can be left in a read-only folder; reading the case goes on.
    with contextlib.suppress(RefusedError):
        if not create(path, content):
            if not over and (other := holder(case_path, now)) is not None:
                return other
            write_atomically(path, content)
    return None if over else holder(case_path, now)


def held(case_path: str | Path) -> bool:
    """Say whether the lock is there and this process'."""
    found = _read(lock_path(case_path))
    return found is not None and _is_me(found)


def release(case_path: str | Path) -> None:
    """Remove the lock if it is ours."""
    if held(case_path):
        with contextlib.suppress(OSError):
            lock_path(case_path).unlink()


def lock_problem(case_path: str | Path, now: datetime | None = None) -> Problem | None:
    """Return the warning that somebody else has the case open, if so."""
    other = holder(case_path, now)
    return None if other is None else elsewhere(case_path, other)


def elsewhere(case_path: str | Path, other: Holder) -> Problem:
    """Return the warning that a holder has the case open, or that its lock can't be read."""
    place = Place(file=Path(case_path).name)
    if not other.readable:
        return Problem.of("FILE-LOCK-UNREADABLE", place, lock=lock_path(case_path).name)
    return Problem.of("FILE-OPEN-ELSEWHERE", place, holder=other.words)


def stale(found: Holder, now: datetime | None = None) -> bool:
    """Say whether a lock's process is gone, or its machine has not renewed it for two days."""
    lives = alive(Process(found.host, found.pid, found.started, found.boot))
    if lives is not None and found.readable:
        return not lives
    return _older(found, STALE_AFTER, now)


def _older(found: Holder, span: timedelta, now: datetime | None) -> bool:
    """Say whether a lock was not renewed for so long, or tells no time at all."""
    try:
        renewed = datetime.fromisoformat(found.renewed or found.since)
        if renewed.tzinfo is None:
            renewed = renewed.replace(tzinfo=UTC)
        return (now or datetime.now(UTC)) - renewed > span
    except (ValueError, OverflowError):
        return True


def _is_me(found: Holder) -> bool:
    me = this_process()
    theirs, mine = (found.started, found.boot), (me.started, me.boot)
    same = all(not a or not b or a == b for a, b in zip(theirs, mine, strict=True))
    return same and found.pid == me.pid and found.host == me.host


def _read(path: Path) -> Holder | None:
    """Return what a lock says, None where there is none; no content makes it raise."""
    try:
        data = json.loads(read_regular(path, MOST_BYTES, follow=False))
        pid = data["pid"]
        if isinstance(pid, bool) or not isinstance(pid, int) or not 0 < pid <= LARGEST_PID:
            raise ValueError(pid)
        names = [_name(data, key) for key in ("user", "host", "since")]
        more = [_name(data, key, "") for key in ("started", "boot", "renewed")]
        datetime.fromisoformat(names[2])
        if not names[1]:
            raise ValueError("host")
        return Holder(names[0], names[1], pid, names[2], *more)
    except (RefusedError, ValueError, KeyError, TypeError, RecursionError):
        return _unreadable(path)


def _name(data: dict[str, Any], key: str, default: str | None = None) -> str:
    """Return a text of a lock on one line of sensible length: a stranger may have written it."""
    value = data[key] if default is None else data.get(key, default)
    if not isinstance(value, str):
        raise TypeError(key)
    printable = "".join(c if c.isprintable() else " " for c in value[:1000])
    kept = LONGEST_NAME if default is None else 200
    return " ".join(printable.split())[:kept]


def _unreadable(path: Path) -> Holder | None:
    try:
        changed = path.lstat().st_mtime
    except OSError:
        return None
    try:
        since = datetime.fromtimestamp(changed, UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError):
        since = ""
    return Holder("", "", 0, since)
