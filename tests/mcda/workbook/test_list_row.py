"""One row of a list by its fields; a column that is not there is blank."""

from __future__ import annotations

from mcda.grids.grid import Grid, Sheet
from mcda.model.case import Direction
from mcda.workbook.findings import Findings
from mcda.workbook.labels import Lookup
from mcda.workbook.layout import Column, Entry
from mcda.workbook.list_row import ListRow
from mcda.workbook.table import Table

SHEET = Sheet("Criteria", {5: {2: "Cost", 3: "less is better", 4: 7.0, 5: "yes"}})
COLUMNS = {"name": 2, "direction": 3, "value": 4, "bound": 5}


def row() -> ListRow:
    findings = Findings(Grid("case.xlsx", (SHEET,)))
    return ListRow(Table(SHEET, 4, COLUMNS, (5,), keyed=False), 5, findings)


def test_a_cell_is_read_by_its_field() -> None:
    one = row()
    assert (one.text("name"), one.number("value")) == ("Cost", 7.0)
    assert one.value(Column("bound", "Bound", Entry.YES, 10)) is True
    assert one.value(Column("direction", "Direction", Entry.DIRECTION, 10)) is Direction.COST
    assert one.reference("name", "criterion", Lookup([("c", "Cost", "")])) == "c"
    assert one.address("value") == "D5"
    assert one.findings.problems == []


def test_a_column_that_is_not_there_is_blank_and_stands_at_the_first_one() -> None:
    one = row()
    assert (one.text("note"), one.number("note")) == ("", None)
    assert one.value(Column("note", "Note", Entry.TEXT, 10)) is None
    assert one.reference("note", "criterion", Lookup([])) is None
    assert one.cell("note") == (SHEET, 5, 2)
    assert one.findings.problems == []
