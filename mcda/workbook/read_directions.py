"""Reads the sheet of own directions: who sees a criterion the other way round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from mcda.model.case import Criterion, Direction, frozen
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import Lookup
from mcda.workbook.measure_sheets import DIRECTIONS
from mcda.workbook.recognise import Sheets


def read_directions(
    sheets: Sheets, stakeholders: Lookup, criteria: Lookup, findings: Findings
) -> dict[str, dict[str, Direction]]:
    """Return by criterion the directions of those who see it otherwise."""
    found: dict[str, dict[str, Direction]] = {}
    rows: dict[tuple[str, str], int] = {}
    table = sheets.table(DIRECTIONS, findings)
    if table is None:
        return found
    for row in table.rows:
        cells = {field: (table.sheet, row, at) for field, at in table.columns.items()}
        ids = []
        for what, lookup in (("stakeholder", stakeholders), ("criterion", criteria)):
            ids.append(findings.reference(*cells[what], what, lookup))
            if not as_text(table.sheet.value(row, table.columns[what])).strip():
                findings.empty(*cells[what], what)
        own = findings.direction(*cells["direction"])
        whose, criterion = ids
        if not own or not whose or not criterion:
            continue
        if (criterion, whose) in rows:
            text = f"{stakeholders.labels[whose]}: {criteria.labels[criterion]}"
            facts = {"text": text[:80], "row": rows[criterion, whose]}
            findings.add("WORKBOOK-ROW-TWICE", *cells["direction"], **facts)
            continue
        rows[criterion, whose] = row
        found.setdefault(criterion, {})[whose] = own
    return found


def directed(
    criteria: tuple[Criterion, ...], own: Mapping[str, Mapping[str, Direction]]
) -> tuple[Criterion, ...]:
    """Return the criteria with the directions of those who see them otherwise."""
    return tuple(
        replace(one, directions=frozen(own[one.id])) if one.id in own else one for one in criteria
    )
