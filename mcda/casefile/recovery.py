"""Copies of unsaved work, so that a crash loses nothing.

The window keeps one copy per session in a folder that it names, replaces it
while there is unsaved work, and discards it on saving. What a crash left behind
is found by `kept` at the next start, and by `left_of` when its file is opened. A
copy is one line about itself and then the text of a case file. Copies hold what
nobody else may read, so the folder and all in it are their owner's alone; they do
not stay for ever either (`age_out`).
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from mcda.casefile.case_file import MAX_BYTES, case_text, read_case_bytes
from mcda.disk.atomic import keep_private, write_atomically
from mcda.disk.door import is_folder, open_regular, read_regular
from mcda.disk.leftover import sweep
from mcda.disk.process import LARGEST_PID, Process, alive, this_process
from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import Case
from mcda.model.reading import Reading

SUFFIX: Final = ".parley-recovery"
KEPT_FOR: Final = timedelta(days=90)
"""So long a copy that a crash left is offered; then it goes."""

_LONGEST_LINE: Final = 100_000
_FORMAT: Final = "parley-recovery"


@dataclass(frozen=True, slots=True)
class Kept:
    """One copy of unsaved work: the copy, the case file it belongs to ("" if never saved).

    `saved` is ISO 8601 in UTC. `base` is the mark of what the case file held when
    the work on it began, empty if that is not known.
    """

    copy: Path
    original: str
    title: str
    saved: str
    host: str
    pid: int
    started: str = ""
    boot: str = ""
    base: str = ""

    @property
    def orphaned(self) -> bool:
        """Say whether the session that kept it is gone, or of another machine."""
        return not alive(Process(self.host, self.pid, self.started, self.boot))

    @property
    def moment(self) -> datetime:
        """When it was written."""
        return _moment(self.saved)


def keep(
    case: Case,
    folder: Path,
    original: str | Path = "",
    now: datetime | None = None,
    *,
    base: str = "",
    copy: Path | None = None,
) -> Path:
    """Write (or replace) this session's copy of a case, or another, and return where it is.

    Raises RefusedError as `write_atomically` does, OSError when there can be no
    folder; the previous copy survives.
    """
    copy = copy or copy_path(case, folder, original)
    keep_content(case_text(case).encode("utf-8"), copy, original, case.title, now, base=base)
    return copy


def keep_content(
    content: bytes,
    copy: Path,
    original: str | Path,
    title: str,
    now: datetime | None = None,
    *,
    base: str = "",
) -> None:
    """Write the bytes of a case file as `keep` does those of a case."""
    _make_private(copy.parent)
    me = this_process()
    about = {
        "format": _FORMAT,
        "original": str(original),
        "title": title,
        "saved": (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds"),
        "host": me.host,
        "pid": me.pid,
        "started": me.started,
        "boot": me.boot,
        "base": base,
    }
    head = json.dumps(about) + "\n"
    write_atomically(copy, head.encode("utf-8") + content, private=True)


def copy_path(case: Case, folder: Path, original: str | Path = "") -> Path:
    """Return where this process keeps its copy of a case."""
    me = this_process()
    return folder / f"{_key(case, original, me)}-{me.pid}{SUFFIX}"


def kept(folder: Path) -> tuple[Kept, ...]:
    """Return the copies in a folder, newest first; unreadable ones are left where they are."""
    found = [one for one in map(_about, _copies(folder)) if one]
    return tuple(sorted(found, key=lambda one: (one.moment, one.copy.name), reverse=True))


def unreadable(folder: Path) -> tuple[Path, ...]:
    """Return what is called a copy in a folder and tells nothing about itself."""
    return tuple(path for path in _copies(folder) if _about(path) is None)


def left_of(folder: Path, original: str | Path) -> tuple[Kept, ...]:
    """Return what a crash left of work on one case file, newest first."""
    wanted = resolved(original)
    return tuple(
        one
        for one in kept(folder)
        if one.original and resolved(one.original) == wanted and one.orphaned
    )


def without_file(folder: Path) -> tuple[Kept, ...]:
    """Return what a crash left of cases that were never saved, newest first."""
    return tuple(one for one in kept(folder) if not one.original and one.orphaned)


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


def other_than(case: Case, left: Iterable[Kept]) -> list[Kept]:
    """Return the copies that hold anything else than a case, or can't be read, as those of a newer
    Parley; those that hold the same go.
    """
    found = []
    for one in left:
        if read_kept(one).case == case:
            discard(one)
        else:
            found.append(one)
    return found


def discard(one: Kept | Path) -> None:
    """Remove a copy; one that is gone already is fine."""
    path = one.copy if isinstance(one, Kept) else one
    with contextlib.suppress(OSError):
        path.unlink()


def taken_away(copy: Path) -> bytes:
    """Discard a copy and return what it held; nothing where that can't be read."""
    content = b""
    with contextlib.suppress(RefusedError):
        content = read_regular(copy, MAX_BYTES, follow=False)
    discard(copy)
    return content


def tidy(folder: Path, now: datetime | None = None) -> None:
    """Make a folder and the copies in it private, remove what is older than `KEPT_FOR` and
    what writers that are gone left half written. Never raises.
    """
    if not _copies(folder) and not is_folder(folder):
        return
    keep_private(folder)
    for path in _copies(folder):
        keep_private(path)
    oldest = (now or datetime.now(UTC)) - KEPT_FOR
    for one in kept(folder):
        if one.orphaned and one.moment < oldest:
            discard(one)
    sweep(folder)


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    keep_private(folder)


def _copies(folder: Path) -> list[Path]:
    """Return what is called a copy; a folder that can't be looked into has none."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        return sorted(Path(one.path) for one in entries if one.name.endswith(SUFFIX))
    return []


def resolved(path: str | Path) -> str:
    """Return a path without links, itself where that can't be told."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)


def _key(case: Case, original: str | Path, me: Process) -> str:
    told = f"{original}\n{case.id}\n{me.started}\n{me.boot}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _about(path: Path) -> Kept | None:
    """Return what a copy says of itself, None if that is not what `keep` writes."""
    try:
        with open_regular(path, follow=False) as stream:
            about = json.loads(stream.readline(_LONGEST_LINE))
        if about["format"] != _FORMAT:
            return None
        texts = {key: _text(about[key]) for key in ("original", "title", "saved", "host")}
        more = {key: _text(about.get(key, "")) for key in ("started", "boot", "base")}
        _moment(texts["saved"])
        return Kept(path, pid=_number(about["pid"]), **texts, **more)
    except (RefusedError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= LARGEST_PID:
        raise ValueError(value)
    return value
