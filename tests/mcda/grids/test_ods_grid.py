"""OpenDocument sheets as grids, by the same limits."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.grid import Fault, FaultKind
from mcda.grids.ods_grid import read_ods
from tests.mcda.grids import hostile

NUMBER = (
    '<table:table-cell office:value-type="float" office:value="{}"><text:p>x</text:p>'
    "</table:table-cell>"
)


def table(rows: str) -> str:
    return f'<table:table table:name="Data">{rows}</table:table>'


def row(cells: str, repeat: int = 1, more: str = "") -> str:
    again = f' table:number-rows-repeated="{repeat}"' if repeat > 1 else ""
    return f"<table:table-row{again}{more}>{cells}</table:table-row>"


def refusal(path: Path) -> list[str]:
    with pytest.raises(RefusedError) as caught:
        read_ods(path)
    return [problem.code for problem in caught.value.problems]


def test_values_and_addresses(tmp_path: Path) -> None:
    rows = (
        row('<table:table-cell table:number-columns-repeated="2"/>' + NUMBER.format("7.5"))
        + row("<table:table-cell/>", 3)
        + row(
            '<table:table-cell office:value-type="string" table:number-columns-spanned="2">'
            "<office:annotation><text:p>a comment</text:p></office:annotation>"
            "<text:p>two<text:s text:c='2'/><text:span>words</text:span></text:p>"
            "<text:p>more</text:p>"
            "</table:table-cell><table:covered-table-cell/>"
            '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>'
            '<table:table-cell office:value-type="date" office:date-value="2026-11-03"/>'
            '<table:table-cell office:value-type="time" office:time-value="PT01H30M00S"/>'
            '<table:table-cell table:formula="of:=1/0" office:value-type="string"'
            ' office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p>'
            "</table:table-cell>",
            more=' table:visibility="collapse"',
        )
        + row("<table:table-cell/>", 1_000_000)
    )
    (sheet,) = read_ods(hostile.ods(tmp_path / "a.ods", table(rows))).sheets
    assert sheet.rows == {
        1: {3: 7.5},
        5: {
            1: "two  words\nmore",
            3: True,
            4: date(2026, 11, 3),
            5: timedelta(hours=1, minutes=30),
            6: Fault(FaultKind.ERROR, "#DIV/0!"),
        },
    }
    assert sheet.merged == ((5, 1, 5, 2),)
    assert sheet.hidden_rows == {5}


def test_repeated_values_stay_bounded(tmp_path: Path) -> None:
    rows = row(NUMBER.format("1"), 1_000_000_000)
    assert refusal(hostile.ods(tmp_path / "a.ods", table(rows))) == ["FILE-TOO-LARGE"]


def test_far_cells_are_named(tmp_path: Path) -> None:
    rows = (
        row(NUMBER.format("1"))
        + row('<table:table-cell table:number-columns-repeated="9000"/>' + NUMBER.format("1"))
        + row("<table:table-cell/>", 90_000)
        + row(NUMBER.format("3"))
    )
    grid = read_ods(hostile.ods(tmp_path / "a.ods", table(rows)))
    assert [problem.code for problem in grid.problems] == [
        "WORKBOOK-FAR-CELL",
        "WORKBOOK-ROWS-IGNORED",
    ]
    assert grid.sheets[0].rows.keys() <= {1, 2}


def test_bombs_passwords_and_damage(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    assert refusal(hostile.ods(path, "", "<m><encryption-data/></m>")) == ["FILE-PASSWORD"]
    assert refusal(hostile.ods(path, "<table:table>")) == ["FILE-DAMAGED"]
    bad = NUMBER.format("seven")
    assert refusal(hostile.ods(path, table(row(bad)))) == ["FILE-DAMAGED"]
    import zipfile

    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", hostile.LAUGHS + "<x>&c;</x>")
    assert refusal(path) == ["FILE-XML-BOMB"]


def test_formulas_percentages_and_hidden_columns_and_sheets_are_told_apart(tmp_path: Path) -> None:
    seen = (
        "<table:table-column/>"
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float"'
        ' office:value="2"/><table:table-cell office:value-type="percentage" office:value="0.25"/>'
        "</table:table-row>"
    )
    unseen = (
        '<style:style xmlns:style="s" style:name="ta2">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    tables = f'{unseen}<table:table table:name="A" table:style-name="ta2">{seen}</table:table>'
    (sheet,) = read_ods(hostile.ods(tmp_path / "a.ods", tables)).sheets
    assert sheet.rows == {1: {1: 2.0, 2: 0.25}}
    assert (sheet.formulas, sheet.percents) == ({(1, 1)}, {(1, 2)})
    assert (sheet.hidden_columns, sheet.visible) == ({2, 3}, False)


def test_a_text_without_end_is_refused(tmp_path: Path) -> None:
    text = "x" * 1_100_000
    cell = f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>'
    rows = row(f"{cell}</table:table-cell>")
    assert refusal(hostile.ods(tmp_path / "a.ods", table(rows))) == ["FILE-TOO-LARGE"]
