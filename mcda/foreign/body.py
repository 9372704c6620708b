"""Reading off what the rows and columns under a row of names are, before anything is taken."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from mcda.foreign.view import View, is_data, is_verbal, is_words, number_of
from mcda.foreign.words import RANKINGS, direction_of, is_summary, row_of
from mcda.grids.grid import Value
from mcda.workbook.labels import cached_key

LOOKED_AT: Final = 6
"""Rows under a row of names among which numbers must begin."""

ACROSS: Final = 40
"""Columns that are looked at for that."""

MOST_WORDS: Final = 12
"""Words that the scales of a table may have together where it begins."""

LONG_TEXT: Final = 28
"""Characters above which a text is a remark rather than a word of a scale."""


@dataclass(slots=True)
class Body:
    """What stands under (and just above) a row of names."""

    head: int
    labels: int
    left: int
    right: int
    special: dict[str, int] = field(default_factory=dict)
    noted: list[int] = field(default_factory=list)
    packages: list[int] = field(default_factory=list)
    rows_out: list[int] = field(default_factory=list)
    columns_out: dict[int, str] = field(default_factory=dict)
    """Columns that are left out, and why."""
    unlabelled: bool = False
    """The weights were found by their place alone."""
    last: int = 0

    @property
    def columns(self) -> list[int]:
        return [c for c in range(self.left, self.right + 1) if c not in self.columns_out]


def body_under(view: View, head: int, labels: int, left: int, right: int) -> Body | None:
    """Return what stands under the names in a row, None if that is no table."""
    found = Body(head, labels, left, right, last=head)
    if not _begins(view, found):
        return None
    row = head + 1
    if _blank(view, found, row):
        row += 1
    while not _blank(view, found, row):
        if not _place_row(view, found, row):
            break
        found.last = row
        row += 1
    _look_above(view, found)
    while found.rows_out and found.rows_out[-1] == found.last and not _special_at(found):
        found.last -= 1
        found.rows_out.pop()
    _leave_columns_out(view, found)
    return found if _is_table(view, found) else None


def _begins(view: View, found: Body) -> bool:
    """Say whether numbers, directions or repeated words begin soon under the names."""
    words: list[str] = []
    for row in range(found.head + 1, found.head + 1 + LOOKED_AT):
        for column in range(found.left, min(found.right + 1, found.left + ACROSS)):
            value = view.value(row, column)
            if is_data(value) or direction_of(value) is not None:
                return True
            if is_words(value):
                words.append(cached_key(str(value)))
    few = len(set(words)) <= MOST_WORDS
    return len(words) >= 4 and few and 2 * len(set(words)) <= len(words)


def _blank(view: View, found: Body, row: int) -> bool:
    across = (found.labels, *range(found.left, found.right + 1))
    return all(view.value(row, column) is None for column in across)


def _special_at(found: Body) -> bool:
    return found.last in found.special.values()


def _cells(view: View, found: Body, row: int) -> list[Value]:
    values = (view.value(row, column) for column in range(found.left, found.right + 1))
    return [value for value in values if value is not None]


def _place_row(view: View, found: Body, row: int) -> bool:
    """Say what a row is; False where the table ends before it."""
    label = view.value(row, found.labels)
    cells = _cells(view, found, row)
    special = row_of(label)
    spoken = _all_directions(cells, found, special == "directions")
    if spoken and (special == "directions" or not found.packages):
        return _keep_special(found, "directions", row)
    if special == "noted" and cells:
        found.noted.append(row)
        return True
    if special and special != "directions" and cells:
        return _keep_special(found, special, row)
    if is_summary(label):
        found.rows_out.append(row)
        return True
    if label is None:
        return _unlabelled(found, cells, row)
    if not cells:
        # A line with a label alone groups what follows, or it begins something else.
        below = _cells(view, found, row + 1) and view.value(row + 1, found.labels) is not None
        if below and not _names_again(view, found, row + 1):
            found.rows_out.append(row)
        return bool(below) and not _names_again(view, found, row + 1)
    if _names_again(view, found, row):
        return False
    found.packages.append(row)
    return True


def _keep_special(found: Body, name: str, row: int) -> bool:
    if name in found.special:
        found.rows_out.append(row)
    else:
        found.special[name] = row
    return True


def _unlabelled(found: Body, cells: list[Value], row: int) -> bool:
    if not found.packages and all(is_words(cell) for cell in cells):
        return _keep_special(found, "units", row)
    if not found.packages and all(number_of(cell) is not None for cell in cells):
        found.unlabelled = found.unlabelled or "weights" not in found.special
        return _keep_special(found, "weights", row)
    if found.packages:
        # Sums and remarks under a table have no name.
        return False
    found.rows_out.append(row)
    return True


def _all_directions(cells: list[Value], found: Body, labelled: bool = False) -> bool:
    """Say whether a row gives directions; ones and minus ones do so under their label only."""
    known = [direction_of(cell) is not None for cell in cells]
    if not known or not all(known) or 2 * len(known) < found.right - found.left + 1:
        return False
    return labelled or all(is_words(cell) for cell in cells)


def _names_again(view: View, found: Body, row: int) -> bool:
    """Say whether a row repeats the names across: the head of another table."""
    across = range(found.left, found.right + 1)
    return all(view.text(row, c) == view.text(found.head, c) for c in across)


def _look_above(view: View, found: Body) -> None:
    """Find weights and directions in the two rows above the names."""
    for row in (found.head - 1, found.head - 2):
        if row < 1:
            return
        cells = _cells(view, found, row)
        label = view.value(row, found.labels)
        if not cells:
            return
        if _all_directions(cells, found):
            found.special.setdefault("directions", row)
            continue
        numbers = [number_of(cell) for cell in cells]
        whole = len(numbers) >= found.right - found.left and None not in numbers
        named = row_of(label) == "weights"
        if not whole and not (named and any(number is not None for number in numbers)):
            return
        if "weights" in found.special:
            return
        if not named and (_cells(view, found, row - 1) or min(n or 0.0 for n in numbers) < 0):
            # Numbers right above may be the end of another table.
            return
        found.special["weights"] = row
        found.unlabelled = not named


def _leave_columns_out(view: View, found: Body) -> None:
    """Leave out columns without data, of remarks, totals and ranks; say why."""
    rows = [*found.packages, *found.noted, *found.special.values()]
    if not found.packages:
        return
    columns = list(range(found.left, found.right + 1))
    numeric: list[int] = []
    for column in columns:
        values = [v for row in found.packages if (v := view.value(row, column)) is not None]
        if not values and all(view.value(row, column) is None for row in rows):
            found.columns_out[column] = "it is empty"
        elif values and all(is_words(value) for value in values) and _remarks(values):
            found.columns_out[column] = "it holds remarks"
        elif len(numeric) > 1 and _sums(view, found.packages, numeric, column):
            found.columns_out[column] = "it is the sum of those before it"
        elif numeric and cached_key(view.text(found.head, column)) in RANKINGS:
            found.columns_out[column] = "it is a ranking"
        else:
            numeric.append(column)


def _remarks(values: list[Value]) -> bool:
    texts = [str(value).strip() for value in values]
    distinct = len({cached_key(text) for text in texts})
    if sum(map(len, texts)) > LONG_TEXT * len(texts):
        return True
    return len(texts) > 3 and distinct == len(texts) and is_verbal(values)


def _sums(view: View, rows: list[int], before: list[int], column: int) -> bool:
    if len(rows) < 2:
        return False
    for row in rows:
        total = number_of(view.value(row, column))
        parts = [number_of(view.value(row, one)) for one in before]
        known = [part for part in parts if part is not None]
        if total is None or not known or abs(sum(known) - total) > 1e-6 * max(1.0, abs(total)):
            return False
    return True


def _is_table(view: View, found: Body) -> bool:
    """Say whether what was found is a table: criteria with numbers, words of a scale, or rows."""
    if not found.columns or not (found.packages or found.special or found.noted):
        return False
    if not found.packages:
        said = set(found.special) - {"units"} - ({"weights"} if found.unlabelled else set())
        return len(found.columns) > 1 and bool(found.noted or said)
    if not _labels_are_names(view, found):
        return False
    return any(_is_scored(view, found.packages, column) for column in found.columns)


def _is_scored(view: View, rows: list[int], column: int) -> bool:
    values = [v for row in rows if (v := view.value(row, column)) is not None]
    if not values:
        return False
    if 2 * sum(is_data(value) for value in values) >= len(values):
        return True
    distinct = {cached_key(str(value)) for value in values}
    return is_verbal(values) and len(distinct) < len(values)


def named_by_text(view: View, found: Body) -> bool:
    """Say whether the labels of a table are texts rather than numbers."""
    rows = [*found.packages, *found.special.values(), *found.noted]
    return any(is_words(view.value(row, found.labels)) for row in rows)


def _labels_are_names(view: View, found: Body) -> bool:
    """Say whether the labels are names: texts, or numbers that count."""
    values = [view.value(row, found.labels) for row in found.packages]
    numbers = [number_of(value) for value in values]
    if all(number is None for number in numbers):
        return True
    if any(number is None for number in numbers):
        return sum(number is None for number in numbers) > len(numbers) / 2
    counted = [number for number in numbers if number is not None]
    return all(b - a == 1 for a, b in pairwise(counted))
