"""Small files that stand for much work end by counts, whichever reader takes them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from mcda.errors import Place, RefusedError
from mcda.grids.budget import MAX_NAME, MAX_TEXT, MOST, Budget, Work
from mcda.grids.csv_grid import csv_grid
from mcda.grids.html_grid import read_html
from mcda.grids.ods_grid import read_ods
from mcda.grids.xlsx_grid import read_xlsx
from mcda.opening import read
from tests.mcda.grids import hostile


def _limit(work: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as caught:
        work()
    (problem,) = caught.value.problems
    assert problem.code == "FILE-TOO-LARGE"
    return dict(problem.facts)["limit"]


def _named(work: Work) -> str:
    """Return what a refusal calls a kind of work."""
    return work.value.removeprefix("{n} ")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set every limit to a hundred, so that small files show what is counted."""
    for work in Work:
        monkeypatch.setitem(MOST, work, 100)


def test_every_kind_of_work_is_refused_by_its_name() -> None:
    for work in Work:
        budget = Budget(Place(file="a"))
        budget.charge(work, MOST[work])
        assert _named(work) in _limit(lambda budget=budget, work=work: budget.charge(work))


def test_elements_are_counted_over_the_parts_of_a_document(small: None) -> None:
    budget = Budget(Place(file="a"))
    with budget.elements() as charge:
        for _ in range(100):
            charge(0)
    with budget.elements() as charge:
        assert "elements" in _limit(lambda: charge(0))
    with Budget(Place()).elements() as charge:
        assert "attributes" in _limit(lambda: charge(100))


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("rows", "after", "limit"),
    [
        ("<row>" + "<c/>" * 100 + "</row>", "", Work.ELEMENTS),
        ("<row>" + '<c a="" b="" d=""/>' * 30 + "</row>", "", Work.MARKS),
        ("", "".join(f'<mergeCell ref="A{i}:B{i}"/>' for i in range(1, 99)), Work.ELEMENTS),
        ('<row r="1"/><row r="900"/>' + "<mergeCell " * 101, "", Work.BELOW),
    ],
)
def test_elements_of_a_workbook(tmp_path: Path, rows: str, after: str, limit: Work) -> None:
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows, after))
    assert _named(limit) in _limit(lambda: read_xlsx(path))


def _only(monkeypatch: pytest.MonkeyPatch, work: Work) -> None:
    monkeypatch.setitem(MOST, work, 100)


def test_merged_areas_hidden_columns_and_far_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, (work, rows, after) in enumerate(
        (
            (Work.MERGED, "", '<mergeCell ref="A1:XFD1000"/>' * 101),
            (Work.HIDDEN, "", '<col min="1" max="60" hidden="1"/>' * 2),
            (Work.VALUES, '<row r="1">' + '<c r="XFD1"><v>1</v></c>' * 101 + "</row>", ""),
            (Work.TEXT, "<row>" + '<c t="str"><v>0123456789</v></c>' * 11 + "</row>", ""),
        )
    ):
        with monkeypatch.context() as one:
            _only(one, work)
            path = hostile.xlsx(tmp_path / f"{number}.xlsx", hostile.sheet(rows, after))
            assert _named(work) in _limit(lambda path=path: read_xlsx(path))


def test_one_text_in_many_cells_counts_in_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _only(monkeypatch, Work.TEXT)
    rows = "<row>" + '<c t="s"><v>0</v></c>' * 2 + "</row>"
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows), f"<si><t>{'x' * 60}</t></si>")
    assert _named(Work.TEXT) in _limit(lambda: read_xlsx(path))


def test_a_cell_longer_than_a_cell_can_be(tmp_path: Path) -> None:
    long = "x" * (MAX_TEXT + 1)
    rows = '<row><c t="s"><v>0</v></c></row>'
    path = hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(rows), f"<si><t>{long}</t></si>")
    assert "one cell" in _limit(lambda: read_xlsx(path))
    assert "one cell" in _limit(lambda: csv_grid(f",a\nb,{long}\n".encode(), "a.csv"))
    inside = "x_x000A_" * (MAX_TEXT // 2)
    path = hostile.xlsx(tmp_path / "b.xlsx", hostile.sheet(rows), f"<si><t>{inside}</t></si>")
    assert len(str(read_xlsx(path).sheets[0].value(1, 1))) == MAX_TEXT - 1


def _ods(path: Path, body: str) -> Path:
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "content.xml", f"<office:document-content{names}>{body}</office:document-content>"
        )
    return path


