"""What stands under a row of names as a table: its map, how sure that is, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mcda.foreign import words
from mcda.foreign.body import body_under
from mcda.foreign.body_map import Body
from mcda.foreign.table_map import Kind, TableMap
from mcda.foreign.totals import is_whole, row_total
from mcda.foreign.view import View, is_words, number_of
from mcda.model.case import frozen
from mcda.words.said import _

_USED_UP: Final = 1e-9
"""What is left of a weight below this is nothing."""

_ADDS_UP: Final = 1e-6
"""Weights add up to that of their group within this share."""


@dataclass(frozen=True, slots=True)
class Found:
    """A table that was found, with what speaks for it and against it."""

    table: TableMap
    confidence: float
    reasons: tuple[str, ...]
    across: tuple[str, ...]
    down: tuple[str, ...]


def judged(view: View, body: Body, earlier: list[Found]) -> Found:
    """Return a body as a table, after those found further up."""
    corner = view.text(body.head, body.labels)
    across = tuple(view.text(body.head, column) for column in body.columns)
    down = tuple(view.text(row, body.labels) for row in body.packages)
    table = _turned(view, body) if body.plain else _upright(view, body)
    turned = table.turned
    things = _("stakeholders") if table.kind is Kind.WEIGHTS else _("packages")
    reasons = [_where(view, body, turned, things)]
    confidence = 0.4
    if table.weights is not None:
        confidence += 0.1 if body.unlabelled else 0.2
        reasons.append(_weights_reason(view, body, table))
    if table.directions is not None:
        confidence += 0.15
        where = View(view.sheet, turned).row_words(table.directions)
        reasons.append(_("directions stand in {where}", where=where))
    if turned:
        reasons.append(_("the criteria run down"))
        confidence -= 0.15
    size = min(len(across), len(down))
    confidence += 0.1 if size >= 2 else -0.1 if max(len(across), len(down)) < 2 else 0.0
    if not down:
        confidence -= 0.1
        reasons.append(_("it has no packages"))
    if words.is_a("packages", corner) or words.is_a("criteria", corner):
        confidence += 0.05
    if table.kind is Kind.WEIGHTS:
        reasons.append(_("every row sums to one, so it may hold weights"))
    for column, why in body.columns_out.items():
        name = view.text(body.head, column)
        reasons.append(_("“{name}” is left out: {why}", name=name[:30], why=why))
    confidence, more = _against(view, body, across, down, earlier, confidence)
    return Found(table, confidence, (*reasons, *more), across, down)


def _against(
    view: View,
    body: Body,
    across: tuple[str, ...],
    down: tuple[str, ...],
    earlier: list[Found],
    confidence: float,
) -> tuple[float, list[str]]:
    reasons: list[str] = []
    first = next((f for f in earlier if f.across == across and f.down == down), None)
    if first is not None:
        confidence = min(confidence - 0.3, 0.35)
        reasons.append(_("it repeats the names of a table further up"))
    if across == down:
        confidence -= 0.3
        reasons.append(_("the same names stand across and down"))
    count, formulas = len(body.packages) * len(body.columns), view.sheet.formulas
    cells = ((r, c) for r in body.packages for c in body.columns) if formulas else ()
    worked_out = sum(view.cell(*cell) in formulas for cell in cells)
    if 2 * worked_out > count:
        confidence -= 0.15
        reasons.append(_("most of its cells are formulas"))
    blank = count - sum(len(view.down(body.packages, column)) for column in body.columns)
    if 3 * blank > count:
        confidence -= 0.15
        reasons.append(_("a third of its cells or more are blank"))
    return confidence, reasons


def _upright(view: View, body: Body) -> TableMap:
    first, last = (
        (body.packages[0], body.packages[-1]) if body.packages else (body.head + 1, body.last)
    )
    return TableMap(
        sheet=view.sheet.name,
        kind=Kind.WEIGHTS if _sums_to_one(view, body) else Kind.SCORES,
        turned=view.turned,
        head=body.head,
        labels=body.labels,
        first=first,
        last=max(first, last),
        left=body.left,
        right=body.right,
        weights=body.special.get("weights") or _named_shares(view, body),
        directions=body.special.get("directions"),
        units=body.special.get("units"),
        worst=body.special.get("worst"),
        best=body.special.get("best"),
        groups=_groups(view, body),
        functions=frozen(body.functions),
        noted=tuple(body.noted),
        rows_out=tuple(row for row in body.rows_out if first < row < last),
        columns_out=tuple(body.columns_out),
    )


def _named_shares(view: View, body: Body) -> int | None:
    """Return the row of the names if each of them carries its share of all weight."""
    shares = [words.share_in(view.text(body.head, column)) for column in body.columns]
    known = [one for one in shares if one is not None]
    return body.head if 1 < len(known) == len(shares) and is_whole(sum(known)) else None


def _turned(view: View, body: Body) -> TableMap:
    """Return the map of a table whose criteria run down, read from its side."""
    side = View(view.sheet, not view.turned)
    rows = _without_totals(view, body) or [body.head + 1]
    groups = _group_lines(view, body, rows)
    rows = [row for row in rows if row not in groups]
    out = set(body.columns_out)
    beside = body_under(side, body.labels, body.head, rows[0], rows[-1], out=out)
    if beside is None:
        return _upright(view, body)
    skipped = {c: "" for c in range(rows[0], rows[-1] + 1) if c not in rows}
    beside.columns_out.update(skipped)
    return _upright(side, beside)


def _group_lines(view: View, body: Body, rows: list[int]) -> set[int]:
    """Return the rows whose weights are the sums of those right below them, all the way down."""
    line = next((c for c in body.columns if words.row_of(view.text(body.head, c)) == "weights"), 0)
    given = [number_of(view.value(row, line)) for row in rows] if line else []
    weights = [one for one in given if one is not None]
    found: list[int] = []
    at = 0
    while at < len(weights) == len(rows):
        left, end = weights[at], at + 1
        while end < len(weights) and left > _USED_UP:
            left, end = left - weights[end], end + 1
        if abs(left) > _ADDS_UP * weights[at] or end == at + 1:
            return set()
        found.append(at)
        at = end
    whole = is_whole(sum(weights[one] for one in found))
    return {rows[one] for one in found} if len(found) > 1 and whole else set()


def _without_totals(view: View, body: Body) -> list[int]:
    """Return the rows of the criteria, without a last one that sums up the others."""
    rows = list(body.packages)
    weights = next(
        (c for c in body.columns if words.row_of(view.text(body.head, c)) == "weights"), None
    )
    while len(rows) > 2:
        others, last = rows[:-1], rows[-1]
        columns = [c for c in body.columns if number_of(view.value(last, c)) is not None]
        whole = row_total(view, others, columns, last, weights)
        if not _all_weight(view, others, last, weights) and (
            whole not in ("sum", "weighted sum") or len(columns) < 2  # no words: a key
            or _all_weight(view, rows, None, weights)
        ):  # fmt: skip
            break
        rows = others
    return rows


def _all_weight(view: View, rows: list[int], last: int | None, weights: int | None) -> bool:
    """Say whether the weights of some rows are all there is: a whole, which a last row repeats."""
    given = [] if weights is None else [number_of(view.value(row, weights)) for row in rows]
    total = sum(known := [one for one in given if one is not None])
    if not known or not is_whole(total):
        return False
    return last is None or row_total(view, rows, [weights or 0], last) == "sum"


def _groups(view: View, body: Body) -> int | None:
    """Return the row of the groups' names right above the criteria, None without one."""
    row = body.head - 1
    if row < 1 or row in body.special.values():
        return None
    names = [view.text(row, column) for column in body.columns]
    spread = [not view.shown(row, column) for column in body.columns]
    spoken = all(is_words(view.value(row, column)) for column in body.columns)
    corner = view.text(row, body.labels)
    if not spoken or len(set(names)) < 2 or (view.turned and not words.is_a("groups", corner)
                                             and not any(spread)):  # fmt: skip
        return None
    return row if any(spread) or len(set(names)) < len(names) else None


