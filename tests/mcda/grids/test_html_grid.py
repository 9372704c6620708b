"""Web pages as tables: what is read, and that nothing is followed, run or waited for."""

from __future__ import annotations

from pathlib import Path

import pytest

from mcda.errors import RefusedError
from mcda.grids.document import read_grid
from mcda.grids.grid import Sheet
from mcda.grids.html_grid import html_grid
from mcda.grids.signature import Kind, kind_of

PAGE = (
    "<html><head><title>t</title><style>td {color: red}</style></head><body><h1>Scores</h1>"
    "<table><tr><th>Package<th colspan=2>Cost &amp; time<tr><td>A</td><td>1</td><td>2</td></tr>"
    "</table></body></html>"
)


def read(text: str | bytes) -> Sheet:
    content = text if isinstance(text, bytes) else text.encode()
    (sheet,) = html_grid(content, "a.xls").sheets
    return sheet


def texts(text: str) -> list[list[object]]:
    return [list(cells.values()) for _row, cells in sorted(read(text).rows.items())]


def test_a_page_is_one_sheet_with_its_texts_in_lines_of_their_own() -> None:
    sheet = read(PAGE)
    assert list(sheet.rows.values()) == [
        {1: "Scores"}, {1: "Package", 2: "Cost & time"}, {1: "A", 2: "1", 3: "2"}
    ]  # fmt: skip
    (row,) = [row for row, cells in sheet.rows.items() if cells[1] == "Package"]
    assert sheet.merged == ((row, 2, row, 3),)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
         [["a", "b"], ["c"]]),
        ("<table><caption>Title</caption><tr><td>a<td>b</table>", [["Title"], ["a", "b"]]),
        ("<table><tr><td><table><tr><td>a<td>b</table></table>", [["a", "b"]]),
        ("<table><tr><td>a</table><table><tr><td>b</table>", [["a"], ["b"]]),
        ("<table><tr><td>a<br>b<td>1 &lt; 2</table>", [["a b", "1 < 2"]]),
        ("<table><tr><td x:num='0.25'>25 %<td sdval=\"12500\">12.500</table>", [[0.25, 12500]]),
        ("<table><tr><td>a<script>if (a<b) {'<td>'}</script><td>b</table>", [["a", "b"]]),
        ("<table><tr><td>a<!-- <td>c --><td title='x>y'>b</table>", [["a", "b"]]),
        ("<table><tr><td title=\"a > b\">a<td>3 < 4</table>", [["a", "3 < 4"]]),
        ("<table><tr><td>a", [["a"]]),
    ],
)  # fmt: skip
def test_tables_as_they_come(page: str, expected: list[list[object]]) -> None:
    assert texts(page) == [[*row] for row in expected]


def test_a_cell_beside_one_that_spans_rows_keeps_its_column() -> None:
    rows = read("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d</table>").rows
    assert list(rows.values()) == [{1: "a", 2: "b"}, {2: "c"}, {1: "d"}]


def test_hidden_rows_are_marked() -> None:
    sheet = read("<table><tr><td>a<tr style='display:none'><td>b</table>")
    assert sheet.hidden_rows == {row for row, cells in sheet.rows.items() if cells[1] == "b"}


def test_an_entity_that_a_page_defines_is_not_expanded() -> None:
    page = "<!DOCTYPE html [<!ENTITY a 'aaaa'>]><table><tr><td>&a;&a;</table>"
    assert ["&a;&a;"] in texts(page)


def test_the_encoding_that_a_page_declares_is_taken_if_it_fits() -> None:
    page = "<html><head><meta charset=gbk></head><table><tr><td>成本</table>"
    assert list(read(page.encode("gbk")).rows.values()) == [{1: "成本"}]
    wrong = page.replace("gbk", "unicode_escape").encode()
    assert list(read(wrong).rows.values()) == [{1: "成本"}]


@pytest.mark.parametrize("name", ["a.xls", "a.html", "a.htm", "a.xlsx", "a.csv"])
def test_a_page_is_known_by_what_it_is(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for content in (PAGE.encode("utf-8-sig"), PAGE.encode("utf-16")):
        path.write_bytes(content)
        assert kind_of(path) is Kind.HTML
        assert len(read_grid(path, Kind.HTML).sheets[0].rows) == 3


HOSTILE = [
    "<" * 300_000,
    "<a " + "'" * 300_000 + ">" * 300_000,
    "<table " + '"' * 400_000,
    '<table "<' * 100_000,
    "<!--" * 200_000,
    "<script>" * 100_000,
    "<table>" * 100_000,
    "<table><tr>" + "<td rowspan=65000 colspan=9>" * 100,
    "<table><tr><td>" + "&amp" * 60_000 + "</table>",
]


@pytest.mark.parametrize("page", HOSTILE, ids=[page[:12] for page in HOSTILE])
def test_what_nobody_should_send_ends_soon(page: str) -> None:
    try:
        assert len(read(page).rows) < 200
    except RefusedError as refused:
        assert {one.code for one in refused.problems} == {"FILE-TOO-LARGE"}


def test_more_columns_than_are_read_are_refused() -> None:
    with pytest.raises(RefusedError):
        read("<table><tr>" + "<td>1" * 1_030)


def test_names_of_signs_are_read_only_in_what_a_cell_may_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[int] = []
    monkeypatch.setattr("html.unescape", lambda text: seen.append(len(text)) or text)
    with pytest.raises(RefusedError):
        read("<table><tr><td>" + "&lt;" * 400_000)
    assert seen == []
