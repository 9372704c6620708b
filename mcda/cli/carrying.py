"""The commands on carrying a package out: order, delivery, waiting, and what holds it."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.cli.output import Answer
from mcda.errors import RefusedError
from mcda.words.said import _


def add_commands(commands: Any) -> None:
    """Add the commands, each with its options."""
    from mcda.cli.options import add_command
    from mcda.negotiation.graph import Sanction

    made = add_command(
        commands, "stability", stability_command,
        example=_("conflict.csv --sanction single"), file=_("a bare table of states"),
    )  # fmt: skip
    made.add_argument(
        "--package", metavar="P", help=_("of a table of states: say more about this state")
    )
    made.add_argument(
        "--sanction", choices=[one.value for one in Sanction], default=Sanction.SEQUENCE.value,
        help=_("the others answer by any legal sequence of moves, or by one move of one of them"),
    )  # fmt: skip


def stability_command(words: argparse.Namespace) -> Answer:
    """Say which states hold, for whom and why."""
    from mcda.cli import stability
    from mcda.foreign.state_table import read_states
    from mcda.negotiation.graph import Sanction

    table, problems = read_states(words.file)
    if table is None:
        raise RefusedError(problems)
    return stability.of_table(table, Sanction(words.sanction), words.package, problems)
