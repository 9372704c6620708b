"""`parley delivery`: what a package is worth if not all of it is delivered, and to whom."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

import numpy as np

from mcda.cli.deals import (
    MEASURES,
    add_package,
    answered,
    by_side,
    chosen_package,
    heading,
    opened_deal,
    side_of,
)
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.errors import Problem, RefusedError
from mcda.export import plain
from mcda.export.plain import Plain
from mcda.export.terminal import columns
from mcda.model.arrays import Floats
from mcda.negotiation import delivery_sentences as say
from mcda.negotiation.crossovers import Crossover, along_order, crossovers, failures
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.delivery import SEED, Delivery, spread
from mcda.negotiation.gains import gains
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.order import OrderSearch
from mcda.negotiation.zone import fallback_worth
from mcda.words.figures import UNKNOWN, decimals
from mcda.words.said import _


def add_command(commands: Any) -> None:
    made = add(
        commands, "delivery", delivery_command, example="measures.csv --package nash",
        file=MEASURES,
    )  # fmt: skip
    add_package(made)
    made.add_argument("--stakeholder", metavar="S", help=_("only this one, by name"))


def delivery_command(words: argparse.Namespace) -> Answer:
    """Say what is expected of a package, and from which chances it is worth it."""
    deal, problems = opened_deal(words)
    package = chosen_package(deal, words.package)
    only = None
    if words.stakeholder is not None:
        only = side_of(deal, words.stakeholder, "--stakeholder")
    return answer(deal, package, only, problems)


def answer(
    deal: Deal, package: Composition, only: int | None, problems: Sequence[Problem]
) -> Answer:
    """Return what is expected of a package as text and plain values."""
    delivery = Delivery(deal, package)
    fallbacks = np.array([fallback_worth(deal, i) for i in range(len(deal.sides))])
    expected, (low, high) = delivery.expected(), spread(deal, package)
    below = delivery.below(fallbacks)
    chosen = [only] if only is not None else list(range(len(deal.sides)))
    crossings = {
        i: crossovers(delivery, i, float(fallbacks[i])) if np.isfinite(fallbacks[i]) else ()
        for i in chosen
    }
    result = heading(deal)
    result["package"] = {"composition": deal.named(package)}
    result["outcomes"] = delivery.outcomes()
    result["draws"] = below.draws or None
    result["seed"] = SEED if below.draws else None
    result["error"] = below.error if below.draws else None
    result["stakeholders"] = {
        deal.sides[i].name: {
            "promised": float(deal.worth_of(package)[i]),
            "fallback": plain.known(float(fallbacks[i])),
            "expected": float(expected[i]),
            "expected_range": [float(low[i]), float(high[i])],
            "below_fallback": plain.known(below.chance[i]),
            "crossovers": [_crossover(deal, one) for one in crossings[i]],
        }
        for i in chosen
    }
    result["failures"] = [
        {
            "measure": deal.measures[one.measure].name,
            "loss": by_side(deal, one.loss),
            "cover": {
                side.name: [deal.measures[m].name for m in some]
                for side, some in zip(deal.sides, one.cover, strict=True)
                if some
            },
        }
        for one in failures(deal, package)
    ]
    result["along_order"] = _along(deal, package, delivery, fallbacks)
    said = [
        sentence
        for i in chosen
        for sentence in say.of_side(
            delivery, i, float(fallbacks[i]), float(expected[i]), below, crossings[i]
        )
    ]
    said += at_the_middle(gains(deal).exact and np.array_equal(low, high))
    return answered(deal, result, _table(result), said, problems)


def _crossover(deal: Deal, one: Crossover) -> Plain:
    found: Plain = {"at": one.at, "now": one.now, "worth_if_sure": one.worth}
    if one.measure is not None:
        return {"measure": deal.measures[one.measure].name, **found}
    if one.carrier is not None:
        return {"carrier": deal.sides[one.carrier].name, "all_measures": one.every, **found}
    return {"carrier": None, "all_others": True, **found}


def _along(deal: Deal, package: Composition, delivery: Delivery, fallbacks: Floats) -> Plain | None:
    """Return what the best order is worth; nothing where the package has none."""
    try:
        search = OrderSearch(deal, package)
        walk = search.best()
    except RefusedError:
        return None
    found = along_order(search, walk, delivery, fallbacks)
    return {
        "order": [deal.measures[one.measure].name for one in walk.steps],
        "expected": by_side(deal, found.expected),
        "at_once": by_side(deal, delivery.expected()),
        "others_at": by_side_or_none(deal, found.others),
    }


def by_side_or_none(deal: Deal, values: Sequence[float | None]) -> Plain:
    """Return a number or nothing per stakeholder by its name."""
    return {side.name: x for side, x in zip(deal.sides, values, strict=True)}


def _ends_below(share: float | None) -> str:
    """Return the chance as the sentences under the table have it."""
    return UNKNOWN if share is None else say.chance(share)


def _table(result: Plain) -> str:
    rows: list[list[str]] = [
        [_("stakeholder"), _("promised"), _("expected"), _("fallback"), _("ends below")]
    ]
    for name, one in result["stakeholders"].items():
        numbers = (decimals(one[key], 1) for key in ("promised", "expected", "fallback"))
        rows.append([name, *numbers, _ends_below(one["below_fallback"])])
    return columns(rows, range(1, 5))
