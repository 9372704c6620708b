"""Reads each stakeholder's preferences: weights, judgements, fallback, red lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from mcda.model.case import (
    ROOT,
    Criterion,
    Fallback,
    Judgement,
    Preferences,
    RedLine,
    WeightWay,
    frozen,
)
from mcda.words.said import _, say
from mcda.workbook.addresses import Addresses
from mcda.workbook.case_sheets import STAKEHOLDERS
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import Lookup, cached_key
from mcda.workbook.layout import INFO_HEADINGS, Kind, SheetPlan
from mcda.workbook.list_row import ListRow
from mcda.workbook.matrix import find_matrix
from mcda.workbook.points import ends_of
from mcda.workbook.preference_sheets import (
    BEST_WORST,
    JUDGEMENTS,
    PACKAGE_PAIRS,
    RED_LINES,
    WEIGHT_SHEETS,
)
from mcda.workbook.read_lists import StakeholderRow
from mcda.workbook.read_scores import Known, owners
from mcda.workbook.recognise import Sheets
from mcda.workbook.table import Table, find_table
from mcda.workbook.told import told

WAY_OF = {
    Kind.WEIGHTS: WeightWay.DIRECT,
    Kind.SWING: WeightWay.SWING,
    Kind.RANKS: WeightWay.RANKS,
    Kind.JUDGEMENTS: WeightWay.PAIRWISE,
    Kind.BEST_WORST: WeightWay.BEST_WORST,
}

Entries = dict[Kind, dict[str, dict[str, Any]]]
"""By kind of sheet and stakeholder: entries by criterion, or judgements by group."""


Judged = Mapping[str, tuple[Judgement, ...]]


def read_preferences(
    sheets: Sheets,
    rows: list[StakeholderRow],
    known: Known,
    findings: Findings,
    addresses: Addresses,
) -> dict[str, Preferences]:
    """Return the preferences of every stakeholder that has given any."""
    entries: Entries = {}
    for plan in WEIGHT_SHEETS:
        entries[plan.kind] = _read_points(sheets, plan, known, findings, addresses)
    for plan in (JUDGEMENTS, BEST_WORST):
        entries[plan.kind] = _read_judged(sheets, plan, known, findings, addresses)
    compared = read_package_pairs(sheets, known, findings, addresses)
    lines = read_red_lines(sheets, known, findings, addresses)
    found = {}
    for row in rows:
        identity = row.stakeholder.id
        own = _assemble(row, entries, lines.get(identity, ()), known, findings)
        if identity in compared:
            own = replace(own or Preferences(), package_judgements=compared[identity])
        if own is not None:
            found[identity] = own
            _note_way(own, identity, addresses)
    return found


def _assemble(
    row: StakeholderRow,
    entries: Entries,
    lines: tuple[RedLine, ...],
    known: Known,
    findings: Findings,
) -> Preferences | None:
    """Return a stakeholder's preferences, None if nothing at all was said about them."""
    identity = row.stakeholder.id
    given = {kind: entries[kind].get(identity, {}) for kind in WAY_OF}
    said = preferred(ListRow(row.table, row.row, findings), known.packages)
    if not (said or lines or any(given.values())):
        return None
    return Preferences(
        direct=frozen(given[Kind.WEIGHTS]),
        swing=frozen(given[Kind.SWING]),
        ranks=frozen(given[Kind.RANKS]),
        judgements=frozen(given[Kind.JUDGEMENTS]),
        best_worst=frozen(given[Kind.BEST_WORST]),
        red_lines=lines,
        **{"way": _way_used(given), **said},
    )


def preferred(get: ListRow, packages: Lookup) -> dict[str, Any]:
    """Return the fields of `Preferences` of which a row of the list of stakeholders says any."""
    value, package = get.number("fallback_value"), None
    if "fallback_package" in get.table.columns:
        package = get.reference("fallback_package", "package", packages)
    fallback = Fallback(value=value, package=package, note=get.text("fallback_note"))
    said = told(Preferences, STAKEHOLDERS, get)
    if fallback != Fallback():
        said["fallback"] = fallback
    return {field: value for field, value in said.items() if value != ""}


def _way_used(given: Mapping[Kind, Mapping[str, Any]]) -> WeightWay:
    """Return the one way with entries; direct if there is none or more than one."""
    used = [WAY_OF[kind] for kind, entries in given.items() if entries]
    return used[0] if len(used) == 1 else WeightWay.DIRECT


def _note_way(own: Preferences, stakeholder: str, addresses: Addresses) -> None:
    """Let problems of weights point to the sheet of the way in use."""
    kind = next(kind for kind, way in WAY_OF.items() if way is own.way)
    matrix = addresses.weights.get(kind.value)
    if matrix is not None:
        addresses.weights[stakeholder] = matrix


