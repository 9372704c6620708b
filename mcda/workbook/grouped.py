"""Things that have several rows of a list: which rows are one thing's, and what they say of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mcda.grids.grid import Sheet
from mcda.model.ids import new_id
from mcda.words.said import _
from mcda.workbook.findings import Findings, as_text
from mcda.workbook.labels import cached_key
from mcda.workbook.layout import Column
from mcda.workbook.list_row import ListRow
from mcda.workbook.table import Table

Cell = tuple[Sheet, int, int]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of a list and its rows. What is said of it as a whole stands in any of them."""

    id: str
    table: Table
    rows: tuple[int, ...]
    findings: Findings

    def cell(self, field: str, row: int | None = None) -> Cell:
        """Return a cell; for a column that isn't there that of the name."""
        columns = self.table.columns
        at = columns.get(field, columns["name"])
        return self.table.sheet, self.rows[0] if row is None else row, at

    def settle(self) -> None:
        """Remember the cell of the name if not all of the rows could be read."""
        self.findings.settle(self.cell("name"), self.rows, self.table.columns.values())

    def at(self, row: int) -> ListRow:
        """Return one of the rows, read by its fields."""
        return ListRow(self.table, row, self.findings)

    def first(self, field: str) -> tuple[int, str]:
        """Return the first row that says something in a column, and what; rows that differ
        are reported.
        """
        if field not in self.table.columns:
            return self.rows[0], ""
        column = self.table.columns[field]
        said = [(row, as_text(self.table.sheet.value(row, column))) for row in self.rows]
        said = [(row, text) for row, text in said if text]
        if not said:
            return self.rows[0], ""
        for row, text in said[1:]:
            if cached_key(text) != cached_key(said[0][1]):
                facts = {"text": text[:60], "other": said[0][1][:60], "row": said[0][0]}
                self.findings.add("WORKBOOK-ROWS-DISAGREE", self.table.sheet, row, column, **facts)
        return said[0]

    def text(self, field: str) -> str:
        """Return what is said of the thing in a column, "" for nothing."""
        row, _text = self.first(field)
        return self.at(row).text(field)

    def value(self, column: Column) -> Any:
        """Return what is said of the thing in a column, None for nothing."""
        row, _text = self.first(column.field)
        return self.at(row).value(column)

    def choice(self, row: int, field: str, choices: tuple[str, ...]) -> str:
        """Return one of a few words from one row."""
        if field not in self.table.columns:
            return ""
        return self.findings.choice(*self.cell(field, row), choices, strict=True)

    def number(self, row: int, field: str) -> float | None:
        """Return a row's number; a missing one is reported."""
        if field not in self.table.columns:
            return None
        sheet, at, column = self.cell(field, row)
        value = self.findings.number(sheet, at, column)
        spoilt = (sheet.name, sheet.address(at, column)) in self.findings.spoilt
        if value is None and not spoilt:
            self.findings.add("WORKBOOK-NOT-A-NUMBER", sheet, at, column, text="")
        return value

    def whole(self, row: int, field: str) -> int | None:
        return self.findings.whole(*self.cell(field, row)) if field in self.table.columns else None


def grouped(
    table: Table,
    findings: Findings,
    written: Mapping[str, str],
    prefix: str,
    thing_of: Callable[[str], str],
) -> tuple[Thing, ...]:
    """Return the things of a list, each with its rows, in the order of their first rows.

    A row belongs to the thing of its key; one without key to that of its name, or to a
    new one. `written` are the labels that things had when the workbook was written: where
    one of them stands beside another thing's key, somebody has sorted.
    """
    column = table.columns["name"]
    names = {row: as_text(table.sheet.value(row, column)) for row in table.rows}
    keys = {row: thing_of(table.key(row)) for row in table.rows}
    by_name: dict[str, set[str]] = {}
    for row in table.rows:
        if keys[row] and names[row].strip():
            by_name.setdefault(cached_key(names[row]), set()).add(keys[row])
    owners = {cached_key(label): key for key, label in written.items()}
    taken = {key for key in keys.values() if key}
    found: dict[str, list[int]] = {}
    for row in table.rows:
        name, key = names[row], keys[row]
        owner = owners.get(cached_key(name))
        if key and owner not in (None, key) and key in written:
            facts = {"label": name[:80], "other": written[key][:80]}
            findings.add("WORKBOOK-ID-LABEL-MISMATCH", table.sheet, row, column, **facts)
        if not key:
            key = _of_name(table, row, name, by_name, findings)
            if not key and owner is not None and owner not in taken:
                key = owner
                taken.add(key)
                by_name.setdefault(cached_key(name), set()).add(key)
            if not key and name.strip():
                key = new_id(taken, name, prefix)
                taken.add(key)
                by_name.setdefault(cached_key(name), set()).add(key)
        if key:
            found.setdefault(key, []).append(row)
    return tuple(Thing(key, table, tuple(rows), findings) for key, rows in found.items())


def _of_name(
    table: Table, row: int, name: str, by_name: Mapping[str, set[str]], findings: Findings
) -> str:
    """Return whose row without key it is by its name, "" for none that is there."""
    ids = by_name.get(cached_key(name), set())
    column = table.columns["name"]
    if not name.strip():
        findings.add("WORKBOOK-CELL-EMPTY", table.sheet, row, column, what=_("The name"))
    elif len(ids) > 1:
        findings.add(
            "WORKBOOK-NAME-OF-TWO", table.sheet, row, column, text=name[:80], what=_("thing")
        )
    return min(ids) if ids else ""
