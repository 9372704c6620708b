import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.sensitivity.statements import (
    Bound,
    Order,
    Ratio,
    Tie,
    conflicting,
    ranked,
    region_of,
    rows_of,
    worded,
)
from tests.mcda.sensitivity.cases import case_of

CASE = case_of(np.full((2, 4), 0.5), [0.1, 0.2, 0.3, 0.4], groups={"soft": [0, 1]})


def codes(*statements):
    with pytest.raises(RefusedError) as refused:
        region_of(CASE, statements)
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("statement", "true", "false"),
    [
        (Order("c0", "c1"), [0.3, 0.2, 0.3, 0.2], [0.2, 0.3, 0.3, 0.2]),
        (Tie("c0", "c1"), [0.2, 0.2, 0.3, 0.3], [0.1, 0.3, 0.3, 0.3]),
        (Bound("c2", 0.2, 0.3), [0.2, 0.3, 0.25, 0.25], [0.2, 0.3, 0.4, 0.1]),
        (Bound("soft", 0.5, 0.6), [0.2, 0.35, 0.25, 0.2], [0.2, 0.2, 0.4, 0.2]),
        (Order("soft", "c2"), [0.2, 0.2, 0.3, 0.3], [0.1, 0.1, 0.3, 0.5]),
        (Ratio("c0", "c1", 2, 3), [0.5, 0.2, 0.2, 0.1], [0.3, 0.2, 0.2, 0.3]),
        (Ratio("c0", "c1", 2), [0.8, 0.1, 0.1, 0.0], [0.3, 0.2, 0.2, 0.3]),
    ],
)
def test_what_statements_say(statement, true, false):
    rows = rows_of(CASE, statement)
    assert np.all(rows @ true >= -1e-12)
    assert np.any(rows @ false < 0)


def test_rankings_become_statements():
    groups = [["c0"], ["c1", "c2"], ["c3"]]
    assert ranked(groups) == (Order("c0", "c1"), Order("c1", "c3"), Tie("c1", "c2"))
    assert set(ranked(groups, tied=False)) == {
        Order("c0", "c1"),
        Order("c0", "c2"),
        Order("c1", "c3"),
        Order("c2", "c3"),
    }


def test_all_unfit_statements_are_named_at_once():
    assert (
        codes(
            Bound("c0", 0.5, 0.2),
            Bound("c1", -0.1, 0.2),
            Bound("c2", 0.1, 1.2),
            Ratio("c0", "c1", -1),
        )
        == ["WEIGHT-STATEMENT-UPSIDE-DOWN"] + ["WEIGHT-STATEMENT-OUT-OF-RANGE"] * 3
    )
    assert codes(Order("c0", "c9"), Bound("c0", float("nan"))) == [
        "WEIGHT-STATEMENT-UNKNOWN",
        "WEIGHT-STATEMENT-NOT-FINITE",
    ]


def test_of_contradictory_statements_the_smallest_set_is_named():
    statements = [
        Bound("c3", 0.0, 0.9),
        Order("c0", "c1"),
        Order("c2", "c3"),
        Order("c1", "c2"),
        Ratio("c2", "c0", 1.5),
        Bound("c0", 0.1),
    ]
    rows = [rows_of(CASE, one) for one in statements]
    assert conflicting(rows) == (1, 3, 4, 5)
    assert codes(*statements) == ["WEIGHT-STATEMENTS-CONFLICT"]
    assert codes(Bound("c0", 0.6), Bound("soft", 0, 0.5)) == ["WEIGHT-STATEMENTS-CONFLICT"]
    assert codes(*[Bound(f"c{j}", 0, 0.2) for j in range(4)]) == ["WEIGHT-STATEMENTS-CONFLICT"]


def test_one_statement_can_conflict_with_itself():
    assert conflicting([rows_of(CASE, Ratio("c0", "c0", 2)), rows_of(CASE, Bound("c0", 0.1))]) == (
        0,
        1,
    )


def test_statements_are_said_by_name():
    assert worded(CASE, Order("soft", "c2")) == ("“Soft” weighs at least as much as “Criterion 2”")
    assert "0 % to 12.5 %" in worded(CASE, Bound("c2", 0, 0.125))
    assert "2 to 3 times" in worded(CASE, Ratio("c0", "c1", 2, 3))
    assert "at least 2 times" in worded(CASE, Ratio("c0", "c1", 2))
    assert "as much as" in worded(CASE, Tie("c0", "c1"))
