"""The commands on carrying a package out: order, delivery, waiting, and what holds it."""

from __future__ import annotations

import argparse
from typing import Any, Final

from mcda.cli.deals import MEASURES, add_package, cells_of, chosen_package, opened_deal, side_of
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError
from mcda.words.said import _

MOST_YEARS: Final = 100.0
STATES: Final = _("a case with measures, a bare table of measures, or a bare table of states")


def add_commands(commands: Any) -> None:
    """Add the commands, each with its options."""
    from mcda.cli.options import add_command
    from mcda.negotiation.graph import Sanction

    made = add_command(
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
    made = add_command(
        commands, "delivery", delivery_command, example="measures.csv --package nash",
        file=MEASURES,
    )  # fmt: skip
    add_package(made)
    made.add_argument("--stakeholder", metavar="S", help=_("only this one, by name"))
    made = add_command(
        commands, "waiting", waiting_command, example="measures.csv --package nash --years 5",
        file=MEASURES,
    )  # fmt: skip
    add_package(made, required=False)
    made.add_argument("--years", metavar="N", help=_("look so many years ahead"))
    made = add_command(
        commands, "stability", stability_command,
        example="conflict.csv --sanction single", file=STATES,
    )  # fmt: skip
    made.add_argument(
        "--package",
        metavar="P",
        help=_("who would drop something from this package, or this state"),
    )
    made.add_argument(
        "--sanction", choices=[one.value for one in Sanction], default=Sanction.SEQUENCE.value,
        help=_("the others answer by any legal sequence of moves, or by one move of one of them"),
    )  # fmt: skip


def order_command(words: argparse.Namespace) -> Answer:
    """Find the order that exposes and tempts least, and say what holds it."""
    from mcda.cli import order
    from mcda.negotiation.order import Wishes
    from mcda.negotiation.stopping import Back

    deal, problems = opened_deal(words)
    wishes = Wishes(
        back=Back.NOTHING if words.nothing_back else Back.WHAT_CAN_BE,
        temptation_first=words.temptation_first,
        owners_only=words.owners_only,
        limits=order.limits_of(deal, words.limit),
    )
    first = None if words.first is None else side_of(deal, words.first, "--first")
    package = chosen_package(deal, words.package)
    return order.answer(deal, package, wishes, first, together=words.together, problems=problems)


def delivery_command(words: argparse.Namespace) -> Answer:
    """Say what is expected of a package, and from which chances it is worth it."""
    from mcda.cli import delivery

    deal, problems = opened_deal(words)
    package = chosen_package(deal, words.package)
    only = None
    if words.stakeholder is not None:
        only = side_of(deal, words.stakeholder, "--stakeholder")
    return delivery.answer(deal, package, only, problems)


def waiting_command(words: argparse.Namespace) -> Answer:
    """Say when packages suit all, and what waiting costs whom."""
    from mcda.cli import waiting
    from mcda.negotiation.naming import labelled_packages

    deal, problems = opened_deal(words)
    years = None if words.years is None else _years(words.years)
    if words.package is not None:
        packages = [(words.package, chosen_package(deal, words.package))]
    else:
        named = [(one.name, one.composition) for one in deal.packages]
        packages = named or labelled_packages(deal)
    if not packages:
        raise RefusedError([Problem.of("WAITING-NO-PACKAGE", Place(words="--package"))])
    return waiting.answer(deal, packages, years, problems)


def _years(text: str) -> float:
    from mcda.model.numbers import parse_number

    years = parse_number(text)
    if years is None or not 0 < years <= MOST_YEARS:
        facts = {"value": text, "expected": _("a number of years above 0, at most 100")}
        raise RefusedError([Problem.of("OPTION-UNREADABLE", Place(words="--years"), **facts)])
    return years


def stability_command(words: argparse.Namespace) -> Answer:
    """Say which states hold, or who would drop something from a package, and why."""
    from mcda.cli import stability
    from mcda.negotiation.graph import Sanction
    from mcda.workbook.state_table import is_state_table, states_of

    sanction = Sanction(words.sanction)
    grid = cells_of(words.file)
    if grid is not None and is_state_table(grid):
        table, problems = states_of(grid)
        if table is None:
            raise RefusedError(problems)
        return stability.of_table(table, sanction, words.package, problems)
    deal, problems = opened_deal(words, grid)
    if words.package is None:
        return stability.of_all(deal, sanction, problems)
    return stability.of_package(deal, chosen_package(deal, words.package), sanction, problems)
