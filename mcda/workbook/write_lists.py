"""Writes the Case sheet and the lists: stakeholders, criteria, levels, packages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mcda.grids.grid import letters
from mcda.model.case import ROOT, Criterion, Preferences, Stakeholder
from mcda.sheets.page import FIRST
from mcda.sheets.style import Look
from mcda.workbook.case_sheets import CASE_SHEET, CRITERIA, LEVELS, PACKAGES, STAKEHOLDERS
from mcda.workbook.decision_lines import decision_texts
from mcda.workbook.layout import Entry
from mcda.workbook.told import Cell, cells
from mcda.workbook.write_measures import (
    composition_cells,
    composition_columns,
    write_directions,
    write_measures,
)
from mcda.workbook.writing import Writing

Rows = Iterator[tuple[str, dict[str, Cell]]]


def write_lists(writing: Writing) -> None:
    """Add the sheets that say what the decision consists of."""
    _write_case(writing)
    writing.table(STAKEHOLDERS, _stakeholders(writing))
    writing.table(CRITERIA, _criteria(writing))
    writing.table(LEVELS, _levels(writing))
    write_directions(writing)
    columns = (*PACKAGES.columns, *composition_columns(writing))
    writing.table(replace(PACKAGES, columns=columns), _packages(writing))
    if writing.with_measures:
        write_measures(writing)


def _write_case(writing: Writing) -> None:
    sheet = writing.framed(CASE_SHEET, CASE_SHEET.title, CASE_SHEET.lead)
    case = writing.case
    widths = (18, 64, 52)
    for number, width in enumerate(widths, start=FIRST):
        sheet.column_dimensions[letters(number)].width = width
    decided = decision_texts(case.decision, writing.names)
    for row, line in enumerate(CASE_SHEET.columns, start=4):
        holder = case if hasattr(case, line.field) else case.settings
        value = decided[line.field] if line.field in decided else getattr(holder, line.field)
        if writing.blank and holder is case:
            value = None
        dated = line.field in ("date", "decided_date")
        look = Look.INPUT_TEXT if dated else Look.INPUT
        writing.put(sheet, row, FIRST, line.heading, Look.HEADING)
        writing.put(sheet, row, FIRST + 1, value, look)
        writing.put(sheet, row, FIRST + 2, line.hint, Look.INFO)
        writing.validate(sheet, line, f"C{row}")
    writing.close(sheet, 4, FIRST + 2, freeze="C4")
    sheet.page_setup.fitToHeight = 1
    sheet.print_title_rows = None
    for row, line in enumerate(CASE_SHEET.columns, start=4):
        if line.entry is Entry.LONG_TEXT:
            height = sheet.row_dimensions[row].height or 0
            sheet.row_dimensions[row].height = max(48, height)


def _stakeholders(writing: Writing) -> Rows:
    for stakeholder in writing.case.stakeholders:
        own = writing.case.preferences.get(stakeholder.id)
        yield stakeholder.id, _stakeholder(writing, stakeholder, own)


def _stakeholder(
    writing: Writing, stakeholder: Stakeholder, own: Preferences | None
) -> dict[str, Cell]:
    values = cells(STAKEHOLDERS, stakeholder)
    if own is None:
        return values
    values |= cells(STAKEHOLDERS, own)
    if own.fallback is not None:
        package = own.fallback.package
        values |= {
            "fallback_value": own.fallback.value,
            "fallback_package": None if package is None else writing.names.package(package),
            "fallback_note": own.fallback.note,
        }
    return values


def _criteria(writing: Writing) -> Rows:
    for criterion in writing.case.criteria:
        yield criterion.id, _criterion(writing, criterion)


def _criterion(writing: Writing, criterion: Criterion) -> dict[str, Cell]:
    group = None if criterion.parent == ROOT else writing.names.criterion(criterion.parent)
    return {**cells(CRITERIA, criterion), "parent": group}


def _levels(writing: Writing) -> Rows:
    for criterion in writing.case.criteria:
        for level in criterion.levels:
            label = writing.names.criterion(criterion.id)
            yield criterion.id, {"criterion": label, **cells(LEVELS, level)}


def _packages(writing: Writing) -> Rows:
    for package in writing.case.packages:
        yield package.id, {**cells(PACKAGES, package), **composition_cells(writing, package)}
