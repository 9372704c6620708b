"""Writes a whole case as a workbook that `read` turns into an equal case again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from mcda.disk.atomic import write_atomically
from mcda.model.case import Case
from mcda.model.codec import to_plain
from mcda.model.entries import key_of
from mcda.model.history import without_history
from mcda.model.round import without_secrets
from mcda.sheets.book import book_bytes, new_book
from mcda.sheets.page import hidden_sheet
from mcda.sheets.style import LOOKS
from mcda.workbook.chance_sheets import CARRIERS, DELIVERY, OUTLOOK
from mcda.workbook.instructions import write_instructions
from mcda.workbook.labels import Names
from mcda.workbook.layout import FORMAT, VERSION, Kind, mark
from mcda.workbook.plans import DATA, ON_SHEETS
from mcda.workbook.told import Cell, cells, span_cells
from mcda.workbook.write_lists import write_lists
from mcda.workbook.write_measures import condition_cells, with_measure_names, write_effects
from mcda.workbook.write_scores import write_scores
from mcda.workbook.write_weights import write_weights
from mcda.workbook.writing import Writing

_PART = 30_000


Rows = Iterator[tuple[str, dict[str, Cell]]]


def write_workbook(case: Case, path: str | Path) -> None:
    """Write a case workbook in one step; the previous version survives any failure.

    Raises RefusedError: FILE-... as `write_atomically`, WORKBOOK-TEXT-TOO-LONG
    and WORKBOOK-NUMBER-NOT-FINITE for what no cell can hold.
    """
    write_atomically(Path(path), workbook_bytes(case))


def workbook_bytes(case: Case, blank: bool = False) -> bytes:
    """Return a case workbook as bytes; the same case gives the same bytes.

    `blank` makes the template: a pattern sheet stands for those that a
    stakeholder has.
    """
    book = new_book(LOOKS)
    writing = Writing(book, case, Names(case), blank)
    write_instructions(writing)
    write_lists(writing)
    write_weights(writing)
    write_scores(writing)
    if writing.with_measures:
        write_effects(writing)
        write_chances(writing)
    _write_data(writing)
    writing.finish()
    return book_bytes(book, case.title, case.author)


def _write_data(writing: Writing) -> None:
    """Write the hidden sheet: format, ids with the labels they had, and exact entries."""
    there = set(writing.book.sheetnames)
    rows: list[tuple[str, ...]] = [
        ("format", FORMAT, str(VERSION)),
        ("case", writing.case.id),
        *(("stakeholder", key, label) for key, label in writing.names.stakeholders.items()),
        *(("package", key, label) for key, label in writing.names.packages.items()),
        *(("criterion", key, label) for key, label in writing.names.criteria.items()),
        *(("measure", key, label) for key, label in writing.names.measures.items()),
        *(
            ("level", key_of(measure, key), label)
            for measure, levels in writing.names.levels.items()
            for key, label in levels.items()
        ),
        *(("change", key, label) for key, label in writing.names.changes.items()),
        *(
            ("sheet", kind.value, key, title, *(("written",) if title in there else ()))
            for kind, whose in writing.titles.items()
            for key, title in whose.items()
        ),
        *(("exact", *exact) for exact in writing.exact),
        *(("rest", part) for part in _rest(writing.case)),
    ]
    hidden_sheet(writing.book, DATA.title, mark(Kind.DATA), rows)


def _rest(case: Case) -> list[str]:
    """Return what has no sheet (rounds and returns) as JSON, in parts that fit into cells.

    What rounds are sealed with and the case's history stay in the case file; a workbook is
    passed on too easily.
    """
    plain = to_plain(without_secrets(without_history(case)))
    rest = {key: value for key, value in plain.items() if key not in ON_SHEETS and value}
    text = json.dumps(rest, sort_keys=True) if rest else ""
    return [text[start : start + _PART] for start in range(0, len(text), _PART)]


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
