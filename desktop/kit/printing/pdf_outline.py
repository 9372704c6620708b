"""Bookmarks and the language of a PDF, which Qt's writer has no words for.

They are added as the format means changes to be: new objects and a new table of
where objects stand follow what Qt wrote, of which no byte moves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from desktop.kit.printing.pages import Entry, Pages
from desktop.kit.printing.paper import UNIT

_TRAILER: Final = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)
_PAGE: Final = re.compile(rb"(\d+) 0 obj\s*<<\s*/Type /Page\b")


def with_outline(pdf: bytes, pages: Pages) -> bytes:
    """Return a PDF as Qt writes it with the headings as bookmarks and the report's language.

    A PDF of a form that is not Qt's comes back as it is.
    """
    trailer = _TRAILER.search(pdf)
    if trailer is None:
        return pdf
    root, size = _number(rb"/Root (\d+)", trailer[1]), _number(rb"/Size (\d+)", trailer[1])
    catalog = re.search(rb"(?:^|\n)%d 0 obj\s*<<(.*?)>>\s*endobj" % root, pdf, re.DOTALL)
    sheets = [int(found) for found in _PAGE.findall(pdf)]
    if catalog is None or len(sheets) != pages.count:
        return pdf
    entries = pages.outline
    more = b"\n/Lang %s\n/ViewerPreferences << /DisplayDocTitle true >>\n" % _text(
        pages.report.lang
    )
    if entries:
        more += b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % size
    objects = {root: b"<<%s%s>>" % (catalog[1].rstrip(), more)}
    if entries:
        objects |= _outline(entries, sheets, size, pages.paper.height_points)
    return _appended(pdf, objects, trailer)


def _outline(
    entries: Sequence[Entry], sheets: Sequence[int], first: int, height: float
) -> dict[int, bytes]:
    """Return the outline (object `first`) and its items, level 2 below level 1."""
    levels = [1 if i == 0 else entry.level for i, entry in enumerate(entries)]
    number = [first + 1 + i for i in range(len(entries))]
    above: list[int] = []
    for i, level in enumerate(levels):
        top = next((j for j in range(i, -1, -1) if levels[j] == 1), 0)
        above.append(first if level == 1 else number[top])
    children: dict[int, list[int]] = {}
    for i, parent in enumerate(above):
        children.setdefault(parent, []).append(number[i])
    found = {first: b"<< /Type /Outlines%s >>" % _ends(children[first], len(children[first]))}
    for i, entry in enumerate(entries):
        row = children[above[i]]
        at = row.index(number[i])
        before = b" /Prev %d 0 R" % row[at - 1] if at else b""
        after = b" /Next %d 0 R" % row[at + 1] if at + 1 < len(row) else b""
        below = children.get(number[i], [])
        place = b" /Dest [%d 0 R /XYZ 0 %.1f 0]" % (sheets[entry.page], height - entry.y / UNIT)
        # Items below are folded away, which a negative count says.
        inner = _ends(below, -len(below)) if below else b""
        found[number[i]] = b"<< /Title %s /Parent %d 0 R%s%s%s%s >>" % (
            _text(entry.text), above[i], before, after, inner, place,
        )  # fmt: skip
    return found


def _ends(row: Sequence[int], count: int) -> bytes:
    return b" /First %d 0 R /Last %d 0 R /Count %d" % (row[0], row[-1], count)


def _appended(pdf: bytes, objects: dict[int, bytes], trailer: re.Match[bytes]) -> bytes:
    """Return a PDF with objects added after its end, and the table that says where they stand."""
    made = bytearray(pdf if pdf.endswith(b"\n") else pdf + b"\n")
    places: dict[int, int] = {}
    for number, body in sorted(objects.items()):
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(made)
    made += b"xref\n"
    for number, place in places.items():
        made += b"%d 1\n%010d 00000 n \n" % (number, place)
    head = re.sub(rb"/Size \d+", b"", trailer[1]).strip()
    size = max(_number(rb"/Size (\d+)", trailer[1]), max(objects) + 1)
    made += b"trailer\n<<\n%s\n/Size %d\n/Prev %s\n>>\n" % (head, size, trailer[2])
    made += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(made)


def _number(pattern: bytes, text: bytes) -> int:
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


def _text(words: str) -> bytes:
    """Return a text as the format wants one that may hold any letter."""
    return b"<%s>" % (b"\xfe\xff" + words.encode("utf-16-be")).hex().upper().encode()
