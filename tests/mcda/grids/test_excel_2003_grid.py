"""Excel 2003 XML: what is read, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.document import read_grid
from mcda.grids.excel_2003_grid import read_excel_2003
from mcda.grids.grid import Fault, FaultKind, Grid
from mcda.grids.signature import Kind, kind_of

HEAD = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
)
STYLES = '<Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>'


def read(folder: Path, rows: str, after: str = "") -> Grid:
    path = folder / "a.xls"
    sheet = f'<Worksheet ss:Name="Data"><Table>{rows}</Table>{after}</Worksheet>'
    path.write_text(f"{HEAD}{STYLES}{sheet}</Workbook>", encoding="utf-8")
    assert kind_of(path) is Kind.EXCEL_2003
    return read_grid(path, Kind.EXCEL_2003)


def cell(kind: str, text: str, more: str = "") -> str:
    return f'<Cell{more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def test_cells_stand_where_their_numbers_say(tmp_path: Path) -> None:
    fourth, merged = " ss:Index='4'", " ss:MergeAcross='1'"
    rows = (
        f"<Row>{cell('String', 'a')}{cell('Number', '1.5', fourth)}</Row>"
        f"<Row ss:Index='5'>{cell('String', 'b', merged)}{cell('Number', '2')}</Row>"
        f"<Row>{cell('String', '&amp;c')}</Row>"
    )
    (sheet,) = read(tmp_path, rows).sheets
    assert sheet.name == "Data"
    assert sheet.rows == {1: {1: "a", 4: 1.5}, 5: {1: "b", 3: 2.0}, 6: {1: "&c"}}
    assert sheet.merged == ((5, 1, 5, 2),)


def test_dates_truths_errors_formulas_and_percentages(tmp_path: Path) -> None:
    row = "".join([
        cell("DateTime", "2026-03-01T00:00:00.000"), cell("DateTime", "2026-03-01T10:30:00.000"),
        cell("DateTime", "1899-12-31T10:30:00.000"), cell("Boolean", "1"),
        cell("Error", "#DIV/0!"), cell("Number", "0.25", ' ss:StyleID="p" ss:Formula="=1/4"'),
    ])  # fmt: skip
    (sheet,) = read(tmp_path, f"<Row>{row}</Row>").sheets
    found = list(sheet.rows[1].values())
    assert found[:4] == [date(2026, 3, 1), datetime(2026, 3, 1, 10, 30), time(10, 30), True]
    assert str(getattr(found[4], "text", "")) == "#DIV/0!"
    assert (found[5], sheet.percents, sheet.formulas) == (0.25, {(1, 6)}, {(1, 6)})


def test_what_is_hidden_is_marked_and_comments_are_no_cells(tmp_path: Path) -> None:
    rows = (
        '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>'
        '<Row ss:Hidden="1"><Cell><Data ss:Type="String">a</Data>'
        '<Comment><Data ss:Type="String">no</Data></Comment></Cell></Row>'
    )
    options = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    (sheet,) = read(tmp_path, rows, options).sheets
    assert sheet.rows == {1: {1: "a"}}
    assert (sheet.visible, sheet.hidden_rows, sheet.hidden_columns) == (False, {1}, {2, 3})


def test_rows_far_below_the_last_are_named(tmp_path: Path) -> None:
    rows = f"<Row>{cell('Number', '1')}</Row><Row ss:Index='900000'>{cell('Number', '1')}</Row>"
    found = read(tmp_path, rows)
    assert [one.code for one in found.problems] == ["WORKBOOK-ROWS-IGNORED"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{HEAD}<Worksheet>", ["FILE-DAMAGED"]),
        (f"{HEAD}" + "<Worksheet>" * 200, ["FILE-DAMAGED"]),
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + HEAD.partition("?>\n")[2],
         ["FILE-XML-BOMB"]),
    ],
)  # fmt: skip
def test_what_is_no_such_document_is_refused(tmp_path: Path, text: str, codes: list[str]) -> None:
    path = tmp_path / "a.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        read_excel_2003(path)
    assert [one.code for one in refused.value.problems] == codes


def test_a_document_type_does_not_hide_what_a_file_is(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + HEAD.partition("?>\n")[2]
    path.write_text(f"{laughs}<Worksheet><Table/></Worksheet></Workbook>", encoding="utf-8")
    with pytest.raises(RefusedError) as refused:
        read_grid(path, kind_of(path))
    assert [one.code for one in refused.value.problems] == ["FILE-XML-BOMB"]


def test_a_number_or_date_that_is_none_is_told_at_its_cell(tmp_path: Path) -> None:
    found = read(tmp_path, f"<Row>{cell('Number', 'twelve')}{cell('DateTime', 'soon')}</Row>")
    values = [found.sheets[0].rows[1][column] for column in (1, 2)]
    assert values == [Fault(FaultKind.ERROR, "twelve"), Fault(FaultKind.ERROR, "soon")]
