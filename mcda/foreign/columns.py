"""Reads the scores in one column: numbers, ranges, percentages, or the words of a scale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
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
    shapes_of,
)
from mcda.foreign.percents import Cell, mixed_percents, percents_among, shown
from mcda.foreign.shapes import MOST, Told, told_by
from mcda.foreign.taken import Desk
from mcda.foreign.verbal import VerbalScale, verbal_scale
from mcda.foreign.view import is_verbal, is_words
from mcda.foreign.words import is_missing
from mcda.grids.grid import Fault, Value
from mcda.model.case import Criterion, Score
from mcda.model.numbers import format_number, has_percent, parse_percent, parse_points
from mcda.model.texts import name_key
from mcda.workbook.findings import as_text, is_date

_DOUBT: Final = "TABLE-DOUBTFUL-NUMBER"


_ToSay = tuple[str, dict[str, str]]
"""The code of a problem and its facts."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a text says in a column: a score, or none, and what of it each cell is to say."""

    score: Score | None
    problems: tuple[_ToSay, ...] = ()


@dataclass(slots=True)
class Column:
    """A criterion with what its column told about it, and its scores by row."""

    criterion: Criterion
    scores: dict[int, Score] = field(default_factory=dict)
    waiting: list[int] = field(default_factory=list)
    """The rows of words whose values are asked for at the heading."""
    verbal: VerbalScale | None = None


def read_column(desk: Desk, column: int, criterion: Criterion, rows: list[int]) -> Column:
    """Return the scores that stand in a column, with a problem for each cell that holds none."""
    view = desk.view
    known = view.down(rows, column)
    values, filled, found = list(known.values()), list(known), Column(criterion)
    if not criterion.levels and not _any_percent(desk, column, filled):
        # Nine columns of ten hold nothing but numbers that can be read in one way.
        numbers = _numbers(desk, column, found, known)
        numbers = _alike(desk, column, found, known) if numbers is None else numbers
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
    percents = percents_among(desk, [(row, column) for row in filled])
    mixed = mixed_percents(desk, percents, [(row, column) for row in filled])
    whole = _percents(desk, column, percents, found) if not mixed else False
    said: dict[str, _Said] = {}
    for row, value in known.items():
        if (row, column) in mixed:
            continue
        if isinstance(value, str):
            # A column of words or amounts says the same again and again.
            read = said.get(value) or said.setdefault(value, _said(desk, value, found, whole, form))
            for code, facts in read.problems:
                desk.add(code, row, column, **facts)
            score = read.score
        else:
            score = _score(desk, row, column, value, found)
        if score is not None:
            found.scores[row] = score
    found.waiting = _waiting(known, found)
    return found


def _waiting(known: Mapping[int, Value], found: Column) -> list[int]:
    """Return the rows whose words have no values yet."""
    asked = found.verbal is not None and not found.criterion.levels
    texts = ((r, value) for r, value in known.items() if asked and isinstance(value, str))
    return [r for r, text in texts if r not in found.scores and not is_missing(text)]


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


def _alike(
    desk: Desk, column: int, found: Column, known: Mapping[int, Value]
) -> list[Score] | None:
    """Return the scores of a column of amounts in one unit, or of percentages, all of them texts.

    None of any other, and where one of them can be read in two ways.
    """
    texts = [value for value in known.values() if type(value) is str]
    anchors = (desk.table.worst, desk.table.best)
    named = any(isinstance(desk.view.value(r, column), str) for r in anchors if r is not None)
    if not texts or len(texts) < len(known) or named:
        return None
    shapes = shapes_of(texts)
    each = dict.fromkeys(shapes)
    if len(each) > MOST:
        return None
    told: dict[str, Told] = {}
    for shape in each:
        one = told_by(shape)
        if one is None or any(one.unit != other.unit for other in islice(told.values(), 1)):
            return None
        told[shape] = one
    unit, own = told[shapes[0]].unit, found.criterion.unit
    if unit and (not own or (unit == "%" and "%" not in own)):
        found.criterion = replace(found.criterion, unit=f"{own} {unit}".strip())
    numbers = (told[shape].number(text) for shape, text in zip(shapes, texts, strict=True))
    return list(map(desk.points.__getitem__, numbers))


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


