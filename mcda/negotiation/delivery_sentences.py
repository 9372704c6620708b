"""What is expected of a package's delivery, in sentences; chances in steps of 5 %."""

from __future__ import annotations

import math
from collections.abc import Sequence

from mcda.negotiation.crossovers import Crossover
from mcda.negotiation.delivery import Below, Delivery, falls_short
from mcda.words.figures import UNKNOWN, percent
from mcda.words.said import Said, _


def chance(share: float) -> Said:
    """Return a chance as a sentence has it: in steps of 5 %, never 0 or 100 % unless it is."""
    if 0 < share < 0.025:
        return _("less than 5 %")
    if 0.975 < share < 1:
        return _("more than 95 %")
    return _("{chance}", chance=percent(round(share * 20) / 20, 0))


def least(share: float) -> Said:
    """Return the chance that is needed, rounded up to a step of 5 %."""
    return _("{chance}", chance=percent(math.ceil(round(share * 20, 6)) / 20, 0))


def needed(crossings: Sequence[Crossover]) -> Said:
    """Return from which chance of all that the others carry the package is worth it."""
    for one in crossings:
        if one.measure is None and one.carrier is None:
            if one.at is None or one.at <= 0:
                return _("any chance") if one.worth else _("no chance")
            if one.worth:
                return least(one.at)
            return _("only below {chance}", chance=chance(one.at))
    return _("{unknown}", unknown=UNKNOWN)


def of_side(
    delivery: Delivery,
    side: int,
    fallback: float,
    expected: float,
    below: Below,
    crossings: Sequence[Crossover],
) -> list[Said]:
    """Say whether the package is worth it for a side, from which chance, and what can happen."""
    name = delivery.deal.sides[side].label
    if math.isnan(fallback):
        return [_("{stakeholder} has no fallback, so nothing is below it.", stakeholder=name)]
    told = [
        _("For {stakeholder} the package is not worth it as things stand.", stakeholder=name)
        if falls_short(expected, fallback)
        else _("For {stakeholder} the package is worth it as things stand.", stakeholder=name)
    ]
    others = [one for one in crossings if one.measure is None and one.carrier is None]
    for one in others:
        if one.at is not None and one.at > 0 and one.worth:
            told.append(
                _(
                    "Worth it for {stakeholder} from a chance of {chance} for all that the others "
                    "carry.",
                    stakeholder=name,
                    chance=least(one.at),
                )
            )
        elif one.at is None and not one.worth:
            told.append(
                _(
                    "Not worth it for {stakeholder} even if the others deliver all for sure, in "
                    "full or in part as often as is stated.",
                    stakeholder=name,
                )
                if _in_part(delivery, side)
                else _(
                    "Not worth it for {stakeholder} even if the others deliver all for sure.",
                    stakeholder=name,
                )
            )
    low = below.chance[side]
    if low > 0:
        told.append(
            _(
                "The chance to end below the fallback of {stakeholder} is {chance}.",
                stakeholder=name,
                chance=chance(low),
            )
        )
    return told


def _in_part(delivery: Delivery, side: int) -> bool:
    """Say whether something that others carry may be delivered in part."""
    parts = delivery.chances.part
    return any(side not in delivery.carriers(m) and parts[m] > 0 for m in delivery.promised)
