"""Delivery, who goes along and outlooks in a workbook: shown, changed, and told when wrong."""

import datetime as dt
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


def rows(*cells: tuple[str, str, Any]) -> Any:
    def change(book: Any) -> None:
        for sheet, cell, value in cells:
            book[sheet][cell] = value

    return change


@pytest.mark.parametrize(
    ("change", "told"),
    [
        # The same criterion by another of its names, and by none that there is.
        (
            rows(("Outlook", "B7", "Russia"), ("Outlook", "C7", " CALM "), ("Outlook", "D7", -3)),
            {"WORKBOOK-ROW-TWICE": ("Outlook", "B7")},
        ),
        (
            rows(("Outlook", "B7", "Russia"), ("Outlook", "C7", "Clam"), ("Outlook", "D7", -3)),
            {"WORKBOOK-UNKNOWN-CRITERION": ("Outlook", "C7")},
        ),
        # What is said of the whole, in a row on one criterion.
        (put("Outlook", "F6", 7), {"WORKBOOK-CELL-NOT-READ": ("Outlook", "F6")}),
        (put("Outlook", "G6", "A guess"), {"WORKBOOK-CELL-NOT-READ": ("Outlook", "G6")}),
        (put("Outlook", "L6", "Slow"), {"WORKBOOK-CELL-NOT-READ": ("Outlook", "L6")}),
        # A source of nothing, a level of nothing.
        (put("Going along", "C5", None), {"WORKBOOK-CELL-NOT-READ": ("Going along", "D5")}),
        (put("Going along", "E5", None), {"WORKBOOK-CELL-EMPTY": ("Going along", "E5")}),
        (
            put("Outlook", "D5", dt.date(2024, 3, 2)),
            {"WORKBOOK-DATE-FOR-NUMBER": ("Outlook", "D5")},
        ),
        # What the row then lacks is no cause of its own.
        (put("Delivery", "C5", "#N/A"), {"WORKBOOK-ERROR-CELL": ("Delivery", "C5")}),
        (put("Delivery", "G5", "ful"), {"WORKBOOK-UNKNOWN-LEVEL": ("Delivery", "G5")}),
        (put("Going along", "E5", "Mony"), {"WORKBOOK-UNKNOWN-MEASURE": ("Going along", "E5")}),
    ],
)
def test_nothing_is_passed_over_and_each_cause_is_told_once(
    tmp_path: Path, change: Any, told: dict[str, tuple[str, str]]
) -> None:
    case = case_of_chances()
    reading = edited(tmp_path, change, case)
    before = {one.code for one in edited(tmp_path, lambda _book: None, case).problems}
    assert [one.code for one in reading.problems if one.code not in before] == list(told)
    assert {code: places(reading)[code] for code in told} == told
    assert reading.case is not None
    row = next(iter(told.values()))[1][1:]
    assert row != "7" or reading.case.outlooks == case.outlooks
