"""Why the package named and no other: how its rivals fare, and what the status quo would mean."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from mcda.answer.recommendation import Recommendation
from mcda.answer.rule import Kind
from mcda.answer.standing import LEVEL, Standing
from mcda.group.acceptance import value_gains
from mcda.group.summary import Summary
from mcda.model.case import Fallback, Package, Stakeholder
from mcda.model.naming import labels, names, spelled
from mcda.words import figures
from mcda.words.points import in_points, points
from mcda.words.said import Said, _, ngettext, together

_NAMED: Final = 3
"""So many who are better or worse off are named even if they are all."""


def rivals_sentence(found: Recommendation) -> Said | str:
    """Return by how many the other packages are refused; "" where that says nothing.

    The status quo and a fallback that all share are left out: they are told apart.
    """
    told = {one.id for one in (*found.named, *found.references)}
    others = [one for one in found.standings.values() if one.package.id not in told]
    if not found.named or not others:
        return ""
    own = found.standing(found.named[0])
    least = min(len(one.blocked_by) for one in others)
    if least == 0:
        return _open_too(found, own, [one for one in others if not one.blocked_by])
    if least > len(own.blocked_by) and len(others) == 1:
        return ngettext(
            "{package} is refused by {parties}.", "{package} are refused by {parties}.", 1,
            package=others[0].package.name, parties=labels(others[0].blocked_by, found.everyone),
        )  # fmt: skip
    if least > len(own.blocked_by):
        fewer = [one for one in found.references if len(found.standing(one).blocked_by) < least]
        return ngettext(
            "Every other package{apart} is refused by one party or more.",
            "Every other package{apart} is refused by {many} parties or more.",
            least,
            many=spelled(least),
            apart=_apart(found, fewer),
        )
    return _as_few(own, [one for one in others if len(one.blocked_by) == least])


def _open_too(found: Recommendation, own: Standing, rivals: Sequence[Standing]) -> Said | str:
    """Return why not what nobody refuses either, where nothing is accepted by all."""
    if found.kind is not Kind.OPEN:
        return ""
    told = names(one.package for one in rivals)
    fewer = [one for one in rivals if len(one.open_for) == len(own.open_for)]
    if not fewer:
        return _("Nobody refuses {packages} either, but more leave it open.", packages=told)
    if not all(one.margins for one in (own, *fewer)):
        return _("Nobody refuses {packages} either.", packages=told)
    if len(fewer) < len(rivals):
        return _(
            "Nobody refuses {packages} either, but more leave it open or whoever gains least "
            "gains less.",
            packages=told,
        )
    return _(
        "Nobody refuses {packages} either, but whoever gains least gains less there.",
        packages=told,
    )


def _apart(found: Recommendation, fewer: Sequence[Package]) -> Said | str:
    named = {one.id for one in found.named}
    left = [one for one in fewer if one.id not in named]
    return _(" except {packages}", packages=names(left)) if left else ""


def _as_few(own: Standing, rivals: Sequence[Standing]) -> Said | str:
    """Return how far the rivals that as few refuse are from what is asked for."""
    measured = own.measured and all(one.measured for one in rivals)
    least = min(one.shortfall for one in rivals)
    if not own.blocked_by or not measured or least <= own.shortfall + LEVEL:
        return ""
    # Of several it is a bound, and a bound is never rounded up.
    short = least if len(rivals) == 1 else math.floor(round(least, 6))
    if points(short) == points(own.shortfall):
        return ngettext(
            "{packages} is refused by as few, but is a little further short.",
            "{packages} are refused by as few, but are a little or more further short.",
            len(rivals),
            packages=names(one.package for one in rivals),
        )
    return ngettext(
        "{packages} is refused by as few, but is {short} short where this is {own}.",
        "{packages} are refused by as few, but are {short} or more short where this is {own}.",
        len(rivals),
        packages=names(one.package for one in rivals),
        short=in_points(short),
        own=points(own.shortfall),
    )


def waiting_sentence(found: Recommendation, summary: Summary) -> Said | str:
    """Return who refuses the status quo, and who would surely be better or worse off with it.

    By value, in each one's own points, held against the package named first; "" without both.
    """
    quo = next((one for one in summary.packages if one.status_quo), None)
    if quo is None or not found.named or quo in found.named:
        return ""
    worse, better, spread = _against(summary, quo, found.named[0])
    # What both are meant for is said once, after the last.
    told = [
        _sides(summary, quo, worse, _("worse off"), spread and not better),
        _sides(summary, quo, better, _("better off"), spread),
    ]
    blocked = found.standing(quo).blocked_by
    if blocked:
        told.insert(
            0,
            _(
                "{package} is refused by {parties}.",
                package=quo.name,
                parties=labels(blocked, found.everyone),
            ),
        )
    return together(told) if any(told) else ""


Sides = list[tuple[Stakeholder, float]]


def _against(summary: Summary, quo: Package, named: Package) -> tuple[Sides, Sides, bool]:
    """Return who surely gains or loses what by a package against the status quo."""
    at = summary.packages.index(named)
    worse: Sides = []
    better: Sides = []
    spread = False
    for party in summary.stakeholders:
        ranking = summary.rankings.get(party.id)
        if ranking is None or ranking.values is None:
            continue
        ends = value_gains(ranking.table, ranking.weights.vector, Fallback(package=quo.id))
        low, middle, high = (float(end[at]) for end in ends)
        if low > LEVEL:
            worse.append((party, middle))
        elif high < -LEVEL:
            better.append((party, -middle))
        spread = spread or (low < high and (low > LEVEL or high < -LEVEL))
    return worse, better, spread


def _sides(summary: Summary, quo: Package, who: Sides, way: str, spread: bool) -> Said | str:
    sizes = [figures.whole(float(size)) for _party, size in who]
    if not who:
        return ""
    low, high = (points(float(pick(size for _p, size in who))) for pick in (min, max))
    facts = {
        "parties": _("everyone")
        if len(who) == len(summary.stakeholders) > _NAMED
        else labels(party for party, _size in who),
        "package": quo.name,
        "way": way,
        "middle": _(", open scores at their middle") if spread else "",
    }
    if len(set(sizes)) > 1:
        return _(
            "With {package}, {parties} would be {low} to {high} of their own points {way}{middle}.",
            low=low, high=high, **facts,
        )  # fmt: skip
    if sizes[0] == figures.whole(0.0):
        return _("With {package}, {parties} would be less than a point {way}.", **facts)
    return ngettext(
        "With {package}, {parties} would be {n} point {way}{middle}.",
        "With {package}, {parties} would be {n} points {way}{middle}.",
        int(np.rint(who[0][1])),
        **facts,
    )
