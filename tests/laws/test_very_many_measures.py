"""Work on very many measures ends: what is looked at is counted, never timed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.negotiation.changes import improvements, sweeteners
from mcda.negotiation.crossovers import crossovers
from mcda.negotiation.deal import Additive, Condition, Deal, GoesAlong, Joint
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.naming import composition_of
from mcda.negotiation.order import OrderSearch
from mcda.negotiation.patience import holdings, turns
from mcda.negotiation.prospects import outlooks
from mcda.negotiation.stopping import Stopping
from mcda.negotiation.trades import trades
from mcda.negotiation.zone import zone
from tests.mcda.negotiation.deals import large

SHAPES = [(60, 50), (30, 5)]


def loosened(found: Deal, chance: float = 1.0) -> Deal:
    """Return a deal whose measures can all be taken back, and come with a chance."""
    measures = [
        replace(
            one,
            levels=tuple(
                replace(level, reversible=True, chance=(chance, chance)) for level in one.levels
            ),
        )
        for one in found.measures
    ]
    return replace(found, measures=tuple(measures))


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Return how many compositions have been valued."""
    counted: Counter[str] = Counter()
    plain = Additive.at

    def at(self: Additive, codes: np.ndarray, holds: np.ndarray) -> np.ndarray:
        counted["rows"] += len(codes)
        counted["most"] = max(counted["most"], len(codes))
        return plain(self, codes, holds)

    monkeypatch.setattr(Additive, "at", at)
    return counted


@pytest.mark.parametrize("shape", SHAPES)
def test_the_zone_ends_and_says_what_it_has_not_counted(
    shape: tuple[int, int], looked: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mcda.negotiation.joining.MOST_WORK", 1e6)
    monkeypatch.setattr("mcda.negotiation.alone._WORK", 1e6)
    monkeypatch.setattr("mcda.negotiation.climbing._CELLS", 2e5)
    found = zone(large(*shape))
    assert found.combinations == shape[1] ** shape[0]
    assert found.counts is None and not found.complete
    assert looked["rows"] < 2_000_000 and looked["most"] <= 70_000


@pytest.mark.parametrize("shape", SHAPES)
def test_changes_and_trades_end(shape: tuple[int, int], looked: Counter[str]) -> None:
    found = large(*shape)
    trades(found, found.today)
    assert looked["rows"] < 2_500_000
    improvements(found, found.today)
    sweeteners(found, found.today, 0)
    assert looked["rows"] < 5_000_000 and looked["most"] <= 400_000


@pytest.mark.parametrize("shape", SHAPES)
def test_carrying_out_ends_or_says_what_is_too_much(
    shape: tuple[int, int], looked: Counter[str]
) -> None:
    found = loosened(large(*shape), 0.8)
    package = (1,) * shape[0]
    with pytest.raises(RefusedError) as refused:
        OrderSearch(found, package)
    assert [one.code for one in refused.value.problems] == ["ORDER-TOO-MANY"]
    assert len(outlooks(found, package).sides) == 3
    assert len(holdings(found, package)) == 3
    assert turns(found, package).looked >= 1
    told = Delivery(found, package).below(np.zeros(3))
    assert told.draws > 0 and looked["rows"] < 500_000


def test_very_many_carriers_are_not_tried_in_every_combination(looked: Counter[str]) -> None:
    found = large(24, 2, sides=24)
    doubtful = tuple(GoesAlong(i, (0.9, 0.9)) for i in range(24))
    delivery = Delivery(replace(loosened(found, 0.8), goes_along=doubtful), (1,) * 24)
    points = [one[1] for one in found.values.middle.by_measure]
    expected = found.values.middle.constant + 0.9 * 0.8 * np.sum(points, axis=0)
    assert np.allclose(delivery.expected(), expected)
    assert len(crossovers(delivery, 0, 0.0)) == 24 + 24 + 24 + 1
    assert delivery.below(np.zeros(24)).draws > 0
    assert looked["rows"] < 500_000


def test_what_one_chain_of_joint_effects_ties_is_refused_beyond_a_limit() -> None:
    found = loosened(large(20, 2))
    chain = tuple(Joint(f"j{i}", "", (Condition(i, 1), Condition(i + 1, 1))) for i in range(19))
    bonus = np.ones((19, 3))
    middle = replace(found.values.middle, by_joint=bonus)
    tied = replace(
        found, joints=chain, values=replace(found.values, low=middle, middle=middle, high=middle)
    )
    with pytest.raises(RefusedError) as refused:
        Stopping(tied).stopped(tied.codes([(1,) * 20]))
    assert refused.value.problems[0].code == "STOPPING-TIED"
    assert "20" in refused.value.problems[0].found
    apart = replace(tied, joints=chain[::2], values=_halved(tied, bonus[::2]))
    assert [len(one.measures) for one in Stopping(apart).knots] == [2] * 10
    assert len(holdings(apart, (1,) * 20)) == 3


def _halved(found: Deal, bonus: np.ndarray) -> object:
    middle = replace(found.values.middle, by_joint=bonus)
    return replace(found.values, low=middle, middle=middle, high=middle)


def test_names_of_very_many_measures_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from mcda.negotiation import naming

    counted: Counter[str] = Counter()
    plain = naming.name_key

    def name_key(name: str) -> str:
        counted["names"] += 1
        return plain(name)

    monkeypatch.setattr(naming, "name_key", name_key)
    found = large(60, 50)
    text = ",".join(f"m{i}={1 + i % 3}" for i in range(60))
    assert composition_of(found, text) == tuple(1 + i % 3 for i in range(60))
    assert counted["names"] < 4_000
