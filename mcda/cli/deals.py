"""What can be agreed, from a file of measures: the table that the commands on packages share."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.words.said import _

if TYPE_CHECKING:
    from mcda.negotiation.deal import Composition, Deal

Plain = dict[str, Any]


def add_commands(commands: Any) -> None:
    """Add the commands that work on measures."""
    from mcda.cli.options import add_command

    made = add_command(
        commands, "packages", packages_command, example=_("measures.csv --floor Damascus=12")
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
        commands, "trades", trades_command, example=_("measures.csv --package ... --blocker Iran")
    )
    add_package(made)
    made.add_argument(
        "--blocker", metavar="S", help=_("who is to be satisfied; else everyone who is not")
    )
    made = add_command(commands, "ledger", ledger_command, example=_("measures.csv --package ..."))
    add_package(made)


def add_package(made: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add the option that names a package."""
    text = _("a package's name, or its levels as measure=level,... (the others as today)")
    made.add_argument("--package", required=required, metavar="P", help=text)


def opened_deal(words: argparse.Namespace) -> tuple[Deal, tuple[Problem, ...]]:
    """Return the measures in a file and what is odd about them; refused where an error is."""
    from mcda.grids.document import read_grid
    from mcda.grids.signature import Kind, kind_of

    kind = kind_of(words.file)
    if kind is not Kind.CASE:
        from mcda.foreign.measure_table import is_measure_table, measures_of

        grid = read_grid(words.file, kind)
        if is_measure_table(grid):
            found, odd = measures_of(grid)
            if found is None:
                raise RefusedError(blocking(odd))
            return found, odd
    return _of_case(words)


def _of_case(words: argparse.Namespace) -> tuple[Deal, tuple[Problem, ...]]:
    from mcda.negotiation.of_case import deal_of
    from mcda.opening import read

    reading = read(words.file)
    if reading.case is None:
        raise RefusedError(reading.problems)
    if reading.bare:
        code = "MEASURES-NO-HEADINGS"
        raise RefusedError([Problem.of(code, Place(file=words.file.name))])
    deal, left_out = deal_of(reading.case)
    return deal, tuple(dict.fromkeys((*reading.problems, *left_out)))


def chosen_package(deal: Deal, text: str) -> Composition:
    """Return the composition that was asked for."""
    from mcda.negotiation.labels import Label
    from mcda.negotiation.naming import composition_of, labelled

    if text.strip().lower() in list(Label):
        return labelled(deal, Label(text.strip().lower()))
    return composition_of(deal, text)


def side_of(deal: Deal, name: str, option: str) -> int:
    """Return the position of a stakeholder by name or id; refused with those known."""
    from mcda.model.texts import nearest, same_name

    for i, side in enumerate(deal.sides):
        if name == side.id or same_name(name, side.name):
            return i
    names = [side.name for side in deal.sides]
    close = nearest(name, names)
    known = f"{close} (nearest)" if close else ", ".join(names)
    place = Place(words=option)
    raise RefusedError([Problem.of("OPTION-UNKNOWN", place, value=name, known=known)])


def heading(deal: Deal) -> Plain:
    """Return what a result begins with."""
    return {"case": {"title": deal.title}}


def by_side(deal: Deal, values: Any) -> Plain:
    """Return a number per stakeholder by its name; one that is not known is null."""
    from mcda.export.plain import known

    return {side.name: known(float(v)) for side, v in zip(deal.sides, values, strict=True)}


def packages_command(words: argparse.Namespace) -> Answer:
    """Say what can be agreed, and who blocks the rest."""
    from mcda.cli.main import whole_number
    from mcda.cli.packages import answer

    deal, problems = opened_deal(words)
    limit = whole_number(words.limit, 0, "limit", 1) or None
    return answer(deal, words, limit, problems)


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
