"""`parley compare`: two files, what differs between them, and what it did."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mcda.casefile.case_file import write_case
from mcda.casefile.snapshots import take
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


@pytest.fixture
def kept(tmp_path: Path) -> str:
    case = take(small_case(), "March", time="2026-03-01T10:00:00+01:00", author="Ann")
    case = edits.set_score(case, COMMON, "full", "cost", Score.of(9.0))
    case = take(case, "April", reason="as sent")
    path = tmp_path / "kept.parley"
    write_case(edits.set_case(case, title="Now"), path)
    return str(path)


@pytest.mark.parametrize(
    ("options", "entries"),
    [
        (["--first", "march"], ["Title", "Score of Full package on Cost of delivery, for all"]),
        (["--first", "April"], ["Title"]),
        (["--second", "April"], ["Title"]),
        (
            ["--first", "March", "--second", "April"],
            ["Score of Full package on Cost of delivery, for all"],
        ),
    ],
)
def test_snapshots_are_states_too(
    options: list[str], entries: list[str], kept: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", kept, *options, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert sorted(one["entry"] for one in found["entries"]) == sorted(entries)


def test_without_two_states_the_snapshots_are_listed(
    kept: str, files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", kept]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1].startswith("April") and said[1].endswith("as sent")
    assert said[2].split() == ["March", "2026-03-01", "10:00", "Ann"]
    assert cli.main(["compare", files[0]]) == 0
    assert capsys.readouterr().out.strip() == "The case keeps no snapshots."


def test_a_snapshot_that_is_not_there_is_refused_with_those_that_are(
    kept: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["compare", kept, "--first", "May"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("OPTION-UNKNOWN --first") and "March, April" in said
