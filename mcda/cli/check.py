"""`parley check`: the problems of a file, and nothing else."""

from __future__ import annotations

import argparse
from typing import Any

from mcda.cli import options
from mcda.cli.output import Answer
from mcda.errors import RefusedError, Severity, few
from mcda.export import plain
from mcda.group.problems import with_rankings
from mcda.opening import look, problems_of_other


def add_command(commands: Any) -> None:
    options.add_command(commands, "check", check_command, example="case.xlsx")


def check_command(words: argparse.Namespace) -> Answer:
    """List the problems; errors end the command as everywhere."""
    opened_file = look(words.file)
    case, problems = opened_file.reading.case, opened_file.reading.problems
    if case is not None:
        problems = with_rankings(case, problems)
    elif opened_file.found is None and opened_file.grid is not None:
        problems = problems_of_other(opened_file.grid)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise RefusedError(problems)
    lines = "\n".join(map(str, few(problems)))
    return Answer(lines, {"problems": plain.problems(problems)})
