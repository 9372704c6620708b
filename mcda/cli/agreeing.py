"""The commands on what can be agreed: packages, trades and the ledger."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.cli.deals import MEASURES, add_package, chosen_package, opened_deal
from mcda.cli.output import Answer
from mcda.errors import RefusedError
from mcda.words.said import _


def add_commands(commands: Any) -> None:
    """Add the commands that work on measures."""
    from mcda.cli.options import add_command

    made = add_command(
        commands,
        "packages",
        packages_command,
        example="measures.csv --floor Damascus=12",
        file=MEASURES,
    )
    made.add_argument(
        "--floor", action="append", default=[], metavar="S=POINTS",
        help=_("a value that a stakeholder must reach, instead of its fallback"),
    )  # fmt: skip
    made.add_argument(
        "--divide", nargs=2, metavar=("S", "S"),
        help=_("a start for a package by Adjusted Winner between two stakeholders"),
    )  # fmt: skip
    made.add_argument("--limit", metavar="N", help=_("list at most so many packages"))
    every = _("look at every combination up to 16 million, not only up to a million")
    made.add_argument("--all", action="store_true", help=every)
    made = add_command(
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
    made = add_command(
        commands, "ledger", ledger_command, example="measures.csv --package nash", file=MEASURES
    )  # no words: typed
    add_package(made)


def packages_command(words: argparse.Namespace) -> Answer:
    """Say what can be agreed, and who blocks the rest; of listed packages without measures."""
    from mcda.cli import listed
    from mcda.cli.opened import read, whole_number
    from mcda.cli.packages import answer

    limit = whole_number(words.limit, 0, "limit", 1) or None
    try:
        deal, problems = opened_deal(words)
    except RefusedError as refused:
        case, problems = read(words.file)
        without = {one.code for one in refused.problems} == {"DEAL-NO-MEASURES"}
        if case is None or not without or _of_measures(words):
            raise
        return listed.answer(case, limit, problems)
    return answer(deal, words, limit, problems)


def _of_measures(words: argparse.Namespace) -> bool:
    """Say whether something is asked that only measures can answer."""
    return bool(words.floor or words.divide or words.all)


def trades_command(words: argparse.Namespace) -> Answer:
    """Say what would satisfy a blocker, what trades, and what improves a package."""
    from mcda.cli.trades import answer

    deal, problems = opened_deal(words)
    return answer(deal, chosen_package(deal, words.package), words.blocker, problems)


def ledger_command(words: argparse.Namespace) -> Answer:
    """Say what each measure of a package brings whom."""
    from mcda.cli.ledger import answer

    deal, problems = opened_deal(words)
    return answer(deal, chosen_package(deal, words.package), problems)
