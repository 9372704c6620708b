"""The ledger in sentences."""

from __future__ import annotations

from mcda.negotiation.ledger import Ledger
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.order_sentences import NOTICED
from mcda.words.points import in_points, points
from mcda.words.said import Said, _


def balances(found: Ledger) -> list[Said]:
    """Say of each stakeholder what it gives and receives, each in its own points."""
    told: list[Said] = []
    for i, side in enumerate(found.deal.sides):
        facts = {"stakeholder": side.label, "gives": _in_points(found.gives[i])}
        facts["keeps"], received = _amount(found.keeps[i]), _amount(found.receives[i])
        facts["received"] = _("receives {points} from the others", points=received)
        if found.receives[i] < -NOTICED:
            facts["received"] = _("loses {points} by those of the others", points=received)
        if not any(i in one.owners for one in found.deal.measures):
            told.append(_("{stakeholder} owns no measure and {received}.", **facts))
        elif found.keeps[i] > NOTICED:
            told.append(
                _(
                    "{stakeholder} gives {gives} by its own measures, gains {keeps} by them, and "
                    "{received}.",
                    **facts,
                )
            )
        else:
            told.append(
                _("{stakeholder} gives {gives} by its own measures and {received}.", **facts)
            )
    return told + at_the_middle(found.deal.values.exact)


def _amount(number: float) -> Said:
    """Return points as whole ones, and never none where there is something."""
    return _("nothing") if abs(number) < NOTICED else points(abs(float(number)))


def _in_points(number: float) -> Said:
    """Return an amount with its unit."""
    return _("nothing") if abs(number) < NOTICED else in_points(abs(float(number)))
