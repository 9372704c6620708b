from __future__ import annotations

import numpy as np
import pytest

from mcda.negotiation.labels import Label, Labels, NoLabel, labels, leximin_best


def of(gains: list[list[float]], influence: list[float] | None = None) -> Labels:
    table = np.array(gains, dtype=np.float64)
    return labels(table, table, np.array(influence or [1.0] * table.shape[1]))


def told(found: Labels) -> dict[str, list[int]]:
    return {str(one.label): one.positions.tolist() for one in found.found}


def test_labels_may_disagree_and_ties_all_carry_them() -> None:
    found = of([[100, 16], [16, 100], [29.9, 29.9]])
    assert told(found) == {
        "nash": [0, 1], "kalai-smorodinsky": [2], "egalitarian": [2], "utilitarian": [0, 1],
    }  # fmt: skip
    assert found.of(0) == [Label.NASH, Label.UTILITARIAN]


def test_where_not_all_can_gain_the_most_gainers_come_first() -> None:
    found = of([[10, 0, 3], [2, 2, 0], [1, 3, 0]])
    assert told(found)["nash"] == [
        0,
    ]
    # Each pair of sides gains in some package; of those with two the greatest product counts.
    assert told(of([[5, 0], [0, 8]]))["nash"] == [1]


def test_who_can_gain_nothing_or_has_no_fallback_is_left_out_by_name() -> None:
    found = of([[3, 0, np.nan, 1], [1, 0, np.nan, 2]])
    assert found.nothing_to_gain == (1,)
    assert found.without_fallback == (2,)
    assert told(found)["kalai-smorodinsky"] == [0]


def test_influence_weighs_the_sum_alone() -> None:
    assert told(of([[4, 1], [1, 3]], [1, 3]))["utilitarian"] == [1]


@pytest.mark.parametrize(
    ("rows", "why"),
    [([], NoLabel.EMPTY), ([[3.0]], NoLabel.FEW), ([[3.0, 0.0]], NoLabel.FEW)],
)
def test_no_label_without_two_who_gain(rows: list[list[float]], why: NoLabel) -> None:
    table = np.array(rows, dtype=np.float64).reshape(len(rows), -1 if rows else 2)
    found = labels(table, table, np.ones(table.shape[1]))
    assert found.found[0].why_not is why
    assert not len(found.found[0].positions)


def test_the_worst_off_is_compared_first_then_the_next() -> None:
    assert leximin_best(np.array([[1, 9], [3, 2], [2, 4]])) == 2
