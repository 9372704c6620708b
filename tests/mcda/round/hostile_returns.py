"""Returned workbooks that nobody should send, made from a real one."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from mcda.model.case import Case
from tests.mcda.grids import hostile
from tests.mcda.round.filling import filled

SHEET = "xl/worksheets/sheet3.xml"
"""The sheet of scores in a workbook that asks for everything."""


def with_sheet(whole: Path, path: Path, change: Callable[[bytes], bytes]) -> Path:
    """Write a returned workbook whose sheet of scores has other XML."""
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as to:
        for name in source.namelist():
            data = source.read(name)
            to.writestr(name, change(data) if name == SHEET else data)
    return path


def below(rows: bytes) -> Callable[[bytes], bytes]:
    """Return a change that adds rows to a sheet."""
    return lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>")


def far_cell(whole: Path, path: Path) -> Path:
    row = b'<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'
    return with_sheet(whole, path, below(row))


def far_column(whole: Path, path: Path) -> Path:
    row = b'<row r="20"><c r="XFD20"><v>7</v></c></row>'
    return with_sheet(whole, path, below(row))


def styled_rows(whole: Path, path: Path) -> Path:
    rows = b"".join(
        b'<row r="%d"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>' % (n, n, n)
        for n in range(20, 1_000_020)
    )
    return with_sheet(whole, path, below(rows))


def many_strays(whole: Path, path: Path) -> Path:
    rows = b"".join(
        b'<row r="%d">%s</row>' % (n, b"".join(b"<c><v>%d</v></c>" % i for i in range(200)))
        for n in range(20, 1020)
    )
    return with_sheet(whole, path, below(rows))


def entities(whole: Path, path: Path) -> Path:
    laughs = hostile.LAUGHS.encode()
    return with_sheet(whole, path, lambda xml: laughs + re.sub(rb"^<\?xml[^>]*\?>", b"", xml))


def nested(whole: Path, path: Path) -> Path:
    return with_sheet(whole, path, below(b"<row>" * 200_000))


def long_text(whole: Path, path: Path) -> Path:
    text = b"x" * 20_000_000
    row = b'<row r="20"><c r="B20" t="inlineStr"><is><t>' + text + b"</t></is></c></row>"
    return with_sheet(whole, path, below(row))


def swollen(whole: Path, path: Path) -> Path:
    return with_sheet(whole, path, below(b" " * 140_000_000))


FROM_A_RETURN: dict[str, tuple[Callable[[Path, Path], Path], str]] = {
    "far cell": (far_cell, "WORKBOOK-ROWS-IGNORED"),
    "far column": (far_column, "WORKBOOK-FAR-CELL"),
    "a million styled empty rows": (styled_rows, ""),
    "200,000 strays": (many_strays, "RETURN-MORE-PROBLEMS"),
    "XML entities": (entities, "FILE-XML-BOMB"),
    "endless nesting": (nested, "FILE-DAMAGED"),
    "a text of 20 MB": (long_text, "FILE-TOO-LARGE"),
    "140 MB of spaces": (swollen, "FILE-ZIP-BOMB"),
}


def every(case: Case, folder: Path) -> dict[str, tuple[Path, str]]:
    """Write one file of each kind; return them with the code that must be among their problems."""
    folder.mkdir(exist_ok=True)
    whole = filled(case, folder / "whole.xlsx")
    made = {
        name: (make(whole, folder / f"{number}.xlsx"), code)
        for number, (name, (make, code)) in enumerate(FROM_A_RETURN.items())
    }
    made["zip bomb"] = (hostile.zip_bomb(folder / "bomb.xlsx"), "FILE-ZIP-BOMB")
    made["truncated"] = (hostile.truncated(folder / "cut.xlsx", whole, 0.7), "FILE-DAMAGED")
    made["password"] = (hostile.ole(folder / "secret.xlsx", "EncryptedPackage"), "FILE-PASSWORD")
    made["no file"] = (folder / "gone.xlsx", "FILE-MISSING")
    empty = folder / "empty.xlsx"
    empty.touch()
    made["no byte"] = (empty, "FILE-EMPTY")
    text = folder / "text.xlsx"
    text.write_text("not,a,workbook\n" * 100, encoding="utf-8")
    made["text"] = (text, "FILE-TEXT-NAMED-XLSX")
    locked = "<manifest><encryption-data/></manifest>"
    made["password, ods"] = (hostile.ods(folder / "secret.ods", "", locked), "FILE-PASSWORD")
    return made