def _sums_to_one(view: View, body: Body) -> bool:
    if body.special.get("weights") is not None or len(body.packages) < 2 or len(body.columns) < 3:
        return False
    for row in body.packages:
        numbers = [number_of(view.value(row, column)) for column in body.columns]
        known = [number for number in numbers if number is not None]
        total = sum(known)
        if len(known) < len(numbers) or min(known) < 0:
            return False
        if abs(total - 1) > 0.01 and abs(total - 100) > 0.5:
            return False
    return True


def _where(view: View, body: Body, turned: bool, things: str) -> str:
    across, down = view.row_words(body.head), view.column_words(body.labels)
    if turned:
        across, down = down, across
    if not body.packages:
        return _("names of criteria stand in {across}", across=across)
    return _(
        "names of criteria stand in {across}, those of {things} in {down}",
        across=across,
        things=things,
        down=down,
    )


def _weights_reason(view: View, body: Body, table: TableMap) -> str:
    assert table.weights is not None
    where = View(view.sheet, table.turned).row_words(table.weights)
    if not body.unlabelled:
        return _("weights stand in {where}", where=where)
    if table.weights < (table.head or 0):
        return _("the numbers right above the names, in {where}, may be weights", where=where)
    return _("the numbers right below the names, in {where}, may be weights", where=where)
