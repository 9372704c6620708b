"""What is a command, and what opens the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mcda.cli.commands import COMMANDS, opens_window
from mcda.cli.main import parser


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["case.parley"], True),
        (["case"], True),
        (["rank", "case.parley"], False),
        (["case.parley", "other.parley"], False),
        (["--help"], False),
        (["reprot"], False),
        (["rank.parley"], True),
        *(([name], False) for name in COMMANDS),
    ],
)
def test_what_opens_a_window(words: list[str], window: bool) -> None:
    assert opens_window(words) is window


def test_a_file_that_is_there_is_no_misspelt_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not opens_window(["reports"])
    Path("reports").touch()
    assert opens_window(["reports"])


def test_the_parser_has_every_command_and_no_other() -> None:
    found = re.findall(r"^    (\w+)", parser().format_help(), re.MULTILINE)
    assert found == [*COMMANDS], "list it in COMMANDS and in adder of mcda/cli/commands.py alike"


def test_readme_tells_commands_that_there_are() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
    told = {line.split()[1] for line in readme.splitlines() if line.startswith("parley ")}
    assert told - {"[FILE]"} <= {*COMMANDS}
