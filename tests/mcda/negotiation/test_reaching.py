"""Which levels can come about from where a package stands."""

from __future__ import annotations

from dataclasses import replace

from mcda.negotiation.deal import Composition, Deal, DealLevel, DealMeasure
from mcda.negotiation.reaching import ranges_of
from tests.mcda.negotiation.drawn_deals import drawn_deal


def deal() -> Deal:
    """One measure of one owner, not to be taken back from its third level; one shared; one that
    nobody owns.
    """
    levels = tuple(DealLevel(f"L{i}", f"L{i}", i != 2) for i in range(4))
    owners = {"own": (0,), "shared": (0, 1), "nobody's": ()}
    measures = tuple(DealMeasure(name, name, levels, who, who) for name, who in owners.items())
    return replace(drawn_deal(0, measures=3), measures=measures, rules=())


def reached(package: Composition | None = None) -> list[list[int]]:
    return [list(one) for one in ranges_of(deal(), package)]


def test_from_anywhere_every_level_can_come_about() -> None:
    assert reached() == [[0, 1, 2, 3]] * 3


def test_one_owner_goes_up_and_down_several_only_down_and_nobody_nowhere() -> None:
    assert reached((1, 1, 1)) == [[0, 1, 2, 3], [0, 1], [1]]
    assert reached((0, 0, 0)) == [[0, 1, 2, 3], [0], [0]]


def test_what_can_not_be_taken_back_stays() -> None:
    assert reached((2, 2, 2)) == [[2, 3], [2], [2]]
    assert reached((3, 3, 3)) == [[2, 3], [2, 3], [3]]
