"""What the parts of a foreign table are called in the window, and their keys."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from mcda.io.assistant.point import Part
from mcda.io.assistant.table_map import Kind, TableMap

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
    tr = QCoreApplication.translate
    if kind is Kind.JUDGEMENTS:
        of_matrix = {
            Part.HEAD: tr("Parts", "Names across"),
            Part.LABELS: tr("Parts", "Names down"),
            Part.FIRST: tr("Parts", "First judgement"),
            Part.LAST: tr("Parts", "Last judgement"),
        }
        if part in of_matrix:
            return of_matrix[part]
    weights = kind is Kind.WEIGHTS
    names = {
        Part.HEAD: tr("Parts", "Criteria"),
        Part.LABELS: tr("Parts", "Stakeholders") if weights else tr("Parts", "Packages"),
        Part.FIRST: tr("Parts", "First weight") if weights else tr("Parts", "First score"),
        Part.LAST: tr("Parts", "Last weight") if weights else tr("Parts", "Last score"),
        Part.WEIGHTS: tr("Parts", "Weights"),
        Part.DIRECTIONS: tr("Parts", "Directions"),
        Part.UNITS: tr("Parts", "Units"),
        Part.WORST: tr("Parts", "Worst anchors"),
        Part.BEST: tr("Parts", "Best anchors"),
        Part.ROW_OUT: tr("Parts", "Rows left out"),
        Part.COLUMN_OUT: tr("Parts", "Columns left out"),
    }
    return names[part]


def asking(part: Part, table: TableMap) -> str:
    """Return what to do to say where a part stands."""
    tr = QCoreApplication.translate
    name = part_name(part, table.kind)
    if part in (Part.FIRST, Part.LAST):
        words = tr("Parts", "{name}: click its cell in the sheet, or press Enter there.")
    elif (part in (Part.LABELS, Part.COLUMN_OUT)) is not table.turned:
        words = tr("Parts", "{name}: click their column in the sheet, or press Enter there.")
    else:
        words = tr("Parts", "{name}: click their row in the sheet, or press Enter there.")
    return words.format(name=name)


def menu_words(part: Part, table: TableMap | None) -> str:
    """Return the entry of a cell's menu that makes it a part."""
    tr = QCoreApplication.translate
    if part is Part.ROW_OUT:
        return tr("Parts", "Leave this row out, or take it in")
    if part is Part.COLUMN_OUT:
        return tr("Parts", "Leave this column out, or take it in")
    kind = table.kind if table is not None else Kind.SCORES
    return tr("Parts", "Here: {name}").format(name=part_name(part, kind).lower())


def kind_name(kind: Kind) -> str:
    """Return what a kind of table is called."""
    tr = QCoreApplication.translate
    return {
        Kind.SCORES: tr("Parts", "Scores of packages"),
        Kind.WEIGHTS: tr("Parts", "Weights of stakeholders"),
        Kind.JUDGEMENTS: tr("Parts", "Pairwise judgements"),
    }[kind]
