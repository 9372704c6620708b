"""Reads the Case sheet and the lists: stakeholders, criteria, levels, packages."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from mcda.grids.grid import Sheet
from mcda.model.case import ROOT, Case, Criterion, Level, Package, Stakeholder, frozen
from mcda.model.ids import Ids
from mcda.model.settings_names import Settings
from mcda.model.texts import nearest
from mcda.model.tree import depth_first
from mcda.workbook.addresses import Addresses
from mcda.workbook.case_sheets import (
    CASE_SHEET,
    CRITERIA,
    DECISION,
    LEVELS,
    PACKAGES,
    STAKEHOLDERS,
)
from mcda.workbook.changes import column_of
from mcda.workbook.decision_lines import Decided
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import Labels, Lookup, cached_key
from mcda.workbook.layout import TOP_LABEL, Kind, SheetPlan
from mcda.workbook.list_row import ListRow
from mcda.workbook.outside import KEYS, is_written
from mcda.workbook.read_measures import Named
from mcda.workbook.recognise import Sheets
from mcda.workbook.table import Table
from mcda.workbook.told import line_told, told

_SPOKEN_OF: Final = {"worst": "anchors", "way": "weight", "fallback_value": "fallback"}
"""The fields of which problems speak by another word."""


@dataclass(frozen=True, slots=True)
class StakeholderRow:
    """A stakeholder and where its row is; the rest of the row is about its preferences."""

    stakeholder: Stakeholder
    table: Table
    row: int


def read_case_sheet(
    sheets: Sheets, findings: Findings, addresses: Addresses
) -> tuple[dict[str, Any], Settings, Decided]:
    """Return the case's own fields, its settings and its decision; what is not there keeps its
    default.
    """
    fields: dict[str, Any] = {}
    settings: dict[str, Any] = {}
    decided = Decided()
    sheet = sheets.single.get(Kind.CASE)
    if sheet is None:
        return fields, Settings(), decided
    lines = {cached_key(word): c for c in CASE_SHEET.columns for word in (c.heading, *c.aliases)}
    met: dict[str, int] = {}
    left = {column.heading for column in CASE_SHEET.columns}
    written = is_written(sheet)
    for row in sorted(sheet.rows):
        cells = [column for column in sorted(sheet.rows[row]) if not (written and column == KEYS)]
        texts = {column: cached_key(as_text(sheet.value(row, column))) for column in cells}
        first = next((column for column in cells if texts[column] in lines), None)
        line = None if first is None else lines[texts[first]]
        if first is None or line is None:
            _tell_no_line(sheet, row, cells, left, findings)
        elif line.heading in met:
            facts = {"text": line.heading, "row": met[line.heading]}
            findings.add("WORKBOOK-ROW-TWICE", sheet, row, first, **facts)
        else:
            met[line.heading] = row
            left.discard(line.heading)
            # Of the decision, the case's own check speaks of the package and of the date.
            noted = "decision" if line.field == "decided_package" else line.field
            addresses.note((sheet, row, first + 1), noted)
            cell = sheet, row, first + 1
            if line.field in DECISION:
                decided.read(cell, line, findings)
            elif line.field in Settings.__dataclass_fields__:
                settings |= line_told(Settings, line.field, line, cell, findings)
            else:
                fields |= line_told(Case, line.field, line, cell, findings)
            _tell_beside(sheet, row, [c for c in cells if c not in (first, first + 1)], findings)
    return fields, Settings(**settings), decided


def _tell_no_line(
    sheet: Sheet, row: int, cells: list[int], left: set[str], findings: Findings
) -> None:
    """Report a row of the Case sheet that is none of its lines; title and lead are known."""
    frame = {cached_key(words) for words in (CASE_SHEET.title, CASE_SHEET.lead, sheet.name)}
    texts = [as_text(sheet.value(row, column)) for column in cells]
    if not cells or (len(cells) == 1 and (cached_key(texts[0]) in frame or row <= 2)):
        return
    guess = nearest(texts[0], left) if len(cells) > 1 else None
    if guess is not None:
        facts = {"text": texts[0][:60], "heading": guess}
        findings.add("WORKBOOK-HEADING-NEAR-MISS", sheet, row, cells[0], **facts)
    else:
        findings.add("WORKBOOK-EXTRA-LINE", sheet, row, cells[0], text=texts[0][:60])


def _tell_beside(sheet: Sheet, row: int, cells: list[int], findings: Findings) -> None:
    """Report what stands on a line of the Case sheet beside its entry and its hint."""
    hints = {cached_key(column.hint) for column in CASE_SHEET.columns}
    for column in cells:
        text = as_text(sheet.value(row, column))
        # The choices in a hint grow from version to version.
        if cached_key(text) not in hints and not text.startswith("One of: "):  # no words: a key
            findings.add("WORKBOOK-OUTSIDE-TABLE", sheet, row, column, text=text[:60])


def read_stakeholders(
    sheets: Sheets, findings: Findings, addresses: Addresses, written: Labels
) -> list[StakeholderRow]:
    """Return the stakeholders in their order."""
    table = sheets.table(STAKEHOLDERS, findings)
    if table is None:
        return []
    found = []
    for row, identity in _identified(
        table, findings, written.get("stakeholder", {}), "stakeholder"
    ):
        get = ListRow(table, row, findings)
        _note(get, STAKEHOLDERS, addresses, stakeholder=identity)
        found.append(
            StakeholderRow(
                Stakeholder(id=identity, **told(Stakeholder, STAKEHOLDERS, get)), table, row
            )
        )
    return found


def read_packages(
    sheets: Sheets, named: Named, findings: Findings, addresses: Addresses, written: Labels
) -> tuple[Package, ...]:
    """Return the packages in their order, with the levels of the measures that have a column."""
    plan = replace(PACKAGES, columns=(*named.columns, *PACKAGES.columns))
    table = sheets.table(plan, findings)
    if table is None:
        return ()
    found = []
    for row, identity in _identified(table, findings, written.get("package", {}), "package"):
        get = ListRow(table, row, findings)
        _note(get, PACKAGES, addresses, package=identity)
        levels = _composition(get, identity, named, addresses)
        found.append(Package(id=identity, **told(Package, PACKAGES, get), composition=levels))
    return tuple(found)


def _note(get: ListRow, plan: SheetPlan, addresses: Addresses, **whose: str) -> None:
    """Remember where each field of a thing on a list stands."""
    for column in plan.columns:
        if column.field in get.table.columns:
            field = _SPOKEN_OF.get(column.field, column.field)
            addresses.note(get.cell(column.field), field, **whose)


def _composition(
    get: ListRow, package: str, named: Named, addresses: Addresses
) -> Mapping[str, str]:
    """Return the levels that a package's row says; an empty cell says nothing of its measure."""
    found: dict[str, str] = {}
    for measure, levels in named.levels.items():
        field = column_of(measure)
        if field not in get.table.columns:
            continue
        addresses.note_measure(get.cell(field), "composition", measure, package)
        level = get.findings.reference(*get.cell(field), "level", levels)
        if level is not None:
            found[measure] = level
    return frozen(found)


