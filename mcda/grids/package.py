"""Opening a zipped document with care: what it claims to unpack to is looked at first."""

from __future__ import annotations

import errno
import lzma
import os
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from mcda.disk.door import open_regular, too_large
from mcda.errors import Place, Problem, RefusedError
from mcda.words import figures
from mcda.words.said import _, ngettext

MAX_UNPACKED: Final = 150_000_000
MAX_FILE: Final = 100_000_000
MAX_PARTS: Final = 5_000
BOMB_RATIO: Final = 400
BOMB_FROM: Final = 50_000_000

BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError),
    *(NotImplementedError, RuntimeError, ValueError),
)
"""What zipfile raises on damaged, encrypted or oddly compressed archives."""


@contextmanager
def open_package(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zipped document; RefusedError if it is damaged or unpacks to too much.

    Damage met later, while parts are read, ends in the same FILE-DAMAGED.
    """
    place = Place(file=path.name)
    try:
        with open_regular(path) as stream:
            if stream.seek(0, os.SEEK_END) > MAX_FILE:
                raise RefusedError([too_large(path, MAX_FILE)])
            with _damage(), zipfile.ZipFile(stream) as archive:
                _check_size(archive, place)
                yield archive
    except BROKEN as error:
        raise RefusedError([Problem.of("FILE-DAMAGED", place, part=_("its archive"))]) from error


@contextmanager
def _damage() -> Iterator[None]:
    """Tell damage (a place before the start, data that won't unpack) from a drive's faults."""
    try:
        yield
    except OSError as error:
        if error.errno in (None, errno.EINVAL):
            raise zipfile.BadZipFile from error
        raise


def open_part(archive: zipfile.ZipFile, name: str, place: Place, most: int) -> IO[bytes]:
    """Open one part; RefusedError if it is absent or larger than `most` bytes."""
    try:
        size = archive.getinfo(name).file_size
    except KeyError as error:
        raise RefusedError(
            [Problem.of("FILE-DAMAGED", place, part=_("{name} is absent", name=name))]
        ) from error
    if size > most:
        limit = _("{size} MB in {name}", size=most // 10**6, name=name)
        raise RefusedError([Problem.of("FILE-TOO-LARGE", place, limit=limit)])
    return archive.open(name)


def _check_size(archive: zipfile.ZipFile, place: Place) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    absurd = unpacked > BOMB_FROM and unpacked > BOMB_RATIO * packed
    if unpacked > MAX_UNPACKED or absurd:
        limit = _(
            "{size} MB, less than {ratio} times its size",
            size=MAX_UNPACKED // 10**6,
            ratio=BOMB_RATIO,
        )
        size = _("{n} MB", n=figures.count(unpacked // 10**6))
        raise RefusedError([Problem.of("FILE-ZIP-BOMB", place, size=size, limit=limit)])
    names = Counter(entry.filename for entry in entries)
    twice = next((name for name, count in names.items() if count > 1), None)
    if twice is not None:
        raise RefusedError(
            [Problem.of("FILE-DAMAGED", place, part=_("two parts called {name}", name=twice))]
        )
    if len(entries) > MAX_PARTS:
        size = ngettext("{n} part", "{n} parts", len(entries))
        raise RefusedError(
            [Problem.of("FILE-ZIP-BOMB", place, size=size, limit=figures.count(MAX_PARTS))]
        )
