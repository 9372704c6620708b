"""Rows copied from a sheet with its headings, pasted where they belong."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.session.session import Session
from desktop.words import ngettext
from mcda.foreign.clipboard import Rows
from mcda.workbook.layout import Kind

MOST_TOLD = 3
"""So many problems of what was pasted are said."""


def paste_sheet(session: Session, rows: Rows, kinds: Sequence[Kind]) -> str | None:
    """Take rows of one of some sheets in as one edit; return what could not be taken, if any.

    None for a block without the headings of any of them.
    """
    from mcda.foreign.copied_sheet import copied_sheet, sheet_of

    plan = sheet_of(rows, kinds)
    if plan is None:
        return None
    found = copied_sheet(session.case, plan, rows)
    words = ngettext("Paste {n} row", "Paste {n} rows", found.count)
    session.apply(words, lambda _case: found.case)
    lines = [str(problem.line) for problem in found.problems[:MOST_TOLD]]
    if len(found.problems) > MOST_TOLD:
        lines.append(ngettext("{n} more.", "{n} more.", len(found.problems) - MOST_TOLD))
    return " ".join(lines)
