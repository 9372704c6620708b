"""Doubts of tables: what can be read in two ways, and what choosing one of them says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.pages.importing.draft import Doubt, Draft, TableKey
from desktop.words import _
from mcda.errors import Problem
from mcda.foreign.amounts import amount
from mcda.foreign.choices import SheetKey, settling
from mcda.foreign.parts import Part
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import DOUBTS
from mcda.grids.grid import Sheet, row_and_column
from mcda.model.case import Direction
from mcda.model.numbers import format_number

_NUMBER, _LINE = "TABLE-DOUBTFUL-NUMBER", "IMPORT-DOUBTFUL-LINE"
_DIRECTION, _DATE = "IMPORT-DOUBTFUL-DIRECTION", "IMPORT-DATE-FOR-RATIO"


def doubts_of(draft: Draft, key: TableKey, part: Part, problems: Iterable[Problem]) -> list[Doubt]:
    """Return the doubts of one table, those that are decided first, each once."""
    found = {(d.code, d.name): d for d in draft.decided if d.table == key}
    own, names = set(part.taken.problems), _criteria(part)
    for problem in problems:
        cell = cell_of(part.sheet, problem)
        if problem.code not in DOUBTS or cell is None or problem not in own:
            continue
        name = names.get(cell, "") if problem.code in (_NUMBER, _DIRECTION) else ""
        name = dict(problem.facts)["text"] if problem.code == _LINE else name
        at = (problem.code, name)
        if at in found:
            found[at] = replace(found[at], count=found[at].count + 1)
        else:
            text = dict(problem.facts)["text"]
            found[at] = Doubt(problem.code, key, name, cell, text, _readings(problem, part))
    return list(found.values())


def decided(draft: Draft, doubt: Doubt, reading: int) -> Draft:
    """Return the draft with one reading of a doubt chosen; the chosen one again opens it anew."""
    again = doubt.chosen == reading
    table = draft.table(doubt.table)
    if doubt.code == _NUMBER:
        table = table.with_decimal(doubt.name, "" if again else _signs(doubt)[reading])
    elif doubt.code == _DIRECTION:
        said = (Direction.COST, Direction.BENEFIT)[reading]
        table = table.with_direction(doubt.name, None if again else said)
    elif doubt.code == _LINE:
        table = replace(table, swapped=reading == 1 and not again)
    if table != draft.table(doubt.table):
        taken = draft.wanted(doubt.table[:2])[doubt.table[2]].taken
        draft = draft.with_table(doubt.table, table, taken)
    if doubt.code in (_LINE, _DATE):
        draft = _settled(draft, doubt, not again)
    others = tuple(d for d in draft.decided if (d.code, d.table, d.name) != _of(doubt))
    mine = () if again else (replace(doubt, chosen=reading),)
    return replace(draft, decided=(*others, *mine))


def doubt_words(doubt: Doubt, address: str) -> str:
    """Return what is doubtful, as one line."""
    parts = {"name": doubt.name, "text": doubt.text, "cell": address, "n": doubt.count}
    if doubt.code == _NUMBER:
        words = _("{name}, {n} cells: “{text}” in {cell} is")
    elif doubt.code == _DATE:
        words = _("{n} dates, “{text}” in {cell}, are taken for")
    elif doubt.code == _LINE:
        words = _("“{text}”, from {cell} on, is")
    else:
        words = _("“{text}” in {cell} says that")
    return words.format(**parts)


def cell_of(sheet: Sheet, problem: Problem) -> tuple[int, int] | None:
    """Return row and column of a problem's cell on a sheet; None where it names no cell."""
    cell = problem.place.cell
    if sheet.by_line:
        numbers = [int(part) for part in cell.replace(",", "").split() if part.isdigit()]
        return (numbers[0], numbers[1] if len(numbers) > 1 else 1) if numbers else None
    try:
        return row_and_column(cell)
    except ValueError:
        return None


def sheet_of(draft: Draft, problem: Problem) -> SheetKey | None:
    """Return the sheet that a problem is about, None where it is about none."""
    place = problem.place
    for key, sheet in draft.sheets():
        if key[0] == place.file and (key[1] == place.sheet or (sheet.by_line and not place.sheet)):
            return key
    return None


def _of(doubt: Doubt) -> tuple[str, TableKey, str]:
    return doubt.code, doubt.table, doubt.name


def _settled(draft: Draft, doubt: Doubt, on: bool) -> Draft:
    """Return the draft with a doubt settled; dates for ratios are agreed to in all sheets."""
    # A list turned round has other labels: its one doubt is settled whatever they say.
    single = doubt.code == _LINE and len(doubt.readings) == 1
    what = settling(doubt.code, doubt.name) if single else doubt.code
    places = {
        (what, file, "" if sheet.by_line else name)
        for (file, name), sheet in draft.sheets()
        if doubt.code == _DATE or (file, name) == doubt.table[:2]
    }
    settled = draft.choices.settled - places
    choices = replace(draft.choices, settled=settled | places if on else settled)
    return replace(draft, choices=choices)


def _criteria(part: Part) -> dict[tuple[int, int], str]:
    """Return the names of the criteria whose scores or heads stand in cells."""
    names = part.taken.case.names.criteria
    return {
        cell[1:]: names[criterion]
        for (_whose, _package, criterion, _field), cell in part.taken.cells.items()
        if criterion in names
    }


def _readings(problem: Problem, part: Part) -> tuple[str, ...]:
    """Return what may be chosen; of a table that is no list the second reading is pointed at."""
    facts = dict(problem.facts)
    if problem.code == _LINE and part.kind not in (Kind.LIST, Kind.FORM):
        return (facts["first"],)
    if problem.code == _DIRECTION:
        return (_("less is better"), _("more is better, in minutes"))
    if problem.code == _DATE:
        return (_("the ratios that they show, such as {ratio}", ratio=facts["first"]),)
    return facts["first"], facts["second"]


def _signs(doubt: Doubt) -> tuple[str, str]:
    """Return the decimal sign that goes with each reading of a number."""
    found = amount(doubt.text)
    assert found is not None
    first = "," if format_number(found.comma or 0.0) == doubt.readings[0] else "."
    return (first, "." if first == "," else ",")
