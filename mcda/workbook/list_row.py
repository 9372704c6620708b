"""One row of a list, read by the fields of its plan."""

from __future__ import annotations

from dataclasses import dataclass

from mcda.grids.grid import Sheet
from mcda.model.case import Direction
from mcda.model.preference import Preference
from mcda.workbook.findings import Findings
from mcda.workbook.labels import Lookup
from mcda.workbook.table import Table


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

    def preference(self, field: str) -> Preference:
        if field not in self.table.columns:
            return Preference.USUAL
        return self.findings.preference(*self.cell(field))

    def yes(self, field: str) -> bool:
        return field in self.table.columns and self.findings.yes(*self.cell(field))

    def direction(self, field: str) -> Direction | None:
        return self.findings.direction(*self.cell(field)) if field in self.table.columns else None

    def choice(self, field: str, choices: tuple[str, ...]) -> str:
        if field not in self.table.columns:
            return ""
        return self.findings.choice(*self.cell(field), choices, strict=True)

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
