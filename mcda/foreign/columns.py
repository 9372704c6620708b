"""Reads the scores in one column: numbers, ranges, percentages, or the words of a scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from mcda.foreign.amounts import (
    Amount,
    Form,
    amount,
    are_bare,
    bare_numbers,
    document_proofs,
    ends_of,
    form_of,
    of_two,
)
from mcda.foreign.percents import is_percent, mixed_percents, shown
from mcda.foreign.taken import Desk
from mcda.foreign.verbal import VerbalScale, verbal_scale
from mcda.foreign.view import is_verbal, is_words
from mcda.foreign.words import is_missing
from mcda.grids.grid import Fault, Value
from mcda.model.case import Criterion, Score
from mcda.model.numbers import format_number, parse_percent, parse_points
from mcda.model.texts import name_key
from mcda.workbook.findings import as_text, is_date

_DOUBT: Final = "TABLE-DOUBTFUL-NUMBER"


@dataclass(slots=True)
class Column:
    """A criterion with what its column told about it, and its scores by row."""

    criterion: Criterion
    scores: dict[int, Score] = field(default_factory=dict)
    verbal: VerbalScale | None = None


def read_column(desk: Desk, column: int, criterion: Criterion, rows: list[int]) -> Column:
    """Return the scores that stand in a column, with a problem for each cell that holds none."""
    view = desk.view
    known = view.down(rows, column)
    values, filled, found = list(known.values()), list(known), Column(criterion)
    if not criterion.levels and not _any_percent(desk, column, filled):
        # Nine columns of ten hold nothing but numbers that can be read in one way.
        numbers = _numbers(desk, column, found, known)
        if numbers is not None:
            found.scores = dict(zip(filled, numbers, strict=True))
            return found
    words = [str(v) for v in values if is_words(v) and amount(str(v)) is None]
    words = [word for word in words if not is_missing(word)]
    values = [v for v in values if not (isinstance(v, str) and is_missing(v))]
    if words and (is_verbal(values) or criterion.levels):
        own = desk.cells
        found.verbal = verbal_scale(view.sheet, criterion.name, words, desk.legends, own)
        if not criterion.levels:
            listed = ", ".join(found.verbal.words[:12])
            facts = {"name": criterion.name, "words": listed}
            desk.add("IMPORT-SCALE-NEEDED", desk.table.head or 1, column, **facts)
    form = _form(desk, column, found, values)
    mixed = mixed_percents(desk, [(row, column) for row in filled])
    whole = _percents(desk, column, filled, found) if not mixed else False
    for row in filled:
        if (row, column) not in mixed:
            score = _score(desk, row, column, found, whole, form)
            if score is not None:
                found.scores[row] = score
    return found


def _numbers(
    desk: Desk, column: int, found: Column, known: Mapping[int, Value]
) -> list[Score] | None:
    """Return the scores of a column of nothing but digits, None of any other.

    Each cell in which thousands may be meant is said, where the column doesn't tell.
    """
    values = list(known.values())
    texts = [value for value in values if type(value) is str]
    others = [value for value in values if type(value) is float]
    if len(texts) + len(others) < len(values) or not are_bare(texts):
        return None
    decimal, doubtful = ".", of_two(texts)
    if doubtful:
        form = form_in(desk, column, found.criterion.name, values)
        decimal = form.decimal
        if not form.sure and not desk.findings.counted(_DOUBT, doubtful):
            for row, value in known.items():
                if isinstance(value, str) and (said := amount(value)) is not None:
                    read_amount(desk, (row, column), said, form)
    read = bare_numbers(texts, decimal)
    if texts and others:
        each = iter(read)
        read = [value if isinstance(value, float) else next(each) for value in values]
    return list(map(desk.points.__getitem__, read or others))


def _any_percent(desk: Desk, column: int, rows: list[int]) -> bool:
    percents = desk.view.sheet.percents
    return bool(percents) and any(desk.view.cell(row, column) in percents for row in rows)


def form_in(desk: Desk, column: int, name: str, values: Iterable[Value]) -> Form:
    """Return how the numbers of a column are written, with the ends of its scale."""
    table, view = desk.table, desk.view
    anchors = (view.value(row, column) for row in (table.worst, table.best) if row is not None)
    told = (*values, *(value for value in anchors if value is not None))
    return form_of(told, document_proofs(desk.grid), table.decimals.get(name_key(name), ""))


def _form(desk: Desk, column: int, found: Column, values: list[Value]) -> Form:
    """Return how the numbers of a column are written; the unit that all of them carry is kept."""
    form = form_in(desk, column, found.criterion.name, values)
    if form.units:
        facts = {"name": found.criterion.name, "units": ", ".join(form.units)}
        desk.add("IMPORT-UNITS-MIXED", desk.table.head or 1, column, **facts)
    if form.unit and not found.criterion.unit:
        found.criterion = replace(found.criterion, unit=form.unit)
    return form


def _percents(desk: Desk, column: int, rows: list[int], found: Column) -> bool:
    """Say whether texts such as "25 %" are to be read as 0.25, like the cells beside them.

    A column that is percentages throughout, all as texts, gets the unit "%".
    """
    percents = [row for row in rows if is_percent(desk, (row, column))]
    spelt = [row for row in percents if isinstance(desk.view.value(row, column), str)]
    if spelt and len(spelt) == len(percents):
        if "%" not in found.criterion.unit:
            unit = f"{found.criterion.unit} %".strip()
            found.criterion = replace(found.criterion, unit=unit)
        return False
    if percents:
        cell = next((row, column) for row in percents if row not in spelt)
        value = desk.view.value(*cell)
        number = format_number(value) if isinstance(value, float) else as_text(value)
        facts = {"name": found.criterion.name, "shown": shown(desk, cell), "number": number}
        desk.add("IMPORT-PERCENT-SHOWN", desk.table.head or 1, column, **facts)
    return bool(spelt)


def _score(
    desk: Desk, row: int, column: int, found: Column, whole: bool, form: Form
) -> Score | None:
    value = desk.view.value(row, column)
    if value is None:
        return None
    if isinstance(value, Fault):
        desk.findings.faulty(desk.view.sheet, *desk.view.cell(row, column), value)
        return None
    if isinstance(value, bool) or not isinstance(value, str | float):
        code = "WORKBOOK-DATE-FOR-SCORE" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
        desk.add(code, row, column, text=as_text(value)[:60])
        return None
    if isinstance(value, float):
        return _point(value, found.criterion)
    if whole and "%" in value and (part := parse_percent(value)) is not None:
        return _point(part / 100, found.criterion)
    return _of_text(desk, (row, column), value, found, form)


def _of_text(
    desk: Desk, cell: tuple[int, int], value: str, found: Column, form: Form
) -> Score | None:
    """Return what a text says as a score; a problem where it can be read in two ways or in none."""
    row, column = cell
    if is_missing(value):
        return None
    parts = ends_of(value)
    texts = (value,) if parts is None else parts[:2]
    said = [one for text in texts if (one := amount(text)) is not None and one.unit != "%"]
    if len(said) == len(texts) and not found.criterion.levels:
        low, *more = (read_amount(desk, cell, one, form) for one in said)
        if not more or parts is None:
            return _point(low, found.criterion)
        off = (float(f"{low + sign * more[0]:.12g}") for sign in (-1, 1))
        ends = tuple(off) if parts[2] else (low, more[0])
        return Score(low=ends[0], high=ends[1])
    written = parse_points(value, found.criterion)
    if written is not None:
        return Score(low=written[0], high=written[1])
    if found.verbal is None:
        desk.add("WORKBOOK-NOT-A-NUMBER", row, column, text=value.strip()[:60])
    elif found.criterion.levels:
        known = ", ".join(level.name for level in found.criterion.levels)
        facts = {"text": value.strip()[:60], "known": known}
        desk.add("IMPORT-WORD-UNKNOWN", row, column, **facts)
    return None


def read_amount(desk: Desk, cell: tuple[int, int], said: Amount, form: Form) -> float:
    """Return an amount as a number; a problem where its form leaves two readings open."""
    said = said.whole() if form.whole else said
    number = said.read(form.decimal) or 0.0
    if said.doubtful and not form.sure:
        first, second = (format_number(n) for n in (number, said.read(form.other) or 0.0))
        text = as_text(desk.view.value(*cell)).strip()[:60]
        desk.add(_DOUBT, *cell, text=text, first=first, second=second)
    return number


def number_at(desk: Desk, row: int, column: int, form: Form) -> float | None:
    """Return a cell beside the scores as a number in a form; a problem if it is none."""
    value = desk.view.value(row, column)
    said = amount(value) if isinstance(value, str) else None
    if said is None or said.unit == "%":
        return desk.number(row, column)
    return read_amount(desk, (row, column), said, form)


def _point(value: float, criterion: Criterion) -> Score:
    """Return a number as a score; on a scale of named levels as the level of that value."""
    level = next((one.name for one in criterion.levels if one.value == value), None)
    return Score.of(value if level is None else level)
