"""`parley verify`: published tables, and a case by another program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli.main import main
from mcda.verify.tables import tables
from tests.mcda.methods.cases import small_case


def test_it_lists_every_table_with_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify"]) == 0
    said = capsys.readouterr().out
    assert "come out as printed" in said
    assert all(one.citation in said for one in tables())
    assert "UNEQUAL" not in said


def test_a_case_is_recomputed_beside_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(small_case(), tmp_path / "case.parley")
    assert main(["verify", str(tmp_path / "case.parley"), "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["holds"] is True
    assert set(told["recomputed"]) == {"Alpha", "Beta"}
    assert told["recomputed"]["Alpha"]["difference"] < 1e-9
    figures = [figure for one in told["tables"] for figure in one["figures"]]
    assert figures and all(figure["holds"] for figure in figures)


def test_a_file_that_is_no_case_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "none.parley")]) == 2
    assert "FILE-MISSING" in capsys.readouterr().err
