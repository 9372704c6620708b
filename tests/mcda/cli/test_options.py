"""What the command line says of itself, and how it answers words that are off."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from mcda.cli import main as cli
from mcda.cli.commands import COMMANDS
from mcda.cli.options import SETTINGS
from mcda.model.settings_names import Settings
from mcda.words.said import speaking
from tests.mcda.cli.test_main import Capture, answer, fighter, refusal
from tests.mcda.words.pseudo import EXTRACTED

__all__ = ["fighter"]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c != "round"])
def test_help_has_words_for_the_file_examples_and_exit_codes(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([command, "--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert f"Example: parley {command}" in text
    assert "Exit code: 0" in text
    assert "one JSON value" in text


@pytest.mark.parametrize("words", [["round"], ["round", "out"], ["round", "in"], ["rank"]])
def test_help_says_its_usage_once_and_only_what_the_command_has(
    words: list[str], capsys: Capture
) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([*words, "--help"])
    text = capsys.readouterr().out
    assert text.startswith(f"usage: parley {words[0]}")
    assert ("--problems" in text) == (words == ["round", "in"])
    assert all(len(line) < 80 for line in text.splitlines())


@pytest.mark.parametrize("command", ["rank", "sensitivity", "acceptability", "report"])
def test_help_names_every_setting_with_what_it_may_be(command: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="0"):
        cli.main([command, "--help"])
    words = capsys.readouterr().out.replace(",", " ").split()
    for one in SETTINGS:
        assert {one.option, *one.names} <= set(words)


def test_every_named_setting_of_a_case_has_an_option() -> None:
    named = {one.field for one in SETTINGS}
    texts = {one.name for one in fields(Settings) if isinstance(one.default, str)}
    assert named == texts


def test_all_bad_names_are_refused_at_once_with_the_good_ones(
    fighter: Path, capsys: Capture
) -> None:
    words = [word for one in SETTINGS for word in (one.option, "idael")]
    assert cli.main(["rank", str(fighter), *words]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split()[:2] for line in lines] == [
        ["OPTION-UNKNOWN", f"{one.option}:"] for one in SETTINGS
    ]
    for one, line in zip(SETTINGS, lines, strict=True):
        assert all(name in line for name in one.names)


@pytest.mark.parametrize("way", [["--format", "json"], ["--format=json"]])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["rank", "missing.csv"], "FILE-MISSING"),
        (["rank"], "OPTION-USAGE"),
        (["rank", "{file}", "--method", "magic"], "OPTION-UNKNOWN"),
        (["rnak", "{file}"], "COMMAND-UNKNOWN"),
    ],
)
def test_who_asks_for_json_gets_the_problems_as_json(
    words: list[str], code: str, way: list[str], fighter: Path, capsys: Capture
) -> None:
    assert cli.main([*(word.format(file=fighter) for word in words), *way]) == 2
    found = capsys.readouterr()
    (problem,) = json.loads(found.out)["problems"]
    assert problem["code"] == code == found.err.split()[0]


def test_a_misspelt_command_names_the_one_that_was_meant(capsys: Capture) -> None:
    assert cli.main(["rnak", "case.parley"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("COMMAND-UNKNOWN parley: ")
    assert "rank (nearest)" in said


def test_a_setting_said_stands_over_the_case_s_own(fighter: Path, capsys: Capture) -> None:
    near = answer(capsys, "rank", fighter, "--distance", "manhattan")
    far = answer(capsys, "rank", fighter)
    rows = [[row["score"] for row in one["stakeholders"][0]["ranking"]] for one in (near, far)]
    assert rows[0] != rows[1]
    assert refusal(capsys, "weights", fighter, "--formula", "odd") == ["OPTION-UNKNOWN"]


def test_scores_are_recomputed_when_asked(fighter: Path, capsys: Capture) -> None:
    (only,) = answer(capsys, "rank", fighter, "--verify")["stakeholders"]
    assert only["verified"]["difference"] < 1e-9
    (only,) = answer(capsys, "rank", fighter, "--method", "copras", "--verify")["stakeholders"]
    assert only["verified"]["difference"] is None
    assert only["verified"]["reason"]


@pytest.mark.parametrize(
    "words",
    [
        ["rank"],
        ["rank", "x", "y", "--nothing"],
        ["rank", "x", "--format", "pdf"],
        ["rank", "x", "--sy", "a", "--s", "b"],
        ["rank", "x", "--method"],
        ["rank", "x", "--verify=1"],
        ["sensitivity", "x", "--map", "Cost"],
        ["weights", "x", "--with"],
    ],
    ids=" ".join,
)
def test_what_the_parser_complains_of_is_said_in_the_readers_language(
    words: list[str], capsys: Capture
) -> None:
    assert cli.main(words) == 2
    (english,) = capsys.readouterr().err.splitlines()
    with speaking(EXTRACTED):
        assert cli.main(words) == 2
    (other,) = capsys.readouterr().err.splitlines()
    told = english.split("(", 1)[1].split(")")[0].split(":")[0].split()[:2]
    assert not {*told} & {*other.split("(", 1)[1].split()} - {word for word in told if "-" in word}
