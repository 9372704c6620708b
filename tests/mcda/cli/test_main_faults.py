"""What goes wrong round a command: full outputs, files that are there, names that are no UTF-8."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mcda.cli import main as cli
from mcda.places import resource

CASE = str(sorted(resource("samples").glob("*.parley"))[0])
PROGRAM = "import sys; from mcda.cli.main import main; sys.exit(main(sys.argv[1:]))"


def run(words: list[str], **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", PROGRAM, *words]
    root = Path(cli.__file__).parents[2]
    return subprocess.run(  # type: ignore[call-overload,no-any-return]
        command, stderr=subprocess.PIPE, cwd=root, timeout=120, check=False, **more
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["rank", CASE], ["--help"], ["rank", "--help"], ["--version"]])
def test_a_full_output_is_one_sentence(words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run(words, stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith(b"OUTPUT-NOT-WRITTEN ")
    assert done.stderr.count(b"\n") == 1


def test_a_closed_output_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert cli.main(["rank", CASE]) == 2
    assert capsys.readouterr().err.startswith("OUTPUT-NOT-WRITTEN ")


@pytest.mark.skipif(os.name == "nt", reason="names are always Unicode there")
def test_a_name_that_is_no_utf8_is_printed_escaped() -> None:
    done = run(["check", os.fsdecode(b"missing\xff.parley")], stdout=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.startswith(b"FILE-MISSING ")
    assert b"Traceback" not in done.stderr


def test_an_interruption_ends_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mcda.cli.check.look", stopped)
    assert cli.main(["check", CASE]) == 130
    assert capsys.readouterr().err.count("\n") == 1


def test_the_standard_input_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rank", "-"]) == 2
    assert capsys.readouterr().err.startswith("OPTION-STANDARD-INPUT ")


@pytest.mark.parametrize("words", [["template", "{out}"], ["report", CASE, "-o", "{out}"]])
def test_a_file_that_is_there_is_left_as_it_is(
    words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"filled in")
    given = [word.format(out=out) for word in words]
    assert cli.main(given) == 2
    assert capsys.readouterr().err.startswith("FILE-THERE ")
    assert out.read_bytes() == b"filled in"
    assert cli.main([*given, "--force"]) == 0
    assert out.read_bytes() != b"filled in"


@pytest.mark.parametrize("asked", [["--format=json"], ["--form=json"], ["--form", "json"]])
def test_a_refusal_is_json_too_however_json_is_asked_for(
    asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["rank", ".", *asked]) == 2
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["place"]) == ("FILE-IS-FOLDER", ".")
