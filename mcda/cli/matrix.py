"""`parley weights`: what a square matrix of judgements is read with, and its answer."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from mcda.cli.opened import refuse
from mcda.cli.options import OF_MATRIX, add_names, unknown_names
from mcda.cli.options import add_command as add
from mcda.cli.output import Answer
from mcda.cli.weights import priorities
from mcda.export import terminal
from mcda.model.settings_names import PRIORITIES
from mcda.weighting.random_index import DEFAULT_TABLE
from mcda.words.said import _


def add_command(commands: Any) -> None:
    made = add(
        commands, "weights", weights_command,
        example="matrix.csv --formula geometric-mean",
        file=_(
            "a square table of judgements (.xlsx, .ods, .csv); 1/3 is a number, a blank is open"
        ),
    )  # fmt: skip
    add_names(made, OF_MATRIX)
    made.add_argument(
        "--with", dest="others", type=Path, nargs="+", default=[], metavar="FILE",
        help=_("judgements of further members of the same delegation, or of further "
                "individuals"),
    )  # fmt: skip
    made.add_argument(
        "--join", choices=("judgements", "priorities"), default="judgements",
        help=_("answer as one (AIJ), or average what each comes to (AIP)"),
    )  # fmt: skip


def weights_command(words: argparse.Namespace) -> Answer:
    """Derive priorities from one square matrix of judgements, or from several together."""
    refuse(unknown_names(words, OF_MATRIX))
    files = (words.file, *words.others)
    formula, table = words.priorities or PRIORITIES[0], words.ri_table or DEFAULT_TABLE
    result = priorities(files, formula, table, words.join)
    return Answer(terminal.priorities(result), result)