def _table(cells: str, name: str = "S") -> str:
    return f'<table:table table:name="{name}">{cells}</table:table>'


def _row(cell: str, value: str = 'office:value-type="string"') -> str:
    return f"<table:table-row><table:table-cell {value}>{cell}</table:table-cell></table:table-row>"


@pytest.mark.parametrize(
    "cell",
    [
        "<text:p>" + '<text:s text:c="1000"/>' * 33 + "</text:p>",
        "<text:p>" + "<text:tab/>" * (MAX_TEXT + 1) + "</text:p>",
        "<text:p/>" * (MAX_TEXT + 2),
    ],
    ids=["spaces", "tabs", "paragraphs"],
)
def test_blanks_of_a_document_count_as_text(tmp_path: Path, cell: str) -> None:
    path = _ods(tmp_path / "a.ods", _table(_row(cell)))
    assert "one cell" in _limit(lambda: read_ods(path))


def test_sheets_and_names_of_a_document(tmp_path: Path) -> None:
    path = _ods(tmp_path / "a.ods", _table("") * (MOST[Work.SHEETS] + 1))
    assert _named(Work.SHEETS) in _limit(lambda: read_ods(path))
    path = _ods(tmp_path / "b.ods", _table("", "N" * (MAX_NAME + 1)))
    assert "name of a sheet" in _limit(lambda: read_ods(path))


def test_repeated_rows_count_each(tmp_path: Path) -> None:
    row = _row("<text:p>1</text:p>", 'office:value-type="float" office:value="1"')
    row = row.replace("<table:table-row", '<table:table-row table:number-rows-repeated="999999"')
    path = _ods(tmp_path / "a.ods", _table(row))
    assert _named(Work.VALUES) in _limit(lambda: read_ods(path))


@pytest.mark.parametrize(
    ("shown", "value", "told"),
    [
        ("9", "1", True),
        ("1", "9.4", True),
        ("9", "9.4", False),
        ("1.5", "1.5", False),
        ("1,5", "1.5", False),
        ("1,234", "1234", False),
        ("1 234,50", "1234.5", False),
        ("-3", "-3", False),
        ("25%", "0.25", False),
        ("25%", "0.5", True),
        ("7 EUR", "7", False),
        ("1E+03", "1000", False),
        ("high", "3", False),
    ],
)
def test_a_document_that_shows_another_number(
    tmp_path: Path, shown: str, value: str, told: bool
) -> None:
    cell = f"<text:p>{shown}</text:p>"
    row = _row(cell, f'office:value-type="float" office:value="{value}"')
    grid = read_ods(_ods(tmp_path / "a.ods", _table(row)))
    assert [p.code for p in grid.problems] == ["WORKBOOK-SHOWN-OTHERWISE"] * told
    assert grid.sheets[0].value(1, 1) == float(value)


def test_a_cell_or_a_part_given_twice_is_an_error(tmp_path: Path) -> None:
    twice = '<row><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="B1"><v>7</v></c></row>'
    grid = read_xlsx(hostile.xlsx(tmp_path / "a.xlsx", hostile.sheet(twice)))
    (problem,) = grid.problems
    assert (problem.code, problem.place.cell) == ("WORKBOOK-CELL-TWICE", "B1")
    path = hostile.xlsx(tmp_path / "b.xlsx", hostile.sheet(""))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("xl/workbook.xml", "<other/>")
    assert [p.code for p in read(path).problems] == ["FILE-DAMAGED"]
    book = hostile.BOOK.replace("</sheets>", '<sheet name="Again" r:id="r1"/></sheets>')
    path = hostile.xlsx(tmp_path / "c.xlsx", hostile.sheet(""), xl__workbook=book)
    assert [p.code for p in read(path).problems] == ["FILE-DAMAGED"]


def test_a_text_that_no_cell_can_hold_is_refused_with_its_cell(tmp_path: Path) -> None:
    remark = "x" * (MAX_TEXT + 1)
    page = tmp_path / "a.html"
    page.write_text(f"<table><tr><td>A</td><td>{remark}</td></tr></table>", "utf-8")
    for work, cell in (
        (lambda: csv_grid(f"a;b\nA;{remark}\n".encode(), "a.csv"), "line 2, column 2"),
        (lambda: read_html(page), "B1"),
    ):
        with pytest.raises(RefusedError) as caught:
            work()
        assert caught.value.problems[0].place.cell == cell
