from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from mcda.figures.agreement_specs import (
    asked_for,
    before_after,
    chips_order,
    chips_title,
    given,
    level_shares,
    pins_of,
    reach,
    zone_lines,
)
from mcda.negotiation.changes import sweeteners
from mcda.negotiation.ledger import ledger
from mcda.negotiation.shown import labelled
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import deal

EXCHANGE = {"access": [[0, 0], [6, -3]], "easing": [[0, 0], [-2, 5], [-5, 10]]}
OWNERS = {"access": (1,), "easing": (0,)}


def test_heights_are_shares_of_what_each_could_get() -> None:
    found = zone(deal(EXCHANGE, [0, 0]))
    assert reach(found).tolist() == [4, 7]
    spec = asked_for(zone_lines(found, labelled(found)), (4, 7), (2.0, 0.0), {0})
    assert [one.best for one in spec.columns] == ["best +4", "best +7"]
    assert [one.floor for one in spec.columns] == [0.5, 0.0]
    assert [one.tried for one in spec.columns] == [True, False]
    assert spec.lines[0].faded
    shares = [line.shares for line in spec.lines]
    assert (1.0, pytest.approx(2 / 7)) in shares or (0.25, 1.0) in shares


def test_who_states_no_fallback_has_no_height_and_no_floor() -> None:
    found = zone(deal(EXCHANGE, [0, None]))
    spec = zone_lines(found, labelled(found))
    assert spec.columns[1].best == "no fallback"
    assert spec.columns[1].floor is None
    assert {line.shares[1] for line in spec.lines} == {None}


def test_an_empty_zone_still_has_heights() -> None:
    found = zone(deal(EXCHANGE, [7, 0]))
    assert zone_lines(found, ()).title == "No package carries a label"
    assert len(zone_lines(found, ()).columns) == 2


def test_settled_measures_stand_on_top_and_levels_asked_for_are_marked() -> None:
    found = zone(deal(EXCHANGE, [0, 0]))
    spec = level_shares(found.deal, found.core, 2, {1: 2})
    assert spec.measures == ("access", "easing")
    assert spec.shares == ((0.0, 1.0), (0.0, 0.5, 0.5))
    assert spec.chosen == ((1, 2),)
    assert chips_title(found.deal, found.core) == "easing is what is left to settle"
    assert pins_of(found.deal, {"easing": "2", "gone": "1"}) == {1: 2}


def test_the_ledger_leaves_out_who_owns_nothing_and_shows_what_nobody_owns() -> None:
    made = deal({**EXCHANGE, "weather": [[0, 0], [1, 1]]}, [0, 0], {"access": (1,)})
    spec = given(ledger(made, (1, 1, 1)))
    assert spec.givers == ("B", "nobody's")
    assert spec.points == ((6, -3), (-1, 6))
    assert spec.totals == (5, 3)


def test_before_and_after_a_change() -> None:
    made = replace(deal(EXCHANGE, [0, 0], OWNERS))
    found = sweeteners(made, (0, 1), 0)
    spec = before_after(made, (0, 1), found.found[0], (0,))
    assert spec.before == (-2, 5)
    assert spec.after == (4, 2)
    assert spec.marked == (0,)


@pytest.mark.parametrize("up", [1 - 2**-50, 1.0, 1 + 2**-50])
def test_measures_as_settled_but_for_rounding_stand_as_they_were_entered(up: float) -> None:
    core = [np.array([0.4, 0.6]), np.array([0.6 * up, 0.2, 0.2])]
    assert chips_order(deal(EXCHANGE, [0, 0]), core) == [0, 1]
