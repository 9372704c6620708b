"""Reads the judgements that compare packages in pairs on a criterion."""

from __future__ import annotations

from collections.abc import Mapping

from mcda.model.case import Judgement, frozen
from mcda.words.said import _, say
from mcda.workbook.addresses import Addresses
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.layout import Kind
from mcda.workbook.preference_sheets import PACKAGE_PAIRS
from mcda.workbook.read_scores import Known, owners
from mcda.workbook.recognise import Sheets
from mcda.workbook.table import Table, find_table

Judged = Mapping[str, tuple[Judgement, ...]]


def read_package_pairs(
    sheets: Sheets, known: Known, findings: Findings, addresses: Addresses
) -> dict[str, Judged]:
    """Return judgements by criterion for each stakeholder that has any."""
    found: dict[str, Judged] = {}
    own = sheets.own.get(Kind.PACKAGE_PAIRS, ())
    for stakeholder, sheet in owners(own, PACKAGE_PAIRS, known, findings):
        table = find_table(sheet, PACKAGE_PAIRS, findings)
        if table is None:
            continue
        judged: dict[str, list[Judgement]] = {}
        for row in table.rows:
            criterion, judgement = _read_row(table, row, known, findings)
            if criterion is None:
                continue
            cell = (sheet, row, table.columns["value"])
            addresses.note(cell, "package_judgement", stakeholder=stakeholder, criterion=criterion)
            if judgement is not None:
                judged.setdefault(criterion, []).append(judgement)
        if judged:
            found[stakeholder] = frozen({key: tuple(given) for key, given in judged.items()})
    return found


def _read_row(
    table: Table, row: int, known: Known, findings: Findings
) -> tuple[str | None, Judgement | None]:
    """Return a row's criterion and judgement, each None if it has none."""
    sheet, columns = table.sheet, table.columns
    value = findings.ratio(sheet, row, columns["value"])
    lookups = {
        "criterion": ("criterion", known.criteria),
        "row": ("package", known.packages),
        "column": ("package", known.packages),
    }
    ends: dict[str, str | None] = {}
    for field, (what, lookup) in lookups.items():
        ends[field] = findings.reference(sheet, row, columns[field], what, lookup)
        if value is not None and not as_text(sheet.value(row, columns[field])).strip():
            what = _("A {what}'s name", what=say(what))
            findings.add("WORKBOOK-CELL-EMPTY", sheet, row, columns[field], what=what)
    first, second = ends["row"], ends["column"]
    if value is None or first is None or second is None:
        return ends["criterion"], None
    return ends["criterion"], Judgement(first, second, value)
