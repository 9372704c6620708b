"""Outlooks of a deal as prospects of everybody with a fallback."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.negotiation.deal import Deal, Outlook, RedLine, additive, exactly
from mcda.negotiation.prospects import HORIZON, outlooks
from mcda.negotiation.waiting_sentences import after, of_package
from tests.mcda.negotiation.deals import deal


def rising(drift: tuple[float, float]) -> Deal:
    found = deal({"a": [[0, 0, 0], [10, 4, 1]]}, [0, 6, None], {"a": (0,)})
    said = Outlook(drift=drift, years=(4, 4), rate=(0.1, 0.1))
    return replace(found, sides=(replace(found.sides[0], outlook=said), *found.sides[1:]))


def test_who_has_a_fallback_has_a_prospect() -> None:
    found = outlooks(rising((2, 4)), (1,))
    assert found.sides == (0, 1)
    assert (found.middle[0].drift, found.middle[1].drift) == (3, 0)
    assert found.years == 4
    assert found.overtakes_range == ((2.5, None), None)
    assert found.zone == ()
    assert "B" not in found.middle


def test_without_drift_one_looks_ten_years_ahead() -> None:
    still = deal({"a": [[0, 0], [10, 7]]}, [0, 6], {"a": (0,)})
    found = outlooks(still, (1,))
    assert found.years == HORIZON
    assert found.zone == ((0.0, HORIZON),)
    assert outlooks(still, (1,), 3.0).zone == ((0.0, 3.0),)
    assert "throughout" in of_package(still, "", found)[0]


def test_an_interval_of_drift_gives_the_earliest_and_the_latest() -> None:
    found = outlooks(rising((2.5, 5)), (1,))
    assert found.overtakes_range[0] == (pytest.approx(2), pytest.approx(4))
    told = " ".join(of_package(rising((2.5, 5)), "Deal", found))
    assert "The fallback of A overtakes Deal in 2.75 years." in told


@pytest.mark.parametrize(
    ("years", "words"),
    [(0.05, "less than a quarter"), (0.5, "6 months"), (1.0, "a year"), (2.0, "2 years"),
     (2.3, "2.25 years"), (2.5, "2.5 years")],
)  # fmt: skip
def test_times_are_told_in_quarters(years: float, words: str) -> None:
    assert after(years) == words


def test_the_years_looked_at_are_rounded_down() -> None:
    still = deal({"a": [[0, 0], [10, 7]]}, [0, 6], {"a": (0,)})
    assert "throughout 6.25 years" in of_package(still, "", outlooks(still, (1,), 6.41))[0]
    assert "within 6.25 years" in of_package(still, "", outlooks(still, (0,), 6.41))[0]


def test_what_crosses_a_red_line_suits_all_at_no_time() -> None:
    still = deal({"a": [[0, 0], [10, 7]]}, [0, 6], {"a": (0,)})
    room = exactly(additive([1.0], [np.array([[0.0], [-2.0]])]))
    lined = replace(still, red_lines=(RedLine(1, "line"),), lines=room)
    assert of_package(lined, "Deal", outlooks(lined, (1,)))[0] == (
        "Deal never suits all: it crosses a red line of B."
    )
    assert "red line" not in of_package(lined, "Deal", outlooks(lined, (0,)))[0]


def test_who_has_no_fallback_is_not_among_those_whom_it_suits() -> None:
    found = deal({"a": [[0, 0], [10, 7]]}, [0, None], {"a": (0,)})
    told = of_package(found, "Deal", outlooks(found, (1,)))
    assert told == ["Deal suits all who have stated a fallback now and throughout 10 years."]


def test_looking_ahead_and_the_fallbacks_of_the_day_are_told_apart() -> None:
    found = outlooks(rising((2, 2)), (1,))
    falling = replace(found, zone=((0.0, 4.0),), zone_of_the_day=((2.25, 4.0),))
    assert of_package(rising((2, 2)), "Deal", falling)[:2] == [
        "Looking ahead, Deal suits all who have stated a fallback now and throughout 4 years.",
        "Against the fallbacks of the day, Deal comes to suit all who have stated a fallback in "
        "2.25 years.",
    ]


def test_intervals_at_their_middle_are_named() -> None:
    told = " ".join(of_package(rising((2, 4)), "Deal", outlooks(rising((2, 4)), (1,))))
    assert "interval stands at its middle" in told
    told = " ".join(of_package(rising((3, 3)), "Deal", outlooks(rising((3, 3)), (1,))))
    assert "interval" not in told


def test_each_time_at_which_a_package_begins_and_ceases_to_suit_all_is_told() -> None:
    """A's fallback rises past the package until it stands still; the package goes on rising."""
    found = deal({"a": [[0, 0], [10, 7]]}, [8, 6], {"a": (0,)})
    said = Outlook(drift=(2, 2), years=(4, 4), package_drift=(1, 1))
    risen = replace(found, sides=(replace(found.sides[0], outlook=said), *found.sides[1:]))
    seen = outlooks(risen, (1,), 8.0)
    assert seen.zone == (pytest.approx((0, 2)), pytest.approx((6, 8)))
    assert " ".join(of_package(risen, "Deal", seen)[:1]) == (
        "Deal suits all now; that ends in 2 years. It does so again in 6 years."
    )
    late = outlooks(risen, (1,), 5.0)
    assert of_package(risen, "Deal", late)[0] == "Deal suits all now; that ends in 2 years."
    soon = replace(late, zone=((0.5, 5.0),), zone_of_the_day=((0.5, 5.0),))
    assert of_package(risen, "Deal", soon)[0] == "Deal comes to suit all in 6 months."
    between = replace(late, zone=((0.5, 4.0),), zone_of_the_day=((0.5, 4.0),))
    assert of_package(risen, "Deal", between)[0] == (
        "Deal comes to suit all in 6 months; that ends in 4 years."
    )
