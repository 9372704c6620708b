"""What of a table can be taken in two ways, said at its cell; the first of them was taken."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import fsum
from typing import Final

from mcda.foreign.columns_out import is_product
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Desk
from mcda.foreign.totals import (
    column_total,
    is_figure,
    is_whole,
    looks_like_weights,
    may_be_shares,
    row_total,
)
from mcda.foreign.view import View, number_of
from mcda.foreign.words import (
    has_word_of,
    is_a,
    is_code,
    is_summary,
    is_time_stamp,
    may_be_weights,
    proposed,
    row_of,
)
from mcda.model.case import Criterion, Direction
from mcda.model.numbers import parse_number
from mcda.model.texts import name_key
from mcda.words.said import _

_END: Final = re.compile(r"[\s_]*[(\[][^()\[\]]*[)\]]\s*$|[\s_,:-]+[^\s_,:-]+\s*$")
"""What says at a name's end in which numbers it is meant: "Cost (norm.)", "Cost normalised"."""

_WORKED_OUT: Final = ("mean", "weighted sum")  # no words: a key

BEYOND: Final = 4
"""Rows after a table among which its totals stand."""


def doubt(desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]) -> None:
    """Add what is doubtful of a table: its names, its lines, its weights, what is left out of it.

    `columns` are its criteria, `rows` id and name of what stands down, both by their places.
    """
    _names(desk, columns, rows)
    table = desk.table
    if table.kind is Kind.SCORES and table.head is not None and table.labels is not None:
        _lines(desk, table.head, table.labels)
        _weights(desk, table.head, table.labels, columns)
        _totals(desk, table.labels)
        _twins(desk, table.head, table.labels)
        _limits(desk, table.labels)
        _worked_out(desk, table.head, table.labels, columns)


def _lines(desk: Desk, head: int, labels: int) -> None:
    """Say that the lines of a table may be people's answers rather than packages."""
    table = desk.table
    corner = desk.view.text(head, labels)
    people = is_a("stakeholders", corner) and not is_a(
        "stakeholders perhaps",
        corner,  # no words: a key
    )
    facts = {"first": _("a package"), "second": _("a stakeholder")}
    if people or is_time_stamp(corner):
        desk.add("IMPORT-DOUBTFUL-LINE", head, labels, text=corner[:60], **facts)
    told = [proposed(desk.view.text(row, labels)) for row in table.rows]
    heads = [desk.view.text(head, c) for c in table.columns]
    labelled = [desk.view.text(row, labels) for row in table.rows]
    coded = all(map(is_code, heads)) and not any(map(is_code, labelled))
    if not (corner or table.special) and (any(told) or coded) and not any(map(proposed, heads)):
        # "A" and "B" across are packages more often than criteria.
        row = next((row for row, one in zip(table.rows, told, strict=True) if one), table.rows[0])
        text = desk.view.text(row, labels)[:60]
        facts["second"] = _("a criterion")
        desk.add("IMPORT-DOUBTFUL-LINE", row, labels, text=text, **facts)
    across = [name_key(desk.view.text(head, c)) for c in table.columns]
    down = [name_key(desk.view.text(row, labels)) for row in table.rows]
    if len(down) > 1 and sorted(across) == sorted(down):
        facts["second"] = _("what is compared in pairs")
        text = desk.view.text(table.rows[0], labels)
        desk.add("IMPORT-DOUBTFUL-LINE", table.rows[0], labels, text=text[:60], **facts)


def _limits(desk: Desk, labels: int) -> None:
    """Say that a package may be what the others are held against, or their total."""
    rows, view = desk.table.rows, desk.view
    for row in rows:
        facts = {"text": view.text(row, labels)[:60], "first": _("a package")}
        if is_a("limits", view.text(row, labels)):
            second = _("a line about the criteria")
            desk.add("IMPORT-DOUBTFUL-LINE", row, labels, **facts, second=second)
        elif row == rows[-1] and len(rows) > 3 and len(desk.table.columns) > 1:
            columns = [c for c in desk.table.columns if number_of(view.value(row, c)) is not None]
            if len(columns) > 1 and row_total(view, rows[:-1], columns, row) in ("sum", "mean"):
                desk.add("IMPORT-DOUBTFUL-LINE", row, labels, **facts, second=_("a total"))


