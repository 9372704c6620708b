from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mcda.casefile.case_file import write_case
from mcda.cli.main import main
from mcda.negotiation.labels import Label
from tests.mcda.answer.small_cases import Side, small
from tests.mcda.answer.test_listed import CASE


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "listed.parley"
    write_case(CASE, path)
    return str(path)


def test_a_case_without_measures_is_told_of_its_listed_packages(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packages", file, "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (found["acceptable"], found["surely_acceptable"], found["efficient_count"]) == (3, 2, 2)
    assert [one["package"] for one in found["efficient"]] == ["Rail", "South"]
    assert found["efficient"][0]["labels"] == list(Label)
    assert found["efficient"][0]["gains"]["Aland"] == pytest.approx(15)
    assert {one["blocker"]: one["best"]["package"] for one in found["all_but_one"]} == {
        "Aland": "Ferry",
        "Bland": "North",
    }
    assert main(["packages", file, "--limit", "1"]) == 0
    text = capsys.readouterr().out
    assert "Rail" in text
    assert "1 more" in text


def test_what_only_measures_can_answer_still_asks_for_them(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packages", file, "--floor", "Aland=5"]) == 2
    assert "DEAL-NO-MEASURES" in capsys.readouterr().err


def test_with_nobody_to_compare_it_says_what_is_lacking(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nobody.parley"
    write_case(small(("A", "B"), [(1, 2), (3, 4)], Side("Cland")), path)
    assert main(["packages", str(path)]) == 2
    assert "Cland" in capsys.readouterr().err
