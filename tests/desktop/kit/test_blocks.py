"""Blocks leave as text in the user's form and as a table with plain numbers, and come back so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.kit import clipboard, number_form
from desktop.kit.blocks import OWN, block_data, copied_rows, put_block
from mcda.foreign.clipboard import block_of


@pytest.fixture(params=[".", ","])
def sign(request: pytest.FixtureRequest, app: QApplication) -> Iterator[str]:
    number_form.use(request.param)
    yield request.param
    number_form.use(".")
    clipboard.leave()


def test_text_is_in_the_form_of_the_user_and_the_table_plain(sign: str) -> None:
    data = block_data([["", "Cost"], ["Option 1.5", "1.5"], ["B", "2.5–3"]])
    assert data.text() == f"\tCost\nOption 1.5\t1{sign}5\nB\t2{sign}5–3"
    assert f'x:num="1.5" sdval="1.5" sdnum="1033;">1{sign}5</td>' in data.html()


def test_what_was_put_is_read_again_as_it_was(sign: str) -> None:
    rows = [['a\tb\n"c"', "1.5"], ["<i>", "12500"]]
    put_block(rows)
    assert [row[1] for row in copied_rows()] == ["1.5", "12500"]


def test_numbers_of_a_spreadsheet_are_taken_as_it_noted_them(app: QApplication) -> None:
    data = QMimeData()
    data.setText("A\t12.500\n")
    data.setHtml('<table><tr><td>A</td><td sdval="12500" sdnum="1031;">12.500</td></tr></table>')
    clipboard.put(data)
    assert copied_rows() == [["A", "12500"]]
    clipboard.leave()


def test_a_table_without_text_and_nothing_at_all(app: QApplication) -> None:
    data = QMimeData()
    data.setHtml("<table><tr><td>A</td><td>3</td></tr></table>")
    clipboard.put(data)
    assert copied_rows() == [["A", "3"]]
    QGuiApplication.clipboard().clear()
    assert copied_rows() == []
    clipboard.leave()


def test_what_parley_put_is_read_cell_by_cell_as_it_was(sign: str) -> None:
    rows = [['a\tb\n"c"', "007", "1.234"], ["<i>", "two  words", "1.5–2.25"]]
    put_block(rows)
    assert copied_rows() == rows
    assert block_of(copied_rows()) == (rows, frozenset())


def test_a_table_says_which_cells_are_text_and_sets_no_thousands_off(sign: str) -> None:
    rows = [["007", "1/2", ""], ["12,345" if sign == "." else "12\u202f345", f"1{sign}234", "3"]]
    html = block_data(rows).html()
    assert html.count("x:str") == 2 and "<td></td>" in html
    assert [number in html for number in ('"12345"', '"1.234"', '"3"')] == [True] * 3


def test_what_another_program_put_in_parleys_name_is_no_block(app: QApplication) -> None:
    for own in (b"\xff\xfe", b"[1, 2]", b"{}", b"[" * 5000):
        data = QMimeData()
        data.setText("A\t3")
        data.setData(OWN, own)
        clipboard.put(data)
        assert copied_rows() == [["A", "3"]]
    clipboard.leave()


def test_a_percentage_is_a_number_with_its_look(sign: str) -> None:
    put_block([["A", f"12{sign}5\u00a0%"], ["B", "many %"]])
    html = QGuiApplication.clipboard().mimeData().html()
    assert 'x:num="0.125" sdval="0.125"' in html and html.count("0.00%") == 1
    assert copied_rows()[0][1] == f"12{sign}5\u00a0%"
