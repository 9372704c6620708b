"""What floors and levels asked for leave, in sentences; and the zone's headline."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from mcda.model.arrays import Floats
from mcda.model.ties import rising
from mcda.negotiation.deal import Deal
from mcda.negotiation.floors import Left, Pins
from mcda.negotiation.gains import TOLERANCE, gains, stated
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.shown import LABEL_NAMES
from mcda.negotiation.zone import Zone
from mcda.negotiation.zone_sentences import by_method, stuck
from mcda.words import figures
from mcda.words.figures import decimals, signed
from mcda.words.said import Said, _, listed, ngettext, say, stressed, together


def headline(found: Zone) -> Said:
    """Say how many packages suit everyone, who alone blocks most of the others, how many are best.

    Nothing is told that was not counted, and intervals stand at their middle.
    """
    return together((_counted(found), *at_the_middle(gains(found.deal).exact)))


def _counted(found: Zone) -> Said:
    counts, efficient = found.counts, len(found.efficient)
    best = _best(efficient) if found.complete and efficient else Said("")
    if counts is None:
        told = _(
            "{total} combinations are too many to look at each.",
            total=figures.count(found.combinations),
        )
        return together((told, best))
    whom = everyone(found.deal)
    if not counts.acceptable:
        return together((_("No package suits {whom}.", whom=whom), *stuck(found)[:1]))
    number = counts.acceptable
    facts = {"whom": whom, "count": figures.count(number)}
    first = stressed(ngettext("{count} package suits {whom}", "{count} packages suit {whom}",
                              number, **facts))  # fmt: skip
    method = by_method(found)
    if not counts.blockers:
        return together((_("{packages}.", packages=first), *method, best))
    most = max(counts.blockers, key=lambda one: one.count)
    told = ngettext(
        "{packages}; of the others {count} fails on {stakeholder} alone.",
        "{packages}; of the others {count} fail on {stakeholder} alone.",
        most.count,
        packages=first,
        count=figures.count(most.count),
        stakeholder=found.deal.sides[most.side].label,
    )
    return together((told, *method, best))


def everyone(deal: Deal) -> Said:
    """Say whom a package has to suit."""
    if stated(deal).all():
        return _("everyone")
    return _("everyone who has stated a fallback or a red line")


def _best(count: int) -> Said:
    return ngettext(
        "{count} cannot be improved for anyone at no one's cost.",
        "{count} cannot be improved for anyone at no one's cost.",
        count,
        count=figures.count(count),
    )


def asked_words(deal: Deal, floors: Floats, pins: Pins) -> list[Said]:
    """Say what is asked for: floors that are not the fallback, and levels."""
    told = [
        _(
            "{stakeholder} at {points} or more",
            stakeholder=side.label,
            points=points_words(float(points)),
        )
        for side, points in zip(deal.sides, floors, strict=True)
        if abs(points) > TOLERANCE and side.fallback is not None
    ]
    told += [
        _(
            "{measure}: {level}",
            measure=deal.measures[m].label,
            level=deal.measures[m].levels[level].name,
        )
        for m, level in pins.items()
    ]
    return told


def points_words(points: float) -> str:
    """Return points asked for: whole where they are whole."""
    return signed(points, 0 if points == round(points) else 1)


def left_words(deal: Deal, floors: Floats, pins: Pins, left: Left, out: Iterable[str]) -> Said:
    """Say how many packages are left with what is asked for, and which of those shown drop out."""
    asked = listed(asked_words(deal, floors, pins))
    best = None if left.efficient is None else len(left.efficient)
    if left.packages == 0 or (left.packages is None and best == 0):
        return _("With {asked}, nothing is left.", asked=asked)
    if left.packages is None:
        if best is None:
            return _("With {asked}, how many packages are left is not counted.", asked=asked)
        told = ngettext(
            "With {asked}, {count} efficient package is left; all of them are not counted.",
            "With {asked}, {count} efficient packages are left; all of them are not counted.",
            best,
            asked=asked,
            count=figures.count(best),
        )
    elif best is None:
        told = ngettext(
            "With {asked}, {count} package is left.",
            "With {asked}, {count} packages are left.",
            left.packages,
            asked=asked,
            count=figures.count(left.packages),
        )
    else:
        told = ngettext(
            "With {asked}, {count} package is left, {best} of them efficient.",
            "With {asked}, {count} packages are left, {best} of them efficient.",
            left.packages,
            asked=asked,
            count=figures.count(left.packages),
            best=figures.count(best),
        )
    gone = list(out)
    if not gone:
        return told
    drops = ngettext("{names} drops out.", "{names} drop out.", len(gone), names=listed(gone))
    return together((told, drops))


def asks_more(found: Zone, side: int) -> list[Said]:
    """Say above which gain of one side each label drops out, and above which nothing is left.

    Rounded up to a tenth of a point, so that above it holds.
    """
    gain = found.standing.gain
    if found.deal.sides[side].fallback is None or not len(gain):
        return []
    drops: dict[str, list[Said]] = {}
    tops = {
        one.label: float(np.nanmax(gain[one.positions, side]))
        for one in found.labels.found
        if len(one.positions)
    }
    for label, most in rising(tops.items(), lambda pair: pair[1]):
        drops.setdefault(_upward(most), []).append(say(LABEL_NAMES[label][0]))
    said = [
        ngettext(
            "above {points} {labels} drops out",
            "above {points} {labels} drop out",
            len(names),
            points=points,
            labels=listed(names),
        )
        for points, names in drops.items()
    ]
    if found.complete:
        end = _upward(float(gain[:, side].max()))
        said.append(_("above {points} nothing is left", points=end))
    name = found.deal.sides[side].label
    if not said:
        return []
    return [_("If more is asked for {stakeholder}: {steps}.", stakeholder=name, steps=listed(said))]


def _upward(points: float) -> str:
    rounded = math.ceil(round(points * 10, 6)) / 10
    return f"+{decimals(rounded, 1)}" if rounded > 0 else decimals(rounded, 1)
