from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mcda.cli.main import main
from tests.published.test_negotiation_six_parties import SPORT


@pytest.fixture
def file(tmp_path: Path) -> str:
    parties = list(SPORT["values"])
    lines = [",".join(["measure", "level", *parties])]
    for issue, options in SPORT["issues"].items():
        for i, option in enumerate(options):
            points = [str(SPORT["values"][one][issue][i]) for one in parties]
            lines.append(",".join([issue, option, *points]))
    lines.append(",".join(["fallback", "", *(str(SPORT["fallback"][one]) for one in parties)]))
    path = tmp_path / "sport.csv"
    path.write_text("\n".join(lines), "utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    assert main([*words, "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_what_can_be_agreed_as_json(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(capsys, "packages", file)
    assert (found["combinations"], found["feasible"]) == (720, 720)
    for key in ("acceptable", "surely_acceptable", "efficient_count"):
        assert found[key] == 12
    assert {one["blocker"]: one["packages"] for one in found["all_but_one"]} == {
        k: v for k, v in SPORT["blockers"].items() if v
    }
    nash = next(one for one in found["efficient"] if "nash" in one["labels"])
    assert nash["composition"] == {"A": "A2", "B": "B3", "C": "C3", "D": "D2", "E": "E3"}
    assert nash["gains"]["DoT"] == 16
    assert found["core_index"]["A"]["A2"] == pytest.approx(5 / 12)
    assert found["complete"] is True
    assert found["conflicts"] == found["give_up"] == found["problems"] == []


def test_floors_that_leave_nothing(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(capsys, "packages", file, "--floor", "sportco=90", "--floor", "DoT=65")
    assert found["acceptable"] == 0
    assert found["efficient"] == []
    assert ["the floor of SportCo"] in found["give_up"]
    assert all("the floor of SportCo" in one for one in found["conflicts"])
    assert found["labels"]["nash"]["why_not"] == "empty"


@pytest.mark.parametrize(
    "options",
    [
        ("--floor", "DoT=1", "--floor", "DoT=2"),
        ("--floor", "DoT=1e300"),
        ("--divide", "DoT", "DoT"),
    ],
)
def test_what_is_said_twice_or_beyond_all_numbers_is_refused(
    options: tuple[str, ...], file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packages", file, *options]) == 2
    assert capsys.readouterr().err.startswith("OPTION-UNREADABLE")


def test_a_limit_keeps_the_labelled_ones(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(capsys, "packages", file, "--limit", "2")
    assert [bool(one["labels"]) for one in found["efficient"]] == [True, True]
    assert main(["packages", file, "--limit", "3"]) == 0
    text = capsys.readouterr().out
    assert "12 suit everyone" in text
    assert "... and 9 more (--limit)" in text


@pytest.mark.parametrize(
    ("floor", "code"),
    [("Bland=3", "OPTION-UNKNOWN"), ("DoT=much", "OPTION-UNREADABLE"), ("65", "OPTION-UNKNOWN")],
)
def test_a_floor_that_means_nothing_is_refused(
    file: str, capsys: pytest.CaptureFixture[str], floor: str, code: str
) -> None:
    assert main(["packages", file, "--floor", floor]) == 2
    assert code in capsys.readouterr().err


def test_a_start_for_two_stakeholders(file: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(capsys, "packages", file, "--divide", "SportCo", "DoT")["adjusted_winner"]
    assert found["between"] == ["SportCo", "DoT"]
    assert found["points"]["SportCo"] == pytest.approx(found["points"]["DoT"])
    assert main(["packages", file, "--divide", "SportCo", "DoT"]) == 0
    assert "By Adjusted Winner SportCo and DoT each hold" in capsys.readouterr().out
    assert main(["packages", file, "--divide", "SportCo", "Bland"]) == 2
    assert "OPTION-UNKNOWN --divide" in capsys.readouterr().err


def test_labels_are_told_in_words_beside_what_is_typed(
    file: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["packages", file]) == 0
    told = capsys.readouterr().out
    assert "  Nash" in told and "type nash for Nash" in told
    assert " kalai-smorodinsky\n" not in told
