"""Files that are meant to do harm, of every kind that Parley opens, in any size.

With a `size` of 1 they are as large as a person would make them who wants to hold the program
up; the suite takes small ones. Each is a name with an ending, and what writes it.
"""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hostile_texts import cases, places, texts
from tests.mcda.grids import hostile
from tests.mcda.grids.hostile import sheet

Write = Callable[[Path], object]
HEAD = '<row r="1"><c r="B1" t="str"><v>A</v></c><c r="C1" t="str"><v>B</v></c></row>'
TABLE = HEAD + "".join(
    f'<row r="{r}"><c r="A{r}" t="str"><v>P{r}</v></c><c r="B{r}"><v>{r}</v></c>'
    f'<c r="C{r}"><v>{9 - r}</v></c></row>'
    for r in (2, 3, 4)
)


def _book(rows: str = TABLE, after: str = "", shared: str = "", **parts: str) -> Write:
    return lambda path: hostile.xlsx(path, sheet(rows, after), shared, **parts)


def _bytes(content: bytes) -> Write:
    return lambda path: path.write_bytes(content)


def _grid(rows: int, columns: int, cell: Callable[[int, int], str]) -> str:
    lines = (
        f'<row r="{r}">{"".join(cell(r, c) for c in range(1, columns + 1))}</row>'
        for r in range(1, rows + 1)
    )
    return "".join(lines)


