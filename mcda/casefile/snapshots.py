"""Snapshots: states of a case kept in its own file, each packed into a few kilobytes.

The content of a snapshot is the text of a case file, deflated and written as base64. It
says its version as any case file does, so one of a newer format can be told apart, and
kept, while the case round it opens.
"""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from mcda.casefile.case_file import (
    MAX_BYTES,
    case_text,
    newer_version,
    read_case_bytes,
    version_named,
)
from mcda.errors import Place, Problem, RefusedError
from mcda.model.case import Case
from mcda.model.edits.history import add_snapshot
from mcda.model.history import Snapshot, without_history
from mcda.model.reading import Reading
from mcda.words import figures

MOST: Final = 200
MOST_CHARACTERS: Final = 20_000_000
"""What the contents of all snapshots of a case may come to."""

_HEAD: Final = 1_000
"""Bytes of a case file in which its version stands."""

_PIECE: Final = 1_000_000
"""So many bytes are unpacked at once."""


def pack(case: Case) -> str:
    """Return a case as a snapshot keeps it, with the secrets of its rounds."""
    text = case_text(without_history(case))
    return base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")


def take(case: Case, name: str, *, content: str = "", **fields: Any) -> Case:
    """Return a case with a snapshot of itself; `fields` are those of `Snapshot`.

    `content` is what `pack` makes of the case, where that was done before. Raises
    RefusedError when it would be one too many, or too much.
    """
    content = content or pack(case)
    whole = len(content) + sum(len(one.content) for one in case.snapshots)
    if len(case.snapshots) >= MOST or whole > MOST_CHARACTERS:
        facts = {
            "count": len(case.snapshots),
            "size": figures.decimals(whole / 1e6, 1),
            "most": MOST,
        }
        limit = figures.count(MOST_CHARACTERS // 10**6)
        raise RefusedError([Problem.of("SNAPSHOT-TOO-MANY", Place(), limit=limit, **facts)])
    return add_snapshot(case, name, content=content, **fields)


def read_snapshot(one: Snapshot) -> Reading:
    """Read the case in a snapshot; its problems name the snapshot."""
    content = _unpacked(one.content)
    problem = _newer(one, content.head) or (None if content.whole else _damaged(one))
    if problem is not None:
        return Reading(None, (problem,))
    return read_case_bytes(b"".join(content.parts), one.name or one.id)


def restored(case: Case, one: Snapshot) -> Case:
    """Return the case as a snapshot holds it, with today's snapshots and log.

    Rounds that are sealed today stay so. Raises RefusedError for a content that can't be read.
    """
    reading = read_snapshot(one)
    if reading.case is None or not reading.sound:
        raise RefusedError(reading.problems)
    sealed = {asked.id: asked.secret for asked in case.rounds if asked.secret}
    rounds = tuple(
        replace(asked, secret=asked.secret or sealed.get(asked.id, ""))
        for asked in reading.case.rounds
    )
    found = replace(reading.case, id=case.id, rounds=rounds)
    return replace(found, snapshots=case.snapshots, changes=case.changes)


def unreadable(case: Case) -> Iterator[tuple[Snapshot, Problem]]:
    """Yield each snapshot that this version can't read, and why; they are kept as they are.

    So much as one case file holds is unpacked of all; what lies beyond it is believed.
    """
    room = MAX_BYTES
    for one in case.snapshots:
        content = _unpacked(one.content, max(room, _PIECE), keep=False)
        room -= content.size
        if problem := _newer(one, content.head):
            yield one, problem
        elif not (version_named(content.head) and (content.whole or content.cut)):
            yield one, _damaged(one)


@dataclass(frozen=True)
class _Content:
    """What was unpacked: its parts (the first and the last one, where all were not wanted), how
    many bytes there were, and whether they are all or were cut off where there was no room.
    """

    parts: list[bytes]
    size: int
    whole: bool
    cut: bool

    @property
    def head(self) -> bytes:
        return b"".join(self.parts)[:_HEAD]


def _unpacked(content: str, room: int = MAX_BYTES, *, keep: bool = True) -> _Content:
    """Unpack a snapshot's content piece by piece: a few kilobytes may ask for a whole memory."""
    parts: list[bytes] = []
    size, packer = 0, zlib.decompressobj()
    try:
        packed = base64.b64decode(content, validate=True)
        while packed and not packer.eof and size <= room:
            part = packer.decompress(packed, _PIECE)
            packed, size = packer.unconsumed_tail, size + len(part)
            if not keep and len(parts) > 1:
                parts[-1] = part or parts[-1]
            else:
                parts.append(part)
    except (binascii.Error, ValueError, zlib.error):
        return _Content(parts, size, whole=False, cut=False)
    ends = packer.eof and size <= room and b"".join(parts[-2:]).rstrip().endswith(b"}")
    return _Content(parts, size, whole=ends, cut=room < size <= MAX_BYTES)


def _newer(one: Snapshot, head: bytes) -> Problem | None:
    version = newer_version(head)
    if not version:
        return None
    return Problem.of("SNAPSHOT-NEWER-FORMAT", Place(words=one.name or one.id), version=version)


def _damaged(one: Snapshot) -> Problem:
    return Problem.of("SNAPSHOT-DAMAGED", Place(words=one.name or one.id))
