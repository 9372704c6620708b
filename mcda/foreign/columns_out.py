"""Columns under a row of names that are none of the table: empty, remarks, totals, ranks."""

from __future__ import annotations

from typing import Final

from mcda.foreign import words
from mcda.foreign.body_map import Body
from mcda.foreign.totals import column_total, near
from mcda.foreign.view import View, is_data, is_verbal, is_words, number_of
from mcda.grids.grid import Value
from mcda.words.said import N_, _, say
from mcda.workbook.labels import cached_key

Numbers = list[float | None]
"""The numbers of cells, None for a cell without one."""

PROBED: Final = 4
"""Rows that are tried before all of a wide table are read."""

LONG_TEXT: Final = 28
"""Characters above which a text is a remark rather than a word of a scale."""

_TOTALS = {
    "total": N_("it is the total of those before it"),
    "mean": N_("it is the mean of those before it"),
    "maximum": N_("it is the maximum of those before it"),
    "minimum": N_("it is the minimum of those before it"),
    "weighted sum": N_("it is the weighted sum of those before it"),  # no words: a key
}


def leave_columns_out(view: View, found: Body) -> None:
    """Leave out columns without data, of remarks, totals and ranks; say why."""
    rows = [*found.packages, *found.noted, *found.special.values()]
    if not found.packages:
        return
    numeric: list[int] = []
    told = _told(view, found)
    for column in found.wide:
        values = list(view.down(found.packages, column).values())
        if not values and all(view.value(row, column) is None for row in rows):
            why: str = _("it is empty")
        elif values and column in told:
            why = ""
        else:
            why = _why_out(view, found, numeric, column, values)
        if why:
            found.columns_out[column] = why
        else:
            numeric.append(column)
    for column in sorted(set(_weighted(view, found, numeric)) - told):
        found.columns_out[column] = _("it is another one times the weights")
        numeric.remove(column)
    if found.sub is not None or _doubled(view, found, numeric):
        _one_of_each(view, found, numeric)


def _told(view: View, found: Body) -> set[int]:
    """Return the columns with a direction of their own, and a weight where weights are given.

    Whatever they are called and whatever adds up, these are criteria.
    """
    directions, weights = found.special.get("directions"), found.special.get("weights")
    if directions is None:
        return set()
    return {
        column
        for column in found.wide
        if words.direction_of(view.value(directions, column), labelled=True)
        and (weights is None or number_of(view.value(weights, column)) is not None)
    }


def _why_out(
    view: View, found: Body, numeric: list[int], column: int, values: list[Value]
) -> str:  # fmt: skip
    """Return why a column that holds something is none of scores, "" if it is one."""
    name = view.text(found.head, column)
    if not values:
        return _("it sums up those before it") if numeric and words.is_summary(name) else ""
    remarks = is_words(values[0]) and (_remarks(values, name) or _on_another(view, found, name))
    if remarks and all(map(is_words, values)):
        return _("it holds remarks")
    if words.is_a("numbers", name) and _counts(values):
        return _("it holds running numbers")
    if numeric and words.is_a("ranks", name):
        return _("it is a ranking")
    return _summed(view, found, numeric, column)


def _weighted(view: View, found: Body, columns: list[int]) -> list[int]:
    """Return the columns that hold those before them, each number times its weight."""
    rows, weights = found.packages, found.special.get("weights")
    line = next((c for c in columns if words.row_of(view.text(found.head, c)) == "weights"), 0)
    given: Numbers = []
    if weights is not None:
        given = [number_of(view.value(weights, c)) for c in columns]
    elif found.plain and line:
        given = [number_of(view.value(row, line)) for row in rows]
    if len(rows) < 2 or not any(given):
        return []
    table = [[number_of(view.value(row, c)) for row in rows[:PROBED]] for c in columns]
    found_out: list[int] = []
    proved = len(rows) > 2 and len(set(given)) > 1
    for at, column in enumerate(columns):
        if not proved and not words.has_word_of("weighted", view.text(found.head, column)):
            # Few numbers, or equal weights, may agree by chance.
            continue
        for before in range(at):
            own = given if weights is None else [given[before]] * len(rows)
            if columns[before] in found_out:
                continue
            if is_product(table[at], table[before], own[:PROBED], given):
                shown, scores = (
                    [number_of(view.value(row, c)) for row in rows]
                    for c in (column, columns[before])
                )
                if is_product(shown, scores, own, given):
                    found_out.append(column)
                    break
    return found_out