# long: a list of kinds, each made in a line or two
def workbooks(size: float) -> Iterator[tuple[str, Write]]:
    """Yield workbooks whose parts are too many, too long, repeated, or lie."""

    def n(whole: int) -> int:
        return max(int(whole * size), 3)

    yield "cells.xlsx", _book('<row r="1">' + "<c/>" * n(12_000_000) + "</row>")
    yield "rows.xlsx", _book("<row/>" * n(5_000_000))
    yield "spaces.xlsx", _book(TABLE + " " * n(45_000_000))
    yield "hidden.xlsx", _book(TABLE, '<col min="1" max="1024" hidden="1"/>' * n(1_200_000))
    yield "unclosed.xlsx", _book(TABLE + "<mergeCell " * n(300_000))
    yield "comment.xlsx", _book(TABLE + "<!--" * n(300_000))
    areas = "".join(f'<mergeCell ref="A{i}:XFD{i + 1000}"/>' for i in range(1, n(10_000)))
    yield "merged.xlsx", _book(TABLE, f"<mergeCells>{areas}</mergeCells>")
    one = '<mergeCell ref="B1:C1"/>' * n(2_000_000)
    yield "merged again.xlsx", _book(TABLE, f"<mergeCells>{one}</mergeCells>")
    yield "empty texts.xlsx", _book(shared="<si>" + "<t/>" * n(12_000_000) + "</si>")
    said = "".join(f"<si><t>s{i}</t></si>" for i in range(n(1_000_000)))
    yield "shared texts.xlsx", _book(shared=said)
    used = _grid(n(1_000), 450, lambda r, c: f'<c t="s"><v>{(r - 1) * 450 + c}</v></c>')
    yield "shared used.xlsx", _book(used, shared=said)
    long = "<si><t>" + "1 " * n(400_000) + "</t></si>"
    yield (
        "long digits.xlsx",
        _book(_grid(100, 50, lambda _r, _c: '<c t="s"><v>0</v></c>'), shared=long),
    )
    commas = "<si><t>" + "1,111" * n(6_500) + "</t></si>"
    yield "commas.xlsx", _book(_grid(30, 20, lambda _r, _c: '<c t="s"><v>0</v></c>'), shared=commas)
    wide = _grid(29, n(16_384), lambda _r, c: f"<c><v>{c}</v></c>")
    yield "wide.xlsx", _book(wide)
    yield "numbers.xlsx", _book(_grid(n(489), 1000, lambda r, c: f"<c><v>{r * c % 97}</v></c>"))
    formats = "".join(
        f'<numFmt numFmtId="{i}" formatCode="{"[" * 500}{i}"/>' for i in range(n(20_000))
    )
    xfs = "".join(f'<xf numFmtId="{i}"/>' for i in range(n(20_000)))
    styles = f"<styleSheet><numFmts>{formats}</numFmts><cellXfs>{xfs}</cellXfs></styleSheet>"
    yield "formats.xlsx", _book(xl__styles=styles)
    marks = " ".join(f'a{i}="1"' for i in range(n(1_000_000)))
    yield "attributes.xlsx", _book(f'<row r="1"><c {marks}/></row>')
    yield "address.xlsx", _book(f'<row r="1"><c r="{"A" * n(40_000_000)}"/></row>')
    yield "nested.xlsx", _book(TABLE + "<row>" * n(200_000))
    names = "".join(f'<sheet name="S{i}" r:id="r1"/>' for i in range(n(400)))
    many = hostile.BOOK.replace("</sheets>", f"{names}</sheets>")
    yield (
        "one part.xlsx",
        _book('<row r="1">' + "<c/>" * n(1_000_000) + "</row>", xl__workbook=many),
    )
    named = hostile.BOOK.replace("Data", "N" * n(10_000_000))
    yield "sheet name.xlsx", _book(xl__workbook=named)
    yield (
        "formulas.xlsx",
        _book(TABLE.replace("<v>2</v>", "<f>C2</f>").replace("<v>7</v>", "<f>B2</f>")),
    )
    formula = "<f>" + "(" * n(3_000_000) + "</f>"
    yield "formula.xlsx", _book(TABLE.replace("<v>2</v>", f"{formula}<v>2</v>"))
    linked = TABLE.replace("<v>2</v>", "<f>[1]S!A1</f><v>2</v>")
    yield "linked.xlsx", _book(linked, xl__externalLinks__externalLink1="<externalLink/>")
    odd = TABLE.replace("<v>2</v>", "<v>NaN</v>").replace("<v>7</v>", "<v>1e999</v>")
    yield (
        "infinite.xlsx",
        _book(odd.replace("<v>3</v>", "<v>1_0</v>").replace("<v>6</v>", "<v>٧</v>")),
    )
    lines = TABLE.replace("P2", "P&#10;FILE-OK fake: x").replace("P3", "a_x001B_[31m&#x202E;b")
    yield "signs.xlsx", _book(lines.replace("P4", "A&#xD;B&#x85;C&#x2028;D"))
    yield "laughs.xlsx", lambda path: hostile.xlsx(path, hostile.LAUGHS + sheet(TABLE))
    wrong = f'<?xml version="1.0" encoding="utf-16"?>{hostile.LAUGHS}{sheet(TABLE)}'
    yield "utf-16.xlsx", lambda path: hostile.xlsx(path, wrong.encode("utf-16"))
    yield (
        "utf-7.xlsx",
        lambda path: hostile.xlsx(path, '<?xml version="1.0" encoding="utf-7"?>' + sheet(TABLE)),
    )
    yield (
        "twice.xlsx",
        _book(
            TABLE.replace('<c r="B2"><v>2</v></c>', '<c r="B2"><v>2</v></c><c r="B2"><v>7</v></c>')
        ),
    )
    yield "backwards.xlsx", _book(TABLE + TABLE)
    yield "bomb.xlsx", hostile.zip_bomb
    yield "junk.xlsx", lambda path: _junk(path, n(36_000_000))
    yield "parts.xlsx", lambda path: _many_parts(path, n(60_000))
    yield "slip.xlsx", lambda path: _added(path, {"../../slip": "x", "/etc/slip": "x"})
    yield "prefix.xlsx", lambda path: _prefixed(path)
    yield "lie.xlsx", lambda path: _lie(path, n(40_000_000))


def _plain_book(path: Path, extra: str = "") -> bytes:
    return hostile.xlsx(path, sheet(TABLE + extra)).read_bytes()


def _junk(path: Path, cells: int) -> None:
    hostile.xlsx(path, sheet('<row r="1">' + "<c/>" * cells + "</row>"))
    _append(path, {"xl/media/noise.bin": random.Random(0).randbytes(600_000)})


def _many_parts(path: Path, count: int) -> None:
    _plain_book(path)
    _append(path, {f"x/{i}": "" for i in range(count)})


def _added(path: Path, parts: dict[str, str]) -> None:
    _plain_book(path)
    _append(path, parts)


