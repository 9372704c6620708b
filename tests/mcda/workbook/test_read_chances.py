"""Delivery, who goes along and outlooks in a workbook: shown, changed, and told when wrong."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mcda.model import edits
from mcda.model.case import frozen
from mcda.model.measures import Condition, Delivery, GoesAlong, Outlook, Span
from mcda.workbook.write import workbook_bytes
from tests.mcda.workbook.editing import codes, edited, places, put
from tests.mcda.workbook.test_write_measures import case_of_measures


def case_of_chances():
    """Return the case of measures with a delivery, a carrier and an outlook."""
    some = Span(low=0.25, high=0.5, source="A guess")
    delivery = Delivery(full=some, part=Span.of(0.25), part_level="full", note="Slow")
    case = edits.set_delivery(case_of_measures(), "access", delivery)
    along = GoesAlong(
        chance=some, when=Condition(measure="money", level="full"), chance_then=Span.of(0.75)
    )
    case = edits.set_goes_along(case, "russia", along)
    outlook = Outlook(drift=Span(low=-2.0, high=-1.0), drifts=frozen({"calm": Span.of(-0.5)}))
    return edits.set_outlook(case, "russia", replace(outlook, rate=Span.of(0.05, "Bank")))


def test_they_are_shown_and_come_back(tmp_path: Path) -> None:
    case = case_of_chances()
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(case)))
    assert [c.value for c in book["Delivery"][5]][1:4] == ["Access", "0.25 – 0.5", "A guess"]
    assert [c.value for c in book["Going along"][5]][1:3] == ["Russia", "0.25 – 0.5"]
    assert [row[3].value for row in book["Outlook"].iter_rows(5, 6)] == ["-2 – -1", -0.5]
    reading = edited(tmp_path, lambda _book: None, case)
    assert codes(reading) == []
    assert reading.case == case


def test_changes_come_in(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["Delivery"]["C5"] = 0.9
        book["Going along"]["G5"] = "0,5 to 0,75"
        book["Outlook"]["F5"] = 3

    reading = edited(tmp_path, change, case_of_chances())
    assert reading.case is not None
    assert reading.case.deliveries["access"].full == Span.of(0.9, "A guess")
    assert reading.case.goes_along["russia"].chance_then == Span(low=0.5, high=0.75)
    assert reading.case.outlooks["russia"].years == Span.of(3.0)


@pytest.mark.parametrize(
    ("change", "code", "where"),
    [
        (put("Delivery", "C5", "often"), "WORKBOOK-NOT-A-NUMBER", ("Delivery", "C5")),
        (put("Delivery", "C5", 0.9), "DELIVERY-ABOVE-ONE", ("Delivery", "B5")),
        (put("Delivery", "B5", "Acess"), "WORKBOOK-UNKNOWN-MEASURE", ("Delivery", "B5")),
        (put("Delivery", "B6", "Access"), "WORKBOOK-ROW-TWICE", ("Delivery", "B6")),
        (put("Delivery", "G5", "half"), "WORKBOOK-UNKNOWN-LEVEL", ("Delivery", "G5")),
        (put("Going along", "G5", None), "CHANCE-HALF", ("Going along", "B5")),
        (put("Going along", "B5", None), "WORKBOOK-CELL-EMPTY", ("Going along", "B5")),
        (put("Outlook", "C6", "Clam"), "WORKBOOK-UNKNOWN-CRITERION", ("Outlook", "C6")),
    ],
)
def test_what_is_wrong_is_told_with_its_cell(
    tmp_path: Path, change: Any, code: str, where: tuple[str, str]
) -> None:
    assert places(edited(tmp_path, change, case_of_chances())).get(code) == where
