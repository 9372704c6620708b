"""Reading off what the rows and columns under a row of names are, before anything is taken."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from itertools import pairwise
from typing import Final

from mcda.foreign import words
from mcda.foreign.body_map import Body
from mcda.foreign.columns_out import LONG_TEXT, explained, leave_columns_out, of_one_scale
from mcda.foreign.totals import is_whole, looks_like_weights, may_be_shares
from mcda.foreign.view import View, is_data, is_range, is_verbal, is_words, number_of
from mcda.grids.grid import Sheet, Value
from mcda.model.preference import SYMBOLS, TITLES, Preference
from mcda.model.sizes import MOST
from mcda.workbook.labels import cached_key

LOOKED_AT: Final = 6
"""Rows under a row of names among which numbers must begin."""

ACROSS: Final = 40
"""Columns that are looked at for that."""

MOST_WORDS: Final = 12
"""Words that the scales of a table may have together where it begins."""

MOST_BLANK: Final = 2
"""Blank rows in a row that do not end a table which goes on below them."""

MOST_OUT: Final = 60
"""Rows that may be left out of a table beyond the number of those that are taken."""

_THRESHOLDS: Final = {
    cached_key(word): name
    for name, symbol in SYMBOLS.items()
    for word in (symbol, name, TITLES[name], TITLES[name].removesuffix(f" {symbol}"))
}
_FUNCTIONS: Final = frozenset(cached_key(one) for one in Preference)


def body_under(
    view: View, head: int, labels: int, left: int, right: int, *,
    sub: int | None = None, out: Container[int] = (), plain: bool = False,
    steps: list[int] | None = None,
) -> Body | None:  # fmt: skip
    """Return what stands under the names in a row, None if that is no table.

    `out` are rows that are known to be none of it; with `plain`, labels are names only.
    How many cells were looked at is added to `steps`, at least eight for a row.
    """
    found = Body(head, labels, left, right, sub=sub, plain=plain, last=head)
    if not _begins(view, found):
        return None
    row = head + 1 if sub is None else sub + 1
    blank = 0
    while blank <= MOST_BLANK and len(found.rows_out) <= MOST_OUT + len(found.packages):
        if row in out:
            found.rows_out.append(row)
        elif _blank(view, found, row):
            blank += 1
        elif (blank and not _goes_on(view, found, row, blank)) or not _place_row(view, found, row):
            break
        else:
            blank = 0
        row += 1
        if len(found.packages) > MOST["packages"]:
            return _crowd(view, found, row)
    if steps is not None:
        steps.append((row - head) * max(8, right - left + 1))
    _look_above(view, found)
    _settle(view, found)
    if found.packages and not _labels_are_names(view, found):
        return None
    leave_columns_out(view, found)
    return found if _is_table(view, found) else None


def _crowd(view: View, found: Body, row: int) -> Body:
    """Return a table that no case can hold: its further rows are counted and not looked at."""
    while view.across(row):
        found.packages.append(row)
        row += 1
    found.last = row - 1
    return found


def _settle(view: View, found: Body) -> None:
    """Say where the table ends, and look for weights that no label tells."""
    if not found.packages and found.unlabelled and found.special.get("weights", 0) > found.head:
        del found.special["weights"]
        found.unlabelled = False
    rows = found.packages
    if "weights" not in found.special and len(rows) > 2 and not found.plain:
        for row in (rows[0], rows[-1]):
            others = [one for one in rows if one != row]
            if may_be_shares(view, row, others, found.wide):
                found.special["weights"] = row
                rows.remove(row)
                found.unlabelled = not words.may_be_weights(view.value(row, found.labels))
                break
    for row in found.rows_out if "weights" not in found.special and not found.plain else ():
        if words.may_be_weights(view.value(row, found.labels)) and looks_like_weights(
            view, row, rows, found.wide
        ):
            # "Points" sums up scores, unless they are shares of all weight.
            found.special["weights"] = row
            break
    found.rows_out = [row for row in found.rows_out if row != found.special.get("weights")]
    known = (*found.packages, *found.special.values(), *found.functions.values(), *found.noted)
    found.last = max((row for row in known if row > found.head), default=found.head)
    found.rows_out = sorted(row for row in found.rows_out if row < found.last)


def _begins(view: View, found: Body) -> bool:
    """Say whether numbers, directions or repeated words begin soon under the names."""
    under = range(found.head + 1, found.head + 1 + LOOKED_AT)
    across = range(found.left, min(found.right + 1, found.left + ACROSS))
    looked = {row: _looked(view.sheet, view.turned, row) for row in under}
    if any(column in across for data, _spoken in looked.values() for column in data):
        return True
    spoken = 0
    distinct: set[str] = set()
    for row, (_data, words_in) in looked.items():
        if row == found.sub:
            continue
        said = [key for column, key in words_in if column in across]
        spoken += len(said)
        distinct.update(said)
        if len(distinct) > MOST_WORDS:
            return False
    return spoken >= 4 and 2 * len(distinct) <= spoken


@lru_cache(maxsize=4_096)
def _looked(
    sheet: Sheet, turned: bool, row: int
) -> tuple[frozenset[int], tuple[tuple[int, str], ...]]:
    """Return the columns of a row with numbers or directions, and the words of the others.

    Below each other, rows of names are all tried as heads: each row is looked at once.
    """
    cells = View(sheet, turned).across(row)
    data = frozenset(
        c
        for c, v in cells.items()
        if is_data(v) or is_range(v) or words.direction_of(v) is not None
    )
    said = (c for c, v in cells.items() if c not in data and is_words(v))
    return data, tuple((c, cached_key(str(cells[c]))) for c in said)


def _blank(view: View, found: Body, row: int) -> bool:
    if view.value(row, found.labels) is not None:
        return False
    return not _cells(view, found, row)


def _goes_on(view: View, found: Body, row: int, blank: int) -> bool:
    """Say whether a row after blank ones belongs to the table above them."""
    if row - blank == found.head + 1 and blank == 1:
        return True
    label, cells = view.value(row, found.labels), _cells(view, found, row)
    if label is None or not cells or not (is_words(label) or number_of(label) is not None):
        return False
    again = any(_names_again(view, found, one) for one in (row, row + 1, row + 2))
    if again or _heads(view, found, row) or explained(view, found, label):
        return False
    if words.is_summary(label) or words.row_of(label):
        return True
    named = [is_words(view.value(one, found.labels)) for one in found.packages]
    if named and is_words(label) not in named:
        return False
    filled = sum(is_data(cell) or words.is_missing(str(cell)) for cell in cells)
    return 2 * filled >= found.right - found.left + 1 and filled == len(cells)


def _heads(view: View, found: Body, row: int) -> bool:
    """Say whether a row of a label and words heads another table."""
    cells = _cells(view, found, row)
    return all(is_words(cell) for cell in cells) and not all(map(words.direction_of, cells))


def _cells(view: View, found: Body, row: int) -> list[Value]:
    return view.between(row, found.left, found.right)


def _place_row(view: View, found: Body, row: int) -> bool:
    """Say what a row is; False where the table ends before it."""
    label = view.value(row, found.labels)
    cells = _cells(view, found, row)
    if not found.plain and (cells or found.functions) and _special(view, found, row, label, cells):
        return True
    summary = words.is_summary(label) and number_of(label) is None
    if _ruled(label, cells) or (summary and not _is_criterion(view, found, row)):
        found.rows_out.append(row)
        return True
    if label is None:
        return _unlabelled(view, found, cells, row)
    if not cells:
        # A line with a label alone groups what follows, or it begins something else.
        below = _cells(view, found, row + 1) and view.value(row + 1, found.labels) is not None
        if below and not _names_again(view, found, row + 1):
            found.rows_out.append(row)
        return bool(below) and not _names_again(view, found, row + 1)
    if _names_again(view, found, row) or _same_corner(view, found, row, cells):
        return False
    found.packages.append(row)
    return True


def _is_criterion(view: View, found: Body, row: int) -> bool:
    """Say whether a line called "Rating" has a direction, or a share of weight, of its own."""
    if not found.plain:
        return False
    named = {words.row_of(view.text(found.head, c)): c for c in range(found.left, found.right + 1)}
    directed, weighed = named.get("directions"), named.get("weights")
    if directed is not None and words.direction_of(view.value(row, directed), labelled=True):
        return True
    if weighed is None or (own := number_of(view.value(row, weighed))) is None:
        return False
    others: list[float] = []
    line = found.head + 1
    while (label := view.value(line, found.labels)) is not None:
        number = number_of(view.value(line, weighed))
        others += [number] if number is not None and not words.is_summary(label) else []
        line += 1
    return len(others) > 1 and is_whole(sum(others) + own) and not is_whole(sum(others))


def _special(view: View, found: Body, row: int, label: Value | None, cells: list[Value]) -> bool:
    """Say whether a row tells something about the criteria, and keep it if it does."""
    name = words.row_of(label)
    may_be = name == "directions" or not found.packages
    heading = name == "directions" or (label is None and not found.packages)
    if may_be and _all_directions(cells, found, heading):
        return _keep_special(found, "directions", row)
    if name == "directions":
        loose = [is_words(cell) and len(str(cell)) <= LONG_TEXT for cell in cells]
        some = any(words.direction_of(cell, labelled=True) for cell in cells)
        sure = cached_key(str(label)) in ("direction", "directions", "maxmin", "max/min", "min/max")
        return all(loose) and (some or sure) and _keep_special(found, "directions", row)
    if name == "preference":
        known = all(cached_key(str(cell)) in _FUNCTIONS for cell in cells)
        name = "functions" if known or cached_key(str(label)) != "pref" else "noted"
    if found.functions and (threshold := _THRESHOLDS.get(cached_key(str(label)))):
        found.functions[threshold] = row
        return True
    if name == "functions":
        if all(is_words(cell) for cell in cells):
            found.functions["preference"] = row
        else:
            found.noted.append(row)
        return True
    if name == "noted":
        found.noted.append(row)
        return True
    if name == "weights" and not _names_again(view, found, row):
        return _keep_special(found, name, row)
    if name in ("worst", "best"):
        filled = [is_data(cell) or words.is_missing(str(cell)) for cell in cells]
        return 2 * sum(filled) >= len(cells) and _keep_special(found, name, row)
    return name == "units" and any(map(is_words, cells)) and _keep_special(found, name, row)


def _keep_special(found: Body, name: str, row: int) -> bool:
    if name in found.special:
        found.rows_out.append(row)
    else:
        found.special[name] = row
    return True


def _unlabelled(view: View, found: Body, cells: list[Value], row: int) -> bool:
    if found.packages and not found.plain and "weights" not in found.special:
        shares = looks_like_weights(view, row, found.packages, found.wide)
        found.unlabelled = found.unlabelled or shares
        return shares and _keep_special(found, "weights", row)
    if found.plain or found.packages:
        # Sums and remarks under a table have no name.
        return False
    if all(is_words(cell) for cell in cells):
        return _keep_special(found, "units", row)
    if all(number_of(cell) is not None for cell in cells):
        found.unlabelled = found.unlabelled or "weights" not in found.special
        return _keep_special(found, "weights", row)
    found.rows_out.append(row)
    return True


def _all_directions(cells: list[Value], found: Body, labelled: bool = False) -> bool:
    """Say whether a row gives directions; ones and minus ones do so under their label only."""
    if 2 * len(cells) < found.right - found.left + 1:
        return False
    known = (words.direction_of(cell, labelled=labelled) is not None for cell in cells)
    return bool(cells) and all(known) and (labelled or all(is_words(cell) for cell in cells))


def _names_again(view: View, found: Body, row: int) -> bool:
    """Say whether a row repeats the names across: the head of another table."""
    across = range(found.left, found.right + 1)
    return all(view.text(row, c) == view.text(found.head, c) for c in across)


def _ruled(label: Value | None, cells: list[Value]) -> bool:
    """Say whether a row is a line drawn with signs ("--- | --- | ---")."""
    if not isinstance(label, str) or not words.is_missing(label) or not cells:
        return False
    return all(isinstance(one, str) and words.is_missing(one) for one in cells)


def _same_corner(view: View, found: Body, row: int, cells: list[Value]) -> bool:
    """Say whether a row begins as the head does and holds other names: another table's head."""
    corner = view.text(found.head, found.labels)
    again = bool(corner) and view.text(row, found.labels) == corner
    return again and len(cells) > 1 and all(is_words(cell) for cell in cells)