def _append(path: Path, parts: dict[str, str] | dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def _prefixed(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(1000) + _plain_book(path))


def _lie(path: Path, spaces: int) -> None:
    """Let the directory of the archive say that a large part has 500 bytes."""
    content = bytearray(_plain_book(path, " " * spaces))
    at = content.rfind(b"xl/worksheets/sheet1.xml") - 46
    content[at + 24 : at + 28] = (500).to_bytes(4, "little")
    path.write_bytes(content)


# long: a list of kinds, each made in a line or two
def documents(size: float) -> Iterator[tuple[str, Write]]:
    """Yield OpenDocument sheets and web pages that repeat themselves without end."""

    def n(whole: int) -> int:
        return max(int(whole * size), 3)

    def cell(text: str) -> str:
        kind = "office:value-type='string'"
        return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"

    def ods(body: str, around: str = "") -> Write:
        rows = "".join(
            f"<table:table-row>{cell(a)}{cell(b)}</table:table-row>" for a, b in ("xA", "P1", "Q2")
        )
        return lambda path: hostile.ods(
            path, f"<table:table table:name='S'>{around}{rows}{body}</table:table>"
        )

    def row(inside: str, more: str = "") -> str:
        return f"<table:table-row{more}>{inside}</table:table-row>"

    number = "<table:table-cell office:value-type='float' office:value='1'{}/>"
    yield "spaces.ods", ods(row(cell('<text:s text:c="1000"/>' * n(200_000))))
    yield "tabs.ods", ods(row(cell("<text:tab/>" * n(2_000_000))))
    yield (
        "paragraphs.ods",
        ods(row(cell("</text:p>" + "<text:p></text:p>" * n(2_500_000) + "<text:p>"))),
    )
    far = " table:number-columns-repeated='1000000000'"
    yield "columns.ods", ods(row(number.format(far)))
    yield "rows.ods", ods(row(number.format(""), " table:number-rows-repeated='1000000000'"))
    yield "digits.ods", ods(row(number.format(""), f" table:number-rows-repeated='{'9' * 5000}'"))
    yield "negative.ods", ods(row(number.format(""), " table:number-rows-repeated='-3'"))
    yield (
        "many rows.ods",
        ods(row(number.format(""), f" table:number-rows-repeated='{n(400_000)}'")),
    )
    hidden = f"<table:table-column table:visibility='collapse'{far}/>" * n(500_000)
    yield "hidden.ods", ods("", hidden)
    both = " ".join(f"table:number-{side}-spanned='1000000'" for side in ("columns", "rows"))
    spanned = f"<table:table-cell {both}/>"
    yield "merged.ods", ods(row(spanned * n(400_000)))
    yield "nested.ods", ods(row("<table:table-cell>" + "<table:table>" * n(90_000)))
    tables = "".join(
        f"</table:table><table:table table:name='T{i}'>{row(number.format(''))}"
        for i in range(n(100_000))
    )
    yield "tables.ods", ods(tables)
    dates = "<table:table-cell office:value-type='date' office:date-value='99999-13-45'/>"
    yield "dates.ods", ods(row(cell("R") + dates))
    yield (
        "locked.ods",
        lambda path: hostile.ods(path, "", "<manifest><encryption-data/></manifest>"),
    )
    start = b"<html><body><table>"
    yield "cells.html", _bytes(start + b"<tr>" + b"<td>" * n(4_000_000))
    yield "nested.html", _bytes(start + b"<table><tr><td>" * n(400_000))
    yield (
        "spans.html",
        _bytes(start + b'<tr><td rowspan="65000" colspan="1000">x</td></tr>' * n(100_000)),
    )
    yield "entities.html", _bytes(start + b"<tr><td>" + b"&amp;&#0;&#xD800;&#x110000;" * n(700_000))
    yield "open.html", _bytes(start + b"<tr><td " + b"a='" * n(6_000_000))
    yield "less.html", _bytes(start + b"<" * n(19_000_000))
    yield "script.html", _bytes(start + b"<script>" + b"<!--<script>" * n(1_500_000))
    yield (
        "web.mht",
        _bytes(
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
            + b"--x\r\n\r\n" * n(2_000_000)
        ),
    )
    xml = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
    yield "2003.xml", _bytes(xml + b"<Worksheet><Table>" + b"<Row><Cell/></Row>" * n(1_000_000))
    far_row = b'<Row ss:Index="999999999"><Cell ss:Index="999999999"><Data>1</Data></Cell></Row>'
    yield (
        "2003 far.xml",
        _bytes(xml + b"<Worksheet><Table>" + far_row * 3 + b"</Table></Worksheet></Workbook>"),
    )


def every(size: float, folder: Path) -> Iterator[tuple[str, Write]]:
    """Yield all kinds but returned workbooks."""
    for some in (workbooks(size), documents(size), texts(size), cases(size), places(folder)):
        yield from some
