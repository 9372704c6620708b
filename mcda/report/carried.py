"""The package whose carrying out a report tells, with its order, delivery, outlook and holding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mcda.errors import Problem, RefusedError
from mcda.negotiation.delivery import Delivery
from mcda.negotiation.of_case import deal_of
from mcda.negotiation.order import OrderSearch, Walk, Wishes, refuse_slow
from mcda.negotiation.patience import Holding, Turn, holdings, turns
from mcda.negotiation.prospects import Outlooks, outlooks
from mcda.negotiation.zone import fallback_worth

if TYPE_CHECKING:
    from mcda.model.arrays import Floats
    from mcda.negotiation.deal import Composition, Deal, NamedPackage
    from mcda.report.facts import Facts


@dataclass(frozen=True, eq=False)
class Carried:
    """One package of the case with what is told of carrying it out.

    Without an order `search` and `walk` are None, and `refused` says why. `holdings` is None where
    too much is tied together to look at what each owner would drop.
    """

    deal: Deal
    package: NamedPackage
    search: OrderSearch | None
    walk: Walk | None
    refused: tuple[Problem, ...]
    delivery: Delivery
    fallbacks: Floats
    outlooks: Outlooks
    holdings: tuple[Holding, ...] | None
    turns: tuple[Turn, ...]


def carried(facts: Facts) -> Carried | None:
    """Return what is told; None where the case has no measures or no package made of them.

    Of the package that the report speaks about first, else of the first one made of measures.
    """
    try:
        deal, _problems = deal_of(facts.case)
    except RefusedError:
        return None
    built = [one for one in deal.packages if any(one.composition)]
    if not built:
        return None
    named = [package.id for package in facts.recommendation.named]
    package = min(built, key=lambda one: named.index(one.id) if one.id in named else len(named))
    target = package.composition
    search, walk, refused = _order(deal, package)
    return Carried(
        deal,
        package,
        search,
        walk,
        refused,
        Delivery(deal, target),
        np.array([fallback_worth(deal, i) for i in range(len(deal.sides))]),
        outlooks(deal, target),
        *_held(deal, target),
    )


def _held(deal: Deal, target: Composition) -> tuple[tuple[Holding, ...] | None, tuple[Turn, ...]]:
    """Return what would be dropped and what turns it; None where too much is tied together."""
    try:
        return holdings(deal, target), turns(deal, target).found
    except RefusedError:
        return None, ()


def _order(
    deal: Deal, package: NamedPackage
) -> tuple[OrderSearch | None, Walk | None, tuple[Problem, ...]]:
    try:
        refuse_slow(deal, package.composition)
        search = OrderSearch(deal, package.composition, Wishes(owners_only=True))
    except RefusedError as error:
        return None, None, error.problems
    return search, search.best(), ()
