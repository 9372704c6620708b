"""The parts of an .xlsx file beside its sheets: their list, shared texts, date formats."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from typing import Final

from mcda.errors import Problem, RefusedError
from mcda.grids.budget import MAX_ESCAPED, Budget, Work
from mcda.grids.package import open_part
from mcda.grids.xml_events import attribute, parse
from mcda.words.said import _

SMALL_PART: Final = 20_000_000
TEXTS_PART: Final = 60_000_000
MAX_CODE: Final = 255

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATE_IDS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_PERCENT_IDS = ("9", "10")
_LITERAL = re.compile(r'"[^"]*"|\\.')
_NO_DATE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\[\]]*\]|General', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet's name, the part that holds it, and whether it is shown."""

    name: str
    part: str
    visible: bool


@dataclass(frozen=True, slots=True)
class NumberStyles:
    """The cell style numbers, as they stand in `s="..."`, that show dates or percentages."""

    dates: frozenset[str] = frozenset()
    percents: frozenset[str] = frozenset()


def unescape(text: str) -> str:
    """Return a text with Excel's `_xHHHH_` escapes resolved."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text


def sheet_parts(archive: zipfile.ZipFile, budget: Budget) -> tuple[str, list[SheetPart], bool]:
    """Return the workbook's part, its worksheets in order, and whether dates count from 1904."""
    book = _workbook_part(archive, budget)
    links = {key: (kind, target) for key, kind, target in _relations(archive, book, budget)}
    found: list[tuple[str, str, str]] = []
    since_1904 = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal since_1904
        if name == "sheet":
            budget.charge(Work.SHEETS)
            budget.name(attributes.get("name", ""))
            link = attribute(attributes, "id") or ""
            found.append((attributes.get("name", ""), link, attributes.get("state", "visible")))
        elif name == "workbookPr":
            since_1904 = attributes.get("date1904", "0") in ("1", "true", "on")

    with open_part(archive, book, budget.place, SMALL_PART) as stream:
        parse(stream, budget, book, start, _ignore, _ignore)
    parts: list[SheetPart] = []
    taken: set[str] = set()
    for name, link, state in found:
        kind, target = links.get(link, ("", ""))
        if target in taken:
            part = _("two sheets are the same part {part}", part=target)
            raise RefusedError([Problem.of("FILE-DAMAGED", budget.place, part=part)])
        taken.add(target)
        if kind == "worksheet":
            parts.append(SheetPart(unescape(name), target, state == "visible"))
        elif not kind:
            part = _("the sheet {name} is absent", name=name[:40])
            raise RefusedError([Problem.of("FILE-DAMAGED", budget.place, part=part)])
    return book, parts, since_1904


def shared_texts(archive: zipfile.ZipFile, book: str, budget: Budget) -> list[str]:
    """Return the shared texts in their order, without phonetic guides."""
    part = _linked(archive, book, "sharedStrings", budget)
    if part is None:
        return []
    texts: list[str] = []
    pieces: list[str] = []
    inside = phonetic = False
    length = 0

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal inside, phonetic
        inside = name == "t" and not phonetic
        phonetic = phonetic or name == "rPh"

    def end(name: str) -> None:
        nonlocal inside, phonetic, length
        inside = False
        if name == "rPh":
            phonetic = False
        elif name == "si":
            length = 0
            texts.append(unescape("".join(pieces)))
            pieces.clear()
            budget.charge(Work.TEXTS)
            budget.cell_text(len(texts[-1]))

    def text(data: str) -> None:
        nonlocal length
        if inside:
            pieces.append(data)
            length += len(data)
            budget.cell_text(length, MAX_ESCAPED)

    with open_part(archive, part, budget.place, TEXTS_PART) as stream:
        parse(stream, budget, part, start, end, text)
    return texts


def number_styles(archive: zipfile.ZipFile, book: str, budget: Budget) -> NumberStyles:
    """Return the cell styles that show a number as something else."""
    part = _linked(archive, book, "styles", budget)
    if part is None:
        return NumberStyles()
    codes: dict[str, str] = {}
    formats: list[str] = []
    inside = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if name == "numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            inside = True
        elif name == "xf" and inside:
            formats.append(attributes.get("numFmtId", "0"))

    def end(name: str) -> None:
        nonlocal inside
        if name == "cellXfs":
            inside = False

    with open_part(archive, part, budget.place, SMALL_PART) as stream:
        parse(stream, budget, part, start, end, _ignore)
    numbers = set(formats)
    budget.charge(Work.FORMATS, len(numbers))
    kinds = {number: _shown_as(number, codes.get(number)) for number in numbers}
    dates, percents = (
        frozenset(str(i) for i, number in enumerate(formats) if kinds[number] == kind)
        for kind in ("date", "percent")
    )
    return NumberStyles(dates, percents)


def _shown_as(number: str, code: str | None) -> str:
    """Return what a number format shows, by its code if the workbook gives one."""
    if code is not None and _shows_date(code):
        return "date"
    if number.isdecimal() and int(number[:9]) in _DATE_IDS:
        return "date"
    percent = number in _PERCENT_IDS or "%" in _LITERAL.sub("", (code or "")[:MAX_CODE])
    return "percent" if percent else ""


def _shows_date(code: str) -> bool:
    first = _NO_DATE.sub("", code[:MAX_CODE]).split(";")[0]
    return re.search(r"[dmyhs]", first, re.IGNORECASE) is not None


def _workbook_part(archive: zipfile.ZipFile, budget: Budget) -> str:
    names = set(archive.namelist())
    if "xl/workbook.bin" in names:
        raise RefusedError([Problem.of("FILE-BINARY-XLSB", budget.place)])
    for _key, kind, target in _relations(archive, "", budget):
        if kind == "officeDocument" and target in names:
            return target
    if "xl/workbook.xml" in names:
        return "xl/workbook.xml"
    raise RefusedError([Problem.of("FILE-NOT-A-WORKBOOK", budget.place)])


def _linked(archive: zipfile.ZipFile, book: str, kind: str, budget: Budget) -> str | None:
    names = set(archive.namelist())
    found = (target for _, linked, target in _relations(archive, book, budget) if linked == kind)
    return next((target for target in found if target in names), None)


def _relations(archive: zipfile.ZipFile, part: str, budget: Budget) -> list[tuple[str, str, str]]:
    """Return id, kind and target part of each relationship of a part ("" for the package)."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.namelist():
        return []
    found: list[tuple[str, str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            kind = attributes.get("Type", "").rpartition("/")[2]
            found.append((attributes.get("Id", ""), kind, target.lstrip("/")))

    with open_part(archive, rels, budget.place, SMALL_PART) as stream:
        parse(stream, budget, rels, start, _ignore, _ignore)
    return found


def _ignore(*_: object) -> None:
    return None
