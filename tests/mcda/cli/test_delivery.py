"""`parley delivery`: its keys, its sentences and its refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli.main import main

TABLE = """\
measure,level,owner,reversible,chance,Europe,Damascus
Access,none,Damascus,,,0,0
Access,full,Damascus,yes,0.5,12,-3
Easing,none,Europe,,,0,0
Easing,full,Europe,yes,,-2,9
fallback,,,,,1,0
"""
PACKAGE = "access=full,easing=full"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "exchange.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_expected_values_and_crossovers(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["delivery", file, "--package", PACKAGE, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    europe = found["stakeholders"]["Europe"]
    assert (europe["promised"], europe["expected"], europe["below_fallback"]) == (10, 4, 0.5)
    access = next(one for one in europe["crossovers"] if one.get("measure") == "Access")
    assert access["at"] == pytest.approx(0.25)
    assert access["now"] == 0.5
    assert found["failures"][0] == {
        "measure": "Access", "loss": {"Europe": 12, "Damascus": -3}, "cover": {"Europe": ["Easing"]}
    }  # fmt: skip
    assert found["along_order"]["expected"]["Europe"] >= europe["expected"]


def test_one_stakeholder_in_sentences(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["delivery", file, "--package", PACKAGE, "--stakeholder", "europe"]) == 0
    text = capsys.readouterr().out
    assert "Worth it for Europe from a chance of 25" in text
    assert "fallback of Damascus" not in text


def test_a_chance_is_the_same_in_table_and_sentence(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(TABLE.replace("0.5", "0.74"), "utf-8")
    assert main(["delivery", file, "--package", PACKAGE, "--stakeholder", "europe"]) == 0
    text = capsys.readouterr().out
    assert "fallback of Europe is 25" in text
    assert "26" not in text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--package", "access=none"], "DELIVERY-NOTHING-PROMISED"),
        (["--package", PACKAGE, "--stakeholder", "Nobody"], "OPTION-UNKNOWN"),
    ],
)
def test_refusals(
    words: list[str], code: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["delivery", file, *words]) == 2
    assert capsys.readouterr().err.startswith(code)


def test_chances_beyond_1_are_refused_with_their_cell(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(TABLE.replace("0.5", "1.5"), "utf-8")
    assert main(["delivery", file, "--package", PACKAGE]) == 2
    assert "MEASURES-OUT-OF-RANGE exchange.csv line 3, column 5" in capsys.readouterr().err
