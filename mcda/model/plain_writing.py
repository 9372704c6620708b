"""Values of the model as plain JSON data, by their types; part of `codec`."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, is_dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from operator import not_
from typing import Any, get_args, get_origin

from mcda.model.fields import Mark, Only, Part, Since, Table, bare, mark_of, parts

Write = Callable[[Any], Any]


@cache
def writer(hint: Any, marks: tuple[Any, ...] = ()) -> Write | None:
    """Return what makes plain data of values of a type; None where they are plain already."""
    hint, more = bare(hint)
    marks = (*more, *marks)
    if is_dataclass(hint):
        return _record(hint, marks)
    if get_origin(hint) is tuple:
        one = writer(get_args(hint)[0], marks)
        return list if one is None else lambda values: [one(value) for value in values]
    if get_origin(hint) is not None and issubclass(get_origin(hint) or object, Mapping):
        table = mark_of(marks, Table)
        return _mapping(hint, marks) if table is None else _table(hint, table)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda choice: choice.value
    if hint is Fraction:
        return lambda ratio: str(Fraction(ratio))
    return plain_number if hint is float else plain_point if float in get_args(hint) else None


def plain_number(value: float) -> float | int | dict[str, str]:
    """Return a number as JSON has it; 7.0 and 7 are one number and look alike."""
    try:
        number = float(value)
    except OverflowError:
        number = math.inf if value > 0 else -math.inf
    if not math.isfinite(number):
        return {"number": str(number)}
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def plain_point(point: float | str) -> float | int | str | dict[str, str]:
    return point if isinstance(point, str) else plain_number(point)


def _record(of: Any, marks: tuple[Any, ...]) -> Write:
    only = mark_of(marks, Only)
    lines = [
        (part.name, _left_out(part), writer(part.type, part.marks))
        for part in parts(of)
        if only is None or part.name in only.names
    ]

    def write(record: Any) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, left_out, put in lines:
            value = getattr(record, name)
            if left_out is None or not left_out(value):
                plain[name] = value if put is None else put(value)
        return plain

    return write


def _left_out(part: Part) -> Callable[[Any], bool] | None:
    """Return what says whether a value isn't written; None where every one is."""
    default, mark = part.default, part.mark(Mark)
    if default is None:
        return lambda value: value is None
    if mark is Mark.BLANK or (default is not MISSING and not default and mark is None):
        return not_
    if part.mark(Since) is not None:
        return lambda value: bool(value == default)
    return None


def _mapping(hint: Any, marks: tuple[Any, ...]) -> Write:
    one = writer(get_args(hint)[1], marks)
    return dict if one is None else lambda values: {key: one(it) for key, it in values.items()}


def _table(hint: Any, table: Table) -> Write:
    for _key in table.keys:
        hint = get_args(bare(hint)[0])[1]
    put = writer(hint)
    assert put is not None, "records are not plain"

    def write(values: Any) -> list[dict[str, Any]]:
        return [
            {
                **{key: own for key, own in zip(table.keys, ids, strict=True)
                   if own or key != table.blank},
                **put(value),
            }
            for ids, value in _rows(values, len(table.keys), ())
        ]  # fmt: skip

    return write


def _rows(
    values: Mapping[str, Any], depth: int, ids: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield what stands in mappings of mappings, with its keys, in the order of these."""
    for key in sorted(values):
        if depth == 1:
            yield (*ids, key), values[key]
        else:
            yield from _rows(values[key], depth - 1, (*ids, key))
