"""What was taken as plain values, and what keeps a case from being written."""

from __future__ import annotations

from mcda.foreign.compose import compose
from mcda.foreign.told import moot, open_questions, told
from tests.mcda.foreign.sheets import grid, sheet


def test_doubts_settle_with_sure_and_problems_do_not() -> None:
    rows = [["Package", "Cost"], ["direction", "min"], ["A", "12.500"], ["B", 950], ["C", "x"]]
    found = compose([grid(sheet(rows))])
    assert [p.code for p in open_questions(found, sure=False)] == [
        "TABLE-DOUBTFUL-NUMBER", "WORKBOOK-NOT-A-NUMBER",
    ]  # fmt: skip
    assert [p.code for p in open_questions(found, sure=True)] == ["WORKBOOK-NOT-A-NUMBER"]
    values = told(found)
    assert values["scores"][""]["A"] == {"Cost": 12500.0}
    assert [one["readings"] for one in values["doubts"]] == [[12500, 12.5]]


def test_judgements_alone_need_no_scores() -> None:
    found = compose([grid(sheet([[None, "Cost", "Jobs"], ["Cost", 1, 3], ["Jobs", "1/3", 1]]))])
    case = found.reading.case
    assert case is not None
    codes = {p.code for p in found.reading.problems if not moot(p, case)}
    assert "DIRECTION-MISSING" not in codes
