"""`parley compare`: two files, what differs between them, and what it did."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli import main as cli
from mcda.model import edits
from mcda.model.case import COMMON, Score
from tests.desktop.conftest import small_case


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    case = small_case()
    paths = (tmp_path / "before.parley", tmp_path / "after.parley")
    write_case(case, paths[0])
    write_case(edits.set_score(case, COMMON, "full", "cost", Score.of(9.0)), paths[1])
    return str(paths[0]), str(paths[1])


def test_two_files_are_compared(files: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compare", *files]) == 0
    said = capsys.readouterr().out
    assert "1 entry differs" in said and "before.parley" in said
    assert "Score of “Full package” on Cost of delivery, for all" in said


def test_long_texts_are_shown_where_they_part(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = "The same words again and again. " * 20
    for name, end in (("a", "peace"), ("b", "war")):
        write_case(replace(small_case(), note=note + end), tmp_path / f"{name}.parley")
    files = [str(tmp_path / f"{name}.parley") for name in "ab"]
    assert cli.main(["compare", *files]) == 0
    table = capsys.readouterr().out.splitlines()[-2:]
    assert "peace" in table[-1] and "war" in table[-1]
    assert max(map(len, table)) < 160


def test_as_json_it_is_one_value(
    files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", *files, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["entries"] == [
        {
            "entry": "Score of Full package on Cost of delivery, for all",
            "first": "6",
            "second": "9",
        }
    ]
    assert {one["stakeholder"] for one in told["rankings"]} == {
        one.short or one.name for one in small_case().stakeholders
    }
    assert told["problems"] == []


def test_what_cant_be_read_is_refused(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", files[0], str(tmp_path / "none.parley")]) == 2
    assert capsys.readouterr().err.startswith("FILE-")


def test_what_is_wrong_in_a_file_is_told_beside_the_comparison(
    files: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("name,Cost,Jobs\ndirection,min,max\nX,many,2\nY,2,3\n", "utf-8")
    assert cli.main(["compare", files[0], str(table)]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("WORKBOOK-NOT-A-NUMBER table.csv")
    assert "differ" in out
