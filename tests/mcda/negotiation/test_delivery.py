"""Expected values and chances against writing out every outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.negotiation.deal import Condition, Deal, Ends, GoesAlong
from mcda.negotiation.delivery import Delivery, chances_at, spread
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest

SEEDS = range(20)


def uncertain(seed: int, width: float = 0.0) -> Deal:
    """Return a drawn deal with chances in full, in part and of going along."""
    deal = drawn_deal(seed, measures=4, joints=2)
    draw = np.random.default_rng(seed)

    def ends(most: float) -> Ends:
        low = float(draw.uniform(0, most - width))
        return low, low + width

    measures = []
    for one in deal.measures:
        levels = [
            replace(level, chance=ends(0.7), part=ends(0.3), part_level=i - 1) if i else level
            for i, level in enumerate(one.levels)
        ]
        measures.append(replace(one, levels=tuple(levels), carriers=one.owners))
    along = (
        GoesAlong(0, ends(1.0), Condition(1, 1), ends(1.0)),
        GoesAlong(1, ends(1.0), Condition(2, 9), ends(1.0)),
    )
    return replace(deal, measures=tuple(measures), goes_along=along)


def written_out(delivery: Delivery) -> Iterator[tuple[float, tuple[int, ...]]]:
    """Yield every outcome with its chance, by its definition."""
    deal, chances = delivery.deal, delivery.chances
    for goes in product((True, False), repeat=len(deal.sides)):
        weight = float(
            np.prod([a if g else 1 - a for a, g in zip(chances.along, goes, strict=True)])
        )
        ways = []
        for m, level in enumerate(delivery.package):
            full, part = chances.full[m], chances.part[m]
            low = deal.measures[m].levels[level].part_level
            if not all(goes[c] for c in delivery.carriers(m)):
                ways.append([(0, 1.0)])
            else:
                ways.append([(level, full), (low, part), (0, 1 - full - part)])
        for ends in product(*ways):
            yield (
                weight * float(np.prod([p for _level, p in ends])),
                tuple(level for level, _p in ends),
            )


@pytest.mark.parametrize("seed", SEEDS)
def test_expected_value_and_chance_below_as_by_writing_out(seed: int) -> None:
    deal = uncertain(seed)
    delivery = Delivery(deal, furthest(deal))
    fallbacks = deal.worth_of(deal.today) + 1.0
    every = list(written_out(delivery))
    assert sum(p for p, _end in every) == pytest.approx(1)
    expected = sum(p * deal.worth_of(end) for p, end in every)
    assert np.allclose(delivery.expected(), expected)
    below = sum(p * (deal.worth_of(end) < fallbacks - 1e-9) for p, end in every)
    found = delivery.below(fallbacks)
    assert found.draws == 0
    assert np.allclose(found.chance, below)


def test_many_outcomes_are_drawn_with_a_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    deal = uncertain(3)
    delivery = Delivery(deal, furthest(deal))
    fallbacks = deal.worth_of(deal.today) + 1.0
    exact = delivery.below(fallbacks)
    monkeypatch.setattr("mcda.negotiation.delivery.MOST_OUTCOMES", 2)
    drawn = delivery.below(fallbacks)
    assert drawn == delivery.below(fallbacks)
    assert drawn.draws > 0
    assert drawn.error > 0
    assert np.abs(np.array(drawn.chance) - exact.chance).max() < 5 * drawn.error


@pytest.mark.parametrize("seed", SEEDS)
def test_the_ends_of_intervals_hold_every_chance_between_them(seed: int) -> None:
    deal = uncertain(seed, width=0.1)
    package = furthest(deal)
    low, high = spread(deal, package)
    draw = np.random.default_rng(seed)
    for _try in range(20):
        chances = chances_at(deal, package, lambda ends: float(draw.uniform(*ends)))
        worth = Delivery(deal, package, chances).expected()
        assert (low <= worth + 1e-9).all()
        assert (worth <= high + 1e-9).all()


@pytest.mark.parametrize("seed", SEEDS)
def test_more_chance_of_what_is_liked_in_every_outcome_never_lowers_what_is_expected(
    seed: int,
) -> None:
    deal = replace(drawn_deal(seed, joints=0))
    package = furthest(deal)
    for m in range(len(deal.measures)):
        liked = deal.values.middle.by_measure[m][package[m]] >= 0
        low, high = (
            Delivery(deal, package).changed(measures=[m], to=x).expected() for x in (0.3, 0.6)
        )
        assert (high[liked] >= low[liked]).all()


def test_certain_delivery_is_worth_the_package() -> None:
    deal = drawn_deal(2)
    assert np.allclose(Delivery(deal, furthest(deal)).expected(), deal.worth_of(furthest(deal)))


def test_what_promises_nothing_or_has_no_chances_is_refused() -> None:
    deal = drawn_deal(2)
    with pytest.raises(RefusedError) as error:
        Delivery(deal, deal.today)
    assert error.value.problems[0].code == "DELIVERY-NOTHING-PROMISED"
    wrong = replace(deal.measures[0].levels[1], chance=(0.8, 0.8), part=(0.4, 0.4))
    levels = (deal.measures[0].levels[0], *[wrong] * (len(deal.measures[0].levels) - 1))
    measures = (replace(deal.measures[0], levels=levels), *deal.measures[1:])
    with pytest.raises(RefusedError) as error:
        Delivery(replace(deal, measures=measures), furthest(deal))
    assert error.value.problems[0].code == "DELIVERY-CHANCES"
    deal = replace(deal, goes_along=(GoesAlong(0, (1.2, 1.2)),))
    with pytest.raises(RefusedError) as error:
        Delivery(deal, furthest(deal))
    assert error.value.problems[0].code == "DELIVERY-CHANCES"


@pytest.mark.parametrize("seed", range(6))
def test_what_is_below_in_every_outcome_is_so_for_certain(seed: int) -> None:
    """However the chances of the outcomes are rounded, they add up to one."""
    deal = uncertain(seed)
    delivery = Delivery(deal, furthest(deal))
    below = delivery.below(np.full(len(deal.sides), 1e6))
    assert below.chance == (1.0,) * len(deal.sides)
    assert delivery.below(np.full(len(deal.sides), -1e6)).chance == (0.0,) * len(deal.sides)
