"""Reads the sheets of chance and time: delivery, who goes along, outlook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import frozen
from mcda.model.measures import Condition, Delivery, GoesAlong, Outlook, Span
from mcda.workbook.addresses import Addresses
from mcda.workbook.chance_sheets import CARRIERS, DELIVERY, OUTLOOK
from mcda.workbook.findings import Findings
from mcda.workbook.labels import Lookup
from mcda.workbook.layout import SheetPlan
from mcda.workbook.list_row import ListRow
from mcda.workbook.read_measures import Named
from mcda.workbook.recognise import Sheets
from mcda.workbook.told import told


def read_chances(
    sheets: Sheets,
    named: Named,
    parties: Lookup,
    criteria: Lookup,
    findings: Findings,
    addresses: Addresses,
) -> dict[str, Any]:
    """Return deliveries, carriers and outlooks as fields of the case."""
    deliveries: dict[str, Delivery] = {}
    for row, key in _rows(sheets, DELIVERY, "measure", named.measures, findings):
        addresses.note_measure(row.cell("measure"), "delivery", key)
        level = row.reference("level", "level", named.levels[key])
        deliveries[key] = Delivery(**told(Delivery, DELIVERY, row), part_level=level)
    along: dict[str, GoesAlong] = {}
    for row, key in _rows(sheets, CARRIERS, "stakeholder", parties, findings):
        addresses.note(row.cell("stakeholder"), "goes_along", stakeholder=key)
        when = _condition(row, named)
        along[key] = GoesAlong(**told(GoesAlong, CARRIERS, row), when=when)
    return {
        "deliveries": frozen(deliveries),
        "goes_along": frozen(along),
        "outlooks": _outlooks(sheets, parties, criteria, findings, addresses),
    }


def _condition(row: ListRow, named: Named) -> Condition | None:
    measure = row.reference("measure", "measure", named.measures)
    if measure is None:
        if row.text("level").strip() and not row.text("measure").strip():
            row.findings.empty(*row.cell("measure"), "measure")
        return None
    level = row.reference("level", "level", named.levels[measure])
    return Condition(measure=measure, level=level or "")


_OF_ALL = ("years", "package_drift", "rate", "note")
"""What is said of a stakeholder's outlook as a whole, in its row without a criterion."""


def _outlooks(
    sheets: Sheets, parties: Lookup, criteria: Lookup, findings: Findings, addresses: Addresses
) -> Mapping[str, Outlook]:
    found: dict[str, Outlook] = {}
    drifts: dict[str, dict[str, Span]] = {}
    rows = _rows(sheets, OUTLOOK, "stakeholder", parties, findings, criteria)
    for row, key in rows:
        addresses.note(row.cell("stakeholder"), "outlook", stakeholder=key)
        known = found.setdefault(key, Outlook())
        if row.text("criterion").strip():
            criterion = row.reference("criterion", "criterion", criteria)
            drift = row.span("drift")
            if criterion is not None and drift is not None:
                drifts.setdefault(key, {})[criterion] = drift
            for field in _OF_ALL:
                row.unread(field if row.text(field).strip() else f"{field}_source")
            continue
        found[key] = replace(known, **told(Outlook, OUTLOOK, row))
    return frozen(
        {key: replace(one, drifts=frozen(drifts.get(key, {}))) for key, one in found.items()}
    )


def _rows(
    sheets: Sheets,
    plan: SheetPlan,
    field: str,
    lookup: Lookup,
    findings: Findings,
    criteria: Lookup | None = None,
) -> Iterator[tuple[ListRow, str]]:
    """Yield rows with what each is about, each thing once; for a list of criteria each of both."""
    table = sheets.table(plan, findings)
    if table is None:
        return
    seen: dict[tuple[str, str], int] = {}
    for at in table.rows:
        row = ListRow(table, at, findings)
        key = row.reference(field, field, lookup)
        if key is None:
            if not row.text(field).strip():
                findings.empty(*row.cell(field), field)
            continue
        on = _on(row, criteria)
        if (key, on) in seen:
            text = ": ".join(one for one in (row.text(field), on and row.text("criterion")) if one)
            facts = {"text": text[:80], "row": seen[key, on]}
            findings.add("WORKBOOK-ROW-TWICE", *row.cell(field), **facts)
            continue
        seen[key, on] = at
        yield row, key
        row.settle(field)


def _on(row: ListRow, criteria: Lookup | None) -> str:
    """Return the criterion that a row is on, by whichever of its names; "" for none."""
    text = "" if criteria is None else row.text("criterion").strip()
    return (criteria.find(text) if criteria is not None and text else None) or text
