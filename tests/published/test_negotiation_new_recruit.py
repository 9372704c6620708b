"""Two parties, eight issues, 390,625 packages: one of Nash, nineteen tied vectors of the sum."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pytest

from mcda.negotiation.changes import improvements
from mcda.negotiation.deal import Deal
from mcda.negotiation.enumeration import blocks
from mcda.negotiation.labels import Label
from mcda.negotiation.zone import Zone, zone
from tests.published.negotiation import issues

CITATION = (
    "Neale M.A. (1997) New Recruit, Dispute Resolution Research Center, Northwestern University; "
    "point table as printed with MIT OpenCourseWare 15.668, lecture 15"
)
METHOD = "zone"

ISSUES: Final[dict[str, list[str]]] = {
    "Salary": ["$60000", "$58000", "$56000", "$54000", "$52000"],
    "Signing Bonus": ["10%", "8%", "6%", "4%", "2%"],
    "Job Assignment": ["Division A", "Division B", "Division C", "Division D", "Division E"],
    "Company Car": ["LUX EX2", "MOD 250", "RAND XTR", "DE PAS 450", "PALO LSR"],
    "Starting Date": ["Jun 1", "Jun 15", "Jul 1", "Jul 15", "Aug 1"],
    "Vacation Days": ["30 days", "25 days", "20 days", "15 days", "10 days"],
    "Moving Expense Reimbursement": ["100%", "90%", "80%", "70%", "60%"],
    "Insurance Coverage": [
        "Allen Insurance",
        "ABC Insurance",
        "Good Health Insurance",
        "Best Insurance Co.",
        "Insure Alba",
    ],
}

VALUES: Final[dict[str, Any]] = {
    "Recruiter": {
        "Salary": [-6000, -4500, -3000, -1500, 0],
        "Signing Bonus": [0, 1000, 2000, 3000, 4000],
        "Job Assignment": [0, -600, -1200, -1800, -2400],
        "Company Car": [1200, 900, 600, 300, 0],
        "Starting Date": [1600, 1200, 800, 400, 0],
        "Vacation Days": [0, 1000, 2000, 3000, 4000],
        "Moving Expense Reimbursement": [0, 200, 400, 600, 800],
        "Insurance Coverage": [0, 800, 1600, 2400, 3200],
    },
    "Candidate": {
        "Salary": [0, -1500, -3000, -4500, -6000],
        "Signing Bonus": [4000, 3000, 2000, 1000, 0],
        "Job Assignment": [0, -600, -1200, -1800, -2400],
        "Company Car": [1200, 900, 600, 300, 0],
        "Starting Date": [0, 1000, 2000, 3000, 4000],
        "Vacation Days": [1600, 1200, 800, 400, 0],
        "Moving Expense Reimbursement": [3200, 2400, 1600, 800, 0],
        "Insurance Coverage": [800, 600, 400, 200, 0],
    },
}

NASH: Final = {
    "Salary": "$56000",
    "Signing Bonus": "6%",
    "Job Assignment": "Division A",
    "Company Car": "LUX EX2",
    "Starting Date": "Aug 1",
    "Vacation Days": "10 days",
    "Moving Expense Reimbursement": "100%",
    "Insurance Coverage": "Insure Alba",
}

SUMS: Final = [
    [2400.0, 12400.0],
    [3400.0, 11400.0],
    [3900.0, 10900.0],
    [4400.0, 10400.0],
    [4900.0, 9900.0],
    [5400.0, 9400.0],
    [5900.0, 8900.0],
    [6400.0, 8400.0],
    [6900.0, 7900.0],
    [7400.0, 7400.0],
    [7900.0, 6900.0],
    [8400.0, 6400.0],
    [8900.0, 5900.0],
    [9400.0, 5400.0],
    [9900.0, 4900.0],
    [10400.0, 4400.0],
    [10900.0, 3900.0],
    [11400.0, 3400.0],
    [12400.0, 2400.0],
]


@pytest.fixture(scope="module")
def deal() -> Deal:
    return issues(ISSUES, VALUES, {"Recruiter": 0, "Candidate": 0})


@pytest.fixture(scope="module")
def found(deal: Deal) -> Zone:
    return zone(deal)


def test_counts(found: Zone) -> None:
    assert found.counts is not None
    assert found.combinations == 390_625
    assert found.counts.acceptable == 256_265
    assert found.values.max(axis=0).tolist() == [13_200, 13_200]
    assert len(np.unique(found.values, axis=0)) == 29


def test_without_floors_45_vectors_are_efficient(deal: Deal) -> None:
    all_of_them = zone(deal, np.full(2, -np.inf))
    assert len(np.unique(all_of_them.values, axis=0)) == 45


def test_nash_is_one_package_and_the_sum_ties_nineteen_vectors(deal: Deal, found: Zone) -> None:
    by_label = {one.label: one for one in found.labels.found}
    for label in (Label.NASH, Label.KALAI_SMORODINSKY, Label.EGALITARIAN):
        (position,) = by_label[label].positions.tolist()
        assert found.values[position].tolist() == [7400, 7400]
        assert deal.named(found.composition(position)) == NASH
    total = by_label[Label.UTILITARIAN]
    assert total.vectors == 19
    assert len(total.positions) == 25
    values = {tuple(row) for row in found.values[total.positions].tolist()}
    assert sorted(values) == sorted(map(tuple, SUMS))
    assert {sum(row) for row in values} == {14_800}


def test_the_middle_package_is_improved_by_one_change(deal: Deal) -> None:
    middle = (2,) * 8
    assert deal.worth_of(middle).tolist() == [3200, 3200]
    told = {
        tuple(sorted((deal.measures[m].name, deal.measures[m].levels[one.composition[m]].name)
                     for m in one.measures))
        for one in improvements(deal, middle).found
    }  # fmt: skip
    assert told == {
        (("Job Assignment", "Division A"),),
        (("Job Assignment", "Division B"),),
        (("Company Car", "LUX EX2"),),
        (("Company Car", "MOD 250"),),
    }
    worth = np.concatenate([deal.worth(codes) for codes in blocks(deal)])
    better = (worth >= 3200).all(axis=1) & (worth > 3200).any(axis=1)
    assert better.sum() == 49_451
