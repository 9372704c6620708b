"""A respondent's workbook being written: its sheets, their frame, and a record of what is where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import replace
from enum import StrEnum
from typing import Any, Final

from mcda.grids.grid import address, letters
from mcda.model.case import Case, frozen
from mcda.model.round import Respondent, Round
from mcda.round.layout import (
    HEADINGS,
    LABEL,
    Block,
    Part,
    cell_key,
    digest,
    mark,
    owner_of,
    row_key,
)
from mcda.round.machine import Placed
from mcda.round.messages import Words, words_of
from mcda.sheets.book import new_book
from mcda.sheets.cells import put
from mcda.sheets.page import (
    FIRST,
    fit_rows,
    keyed_sheet,
    lead_across,
    margin_text,
    protect,
    set_up_print,
)
from mcda.sheets.style import ACCENT, INK, INPUT, LOOKS, QUIET, Dress, Look
from mcda.words.isolate import isolated
from mcda.workbook.findings import as_text
from mcda.workbook.labels import Names, clipped

Cell = str | float | None

_CHARACTER: Final = 5.3
"""Points that a column takes for each character of its width."""

_SQUEEZED: Final = 1.35
"""Up to so many pages a sheet is printed smaller, on one."""


class RoundLook(StrEnum):
    """The looks that only respondents' workbooks have."""

    ANSWER = "Parley answer"
    ANSWER_TEXT = "Parley answer as text"
    SAMPLE = "Parley sample"
    SAMPLE_ANSWER = "Parley sample answer"
    MIRROR = "Parley mirrored judgement"
    FIGURE = "Parley figure"
    SHARE = "Parley share"
    LEGEND = "Parley colour of answers"


_MIDDLE: Final = Dress(ink=QUIET, side="center", upright="center", framed=True)
_ANSWER: Final = replace(_MIDDLE, ink=INK, fill=INPUT, open=True)
_SAMPLE: Final = replace(_MIDDLE, size=10, italic=True)

ROUND_LOOKS: Final[Mapping[str, Dress]] = {
    RoundLook.ANSWER: _ANSWER,
    RoundLook.ANSWER_TEXT: replace(_ANSWER, side="start", upright="top", indent=1),
    RoundLook.SAMPLE: replace(_SAMPLE, side="start", upright="top", indent=1),
    RoundLook.SAMPLE_ANSWER: _SAMPLE,
    RoundLook.MIRROR: replace(_MIDDLE, form="# ?/?"),
    RoundLook.FIGURE: replace(_MIDDLE, side="start", framed=False, form="0.00"),
    RoundLook.SHARE: replace(_MIDDLE, form="0%"),
    RoundLook.LEGEND: replace(_SAMPLE, fill=INPUT),
}


