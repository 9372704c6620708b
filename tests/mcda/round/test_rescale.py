"""Answers on a scale that was changed after sending: left out, converted, or taken as they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mcda.model import edits
from mcda.model.case import Case, Direction, Level, Score
from mcda.round.intake import Intake
from mcda.round.read import read_return
from mcda.round.rescale import Rescale
from tests.mcda.round.filling import codes, filled, round_case


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook that was filled in before the scale of growth, 0 to 100, was changed."""
    return filled(round_case(), tmp_path_factory.mktemp("sent") / "a.xlsx")


def growth(intake: Intake, package: str = "full") -> Score | None:
    assert intake.returned is not None
    return intake.returned.scores.get(package, {}).get("growth")


def changed(**fields: Any) -> Case:
    return edits.change_criterion(round_case(), "growth", **fields)


def test_they_are_left_out_until_somebody_chooses(path: Path) -> None:
    intake = read_return(path, changed(best=1.0))
    assert codes(intake) == {"RETURN-SCALE-CHANGED"}
    assert not intake.sound and growth(intake) is None
    assert intake.returned is not None and "growth" not in intake.returned.swing
    assert intake.returned.scores["full"].keys() == {"control", "calm", "cost", "access"}


def test_they_are_converted_from_end_to_end(path: Path) -> None:
    intake = read_return(path, changed(best=1.0, worst=-1.0), rescale=Rescale.CONVERT)
    assert codes(intake) == {"RETURN-SCALE-CONVERTED"}
    assert intake.sound
    found = growth(intake)
    # 30 of 0 to 100 lies at three tenths, which is -0.4 of -1 to 1.
    assert found is not None and (found.low, found.high) == (-0.4, -0.4)
    assert intake.returned is not None and "growth" in intake.returned.swing


def test_they_are_taken_as_they_are(path: Path) -> None:
    intake = read_return(path, changed(best=200.0), rescale=Rescale.AS_IS)
    assert codes(intake) == {"RETURN-SCALE-AS-IS"}
    found = growth(intake)
    assert found is not None and found.low == 30.0


@pytest.mark.parametrize(
    "change",
    [
        {"best": None},
        {"worst": 100.0, "best": 0.0},
        {"direction": Direction.COST},
        {"levels": (Level("low", 0.0), Level("high", 100.0))},
    ],
)
def test_what_can_not_be_converted_is_left_out(path: Path, change: dict[str, Any]) -> None:
    intake = read_return(path, changed(**change), rescale=Rescale.CONVERT)
    assert "RETURN-SCALE-NOT-CONVERTED" in codes(intake)
    assert not intake.sound and growth(intake) is None


def test_a_range_keeps_its_order_and_a_level_its_name(path: Path) -> None:
    case = edits.change_criterion(round_case(), "control", worst=0.0, best=1000.0)
    intake = read_return(path, case, rescale=Rescale.CONVERT)
    assert intake.returned is not None
    staged = intake.returned.scores["staged"]
    assert staged["control"].low is not None and staged["control"].high is not None
    assert staged["control"].low < staged["control"].high
    assert staged["access"].low == "partial"


@pytest.mark.parametrize("choose", [lambda: Rescale.ASK, lambda: Rescale.CONVERT])
def test_nothing_is_said_where_no_scale_was_changed(
    path: Path, choose: Callable[[], Rescale]
) -> None:
    assert read_return(path, round_case(), rescale=choose()).problems == ()
