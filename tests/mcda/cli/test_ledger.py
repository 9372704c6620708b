from __future__ import annotations

import json
from pathlib import Path

import pytest

from mcda.cli.main import main
from tests.mcda.workbook.test_measure_table import TABLE


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "exchange.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_the_ledger_as_json(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    package = "access=full,easing=partial"
    assert main(["ledger", file, "--package", package, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["brings"]["Access"] == {"Europe": 6.5, "Damascus": -3}
    assert found["package"]["composition"] == {
        "Access": "full", "Easing": "partial", "Truce": "none",
    }  # fmt: skip
    (pair,) = found["pairs"]
    assert pair["between"] == ["Europe", "Damascus"]
    assert pair["receives"] == {"Europe": 6.5, "Damascus": 5}
    # The most that suits both: access alone would cost Damascus too much.
    assert found["greatest_gains"] == {"Europe": 4.5, "Damascus": 2.5}
    assert pair["shares"] == {"Europe": 6.5 / 4.5, "Damascus": 2.0}
    assert pair["ratio"] == {"Europe": 6.5 * 3 / (2 * 5), "Damascus": 2 * 5 / (6.5 * 3)}
    assert pair["without_cost"] == []
    assert found["gives"] == {"Europe": 2, "Damascus": 3}
    assert found["problems"] == []


def test_the_ledger_as_text(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ledger", file, "--package", "access=full,easing=partial"]) == 0
    text = capsys.readouterr().out
    assert "Europe gives 2 points by its own measures and receives 7 from the others." in text


def test_a_package_that_is_unknown_ends_with_2(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ledger", file, "--package", "access=fully"]) == 2
    assert "OPTION-UNKNOWN --package" in capsys.readouterr().err
