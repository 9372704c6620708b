"""Reads the columns of one criterion, or the rows of one package, that tell an interval."""

from __future__ import annotations

from mcda.foreign.columns import Column, read_column
from mcda.foreign.taken import Desk
from mcda.model.case import Criterion, Score
from mcda.words.said import _


def read_spanned(desk: Desk, column: int, criterion: Criterion, rows: list[int]) -> Column:
    """Return the scores in a column, each an interval where others tell its ends."""
    table = desk.table
    if table.turned and table.spans:
        found = read_column(desk, column, criterion, sorted({*rows, *table.beside}))
        held = found.scores
        found.scores = {row: held[row] for row in rows if row in held}
        for lead, span in table.leads.items():
            _put(
                desk, found, lead, [((row, column), held.get(row)) if row else None for row in span]
            )
        return found
    if column not in table.leads:
        return read_column(desk, column, criterion, rows)
    span = table.leads[column]
    read = {at: read_column(desk, at, criterion, rows) for at in sorted(filter(None, span))}
    found = read[column]
    told = {at: dict(one.scores) for at, one in read.items()}
    for row in rows:
        _put(desk, found, row, [((row, at), told[at].get(row)) if at else None for at in span])
    return found


_Told = tuple[tuple[int, int], Score | None]
"""A cell of the view and what it tells."""


def _put(desk: Desk, found: Column, row: int, told: list[_Told | None]) -> None:
    """Put what cells tell of a score in its place: its least, likeliest and greatest value."""
    given = [one[1] for one in told if one and one[1] is not None]
    if not given:
        found.scores.pop(row, None)
        return
    least, middle, greatest = told
    for one in (least, greatest):
        if one and one[1] is None and desk.view.value(*one[0]) is None:
            desk.add("WORKBOOK-CELL-EMPTY", *one[0], what=_("The end of the interval"))
    likely = middle[1] if middle else None
    first, last = ((one[1] if one else None) or likely or given[0] for one in (least, greatest))
    low, high, most = first.low, last.high, likely.low if likely else None
    if isinstance(low, float | int) and isinstance(high, float | int) and low > high:
        # From the worst to the best is an interval, too.
        low, high = last.low, first.high
    found.scores[row] = Score(low=low, high=high, likely=None if low == high == most else most)
