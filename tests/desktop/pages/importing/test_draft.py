"""Reading a file for the assistant: its sheets, its guesses, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop.pages.importing.draft import read_draft
from mcda.errors import RefusedError
from mcda.foreign.shape import to_remember
from tests.desktop.pages.importing.foreign import SCORES, write


def test_the_best_guess_is_where_to_begin(tmp_path: Path) -> None:
    draft = read_draft(write(tmp_path, SCORES), {})
    assert draft.table == draft.guesses[0].table
    assert draft.remembered is None
    assert [sheet.name for sheet in draft.sheets] == ["table"]


def test_what_is_remembered_of_the_shape_comes_first(tmp_path: Path) -> None:
    draft = read_draft(write(tmp_path, SCORES), {})
    corrected = draft.guesses[0].table.with_scale("Safety", ())
    kept = {draft.shape: to_remember(draft.grid, corrected), "other": {"table": 1}}
    again = read_draft(write(tmp_path, SCORES, "next.csv"), kept)
    assert again.remembered is not None
    assert again.table == again.remembered
    assert again.table.sheet == "next"


def test_blank_sheets_are_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Notes")["B2"] = "Nothing to count here"
    book.save(tmp_path / "notes.xlsx")
    draft = read_draft(tmp_path / "notes.xlsx", {})
    assert [sheet.name for sheet in draft.sheets] == ["Notes"]
    assert draft.sheet("gone").name == "Notes"
    assert draft.guesses == ()


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(RefusedError) as refused:
        read_draft(tmp_path / "empty.xlsx", {})
    assert [problem.code for problem in refused.value.problems] == ["TABLE-EMPTY"]
