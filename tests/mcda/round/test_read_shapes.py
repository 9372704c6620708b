"""Rows, columns and sheets sorted, moved, added or taken away, and locked cells filled."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mcda.grids.grid import letters
from mcda.model.case import Case
from mcda.round.layout import Part
from tests.mcda.round.filling import Change, codes, column_of, head_of, row_of, sheet, taken

IN, PW = Part.SCORES, Part.PAIRWISE


def sort_labels(book: Any) -> None:
    """Sort the visible columns and leave the hidden keys where they were."""
    here = sheet(book, IN)
    first, last = row_of(here, "control"), row_of(here, "growth")
    rows = [[here.cell(r, c).value for c in range(2, 9)] for r in range(first, last + 1)]
    for number, values in enumerate(sorted(rows, key=lambda row: str(row[0])), start=first):
        for column, value in enumerate(values, start=2):
            here.cell(number, column).value = value


def sort_rows(book: Any) -> None:
    """Sort whole rows, keys too."""
    here = sheet(book, IN)
    first, last = row_of(here, "control"), row_of(here, "growth")
    rows = [[here.cell(r, c).value for c in range(1, 9)] for r in range(first, last + 1)]
    for number, values in enumerate(sorted(rows, key=lambda row: str(row[1])), start=first):
        for column, value in enumerate(values, start=1):
            here.cell(number, column).value = value


def rename_row(book: Any) -> None:
    here = sheet(book, IN)
    here.cell(row_of(here, "cost"), 2).value = "Cost of transport"


def rename_column(book: Any) -> None:
    here = sheet(book, IN)
    here.cell(head_of(here), column_of(here, "full")).value = "My own package"


def swap_columns(book: Any) -> None:
    here = sheet(book, IN)
    left, right = (here.cell(head_of(here), column_of(here, key)) for key in ("full", "staged"))
    left.value, right.value = right.value, left.value


def copy_row(book: Any) -> None:
    here = sheet(book, IN)
    source, target = row_of(here, "cost"), row_of(here, "growth") + 1
    for column in range(1, 9):
        here.cell(target, column).value = here.cell(source, column).value


def drop_keys(book: Any) -> None:
    sheet(book, IN).delete_cols(1)
    book.move_sheet(sheet(book, Part.MACHINE), 0)


def unkey(book: Any) -> None:
    here = sheet(book, IN)
    for row in range(2, here.max_row + 1):
        here.cell(row, 1).value = None


def change_machine(book: Any) -> None:
    here = sheet(book, Part.MACHINE)
    for row in range(2, here.max_row + 1):
        if here.cell(row, 1).value == "respondent":
            words = json.loads(here.cell(row, 2).value)
            here.cell(row, 2).value = json.dumps(["anna", *words[1:]])


def on(part: Part, *actions: Callable[[Any], object]) -> Change:
    """Return a change that does something to one sheet."""

    def change(book: Any) -> None:
        here = sheet(book, part)
        for action in actions:
            action(here)

    return change


def write(row: str | int, column: str | int, value: object) -> Callable[[Any], object]:
    """Return what writes a cell; rows and columns by key, or by number."""

    def action(here: Any) -> None:
        at = row if isinstance(row, int) else row_of(here, row)
        across = column if isinstance(column, int) else column_of(here, column)
        here.cell(at, across).value = value

    return action


def hide_row(here: Any) -> None:
    here.row_dimensions[row_of(here, "cost")].hidden = True


def hide_column(here: Any) -> None:
    here.column_dimensions[letters(column_of(here, "full"))].hidden = True


def add_row(here: Any) -> None:
    here.insert_rows(row_of(here, "cost"))


def add_filled_row(here: Any) -> None:
    row = row_of(here, "cost")
    here.insert_rows(row)
    here.cell(row, 5).value = 7


def add_row_below(here: Any) -> None:
    row = row_of(here, "growth") + 1
    here.cell(row, 2).value, here.cell(row, 5).value = "New", 7


def add_column(here: Any) -> None:
    here.insert_cols(column_of(here, "full"))


def add_filled_column(here: Any) -> None:
    column = column_of(here, "full")
    here.insert_cols(column)
    here.cell(row_of(here, "cost"), column).value = 7


def merge(here: Any) -> None:
    row, first, last = row_of(here, "cost"), column_of(here, "waiting"), column_of(here, "staged")
    here.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)


def change_example(here: Any) -> None:
    here.cell(head_of(here) + 1, 5).value = 9


def remove(here: Any) -> None:
    here.parent.remove(here)


def copy(here: Any) -> None:
    here.parent.copy_worksheet(here)


def rename(here: Any) -> None:
    here.title = "My scores"


def hide(here: Any) -> None:
    here.sheet_state = "hidden"


def own_sheet(here: Any) -> None:
    here.parent.create_sheet("Notes")["A1"] = "see here"


LOST = "RETURN-INCOMPLETE"
SHAPES: dict[str, tuple[Change, set[str]]] = {
    "sorted labels": (sort_labels, {"RETURN-ID-LABEL-MISMATCH", LOST}),
    "sorted rows": (sort_rows, {"RETURN-MOVED"}),
    "inserted row": (on(IN, add_row), {"RETURN-MOVED"}),
    "inserted and filled row": (on(IN, add_filled_row), {"RETURN-MOVED", "RETURN-EXTRA-ROW"}),
    "row added below": (on(IN, add_row_below), {"RETURN-LOCKED-CHANGED", "RETURN-EXTRA-ROW"}),
    "deleted row": (
        on(IN, lambda here: here.delete_rows(row_of(here, "cost"))),
        {"RETURN-ROW-MISSING", "RETURN-MOVED", LOST},
    ),
    "renamed row": (rename_row, {"RETURN-RENAMED", LOST}),
    "hidden row": (on(IN, hide_row), {"RETURN-HIDDEN-ROW"}),
    "copied row": (copy_row, {"RETURN-ROW-TWICE", LOST}),
    "inserted column": (on(IN, add_column), {"RETURN-MOVED"}),
    "inserted and filled column": (
        on(IN, add_filled_column),
        {"RETURN-MOVED", "RETURN-EXTRA-COLUMN"},
    ),
    "deleted column": (
        on(IN, lambda here: here.delete_cols(column_of(here, "staged"))),
        {"RETURN-COLUMN-MISSING", "RETURN-MOVED", LOST},
    ),
    "copied column": (
        on(IN, lambda here: write(head_of(here) - 1, "staged", "cell:full")(here)),
        {"RETURN-COLUMN-MISSING", "RETURN-COLUMN-TWICE", LOST},
    ),
    "renamed column": (rename_column, {"RETURN-RENAMED", LOST}),
    "swapped headings": (swap_columns, {"RETURN-ID-LABEL-MISMATCH", LOST}),
    "hidden column": (on(IN, hide_column), {"RETURN-HIDDEN-COLUMN"}),
    "renamed sheet": (on(IN, rename), {"RETURN-SHEET-RENAMED"}),
    "hidden sheet": (on(IN, hide), {"RETURN-SHEET-HIDDEN"}),
    "deleted sheet": (on(IN, remove), {"RETURN-SHEET-MISSING", LOST}),
    "deleted instructions": (on(Part.START, remove), set()),
    "copied sheet": (on(IN, copy), {"RETURN-SHEET-TWICE", LOST}),
    "own sheet": (on(IN, own_sheet), {"RETURN-EXTRA-SHEET"}),
    "own empty sheet": (on(IN, lambda here: here.parent.create_sheet("Sheet1")), set()),
    "no column of keys": (drop_keys, {"RETURN-KEYS-MISSING", LOST}),
    "no keys": (unkey, {"RETURN-KEYS-MISSING", LOST}),
    "remark in a locked cell": (on(IN, write(3, 11, "Look here")), {"RETURN-LOCKED-CHANGED"}),
    "number in a locked cell": (on(IN, write(3, 11, 7.5)), {"RETURN-LOCKED-CHANGED"}),
    "something in a hidden cell": (on(IN, write(3, 1, "Hm")), {"RETURN-LOCKED-CHANGED"}),
    "anchor changed": (on(IN, write("cost", 3, "worst: 100")), {"RETURN-LOCKED-CHANGED"}),
    "example changed": (on(IN, change_example), {"RETURN-LOCKED-CHANGED"}),
    "remark on the first sheet": (
        on(Part.START, write(4, 4, "I am away")),
        {"RETURN-LOCKED-CHANGED"},
    ),
    "mirrored judgement typed": (on(PW, write("cost", "security", 9)), {"RETURN-LOCKED-CHANGED"}),
    "own formula": (on(IN, write(3, 11, "=1+1")), {"RETURN-OWN-FORMULA"}),
    "merged answers": (on(IN, merge), {"RETURN-MERGED", LOST}),
    "no hidden sheet": (on(Part.MACHINE, remove), {"RETURN-MACHINE-MISSING"}),
    "changed hidden sheet": (change_machine, {"RETURN-MACHINE-CHANGED"}),
    "hidden sheet twice": (on(Part.MACHINE, copy), {"RETURN-MACHINE-CHANGED"}),
    "reason without a score": (
        on(
            IN,
            *(write("cost", column, None) for column in ("waiting", "staged", "full")),
            write("cost", 8, "No idea"),
        ),
        {"RETURN-REASON-ALONE", LOST},
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_changed_shape_is_told_and_nothing_wrong_is_taken(
    name: str, case: Case, tmp_path: Path
) -> None:
    change, expected = SHAPES[name]
    intake = taken(case, tmp_path / "a.xlsx", change)
    whole = taken(case, tmp_path / "b.xlsx")
    assert codes(intake) == expected
    assert whole.returned is not None
    if intake.returned is not None:
        for package, row in intake.returned.scores.items():
            for leaf, score in row.items():
                original = whole.returned.scores[package][leaf]
                assert (score.low, score.high) == (original.low, original.high)


def test_sorted_labels_spoil_only_their_rows(case: Case, tmp_path: Path) -> None:
    intake = taken(case, tmp_path / "a.xlsx", sort_labels)
    # Sorted by name: Access, Calm, Control, Cost, Growth; Calm and Cost and Growth stay put.
    moved = [p for p in intake.problems if p.code == "RETURN-ID-LABEL-MISMATCH"]
    assert len(moved) == len({p.place.cell for p in moved}) >= 2
    assert all(p.place.sheet == "Scores" and p.place.file == "a.xlsx" for p in moved)
    assert intake.returned is not None
    assert {leaf for row in intake.returned.scores.values() for leaf in row} <= {"calm", "growth"}