def read_criteria(
    sheets: Sheets, findings: Findings, addresses: Addresses, written: Labels
) -> tuple[Criterion, ...]:
    """Return the criteria in tree order, with their levels."""
    table = sheets.table(CRITERIA, findings)
    if table is None:
        return ()
    labels = written.get("criterion", {})
    listed: list[tuple[int, Criterion]] = []
    for row, identity in _identified(table, findings, labels, "criterion"):
        get = ListRow(table, row, findings)
        _note(get, CRITERIA, addresses, criterion=identity)
        listed.append((row, Criterion(id=identity, **told(Criterion, CRITERIA, get))))
    lookup = _groups_lookup(listed, table, labels)
    placed = [
        replace(criterion, parent=_parent(table, row, lookup, findings))
        for row, criterion in listed
    ]
    criteria = depth_first(placed)
    return with_levels(criteria, sheets, findings, addresses, criteria_lookup(criteria, labels))


def criteria_lookup(criteria: Collection[Criterion], written: Mapping[str, str]) -> Lookup:
    """Return the way from names to criteria."""
    names = {criterion.id: criterion.name for criterion in criteria}
    listed = [(c.id, c.name, names.get(c.parent, "")) for c in criteria]
    return Lookup(listed, written=written, fixed={TOP_LABEL: ROOT})


