from __future__ import annotations

from datetime import date

from mcda.errors import Place, Problem
from mcda.report.blocks import Table
from mcda.report.problem_report import HEADS, problem_report, problem_rows
from tests.mcda.model.small import small_case

PROBLEMS = (
    Problem.of("RESPONDENTS-NAME", Place(file="a.csv", cell="line 2, column 1")),
    Problem.of("RESPONDENTS-ASKED", Place(file="b.xlsx", sheet="List", cell="D4"), found="tea"),
    Problem.of("RESPONDENTS-NAME", Place(file="a.csv", cell="line 9, column 1")),
)


def test_each_problem_has_a_row_with_place_and_remedy() -> None:
    rows = problem_rows(PROBLEMS)
    assert all(len(row) == len(HEADS) for row in rows)
    assert rows[1][:3] == ("b.xlsx", "List", "D4")
    assert rows[1][-1] == "RESPONDENTS-ASKED"
    assert "tea" in rows[1][3]


def test_the_document_keeps_the_problems_of_a_file_together() -> None:
    report = problem_report(small_case(), "Problems of round 1", PROBLEMS, date(2026, 11, 21))
    table = next(block for block in report.blocks if isinstance(block, Table))
    groups = [row.cells[0].text for row in table.rows if row.group]
    assert groups == ["a.csv", "b.xlsx"]
    assert len(table.rows) == len(PROBLEMS) + len(groups)
    assert len(report.sheets()[0].rows) == len(PROBLEMS)
