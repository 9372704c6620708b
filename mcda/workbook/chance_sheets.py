"""What the sheets of chance and time hold: delivery, who goes along, outlook."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.workbook.layout import Column, Entry, Kind, SheetPlan
from mcda.workbook.measure_sheets import LEVEL, MEASURE

_CHANCE: Final = "from 0 to 1; a range is written as 0.6 to 0.8"  # no words: read back
_SOURCE: Final = "Document, page, or whose guess"  # no words: read back
_NOTE: Final = Column(  # no words: read back
    "note", "Note", Entry.LONG_TEXT, 40, "Anything a reader should know"
)  # no words: read back


def _source(field: str, heading: str) -> Column:
    return Column(field, heading, Entry.LONG_TEXT, 26, _SOURCE)


DELIVERY: Final = SheetPlan(  # no words: read back
    Kind.DELIVERY,
    "Delivery",
    "The chances that a measure is delivered in full, or in part only. What is left of 1 is the"
    " chance that nothing is delivered; a measure without a row is delivered for certain.",
    (
        replace(MEASURE, required=True),
        Column("full", "In full", Entry.SPAN, 14, f"The chance, {_CHANCE}"),
        _source("full_source", "Source of that"),
        Column("part", "In part", Entry.SPAN, 14, f"The chance, {_CHANCE}"),
        _source("part_source", "Source of this"),
        Column("level", "Level in part", Entry.TEXT, 20, "The level that is then delivered"),
        _source("source", "Source"),
        _NOTE,
    ),
)

CARRIERS: Final = SheetPlan(  # no words: read back
    Kind.CARRIERS,
    "Going along",
    "The chance that a stakeholder who has to carry measures out takes part at all, and another"
    " one once a measure has reached a level.",
    (
        Column("stakeholder", "Stakeholder", Entry.STAKEHOLDER, 26,
               "A name from the sheet Stakeholders", required=True),
        Column("chance", "Chance", Entry.SPAN, 14, f"The chance, {_CHANCE}"),
        _source("chance_source", "Source of that"),
        MEASURE,
        LEVEL,
        Column("chance_then", "Chance then", Entry.SPAN, 14,
               f"The chance from there on, {_CHANCE}"),
        _source("chance_then_source", "Source of this"),
        _source("source", "Source"),
        _NOTE,
    ),
)  # fmt: skip

OUTLOOK: Final = SheetPlan(  # no words: read back
    Kind.OUTLOOK,
    "Outlook",
    "What time does to each stakeholder. A row with a criterion says what its fallback changes"
    " there in a year, one without says all the rest.",
    (
        Column("stakeholder", "Stakeholder", Entry.STAKEHOLDER, 26,
               "A name from the sheet Stakeholders", required=True),
        Column("criterion", "Criterion", Entry.CRITERION, 26,
               "Empty, or the criterion on which its fallback changes"),
        Column("drift", "Drift a year", Entry.SPAN, 14,
               "What its fallback changes in a year: in value points, or in the criterion's unit"),
        _source("drift_source", "Source of the drift"),
        Column("years", "Years", Entry.SPAN, 12, "How long that goes on"),
        _source("years_source", "Source of the years"),
        Column("package_drift", "Package's drift", Entry.SPAN, 14,
               "What a package loses or gains by a year's delay, in value points"),
        _source("package_drift_source", "Source of the package's drift"),
        Column("rate", "Discount rate", Entry.SPAN, 14, "A year: 0.05 for five per cent"),
        _source("rate_source", "Source of the rate"),
        _NOTE,
    ),
)  # fmt: skip

CHANCE_SHEETS: Final = (DELIVERY, CARRIERS, OUTLOOK)
