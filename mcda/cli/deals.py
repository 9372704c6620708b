"""What can be agreed, from a file of measures: the table that the commands on packages share."""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterable
from pathlib import Path
from typing import Any, Final

from mcda.cli.opened import set_off_names
from mcda.cli.output import Answer
from mcda.errors import Place, Problem, RefusedError, blocking
from mcda.export import plain
from mcda.export.plain import Plain, known
from mcda.export.terminal import notes
from mcda.grids.document import read_grid
from mcda.grids.grid import Grid
from mcda.grids.signature import Kind, kind_of
from mcda.model.numbers import parse_number
from mcda.model.texts import meant, same_name
from mcda.negotiation.deal import Composition, Deal
from mcda.negotiation.labels import Label
from mcda.negotiation.naming import composition_of, labelled
from mcda.negotiation.of_case import deal_of
from mcda.opening import read
from mcda.words.one_line import on_one_line
from mcda.words.said import _
from mcda.workbook.measure_table import MOST_POINTS, is_measure_table, measures_of

MEASURES: Final = _("a case with measures, or a bare table of measures (.xlsx, .ods, .csv)")


def add_package(made: argparse.ArgumentParser, *, required: bool = True) -> None:
    """Add the option that names a package."""
    text = _(
        "a package's name, nash, kalai-smorodinsky, egalitarian or utilitarian, or its levels as "
        "measure=level,... (the others as today)"
    )
    made.add_argument("--package", required=required, metavar="P", help=text)


def cells_of(path: Path) -> Grid | None:
    """Return the cells of a document, None for a case file."""
    kind = kind_of(path)
    return None if kind is Kind.CASE else read_grid(path, kind)


def opened_deal(
    words: argparse.Namespace, grid: Grid | None = None
) -> tuple[Deal, tuple[Problem, ...]]:
    """Return the measures in a file and what is odd about them; refused where an error is.

    `grid` spares reading the document's cells again.
    """
    grid = cells_of(words.file) if grid is None else grid
    if grid is not None and is_measure_table(grid):
        found, odd = measures_of(grid)
        if found is None:
            raise RefusedError(blocking(odd))
        return found, odd
    return _of_case(words)


def _of_case(words: argparse.Namespace) -> tuple[Deal, tuple[Problem, ...]]:
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
    if text.strip().lower() in list(Label):
        return labelled(deal, Label(text.strip().lower()))
    return composition_of(deal, text)


def side_of(deal: Deal, text: str, option: str, among: Container[int] | None = None) -> int:
    """Return the stakeholder that an option names; refused with those known, or those `among`."""
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
    named = on_one_line(deal.title)
    if not deal.packages:
        return named
    counted = _("Packages are counted from their measures here, not as they are scored.")
    return f"{named}\n{counted}"


def answered(
    deal: Deal, result: Plain, table: str, said: Iterable[str], problems: Iterable[Problem]
) -> Answer:
    """Return a result with its sentences and problems; as text it is title, table and sentences."""
    result["sentences"] = list(map(str, said))
    result["problems"] = plain.problems(problems)
    parts = (title(deal), table, "\n".join(result["sentences"]))
    return Answer("\n\n".join([*filter(None, parts), *notes(result)]), result)


def by_side(deal: Deal, values: Any) -> Plain:
    """Return a number per stakeholder by its name; one that is not known is null."""
    return {side.name: known(float(v)) for side, v in zip(deal.sides, values, strict=True)}
