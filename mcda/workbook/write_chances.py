"""Writes the sheets of chance and time: delivery, who goes along, outlook."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.workbook.chance_sheets import CARRIERS, DELIVERY, OUTLOOK
from mcda.workbook.told import Cell, cells, span_cells
from mcda.workbook.write_measures import condition_cells, with_measure_names
from mcda.workbook.writing import Writing

Rows = Iterator[tuple[str, dict[str, Cell]]]


def write_chances(writing: Writing) -> None:
    """Add the three lists."""
    writing.table(with_measure_names(writing, DELIVERY), _deliveries(writing))
    writing.table(with_measure_names(writing, CARRIERS), _carriers(writing))
    writing.table(OUTLOOK, _outlooks(writing))


def _deliveries(writing: Writing) -> Rows:
    for key, own in writing.case.deliveries.items():
        part = None if own.part_level is None else writing.names.level(key, own.part_level)
        named = {"measure": writing.names.measure(key), "level": part}
        yield "", {**named, **cells(DELIVERY, own)}


def _carriers(writing: Writing) -> Rows:
    for key, own in writing.case.goes_along.items():
        when = {} if own.when is None else condition_cells(writing, own.when)
        yield "", {"stakeholder": writing.names.stakeholder(key), **when, **cells(CARRIERS, own)}


def _outlooks(writing: Writing) -> Rows:
    for key, own in writing.case.outlooks.items():
        who = {"stakeholder": writing.names.stakeholder(key)}
        yield "", {**who, **cells(OUTLOOK, own)}
        for criterion, drift in own.drifts.items():
            on = {"criterion": writing.names.criterion(criterion)}
            yield "", {**who, **on, **span_cells("drift", drift)}
