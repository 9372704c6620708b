"""`parley ledger`: what the measures of a package bring each stakeholder, and who gives what."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from mcda.cli.deals import (
    MEASURES,
    add_package,
    answered,
    by_side,
    chosen_package,
    heading,
    opened_deal,
)
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.errors import Problem
from mcda.export.plain import Plain
from mcda.export.terminal import columns
from mcda.model.arrays import Floats
from mcda.negotiation.balance import greatest_gains, ratio
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.ledger import Ledger, ledger
from mcda.negotiation.ledger_sentences import balances
from mcda.negotiation.zone import zone
from mcda.words.figures import signed
from mcda.words.said import _


def add_command(commands: Any) -> None:
    made = add(
        commands, "ledger", ledger_command, example="measures.csv --package nash", file=MEASURES
    )  # no words: typed
    add_package(made)


def ledger_command(words: argparse.Namespace) -> Answer:
    """Say what each measure of a package brings whom."""
    deal, problems = opened_deal(words)
    return answer(deal, chosen_package(deal, words.package), problems)


def answer(deal: Deal, composition: Composition, problems: Sequence[Problem]) -> Answer:
    """Return the ledger of a package as text and plain values."""
    found = ledger(deal, composition)
    result = heading(deal)
    result["package"] = {"composition": deal.named(composition)}
    result["values"] = by_side(deal, deal.worth_of(composition))
    result["today"] = by_side(deal, deal.worth_of(deal.today))
    result["brings"] = {
        one.name: by_side(deal, points)
        for one, points in zip(deal.measures, found.brings, strict=True)
    }
    result["gives"] = by_side(deal, found.gives)
    result["keeps"] = by_side(deal, found.keeps)
    result["receives"] = by_side(deal, found.receives)
    best = greatest_gains(deal, zone(deal))
    result["greatest_gains"] = by_side(deal, best)
    result["pairs"] = _pairs(found, best)
    return answered(deal, result, _table(found), balances(found), problems)


def _pairs(found: Ledger, best: Floats) -> list[Plain]:
    """Return for each two stakeholders what each gets by the other's measures.

    `shares` are parts of the most that each could gain: the only form in which two compare.
    """
    sides = found.deal.sides
    told: list[Plain] = []
    for i, one in enumerate(sides):
        for j in range(i + 1, len(sides)):
            other = sides[j]
            ways = ((one.name, i, j), (other.name, j, i))
            ratios = {name: ratio(found, own, their) for name, own, their in ways}
            free = {r.without_cost for r in ratios.values() if r.without_cost is not None}
            lacking = sorted(free)
            told.append(
                {
                    "between": [one.name, other.name],
                    "receives": {name: float(found.between[t, o]) for name, o, t in ways},
                    "shares": {name: _share(found.between[t, o], best[o]) for name, o, t in ways},
                    "ratio": {name: r.value for name, r in ratios.items()},
                    "without_cost": [found.deal.measures[m].name for m in lacking],
                }
            )
    return told


def _share(received: float, best: float) -> float | None:
    return float(received / best) if best > 0 else None


def _table(found: Ledger) -> str:
    deal = found.deal
    rows: list[list[str]] = [[_("measure"), _("level"), *(side.name for side in deal.sides)]]
    levels = zip(deal.measures, found.composition, found.brings, strict=True)
    rows += [
        [one.name, one.levels[level].name, *(signed(v) for v in points)]
        for one, level, points in levels
        if level or points.any()
    ]
    rows.append([_("together"), "", *(signed(v) for v in found.brings.sum(axis=0))])
    flush = range(2, len(rows[0]))
    head = _("What each measure brings, against today, in each stakeholder's own points")
    return f"{head}\n{columns(rows, flush)}"
