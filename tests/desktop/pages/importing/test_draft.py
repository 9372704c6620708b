"""Reading a file for the assistant: its sheets, its tables, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop.pages.importing.draft import draft_of, guesses_of, read_draft, to_keep, with_file
from mcda.errors import RefusedError
from mcda.foreign.guess import guess
from mcda.foreign.shape import shape, to_remember
from mcda.grids.csv_grid import csv_grid
from mcda.round.write import workbook_bytes
from tests.desktop.pages.importing.foreign import SCORES, write
from tests.mcda.round.filling import round_case


def test_the_tables_of_each_sheet_are_known(tmp_path: Path) -> None:
    draft, found = read_draft(write(tmp_path, SCORES), {})
    ((key, sheet),) = draft.sheets()
    assert key == ("table.csv", "table")
    assert [one.table for one in draft.wanted(key)] == [part.wanted.table for part in found.parts]
    assert draft.recalled is None
    assert draft.count == 1
    assert guesses_of(draft, key)[0].table == draft.table((*key, 0))
    assert draft.sheet(("gone", "")) is sheet


BLOCKS = "Expert 1\nPackage;Cost;Jobs\nA;1;5\nB;2;9\n\nExpert 2\nPackage;Cost;Jobs\nA;3;4\nB;1;7\n"
PEOPLE = "Package;Cost;Jobs\nWeight expert 1;20;80\nWeight expert 2;60;40\nA;5;3\nB;2;5\n"


@pytest.mark.parametrize("text", [BLOCKS, PEOPLE])
def test_tables_of_several_people_on_a_sheet_are_corrected_each(text: str, tmp_path: Path) -> None:
    draft, found = read_draft(write(tmp_path, text), {})
    ((key, _sheet),) = draft.sheets()
    assert [one.table for one in draft.wanted(key)] == [part.wanted.table for part in found.parts]
    again = draft.with_table((*key, 1), draft.table((*key, 1))).composed()
    assert again.reading.case == found.reading.case


TWICE = "Criterion;Weight;A;B\nCost;40;3;4\nJobs;60;2;5\n\n\n"
TWICE += "Criterion;Weight;A;B\nCost;70;3;4\nJobs;30;2;5\n"


def test_a_table_that_repeats_another_waits_to_be_ticked(tmp_path: Path) -> None:
    draft, found = read_draft(write(tmp_path, TWICE), {})
    ((key, _sheet),) = draft.sheets()
    assert "IMPORT-REPEATED" in {problem.code for problem in found.reading.problems}
    assert [one.taken for one in draft.wanted(key)] == [None, False]
    both = draft.ticked(key, True, 1).composed().reading
    assert both.case is not None
    assert [one.name for one in both.case.stakeholders] == ["Table 1", "Table 2"]
    assert "IMPORT-REPEATED" not in {problem.code for problem in both.problems}


def test_what_is_remembered_of_the_shape_comes_first(tmp_path: Path) -> None:
    draft, found = read_draft(write(tmp_path, SCORES), {})
    (grid,) = draft.grids
    corrected = found.parts[0].taken.table.with_scale("Safety", ())
    kept = {shape(grid, guess(grid)): to_remember(grid, corrected), "other": {"table": 1}}
    assert [name for name, _data in to_keep(draft, found)] == [next(iter(kept))]
    again, _found = read_draft(write(tmp_path, SCORES, "next.csv"), kept)
    assert again.recalled == ("next.csv", "next", 0)
    assert again.table(again.recalled).sheet == "next"


def test_choices_give_another_draft(tmp_path: Path) -> None:
    draft, _found = read_draft(write(tmp_path, SCORES), {})
    key = ("table.csv", "table")
    fewer = draft.ticked(key, False)
    assert [one.taken for one in fewer.wanted(key)] == [False]
    assert fewer.composed().parts == ()
    assert draft.wanted(key)[0].taken is None


def test_blank_sheets_are_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Notes")["B2"] = "Nothing to count here"
    book.save(tmp_path / "notes.xlsx")
    draft, found = read_draft(tmp_path / "notes.xlsx", {})
    assert [key[1] for key, _sheet in draft.sheets()] == ["Notes"]
    assert draft.count == 0
    assert found.parts == ()


def test_an_empty_workbook_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(RefusedError) as refused:
        read_draft(tmp_path / "empty.xlsx", {})
    assert [problem.code for problem in refused.value.problems] == ["TABLE-EMPTY"]


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    path = write(tmp_path, SCORES)
    draft, _found = draft_of(path, csv_grid(SCORES.encode(), path.name), {})
    twice, _found = with_file(draft, path)
    assert [grid.file for grid in twice.grids] == ["table.csv", "table.csv (2)"]
    assert twice.count == 2
    assert twice.cells == 2 * draft.cells


def test_a_respondents_workbook_is_no_table(tmp_path: Path) -> None:
    case = round_case()
    path = tmp_path / "back.xlsx"
    path.write_bytes(workbook_bytes(case, case.rounds[0], case.respondents[0]))
    with pytest.raises(RefusedError) as refused:
        read_draft(path, {})
    assert [problem.code for problem in refused.value.problems] == ["RETURN-NOT-A-CASE"]
