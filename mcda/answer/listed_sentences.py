"""What can be agreed among listed packages, in sentences: no more than was compared."""

from __future__ import annotations

import numpy as np

from mcda.answer.listed import ListedZone
from mcda.group.summary import Summary
from mcda.model.naming import label
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.zone_sentences import blocked, unimproved, unlabelled
from mcda.words import figures
from mcda.words.said import Said, _, listed, ngettext


def sides(summary: Summary, found: ListedZone) -> list[str]:
    """Return the names of the stakeholders that are compared."""
    return [label(summary.stakeholders[j]) for j in found.sides]


def counted(summary: Summary, found: ListedZone) -> list[Said]:
    """Say how many listed packages suit everyone, who alone blocks others, what is left out."""
    suit = int(found.suits.sum())
    told = [
        ngettext(
            "{n} of the {total} listed packages suits everyone who has "
            "stated a fallback or a red line, by value.",
            "{n} of the {total} listed packages suit everyone who has "
            "stated a fallback or a red line, by value.",
            suit,
            total=figures.count(len(summary.packages)),
        )
    ]
    surely, possibly = int(found.surely.sum()), int(found.possibly.sum())
    if (surely, possibly) != (suit, suit):
        told.append(
            _(
                "Over the whole of the intervals {surely} surely do and {possibly} possibly do.",
                surely=figures.count(surely),
                possibly=figures.count(possibly),
            )
        )
    names = sides(summary, found)
    told += [blocked(names[one.side], one.count) for one in found.alone]
    told += [unimproved(len(found.efficient))] if found.efficient else []
    told += at_the_middle(bool(np.array_equal(found.low, found.high, equal_nan=True)))
    return [*told, *_left_out(summary, found), *unlabelled(found.labels, names)]


def _left_out(summary: Summary, found: ListedZone) -> list[Said]:
    names = [label(s) for j, s in enumerate(summary.stakeholders) if j not in found.sides]
    if not names:
        return []
    return [_("Left out, for want of values or of a fallback's: {names}.", names=listed(names))]
