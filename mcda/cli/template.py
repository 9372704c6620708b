"""`parley template`: a blank or example case workbook."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.cli.options import add_command as add
from mcda.cli.options import add_force
from mcda.cli.output import Answer, ending, written
from mcda.disk.atomic import refuse_overwriting
from mcda.words.said import _
from mcda.workbook.template import write_template


def add_command(commands: Any) -> None:
    made = add(
        commands, "template", template_command,
        example="new.xlsx --example", file=_("the workbook to write (.xlsx)"), metavar="OUT.xlsx",
    )  # fmt: skip
    made.add_argument("--example", action="store_true", help=_("filled in with a small example"))
    add_force(made)


def template_command(words: argparse.Namespace) -> Answer:
    """Write a blank or example workbook."""
    ending(words.file, (".xlsx",))
    refuse_overwriting(words.file, force=words.force)
    write_template(words.file, example=words.example)
    return written(words.file)
