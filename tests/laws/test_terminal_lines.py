"""Whatever names hold, a command prints lines of its own alone, and drives no terminal."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Final

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli import main as cli
from mcda.cli.commands import COMMANDS
from mcda.cli.main import parser
from mcda.model.case import Case
from mcda.round.write import workbook_bytes
from tests.every_field import full_case
from tests.laws.test_words import with_measures
from tests.mcda.model.small import small_case
from tests.mcda.round.filling import round_case
from tests.mcda.words.pseudo import retyped

FORGED: Final = "FILE-OK"
SIGNS: Final = f'\n{FORGED} x: "fine"\x1b[31m\u202e\t\u2067\u2028\x85'
_ISOLATED: Final = re.compile("\u2068[^\u2066-\u2069\n]*\u2069")
"""A name that a sentence sets off, as those of the other direction are."""
_DRIVING: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def hostile(text: str) -> str:
    """Return a text with what would end its line, forge another and drive a terminal."""
    return f"{text}{SIGNS}" if text else text


def _printed(*words: object) -> tuple[str, str]:
    """Return what a command prints, and what it says of problems."""
    out, problems = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(problems):
        cli.main(list(map(str, words)))
    return out.getvalue(), problems.getvalue()


def _folder(tmp_path: Path) -> Path:
    made = tmp_path / "a\nFILE-OK b: fine"
    made.mkdir()
    return made


def _commands(case: Case, folder: Path) -> dict[str, list[object]]:
    """Return every command with its words for a case, which is written to the folder."""
    path = folder / "1\nFILE-OK 2: fine.parley"
    write_case(case, path)
    package = ["--package", case.packages[-1].name]
    table = folder / "table\nFILE-OK x: fine.csv"
    names = [f'"{hostile(name)}"'.replace('"fine"', "fine") for name in ("A", "B", "C", "D")]
    table.write_text(
        f",{names[0]},{names[1]}\n{names[2]},1,x2\n{names[3]},2,1\n\nleft,out\n", encoding="utf-8"
    )
    matrix = folder / "matrix.csv"
    rows = ["1,7,1/9", "1/7,1,9", "9,1/9,1"]
    lines = [f"{name},{row}" for name, row in zip(names, rows, strict=False)]
    matrix.write_text("\n".join((f",{','.join(names[:3])}", *lines)), encoding="utf-8")
    people = folder / "people.csv"
    stakeholder = case.stakeholders[0].name.replace('"', '""')
    eve = hostile("Eve").replace('"', "")
    people.write_text(f'name;stakeholder\n"{eve}";"{stakeholder}"\n', encoding="utf-8")
    back = folder / "back"
    back.mkdir()
    if case.rounds:
        content = workbook_bytes(case, case.rounds[0], case.respondents[0])
        (back / "a\nFILE-OK x: fine.xlsx").write_bytes(content)
    (back / "b.xlsx").write_bytes(b"nothing")
    return {
        **{name: [name, path, *_required(name, package)] for name in {*COMMANDS} - {"round"}},
        "stability": ["stability", path, *package],
        "acceptability": ["acceptability", path, "--samples", "100"],
        "report": ["report", path, "-o", folder / "report.html"],
        "compare": ["compare", path, path],
        "weights": ["weights", matrix],
        "take": ["take", table, "--all", "max", "--sure"],
        "template": ["template", folder / "template.xlsx"],
        "round out": ["round", "out", path, "--respondents", people, "-o", folder / "out",
                      "--save", folder / "again.parley"],
        "round in": ["round", "in", path, back, "--dry-run"],
    }  # fmt: skip


def _required(name: str, package: list[str]) -> list[str]:
    """Return the options that a command can't do without, as its parser has them."""
    (commands,) = (one for one in parser()._actions if isinstance(one.choices, dict))
    needed = [one for one in commands.choices[name]._actions if one.required]
    return package if any("--package" in one.option_strings for one in needed) else []


CASES: Final = {
    "measures": lambda: with_measures(small_case()),
    "a round": round_case,
    "every field": full_case,
}


@pytest.mark.parametrize("which", CASES)
def test_no_name_breaks_a_line_or_drives_a_terminal(which: str, tmp_path: Path) -> None:
    commands = _commands(retyped(CASES[which](), hostile), _folder(tmp_path))
    wrong = {
        (name, line)
        for name, words in commands.items()
        for line in "\n".join(_printed(*words)).split("\n")
        if line.lstrip().startswith(FORGED) or _DRIVING.search(_ISOLATED.sub("", line))
    }
    assert wrong == set(), "strangers' words go through mcda/words/one_line.py"


def test_json_says_names_as_they_are_and_drives_no_terminal(tmp_path: Path) -> None:
    case = retyped(with_measures(small_case()), hostile)
    commands = _commands(case, _folder(tmp_path))
    for name in ("answer", "compare", "rank"):
        text, _problems = _printed(*commands[name], "--format", "json")
        assert _DRIVING.search(text) is None
        assert case.packages[0].name in _strings(json.loads(text))


def _strings(value: object) -> set[str]:
    if isinstance(value, dict):
        return {*value}.union(*map(_strings, value.values()))
    if isinstance(value, list):
        return set().union(*map(_strings, value))
    return {value} if isinstance(value, str) else set()
