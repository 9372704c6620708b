"""A respondent's workbook is no table, whatever numbers stand in it."""

from pathlib import Path

import pytest

from mcda.cli.main import main
from mcda.model.case import Case
from mcda.opening import read
from mcda.round.write import workbook_bytes


def test_a_respondents_workbook_is_no_case(
    case: Case, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "back.xlsx"
    path.write_bytes(workbook_bytes(case, case.rounds[0], case.respondents[0]))
    reading = read(path)
    assert reading.case is None
    assert [problem.code for problem in reading.problems] == ["RETURN-NOT-A-CASE"]
    assert main(["take", str(path)]) == 2
    assert capsys.readouterr().err.startswith("RETURN-NOT-A-CASE back.xlsx: ")
