"""Two games of six parties and five issues: counts, blockers, labels, core index, sweeteners."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pytest

from mcda.negotiation.changes import sweeteners
from mcda.negotiation.deal import Deal
from mcda.negotiation.gains import standing
from mcda.negotiation.labels import Label
from mcda.negotiation.zone import Zone, zone
from tests.published.negotiation import issues

CITATION = (
    "Abdelnabi S., Gomaa A., Sivaprasad S., Schonherr L., Fritz M. (2024) Cooperation, "
    "Competition, and Maliciousness: LLM-Stakeholders Interactive Negotiation, NeurIPS Datasets "
    "and Benchmarks (scores and thresholds of the game files)"
)
METHOD = "zone"

SPORT: Final[dict[str, Any]] = {
    "values": {
        "DoT": {
            "A": [0, 11, 5],
            "B": [0, 20, 25],
            "C": [0, 2, 4, 9],
            "D": [10, 26, 40, 0],
            "E": [4, 8, 15, 12, 0],
        },
        "SportCo": {
            "A": [14, 8, 0],
            "B": [11, 7, 0],
            "C": [0, 5, 10, 17],
            "D": [35, 29, 20, 0],
            "E": [0, 5, 10, 15, 23],
        },
        "enviroment": {
            "A": [0, 22, 45],
            "B": [0, 25, 55],
            "C": [0, 0, 0, 0],
            "D": [0, 0, 0, 0],
            "E": [0, 0, 0, 0, 0],
        },
        "mayor": {
            "A": [14, 8, 0],
            "B": [12, 8, 0],
            "C": [24, 18, 12, 0],
            "D": [40, 30, 23, 0],
            "E": [0, 2, 4, 7, 10],
        },
        "other_cities": {
            "A": [0, 4, 10],
            "B": [0, 0, 0],
            "C": [12, 8, 6, 0],
            "D": [0, 8, 13, 18],
            "E": [60, 45, 30, 15, 0],
        },
        "union": {
            "A": [15, 20, 0],
            "B": [0, 0, 0],
            "C": [42, 35, 25, 0],
            "D": [30, 20, 10, 0],
            "E": [2, 4, 6, 8, 0],
        },
    },
    "fallback": {
        "DoT": 65.0,
        "SportCo": 55.0,
        "enviroment": 55.0,
        "mayor": 30.0,
        "other_cities": 31.0,
        "union": 50.0,
    },
    "issues": {
        "A": ["A1", "A2", "A3"],
        "B": ["B1", "B2", "B3"],
        "C": ["C1", "C2", "C3", "C4"],
        "D": ["D1", "D2", "D3", "D4"],
        "E": ["E1", "E2", "E3", "E4", "E5"],
    },
    "counts": {
        "packages": 720,
        "acceptable_to_all": 12,
        "acceptable_to_all_but_one": 121,
        "efficient_among_all": 481,
        "efficient_and_acceptable": 12,
    },
    "blockers": {
        "DoT": 22,
        "SportCo": 56,
        "enviroment": 20,
        "mayor": 0,
        "other_cities": 8,
        "union": 15,
    },
    "best": [81.0, 70.0, 77.0, 69.0, 54.0, 83.0],
    "labels": {
        "nash": (["A2,B3,C3,D2,E3"], [[81.0, 57.0, 77.0, 54.0, 48.0, 71.0]]),
        "kalai-smorodinsky": (["A2,B3,C3,D2,E3"], [[81.0, 57.0, 77.0, 54.0, 48.0, 71.0]]),
        "egalitarian": (["A2,B3,C4,D1,E3"], [[70.0, 70.0, 77.0, 52.0, 34.0, 56.0]]),
        "utilitarian": (["A2,B3,C2,D2,E4"], [[76.0, 57.0, 77.0, 63.0, 35.0, 83.0]]),
    },
    "core": {
        "A": [0.3333333333, 0.4166666667, 0.25],
        "B": [0.0, 0.25, 0.75],
        "C": [0.0, 0.3333333333, 0.5833333333, 0.0833333333],
        "D": [0.1666666667, 0.75, 0.0833333333, 0.0],
        "E": [0.0, 0.0, 0.5, 0.5, 0.0],
    },
    "opening": {
        "package": "A1,B1,C4,D1,E5",
        "values": [19.0, 100.0, 0.0, 76.0, 0.0, 45.0],
        "below_fallback": ["DoT", "enviroment", "other_cities", "union"],
        "fewest_issue_changes_to_acceptable_to_all": 3,
        "packages_at_that_distance": ["A2,B3,C4,D1,E3"],
    },
    "sweetener": {
        "package": "A1,B3,C3,D2,E4",
        "blocker": "other_cities",
        "shortfall": 2.0,
        "single_changes_that_satisfy_all": {
            "A1,B3,C2,D2,E4": [-2.0, -5.0, 0.0, 6.0, 2.0, 10.0],
            "A1,B3,C3,D2,E3": [3.0, -5.0, 0.0, -3.0, 15.0, -2.0],
            "A1,B3,C3,D3,E4": [14.0, -9.0, 0.0, -7.0, 5.0, -10.0],
            "A2,B3,C3,D2,E4": [11.0, -6.0, 22.0, -6.0, 4.0, 5.0],
        },
    },
}

AID: Final[dict[str, Any]] = {
    "values": {
        "NGO": {
            "A": [25, 20, 15, 10, 5],
            "B": [0, 35, 40],
            "C": [0, 11, 5, 9],
            "D": [15, 0, 12],
            "E": [2, 0, 5, 9],
        },
        "activists": {
            "A": [10, 8, 6, 2, 0],
            "B": [0, 12, 14],
            "C": [0, 40, 35, 0],
            "D": [11, 0, 5],
            "E": [0, 0, 20, 25],
        },
        "foreign_agency": {
            "A": [0, 15, 25, 20, 0],
            "B": [0, 7, 4],
            "C": [15, 5, 0, 10],
            "D": [13, 0, 9],
            "E": [26, 40, 10, 0],
        },
        "government": {
            "A": [0, 10, 15, 20, 25],
            "B": [14, 7, 0],
            "C": [0, 0, 35, 25],
            "D": [0, 9, 5],
            "E": [0, 0, 17, 10],
        },
        "landowners": {
            "A": [5, 10, 20, 30, 40],
            "B": [16, 12, 5],
            "C": [22, 0, 10, 15],
            "D": [0, 22, 17],
            "E": [0, 0, 0, 0],
        },
        "project_manager": {
            "A": [5, 10, 23, 15, 5],
            "B": [35, 25, 0],
            "C": [17, 0, 5, 10],
            "D": [0, 14, 8],
            "E": [11, 0, 7, 7],
        },
    },
    "fallback": {
        "NGO": 30.0,
        "activists": 30.0,
        "foreign_agency": 60.0,
        "government": 37.0,
        "landowners": 40.0,
        "project_manager": 59.0,
    },
    "issues": {
        "A": ["A1", "A2", "A3", "A4", "A5"],
        "B": ["B1", "B2", "B3"],
        "C": ["C1", "C2", "C3", "C4"],
        "D": ["D1", "D2", "D3"],
        "E": ["E1", "E2", "E3", "E4"],
    },
    "counts": {
        "packages": 720,
        "acceptable_to_all": 18,
        "acceptable_to_all_but_one": 181,
        "efficient_among_all": 454,
        "efficient_and_acceptable": 18,
    },
    "blockers": {
        "NGO": 5,
        "activists": 23,
        "foreign_agency": 117,
        "government": 11,
        "landowners": 0,
        "project_manager": 25,
    },
    "best": [79.0, 64.0, 81.0, 71.0, 81.0, 82.0],
    "labels": {
        "nash": (["A3,B2,C3,D3,E1"], [[69.0, 58.0, 67.0, 62.0, 59.0, 72.0]]),
        "kalai-smorodinsky": (["A3,B2,C3,D2,E2"], [[55.0, 53.0, 72.0, 66.0, 64.0, 67.0]]),
        "egalitarian": (["A3,B2,C3,D2,E2"], [[55.0, 53.0, 72.0, 66.0, 64.0, 67.0]]),
        "utilitarian": (["A3,B2,C3,D3,E2"], [[67.0, 58.0, 81.0, 62.0, 59.0, 61.0]]),
    },
    "core": {
        "A": [0.0, 0.0, 0.7222222222, 0.2777777778, 0.0],
        "B": [0.3333333333, 0.6666666667, 0.0],
        "C": [0.2777777778, 0.0555555556, 0.5555555556, 0.1111111111],
        "D": [0.3888888889, 0.1111111111, 0.5],
        "E": [0.3333333333, 0.2777777778, 0.3888888889, 0.0],
    },
    "opening": {
        "package": "A3,B1,C1,D2,E1",
        "values": [17.0, 6.0, 66.0, 38.0, 80.0, 100.0],
        "below_fallback": ["NGO", "activists"],
        "fewest_issue_changes_to_acceptable_to_all": 2,
        "packages_at_that_distance": ["A3,B1,C1,D1,E3", "A3,B1,C3,D1,E1", "A3,B1,C3,D3,E1"],
    },
    "sweetener": {
        "package": "A3,B2,C3,D1,E2",
        "blocker": "project_manager",
        "shortfall": 6.0,
        "single_changes_that_satisfy_all": {
            "A3,B1,C3,D1,E2": [-35.0, -12.0, -7.0, 7.0, 4.0, 10.0],
            "A3,B2,C3,D1,E1": [2.0, 0.0, -14.0, 0.0, 0.0, 11.0],
            "A3,B2,C3,D2,E2": [-15.0, -11.0, -13.0, 9.0, 22.0, 14.0],
            "A3,B2,C3,D3,E2": [-3.0, -6.0, -4.0, 5.0, 17.0, 8.0],
        },
    },
}


@pytest.fixture(params=[SPORT, AID], ids=["sport resort", "aid project"])
def game(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param
    return found


@pytest.fixture
def deal(game: dict[str, Any]) -> Deal:
    return issues(game["issues"], game["values"], game["fallback"])


@pytest.fixture
def found(deal: Deal) -> Zone:
    return zone(deal)


def names(deal: Deal, composition: tuple[int, ...]) -> str:
    return ",".join(deal.named(composition).values())


def test_counts_and_blockers(game: dict[str, Any], deal: Deal, found: Zone) -> None:
    counts = found.counts
    assert counts is not None
    expected = game["counts"]
    assert found.combinations == counts.feasible == expected["packages"]
    assert counts.acceptable == counts.surely == expected["acceptable_to_all"]
    blockers = {deal.sides[one.side].name: one.count for one in counts.blockers}
    assert {s.name: blockers.get(s.name, 0) for s in deal.sides} == game["blockers"]
    assert sum(blockers.values()) == expected["acceptable_to_all_but_one"]
    assert len(found.efficient) == expected["efficient_and_acceptable"]
    nobody = np.full(len(deal.sides), -np.inf)
    assert len(zone(deal, nobody).efficient) == expected["efficient_among_all"]
    assert found.values.max(axis=0).tolist() == game["best"]


def test_labels(game: dict[str, Any], deal: Deal, found: Zone) -> None:
    for one in found.labels.found:
        packages, values = game["labels"][one.label]
        assert [names(deal, found.composition(i)) for i in one.positions.tolist()] == packages
        assert found.values[one.positions].tolist() == values
    assert {one.label for one in found.labels.found} == set(Label)


def test_core_index(game: dict[str, Any], found: Zone) -> None:
    for shares, expected in zip(found.core, game["core"].values(), strict=True):
        assert shares.tolist() == pytest.approx(expected, abs=1e-9)
        assert shares.sum() == pytest.approx(1)


def composition(deal: Deal, package: str) -> tuple[int, ...]:
    levels = package.split(",")
    pairs = zip(deal.measures, levels, strict=True)
    return tuple([level.name for level in one.levels].index(name) for one, name in pairs)


def test_sweeteners_for_the_only_blocker(game: dict[str, Any], deal: Deal) -> None:
    printed = game["sweetener"]
    blocker = [side.name for side in deal.sides].index(printed["blocker"])
    told = sweeteners(deal, composition(deal, printed["package"]), blocker)
    assert told.shortfall == printed["shortfall"]
    assert {names(deal, one.composition): one.difference.tolist() for one in told.found} == printed[
        "single_changes_that_satisfy_all"
    ]
    losses = [max(0.0, -min(np.delete(one.difference, blocker))) for one in told.found]
    assert losses == sorted(losses)


def test_the_opening_package_needs_some_changes(game: dict[str, Any], deal: Deal) -> None:
    printed = game["opening"]
    package = composition(deal, printed["package"])
    assert deal.worth_of(package).tolist() == printed["values"]
    fails = standing(deal, deal.codes([package])).fails[0]
    below = [side.name for side, fail in zip(deal.sides, fails, strict=True) if fail]
    assert below == printed["below_fallback"]
    told = sweeteners(deal, package, int(np.flatnonzero(fails)[0]))
    assert told.looked == printed["fewest_issue_changes_to_acceptable_to_all"]
    assert sorted(names(deal, one.composition) for one in told.found) == sorted(
        printed["packages_at_that_distance"]
    )
