"""What waiting does, in sentences; dates in quarters of a year, points whole."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from mcda.negotiation.deal import Deal
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.order_sentences import NOTICED
from mcda.negotiation.prospects import Outlooks
from mcda.negotiation.waiting import Interval
from mcda.words.figures import decimals
from mcda.words.points import points
from mcda.words.said import Said, _, listed, together


def after(years: float) -> Said:
    """Return a time from today in quarters of a year."""
    quarters = round(years * 4)
    if quarters == 0:
        return _("less than a quarter")
    if quarters == 4:
        return _("a year")
    if quarters < 4:
        return _("{months} months", months=quarters * 3)
    return _(
        "{years} years", years=decimals(quarters / 4, 2 if quarters % 2 else quarters % 4 // 2)
    )


def within(years: float) -> Said:
    """Return so many years as are looked at, rounded down to quarters of a year."""
    return after(math.floor(round(years * 4, 6)) / 4)


def of_package(deal: Deal, name: str, found: Outlooks) -> list[Said]:
    """Say when a package suits all, whose fallback overtakes it, and whom delay presses most."""
    told = [*_zone(deal, name, found), *_overtaken(deal, name, found)]
    losing = [
        (pressure, side)
        for side, one in zip(found.sides, found.middle, strict=True)
        if (pressure := one.pressure()) is not None and pressure >= NOTICED
    ]
    if losing and not name:
        most = max(pressure for pressure, _side in losing)
        who = [deal.sides[side].label for cost, side in losing if cost > most - NOTICED]
        told.append(
            _(
                "A year's delay costs {stakeholder} most, in its own points: {points}.",
                stakeholder=listed(who),
                points=points(most),
            )
        )
    for one in found.commitments:
        told.append(
            _(
                "In {time} the fallback of {stakeholder} will have risen by more than all gain "
                "today: no division of today's gains would then be kept.",
                time=after(one.years),
                stakeholder=deal.sides[found.sides[one.side]].label,
            )
        )
    return told + at_the_middle(found.exact or not found.sides)


def _zone(deal: Deal, name: str, found: Outlooks) -> list[Said]:
    facts = {"package": name or _("The package"), "horizon": within(found.years)}
    facts["all"] = _("all")
    if len(found.sides) < len(deal.sides):
        facts["all"] = _("all who have stated a fallback")
    if found.crossed:
        who = listed(deal.sides[side].label for side in found.crossed)
        return [_("{package} never suits all: it crosses a red line of {who}.", who=who, **facts)]
    if not found.sides:
        return [_("Nobody has stated a fallback, so waiting changes nothing.")]
    if found.zone == found.zone_of_the_day:
        return [_spanned(found.zone, found.years, facts)]
    facts["package"] = name or _("the package")
    ahead = facts | {"package": _("Looking ahead, {package}", **facts)}
    day = facts | {"package": _("Against the fallbacks of the day, {package}", **facts)}
    return [
        _spanned(found.zone, found.years, ahead),
        _spanned(found.zone_of_the_day, found.years, day),
    ]


def _spanned(zone: Sequence[Interval], years: float, facts: Mapping[str, object]) -> Said:
    """Say when a package first suits all, when that ends, and when it begins again."""
    if not zone:
        return _("{package} never suits {all} within {horizon}.", **facts)
    first = _first(*zone[0], years, facts)
    if len(zone) == 1:
        return first
    return together([first, _("It does so again in {start}.", start=after(zone[1][0]))])


def _first(start: float, end: float, years: float, facts: Mapping[str, object]) -> Said:
    if start < 0.01 and end > years - 0.01:
        return _("{package} suits {all} now and throughout {horizon}.", **facts)
    if start < 0.01:
        return _("{package} suits {all} now; that ends in {end}.", end=after(end), **facts)
    if end > years - 0.01:
        return _("{package} comes to suit {all} in {start}.", start=after(start), **facts)
    return _(
        "{package} comes to suit {all} in {start}; that ends in {end}.",
        start=after(start),
        end=after(end),
        **facts,
    )


def _overtaken(deal: Deal, name: str, found: Outlooks) -> Iterator[Said]:
    for side, one in zip(found.sides, found.middle, strict=True):
        facts = {"stakeholder": deal.sides[side].label, "package": name or _("the package")}
        overtakes, suits = one.overtakes(), one.suits_from()
        if overtakes is not None:
            yield _(
                "The fallback of {stakeholder} overtakes {package} in {time}.",
                time=after(overtakes),
                **facts,
            )
        if suits is not None:
            yield _(
                "The fallback of {stakeholder} falls below {package} in {time}.",
                time=after(suits),
                **facts,
            )
