"""Copies of unsaved work, so that a crash loses nothing.

The window keeps one copy per session in a folder that it names, replaces it
while there is unsaved work, and discards it on saving. What a crash left behind
is found by `kept` at the next start. A copy is one line about itself and then
the text of a case file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mcda.errors import Place, Problem, RefusedError
from mcda.io.atomic import write_atomically
from mcda.io.case_file import MAX_BYTES, case_text, read_case_bytes
from mcda.io.door import open_regular, read_regular
from mcda.io.lock import running
from mcda.io.reading import Reading
from mcda.model.case import Case
from mcda.model.codec import to_plain

SUFFIX: Final = ".parley-recovery"


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy of unsaved work: the copy, the case file it belongs to ("" if never saved)."""

    copy: Path
    original: str
    title: str
    saved: str
    host: str
    pid: int

    @property
    def orphaned(self) -> bool:
        """Say whether the session that kept it is gone."""
        return self.host != platform.node() or not running(self.pid)


def keep(case: Case, folder: Path, original: str | Path = "", now: datetime | None = None) -> Path:
    """Write (or replace) this session's copy of a case and return where it is.

    Raises RefusedError as `write_atomically` does; the previous copy survives.
    """
    folder.mkdir(parents=True, exist_ok=True)
    about = {
        "format": "parley-recovery",
        "original": str(original),
        "title": case.title,
        "saved": (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
        "host": platform.node(),
        "pid": os.getpid(),
    }
    copy = folder / f"{_key(case, original)}-{os.getpid()}{SUFFIX}"
    text = json.dumps(about) + "\n" + case_text(to_plain(case))
    write_atomically(copy, text.encode("utf-8"))
    return copy


def kept(folder: Path) -> tuple[Kept, ...]:
    """Return the copies in a folder, newest first; unreadable ones are left where they are."""
    found = []
    with contextlib.suppress(OSError):
        found = [_about(path) for path in sorted(folder.glob(f"*{SUFFIX}"))]
    return tuple(sorted((one for one in found if one), key=lambda one: one.saved, reverse=True))


def read_kept(one: Kept) -> Reading:
    """Read the case in a copy."""
    try:
        content = read_regular(one.copy, MAX_BYTES, follow=False)
    except RefusedError as error:
        return Reading(None, error.problems)
    _, newline, case = content.partition(b"\n")
    if not newline:
        return Reading(None, (Problem.of("FILE-TRUNCATED", Place(file=one.copy.name)),))
    return read_case_bytes(case, one.copy.name)


def discard(one: Kept | Path) -> None:
    """Remove a copy; one that is gone already is fine."""
    path = one.copy if isinstance(one, Kept) else one
    with contextlib.suppress(OSError):
        path.unlink()


def _key(case: Case, original: str | Path) -> str:
    return hashlib.sha256(f"{original}\n{case.id}".encode("utf-8", "replace")).hexdigest()[:16]


def _about(path: Path) -> Kept | None:
    try:
        with open_regular(path, follow=False) as stream:
            about = json.loads(stream.readline(100_000))
        if about["format"] != "parley-recovery":
            return None
        return Kept(path, *(about[k] for k in ("original", "title", "saved", "host", "pid")))
    except (RefusedError, ValueError, KeyError, TypeError, RecursionError):
        return None
