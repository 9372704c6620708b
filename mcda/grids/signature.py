"""What a file is, by its first bytes; names only break ties."""

from __future__ import annotations

import codecs
import os
import re
from enum import StrEnum
from pathlib import Path
from typing import Final

from mcda.disk.door import open_regular
from mcda.errors import Place, Problem, RefusedError
from mcda.grids.package import open_package
from mcda.words.said import _

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORKBOOK_SUFFIXES: Final = {".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods"}
_PASSWORD_MARK: Final = "EncryptedPackage".encode("utf-16-le")
_XLS_MARKS: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_WIDE: Final = (("le", codecs.BOM_UTF16_LE), ("be", codecs.BOM_UTF16_BE))


_ARCHIVE: Final = re.compile(rb"^mime-version\s*:", re.IGNORECASE | re.MULTILINE)


class Kind(StrEnum):
    """The kinds of file that can be read."""

    CASE = "case"
    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"
    XLS = "xls"
    HTML = "html"
    EXCEL_2003 = "xml"
    WEB_ARCHIVE = "mht"


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
    if marked := _marked_up(head):
        return marked
    if suffix not in (".csv", ".tsv", ".txt", "") and _in_tabs(head):
        return Kind.CSV
    if suffix in _WORKBOOK_SUFFIXES:
        text = _looks_like_text(head)
        code = "FILE-TEXT-NAMED-XLSX" if text else "FILE-DAMAGED"
        raise RefusedError([Problem.of(code, place, suffix=suffix, part=_("its first bytes"))])
    if suffix in (".csv", ".tsv", ".txt", "") and _looks_like_text(head):
        return Kind.CSV
    raise RefusedError([Problem.of("FILE-UNKNOWN-KIND", place)])


def _marked_up(head: bytes) -> Kind | None:
    """Return the kind of a text with tags, or of an archive of such texts, None for any other."""
    if _ARCHIVE.search(head[:2048]) and b"text/html" in head.lower():
        return Kind.WEB_ARCHIVE
    text = _text(head.removeprefix(codecs.BOM_UTF8)).lstrip("\ufeff \t\r\n").casefold()
    if not text.startswith("<"):
        return None
    page = "<html" in text or "<!doctype html" in text
    if "urn:schemas-microsoft-com:office:spreadsheet" in text and not page:
        return Kind.EXCEL_2003
    return Kind.HTML if page or "<table" in text else None


def _in_tabs(head: bytes) -> bool:
    """Say whether a text has lines, all with the same number of tabs."""
    lines = _text(head).splitlines()
    tabs = {line.count("\t") for line in lines[: max(1, len(lines) - 1)] if line.strip()}
    return _looks_like_text(head) and len(lines) > 1 and len(tabs) == 1 and min(tabs) > 0


def _text(head: bytes) -> str:
    """Return the beginning of a file as text, as far as its signs matter here."""
    wide = next((f"utf-16-{e}" for e, mark in _WIDE if head.startswith(mark)), "")
    return head.decode(wide or "latin-1", errors="replace")


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
    if head.startswith(tuple(mark for _end, mark in _WIDE)):
        return True
    lowest = 1 if b"\0" in head[:2] else 0
    return not any(lowest <= byte < 9 or 13 < byte < 32 for byte in head)
