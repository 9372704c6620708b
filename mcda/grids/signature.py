"""What a file is, by its first bytes; names only break ties."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Final

from mcda.disk.door import open_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.package import open_package

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_SUFFIXES: Final = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods"}
_PASSWORD_MARK: Final = "EncryptedPackage".encode("utf-16-le")
_XLS_MARKS: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


class Kind(StrEnum):
    """The kinds of file that can be read."""

    CASE = "case"
    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    XLS = "xls"


def kind_of(path: Path) -> Kind:
    """Return a file's kind; RefusedError (FILE-...) for whatever can't be read."""
    place = Place(file=path.name)
    with open_regular(path) as stream:
        head = stream.read(1 << 16)
    suffix = path.suffix.lower()
    if not head.strip():
        raise RefusedError([Problem.of("FILE-EMPTY", place)])
    if head.startswith(_OLE):
        return _ole(path, head, place)
    if head.startswith(b"PK"):
        return _zipped(path, place)
    if suffix == ".parley" or (
        suffix == ".json" and head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"{"
    ):
        return Kind.CASE
    if head.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b'{"format"'):
        return Kind.CASE
    if suffix in _WORKBOOK_SUFFIXES:
        text = _looks_like_text(head)
        code = "FILE-TEXT-NAMED-XLSX" if text else "FILE-DAMAGED"
        raise RefusedError([Problem.of(code, place, suffix=suffix, part="its first bytes")])
    if suffix in (".csv", ".tsv", ".txt", "") and _looks_like_text(head):
        return Kind.CSV
    raise RefusedError([Problem.of("FILE-UNKNOWN-KIND", place)])


def _zipped(path: Path, place: Place) -> Kind:
    with open_package(path) as archive:
        names = set(archive.namelist())
    if "[Content_Types].xml" in names or any(name.startswith("xl/") for name in names):
        return Kind.XLSX
    if names & {"content.xml", "encrypted-package"}:
        return Kind.ODS
    raise RefusedError([Problem.of("FILE-NOT-A-WORKBOOK", place)])


def _ole(path: Path, head: bytes, place: Place) -> Kind:
    """Tell a password-protected workbook from an old one by the names in its directory.

    The directory usually stands near the start or the end; a few MB are searched.
    """
    with open_regular(path) as stream:
        content = head + stream.read(4_000_000)
        stream.seek(max(0, stream.seek(0, os.SEEK_END) - 1_000_000))
        content += stream.read(1_000_000)
    if _PASSWORD_MARK in content:
        raise RefusedError([Problem.of("FILE-PASSWORD", place)])
    if any(mark in content for mark in _XLS_MARKS):
        return Kind.XLS
    raise RefusedError([Problem.of("FILE-OLE-OTHER", place)])


def _looks_like_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    lowest = 1 if b"\0" in head[:2] else 0
    return not any(lowest <= byte < 9 or 13 < byte < 32 for byte in head)
