"""Adjusted Winner in sentences: that measures divide is assumed, and said."""

from __future__ import annotations

from collections.abc import Sequence

from mcda.negotiation.adjusted_winner import Start
from mcda.negotiation.deal import Deal
from mcda.words.figures import decimals, percent
from mcda.words.said import Said, _, listed


def start_sentences(deal: Deal, sides: Sequence[int], begun: Start | None) -> list[Said]:
    """Say who would get its way on what, and what would have to be divided."""
    one, other = (deal.sides[i].label for i in sides)
    if begun is None:
        return [
            _("{one} and {other} contest no measure: nothing is divided.", one=one, other=other)
        ]
    division = begun.division
    names = [deal.measures[m].name for m in begun.contested]
    kept = [i for i in range(len(names)) if i != division.split]
    whole = [
        [names[i] for i in kept if bool(division.shares[i] > 0.5) is own] for own in (True, False)
    ]
    told = [
        _("{stakeholder} gets its way on {measures}.", stakeholder=who, measures=listed(some))
        for who, some in zip((one, other), whole, strict=True)
        if some
    ]
    if division.split is not None:
        told.append(
            _(
                "{measure} would be divided, {share} of it for {one}: that it can be is assumed.",
                measure=names[division.split],
                share=percent(float(division.shares[division.split]), 0),
                one=one,
            )
        )
    told.append(
        _(
            "By Adjusted Winner {one} and {other} each hold {points} of 100 points then; a start "
            "for a package, no more.",
            one=one,
            other=other,
            points=decimals(division.points[0], 1),
        )
    )
    return told
