"""The order of a package, and what holds it, in sentences; whole points, as they are told."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.order import Exchange, FirstMove, OrderSearch, Stand, Walk
from mcda.negotiation.patience import Holding, Turn
from mcda.negotiation.stopping import Back
from mcda.words.figures import decimals
from mcda.words.points import points
from mcda.words.said import OR, Listed, Said, _, listed, ngettext, together

NOTICED = 1e-6
"""Points below which nobody is exposed or tempted."""


def least_patience(patience: float) -> Said:
    """Return the patience from which on something holds, rounded up so that it still does."""
    digits = 2
    while (up := math.ceil(round(patience * 10**digits, 6)) / 10**digits) >= 1 and digits < 6:
        digits += 2
    return _("{patience}", patience=decimals(up, digits))


def done(deal: Deal, stand: Stand) -> Said:
    """Return a step by its measure and level."""
    measure = deal.measures[stand.measure]
    level = measure.levels[stand.level].name
    return _("{measure} {level}", measure=measure.label, level=level)


def headline(search: OrderSearch, walk: Walk) -> Said:
    """Say who is exposed and who is tempted in an order, each at its most."""
    deal = search.deal
    exposed = np.array([one.exposure for one in walk.stands]).max(axis=0)
    tempted = np.array([one.temptation for one in walk.stands]).max(axis=0)
    if exposed.max() < NOTICED and tempted.max() < NOTICED:
        return _(
            "In this order nobody is ever exposed, and nobody who has steps left gains by stopping."
        )
    return together((_exposed(search, exposed.tolist()), _tempted(deal, walk, tempted.tolist())))


def _exposed(search: OrderSearch, most: list[float]) -> Said:
    deal, owners = search.deal, search.owners
    named = [
        _("{stakeholder} by {points}", stakeholder=side.label, points=points(x))
        for side, x in zip(deal.sides, most, strict=True)
        if x >= NOTICED
    ]
    if not named:
        return _("In this order nobody is ever exposed.")
    if all(most[o] < NOTICED for o in owners):
        return _(
            "No owner is ever exposed; of the others, at most {exposed}.", exposed=listed(named)
        )
    return _("Exposed at most: {exposed}.", exposed=listed(named))


def _tempted(deal: Deal, walk: Walk, most: list[float]) -> Said:
    told = []
    for i, side in enumerate(deal.sides):
        if most[i] >= NOTICED:
            number = next(
                n for n, one in enumerate(walk.stands) if one.temptation[i] >= most[i] - NOTICED
            )
            facts = {"stakeholder": side.label, "points": points(most[i])}
            if number:
                told.append(
                    _(
                        "{stakeholder} would gain {points} by stopping after step {number}.",
                        number=number,
                        **facts,
                    )
                )
            else:
                told.append(_("{stakeholder} would gain {points} by not beginning.", **facts))
    return together(told) if told else _("Nobody who has steps left gains by stopping.")


def last_card(deal: Deal, walk: Walk, card: tuple[int, float] | None) -> Said | None:
    """Say which step keeps the others in."""
    if card is None:
        return None
    step = walk.stands[card[0] + 1]
    return _(
        "{step} is the last card: given first, it would raise the greatest gain from stopping "
        "by {points}.",
        step=done(deal, step),
        points=points(card[1]),
    )


def traded(search: OrderSearch, walk: Walk, front: Sequence[tuple[float, float]]) -> Said | None:
    """Say what a little more exposure than an order's would save in temptation, where it would."""
    exposure, temptation = front[-1]
    if temptation > walk.greatest_temptation - NOTICED:
        return None
    who = _most_exposed(search)
    facts = {"exposure": points(exposure), "temptation": points(temptation), "who": who}
    if temptation < NOTICED:
        return _(
            "Another order tempts nobody to stop; in it {who} is exposed by {exposure}.", **facts
        )
    return _(
        "Another order tempts by {temptation} at most; in it {who} is exposed by {exposure}.",
        **facts,
    )


def _most_exposed(search: OrderSearch) -> Said:
    """Return whose exposure a search tells."""
    if search.wishes.owners_only:
        return _("the most exposed owner")
    return _("the most exposed")


def first_moves(search: OrderSearch, moves: Sequence[FirstMove]) -> list[Said]:
    """Say who can move first, and what it costs whom; those with whom it costs the same at once."""
    deal = search.deal
    alike: dict[Said, list[Said]] = {}
    for one in moves:
        mover = _(
            "{owner} ({step})",
            owner=deal.sides[one.owner].label,
            step=_level(deal, one.measure, one.level),
        )
        alike.setdefault(_cost(search, one), []).append(mover)
    return [
        _("If {movers} moves first, {cost}.", movers=listed(movers, OR), cost=cost)
        for cost, movers in alike.items()
    ]


def _cost(search: OrderSearch, one: FirstMove) -> Said:
    """Return what it costs whom if an owner moves first."""
    if one.exposure < NOTICED:
        if search.wishes.owners_only:
            return _("no owner need be exposed")
        return _("nobody need be exposed")
    return _(
        "{who} is {exposed}, by {points}; the price of moving first is {price}",
        who=_most_exposed(search),
        exposed=listed(search.deal.sides[i].label for i in one.exposed),
        points=points(one.exposure),
        price=points(one.price),
    )


