"""Reads the sheets of chance and time: delivery, who goes along, outlook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from mcda.model.case import Criterion, frozen
from mcda.model.measures import CERTAIN, NOTHING, Condition, Delivery, GoesAlong, Outlook, Span
from mcda.words.said import _, say
from mcda.workbook.addresses import Addresses
from mcda.workbook.chance_sheets import CARRIERS, DELIVERY, OUTLOOK
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import Lookup
from mcda.workbook.layout import SheetPlan
from mcda.workbook.list_row import ListRow
from mcda.workbook.points import ends_of
from mcda.workbook.read_measures import Named
from mcda.workbook.recognise import Sheets

_NUMBER = Criterion(id="", name="")


class _Row(ListRow):
    """One row of a list of what is uncertain."""

    __slots__ = ()

    def span(self, field: str) -> Span | None:
        """Return a number or a range with its source; None for a blank cell."""
        if field not in self.table.columns:
            return None
        sheet, row, column = self.cell(field)
        value = sheet.value(row, column)
        if not as_text(value).strip():
            self.unread(f"{field}_source")
            return None
        if value is None or self.findings.faulty(sheet, row, column, value):
            return None
        text = as_text(value)
        ends = ends_of(value if isinstance(value, float) else text, _NUMBER)
        if not all(isinstance(end, float) for end in ends):
            code = "WORKBOOK-DATE-FOR-NUMBER" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
            self.findings.add(code, sheet, row, column, text=text[:60])
            return None
        low, high = (float(end) for end in ends if isinstance(end, float))
        return Span(low=low, high=high, source=self.text(f"{field}_source"))

    def settle(self, field: str) -> None:
        """Remember the cell of what the row is about if not all of the row could be read."""
        self.findings.settle(self.cell(field), (self.row,), self.table.columns.values())


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
        deliveries[key] = Delivery(
            full=row.span("full") or CERTAIN,
            part=row.span("part") or NOTHING,
            part_level=row.reference("level", "level", named.levels[key]),
            source=row.text("source"),
            note=row.text("note"),
        )
    along: dict[str, GoesAlong] = {}
    for row, key in _rows(sheets, CARRIERS, "stakeholder", parties, findings):
        addresses.note(row.cell("stakeholder"), "goes_along", stakeholder=key)
        along[key] = GoesAlong(
            chance=row.span("chance") or CERTAIN,
            when=_condition(row, named),
            chance_then=row.span("then"),
            source=row.text("source"),
            note=row.text("note"),
        )
    return {
        "deliveries": frozen(deliveries),
        "goes_along": frozen(along),
        "outlooks": _outlooks(sheets, parties, criteria, findings, addresses),
    }


def _condition(row: _Row, named: Named) -> Condition | None:
    measure = row.reference("measure", "measure", named.measures)
    if measure is None:
        if row.text("level").strip() and not row.text("measure").strip():
            row.findings.add(
                "WORKBOOK-CELL-EMPTY", *row.cell("measure"), what=_("The measure's name")
            )
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
        spans: dict[str, Any] = {
            field: row.span(field) for field in ("drift", "years", "package_drift", "rate")
        }
        found[key] = replace(known, **spans, note=row.text("note"))
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
) -> Iterator[tuple[_Row, str]]:
    """Yield rows with what each is about, each thing once; for a list of criteria each of both."""
    table = sheets.table(plan, findings)
    if table is None:
        return
    seen: dict[tuple[str, str], int] = {}
    for at in table.rows:
        row = _Row(table, at, findings)
        key = row.reference(field, field, lookup)
        if key is None:
            if not row.text(field).strip():
                findings.add(
                    "WORKBOOK-CELL-EMPTY",
                    *row.cell(field),
                    what=_("The {what}'s name", what=say(field)),
                )
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


def _on(row: _Row, criteria: Lookup | None) -> str:
    """Return the criterion that a row is on, by whichever of its names; "" for none."""
    text = "" if criteria is None else row.text("criterion").strip()
    return (criteria.find(text) if criteria is not None and text else None) or text
