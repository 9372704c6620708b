"""The order's sentences, held to the numbers that they tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mcda.errors import RefusedError
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Deal
from mcda.negotiation.order import Exchange, OrderSearch, Wishes
from mcda.negotiation.patience import Turn, holdings, patiences, turns
from mcda.negotiation.stopping import Back
from tests.mcda.negotiation.deals import deal, with_interval
from tests.mcda.negotiation.drawn_deals import drawn_deal


def exchange(*, loose: bool) -> Deal:
    """Return two measures of two owners beside a bystander; b can be taken back if `loose`."""
    points = {"a": [[0, 0, 0], [-2, 6, 0]], "b": [[0, 0, 0], [5, -3, -1]]}
    found = deal(points, [0, 0, 0], {"a": (0,), "b": (1,)})
    levels = tuple(replace(one, reversible=loose) for one in found.measures[1].levels)
    return replace(found, measures=(found.measures[0], replace(found.measures[1], levels=levels)))


def test_the_headline_names_who_is_exposed_and_who_is_tempted() -> None:
    search = OrderSearch(exchange(loose=False), (1, 1))
    assert say.headline(search, search.walk((0, 1))) == (
        "Exposed at most: A by 2 and C by 1. B would gain 3 by stopping after step 1."
    )
    assert "first" in say.first_moves(search, search.first_moves())[0]


def test_nobody_exposed_and_nobody_tempted() -> None:
    kind = deal({"a": [[0, 0], [1, 1]], "b": [[0, 0], [2, 2]]}, [0, 0], {"a": (0,), "b": (1,)})
    search = OrderSearch(kind, (1, 1), Wishes(owners_only=True))
    walk = search.best()
    assert say.headline(search, walk) == (
        "In this order nobody is ever exposed, and nobody who has steps left gains by stopping."
    )
    assert say.last_card(kind, walk, search.last_card(walk)) is None
    assert say.first_moves(search, search.first_moves()) == [
        "If A (a 1) or B (b 1) moves first, no owner need be exposed."
    ]
    assert say.how(search).endswith("Least exposure of owners first.")


def test_what_holds_it_and_what_would_turn_that() -> None:
    loose = exchange(loose=True)
    held = {one.side: say.holds(loose, (1, 1), one) for one in holdings(loose, (1, 1))}
    assert held[0] == "A would drop nothing."
    assert held[1] == (
        "B gains 3 by dropping b, and there is nothing that the others could take back."
    )
    told = [say.turned(loose, one) for one in turns(loose, (1, 1)).found]
    assert "If a could be taken back, the agreement would hold by itself" in told[0]
    assert (
        "If b could not be taken back, the agreement would hold by itself from some patience on."
        in told
    )


def test_measures_that_turn_it_by_themselves_share_a_sentence() -> None:
    found = exchange(loose=False)
    alone = [Turn((m,), reversible=True, holds=True, patience=()) for m in (0, 1)]
    both = Turn((0, 1), reversible=True, holds=True, patience=())
    told = list(say.all_turned(found, [alone[0], both, alone[1]]))
    assert [one.split(" could")[0] for one in told] == ["If a or b", "If a and b"]


def test_steps_at_the_same_time() -> None:
    found = exchange(loose=False)
    saves = Exchange(third_party=True, exposure=0, saves=2, pairs=((0, 1),))
    assert "a with b saves 2" in say.exchanged(found, saves)
    nothing = Exchange(third_party=False, exposure=2, saves=0, pairs=())
    assert "save nothing" in say.exchanged(found, nothing)
    assert (
        say.goes_on(found, 0, None) == "There is no patience from which on A goes on at every step."
    )
    assert say.goes_on(found, 0, 0.456) == "A goes on at every step from a patience of 0.46."


@pytest.mark.parametrize("seed", range(24))
def test_a_printed_patience_is_one_at_which_it_holds(seed: int) -> None:
    """What is printed, rounded, is applied: the owner goes on at every step from there on."""
    found = drawn_deal(seed, measures=4)
    try:
        search = OrderSearch(found, tuple(len(one.levels) - 1 for one in found.measures))
    except RefusedError:
        return
    walk = search.best()
    for side, least in patiences(found, walk, Back.WHAT_CAN_BE).items():
        if not least:
            continue
        printed = float(str(say.least_patience(least)))
        assert least <= printed < 1
        assert str(say.least_patience(least)) in say.goes_on(found, side, least)


def test_patience_is_rounded_up_and_stays_below_one() -> None:
    assert [say.least_patience(x) for x in (0.48, 0.4801, 1 / 3, 0.997)] == [
        "0.48", "0.49", "0.34", "0.9970",
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(30))
def test_the_step_told_of_a_first_mover_bears_what_is_told(seed: int) -> None:
    """By exposure, whatever the order itself is best in."""
    found = drawn_deal(seed, measures=4)
    target = tuple(len(one.levels) - 1 for one in found.measures)
    try:
        by_exposure = OrderSearch(found, target)
        search = OrderSearch(found, target, Wishes(temptation_first=True))
    except RefusedError:
        return
    assert search.first_moves() == by_exposure.first_moves()
    for move in search.first_moves():
        walk = by_exposure.best(move.owner)
        assert (walk.steps[0].measure, walk.steps[0].level) == (move.measure, move.level)
        assert walk.greatest_exposure == pytest.approx(move.exposure, abs=1e-6)


def test_whose_exposure_is_told_is_said_where_only_owners_count() -> None:
    """C stands by and is exposed by more than both owners."""
    points = {"a": [[0, 0, 0], [-2, 6, -9]], "b": [[0, 0, 0], [5, -3, 0]]}
    found = deal(points, [0, 0, 0], {"a": (0,), "b": (1,)})
    search = OrderSearch(found, (1, 1), Wishes(owners_only=True))
    told = [str(one) for one in say.first_moves(search, search.first_moves())]
    assert "the most exposed owner is A, by 2" in told[0]


def test_who_stands_by_is_told_apart_from_owners_that_are_not_exposed() -> None:
    points = {"a": [[0, 0, 0], [1, 6, -9]], "b": [[0, 0, 0], [5, 3, 0]]}
    found = deal(points, [0, 0, 0], {"a": (0,), "b": (1,)})
    search = OrderSearch(found, (1, 1), Wishes(owners_only=True))
    said = str(say.headline(search, search.best()))
    assert said.startswith("No owner is ever exposed; of the others, at most C by 9.")


def test_another_order_is_one_that_tempts_less_than_this_one() -> None:
    found = exchange(loose=False)
    search = OrderSearch(found, (1, 1), Wishes(temptation_first=True))
    assert say.traded(search, search.best(), search.front()) is None


def test_intervals_at_their_middle_are_named() -> None:
    search = OrderSearch(with_interval(exchange(loose=False), 1.0), (1, 1))
    assert "intervals stand at their middle" in say.how(search)
