"""`parley take`: what the import assistant would take of some files, said, or written as a case."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mcda.cli import options
from mcda.cli.output import Answer, ending
from mcda.disk.atomic import refuse_overwriting
from mcda.errors import Place, Problem, RefusedError
from mcda.export import terminal
from mcda.foreign.choices import Choices
from mcda.foreign.compose import compose
from mcda.foreign.told import open_questions, told
from mcda.grids.document import read_grid
from mcda.grids.grid import Grid
from mcda.grids.signature import Kind, kind_of
from mcda.model.case import Direction, frozen
from mcda.model.texts import name_key, nearest
from mcda.opening import other_table
from mcda.round.refused import refuse_return
from mcda.words.said import _
from mcda.workbook.recognise import is_marked


def add_command(commands: Any) -> None:
    made = options.add_command(
        commands, "take", take_command,
        example="scores.xlsx --all max --direction Cost=min -o case.parley",
        file=_("a table or workbook that was not made for Parley (.xlsx, .ods, .csv, .xls, .html)"),
    )  # fmt: skip
    made.add_argument(
        "others", type=Path, nargs="*", metavar="FILE", help=_("further files of the same case")
    )
    made.add_argument(
        "--all", choices=("max", "min"),
        help=_("the direction of all criteria of which no other is said"),
    )  # fmt: skip
    made.add_argument(
        "--direction", nargs="+", action="extend", default=[], metavar="CRITERION=max|min",
        help=_("the direction of one criterion"),
    )  # fmt: skip
    made.add_argument(
        "--each", action="store_true",
        help=_("take tables that repeat another one's names, each as those of a stakeholder"),
    )  # fmt: skip
    made.add_argument(
        "--turn", action="store_true",
        help=_("read the tables of scores the other way round, criteria for packages"),
    )  # fmt: skip
    made.add_argument(
        "--sure", action="store_true", help=_("take the first reading of all that is doubtful")
    )
    made.add_argument(
        "-o", "--output", type=Path, metavar="CASE.parley", help=_("the case file to write")
    )
    options.add_force(made)


def take_command(words: argparse.Namespace) -> Answer:
    """Take tables in; write the case if nothing is open."""
    if words.output is not None:
        ending(words.output, (".parley",))
        refuse_overwriting(words.output, force=words.force, read=[words.file, *words.others])
    choices = _choices(words)
    grids = _grids([words.file, *words.others])
    found = compose(grids, choices)
    if not found.reading.sound:
        others = [one for grid in grids if (one := other_table(grid)) is not None]
        if others:
            raise RefusedError(others)
    _refuse_unknown(choices, found.reading.case, words.direction)
    result = told(found, sure=words.sure)
    still = open_questions(found, sure=words.sure)
    if words.output is not None and found.reading.case is not None and not still:
        from mcda.casefile.case_file import write_case

        write_case(found.reading.case, words.output)
        result["written"] = str(words.output)
    return Answer(terminal.taken(result), result, tuple(still))


def _grids(files: Sequence[Path]) -> list[Grid]:
    """Read the files; all that can't be read is refused at once."""
    grids: list[Grid] = []
    problems: list[Problem] = []
    for path in files:
        try:
            kind = kind_of(path)
            if kind is Kind.CASE:
                raise RefusedError([Problem.of("IMPORT-IS-A-CASE", Place(file=path.name))])
            grid = read_grid(path, kind)
            if is_marked(grid):
                raise RefusedError([Problem.of("IMPORT-IS-A-CASE", Place(file=path.name))])
            refuse_return(grid)
            grids.append(grid)
        except RefusedError as refusal:
            problems += refusal.problems
    if problems:
        raise RefusedError(problems)
    return grids


def _choices(words: argparse.Namespace) -> Choices:
    by_word = {"max": Direction.BENEFIT, "min": Direction.COST}
    said: dict[str, Direction] = {}
    wrong = []
    for text in words.direction:
        name, sign, word = text.rpartition("=")
        direction = by_word.get(word.strip().lower())
        if sign and name.strip() and direction and said.get(name_key(name), direction) is direction:
            said[name_key(name)] = direction
        else:
            facts = {"value": text, "expected": _("CRITERION=max or CRITERION=min, once")}
            wrong.append(Problem.of("OPTION-UNREADABLE", Place(words="--direction"), **facts))
    if wrong:
        raise RefusedError(wrong)
    return Choices(by_word.get(words.all or ""), frozen(said), each=words.each, turned=words.turn)


def _refuse_unknown(choices: Choices, case: Any, given: Sequence[str]) -> None:
    """Refuse directions of criteria that the files do not have."""
    if case is None:
        return
    names = [c.name for c in case.criteria]
    known = {key for name in names for key in (name_key(name), name_key(name.partition("(")[0]))}
    wrong = [
        text.rpartition("=")[0] for text in given if name_key(text.rpartition("=")[0]) not in known
    ]
    if wrong:
        listed = nearest(wrong[0], names) or ", ".join(names)
        raise RefusedError(
            Problem.of("OPTION-UNKNOWN", Place(words="--direction"), value=one, known=listed)
            for one in wrong
        )
