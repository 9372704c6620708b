"""What the sheets of weights hold their entries to."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from mcda.model.case import Case, Preferences, WeightWay, frozen
from mcda.workbook.layout import Kind
from mcda.workbook.preference_sheets import WEIGHT_SHEETS
from mcda.workbook.write import workbook_bytes
from mcda.workbook.write_weights import HEAD, WAY_OF
from tests.mcda.conftest import whole_case


def written(case: Case) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook_bytes(case)))


def weighed(way: WeightWay) -> Case:
    case = whole_case()
    return replace(
        case, preferences=frozen({one.id: Preferences(way=way) for one in case.stakeholders})
    )


@pytest.mark.parametrize("plan", WEIGHT_SHEETS, ids=lambda plan: plan.kind.value)
def test_every_entry_is_held_to_its_kind(plan: Any) -> None:
    case = weighed(WAY_OF[plan.kind])
    sheet = written(case)[plan.title]
    (check,) = sheet.data_validations.dataValidation
    rows = range(HEAD + 1, HEAD + 1 + len(case.criteria))
    heads = {
        cell.column for cell in sheet[HEAD] if cell.value in {one.name for one in case.stakeholders}
    }
    assert len(heads) == len(case.stakeholders)
    assert {at for area in check.sqref.ranges for at in area.cells} == {
        (row, column) for row in rows for column in heads
    }
    assert check.operator == "greaterThanOrEqual" and check.errorStyle in (None, "stop")
    if plan.kind is Kind.RANKS:
        assert (check.type, check.formula1) == ("whole", "1") and "rank" in check.prompt
    else:
        assert (check.type, check.formula1) == ("decimal", "0") and "0 or more" in check.prompt
    assert check.promptTitle == plan.title and check.prompt in check.error
