"""Page 1 on carrying out: in which order, in one sentence, and what that order does, in three."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np

from mcda.model.ties import falling, rising
from mcda.negotiation import delivery_sentences, order_sentences
from mcda.negotiation.crossovers import crossovers
from mcda.negotiation.deal import Deal
from mcda.negotiation.gains import gains
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.order import Stand, Walk
from mcda.negotiation.waiting_sentences import after
from mcda.report.carried import Carried
from mcda.report.facts import Facts
from mcda.words.runs import sentences
from mcda.words.said import Said, _, listed, together


def order_told(facts: Facts) -> tuple[str, ...]:
    """Return the order of the package named first in one sentence, or why it has none.

    Nothing for a case without measures.
    """
    named, found = facts.recommendation.package, _of_named(facts)
    if named is None:
        return ()
    if found is None and not facts.case.measures:
        return ()
    if found is None:
        return (_("{package} is not made of measures, so it has no order.", package=named.name),)
    if found.walk is None:
        return tuple(_("{why}.", why=problem.found) for problem in found.refused[:1])
    return (_steps(found.deal, found.walk),)


def effects_told(facts: Facts) -> tuple[str, ...]:
    """Return what the order does, from which chance or date on, and what keeps it: at most three.

    Empty where no order is told; where intervals stand comes first, as what doesn't fit on the
    page is left out from the end.
    """
    found = _of_named(facts)
    if found is None or found.walk is None or found.search is None:
        return ()
    exposed = sentences(order_sentences.headline(found.search, found.walk))[:1]
    exact = gains(found.deal).exact
    return (*at_the_middle(exact), *exposed, *_chance_or_date(found), *_held(found))


def _of_named(facts: Facts) -> Carried | None:
    found, named = facts.carried, facts.recommendation.package
    if found is None or named is None or found.package.id != named.id:
        return None
    return found


def _steps(deal: Deal, walk: Walk) -> Said:
    """Return an order as one sentence, steps of the same owner in a row taken together."""

    def owners(stand: Stand) -> tuple[int, ...]:
        return deal.measures[stand.measure].owners

    groups = [(who, list(steps)) for who, steps in groupby(walk.steps, owners)]
    parts = [
        _(
            "{owner} ({steps})",
            owner=listed(deal.sides[o].label for o in who),
            steps=listed(order_sentences.done(deal, one) for one in steps),
        )
        for who, steps in groups
    ]
    if len(parts) == 1:
        return _("All by {only}.", only=parts[0])
    first, *middle, last = parts
    between = together((_(", then {part}", part=part) for part in middle), "")
    return _("First {first}{between}, last {last}.", first=first, between=between, last=last)


def _chance_or_date(found: Carried) -> Iterator[Said]:
    """Yield the one chance that asks most of delivery, or else the first date that ends it."""
    chances = list(_chances(found))
    if chances:
        yield falling(chances, lambda pair: pair[0])[0][1]
        return
    dates = [
        (years, found.outlooks.sides[place])
        for place, one in enumerate(found.outlooks.middle)
        if (years := one.overtakes()) is not None
    ]
    if dates:
        years, side = rising(dates, lambda date: date[0])[0]
        yield _(
            "In {time} the fallback of {stakeholder} overtakes it.",
            time=after(years),
            stakeholder=found.deal.sides[side].label,
        )


def _chances(found: Carried) -> Iterable[tuple[float, Said]]:
    for side, fallback in enumerate(found.fallbacks.tolist()):
        if not np.isfinite(fallback):
            continue
        for one in crossovers(found.delivery, side, fallback):
            if one.measure is None and one.carrier is None and one.at is not None and one.worth:
                yield (
                    one.at,
                    _(
                        "It is worth it for {stakeholder} from a chance of {chance} for all that "
                        "the others carry.",
                        stakeholder=found.deal.sides[side].label,
                        chance=delivery_sentences.least(one.at),
                    ),
                )


def _held(found: Carried) -> Iterator[Said]:
    """Yield who would drop most easily and what keeps it; that nobody would where nobody does.

    Nothing where it was not looked at.
    """
    if found.holdings is None:
        return
    tempted = [one for one in found.holdings if one.gain > 0]
    if not tempted:
        yield _("Afterwards no owner would drop anything.")
        return
    loose = [one for one in tempted if one.patience is None]
    hardest = falling(
        falling(loose or tempted, lambda one: one.gain), lambda one: one.patience or 0.0
    )[0]
    yield order_sentences.holds(found.deal, found.package.composition, hardest)
