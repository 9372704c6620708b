"""What the commands of a round print."""

from __future__ import annotations

from typing import Any

from mcda.export.terminal_rounds import sent

ROUND = {"id": "R1", "name": "First", "date": "2026-11-21", "rule": "median"}


def test_every_workbook_is_named_with_whom_it_is_for() -> None:
    written: list[dict[str, Any]] = [
        {"respondent": who, "stakeholder": "Russia", "file": f"out/{who}.xlsx"}
        for who in ("Anna", "Boris")
    ]
    result = {"round": ROUND, "written": written, "saved": "case.parley", "problems": []}
    said = sent(result)
    assert all(one["respondent"] in said and one["file"] in said for one in written)
    assert "First" in said and "case.parley" in said
