"""`parley order`: in which order a package can be carried out, and whether it holds by itself."""

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
    points_by_side,
    side_of,
    unreadable_points,
)
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.errors import Problem
from mcda.export.plain import Plain
from mcda.export.terminal import columns
from mcda.negotiation import order_sentences as say
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.order import Exchange, FirstMove, OrderSearch, Walk, Wishes
from mcda.negotiation.patience import Holding, Turn, guaranteed_from, holdings, patiences, turns
from mcda.negotiation.stopping import Back
from mcda.words.figures import signed, trimmed
from mcda.words.points import points
from mcda.words.said import _, together


def add_command(commands: Any) -> None:
    made = add(
        commands, "order", order_command, example="measures.csv --package nash --together",
        file=MEASURES,
    )  # fmt: skip
    add_package(made)
    made.add_argument("--first", metavar="S", help=_("the first step is this stakeholder's"))
    made.add_argument(
        "--together", action="store_true",
        help=_("also look for steps of two owners at the same time"),
    )  # fmt: skip
    made.add_argument("--owners-only", action="store_true", help=_("only owners' exposure counts"))
    made.add_argument(
        "--temptation-first", action="store_true",
        help=_("least temptation before least exposure"),
    )  # fmt: skip
    made.add_argument(
        "--nothing-back", action="store_true",
        help=_("nothing is taken back where things stop"),
    )  # fmt: skip
    made.add_argument(
        "--limit", action="append", default=[], metavar="S=POINTS",
        help=_("the most exposure that a stakeholder would bear; may be given again"),
    )  # fmt: skip


def order_command(words: argparse.Namespace) -> Answer:
    """Find the order that exposes and tempts least, and say what holds it."""
    deal, problems = opened_deal(words)
    wishes = Wishes(
        back=Back.NOTHING if words.nothing_back else Back.WHAT_CAN_BE,
        temptation_first=words.temptation_first,
        owners_only=words.owners_only,
        limits=limits_of(deal, words.limit),
    )
    first = None if words.first is None else side_of(deal, words.first, "--first")
    package = chosen_package(deal, words.package)
    return answer(deal, package, wishes, first, together=words.together, problems=problems)


def limits_of(deal: Deal, given: Sequence[str]) -> dict[int, float]:
    """Return the limits said as STAKEHOLDER=POINTS; none is below 0."""
    found = points_by_side(deal, given, "--limit")
    for side, floor in found.items():
        if floor < 0:
            raise unreadable_points("--limit", f"{deal.sides[side].name}={trimmed(floor)}")
    return found


def answer(
    deal: Deal,
    package: Composition,
    wishes: Wishes,
    first: int | None,
    *,
    together: bool,
    problems: Sequence[Problem],
) -> Answer:
    """Return the best order of a package as text and plain values."""
    search = OrderSearch(deal, package, wishes)
    walk = search.best(first)
    moves = search.first_moves()
    card = search.last_card(walk)
    patience = patiences(deal, walk, wishes.back)
    held = holdings(deal, package, wishes.back)
    turning = turns(deal, package, wishes.back).found
    exchanges = [search.together(third_party=one) for one in (False, True)] if together else []
    result = heading(deal)
    result["package"] = {"composition": deal.named(package)}
    result["states"] = search.count
    result["today"] = by_side(deal, deal.worth_of(deal.today))
    result["steps"] = _steps(search, walk)
    result["greatest_exposure"] = walk.greatest_exposure
    result["greatest_temptation"] = walk.greatest_temptation
    front = search.front()
    result["front"] = [list(one) for one in front]
    result["first_movers"] = _first_movers(search, moves)
    result["last_card"] = card and {"step": card[0] + 1, "raises": card[1]}
    result["together"] = _together(deal, exchanges) if together else None
    result["patience"] = {deal.sides[side].name: x for side, x in patience.items()}
    result["holds_after"] = {deal.sides[one.side].name: one.patience for one in held}
    result["holding"] = {deal.sides[one.side].name: _held(deal, package, one) for one in held}
    result["turns"] = [_turn(deal, held, one) for one in turning]
    result["guaranteed_from"] = _guaranteed(deal, walk)
    said = [
        say.headline(search, walk),
        say.traded(search, walk, front),
        say.last_card(deal, walk, card),
    ]
    said += [*say.first_moves(search, moves), *(say.exchanged(deal, one) for one in exchanges)]
    said += [say.goes_on(deal, side, x) for side, x in patience.items()]
    said += [say.holds(deal, package, one) for one in held]
    said += [*(say.turned(deal, one) for one in turning), say.how(search)]
    return answered(deal, result, _table(search, walk), filter(None, said), problems)


