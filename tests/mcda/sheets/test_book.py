"""A workbook is the same bytes for the same content, and its looks are its own."""

from __future__ import annotations

import io

import openpyxl

from mcda.sheets.book import book_bytes, new_book
from mcda.sheets.page import hidden_sheet, keyed_sheet
from mcda.sheets.style import LOOKS, Look


def made(right_to_left: bool = False) -> bytes:
    book = new_book(LOOKS, right_to_left=right_to_left)
    sheet = keyed_sheet(book, "One", "mark")
    for row, look in enumerate(Look, start=2):
        sheet.cell(row=row, column=2, value="x").style = look
    hidden_sheet(book, "Two", "other", [("a", "b")])
    return book_bytes(book, "Title", "Author")


def test_the_same_content_is_the_same_bytes() -> None:
    assert made() == made()
    book = openpyxl.load_workbook(io.BytesIO(made()))
    assert (book.active.title, book.properties.title, book.properties.creator) == (
        *("One", "Title", "Author"),
    )
    assert book["One"].column_dimensions["A"].hidden and book["Two"].sheet_state == "hidden"
    assert [cell.value for cell in book["Two"][2]] == ["a", "b"]


def test_only_cells_to_be_filled_in_are_open_and_sides_turn_with_the_writing() -> None:
    for right_to_left, end in ((False, "right"), (True, "left")):
        sheet = openpyxl.load_workbook(io.BytesIO(made(right_to_left)))["One"]
        cells = {str(cell.style): cell for (cell,) in sheet.iter_rows(2, min_col=2, max_col=2)}
        unlocked = {name for name, cell in cells.items() if not cell.protection.locked}
        assert unlocked == {Look.INPUT, Look.INPUT_NUMBER, Look.INPUT_TEXT}
        assert cells[Look.INPUT_NUMBER].alignment.horizontal == end
        assert cells[Look.INPUT].alignment.horizontal != end