def exchanged(deal: Deal, one: Exchange) -> Said:
    """Say what steps at the same time save."""
    if one.saves < NOTICED:
        if one.third_party:
            return _("Where somebody releases both together, steps at the same time save nothing.")
        return _("Without anybody who holds both, steps at the same time save nothing.")
    pairs = listed(
        _("{first} with {second}", first=deal.measures[a].label, second=deal.measures[b].label)
        for a, b in one.pairs
    )
    facts = {"pairs": pairs, "points": points(one.saves)}
    if one.third_party:
        return _(
            "At the same time, with somebody who releases both together, {pairs} saves {points} "
            "of the greatest exposure.",
            **facts,
        )
    return _("At the same time {pairs} saves {points} of the greatest exposure.", **facts)


def goes_on(deal: Deal, side: int, patience: float | None) -> Said:
    """Say how patient an owner has to be to go on at every step."""
    name = deal.sides[side].label
    if patience is None:
        return _("There is no patience from which on {owner} goes on at every step.", owner=name)
    if patience == 0:
        return _("{owner} goes on at every step, however impatient.", owner=name)
    facts = {"owner": name, "patience": least_patience(patience)}
    return _("{owner} goes on at every step from a patience of {patience}.", **facts)


def holds(deal: Deal, target: Composition, one: Holding) -> Said:
    """Say what an owner would drop after the last step, and what keeps it."""
    name = deal.sides[one.side].label
    if one.gain <= 0:
        return _("{owner} would drop nothing.", owner=name)
    facts = {
        "owner": name,
        "dropped": listed(changed(deal, target, one.dropped)),
        "gain": points(one.gain),
        "cost": points(one.cost),
    }
    if one.cost <= 0:
        return _(
            "{owner} gains {gain} by dropping {dropped}, and there is nothing that the others "
            "could take back.",
            **facts,
        )
    facts["answered"] = listed(changed(deal, one.dropped, one.answered))
    if one.patience is None:
        return _(
            "{owner} gains {gain} by dropping {dropped}; the others can take back {answered}, "
            "which costs it {cost}: nothing holds it.",
            **facts,
        )
    return _(
        "{owner} gains {gain} by dropping {dropped}; the others can then take back {answered}, "
        "which costs it {cost}: it holds from a patience of {patience}.",
        patience=least_patience(one.patience),
        **facts,
    )


def all_turned(deal: Deal, turns: Sequence[Turn]) -> Iterator[Said]:
    """Say of each turn what it does; measures that do the same by themselves share a sentence."""
    alone: dict[tuple[bool, bool], list[Turn]] = {}
    for one in turns:
        if len(one.measures) == 1:
            alone.setdefault((one.reversible, one.holds), []).append(one)
    for one in turns:
        same = alone.get((one.reversible, one.holds), []) if len(one.measures) == 1 else [one]
        if one is same[0]:
            yield turned(deal, one, same[1:])


def turned(deal: Deal, one: Turn, or_others: Sequence[Turn] = ()) -> Said:
    """Say which measures would turn whether the agreement holds, and what else that does."""
    measures = turned_measures(deal, one)
    if or_others:
        every = (turned_measures(deal, each).items for each in (one, *or_others))
        measures = listed([part for items in every for part in items], OR)
    facts = {"measures": measures}
    if one.reversible and one.holds:
        return _(
            "If {measures} could be taken back, the agreement would hold by itself from some "
            "patience on; the same ease of leaving can expose those who count on it.",
            **facts,
        )
    if one.holds:
        return _(
            "If {measures} could not be taken back, the agreement would hold by itself from some "
            "patience on.",
            **facts,
        )
    if one.reversible:
        return _(
            "If {measures} could be taken back, nothing would hold the agreement any more.", **facts
        )
    return _(
        "If {measures} could not be taken back, nothing would hold the agreement any more.", **facts
    )


def turned_measures(deal: Deal, one: Turn) -> Listed:
    """Return the measures of a turn by name; of one that is so in part today, every level."""
    return listed(
        _("every level of {measure}", measure=deal.measures[m].label)
        if m in one.mixed
        else deal.measures[m].label
        for m in one.measures
    )


def breaks(rule: str) -> Said:
    """Say which rule an order breaks."""
    return _("This order breaks the rule: {rule}.", rule=rule)


def how(search: OrderSearch) -> Said:
    """Say what the order stands on."""
    back = (
        _("Nothing is taken back where things stop.")
        if search.wishes.back is Back.NOTHING
        else _("Where things stop, the others take back what they can to one's cost.")
    )
    looked = ngettext("{n} state, looked at.", "{n} states, all looked at.", search.count)
    told = [back, looked]
    if search.wishes.owners_only:
        told.append(_("Least exposure of owners first."))
    if not search.deal.values.exact:
        told.append(_("Effects that are intervals stand at their middle."))
    return together(told)


def changed(deal: Deal, before: Composition, after: Composition) -> list[str]:
    """Return the measures that differ between two compositions, by the names they go by."""
    return [one.label for one, _old, _new in deal.changed(before, after)]


def _level(deal: Deal, measure: int, level: int) -> Said:
    one = deal.measures[measure]
    return _("{measure} {level}", measure=one.label, level=one.levels[level].name)
