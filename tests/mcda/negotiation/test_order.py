"""The best order against all orders, the front, first movers, pairs and the last card."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest

from mcda.errors import RefusedError
from mcda.negotiation.deal import Deal
from mcda.negotiation.order import OrderSearch, Walk, Wishes
from mcda.negotiation.stopping import Back
from tests.mcda.negotiation.deals import deal
from tests.mcda.negotiation.drawn_deals import drawn_deal, furthest

SEEDS = range(30)


def search(seed: int, wishes: Wishes | None = None) -> OrderSearch | None:
    """Return the search of a drawn deal; None where its rules leave no order."""
    deal = drawn_deal(seed, measures=4)
    try:
        return OrderSearch(deal, furthest(deal), wishes)
    except RefusedError:
        return None


def orders(found: OrderSearch) -> Iterator[Walk]:
    """Yield every order that keeps the rules."""

    def onward(done: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
        if len(done) == found.lattice.steps:
            yield done
        for column, most in enumerate(found.lattice.radix):
            if done.count(column) < most - 1:
                yield from onward((*done, column))

    return (walk for done in onward(()) if not (walk := found.walk(done)).broken)


def measured(found: OrderSearch, walk: Walk) -> tuple[float, ...]:
    sums = sum(float(one.exposure[found.counted].sum()) for one in walk.stands)
    main = (walk.greatest_exposure, walk.greatest_temptation)
    ordered = main[::-1] if found.wishes.temptation_first else main
    owners = [found.deal.measures[one.measure].owners for one in walk.steps]
    changes_of_hand = sum(a != b for a, b in pairwise(owners))
    return (*(round(x, 6) for x in (*ordered, sums)), changes_of_hand)


@pytest.mark.parametrize(
    "wishes",
    [
        Wishes(),
        Wishes(temptation_first=True),
        Wishes(owners_only=True),
        Wishes(back=Back.NOTHING),
        Wishes(limits={0: 6.0}),
    ],
    ids=["usual", "temptation first", "owners only", "nothing back", "a limit"],
)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_order_as_by_trying_all(seed: int, wishes: Wishes) -> None:
    found = search(seed, wishes)
    if found is None:
        return
    every = [
        walk
        for walk in orders(found)
        if all(
            one.exposure[side] <= most + 1e-9
            for side, most in wishes.limits.items()
            for one in walk.stands
        )
    ]
    assert measured(found, found.best()) == min(measured(found, walk) for walk in every)
    costs = {(round(w.greatest_exposure, 6), round(w.greatest_temptation, 6)) for w in every}
    front = sorted(
        c for c in costs if not any(o != c and o[0] <= c[0] and o[1] <= c[1] for o in costs)
    )
    assert [(round(e, 6), round(t, 6)) for e, t in found.front()] == front
    least = min(walk.greatest_exposure for walk in every)
    for move in found.first_moves():
        begun = [
            walk.greatest_exposure
            for walk in every
            if move.owner in found.deal.measures[walk.steps[0].measure].owners
        ]
        assert move.exposure == pytest.approx(min(begun))
        assert move.price == pytest.approx(min(begun) - least)
        assert bool(move.exposed) is (move.exposure > 0)


def staged(found: OrderSearch, *, third_party: bool) -> float:
    """Return the least greatest exposure with steps of two owners at once, by trying all."""
    lattice = found.lattice

    def onward(state: int) -> float:
        here = float(found.exposure[state][found.counted].max())
        if state == lattice.count - 1:
            return here
        best = float("inf")
        open_ = [
            (column, int(after))
            for column, after in enumerate(lattice.onward[state])
            if after < lattice.count and lattice.allowed[after]
        ]
        for a, one in open_:
            best = min(best, onward(one))
            for b, other in open_:
                both = one + lattice.strides[b]
                ours, theirs = lattice.owner_groups[a], lattice.owner_groups[b]
                if a < b and not set(ours) & set(theirs) and lattice.allowed[both]:
                    inside = 0.0
                    if not third_party:
                        inside = max(
                            *(found.exposure[one, o] for o in ours),
                            *(found.exposure[other, o] for o in theirs),
                        )
                    best = min(best, max(inside, onward(both)))
        return max(here, best)

    return onward(0)


@pytest.mark.parametrize("third_party", [False, True])
@pytest.mark.parametrize("seed", SEEDS)
def test_steps_at_the_same_time_as_by_trying_all(seed: int, third_party: bool) -> None:
    found = search(seed)
    if found is None:
        return
    joint = found.together(third_party=third_party)
    assert joint.exposure == pytest.approx(staged(found, third_party=third_party))
    assert joint.saves == pytest.approx(found.best().greatest_exposure - joint.exposure)
    assert bool(joint.pairs) is (joint.saves > 1e-9)


@pytest.mark.parametrize("seed", SEEDS)
def test_today_exposes_nobody_and_the_end_tempts_nobody(seed: int) -> None:
    found = search(seed)
    if found is None:
        return
    walk = found.best()
    assert not walk.stands[0].exposure.any()
    assert not walk.stands[-1].temptation.any()
    assert np.allclose(walk.stands[-1].values, found.values[-1])
    for before, after in pairwise(walk.stands):
        raised = np.array(after.composition) - np.array(before.composition)
        assert np.count_nonzero(raised) == 1


@pytest.mark.parametrize("seed", SEEDS)
def test_the_last_card_is_the_step_whose_move_to_the_front_tempts_most(seed: int) -> None:
    found = search(seed)
    if found is None:
        return
    walk = found.best()
    raised = {}
    for number in range(1, len(walk.columns)):
        order = list(walk.columns)
        if order[number] in order[:number]:
            # A further level of a measure that climbs can't be the one that goes first.
            continue
        order.insert(0, order.pop(number))
        moved = found.walk(order)
        if not moved.broken:
            raised[number] = moved.greatest_temptation - walk.greatest_temptation
    most = max(raised.values(), default=0.0)
    card = found.last_card(walk)
    if most <= 1e-9:
        assert card is None
    else:
        assert card is not None
        assert raised[card[0]] == pytest.approx(most)


def refused(deal: Deal, target: tuple[int, ...], wishes: Wishes | None = None) -> str:
    with pytest.raises(RefusedError) as error:
        OrderSearch(deal, target, wishes)
    return error.value.problems[0].code


def test_what_has_no_order_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deal = drawn_deal(1, before=0)
    assert refused(deal, deal.today) == "ORDER-NO-STEPS"
    one = next(m for m, measure in enumerate(deal.measures) if len(measure.owners) == 1)
    alone = tuple(int(m == one) for m in range(len(deal.measures)))
    assert refused(deal, alone) == "ORDER-ONE-OWNER"
    monkeypatch.setattr("mcda.negotiation.order.MOST_STATES", 4)
    assert refused(deal, furthest(deal)) == "ORDER-TOO-MANY"


def test_rules_and_limits_that_leave_no_order_are_refused() -> None:
    codes = set()
    for seed in SEEDS:
        deal = drawn_deal(seed, measures=4, before=3)
        try:
            found = OrderSearch(deal, furthest(deal))
        except RefusedError as error:
            codes.add(error.problems[0].code)
            continue
        if found.best().greatest_exposure > 0:
            sides = range(len(deal.sides))
            codes.add(refused(deal, furthest(deal), Wishes(limits=dict.fromkeys(sides, 0.0))))
    assert codes >= {"ORDER-RULES", "ORDER-LIMITS"}


def test_the_noise_of_adding_exposes_nobody() -> None:
    small = {"a": [[0, 0], [-0.1, 1]], "b": [[0, 0], [-0.2, 1]], "c": [[0, 0], [0.3, 1]]}
    found = OrderSearch(deal(small, [0, 0], {"a": (0,), "b": (1,), "c": (1,)}), (1, 1, 1))
    assert found.exposure[-1].tolist() == [0, 0]
    assert found.exposure.max() == pytest.approx(0.3)
