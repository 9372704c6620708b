"""Names and scores propose directions, ends and units; nothing is put into the case."""

from __future__ import annotations

import pytest

from mcda.foreign.compose import compose
from mcda.foreign.proposals import Proposal, open_fields, proposals
from mcda.foreign.words import unit_in
from mcda.model.case import Case, Direction
from tests.mcda.foreign.sheets import grid, sheet


def case_of(*rows: list[object]) -> Case:
    case = compose([grid(sheet(rows))]).reading.case  # type: ignore[arg-type]
    assert case is not None
    return case


def test_names_propose_directions_and_units() -> None:
    case = case_of(["Package", "Cost (EUR m)", "Jobs"], ["A", 120, 3], ["B", 95, 40])
    found = proposals(case)
    cost, jobs = case.criteria
    assert found[cost.id] == Proposal(Direction.COST, unit="EUR m")
    assert found[jobs.id] == Proposal()
    assert (cost.direction, cost.unit) == (None, "")
    assert open_fields(cost) == ("direction", "unit", "worst", "best")


def test_whole_points_of_one_usual_scale_propose_its_ends() -> None:
    case = case_of(["Package", "Risk", "Jobs"], ["A", 1, 5], ["B", 4, 2])
    found = proposals(case)
    risk, jobs = (c for c in case.criteria if c.name in ("Risk", "Jobs"))
    assert (found[risk.id].worst, found[risk.id].best) == (5.0, 1.0)
    assert found[jobs.id].worst is None
    mixed = case_of(["Package", "Risk", "Jobs"], ["A", 1.5, 5], ["B", 4, 2])
    assert {one.worst for one in proposals(mixed).values()} == {None}


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Cost (USD bn)", "USD bn"),
        ("Cost", ""),
        ("Cost (min)", ""),
        ("Comfort (0-5)", ""),
        ("Comfort (scale 1-5)", ""),
        ("Area (m²)", "m²"),
        ("Time (as the ministry counts it)", ""),
        ("Rent [€/m²] (net)", "net"),
    ],
)
def test_units_stand_in_brackets(name: str, unit: str) -> None:
    assert unit_in(name) == unit
