"""Copies of the last saves of each case file, in a folder of their owner's alone.

A copy is written as one of unsaved work is (`recovery`). Its name holds a number that
only grows, so that the order stands whatever the clock does. There are so many of one
file and so many bytes of all; the oldest go first, the last one of a file stays.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from mcda.casefile.case_file import MAX_BYTES, case_text
from mcda.casefile.recovery import SUFFIX, Kept, discard, keep_content, kept, resolved
from mcda.disk.door import read_regular
from mcda.errors import RefusedError
from mcda.model.case import Case

MOST_OF_ONE: Final = 10
MOST_BYTES: Final = 200_000_000


def back_up(case: Case, folder: Path, original: Path, now: datetime | None = None) -> Path:
    """Keep a copy of what was just saved, and return where; one like the last is not kept twice.

    Raises RefusedError and OSError as `recovery.keep` does.
    """
    return back_up_content(case_text(case).encode("utf-8"), folder, original, case.title, now)


def back_up_content(
    content: bytes, folder: Path, original: Path, title: str, now: datetime | None = None
) -> Path:
    """Keep a copy of a case file's bytes, whoever wrote them, as `back_up` does of a case."""
    earlier = backups_of(folder, original)
    number = _number(earlier[0].copy) + 1 if earlier else 1
    copy = folder / f"{_key(original)}-{number:08d}{SUFFIX}"
    if earlier and _content(earlier[0].copy) == content:
        return earlier[0].copy
    keep_content(content, copy, original, title, now)
    _thin_out(folder)
    return copy


def backups_of(folder: Path, original: Path) -> tuple[Kept, ...]:
    """Return the copies of the saves of one file, the last save first."""
    wanted = resolved(original)
    return tuple(one for one in backups(folder) if resolved(one.original) == wanted)


def backups(folder: Path) -> tuple[Kept, ...]:
    """Return all copies, of each file the last save first; what is none is passed over."""
    found = [one for one in kept(folder) if one.original and _number(one.copy)]
    return tuple(sorted(found, key=lambda one: (_key(Path(one.original)), -_number(one.copy))))


def _thin_out(folder: Path) -> None:
    """Remove the oldest copies of what is too much."""
    files: dict[str, list[Kept]] = {}
    for one in backups(folder):
        files.setdefault(resolved(one.original), []).append(one)
    left: list[Kept] = []
    for copies in files.values():
        _discard(copies[MOST_OF_ONE:])
        left += copies[1:MOST_OF_ONE]
    whole = sum(_size(copies[0].copy) for copies in files.values())
    for one in sorted(left, key=lambda one: one.moment, reverse=True):
        whole += _size(one.copy)
        if whole > MOST_BYTES:
            discard(one)


def _discard(copies: Iterable[Kept]) -> None:
    for one in copies:
        discard(one)


def _key(original: Path) -> str:
    return hashlib.sha256(resolved(original).encode("utf-8", "replace")).hexdigest()[:16]


def _number(copy: Path) -> int:
    """Return the number in a copy's name, 0 if it is no backup's."""
    _key, _dash, number = copy.name.removesuffix(SUFFIX).rpartition("-")
    return int(number) if len(number) == 8 and number.isascii() and number.isdigit() else 0


def _content(copy: Path) -> bytes:
    try:
        return read_regular(copy, MAX_BYTES, follow=False).partition(b"\n")[2]
    except RefusedError:
        return b""


def _size(copy: Path) -> int:
    try:
        return copy.lstat().st_size
    except OSError:
        return 0
