"""Workbooks as grids: true values and addresses, and every hostile file a problem."""

import random
import tracemalloc
from datetime import date, datetime, time
from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.budget import MOST, Work
from mcda.grids.grid import Fault, FaultKind
from mcda.grids.signature import Kind, kind_of
from mcda.grids.xlsx_grid import read_xlsx
from tests.mcda.grids import hostile


def only(path: Path):
    (sheet,) = read_xlsx(path).sheets
    return sheet


def refusal(call, path: Path) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        call(path)
    assert all(problem.sentence and problem.place.file for problem in caught.value.problems)
    return [problem.code for problem in caught.value.problems]


def test_values_types_and_addresses(tmp_path: Path) -> None:
    rows = (
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>7.5</v></c>'
        '<c r="D2" t="b"><v>1</v></c>'
        '</row><row r="9" hidden="1"><c r="A9" t="inlineStr"><is><t>a_x000D_b</t></is></c>'
        '<c r="B9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C9"><f>A1+1</f><v></v></c>'
        '<c r="D9"><f>A1+1</f><v>4</v></c><c r="E9" t="str"><f>""</f><v></v></c></row>'
        '<row><c s="1"><v>45000</v></c><c s="2"><v>45000.5</v></c><c s="3"><v>1</v></c>'
        '<c s="1"><v>0.25</v></c><c s="1"><v>-4</v></c></row>'
    )
    shared = "<si><r><t>Civil </t></r><r><t>protection</t></r><rPh><t>x</t></rPh></si>"
    after = '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>'
    sheet = only(hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows, after), shared))
    assert sheet.rows == {
        2: {2: "Civil protection", 3: 7.5, 4: True},
        9: {
            1: "a\rb",
            2: Fault(FaultKind.ERROR, "#DIV/0!"),
            3: Fault(FaultKind.NO_VALUE, "A1+1"),
            4: 4.0,
        },
        10: {
            1: date(2023, 3, 15),
            2: datetime(2023, 3, 15, 12),
            3: 1.0,
            4: time(6),
            5: -4.0,
        },
    }
    assert sheet.merged == ((2, 2, 3, 3),)
    assert sheet.hidden_rows == {9}
    assert sheet.address(9, 28) == "AB9"


def test_prefixed_and_strict_names_are_understood(tmp_path: Path) -> None:
    xml = (
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert only(hostile.xlsx(tmp_path / "a.xlsx", xml)).rows == {1: {1: 3.0}}


def test_openpyxl_values_are_seen_alike(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    values = ["text", 3, 2.25, True, None, "x005F_", "=SUM(A1)", " lead\nline "]
    book.active.append(values)
    book.active["A3"] = date(2026, 11, 3)
    book.save(tmp_path / "a.xlsx")
    sheet = only(tmp_path / "a.xlsx")
    assert sheet.rows[1] == {
        1: "text",
        2: 3.0,
        3: 2.25,
        4: True,
        6: "x005F_",
        7: Fault(FaultKind.NO_VALUE, "SUM(A1)"),
        8: " lead\nline ",
    }
    assert sheet.rows[3] == {1: date(2026, 11, 3)}


def test_far_cells_cost_nothing_and_are_named(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>3</v></c></row>'
    )
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows))
    tracemalloc.start()
    grid = read_xlsx(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
    assert grid.sheets[0].rows == {1: {1: 1.0}}
    assert [(p.code, p.place.cell) for p in grid.problems] == [
        ("WORKBOOK-FAR-CELL", "XFD1"),
        ("WORKBOOK-ROWS-IGNORED", "A1048576"),
    ]
    assert all(problem.sentence for problem in grid.problems)


def test_a_million_styled_empty_rows(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row>' + "".join(
        f'<row r="{r}" s="2" customFormat="1"><c r="A{r}" s="2"/></row>'
        for r in range(2, 1_000_001)
    )
    after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows, after))
    del rows
    tracemalloc.start()
    grid = read_xlsx(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000
    assert grid.sheets[0].rows == {1: {1: 1.0}}
    assert grid.sheets[0].merged == ((1, 1, 1, 2),)
    assert grid.problems == ()


def test_too_many_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MOST, Work.VALUES, 10)
    rows = "<row>" + "<c><v>1</v></c>" * 11 + "</row>"
    assert refusal(read_xlsx, hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows))) == [
        "FILE-TOO-LARGE"
    ]


