"""How patient two prisoners have to be, as a package of one measure each that can be taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.negotiation.deal import Condition, Deal
from mcda.negotiation.patience import holdings
from tests.mcda.negotiation.deals import deal

METHOD = "patience"
CITATION = (
    "Friedman (1971) A non-cooperative equilibrium for supergames, Review of Economic Studies "
    "38(1):1-12 (payoffs 5, 3, 1, 0)"
)


def prisoners() -> Deal:
    """Return the dilemma: to cooperate costs 1 and gives the other 4, both together 1 less."""
    found = deal(
        {"a": [[0, 0], [-1, 4]], "b": [[0, 0], [4, -1]]},
        [1, 1],
        {"a": (0,), "b": (1,)},
        [((Condition(0, 1), Condition(1, 1)), (-1, -1))],
    )
    loose = (
        replace(one, levels=tuple(replace(level, reversible=True) for level in one.levels))
        for one in found.measures
    )
    return replace(found, measures=tuple(loose))


def test_cooperation_holds_from_half_on() -> None:
    for one in holdings(prisoners(), (1, 1)):
        assert (one.gain, one.cost) == (2, 4)
        assert one.patience == pytest.approx(0.5, abs=1e-12)
        for patience, expected in ((0.4, -2 / 3), (0.6, 1.0)):
            keep_minus_break = (one.cost * patience - one.gain) / (1 - patience)
            assert keep_minus_break == pytest.approx(expected, abs=1e-12)
