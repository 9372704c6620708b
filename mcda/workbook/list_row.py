"""One row of a list, read by the fields of its plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mcda.grids.grid import Sheet
from mcda.model.case import Criterion
from mcda.model.measures import Span
from mcda.workbook.findings import Findings, as_text, is_date
from mcda.workbook.labels import Lookup
from mcda.workbook.layout import Column, Entry
from mcda.workbook.points import ends_of
from mcda.workbook.table import Table

_NUMBER = Criterion(id="", name="")


@dataclass(frozen=True, slots=True)
class ListRow:
    """Cells of one row by field; a column that is not there is blank."""

    table: Table
    row: int
    findings: Findings

    def cell(self, field: str) -> tuple[Sheet, int, int]:
        """Return a cell; for a column that is not there the row's first one."""
        columns = self.table.columns
        return self.table.sheet, self.row, columns.get(field, min(columns.values()))

    def address(self, field: str) -> str:
        return self.table.sheet.address(self.row, self.cell(field)[2])

    def text(self, field: str) -> str:
        return self.findings.text(*self.cell(field)) if field in self.table.columns else ""

    def number(self, field: str) -> float | None:
        return self.findings.number(*self.cell(field)) if field in self.table.columns else None

    def value(self, column: Column) -> Any:
        """Return what a column says, None where it says nothing."""
        if column.field not in self.table.columns:
            return None
        if column.entry is Entry.SPAN:
            return self.span(column.field)
        return self.findings.entry(*self.cell(column.field), column)

    def span(self, field: str) -> Span | None:
        """Return a number or a range with its source; None for a blank cell."""
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

    def reference(self, field: str, what: str, lookup: Lookup) -> str | None:
        """Return the id that a name means; a problem for an unknown name."""
        if field not in self.table.columns:
            return None
        return self.findings.reference(*self.cell(field), what, lookup)

    def unread(self, field: str) -> None:
        """Report what stands in a cell that means nothing in this row."""
        text = self.text(field)
        if text.strip():
            self.findings.add("WORKBOOK-CELL-NOT-READ", *self.cell(field), text=text[:60])
