from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.deal import Condition
from mcda.negotiation.ledger import ledger
from mcda.negotiation.ledger_sentences import balances
from tests.mcda.negotiation.deals import deal

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
OWNERS = {"access": (1,), "easing": (0,)}


def test_who_gives_and_receives_what() -> None:
    found = ledger(deal(EXCHANGE, [0, 0], OWNERS), (1, 2))
    assert found.gives.tolist() == [5, 3]
    assert found.receives.tolist() == [6, 10]
    assert found.between.tolist() == [[-5, 10], [6, -3]]
    assert [str(one) for one in balances(found)] == [
        "A gives 5 points by its own measures and receives 6 from the others.",
        "B gives 3 points by its own measures and receives 10 from the others.",
    ]


def test_one_point_is_one() -> None:
    found = ledger(deal({"a": [[0, 0], [-1, 4]]}, [0, 0], {"a": (0,)}), (1,))
    assert balances(found)[0].startswith("A gives 1 point by its own measures")


def test_less_than_a_point_is_not_told_as_none() -> None:
    told = balances(ledger(deal({"a": [[0, 0], [-0.2, 0.3]]}, [0, 0], {"a": (0,)}), (1,)))
    assert told == [
        "A gives less than 1 point by its own measures and receives nothing from the others.",
        "B owns no measure and receives less than 1 from the others.",
    ]


def test_a_loss_by_the_others_is_told_as_one() -> None:
    hurt = ledger(deal({"a": [[0, 0], [-3, 4]]}, [0, 0], {"a": (1,)}), (1,))
    assert balances(hurt)[0] == "A owns no measure and loses 3 by those of the others."
    found = ledger(deal({**EXCHANGE, "access": [[0, 0], [-6, -3]]}, [0, 0], OWNERS), (1, 2))
    assert balances(found)[0] == (
        "A gives 5 points by its own measures and loses 6 by those of the others."
    )


def test_what_both_need_is_shared_by_both() -> None:
    both = ((Condition(0, 1), Condition(1, 2)), (4.0, 0.0))
    small = deal(EXCHANGE, [0, 0], OWNERS, [both])
    assert ledger(small, (1, 2)).brings.tolist() == [[8, -3], [-3, 10]]
    assert ledger(small, (1, 1)).brings.tolist() == [[6, -3], [-2, 5]]


def test_a_measure_of_two_owners_counts_for_each_in_equal_parts() -> None:
    found = ledger(deal({"truce": [[1, 1], [5, 3]]}, [0, 0], {"truce": (0, 1)}), (1,))
    assert found.between.tolist() == [[2, 1], [2, 1]]
    assert found.keeps.tolist() == [4, 2]
    assert found.receives.tolist() == [0, 0]


points = st.integers(-9, 9)


levels = st.lists(st.tuples(points, points), min_size=2, max_size=3)


@given(st.lists(levels, min_size=2, max_size=4), st.data())
def test_columns_sum_to_the_difference_in_value(
    rows: list[list[tuple[int, int]]], data: st.DataObject
) -> None:
    joint = ((Condition(0, 1), Condition(1, 1)), (2.5, -1.5))
    small = deal({f"m{i}": row for i, row in enumerate(rows)}, [0, 0], joints=[joint])
    composition = tuple(data.draw(st.integers(0, len(row) - 1)) for row in rows)
    found = ledger(small, composition)
    difference = small.worth_of(composition) - small.worth_of(small.today)
    assert np.allclose(found.brings.sum(axis=0), difference, atol=1e-9, rtol=0)
    assert np.allclose(found.receives + found.keeps - found.gives, difference, atol=1e-9, rtol=0)