def test_zip_bomb(tmp_path: Path) -> None:
    assert refusal(read_xlsx, hostile.zip_bomb(tmp_path / "a.xlsx")) == ["FILE-ZIP-BOMB"]


@pytest.mark.parametrize(
    "part", ["xl__sharedStrings", "xl__workbook", "xl__styles", "_rels__.rels"]
)
def test_xml_bombs_in_any_part(tmp_path: Path, part: str) -> None:
    path = hostile.xlsx(
        tmp_path / "a.xlsx", hostile.sheet(""), **{part: hostile.LAUGHS + "<x>&c;</x>"}
    )
    if part.startswith("_rels"):
        import zipfile

        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("[Content_Types].xml", hostile.CONTENT_TYPES)
            archive.writestr("_rels/.rels", hostile.LAUGHS + "<x>&c;</x>")
    assert refusal(read_xlsx, path) == ["FILE-XML-BOMB"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_xml_bomb_in_a_sheet(tmp_path: Path, encoding: str) -> None:
    xml = (hostile.LAUGHS + "<worksheet>&c;</worksheet>").encode(encoding)
    assert refusal(read_xlsx, hostile.xlsx(tmp_path / "a.xlsx", xml)) == ["FILE-XML-BOMB"]


@pytest.mark.parametrize(
    "xml",
    [
        "<worksheet><sheetData>",
        "<a>" * 5000,
        hostile.sheet('<row r="x"/>'),
        hostile.sheet('<row r="0"><c r="A0"><v>1</v></c></row>'),
        hostile.sheet('<row r="-2"/>'),
        hostile.sheet('<row r="1"><c r="1A"><v>1</v></c></row>'),
        hostile.sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        hostile.sheet('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        hostile.sheet('<row r="1"><c r="A1"><v>seven</v></c></row>'),
        hostile.sheet('<row r="1"><c r="A1" t="d"><v>soon</v></c></row>'),
    ],
)
def test_damaged_sheets(tmp_path: Path, xml: str) -> None:
    assert refusal(read_xlsx, hostile.xlsx(tmp_path / "a.xlsx", xml)) == ["FILE-DAMAGED"]


def test_numbers_that_are_none(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>nan</v></c><c r="B1"><v>1e999</v></c></row>'
    sheet = only(hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows)))
    assert {value.kind for value in sheet.rows[1].values()} == {FaultKind.ERROR}


def test_truncated_archives(tmp_path: Path) -> None:
    whole = hostile.xlsx(
        tmp_path / "a.xlsx", hostile.sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    )
    for share in (0.02, 0.3, 0.9, 0.99):
        cut = hostile.truncated(tmp_path / "b.xlsx", whole, share)
        assert refusal(kind_of, cut) == ["FILE-DAMAGED"]
        assert refusal(read_xlsx, cut) == ["FILE-DAMAGED"]


def test_flipped_bits_never_raise_anything_else(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{r}"><c r="A{r}" t="s"><v>0</v></c><c r="B{r}"><v>{r / 7}</v></c></row>'
        for r in range(1, 40)
    )
    whole = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows), "<si><t>x</t></si>").read_bytes()
    chance = random.Random(5)
    path = tmp_path / "b.xlsx"
    outcomes = set()
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        try:
            kind_of(path)
            read_xlsx(path)
            outcomes.add("read")
        except RefusedError as error:
            outcomes.update(problem.code for problem in error.problems)
    assert "FILE-DAMAGED" in outcomes


def test_spoilt_sheet_text_never_raises_anything_else(tmp_path: Path) -> None:
    xml = hostile.sheet(
        '<row r="1" hidden="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1" s="2">'
        "<f>A1</f><v>2</v></c>"
        '</row><row r="3"><c r="C3" t="inlineStr"><is><t>x</t></is></c></row>',
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    )
    chance = random.Random(6)
    alphabet = 'ABr<>/"=0123456789-. sftvc&'
    for _ in range(150):
        spoilt = list(xml)
        for _ in range(chance.randint(1, 3)):
            spoilt[chance.randrange(len(spoilt))] = chance.choice(alphabet)
        path = hostile.xlsx(tmp_path / "b.xlsx", "".join(spoilt), "<si><t>x</t></si>")
        try:
            read_xlsx(path)
        except RefusedError as error:
            assert error.problems


