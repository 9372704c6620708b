"""Columns under a row of names that are none of the table: empty, remarks, totals, ranks."""

from __future__ import annotations

from typing import Final

from mcda.foreign import words
from mcda.foreign.body_map import Body
from mcda.foreign.totals import column_total
from mcda.foreign.view import View, is_data, is_verbal, is_words
from mcda.grids.grid import Value
from mcda.workbook.labels import cached_key

LONG_TEXT: Final = 28
"""Characters above which a text is a remark rather than a word of a scale."""


def leave_columns_out(view: View, found: Body) -> None:
    """Leave out columns without data, of remarks, totals and ranks; say why."""
    rows = [*found.packages, *found.noted, *found.special.values()]
    if not found.packages:
        return
    numeric: list[int] = []
    for column in found.wide:
        values = [v for row in found.packages if (v := view.value(row, column)) is not None]
        name = view.text(found.head, column)
        if not values and all(view.value(row, column) is None for row in rows):
            found.columns_out[column] = "it is empty"
        elif values and all(is_words(value) for value in values) and _remarks(values, name):
            found.columns_out[column] = "it holds remarks"
        elif numeric and words.is_a("ranks", name):
            found.columns_out[column] = "it is a ranking"
        elif why := _summed(view, found, numeric, column):
            found.columns_out[column] = why
        else:
            numeric.append(column)
    if found.sub is not None or _doubled(view, found, numeric):
        _one_of_each(view, found, numeric)


def _summed(view: View, found: Body, before: list[int], column: int) -> str:
    """Return why a column sums up those before it, "" if it doesn't."""
    if not before or found.plain:
        return ""
    weights = found.special.get("weights")
    total = column_total(view, found.packages, before, column, weights)
    named = words.is_summary(view.text(found.head, column))
    if not total and named and column == found.right and len(before) > 1:
        weighed = weights is None or view.value(weights, column) is None
        total = "total" if weighed else ""
    if total == "sum" and (named or len(found.packages) > 1):
        return "it is the sum of those before it"
    return f"it is the {total} of those before it" if total and named else ""


def _doubled(view: View, found: Body, columns: list[int]) -> bool:
    names = [view.text(found.head, column) for column in columns]
    spread = (view.shown(found.head, column) for column in columns)
    return len(set(names)) < len(names) and not all(spread)


def _one_of_each(view: View, found: Body, columns: list[int]) -> None:
    """Of several columns under one name keep that of the scores."""
    for name in dict.fromkeys(view.text(found.head, column) for column in columns):
        own = [c for c in columns if view.text(found.head, c) == name]
        if len(own) < 2:
            continue
        kept = max(own, key=lambda c: (_scored(view, found, c), -c))
        for column in own:
            if column != kept:
                found.columns_out[column] = "another column of its name has the scores"


def _scored(view: View, found: Body, column: int) -> int:
    """Return how surely a column of an option holds its scores."""
    label = view.text(found.sub, column) if found.sub is not None else ""
    values = [v for row in found.packages if (v := view.value(row, column)) is not None]
    numbers = sum(is_data(value) for value in values)
    if 2 * numbers < len(values) or not values or words.is_a("reasons", label):
        return 0
    if words.is_a("weighted", label):
        return 1
    return 3 if words.is_a("scores", label) else 2


def _remarks(values: list[Value], name: str) -> bool:
    texts = [str(value).strip() for value in values]
    distinct = len({cached_key(text) for text in texts})
    if sum(map(len, texts)) > LONG_TEXT * len(texts) or words.is_a("reasons", name):
        return True
    return len(texts) > 3 and distinct == len(texts) and is_verbal(values)
