"""`parley trades`: what would satisfy a blocker, what trades, and what improves a package."""

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
    side_of,
)
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.errors import Problem
from mcda.export.plain import Plain
from mcda.negotiation import trades_sentences as say
from mcda.negotiation.changes import (
    SHOWN,
    Changed,
    Sweetening,
    improvements,
    is_efficient,
    sweeteners,
)
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.gains import gains, standing
from mcda.negotiation.middle_sentences import at_the_middle
from mcda.negotiation.steering import TooManyError
from mcda.negotiation.trades import Trade, trades
from mcda.words.said import _


def add_command(commands: Any) -> None:
    made = add(
        commands,
        "trades",
        trades_command,
        example="measures.csv --package nash --blocker Iran",
        file=MEASURES,
    )
    add_package(made)
    made.add_argument(
        "--blocker", metavar="S", help=_("who is to be satisfied; else everyone who is not")
    )


def trades_command(words: argparse.Namespace) -> Answer:
    """Say what would satisfy a blocker, what trades, and what improves a package."""
    deal, problems = opened_deal(words)
    return answer(deal, chosen_package(deal, words.package), words.blocker, problems)


def answer(
    deal: Deal, composition: Composition, blocker: str | None, problems: Sequence[Problem]
) -> Answer:
    """Return sweeteners, trades and improvements of a package as text and plain values."""
    stands = standing(deal, deal.codes([composition]))
    blockers = (
        [side_of(deal, blocker, "--blocker")]
        if blocker is not None
        else [i for i in range(len(deal.sides)) if stands.fails[0, i]]
    )
    sweet = [sweeteners(deal, composition, one) for one in blockers]
    exchanged = trades(deal, composition)
    better = improvements(deal, composition)
    efficient = False if better.found else _efficient(deal, composition)
    result = heading(deal)
    result["package"] = {
        "composition": deal.named(composition),
        "values": by_side(deal, deal.worth_of(composition)),
        "gains": by_side(deal, stands.gain[0]),
        "not_satisfied": [s.name for i, s in enumerate(deal.sides) if stands.fails[0, i]],
        "efficient": efficient,
    }
    result["sweeteners"] = [_sweetening(deal, one) for one in sweet]
    result["trades"] = [_trade(deal, one) for one in exchanged]
    result["improvements"] = [_changed(deal, one) for one in better.found]
    lines = [say.standing_sentence(deal, stands.gain[0])]
    for one in sweet:
        lines += say.sweetener_sentences(deal, composition, one)
    lines += say.trade_sentences(deal, composition, exchanged[:SHOWN])
    lines += say.improvement_sentences(deal, composition, better, efficient)
    lines += at_the_middle(gains(deal).exact)
    return answered(deal, result, "", lines, problems)


def _efficient(deal: Deal, composition: Composition) -> bool | None:
    try:
        return is_efficient(deal, composition)
    except TooManyError:
        return None


def _sweetening(deal: Deal, one: Sweetening) -> Plain:
    return {
        "blocker": deal.sides[one.blocker].name,
        "shortfall": one.shortfall,
        "looked_at_changes": one.looked,
        "found": one.count,
        "changes": [_changed(deal, changed) for changed in one.found],
    }


def _trade(deal: Deal, one: Trade) -> Plain:
    return {
        **_changed(deal, one.changed),
        "owners": [deal.sides[i].name for i in one.owners],
        "losers": [deal.sides[i].name for i in one.losers],
    }


def _changed(deal: Deal, one: Changed) -> Plain:
    named = deal.named(one.composition)
    return {
        "set": {deal.measures[m].name: named[deal.measures[m].name] for m in one.measures},
        "composition": named,
        "difference": by_side(deal, one.difference),
        "gains": by_side(deal, one.gains),
    }
