"""`parley order`: its keys, its options and its refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mcda.cli.main import main

TABLE = """\
measure,level,owner,reversible,Europe,Damascus,Russia
Access,none,Damascus,,0,0,0
Access,full,Damascus,yes,6,-3,1
Easing,none,Europe,,0,0,0
Easing,full,Europe,yes,-2,4,1
Support,none,Europe,,0,0,0
Support,full,Europe,no,-1,7,0
fallback,,,,0,0,0
"""
PACKAGE = "access=full,easing=full,support=full"


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "exchange.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main(["order", *words, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_steps_patience_and_what_holds_it(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, file, "--package", PACKAGE)
    assert sorted(step["owner"] for step in found["steps"]) == ["Damascus", "Europe", "Europe"]
    assert found["steps"][-1]["values"] == {"Europe": 3, "Damascus": 8, "Russia": 2}
    assert found["together"] is None
    assert found["holds_after"] == {
        "Europe": pytest.approx(1 / 3),
        "Damascus": pytest.approx(3 / 4),
    }
    assert found["holding"]["Damascus"] == {
        "gain": 3, "cost": 4,
        "drops": [{"measure": "Access", "from": "full", "to": "none"}],
        "answer": [{"measure": "Easing", "from": "full", "to": "none"}],
    }  # fmt: skip
    assert [one["measures"] for one in found["turns"]] == [["Access"], ["Easing"]]


def test_the_front_is_as_unrounded_as_the_order_that_it_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "thirds.csv"
    path.write_text(TABLE.replace("6,-3,1", "6,-0.123456789,1").replace("-2,4", "-2.7654321987,4"))
    found = told(capsys, str(path), "--package", PACKAGE, "--nothing-back")
    assert [found["greatest_exposure"], found["greatest_temptation"]] in found["front"]
    assert found["greatest_exposure"] != round(found["greatest_exposure"], 6)
    movers = [one["exposure"] for one in found["first_movers"].values()]
    assert min(movers) == found["greatest_exposure"]
    assert "-0.0" not in json.dumps(found["steps"][0]["exposure"])


def test_the_first_step_can_be_given_to_somebody(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = told(capsys, file, "--package", PACKAGE, "--first", "damascus")
    assert found["steps"][0]["owner"] == "Damascus"
    movers = found["first_movers"]
    assert movers["Damascus"]["exposure"] == found["greatest_exposure"]


def test_wishes_change_what_is_best(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = told(capsys, file, "--package", PACKAGE, "--nothing-back")
    usual = told(capsys, file, "--package", PACKAGE)
    assert nothing["steps"][0]["stopped"] != usual["steps"][0]["stopped"]
    assert nothing["holds_after"] == {"Europe": 0, "Damascus": 0}
    both = told(capsys, file, "--package", PACKAGE, "--owners-only", "--temptation-first")
    assert both["greatest_temptation"] <= usual["greatest_temptation"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--package", "access=full"], "ORDER-ONE-OWNER"),
        (["--package", "access=none"], "ORDER-NO-STEPS"),
        (["--package", PACKAGE, "--first", "Rusia"], "OPTION-UNKNOWN"),
        (["--package", PACKAGE, "--first", "Russia"], "ORDER-FIRST"),
        (["--package", PACKAGE, "--limit", "Russia"], "OPTION-UNREADABLE"),
        (["--package", PACKAGE, "--limit", "Europe=0", "--limit", "Damascus=0"], "ORDER-LIMITS"),
    ],
)
def test_what_cannot_be_put_in_order_is_refused(
    words: list[str], code: str, file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["order", file, *words]) == 2
    assert capsys.readouterr().err.startswith(code)


def test_the_text_says_who_is_exposed(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["order", file, "--package", PACKAGE, "--together"]) == 0
    text = capsys.readouterr().out
    assert "Damascus gains 3 by dropping Access" in text
    assert "all looked at" in text
