from __future__ import annotations

from dataclasses import replace
from datetime import date

from mcda.model.history import Change, Snapshot
from mcda.report.blocks import Table
from mcda.report.history_report import history_report
from tests.mcda.model.small import small_case


def test_snapshots_and_log_are_tables_in_the_order_in_which_they_were_made() -> None:
    agreed = Snapshot(id="a", name="Draft", time="t1", author="Ada", reason="Sent", agreed=True)
    changes = tuple(Change(time=f"t{n}", what=f"Change {n}", reason="Why") for n in (2, 3))
    case = replace(small_case(), snapshots=(agreed,), changes=changes, marking="SECRET")
    report = history_report(case, date(2026, 11, 21), lambda time: f"at {time}")
    tables = [block for block in report.blocks if isinstance(block, Table)]
    assert report.sheets() == tuple(tables) and report.marking == "SECRET"
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    assert rows == [
        ["Draft", "at t1", "Ada", "Sent", "agreed"],
        ["at t2", "", "Change 2", "Why"],
        ["at t3", "", "Change 3", "Why"],
    ]


def test_what_there_is_none_of_has_no_heading() -> None:
    report = history_report(small_case(), date(2026, 11, 21), str)
    assert not [block for block in report.blocks if isinstance(block, Table)]
