"""What the parts of a foreign table are called in the window, and their keys."""

from __future__ import annotations

from typing import Final

from desktop.words import _
from mcda.foreign.point import Part
from mcda.foreign.table_map import Kind, TableMap

KEYS: Final = {
    Part.HEAD: "C",
    Part.LABELS: "P",
    Part.FIRST: "F",
    Part.LAST: "L",
    Part.WEIGHTS: "W",
    Part.DIRECTIONS: "D",
    Part.UNITS: "U",
    Part.WORST: "A",
    Part.BEST: "B",
    Part.ROW_OUT: "X",
    Part.COLUMN_OUT: "Y",
}
"""The key that says, on the sheet, that the current cell is that part."""


def part_name(part: Part, kind: Kind) -> str:
    """Return what a part is called for a kind of table."""
    if kind is Kind.JUDGEMENTS:
        of_matrix = {
            Part.HEAD: _("Names across"),
            Part.LABELS: _("Names down"),
            Part.FIRST: _("First judgement"),
            Part.LAST: _("Last judgement"),
        }
        if part in of_matrix:
            return of_matrix[part]
    weights = kind is Kind.WEIGHTS
    names = {
        Part.HEAD: _("Criteria"),
        Part.LABELS: _("Stakeholders") if weights else _("Packages"),
        Part.FIRST: _("First weight") if weights else _("First score"),
        Part.LAST: _("Last weight") if weights else _("Last score"),
        Part.WEIGHTS: _("Weights"),
        Part.DIRECTIONS: _("Directions"),
        Part.UNITS: _("Units"),
        Part.WORST: _("Worst anchors"),
        Part.BEST: _("Best anchors"),
        Part.ROW_OUT: _("Rows left out"),
        Part.COLUMN_OUT: _("Columns left out"),
    }
    return names[part]


def asking(part: Part, table: TableMap) -> str:
    """Return what to do to say where a part stands."""
    name = part_name(part, table.kind)
    if part in (Part.FIRST, Part.LAST):
        words = _("{name}: click its cell in the sheet, or press Enter there.")
    elif (part in (Part.LABELS, Part.COLUMN_OUT)) is not table.turned:
        words = _("{name}: click their column in the sheet, or press Enter there.")
    else:
        words = _("{name}: click their row in the sheet, or press Enter there.")
    return words.format(name=name)


def menu_words(part: Part, table: TableMap | None) -> str:
    """Return the entry of a cell's menu that makes it a part."""
    if part is Part.ROW_OUT:
        return _("Leave this row out, or take it in")
    if part is Part.COLUMN_OUT:
        return _("Leave this column out, or take it in")
    kind = table.kind if table is not None else Kind.SCORES
    return _("Here: {name}", name=part_name(part, kind).lower())


def kind_name(kind: Kind) -> str:
    """Return what a kind of table is called."""
    return {
        Kind.SCORES: _("Scores of packages"),
        Kind.WEIGHTS: _("Weights of stakeholders"),
        Kind.JUDGEMENTS: _("Pairwise judgements"),
        Kind.LIST: _("A list of scores"),
        Kind.PAIRS: _("A list of pairs"),
        Kind.FORM: _("Answers of a form"),
    }[kind]
