"""Who has a case open: a small file beside the case, so that two people notice each other.

A lock never stops anyone from reading, and it is only advice for saving: the
window asks before it writes over the head of another holder. A folder that
can't be written to simply has no locks.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import platform
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.io.atomic import write_atomically
from mcda.io.door import read_regular

STALE_AFTER: Final = timedelta(days=2)
"""How long a lock of another machine counts without being renewed."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who opened a case: names for people, host and process to tell a crash. `since` is UTC."""

    user: str
    host: str
    pid: int
    since: str

    @property
    def words(self) -> str:
        return f"{self.user} on {self.host} since {self.since[:16].replace('T', ' ')} UTC"


def lock_path(case_path: str | Path) -> Path:
    """Return where the lock of a case is: `.NAME.lock` in the same folder."""
    path = Path(case_path)
    return path.with_name(f".{path.name}.lock")


def myself(now: datetime | None = None) -> Holder:
    """Return this process as a holder."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = "someone"
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    return Holder(user, platform.node(), os.getpid(), moment.isoformat(timespec="seconds"))


def holder(case_path: str | Path, now: datetime | None = None) -> Holder | None:
    """Return who has the case open, other than this process; None for nobody or a stale lock."""
    found = _read(lock_path(case_path))
    if found is None or _is_me(found) or stale(found, now):
        return None
    return found


def claim(case_path: str | Path, now: datetime | None = None) -> Holder | None:
    """Take the lock unless somebody holds it; return that holder, or None when it is ours.

    Renewing is claiming again. A stale or damaged lock is taken over.
    """
    other = holder(case_path, now)
    if other is None:
        content = json.dumps(asdict(myself(now)), ensure_ascii=False).encode()
        # No lock can be left in a read-only folder; reading the case goes on.
        with contextlib.suppress(RefusedError):
            write_atomically(lock_path(case_path), content)
    return other


def release(case_path: str | Path) -> None:
    """Remove the lock if it is ours."""
    found = _read(lock_path(case_path))
    if found is not None and _is_me(found):
        with contextlib.suppress(OSError):
            lock_path(case_path).unlink()


def lock_problem(case_path: str | Path, now: datetime | None = None) -> Problem | None:
    """Return the warning that somebody else has the case open, if so."""
    other = holder(case_path, now)
    place = Place(file=Path(case_path).name)
    return Problem.of("FILE-OPEN-ELSEWHERE", place, holder=other.words) if other else None


def stale(found: Holder, now: datetime | None = None) -> bool:
    """Say whether a lock's process is gone, or its machine has not renewed it for two days."""
    if found.host == platform.node():
        return not running(found.pid)
    try:
        since = datetime.fromisoformat(found.since)
    except ValueError:
        return True
    if since.tzinfo is None:
        since = since.replace(tzinfo=UTC)
    return (now or datetime.now(UTC)) - since > STALE_AFTER


def running(pid: int) -> bool:
    """Say whether a process of this machine is alive."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        import ctypes

        query_limited_information = 0x1000
        handle = ctypes.windll.kernel32.OpenProcess(query_limited_information, False, pid)
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _is_me(found: Holder) -> bool:
    return found.host == platform.node() and found.pid == os.getpid()


def _read(path: Path) -> Holder | None:
    try:
        data = json.loads(read_regular(path, 10_000, follow=False))
        return Holder(str(data["user"]), str(data["host"]), int(data["pid"]), str(data["since"]))
    except (RefusedError, ValueError, KeyError, TypeError, RecursionError):
        return None