def _worked_out(desk: Desk, head: int, labels: int, columns: dict[int, Criterion]) -> None:
    """Say that a criterion may be another one in other numbers, or the mean of those before it."""
    table, view = desk.table, desk.view
    names = {name_key(one.name) for one in columns.values()}
    last = max(columns, default=0)
    for column, one in columns.items():
        facts = {"text": one.name[:60], "first": _("a criterion")}
        end = _END.search(one.name)
        normal = end is not None and is_a("normalised", end[0].strip(" _,:-()[]"))
        if normal and name_key(_END.sub("", one.name)) in names:
            second = _("another one in other numbers")
            desk.add("IMPORT-DOUBTFUL-LINE", head, column, **facts, second=second)
        elif column == last and len(columns) > 2 and len(table.rows) > 2 and not table.directions:
            before = [c for c in columns if c != column]
            if column_total(view, table.rows, before, column, table.weights) in _WORKED_OUT:
                desk.add("IMPORT-DOUBTFUL-LINE", head, column, **facts, second=_("a total"))


def _twins(desk: Desk, head: int, labels: int) -> None:
    """Say that a second column of numbers under one name is left out, where no word tells why."""
    table, view = desk.table, desk.view
    flat, turned = View(view.sheet), table.turned
    across, body, first = head, table.rows, table.first
    lines, beyond = table.columns, table.columns_out
    if turned:
        across, body, first = labels, table.columns, table.left
        lines, beyond = table.rows, table.rows_out
    line = table.weights if turned else None
    weights = [number_of(flat.value(row, line)) for row in body] if line else []
    for column in beyond if first == across + 2 else ():
        label = flat.text(across + 1, column)
        own = [c for c in lines if flat.text(across, c) == flat.text(across, column)]
        known = any(is_a(m, label) for m in ("weighted", "reasons", "numbers"))
        shown = [number_of(flat.value(row, column)) for row in body]
        clear = own and is_a("scores", flat.text(across + 1, own[0])) and not is_a("scores", label)
        if not own or known or clear or None in shown:
            continue
        scores = [number_of(flat.value(row, own[0])) for row in body]
        if not is_product(shown, scores, weights or [1.0] * len(body), weights or [1.0]):
            desk.findings.add("IMPORT-CUT-OFF", view.sheet, across + 1, column, count=len(body))


def _totals(desk: Desk, labels: int) -> None:
    """Say that a row left out for its label, and no total of any, may be one of the table."""
    table, view = desk.table, desk.view
    taken = {*table.rows, *table.special, *table.beside, table.head, table.groups}
    last, after = max(table.last, *table.special, 0), table.right + 1
    name = view.text(table.head or 0, after)
    if len(table.rows) == 2 and table.weights is None and name and not is_summary(name):
        side = View(view.sheet, not view.turned)
        if row_total(side, table.columns, table.rows, after) == "sum":
            # Two numbers may be sums by chance.
            facts = {"text": name[:60], "first": _("a total"), "second": _("a criterion")}
            desk.add("IMPORT-DOUBTFUL-LINE", table.head or 1, after, **facts)
    for row in range((table.head or 0) + 1, last + 1 + BEYOND):
        label = view.text(row, labels)
        if row in taken or not is_summary(label) or is_a("ideals", label) or is_a("ranks", label):
            continue
        numbers, *scored = (
            [number_of(view.value(one, c)) for c in table.columns] for one in (row, *table.rows)
        )
        before, limit = [one for one in table.rows if one < row], _limit(label)
        some = (before, table.rows)
        if None in numbers:
            continue
        if (
            limit is Direction.BENEFIT
            and table.weights is None
            and is_whole(fsum(n or 0.0 for n in numbers))
        ):
            # Points that can be had at most are often all there is of weights.
            facts = {"first": _("the highest points"), "second": _("the weights")}
            desk.add("IMPORT-DOUBTFUL-LINE", row, labels, text=label[:60], **facts)
            continue
        if any(is_figure(view, r, table.columns, row, limit) for r in some):
            continue
        weights = [number_of(view.value(table.weights or 0, c)) for c in table.columns]
        if any(is_product(numbers, one, weights, weights) for one in scored):
            continue
        facts = {"text": label[:60], "first": _("a total"), "second": _("a package")}
        desk.add("IMPORT-DOUBTFUL-LINE", row, labels, **facts)