def _look_above(view: View, found: Body) -> None:
    """Find weights and directions in the two rows above the names."""
    if found.plain:
        return
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
        named = words.row_of(label) == "weights"
        if not whole and not (named and any(number is not None for number in numbers)):
            return
        if "weights" in found.special:
            return
        if not named and (_cells(view, found, row - 1) or min(n or 0.0 for n in numbers) < 0):
            # Numbers right above may be the end of another table.
            return
        if not named and _counts_on(label, numbers):
            return
        found.special["weights"] = row
        found.unlabelled = not named


def _counts_on(label: Value | None, numbers: list[float | None]) -> bool:
    """Say whether numbers beside names count these: one after the other, or by their label."""
    if isinstance(label, str) and words.is_a("numbers", label):
        return True
    first = numbers[0] if numbers else None
    return first in (0, 1) and numbers == [first + n for n in range(len(numbers))]


def _is_table(view: View, found: Body) -> bool:
    """Say whether what was found is a table: criteria with numbers, words of a scale, or rows."""
    if not found.columns or not (found.packages or found.special or found.noted):
        return False
    if not found.packages:
        said = set(found.special) - {"units"} - ({"weights"} if found.unlabelled else set())
        return len(found.columns) > 1 and bool(found.noted or said)
    directed = (words.row_of(view.text(found.head, c)) == "directions" for c in found.columns)
    return (
        (found.plain and any(directed))
        or any(_is_scored(view, found.packages, column) for column in found.columns)
        or of_one_scale(view, found)
    )


def _is_scored(view: View, rows: list[int], column: int) -> bool:
    values = [v for row in rows if (v := view.value(row, column)) is not None]
    if not values:
        return False
    if 2 * sum(is_data(value) or is_range(value) for value in values) >= len(values):
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
