"""What rows of the lists of preferences say."""

from __future__ import annotations

from mcda.grids.grid import Grid, Sheet
from mcda.model.case import Case, Criterion, Fallback, Package, RedLine, Stakeholder, WeightWay
from mcda.workbook.addresses import Addresses
from mcda.workbook.case_sheets import STAKEHOLDERS
from mcda.workbook.findings import Findings
from mcda.workbook.layout import Kind
from mcda.workbook.list_row import ListRow
from mcda.workbook.read_directions import directed, read_directions
from mcda.workbook.read_scores import Known
from mcda.workbook.read_weights import preferred, read_red_lines
from mcda.workbook.recognise import Sheets
from mcda.workbook.table import find_table

CASE = Case(
    id="c",
    stakeholders=(Stakeholder(id="us", name="United States"),),
    criteria=(Criterion(id="safety", name="Safety"),),
    packages=(Package(id="wait", name="Waiting"),),
)


def filled(*lines: tuple[str, ...]) -> tuple[Sheet, Findings]:
    rows = {
        i: {j: cell for j, cell in enumerate(line, 1) if cell} for i, line in enumerate(lines, 1)
    }
    sheet = Sheet("", rows)
    return sheet, Findings(Grid("", (sheet,)))


def test_a_row_says_only_what_its_cells_say() -> None:
    heads = ("Name", "Weights given by", "Influence", "Fallback package", "Note on weights")
    sheet, findings = filled(
        heads, ("US", "swing", "", "waiting", ""), ("Russia", "guess", "x", "gone", "why")
    )
    table = find_table(sheet, STAKEHOLDERS, findings)
    assert table is not None
    known = Known.of_case(CASE)
    first, second = (preferred(ListRow(table, n, findings), known.packages) for n in (2, 3))
    assert first == {"way": WeightWay.SWING, "fallback": Fallback(package="wait")}
    assert second == {"note": "why"}
    assert {(p.code, p.place.cell) for p in findings.problems} == {
        ("WORKBOOK-UNKNOWN-CHOICE", "B3"),
        ("WORKBOOK-NOT-A-NUMBER", "C3"),
        ("WORKBOOK-UNKNOWN-PACKAGE", "D3"),
    }


def test_red_lines_and_own_directions_are_read_by_names() -> None:
    known = Known.of_case(CASE)
    sheet, findings = filled(
        ("Stakeholder", "Criterion", "Limit"), ("United States", "Safety", "3")
    )
    lines = read_red_lines(
        Sheets({Kind.RED_LINES: sheet}), known, findings, Addresses(findings.grid)
    )
    assert lines == {"us": (RedLine(criterion="safety", limit=3.0),)}
    sheet, findings = filled(
        ("Stakeholder", "Criterion", "Direction"),
        ("United States", "Safety", "min"),
        ("United States", "Safety", "max"),
    )
    found = read_directions(
        Sheets({Kind.DIRECTIONS: sheet}), known.stakeholders, known.criteria, findings
    )
    assert dict(directed(CASE.criteria, found)[0].directions) == {"us": "cost"}
    assert [p.code for p in findings.problems] == ["WORKBOOK-ROW-TWICE"]
