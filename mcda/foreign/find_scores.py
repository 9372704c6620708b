"""Finds tables with names across and names down: scores, weights, or criteria listed down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from mcda.foreign import words
from mcda.foreign.amounts import amount
from mcda.foreign.body import LOOKED_AT, body_under, named_by_text
from mcda.foreign.body_map import Body
from mcda.foreign.found import Found, judged
from mcda.foreign.spans import joined
from mcda.foreign.view import View, is_data, is_words, number_of
from mcda.grids.grid import Sheet, Value

MOST: Final = 60
"""Tables looked for on one sheet."""

MOST_CELLS: Final = 100_000
"""Cells looked at in vain in search of tables; what begins after so many is left."""

_ENUMERATED: Final = re.compile(r"\(?(?:\d+[.)]*|[a-zA-Z][.)]+|[ivxIVX]{1,5}[.)]+)")
"""What stands before a name to count it: "3", "3.", "a)", "iv."."""

LATER: Final = 4
"""Rows of names further down that are tried before a table is believed."""


def find_scores(sheet: Sheet) -> list[Found]:
    """Return the tables of scores or weights on a sheet, from top to bottom."""
    one = joined(sheet)
    found = [] if one is None else _found(one.sheet)
    held = [(table, one and one.held(table.table)) for table in found]
    if any(span for _table, span in held):
        return [replace(table, table=span or table.table) for table, span in held]
    return _found(sheet)


def _found(sheet: Sheet) -> list[Found]:
    view = View(sheet)
    found: list[Found] = []
    seen: list[Body] = []
    steps: list[int] = []
    starts = list(_names_across(sheet))
    for at, (row, left, right) in enumerate(starts):
        if sum(steps) > MOST_CELLS:
            break
        if any(b.head <= row <= b.last and b.left <= right and left <= b.right for b in seen):
            continue
        body = _best_body(view, row, left, right, steps)
        if body is None:
            steps.append(LOOKED_AT * (right - left + 1))
            continue
        steps.clear()
        # Notes of several cells may look like names: a true head stands right below them.
        for later in starts[at + 1 : at + 1 + LATER]:
            under = row < later[0] <= row + LOOKED_AT
            # The first column beside the labels is the second at the earliest.
            wider = later[2] - max(later[1], 2) + 1 > len(body.columns)
            if under and wider and later[1] <= right and left <= later[2] + 1:
                better = _best_body(view, *later, [])
                if better is not None and len(better.columns) > len(body.columns):
                    body = better
        seen.append(body)
        found.append(judged(view, body, found))
        if len(found) >= MOST:
            break
    return found


def _names_across(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last column of every run of cells that are all names.

    A column that is blank all through does not end a run that goes on after it.
    """
    view = View(sheet)
    for row in sorted(sheet.rows):
        cells = view.across(row)
        run: list[int] = []
        for first, last in _filled(cells):
            if run and not _spacer(view, cells, run, row, first):
                yield from _named(cells, run, row)
                run = []
            run += range(first, last + 1)
        if run:
            yield from _named(cells, run, row)


def _filled(cells: Mapping[int, Value]) -> list[tuple[int, int]]:
    """Return the first and the last of columns that follow each other without a blank."""
    starts = sorted(c for c in cells if c - 1 not in cells)
    return list(zip(starts, sorted(c for c in cells if c + 1 not in cells), strict=True))


def _named(cells: Mapping[int, Value], run: list[int], row: int) -> Iterator[tuple[int, int, int]]:
    """Yield row, first and last column of a run of cells if these are names."""
    run = _without_number(cells, run)
    texts = [cells[c] for c in run]
    # "Cost" may well be a criterion's name; a whole row of such words is none.
    if not all(is_words(one) and amount(str(one)) is None for one in texts):
        return
    once = len(run) == 1 or len(set(map(str, texts))) > 1
    said = texts[1:] if words.row_of(texts[0]) == "directions" and texts[1:] else texts
    if once and not all(map(words.direction_of, said)):
        yield row, run[0], run[-1]


def _without_number(cells: Mapping[int, Value], run: list[int]) -> list[int]:
    """Return a run without a number at one end: a sum or a remark beside the names."""
    for kept, other in ((run[1:], run[0]), (run[:-1], run[-1])):
        ended = len(kept) > 1 and is_data(cells[other])
        if ended and all(is_words(v := cells[c]) and _has_letter(str(v)) for c in kept):
            return kept
    return run


