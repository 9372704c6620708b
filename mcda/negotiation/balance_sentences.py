"""How two owners compare on a package, in sentences: each in its own points, then as shares."""

from __future__ import annotations

from mcda.model.arrays import Floats
from mcda.negotiation.balance import ratio
from mcda.negotiation.ledger import Ledger
from mcda.words.figures import decimals, percent
from mcda.words.points import in_points
from mcda.words.said import Said, _


def pair_sentences(found: Ledger, best: Floats, one: int, other: int) -> list[Said]:
    """Say what each of two gets by the other's measures; `best` is the most each could gain.

    As shares of that the two compare; where it isn't known, the shares are not told.
    """
    return [_received(found, best, other, one), _received(found, best, one, other)]


def _received(found: Ledger, best: Floats, giver: int, receiver: int) -> Said:
    sides, points = found.deal.sides, float(found.between[giver, receiver])
    facts = {"giver": sides[giver].label, "receiver": sides[receiver].label}
    facts |= {"points": in_points(abs(points))}
    if points < 0:
        return _("{receiver} loses {points} by the measures of {giver}.", **facts)
    most = float(best[receiver])
    if not most > 0:
        return _("{receiver} gets {points} by the measures of {giver}.", **facts)
    return _(
        "{receiver} gets {points} by the measures of {giver}, {share} of the most that it "
        "could gain.",
        share=percent(points / most, 0),
        **facts,
    )


def ratio_sentences(found: Ledger, one: int, other: int) -> list[Said]:
    """Say Saaty and Zoffer's ratio both ways, or which measure it is refused for."""
    told = [_ratio(found, one, other), _ratio(found, other, one)]
    return list(dict.fromkeys(told))


def _ratio(found: Ledger, one: int, other: int) -> Said:
    sides = found.deal.sides
    made = ratio(found, one, other)
    if made.without_cost is not None:
        return _(
            "No ratio of exchange (Saaty and Zoffer 2013): {measure} costs its owner nothing.",
            measure=found.deal.measures[made.without_cost].name,
        )
    facts = {"one": sides[one].label, "other": sides[other].label}
    if made.value is None:
        return _(
            "No ratio of exchange for {one} against {other}: {one} gives nothing that is of use "
            "to {other}.",
            **facts,
        )
    return _(
        "Ratio of exchange for {one} against {other}: {ratio} (Saaty and Zoffer 2013; above 1, "
        "what it gets at the other's cost outweighs what it gives at its own).",
        ratio=decimals(made.value, 2),
        **facts,
    )
