"""`parley waiting`: its keys, its sentences and its refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli.main import main

TABLE = """\
measure,level,owner,Europe,Russia
Access,none,Russia,0,0
Access,full,Russia,12,-2
Easing,none,Europe,0,0
Easing,full,Europe,-2,12
fallback,,,5,4
drift,,,-1,2.5
years,,,6,6
rate,,,10%,0.1
"""
PACKAGE = "access=full,easing=full"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "exchange.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_what_waiting_does_to_a_package(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["waiting", file, "--package", PACKAGE, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["overtakes"] == {"Europe": None, "Russia": pytest.approx(2.4)}
    assert found["zone"] is None
    assert found["zone_of_the_day"] == [[0, pytest.approx(2.4)]]
    assert found["rate_crossover"]["Europe"] is None
    assert found["rate_crossover"]["Russia"] > 0.1
    assert found["pressure"]["Europe"] > 0
    assert found["commitment"] == [{"stakeholder": "Russia", "years": pytest.approx(4.4)}]


def test_a_table_that_names_no_package_is_asked_for_those_with_a_label(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["waiting", file, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["package"]
    assert found["name"] == "nash, kalai-smorodinsky, egalitarian, utilitarian"
    assert found["composition"] == {"Access": "full", "Easing": "full"}
    Path(file).write_text(TABLE.replace("fallback,,,5", "fallback,,,50"), "utf-8")
    assert main(["waiting", file]) == 2
    assert capsys.readouterr().err.startswith("WAITING-NO-PACKAGE")


def test_the_text_has_dates_in_quarters(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["waiting", file, "--package", PACKAGE, "--years", "3"]) == 0
    text = capsys.readouterr().out
    assert "The fallback of Russia overtakes the package in 2.5 years." in text
    assert "Looking ahead, the package never suits all within 3 years" in text
    assert text.count("Against the fallbacks of the day, the package suits all now") == 1


def test_years_below_zero_are_refused(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["waiting", file, "--package", PACKAGE, "--years", "-1"]) == 2
    assert capsys.readouterr().err.startswith("OPTION-UNREADABLE")


def test_a_rate_below_zero_is_refused_with_its_cell(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(file).write_text(TABLE.replace("10%", "-0.1"), "utf-8")
    assert main(["waiting", file, "--package", PACKAGE]) == 2
    assert "MEASURES-OUT-OF-RANGE exchange.csv line 9, column 4" in capsys.readouterr().err
