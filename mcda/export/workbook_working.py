"""The working as a workbook: every step of a ranking, with live formulas where they are simple.

Scores made comparable and weights as given stand as numbers; what follows from them
by sums and products is a formula, so that a changed weight works through to the
ranks. Beside the last step stands what this program computed.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from mcda.export.printable import printable
from mcda.export.workbook import put_text, set_up_pages
from mcda.grids.grid import letters
from mcda.methods.in_force import in_force, worded
from mcda.methods.live import Blocks, Rule
from mcda.methods.rank import Ranking
from mcda.model.case import Case
from mcda.model.fingerprint import fingerprint
from mcda.model.ids import of_id
from mcda.model.steps import Step
from mcda.sheets.book import book_bytes, new_book
from mcda.sheets.style import typeface
from mcda.words.apart import apart
from mcda.words.said import _, together

_TAB: Final = 31
"""Signs that a sheet's name may have."""

_FORMAT: Final = "0.0000"
_NAMES_WIDE: Final = 34
_NUMBERS_WIDE: Final = 15
_LINE: Final = 15.0
"""Points between lines of a head."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Where a step's numbers stand: the first cell's row and column, and how many of each."""

    top: int
    left: int
    rows: int
    columns: int

    def cell(self, i: int, j: int) -> str:
        return f"${letters(self.left + j)}${self.top + i}"

    def row(self, i: int) -> str:
        return f"{self.cell(i, 0)}:{self.cell(i, self.columns - 1)}"

    def column(self, j: int) -> str:
        return f"{self.cell(0, j)}:{self.cell(self.rows - 1, j)}"


def render(rankings: Iterable[Ranking]) -> bytes:
    """Return the working of rankings as an .xlsx file, one sheet for each stakeholder."""
    book, case, every = new_book({}), None, tuple(rankings)
    names = [of_id(one.case.stakeholders, one.stakeholder).name for one in every]
    titles = apart([_allowed(name) for name in names], lambda text: len(text) <= _TAB)
    for ranking, who, title in zip(every, names, titles, strict=True):
        sheet = book.create_sheet(_title(book, title))
        _sheet(sheet, ranking, who)
        _stamp(book, sheet, ranking.case)
        case = ranking.case
    return book_bytes(book, case.title if case else "", case.author if case else "")


def _stamp(book: Any, sheet: Any, case: Case) -> None:
    """Say on file and pages whose case it is, under which marking, as of when, in which state."""
    marks = " · ".join(
        filter(
            None, (case.title, case.date, _("case {fingerprint}", fingerprint=fingerprint(case)))
        )
    )
    book.properties.keywords = printable(" · ".join(filter(None, (case.marking, marks))))[:255]
    set_up_pages(sheet, case.marking, marks)
    _line(sheet, 3, " · ".join(filter(None, (case.marking, marks))))


def _line(sheet: Any, row: int, text: str) -> None:
    """Write a text at the start of a row, which runs on over the empty cells behind it."""
    from openpyxl.styles import Alignment

    put_text(sheet.cell(row=row, column=1), text)
    sheet.cell(row=row, column=1).alignment = Alignment(wrap_text=False)


def _allowed(name: str) -> str:
    """Return a name without the signs that a sheet's may not have."""
    return "".join(" " if sign in "[]:*?/\\'" else sign for sign in printable(name)).strip()


def _title(book: Any, name: str) -> str:
    """Return a sheet name of at most 31 characters that is not taken yet, whatever its case."""
    base = name[:_TAB].strip() or "Working"
    taken, number, title = {s.title.lower() for s in book.worksheets}, 1, base
    while title.lower() in taken:
        number += 1
        title = f"{base[: 30 - len(str(number))]} {number}"
    return title


def _sheet(sheet: Any, ranking: Ranking, who: str) -> None:
    settings = together((ranking.method.title, worded(in_force(ranking))), ", ")
    _line(sheet, 1, _("{who}: the working by {settings}", who=who, settings=settings))
    sheet.cell(row=1, column=1).font = typeface(bold=True, size=13)
    _line(sheet, 2, ranking.method.citation)
    rules = ranking.method.live(ranking.case.settings)
    blocks: dict[str, _Block] = {}
    criteria = tuple(c.name for c in ranking.table.criteria)
    top = 5
    for step in ranking.steps:
        rule = rules.get(step.id)
        block = _write(sheet, step, top, criteria, rule, blocks)
        blocks[step.id] = block
        top = block.top + block.rows + 2
    _last(sheet, ranking, block)
    sheet.column_dimensions["A"].width = _NAMES_WIDE
    for j in range(2, 3 + max(len(criteria), 4)):
        sheet.column_dimensions[letters(j)].width = _NUMBERS_WIDE
    sheet.freeze_panes = "B2"


def _write(
    sheet: Any,
    step: Step,
    top: int,
    criteria: tuple[str, ...],
    rule: Rule | None,
    blocks: Blocks,
) -> _Block:
    """Write one step under its caption; what runs over the criteria lies on its side."""
    from openpyxl.styles import Alignment

    caption = f"{step.caption} ({step.symbol})" if step.symbol else step.caption
    _line(sheet, top, caption)
    sheet.cell(row=top, column=1).font = typeface(bold=True)
    values = np.asarray(step.values, dtype=float)
    rows, columns = step.rows, step.columns
    if values.ndim == 1 and (step.rows == criteria or step.symbol == "w"):
        rows, columns, values = ("",), step.rows, values[None, :]
    elif values.ndim == 1:
        columns, values = (step.columns or (step.symbol,))[:1], values[:, None]
    if step.note:
        top += 1
        _note(sheet, top, step.note, max(4, len(columns)))
    lines = max((math.ceil(len(head) / (_NUMBERS_WIDE - 2)) for head in columns), default=1)
    sheet.row_dimensions[top + 1].height = _LINE * max(1, lines)
    for j, head in enumerate(columns):
        cell = sheet.cell(row=top + 1, column=2 + j)
        put_text(cell, head)
        cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal="right")
    block = _Block(top + 2, 2, *values.shape)
    for i, name in enumerate(rows):
        put_text(sheet.cell(row=block.top + i, column=1), name)
        for j in range(block.columns):
            cell = sheet.cell(row=block.top + i, column=2 + j)
            if rule is not None:
                cell.value = rule(blocks, i, j)
            elif np.isfinite(values[i, j]):
                cell.value = float(values[i, j])
            cell.number_format = _FORMAT
    return block


def _note(sheet: Any, row: int, text: str, columns: int) -> None:
    """Write what must be known of a step over its columns, on as many lines as it takes."""
    from openpyxl.styles import Alignment

    put_text(sheet.cell(row=row, column=1), text)
    sheet.cell(row=row, column=1).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=1 + columns)
    wide = _NAMES_WIDE + columns * _NUMBERS_WIDE
    sheet.row_dimensions[row].height = _LINE * math.ceil(len(text) / wide)


def _last(sheet: Any, ranking: Ranking, block: _Block) -> None:
    """Write the ranks behind the last step, and what this program computed."""
    for j, head in enumerate(("Rank", _("Score by Parley"), _("Rank by Parley")), start=3):
        put_text(sheet.cell(row=block.top - 1, column=j), head)
    for i in range(len(ranking.packages)):
        row = block.top + i
        sheet.cell(row=row, column=3).value = f"=RANK({block.cell(i, 0)},{block.column(0)})"
        sheet.cell(row=row, column=4).value = float(ranking.scores[i])
        sheet.cell(row=row, column=4).number_format = _FORMAT
        sheet.cell(row=row, column=5).value = int(ranking.ranks[i])
