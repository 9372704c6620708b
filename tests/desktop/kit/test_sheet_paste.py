"""Rows with headings put into the open case, and what is said of them."""

from __future__ import annotations

from desktop.kit.sheet_paste import paste_sheet
from desktop.session.session import Session
from mcda.model.case import Case
from mcda.workbook.layout import Kind


def test_rows_go_in_as_one_step_and_the_first_problems_are_said() -> None:
    session = Session()
    session.new(Case(id="c"))
    heads = ["Criterion", "Direction", "Unit"]
    rows = [heads, *([f"C{n}", "sideways" if n else "max", "points"] for n in range(5))]
    said = paste_sheet(session, rows, [Kind.CRITERIA])
    assert said is not None
    assert said.count("sideways") == 3 and said.endswith("1 more.")
    assert [c.unit for c in session.case.criteria] == ["points"] * 5
    session.undo_stack.undo()
    assert session.case.criteria == ()
    assert paste_sheet(session, [["Cost"], ["Safety"]], [Kind.CRITERIA]) is None
