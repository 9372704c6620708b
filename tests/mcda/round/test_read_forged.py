"""Returned workbooks whose hidden sheet somebody made anew: refused, and nobody else is held up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.model.case import Case
from mcda.round import read
from mcda.round.folder import read_folder
from mcda.round.layout import MACHINE_TITLE
from mcda.round.machine import checksum
from mcda.round.read import read_return
from tests.mcda.round.filling import codes, filled

Rows = list[tuple[str, ...]]


def forged(path: Path, change: Callable[[Rows], Rows]) -> None:
    """Change the rows of a hidden sheet, and give it the checksum that fits."""
    book = openpyxl.load_workbook(path)
    sheet: Any = book[MACHINE_TITLE]
    rows = [(str(a), *json.loads(b)) for a, b in sheet.iter_rows(min_row=2, values_only=True)]
    rows = change(rows[:-1])
    sheet.delete_rows(2, sheet.max_row)
    for row in (*rows, ("checksum", checksum(rows))):
        sheet.append([row[0], json.dumps(row[1:])])
    book.save(path)


def a_kind_that_is_none(rows: Rows) -> Rows:
    return [*rows, ("sheet", "nonsense", "X")]


def a_block_of_millions(rows: Rows) -> Rows:
    many = json.dumps([[f"x{i}", i] for i in range(2000)])
    kept = [row for row in rows if row[:2] not in {("rows", "scores"), ("columns", "scores")}]
    return [*kept, ("rows", "scores", "", many), ("columns", "scores", "", many)]


@pytest.mark.parametrize("change", [a_kind_that_is_none, a_block_of_millions])
def test_a_forged_file_has_its_problem(
    case: Case, tmp_path: Path, change: Callable[[Rows], Rows]
) -> None:
    path = filled(case, tmp_path / "forged.xlsx")
    forged(path, change)
    intake = read_return(path, case)
    assert codes(intake) == {"RETURN-MACHINE-CHANGED"}
    assert intake.returned is None


def test_a_fault_on_one_file_leaves_the_others(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(case, tmp_path / "a.xlsx")
    filled(case, tmp_path / "b.xlsx")
    whole = read.read_answers

    def failing(*words: Any) -> Any:
        if words[-1].grid.file == "a.xlsx":
            raise ZeroDivisionError
        return whole(*words)

    monkeypatch.setattr(read, "read_answers", failing)
    first, second = read_folder(tmp_path, case)
    assert codes(first) == {"RETURN-FAULT"}
    assert not first.usable
    assert second.sound