def _percents(desk: Desk, column: int, percents: list[Cell], found: Column) -> bool:
    """Say whether texts such as "25 %" are to be read as 0.25, like the cells beside them.

    A column that is percentages throughout, all as texts, gets the unit "%".
    """
    spelt = [cell for cell in percents if isinstance(desk.view.value(*cell), str)]
    if spelt and len(spelt) == len(percents):
        if "%" not in found.criterion.unit:
            unit = f"{found.criterion.unit} %".strip()
            found.criterion = replace(found.criterion, unit=unit)
        return False
    if percents:
        cell = next(cell for cell in percents if cell not in spelt)
        value = desk.view.value(*cell)
        number = format_number(value) if isinstance(value, float) else as_text(value)
        facts = {"name": found.criterion.name, "shown": shown(desk, cell), "number": number}
        desk.add("IMPORT-PERCENT-SHOWN", desk.table.head or 1, column, **facts)
    return bool(spelt)


def _score(desk: Desk, row: int, column: int, value: Value, found: Column) -> Score | None:
    """Return what a cell that holds no text says as a score; a problem where that is none."""
    if isinstance(value, Fault):
        desk.findings.faulty(desk.view.sheet, *desk.view.cell(row, column), value)
        return None
    if isinstance(value, bool) or not isinstance(value, float):
        code = "WORKBOOK-DATE-FOR-SCORE" if is_date(value) else "WORKBOOK-NOT-A-NUMBER"
        desk.add(code, row, column, text=as_text(value)[:60])
        return None
    return _point(desk, value, found.criterion)


def _said(desk: Desk, value: str, found: Column, whole: bool, form: Form) -> _Said:
    """Return what a text says as a score, and what is to be said where it has two readings or none.

    It is the same for every cell of a column.
    """
    if whole and has_percent(value) and (part := parse_percent(value)) is not None:
        return _Said(_point(desk, part / 100, found.criterion))
    if is_missing(value):
        return _Said(None)
    text = value.strip()[:60]
    levels, alone = found.criterion.levels, amount(value)
    if alone is not None and alone.unit != "%" and not levels:
        number, doubts = _number(alone, form, text)
        return _Said(_point(desk, number, found.criterion), doubts)
    parts = ends_of(value) if alone is None and not levels else None
    both = [amount(part) for part in parts[:2]] if parts else []
    said = [one for one in both if one is not None and one.unit != "%"]
    if parts and len(said) == 2:
        (low, first), (high, second) = (_number(one, form, text) for one in said)
        off = (float(f"{low + sign * high:.12g}") for sign in (-1, 1))
        ends = tuple(off) if parts[2] else (low, high)
        return _Said(Score(low=ends[0], high=ends[1]), (*first, *second))
    written = parse_points(value, found.criterion)
    if written is not None:
        return _Said(Score(low=written[0], high=written[1]))
    if found.verbal is None:
        return _Said(None, (("WORKBOOK-NOT-A-NUMBER", {"text": text}),))
    if found.criterion.levels:
        known = ", ".join(level.name for level in found.criterion.levels)
        return _Said(None, (("IMPORT-WORD-UNKNOWN", {"text": text, "known": known}),))
    return _Said(None)


def _number(said: Amount, form: Form, text: str) -> tuple[float, tuple[_ToSay, ...]]:
    """Return an amount as a number, with its doubt where its form leaves two readings open."""
    said = said.whole() if form.whole else said
    number = said.read(form.decimal) or 0.0
    if not said.doubtful or form.sure:
        return number, ()
    first, second = (format_number(n) for n in (number, said.read(form.other) or 0.0))
    return number, ((_DOUBT, {"text": text, "first": first, "second": second}),)


def read_amount(desk: Desk, cell: tuple[int, int], said: Amount, form: Form) -> float:
    """Return an amount as a number; a problem where its form leaves two readings open."""
    number, doubts = _number(said, form, as_text(desk.view.value(*cell)).strip()[:60])
    for code, facts in doubts:
        desk.add(code, *cell, **facts)
    return number


def number_at(desk: Desk, row: int, column: int, form: Form) -> float | None:
    """Return a cell beside the scores as a number in a form; a problem if it is none."""
    value = desk.view.value(row, column)
    said = amount(value) if isinstance(value, str) else None
    if said is None or said.unit == "%":
        return desk.number(row, column)
    return read_amount(desk, (row, column), said, form)


def _point(desk: Desk, value: float, criterion: Criterion) -> Score:
    """Return a number as a score; on a scale of named levels as the level of that value."""
    if not criterion.levels:
        return desk.points[value]
    level = next((one.name for one in criterion.levels if one.value == value), None)
    return Score.of(value if level is None else level)