def _read_points(
    sheets: Sheets, plan: SheetPlan, known: Known, findings: Findings, addresses: Addresses
) -> dict[str, dict[str, Any]]:
    sheet = sheets.single.get(plan.kind)
    if sheet is None:
        return {}
    informing = frozenset(cached_key(heading) for heading in INFO_HEADINGS)
    matrix = find_matrix(
        sheet,
        plan,
        ("criterion", known.criteria),
        ("stakeholder", known.stakeholders),
        findings,
        informing,
    )
    if matrix is None:
        return {}
    addresses.weights[plan.kind.value] = matrix
    read = findings.whole if plan.kind is Kind.RANKS else findings.number
    found: dict[str, dict[str, Any]] = {}
    for stakeholder, column in matrix.columns.items():
        for criterion, row in matrix.rows.items():
            if column in sheet.rows[row]:
                value = read(sheet, row, column)
                if value is not None:
                    found.setdefault(stakeholder, {})[criterion] = value
    return found


def _read_judged(
    sheets: Sheets, plan: SheetPlan, known: Known, findings: Findings, addresses: Addresses
) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for stakeholder, sheet in owners(sheets.own.get(plan.kind, ()), plan, known, findings):
        table = find_table(sheet, plan, findings)
        if table is None:
            continue
        judged: dict[str, list[Judgement]] = {}
        for row in table.rows:
            _read_judgement(table, row, known, findings, judged)
            node = known.criteria.find(as_text(sheet.value(row, table.columns["node"])))
            if node is not None:
                cell = (sheet, row, table.columns["value"])
                addresses.note(cell, "judgement", stakeholder=stakeholder, criterion=node)
        if judged:
            found[stakeholder] = {node: tuple(given) for node, given in judged.items()}
    return found


def _read_judgement(
    table: Table,
    row: int,
    known: Known,
    findings: Findings,
    judged: dict[str, list[Judgement]],
) -> None:
    sheet = table.sheet
    ends: list[str | None] = []
    value: Fraction | None = findings.ratio(sheet, row, table.columns["value"])
    for field in ("node", "row", "column"):
        column = table.columns[field]
        ends.append(findings.reference(sheet, row, column, "criterion", known.criteria))
        blank = not as_text(sheet.value(row, column)).strip()
        if blank and value is not None and field != "node":
            findings.add("WORKBOOK-CELL-EMPTY", sheet, row, column, what="A criterion's name")
    node, first, second = ends
    if node is None and not as_text(sheet.value(row, table.columns["node"])).strip():
        node = known.parents.get(first or "", ROOT)
    if value is not None and node is not None and first is not None and second is not None:
        judged.setdefault(node, []).append(Judgement(first, second, value))


def read_red_lines(
    sheets: Sheets, known: Known, findings: Findings, addresses: Addresses
) -> dict[str, tuple[RedLine, ...]]:
    """Return the red lines of the list of them, by stakeholder."""
    table = sheets.table(RED_LINES, findings)
    if table is None:
        return {}
    sheet = table.sheet
    found: dict[str, list[RedLine]] = {}
    lookups: dict[str, Lookup] = {"stakeholder": known.stakeholders, "criterion": known.criteria}
    for row in table.rows:
        ends = []
        for what, lookup in lookups.items():
            column = table.columns[what]
            ends.append(findings.reference(sheet, row, column, what, lookup))
            if not as_text(sheet.value(row, column)).strip():
                findings.add(
                    "WORKBOOK-CELL-EMPTY",
                    sheet,
                    row,
                    column,
                    what=_("The stakeholder") if what == "stakeholder" else _("The criterion"),
                )
        stakeholder, criterion = ends
        limit = _limit(table, row, stakeholder, criterion, known, findings)
        if stakeholder is None or criterion is None or limit is None:
            continue
        cell = (sheet, row, table.columns["limit"])
        addresses.note(cell, "red_line", stakeholder=stakeholder, criterion=criterion)
        said = told(RedLine, RED_LINES, ListRow(table, row, findings))
        found.setdefault(stakeholder, []).append(RedLine(criterion=criterion, limit=limit, **said))
    return {stakeholder: tuple(lines) for stakeholder, lines in found.items()}


def _limit(
    table: Table,
    row: int,
    stakeholder: str | None,
    criterion: str | None,
    known: Known,
    findings: Findings,
) -> float | str | None:
    column = table.columns["limit"]
    value = table.sheet.value(row, column)
    if value is None:
        findings.add("WORKBOOK-CELL-EMPTY", table.sheet, row, column, what=_("The limit"))
        return None
    exact = known.exact.get((f"red line {stakeholder}", "", criterion or ""))  # no words: a key
    if exact is not None and exact[0] == as_text(value):
        return exact[1][0]
    if isinstance(value, bool) or not isinstance(value, str | float):
        return findings.number(table.sheet, row, column)
    unknown = Criterion(id="", name="")
    return ends_of(value, known.criterion.get(criterion or "", unknown))[0]


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