class Paper:
    """One workbook of one respondent, sheet by sheet."""

    def __init__(self, case: Case, asked: Round, respondent: Respondent) -> None:
        words: Words = words_of(respondent.language)
        self.book = new_book({**LOOKS, **ROUND_LOOKS}, right_to_left=words.right_to_left)
        self.case = case
        self.round = asked
        self.respondent = respondent
        self.words = words
        self.names = Names(case)
        self.titles: dict[str, str] = {}
        self.placed: list[Placed] = []
        self.texts: dict[str, set[str]] = {}
        self.formulas: dict[str, set[str]] = {}
        self.answers: dict[Part, list[str]] = {}

    def sheet(self, part: Part, title: str) -> Any:
        """Add a sheet with its mark and title."""
        title = clipped(title)
        owner = owner_of(self.case.id, self.round.id, self.respondent.id)
        sheet = keyed_sheet(self.book, title, mark(part, owner))
        self.titles[part.value] = title
        self.texts[part.value] = set()
        self.formulas[part.value] = set()
        sheet.sheet_view.rightToLeft = self.words.right_to_left
        self.put(sheet, part, 1, FIRST, title, Look.TITLE)
        if self.case.marking and part is not Part.START:
            self.put(sheet, part, 1, FIRST + 1, self.case.marking, Look.STRONG)
        sheet.row_dimensions[1].height = 28
        return sheet

    def put(self, sheet: Any, part: Part, row: int, column: int, value: Cell, look: str) -> None:
        """Write a locked cell, and remember what it says."""
        cell = sheet.cell(row=row, column=column)
        put(cell, value, look)
        self._run(cell, value)
        if value is not None and value != "":
            self.texts[part.value].add(digest(as_text(value)))

    def lines(self, texts: Iterable[str]) -> str:
        """Return texts one below the other, each in the direction of its own letters."""
        told = [text for text in texts if text]
        if len(told) > 1:
            right_to_left = self.words.right_to_left
            told = [isolated(text, right_to_left=right_to_left) for text in told]
        return "\n".join(told)

    def formula(
        self, sheet: Any, part: Part, row: int, column: int, formula: str, look: str
    ) -> None:
        """Write a formula of the workbook's own."""
        cell = sheet.cell(row=row, column=column)
        cell.style = look
        cell.value = formula
        self._run(cell, self.words.progress)
        self.formulas[part.value].add(address(row, column))

    def _run(self, cell: Any, text: Cell) -> None:
        """Let a text on a right-to-left sheet run as its own letters do, full stop at its end."""
        if self.words.right_to_left and isinstance(text, str):
            kinds = {unicodedata.bidirectional(sign) for sign in text}
            aligned = copy(cell.alignment)
            aligned.readingOrder = 2 if kinds & {"R", "AL"} else 1
            cell.alignment = aligned

    def answer(self, sheet: Any, row: int, column: int, look: str = RoundLook.ANSWER) -> None:
        """Colour a cell that is to be filled in."""
        sheet.cell(row=row, column=column).style = look

    def place(self, sheet: Any, block: Block, head: int, first_row: int, first_column: int) -> None:
        """Write the keys of a block: row keys in column A, column keys above the headings.

        `head` is the row of headings; the hidden row above it takes the column keys.
        Rows stand one below the other, asked columns side by side.
        """
        rows = {key: first_row + i for i, key in enumerate(block.rows)}
        columns = {key: first_column + i for i, key in enumerate(block.columns)}
        put(sheet.cell(row=head - 1, column=1), block.key, Look.KEY)
        put(sheet.cell(row=head, column=1), HEADINGS, Look.KEY)
        put(sheet.cell(row=head - 1, column=FIRST), LABEL, Look.KEY)
        for key, row in rows.items():
            put(sheet.cell(row=row, column=1), row_key(key), Look.KEY)
        for key, column in columns.items():
            put(sheet.cell(row=head - 1, column=column), cell_key(key), Look.KEY)
        sheet.row_dimensions[head - 1].hidden = True
        self.placed.append(Placed(block, frozen(rows), frozen(columns)))

    def count(self, part: Part, ranges: list[str]) -> None:
        """Remember the ranges whose filled cells are counted as progress."""
        self.answers.setdefault(part, []).extend(ranges)

    def progress(self, part: Part, here: bool) -> str:
        """Return the formula that says how many cells of a sheet are filled."""
        title = self.titles[part.value].replace("'", "''")
        ranges = self.answers[part] if here else [f"'{title}'!{r}" for r in self.answers[part]]
        asked = sum(one.block.asked for one in self.placed if one.block.part is part)
        # A function takes 30 ranges in older programs.
        counts = [f"COUNTA({','.join(ranges[i : i + 30])})" for i in range(0, len(ranges), 30)]
        before, after = self.words.progress.format(filled="\0", asked=asked).split("\0")
        return f"={quoted(before)}&({'+'.join(counts)})&{quoted(after)}"

    def close(
        self,
        sheet: Any,
        last_column: int,
        head: int = 0,
        landscape: bool = True,
        pages: tuple[int, int] = (1, 0),
    ) -> None:
        """Set row heights, print set-up and protection.

        `pages` are how many stand side by side and one below the other, 0 for as many
        as it takes; what takes little more than one page is made to fit on it.
        """
        fit_rows(sheet, 3, last_column)
        if pages == (1, 0) and 1.0 < _pages_high(sheet, last_column, landscape) <= _SQUEEZED:
            pages = (1, 1)
        set_up_print(sheet, landscape=landscape, pages=pages, head=head)
        sheet.print_area = f"B1:{letters(last_column)}{sheet.max_row}"
        sheet.oddHeader.center.text = margin_text(self.case.marking)
        sheet.oddFooter.left.text = margin_text(self.case.title)
        sheet.oddFooter.center.text = margin_text(f"{self.respondent.name}, {self.round.id}")
        sheet.oddFooter.right.text = "&P / &N"
        sheet.sheet_properties.tabColor = ACCENT
        protect(sheet, "formatColumns", "formatRows")


def _pages_high(sheet: Any, last_column: int, landscape: bool) -> float:
    """Return how many pages a sheet takes that is fitted to the width of A4."""
    wide, high = (740.0, 460.0) if landscape else (490.0, 710.0)
    columns = range(FIRST, last_column + 1)
    width = _CHARACTER * sum(sheet.column_dimensions[letters(c)].width for c in columns)
    lines = (sheet.row_dimensions[row] for row in range(1, sheet.max_row + 1))
    height = sum(15.0 if one.height is None else one.height for one in lines if not one.hidden)
    return float(height * min(1.0, wide / width) / high)


def lead(
    paper: Paper, sheet: Any, part: Part, text: str, last_column: int, first_column: int = FIRST
) -> None:
    """Write the sentence under the title across the columns that are seen at once."""
    paper.put(sheet, part, 2, first_column, text, Look.LEAD)
    lead_across(sheet, last_column, first_column)


def quoted(text: str) -> str:
    """Return a text as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'
