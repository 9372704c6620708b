"""What the page says of a proposal, and what undo calls it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.pages.importing.draft import Draft, draft_of
from desktop.pages.importing.import_words import answer, take_words, undo_words
from mcda.foreign.compose import Composed
from mcda.foreign.into_case import Target
from mcda.grids.grid import Value
from tests.mcda.foreign.sheets import grid, sheet


def draft(*rows: list[Value | int | None]) -> tuple[Draft, Composed]:
    return draft_of(Path("a<b.xlsx"), grid(sheet(rows)), {})


def test_the_answer_counts_what_comes_in(app: QApplication) -> None:
    made, found = draft(["Package", "Cost"], ["A", 5], ["B", 2])
    assert answer(made, found) == "<b>a&lt;b.xlsx</b>: 2 packages, 1 criterion, from 1 table."
    none = made.ticked(("table.xlsx", "Sheet1"), False)
    assert "nothing is taken yet" in answer(none, none.composed())


def test_the_hint_says_each_thing_that_is_open(app: QApplication) -> None:
    _made, found = draft(["Package", "Cost"], ["A", "12.500"], ["B", 950], ["C", "x"])
    words, hint = take_words(found, found.reading.problems, None)
    assert words == "Take in as a new case"
    assert hint.count(".") == 3
    assert take_words(found, (), Target()) == ("Take in", "")


def test_undo_is_named_after_what_came_in(app: QApplication) -> None:
    _made, matrix = draft([None, "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1])
    assert undo_words(matrix, "a.xlsx") == "Import judgements from a.xlsx"
    both = [["P", "X", "Y"], ["A", 5, 1], ["B", 2, 3], [], [], ["W", "X", "Y"], ["U", 20, 80]]
    _made, found = draft(*both)  # type: ignore[arg-type]
    assert len({part.kind for part in found.parts}) > 1
    assert undo_words(found, "a.xlsx") == "Import tables from a.xlsx"