def _limit(label: str) -> Direction | None:
    """Return the side on which a row lies by its label ("Max. points"), None for none."""
    sides = (("benefit", Direction.BENEFIT), ("cost", Direction.COST))  # no words: keys
    return next((side for word, side in sides if has_word_of(word, label)), None)


def _weights(
    desk: Desk, head: int, labels: int, columns: dict[int, Criterion]
) -> None:  # fmt: skip
    """Say that what was taken for weights may be scores, or that a criterion may be the weights."""
    table, view = desk.table, desk.view
    corner, row = view.text(head, labels), table.weights
    said = table.directions is not None or table.units is not None
    own = "criteria" if table.turned else "packages"
    clear = said or not corner or is_a(own, corner) or corner.isdigit()
    first, second = _("the weights"), _("a package")
    if row is not None:
        label = view.text(row, labels)
        named = not label or row_of(label) == "weights" or may_be_weights(label)
        late = row > min(table.rows, default=row)
        mass = table.turned and not clear and (is_a("mass", label) or late)
        shares = may_be_shares if named else looks_like_weights
        if row <= head or (named and not mass) or shares(view, row, table.rows, table.columns):
            _doubt_lines(desk, labels)
            return
        cell, text = (row, labels), label
        second = _("a criterion") if named else second
    elif (perhaps := _perhaps(desk, labels)) is not None:
        first, second = second, first
        cell, text = (perhaps, labels), view.text(perhaps, labels)
    else:
        at = next((c for c, one in columns.items() if row_of(one.name) == "weights"), None)
        if at is None or clear or table.turned:
            return
        first, second = _("a criterion"), first
        cell, text = (head, at), columns[at].name
    desk.add("IMPORT-DOUBTFUL-LINE", *cell, text=text[:60], first=first, second=second)


def _doubt_lines(desk: Desk, labels: int) -> None:
    """Say that a line of numbers beside the weights may say something else of the criteria."""
    for row in desk.table.rows:
        label = desk.view.text(row, labels)
        numbers = [number_of(desk.view.value(row, c)) for c in desk.table.columns]
        if None not in numbers and (row_of(label) or has_word_of("weights", label)):
            facts = {"first": _("a package"), "second": _("a line about the criteria")}
            desk.add("IMPORT-DOUBTFUL-LINE", row, labels, text=label[:60], **facts)


def _perhaps(desk: Desk, labels: int) -> int | None:
    """Return the first row of numbers that may be no package by its label, None without one.

    An outermost "Points" or "Factor" may be the weights, a "Target" anywhere something else.
    """
    rows, view = desk.table.rows, desk.view
    for row in rows:
        label = view.text(row, labels)
        ends = row in (rows[0], rows[-1]) and may_be_weights(label)
        if ends or row_of(label) or has_word_of("weights", label):
            numbers = {number_of(view.value(row, c)) for c in desk.table.columns}
            if None not in numbers:
                return row
    return None


def _names(desk: Desk, columns: dict[int, Criterion], rows: dict[int, tuple[str, str]]) -> None:
    """Say that names are all numbers: these may be the values of a table without names."""
    table = desk.table
    across = all_numbers(one.name for one in columns.values())
    if across and table.head is not None:
        facts = {"what": "criteria", "text": across[:60]}
        desk.add("IMPORT-NAMES-ARE-NUMBERS", table.head, min(columns), **facts)
    down = all_numbers(name for _identity, name in rows.values())
    if down and table.labels is not None:
        what = "stakeholders" if table.kind is Kind.WEIGHTS else "packages"
        desk.add("IMPORT-NAMES-ARE-NUMBERS", min(rows), table.labels, what=what, text=down[:60])


def all_numbers(names: Iterable[str]) -> str:
    """Return the first of some names if each of them is a number, "" otherwise."""
    given = [name for name in names if name]
    numbers = all(parse_number(name.removesuffix("%")) is not None for name in given)
    return given[0] if given and numbers else ""
