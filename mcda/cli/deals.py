"""What can be agreed, from a file of measures: the table that the commands on packages share."""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterable
from typing import TYPE_CHECKING, Any, Final

from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.words.said import _

if TYPE_CHECKING:
    from pathlib import Path

    from mcda.grids.grid import Grid
    from mcda.negotiation.deal import Composition, Deal

Plain = dict[str, Any]
MEASURES: Final = _("a case with measures, or a bare table of measures (.xlsx, .ods, .csv)")


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


def add_package(made: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add the option that names a package."""
    text = _(
        "a package's name, nash, kalai-smorodinsky, egalitarian or utilitarian, or its levels as "
        "measure=level,... (the others as today)"
    )
    made.add_argument("--package", required=required, metavar="P", help=text)


def cells_of(path: Path) -> Grid | None:
    """Return the cells of a document, None for a case file."""
    from mcda.grids.document import read_grid
    from mcda.grids.signature import Kind, kind_of

    kind = kind_of(path)
    return None if kind is Kind.CASE else read_grid(path, kind)


def opened_deal(
    words: argparse.Namespace, grid: Grid | None = None
) -> tuple[Deal, tuple[Problem, ...]]:
    """Return the measures in a file and what is odd about them; refused where an error is.

    `grid` spares reading the document's cells again.
    """
    grid = cells_of(words.file) if grid is None else grid
    if grid is not None:
        from mcda.workbook.measure_table import is_measure_table, measures_of

        if is_measure_table(grid):
            found, odd = measures_of(grid)
            if found is None:
                raise RefusedError(blocking(odd))
            return found, odd
    return _of_case(words)


def _of_case(words: argparse.Namespace) -> tuple[Deal, tuple[Problem, ...]]:
    from mcda.cli.opened import set_off_names
    from mcda.negotiation.of_case import deal_of
    from mcda.opening import read

    reading = read(words.file)
    if reading.case is None:
        raise RefusedError(reading.problems)
    set_off_names(reading.case)
    if reading.bare:
        code = "MEASURES-NO-HEADINGS"
        raise RefusedError([Problem.of(code, Place(file=words.file.name))])
    try:
        deal, left_out = deal_of(reading.case)
    except RefusedError as refused:
        told = {problem.code for problem in reading.problems}
        lacking = (problem for problem in refused.problems if problem.code not in told)
        raise RefusedError([*blocking(reading.problems), *lacking] or refused.problems) from None
    stopping = [
        p for one in ("", *(s.id for s in deal.sides)) for p in blocking(reading.problems, one)
    ]
    if stopping:
        raise RefusedError(dict.fromkeys(stopping))
    return deal, tuple(dict.fromkeys((*reading.problems, *left_out)))


def chosen_package(deal: Deal, text: str) -> Composition:
    """Return the composition that was asked for."""
    from mcda.negotiation.labels import Label
    from mcda.negotiation.naming import composition_of, labelled

    if text.strip().lower() in list(Label):
        return labelled(deal, Label(text.strip().lower()))
    return composition_of(deal, text)


def side_of(deal: Deal, text: str, option: str, among: Container[int] | None = None) -> int:
    """Return the stakeholder that an option names; refused with those known, or those `among`."""
    from mcda.model.texts import meant, same_name

    known = [(i, one) for i, one in enumerate(deal.sides) if among is None or i in among]
    for i, one in known:
        if text.strip() == one.id or any(same_name(text, x) for x in (one.name, one.short) if x):
            return i
    facts = {"value": text, "known": meant(text, (one.name for _i, one in known))}
    raise RefusedError([Problem.of("OPTION-UNKNOWN", Place(words=option), **facts)])


def points_by_side(
    deal: Deal, given: Iterable[str], option: str, among: Container[int] | None = None
) -> dict[int, float]:
    """Return points said as STAKEHOLDER=POINTS, once for each."""
    from mcda.model.numbers import parse_number
    from mcda.workbook.measure_table import MOST_POINTS

    found: dict[int, float] = {}
    for text in given:
        name, _equals, number = text.rpartition("=")
        side, value = side_of(deal, name or text, option, among), parse_number(number)
        if value is None or abs(value) > MOST_POINTS or side in found:
            raise unreadable_points(option, text)
        found[side] = value
    return found


def unreadable_points(option: str, text: str) -> RefusedError:
    """Return the refusal of what is no STAKEHOLDER=POINTS."""
    facts = {"value": text, "expected": _("each stakeholder once, = and points, such as Russia=5")}
    return RefusedError([Problem.of("OPTION-UNREADABLE", Place(words=option), **facts)])


def heading(deal: Deal) -> Plain:
    """Return what a result begins with."""
    return {"case": {"title": deal.title}}


def title(deal: Deal) -> str:
    """Return what a text begins with: the case, and from what its packages are counted."""
    from mcda.words.one_line import on_one_line

    named = on_one_line(deal.title)
    if not deal.packages:
        return named
    counted = _("Packages are counted from their measures here, not as they are scored.")
    return f"{named}\n{counted}"


def answered(
    deal: Deal, result: Plain, table: str, said: Iterable[str], problems: Iterable[Problem]
) -> Answer:
    """Return a result with its sentences and problems; as text it is title, table and sentences."""
    from mcda.export import plain
    from mcda.export.terminal import notes

    result["sentences"] = list(map(str, said))
    result["problems"] = plain.problems(problems)
    parts = (title(deal), table, "\n".join(result["sentences"]))
    return Answer("\n\n".join([*filter(None, parts), *notes(result)]), result)


def by_side(deal: Deal, values: Any) -> Plain:
    """Return a number per stakeholder by its name; one that is not known is null."""
    from mcda.export.plain import known

    return {side.name: known(float(v)) for side, v in zip(deal.sides, values, strict=True)}


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
