"""The frame that all sheets of a respondent's workbook share."""

from __future__ import annotations

import pytest

from mcda.model.case import Case
from mcda.round.layout import Block, Part, digest
from mcda.round.paper import Paper, quoted
from mcda.sheets.style import Look
from tests.mcda.round.filling import respondent


def paper_of(case: Case, key: str) -> Paper:
    return Paper(case, case.rounds[0], respondent(case, key))


def test_quotation_marks_are_doubled() -> None:
    assert quoted('say "so"') == '"say ""so"""'


def test_locked_texts_are_remembered_and_keys_are_not(case: Case) -> None:
    paper = paper_of(case, "boris")
    sheet = paper.sheet(Part.SWING, "Weights")
    paper.put(sheet, Part.SWING, 3, 2, "Hello  there", Look.LABEL)
    paper.put(sheet, Part.SWING, 3, 3, 40, Look.LABEL)
    assert paper.texts["swing"] == {
        digest(text) for text in ("weights", "official", "hello there", "40")
    }


def test_progress_counts_any_number_of_ranges(case: Case) -> None:
    paper = paper_of(case, "boris")
    sheet = paper.sheet(Part.SWING, "What's asked")
    block = Block(Part.SWING, tuple(f"c{i}" for i in range(70)), ("points",))
    paper.place(sheet, block, 5, 7, 5)
    paper.count(Part.SWING, [f"E{row}:E{row}" for row in range(7, 77)])
    here = paper.progress(Part.SWING, here=True)
    assert here.count("COUNTA(") == 3
    assert here.endswith('&" of 70 filled"')
    assert "'What''s asked'!E7:E7" in paper.progress(Part.SWING, here=False)


@pytest.mark.parametrize(("text", "order"), [("مرحبا.", 2), ("Hello.", 1), ("EUR: الأسوأ", 2)])
def test_texts_run_as_their_letters_do_on_a_sheet_from_the_right(
    case: Case, text: str, order: int
) -> None:
    paper = paper_of(case, "ahmad")
    sheet = paper.sheet(Part.SWING, "W")
    paper.put(sheet, Part.SWING, 3, 2, text, Look.LABEL)
    assert sheet["B3"].alignment.readingOrder == order
    assert sheet["B3"].alignment.horizontal == "right"


def test_lines_of_a_cell_keep_their_own_direction(case: Case) -> None:
    both = ["Few return.", "ضمن: People"]
    told = paper_of(case, "ahmad").lines(both)
    assert told == "\u2068Few return.\u2069\n\u2068ضمن: People\u2069"
    assert paper_of(case, "ahmad").lines(["", "Few return."]) == "Few return."
    assert paper_of(case, "boris").lines(["Few return.", "in: People"]) == "Few return.\nin: People"


@pytest.mark.parametrize(("rows", "high"), [(10, 0), (34, 1), (60, 0)])
def test_what_takes_little_more_than_a_page_fits_on_one(case: Case, rows: int, high: int) -> None:
    paper = paper_of(case, "boris")
    sheet = paper.sheet(Part.SWING, "W")
    for row in range(3, rows + 1):
        paper.put(sheet, Part.SWING, row, 2, "Cost", Look.LABEL)
    paper.close(sheet, 3)
    assert sheet.page_setup.fitToHeight == high