@pytest.mark.parametrize(
    ("stream", "code"),
    [
        ("EncryptedPackage", "FILE-PASSWORD"),
        ("WordDocument", "FILE-OLE-OTHER"),
    ],
)
def test_ole_containers(tmp_path: Path, stream: str, code: str) -> None:
    assert refusal(kind_of, hostile.ole(tmp_path / "a.xlsx", stream)) == [code]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "FILE-EMPTY"),
        ("a.xlsx", b"a,b\n1,2\n", "FILE-TEXT-NAMED-XLSX"),
        ("a.ods", "Имя\n".encode("utf-16"), "FILE-TEXT-NAMED-XLSX"),
        ("a.xlsx", b"\x01\x02\x03\x04", "FILE-DAMAGED"),
        ("a.xlsx", b"PK\x03\x04 and then nothing", "FILE-DAMAGED"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0", "FILE-UNKNOWN-KIND"),
        ("a.csv", b"\x00\x01\x02\xff" * 9, "FILE-UNKNOWN-KIND"),
    ],
)
def test_files_that_are_something_else(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert refusal(kind_of, path) == [code]


def test_kinds(tmp_path: Path) -> None:
    import zipfile

    assert kind_of(hostile.xlsx(tmp_path / "misnamed.csv", hostile.sheet(""))) is Kind.XLSX
    assert kind_of(hostile.ods(tmp_path / "a.ods", "")) is Kind.ODS
    (tmp_path / "a.csv").write_text("a,b\n")
    assert kind_of(tmp_path / "a.csv") is Kind.CSV
    (tmp_path / "a.txt").write_text('{"format": "parley-case", "version": 1}')
    assert kind_of(tmp_path / "a.txt") is Kind.CASE
    assert refusal(kind_of, tmp_path / "none.xlsx") == ["FILE-MISSING"]
    assert refusal(kind_of, tmp_path) == ["FILE-IS-FOLDER"]
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("letter.txt", "hello")
    assert refusal(kind_of, tmp_path / "b.xlsx") == ["FILE-NOT-A-WORKBOOK"]
    with zipfile.ZipFile(tmp_path / "b.xlsb", "w") as archive:
        archive.writestr("xl/workbook.bin", "")
    assert refusal(read_xlsx, tmp_path / "b.xlsb") == ["FILE-BINARY-XLSB"]


def test_formulas_percentages_and_hidden_columns_are_told_apart(tmp_path: Path) -> None:
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs></styleSheet>'
    rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" s="1"><v>0.25</v></c></row>'
    columns = '<cols><col min="3" max="99999999999" hidden="1"/></cols>'
    xml = hostile.sheet(rows).replace("<sheetData>", f"{columns}<sheetData>")
    path = hostile.xlsx(tmp_path / "a.xlsx", xml, xl__styles=styles)
    (sheet,) = read_xlsx(path).sheets
    assert sheet.rows == {1: {1: 2.0, 2: 0.25}}
    assert sheet.formulas == {(1, 1)}
    assert sheet.percents == {(1, 2)}
    assert sheet.hidden_columns == frozenset(range(3, 1025))


@pytest.mark.parametrize("shared", [True, False])
def test_a_text_without_end_is_refused(tmp_path: Path, shared: bool) -> None:
    text = "x" * 1_100_000
    cell = "<v>0</v>" if shared else f"<is><t>{text}</t></is>"
    rows = f'<row r="1"><c r="A1" t="{"s" if shared else "inlineStr"}">{cell}</c></row>'
    path = hostile.xlsx(
        tmp_path / "a.xlsx", hostile.sheet(rows), f"<si><t>{text}</t></si>" if shared else ""
    )
    with pytest.raises(RefusedError) as caught:
        read_xlsx(path)
    assert [problem.code for problem in caught.value.problems] == ["FILE-TOO-LARGE"]