def _steps(search: OrderSearch, walk: Walk) -> list[Plain]:
    deal = search.deal
    today = deal.worth_of(deal.today)
    worst = search.worst_exposure(walk)
    return [
        {
            "measure": deal.measures[one.measure].name,
            "level": deal.measures[one.measure].levels[one.level].name,
            "owner": owner_of(deal, one.measure),
            "values": by_side(deal, today + one.values),
            "stopped": by_side(deal, today + one.stopped),
            "exposure": by_side(deal, one.exposure),
            "temptation": by_side(deal, one.temptation),
            "worst_exposure": by_side(deal, worst[number]),
        }
        for number, one in enumerate(walk.steps, 1)
    ]


def owner_of(deal: Deal, measure: int) -> str:
    """Return who owns a measure; several with a comma between them."""
    return ", ".join(deal.sides[o].name for o in deal.measures[measure].owners)


def _first_movers(search: OrderSearch, moves: Sequence[FirstMove]) -> Plain:
    deal = search.deal
    found: Plain = {deal.sides[owner].name: None for owner in search.owners}
    for one in moves:
        measure = deal.measures[one.measure]
        found[deal.sides[one.owner].name] = {
            "exposure": one.exposure,
            "price": one.price,
            "step": {"measure": measure.name, "level": measure.levels[one.level].name},
            "exposed": [deal.sides[i].name for i in one.exposed],
        }
    return found


def _together(deal: Deal, exchanges: Sequence[Exchange]) -> Plain:
    return {
        "with_third_party" if one.third_party else "without_third_party": {
            "exposure": one.exposure,
            "saves": one.saves,
            "pairs": [[deal.measures[m].name for m in pair] for pair in one.pairs],
        }
        for one in exchanges
    }


def _held(deal: Deal, package: Composition, one: Holding) -> Plain:
    return {
        "gain": one.gain,
        "cost": one.cost,
        "drops": changes(deal, package, one.dropped),
        "answer": changes(deal, one.dropped, one.answered),
    }


def changes(deal: Deal, before: Composition, after: Composition) -> list[Plain]:
    """Return the measures that differ between two compositions."""
    return [
        {"measure": one.name, "from": old.name, "to": new.name}
        for one, old, new in deal.changed(before, after)
    ]


def _turn(deal: Deal, held: Sequence[Holding], one: Turn) -> Plain:
    return {
        "measures": [deal.measures[m].name for m in one.measures],
        "reversible": one.reversible,
        "holds": one.holds,
        "patience": {
            deal.sides[owner.side].name: x for owner, x in zip(held, one.patience, strict=True)
        },
    }


def _guaranteed(deal: Deal, walk: Walk) -> int | None:
    """Return the stage from which nobody's stop pays at its stated rate, if all have stated one."""
    owners = {o for one in walk.steps for o in deal.measures[one.measure].owners}
    rates = {o: deal.sides[o].outlook.rate for o in owners}
    stated = {o: 1 / (1 + sum(ends) / 2) for o, ends in rates.items() if ends is not None}
    return guaranteed_from(walk, stated) if len(stated) == len(owners) else None


def _table(search: OrderSearch, walk: Walk) -> str:
    deal = search.deal
    head = [_("step"), _("owner"), _("measure"), *(side.name for side in deal.sides)]
    rows: list[list[str]] = [[*head, _("exposed"), _("tempted")]]
    for number, one in enumerate(walk.steps, 1):
        told = [signed(float(x)) for x in one.stopped]
        step = [str(number), owner_of(deal, one.measure), say.done(deal, one)]
        rows.append([*step, *told, _named(deal, one.exposure), _named(deal, one.temptation)])
    flush = range(3, 3 + len(deal.sides))
    note = _("What each would have against today if everyone else stopped there, in own points")
    return f"{note}\n{columns(rows, flush)}"


def _named(deal: Deal, numbers: Any) -> str:
    pairs = zip(deal.sides, numbers, strict=True)
    told = [together((side.name, points(float(x)))) for side, x in pairs if x >= say.NOTICED]
    return ", ".join(told) or "–"
