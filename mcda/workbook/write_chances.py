"""Writes the sheets of chance and time: delivery, who goes along, outlook."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.model.measures import Outlook, Span
from mcda.workbook.chance_sheets import CARRIERS, DELIVERY, OUTLOOK
from mcda.workbook.points import cell_of
from mcda.workbook.write_measures import condition_cells, with_measure_names
from mcda.workbook.writing import Cell, Writing

Rows = Iterator[tuple[str, dict[str, Cell]]]

SPANS = ("drift", "years", "package_drift", "rate")


def write_chances(writing: Writing) -> None:
    """Add the three lists."""
    writing.table(with_measure_names(writing, DELIVERY), _deliveries(writing))
    writing.table(with_measure_names(writing, CARRIERS), _carriers(writing))
    writing.table(OUTLOOK, _outlooks(writing))


def _span(field: str, one: Span | None) -> dict[str, Cell]:
    if one is None:
        return {}
    return {field: cell_of((one.low, one.high)), f"{field}_source": one.source}


def _deliveries(writing: Writing) -> Rows:
    for key, own in writing.case.deliveries.items():
        part = None if own.part_level is None else writing.names.level(key, own.part_level)
        yield (
            "",
            {
                "measure": writing.names.measure(key),
                **_span("full", own.full),
                **_span("part", own.part),
                "level": part,
                "source": own.source,
                "note": own.note,
            },
        )


def _carriers(writing: Writing) -> Rows:
    for key, own in writing.case.goes_along.items():
        yield (
            "",
            {
                "stakeholder": writing.names.stakeholder(key),
                **_span("chance", own.chance),
                **({} if own.when is None else condition_cells(writing, own.when)),
                **_span("then", own.chance_then),
                "source": own.source,
                "note": own.note,
            },
        )


def _outlooks(writing: Writing) -> Rows:
    for key, own in writing.case.outlooks.items():
        who = {"stakeholder": writing.names.stakeholder(key)}
        yield "", {**who, **_whole(own), "note": own.note}
        for criterion, drift in own.drifts.items():
            on = {"criterion": writing.names.criterion(criterion)}
            yield "", {**who, **on, **_span("drift", drift)}


def _whole(own: Outlook) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for field in SPANS:
        found |= _span(field, getattr(own, field))
    return found
