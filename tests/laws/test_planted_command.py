"""A command is its own file and two lines of the register: parser, help and misspelling follow."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli import commands, options
from mcda.cli.main import main, parser
from mcda.cli.opened import opened
from mcda.cli.output import Answer
from tests.laws.test_terminal_lines import _commands, hostile
from tests.mcda.model.small import small_case
from tests.mcda.words.pseudo import retyped


def add_count(made: Any) -> None:
    options.add_settings(options.add_command(made, "count", count, example="case.parley"))


def count(words: argparse.Namespace) -> Answer:
    case, _problems = opened(words)
    return Answer(f"{len(case.packages)}: {case.packages[0].name}", {"n": len(case.packages)})


@pytest.fixture(autouse=True)
def _planted(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    every = commands.adder
    monkeypatch.setitem(commands.COMMANDS, "count", "count the packages")
    monkeypatch.setattr(
        commands, "adder", lambda name: add_count if name == "count" else every(name)
    )
    yield


def test_it_answers_as_text_and_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = small_case()
    write_case(case, tmp_path / "case.parley")
    path, n = str(tmp_path / "case.parley"), len(case.packages)
    assert main(["count", path]) == 0
    assert capsys.readouterr().out == f"{n}: {case.packages[0].name}\n"
    assert main(["count", path, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"n": n}
    assert main(["count", path, "--method", "topsys"]) == 2
    assert "topsis" in capsys.readouterr().err
    assert main(["count"]) == 2
    assert "parley count" in capsys.readouterr().err


def test_its_help_and_its_misspelling_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "count the packages" in parser().format_help()
    with pytest.raises(SystemExit):
        main(["count", "--help"])
    told = capsys.readouterr().out
    assert "Count the packages." in told and "Exit code: 0" in told
    assert not commands.opens_window(["count"])
    assert main(["cuont", "x"]) == 2
    assert "count" in capsys.readouterr().err


def test_hostile_names_are_tried_on_it(tmp_path: Path) -> None:
    typed = _commands(retyped(small_case(), hostile), tmp_path)["count"]
    assert typed[0] == "count" and Path(str(typed[1])).exists()
