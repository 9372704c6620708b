"""The ledger in sentences."""

from __future__ import annotations

from mcda.negotiation.ledger import Ledger
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.words.figures import whole
from mcda.words.said import Said, _, ngettext


def balances(found: Ledger) -> list[Said]:
    """Say of each stakeholder what it gives and receives, each in its own points."""
    told: list[Said] = []
    for i, side in enumerate(found.deal.sides):
        gives, receives, keeps = (
            whole(abs(float(numbers[i]))) for numbers in (found.gives, found.receives, found.keeps)
        )
        facts = {"stakeholder": side.name, "gives": gives, "keeps": keeps}
        facts["received"] = _("receives {points} from the others", points=receives)
        if found.receives[i] < 0:
            facts["received"] = _("loses {points} by those of the others", points=receives)
        if not any(i in one.owners for one in found.deal.measures):
            told.append(_("{stakeholder} owns no measure and {received}.", **facts))
        elif found.keeps[i] > 0:
            told.append(
                ngettext(
                    "{stakeholder} gives {gives} point by its own measures, gains {keeps} by "
                    "them, and {received}.",
                    "{stakeholder} gives {gives} points by its own measures, gains {keeps} by "
                    "them, and {received}.",
                    int(gives),
                    **facts,
                )
            )
        else:
            told.append(
                ngettext(
                    "{stakeholder} gives {gives} point by its own measures and {received}.",
                    "{stakeholder} gives {gives} points by its own measures and {received}.",
                    int(gives),
                    **facts,
                )
            )
    return told + at_the_middle(found.deal.values.exact)
