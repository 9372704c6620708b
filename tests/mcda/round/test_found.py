"""Answers are found by keys wherever their rows and columns went."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from mcda.grids.grid import Sheet
from mcda.grids.xlsx_grid import read_xlsx
from mcda.model.case import Case
from mcda.round.found import MERGED_MOST, Located, is_example, locate, merged_cells
from mcda.round.layout import Part, read_mark
from mcda.round.machine import Machine, from_cells
from mcda.round.notes import Notes
from tests.mcda.round.filling import Change, filled, head_of, row_of, sheet


def located(
    case: Case, path: Path, part: Part, change: Change | None = None
) -> tuple[Sheet, list[Located], Notes]:
    grid = read_xlsx(filled(case, path, change=change))
    by_part = {read_mark(one.value(1, 1)): one for one in grid.sheets}
    rows = by_part[Part.MACHINE].rows
    cells = [(str(rows[r][1]), str(rows[r][2])) for r in sorted(rows) if r > 1]
    machine: Machine = from_cells(cells)
    notes = Notes(grid)
    return by_part[part], locate(by_part[part], part, machine, notes), notes


def test_a_block_is_where_it_was_written(case: Case, tmp_path: Path) -> None:
    here, (one,), notes = located(case, tmp_path / "a.xlsx", Part.SCORES)
    assert notes.listed() == ()
    assert one.rows == one.placed.rows
    assert one.columns == one.placed.columns
    assert len(list(one.cells())) == one.placed.block.asked == 15
    assert is_example(here, one.head + 1)


def test_groups_of_comparisons_stand_one_below_the_other(case: Case, tmp_path: Path) -> None:
    _, blocks, _ = located(case, tmp_path / "a.xlsx", Part.PAIRWISE)
    assert [one.placed.block.node for one in blocks] == ["", "security"]
    assert blocks[0].span[1] < blocks[1].span[0]
    assert [len(list(one.cells())) for one in blocks] == [6, 1]


def test_a_second_row_of_headings_leaves_no_trust(case: Case, tmp_path: Path) -> None:
    def twice(book: Any) -> None:
        here = sheet(book, Part.SCORES)
        here.cell(row_of(here, "growth") + 2, 1).value = "headings"

    _, blocks, notes = located(case, tmp_path / "a.xlsx", Part.SCORES, twice)
    assert blocks == []
    assert [problem.code for problem in notes.listed()] == ["RETURN-KEYS-MISSING"]


def test_merged_labels_spoil_no_answer(case: Case, tmp_path: Path) -> None:
    def merge(book: Any) -> None:
        here = sheet(book, Part.SCORES)
        here.merge_cells(
            start_row=head_of(here), end_row=head_of(here), start_column=2, end_column=3
        )

    here, blocks, notes = located(case, tmp_path / "a.xlsx", Part.SCORES, merge)
    assert merged_cells(here, blocks, notes) == set()
    assert notes.listed() == ()


def test_areas_beyond_a_number_leave_no_trust_at_all(case: Case, tmp_path: Path) -> None:
    here, blocks, notes = located(case, tmp_path / "a.xlsx", Part.SCORES)
    below = max(here.rows) + 1
    areas = tuple((below + i, 4 + (i > 0), below + i, 6) for i in range(MERGED_MOST + 1))
    assert merged_cells(replace(here, merged=areas[1:]), blocks, notes) == set()
    assert notes.listed() == ()
    asked = {(row, column) for one in blocks for _, _, row, column in one.cells()}
    assert merged_cells(replace(here, merged=areas), blocks, notes) == asked
    (problem,) = notes.listed()
    assert (problem.code, problem.place.cell) == ("RETURN-MERGED", f"D{below}")
