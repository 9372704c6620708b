"""Changes, trades and improvements in sentences."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from mcda.negotiation.changes import Changed, Improved, Sweetening
from mcda.negotiation.deal import Composition, Deal, Side
from mcda.negotiation.gains import TOLERANCE, standing
from mcda.negotiation.shown import spoken
from mcda.negotiation.trades import Trade
from mcda.words.figures import decimals, signed
from mcda.words.said import Said, _, listed, ngettext


def change_words(deal: Deal, before: Composition, one: Changed) -> Said:
    """Say from where to where each measure moves."""
    moved = [
        _(
            "{measure} from {before} to {after}",
            measure=deal.measures[m].name,
            before=deal.measures[m].levels[before[m]].name,
            after=deal.measures[m].levels[one.composition[m]].name,
        )
        for m in one.measures
    ]
    return _("{changes}", changes=listed(moved))


def effects_words(deal: Deal, one: Changed, sides: Iterable[int] | None = None) -> Said:
    """Say who gains or loses what by a change, each in its own points."""
    chosen = range(len(deal.sides)) if sides is None else sides
    told = [
        _(
            "{stakeholder} {points}",
            stakeholder=deal.sides[i].label,
            points=signed(float(one.difference[i])),
        )
        for i in chosen
        if abs(one.difference[i]) > TOLERANCE
    ]
    return _("{effects}", effects=listed(told)) if told else _("nobody gains or loses")


def sweetener_sentences(deal: Deal, before: Composition, found: Sweetening) -> list[Said]:
    """Say what would satisfy a blocker while everyone else stays satisfied."""
    name = deal.sides[found.blocker].label
    fails = standing(deal, deal.codes([before])).fails[0]
    if not fails.any():
        return [_("{stakeholder} and everyone else are satisfied as it is.", stakeholder=name)]
    if not fails[found.blocker]:
        return [_("{stakeholder} is satisfied as it is; others are not.", stakeholder=name)]
    if not found.looked:
        return [_("There are too many changes to look for one that satisfies everyone.")]
    if not found.found:
        return [
            ngettext(
                "No single change satisfies {stakeholder} and everyone else.",
                "No {n} changes or fewer satisfy {stakeholder} and everyone else.",
                found.looked,
                stakeholder=name,
            )
        ]
    best = found.found[0]
    facts = {
        "change": change_words(deal, before, best),
        "effects": effects_words(deal, best),
        "stakeholder": name,
    }
    if found.shortfall <= TOLERANCE:
        return [
            _(
                "The red line of {stakeholder} is crossed. {change} would satisfy everyone: "
                "{effects}.",
                **facts,
            ),
            *open_then(deal, best.composition),
        ]
    return [
        _(
            "{stakeholder} is {points} points short. {change} would satisfy everyone: {effects}.",
            points=decimals(found.shortfall, 1),
            **facts,
        ),
        *open_then(deal, best.composition),
    ]


def open_then(deal: Deal, after: Composition) -> list[Said]:
    """Say for whom a package that suits everyone by value is open by the method in force."""
    behind = left_open(deal, after)
    if not behind or deal.method is None:
        return []
    return [
        _(
            "That is by value; under {method} it would be open for {names}.",
            method=deal.method.title,
            names=listed(side.label for side in behind),
        )
    ]


def left_open(deal: Deal, after: Composition) -> list[Side]:
    """Return whose fallback the method puts before a package that suits everyone by value."""
    return [deal.sides[side] for side in spoken(deal, deal.codes([after])).behind(0)]


def trade_sentences(deal: Deal, before: Composition, found: Iterable[Trade]) -> list[Said]:
    """Say of each trade what is exchanged and who gains; a third who loses is named."""
    told: list[Said] = []
    for one in found:
        facts = {
            "change": change_words(deal, before, one.changed),
            "effects": effects_words(deal, one.changed, one.owners),
        }
        if one.losers:
            losers = effects_words(deal, one.changed, one.losers)
            told.append(
                _("{change}: {effects}; at a cost to others: {losers}.", **facts, losers=losers)
            )
        else:
            told.append(_("{change}: {effects}; nobody loses.", **facts))
    return told or [
        _(
            "No two measures of two owners, each a cost to its owner alone, leave both better "
            "together and all satisfied who are satisfied now."
        )
    ]


def improvement_sentences(
    deal: Deal, before: Composition, found: Improved, efficient: bool | None
) -> list[Said]:
    """Say whether the package is efficient, or what improves it at no one's cost."""
    if found.found:
        best = found.found[0]
        return [
            ngettext(
                "{n} package with as few changes is better for somebody and worse for nobody, "
                "such as {change}: {effects}.",
                "{n} packages with as few changes are better for somebody and worse for nobody, "
                "such as {change}: {effects}.",
                found.count,
                change=change_words(deal, before, best),
                effects=effects_words(deal, best),
            )
        ]
    if efficient:
        return [_("The package is efficient: none is better for somebody and worse for nobody.")]
    if not found.looked:
        return [_("There are too many changes to look for one that is better at no one's cost.")]
    if efficient is None:
        return [
            ngettext(
                "No package with a single change is better at no one's cost; those with more "
                "are too many to look at.",
                "No package with up to {n} changes is better at no one's cost; those with more "
                "are too many to look at.",
                found.looked,
            )
        ]
    return [
        ngettext(
            "Only packages with more than a single change are better at no one's cost.",
            "Only packages with more than {n} changes are better at no one's cost.",
            found.looked,
        )
    ]


def standing_sentence(deal: Deal, gains: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Said:
    """Say who is below its fallback."""
    below = [
        _("{stakeholder} by {points}", stakeholder=side.label, points=decimals(-float(gain), 1))
        for side, gain in zip(deal.sides, gains, strict=True)
        if gain < -TOLERANCE
    ]
    if below:
        return _("Below the fallback: {stakeholders}.", stakeholders=listed(below))
    return _("Nobody who has stated a fallback is below it.")
