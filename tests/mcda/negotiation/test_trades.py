from __future__ import annotations

from itertools import combinations, product

from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.changes import LISTED
from mcda.negotiation.deal import Composition, Condition, Deal, DealRule
from mcda.negotiation.gains import standing
from mcda.negotiation.rules import keep_all
from mcda.negotiation.trades import trades
from mcda.negotiation.trades_sentences import trade_sentences
from tests.mcda.negotiation.deals import deal, large
from tests.mcda.negotiation.drawn_deals import drawn_deal
from tests.mcda.negotiation.test_changes import EXCHANGE, OWNERS


def test_trades_cost_each_owner_alone_and_serve_both_together() -> None:
    small = deal(EXCHANGE, [0, 0, -5], OWNERS)
    found = trades(small, (0, 0))
    assert [one.changed.composition for one in found] == [(1, 1), (1, 2)]
    assert [one.losers for one in found] == [(), (2,)]
    assert [str(one) for one in trade_sentences(small, (0, 0), found)] == [
        "access from 0 to 1 and easing from 0 to 1: B +2.0 and A +4.0; nobody loses.",
        "access from 0 to 1 and easing from 0 to 2: B +7.0 and A +1.0; at a cost to others: "
        "C −1.0.",
    ]
    assert not trades(deal(EXCHANGE, [0, 0, 0], OWNERS), (1, 1))


def test_that_there_is_none_is_said_of_changes_that_each_cost_their_owner() -> None:
    both_gain = deal({"a": [[0, 0], [3, 1]], "b": [[0, 0], [1, 3]]}, [0, 0], {"a": (0,), "b": (1,)})
    (said,) = trade_sentences(both_gain, (0, 0), trades(both_gain, (0, 0)))
    assert "each a cost to its owner alone" in said


def test_a_trade_that_a_rule_forbids_or_that_leaves_a_third_below_is_none() -> None:
    rule = DealRule("r", RuleKind.EXCLUDES, when=(Condition(0, 1), Condition(1, 1)))
    assert not trades(deal(EXCHANGE, [0, 0, 0], OWNERS, rules=[rule]), (0, 0))
    third = trades(deal(EXCHANGE, [0, 0, 0], OWNERS), (0, 0))
    assert [one.changed.composition for one in third] == [(1, 1)]


def test_of_very_many_exchanges_the_best_thousand_are_kept() -> None:
    found = large(20, 50, 2, -99.0)
    told = trades(found, found.today)
    assert len(told) == LISTED
    points = [one.astype(int) for one in found.values.middle.by_measure]
    best = max(
        min(x[0] + y[0], x[1] + y[1])
        for a, b in combinations(range(20), 2)
        if a % 2 != b % 2
        for x in points[a]
        for y in points[b]
        if x[a % 2] < 0 and y[b % 2] < 0
    )
    assert min(told[0].changed.difference) == best


def test_trades_are_those_that_trying_each_finds() -> None:
    drawn = [drawn_deal(seed, joints=2) for seed in range(60)]
    met = [_tried(found, found.today) for found in drawn]
    assert sum(map(bool, met)) > 3, "deals that have trades are among them"
    for found, wanted in zip(drawn, met, strict=True):
        assert {one.changed.composition for one in trades(found, found.today)} == wanted


def _tried(found: Deal, start: Composition) -> set[Composition]:
    """Return by trying each what two owners could exchange."""
    failing = standing(found, found.codes([start])).fails[0]
    wanted = set()
    for a, b in combinations(range(len(found.measures)), 2):
        owners = [found.measures[m].owners for m in (a, b)]
        if owners[0] == owners[1] or any(len(one) != 1 for one in owners):
            continue
        for levels in product(*(range(len(found.measures[m].levels)) for m in (a, b))):
            alone = [_moved(start, {m: level}) for m, level in zip((a, b), levels, strict=True)]
            both = _moved(start, dict(zip((a, b), levels, strict=True)))
            costs = [_gained(found, start, one, o[0]) for one, o in zip(alone, owners, strict=True)]
            serves = [_gained(found, start, both, o[0]) for o in owners]
            below = standing(found, found.codes([both])).fails[0] & ~failing
            if max(costs) < 0 < min(serves) and not below.any() and _kept(found, both):
                wanted.add(both)
    return wanted


def _moved(start: Composition, levels: dict[int, int]) -> Composition:
    return tuple(levels.get(m, level) for m, level in enumerate(start))


def _gained(found: Deal, before: Composition, after: Composition, side: int) -> float:
    return float(found.worth_of(after)[side] - found.worth_of(before)[side])


def _kept(found: Deal, composition: Composition) -> bool:
    return bool(keep_all(found.rules, found.codes([composition]))[0])