def is_product(shown: Numbers, scores: Numbers, weights: Numbers, given: Numbers) -> bool:
    """Say whether numbers are scores times weights: as they stand, as shares, or in percent."""
    cells = list(zip(shown, scores, weights, strict=True))
    whole = sum(one for one in given if one is not None)
    if whole <= 0 or shown == scores or any(None in one for one in cells[:2]):
        return False
    for size in (1.0, whole, 100.0):
        parts = ((s, (n or 0.0) * (w or 0.0) / size) for s, n, w in cells)
        if all(s is not None and near(s, part) for s, part in parts):
            return True
    return False


def _summed(view: View, found: Body, before: list[int], column: int) -> str:
    """Return why a column sums up those before it, "" if it doesn't."""
    if not before or found.plain:
        return ""
    weights = found.special.get("weights")
    total = column_total(view, found.packages, before, column, weights)
    if not words.is_summary(view.text(found.head, column)) and _of_its_own(view, found, column):
        # Few numbers may be the sum of others by chance.
        return ""
    named = words.is_summary(view.text(found.head, column))
    if not total and named and column == found.right and _alone(view, found, before):
        total = "" if _of_its_own(view, found, column) else "total"
    if total == "sum" and (named or len(found.packages) > 1):
        return _("it is the sum of those before it")
    return say(_TOTALS[total]) if total and named else ""


def _of_its_own(view: View, found: Body, column: int) -> bool:
    """Say whether a column has a direction, or a weight that is not all weight before it."""
    directions, weights = found.special.get("directions"), found.special.get("weights")
    if directions is not None and view.value(directions, column) is not None:
        return True
    if weights is None or (own := number_of(view.value(weights, column))) is None:
        return False
    others = (number_of(view.value(weights, c)) for c in range(found.left, column))
    return not near(own, sum(one for one in others if one is not None))


def _alone(view: View, found: Body, before: list[int]) -> bool:
    """Say whether several columns stand before a last one, none of them a total itself."""
    names = (view.text(found.head, column) for column in before)
    return len(before) > 1 and not any(map(words.is_summary, names))


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
                found.columns_out[column] = _("another column of its name has the scores")


def _scored(view: View, found: Body, column: int) -> int:
    """Return how surely a column of an option holds its scores."""
    label = view.text(found.sub, column) if found.sub is not None else ""
    values = view.down(found.packages, column).values()
    numbers = sum(is_data(value) for value in values)
    if 2 * numbers < len(values) or not values:
        return 0
    if words.is_a("weighted", label):
        return 1
    # "Note" is a remark in Italian and a score in French: numbers are scores.
    return 3 if words.is_a("scores", label) else 0 if words.is_a("reasons", label) else 2


def _counts(values: list[Value]) -> bool:
    numbers = [number_of(value) for value in values]
    return len(numbers) > 1 and numbers == [float(n) for n in range(1, len(numbers) + 1)]


def _on_another(view: View, found: Body, name: str) -> bool:
    """Say whether a column is called after another one and a word for remarks: "Cost note"."""
    bare = words.without("reasons", name)
    names = (view.text(found.head, column) for column in found.wide)
    return bare != name and cached_key(bare) in map(cached_key, names)


def _remarks(values: list[Value], name: str) -> bool:
    texts = [str(value).strip() for value in values]
    texts = [text for text in texts if not words.is_missing(text)]
    if sum(map(len, texts)) > LONG_TEXT * len(texts) or words.is_a("reasons", name):
        return True
    verbal = len(texts) > 3 and is_verbal(values)
    return verbal and len({cached_key(text) for text in texts}) == len(texts)


def of_one_scale(view: View, found: Body) -> bool:
    """Say whether the columns share the words of a scale, though none has one of them twice."""
    columns = (view.down(found.packages, column).values() for column in found.columns)
    values = [value for column in columns for value in column]
    distinct = {cached_key(str(value)) for value in values}
    return len(found.columns) > 1 and is_verbal(values) and 2 * len(distinct) <= len(values)


def explained(view: View, found: Body, label: Value) -> bool:
    """Say whether a line below the table says what one of the words in it is worth."""
    key = cached_key(str(label))
    cells = (view.down(found.packages, column).values() for column in found.wide)
    return is_words(label) and any(cached_key(str(v)) == key for column in cells for v in column)