def _has_letter(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def _spacer(view: View, cells: Mapping[int, Value], run: list[int], row: int, column: int) -> bool:
    """Say whether the blank columns before a column only space a table out."""
    gap = range(run[-1] + 1, column)
    if not column or len(gap) > 2 or not is_words(cells[column]):
        return False
    below = range(row + 1, row + 1 + LOOKED_AT)
    if any(view.value(one, c) is not None for one in below for c in gap):
        return False
    if any(view.text(row, column) == view.text(row, c) for c in run):
        return False
    return is_data(view.value(row + 1, column)) or is_data(view.value(row + 2, column))


def _best_body(view: View, head: int, left: int, right: int, steps: list[int]) -> Body | None:
    """Return the table under a run of names, whose first may head the labels."""
    if all(is_words(view.value(head + 1, c)) for c in range(left, right + 2)) and right > left:
        # Fewer names above more of them are their title.
        return None
    sub = None
    names = [view.text(head, c) for c in range(left, right + 1)]
    if len(set(names)) < len(names) and all(map(_is_of_an_option, names)):
        return None
    if _spans(view, head, left, right):
        under = [view.text(head + 1, c) for c in range(left, right + 1)]
        spoken = all(is_words(view.value(head + 1, c)) for c in range(left, right + 1))
        if spoken and len(set(under)) == len(under):
            return None
        sub = head + 1 if spoken else None
    turned = _heads_of_criteria(view, head, left, right)
    tries = []
    for labels in range(max(1, left - 1), min(left + 3, right)):
        # What stands before the names is a running number, or a group.
        if labels > left and not _passed_over(view, head, left, labels):
            break
        body = body_under(view, head, labels, labels + 1, right, sub=sub, plain=turned, steps=steps)
        if body is not None:
            tries.append(body)
    return max(
        tries,
        key=lambda body: (
            not _codes(view, body),
            named_by_text(view, body) and _distinct(view, body),
            named_by_text(view, body),
            len(body.packages),
            len(body.columns),
        ),
        default=None,
    )


def _codes(view: View, body: Body) -> bool:
    """Say whether the labels are codes ("K1") or letters ("a)") before the names themselves."""
    rows = [row for row in range(body.head + 1, body.last + 1) if view.text(row, body.labels)]
    beside = [view.value(row, body.labels + 1) for row in rows]
    coded = words.is_a("numbers", view.text(body.head, body.labels)) or all(
        _ENUMERATED.fullmatch(view.text(row, body.labels)) for row in rows
    )
    return coded and bool(rows) and all(map(is_words, beside))


def _is_of_an_option(name: str) -> bool:
    """Say whether a name tells what a column of an option holds: its score, weighted, a reason."""
    return any(words.is_a(meaning, name) for meaning in ("scores", "weighted", "reasons"))


def _spans(view: View, head: int, left: int, right: int) -> bool:
    """Say whether a name is spread over the columns after it."""
    names = [view.text(head, c) for c in range(left, right + 1)]
    again = any(one == other for one, other in pairwise(names))
    return again or any(not view.shown(head, c) for c in range(left, right + 1))


def _passed_over(view: View, head: int, left: int, labels: int) -> bool:
    """Say whether the columns before the labels hold running numbers or groups."""
    across = range(max(1, left - 1), labels + 3)
    below = takewhile(
        lambda row: any(view.text(row, c) for c in across), range(head + 1, head + 12)
    )
    rows = list(below)
    for column in across[: labels - across.start]:
        name = view.text(head, column)
        texts = [view.text(row, column) for row in rows]
        filled = [text for text in texts if text]
        if any(map(words.row_of, filled)):
            # What says something about criteria is a label, whatever else stands in its row.
            return False
        if any(words.is_a(meaning, name) for meaning in ("numbers", "groups", "reasons")):
            continue
        if filled and all(map(_ENUMERATED.fullmatch, filled)):
            continue
        if len(set(filled)) == len(filled) and len(filled) > 1:
            return False
    return True


def _distinct(view: View, body: Body) -> bool:
    rows = [*body.packages, *body.special.values()]
    names = [view.text(row, body.labels) for row in rows]
    return len(set(names)) == len(names)


def _heads_of_criteria(view: View, head: int, left: int, right: int) -> bool:
    """Say whether the names across tell that criteria run down: "Criterion, Weight, Plan A"."""
    names = [view.text(head, c) for c in range(left, right + 1)]
    # "Variant 1" is the name of a package and "Criterion 1" of a criterion, no word for them.
    for at, name in enumerate(names[:3]):
        told = words.is_a("criteria", name)
        if (told or words.is_a("packages", name)) and not any(sign.isdigit() for sign in name):
            return told and not (at == 0 and _heads_across(view, head, left, right))
    # The first name heads the labels, unless these stand before it under a blank corner.
    before = left > 1 and not view.text(head, left - 1) and is_words(view.value(head + 1, left - 1))
    first = left if before else left + (len(names) > 1)
    below = (words.row_of(view.text(head + n, first - 1)) for n in range(1, 1 + LOOKED_AT))
    if first > 1 and any(one in ("weights", "directions") for one in below):
        # "Truck, Weight, Price" over a row of weights: a criterion that is really called so.
        return False
    return any(_tells(view, head, c) for c in range(first, right + 1))


def _heads_across(view: View, head: int, left: int, right: int) -> bool:
    """Say whether a corner heads the names across it: letters run down under it, or directions
    of all these names stand there.
    """
    across = [view.text(head, c) for c in range(left + 1, right + 1)]
    if any(words.row_of(name) or words.is_code(name) for name in across):
        return False
    under = takewhile(lambda row: view.text(row, left), range(head + 1, head + 1 + LOOKED_AT))
    rows = list(under)
    said = [row for row in rows if words.row_of(view.text(row, left)) == "directions"]
    if any(all(words.direction_of(view.value(row, c), labelled=True)
               for c in range(left + 1, right + 1)) for row in said):  # fmt: skip
        return True
    down = [view.text(row, left) for row in rows]
    codes = [name for name in down if name.isalpha() and words.is_code(name)]
    return len(codes) > 1 and len(codes) >= len(down) - 1


def _tells(view: View, head: int, column: int) -> bool:
    """Say whether a column says something about criteria that run down."""
    name = words.row_of(view.text(head, column))
    if name not in ("directions", "units", "weights"):
        return False
    values = [view.value(row, column) for row in range(head + 1, head + 1 + LOOKED_AT)]
    filled = [value for value in values if value is not None]
    if name == "directions":
        return bool(filled) and all(words.direction_of(v, labelled=True) for v in filled)
    if name == "units":
        return bool(filled) and all(is_words(value) for value in filled)
    known = [number for value in filled if (number := number_of(value)) is not None]
    # A weight that is no number is said at its cell; it makes the column no other one.
    if 2 * len(known) <= len(filled):
        return False
    return min(known) >= 0 and max(known) <= 100
