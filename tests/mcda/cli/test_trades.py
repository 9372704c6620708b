from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from mcda.cli.deals import title
from mcda.cli.main import main
from mcda.negotiation.deal import NamedPackage
from mcda.negotiation.shown import of_case
from tests.mcda.negotiation.deals import deal
from tests.mcda.workbook.test_measure_table import TABLE


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "exchange.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_sweeteners_trades_and_improvements(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    package = "easing=partial"
    assert main(["trades", file, "--package", package, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["package"]["not_satisfied"] == ["Europe"]
    (sweet,) = found["sweeteners"]
    assert sweet["blocker"] == "Europe"
    assert sweet["shortfall"] == 3
    assert sweet["changes"][0]["set"] == {"Access": "full"}
    assert found["package"]["efficient"] is False
    assert found["improvements"][0]["set"] == {"Truce": "kept"}
    assert main(["trades", file, "--package", "nash", "--blocker", "damascus"]) == 0
    assert "The package is efficient" in capsys.readouterr().out


def test_listed_packages_are_said_to_be_counted_from_their_measures() -> None:
    bare = deal({"a": [[0, 0], [1, 2]]}, [0, 0], {"a": (0,)})
    assert title(bare) == bare.title
    listed = replace(bare, packages=(NamedPackage("p", "Pact", (1,)),))
    assert "counted from their measures" in title(listed)
    assert "counted from its measures" in of_case(listed)[0].note


def test_unknown_blockers_and_labels_that_nothing_has(
    file: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["trades", file, "--package", "nash", "--blocker", "Bland"]) == 2
    assert "OPTION-UNKNOWN --blocker" in capsys.readouterr().err
    path = tmp_path / "none.csv"
    path.write_text(TABLE.replace("fallback;;;;;1;0,5", "fallback;;;;;90;0,5"), "utf-8")
    assert main(["trades", str(path), "--package", "nash"]) == 2
    assert "DEAL-NO-LABEL" in capsys.readouterr().err
