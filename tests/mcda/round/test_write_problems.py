"""Problems as a workbook to work through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl

from mcda.model.case import Case
from mcda.round.layout import Part
from mcda.round.read import read_return
from mcda.round.write_problems import COLUMNS, problems_bytes, write_problems
from tests.mcda.round.filling import cell, filled


def test_every_problem_has_its_row(case: Case, tmp_path: Path) -> None:
    def spoil(book: Any) -> None:
        cell(book, Part.SCORES, "calm", "full").value = "=cmd|x"
        cell(book, Part.SCORES, "calm", "full").data_type = "s"
        cell(book, Part.SCORES, "cost", "full").value = 99

    intake = read_return(filled(case, tmp_path / "a.xlsx", change=spoil), case)
    write_problems([intake], tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    rows = list(book["Problems"].iter_rows(values_only=True))
    assert rows[0] == tuple(heading for heading, _ in COLUMNS)
    assert {row[-1] for row in rows[1:]} == {"RETURN-NOT-A-SCORE", "RETURN-OUT-OF-RANGE"}
    assert all(row[0] == "a.xlsx" and row[1] == "Scores" and row[2] for row in rows[1:])
    assert all(one.data_type == "s" for row in book["Problems"].iter_rows() for one in row)
    files = list(book["Files"].iter_rows(values_only=True))
    assert files[1][:3] == ("a.xlsx", "Boris", "R1")
    assert problems_bytes([intake]) == problems_bytes([intake])
    assert len(list(openpyxl.load_workbook(tmp_path / "out.xlsx"))) == 2