def _groups_lookup(
    listed: list[tuple[int, Criterion]], table: Table, written: Mapping[str, str]
) -> Lookup:
    """Return the way from what stands under "Part of" to criteria.

    Labels of namesakes carry their groups' names, so groups are needed to know
    labels and labels to know groups: what the cells say serves as the name.
    """
    column = table.columns.get("parent")
    said = {c.id: as_text(table.sheet.value(row, column)) if column else "" for row, c in listed}
    return Lookup(
        [(c.id, c.name, said[c.id]) for _, c in listed], written=written, fixed={TOP_LABEL: ROOT}
    )


def _parent(table: Table, row: int, lookup: Lookup, findings: Findings) -> str:
    column = table.columns.get("parent")
    if column is None:
        return ROOT
    return findings.reference(table.sheet, row, column, "criterion", lookup) or ROOT


def with_levels(
    criteria: tuple[Criterion, ...],
    sheets: Sheets,
    findings: Findings,
    addresses: Addresses,
    lookup: Lookup,
) -> tuple[Criterion, ...]:
    """Return criteria with the levels that the list of them names, and no others."""
    table = sheets.table(LEVELS, findings)
    if table is None:
        return criteria
    levels: dict[str, list[Level]] = {}
    for row in table.rows:
        get = ListRow(table, row, findings)
        column = table.columns["criterion"]
        identity = findings.identify(table.sheet, row, column, "criterion", lookup, table.key(row))
        value = get.number("value")
        name = get.text("name")
        if value is None and (table.sheet.name, get.address("value")) not in findings.spoilt:
            findings.add("WORKBOOK-NOT-A-NUMBER", *get.cell("value"), text="")
        if identity is not None and value is not None:
            addresses.note(get.cell("name"), "levels", criterion=identity)
            levels.setdefault(identity, []).append(Level(name, value))
    return tuple(replace(c, levels=tuple(levels.get(c.id, ()))) for c in criteria)


def _identified(
    table: Table, findings: Findings, written: Mapping[str, str], prefix: str
) -> list[tuple[int, str]]:
    """Return each row's id: its key, or a new one made from its name.

    After sorting names without the hidden column, keys stand beside other
    things' names; such rows are reported, and keep their key.
    """
    column = table.columns["name"]
    keys = [table.key(row) for row in table.rows]
    names = {table.key(row): as_text(table.sheet.value(row, column)) for row in table.rows}
    # Labels that have left their keys: where one stands now, somebody has sorted.
    former = {
        cached_key(label): key
        for key, label in written.items()
        if key in names and cached_key(names[key]) != cached_key(label)
    }
    ids = Ids([key for key in keys if key])
    used: set[str] = set()
    found = []
    for row, key in zip(table.rows, keys, strict=True):
        name = as_text(table.sheet.value(row, column))
        owner = former.get(cached_key(name))
        if key and owner is not None and owner != key and key in written:
            facts = {"label": name[:80], "other": written[key][:80]}
            findings.add("WORKBOOK-ID-LABEL-MISMATCH", table.sheet, row, column, **facts)
        if key in used:
            findings.add("WORKBOOK-KEY-TWICE", table.sheet, row, column, text=name[:80])
            key = ""
        if not key:
            key = ids.new(name, prefix)
        used.add(key)
        found.append((row, key))
    return found
