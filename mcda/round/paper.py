"""A respondent's workbook being written: its sheets, their frame, and a record of what is where."""

from __future__ import annotations

import unicodedata
from copy import copy
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
from mcda.workbook.cells import clean, put
from mcda.workbook.findings import as_text
from mcda.workbook.labels import Names, clipped
from mcda.workbook.style import ACCENT, INK, INPUT, LINE, QUIET, Look, add_styles
from mcda.workbook.writing import FIRST, fit_rows

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


class Paper:
    """One workbook of one respondent, sheet by sheet."""

    def __init__(self, book: Any, case: Case, asked: Round, respondent: Respondent) -> None:
        self.book = book
        self.case = case
        self.round = asked
        self.respondent = respondent
        self.words: Words = words_of(respondent.language)
        self.names = Names(case)
        self.titles: dict[str, str] = {}
        self.placed: list[Placed] = []
        self.texts: dict[str, set[str]] = {}
        self.formulas: dict[str, set[str]] = {}
        self.answers: dict[Part, list[str]] = {}
        add_styles(book, self.words.right_to_left)
        for look in RoundLook:
            book.add_named_style(_named(look, self.words.right_to_left))

    def sheet(self, part: Part, title: str) -> Any:
        """Add a sheet with its mark and title."""
        title = clipped(title)
        sheet = self.book.create_sheet(title)
        self.titles[part.value] = title
        self.texts[part.value] = set()
        self.formulas[part.value] = set()
        sheet.sheet_view.rightToLeft = self.words.right_to_left
        sheet.sheet_view.showGridLines = False
        sheet.column_dimensions["A"].hidden = True
        owner = owner_of(self.case.id, self.round.id, self.respondent.id)
        put(sheet.cell(row=1, column=1), mark(part, owner), Look.KEY)
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

    def check(
        self,
        sheet: Any,
        cells: str,
        title: str,
        prompt: str,
        formula: dict[str, Any],
        error: str = "",
        style: str = "stop",
    ) -> None:
        """Say in the respondent's language what belongs into cells, and hold them to it."""
        from openpyxl.worksheet.datavalidation import DataValidation

        check = DataValidation(
            allow_blank=True,
            showInputMessage=True,
            showErrorMessage=bool(formula),
            promptTitle=clean(title, 32),
            prompt=clean(prompt, 250),
            errorTitle=clean(title, 32),
            error=clean(error, 220) or None,
            errorStyle=style,
            **formula,
        )
        check.add(cells)
        sheet.add_data_validation(check)

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
        sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_area = f"B1:{letters(last_column)}{sheet.max_row}"
        if head:
            sheet.print_title_rows = f"{head}:{head}"
        sheet.oddHeader.center.text = _printed(self.case.marking)
        sheet.oddFooter.left.text = _printed(self.case.title)
        sheet.oddFooter.center.text = _printed(f"{self.respondent.name}, {self.round.id}")
        sheet.oddFooter.right.text = "&P / &N"
        sheet.sheet_properties.tabColor = ACCENT
        protection = sheet.protection
        protection.sheet = True
        for allowed in ("formatColumns", "formatRows"):
            setattr(protection, allowed, False)


def _pages_high(sheet: Any, last_column: int, landscape: bool) -> float:
    """Return how many pages a sheet takes that is fitted to the width of A4."""
    wide, high = (740.0, 460.0) if landscape else (490.0, 710.0)
    columns = range(FIRST, last_column + 1)
    width = _CHARACTER * sum(sheet.column_dimensions[letters(c)].width for c in columns)
    lines = (sheet.row_dimensions[row] for row in range(1, sheet.max_row + 1))
    height = sum(15.0 if one.height is None else one.height for one in lines if not one.hidden)
    return height * min(1.0, wide / width) / high


def lead(paper: Paper, sheet: Any, part: Part, text: str, last_column: int) -> None:
    """Write the sentence under the title across the columns that are seen at once."""
    paper.put(sheet, part, 2, FIRST, text, Look.LEAD)
    if last_column > FIRST:
        sheet.merge_cells(start_row=2, end_row=2, start_column=FIRST, end_column=last_column)
    width = sum(sheet.column_dimensions[letters(c)].width for c in range(FIRST, last_column + 1))
    sheet.row_dimensions[2].height = 16 * (1 + int(len(text) / max(width, 20))) + 4


def quoted(text: str) -> str:
    """Return a text as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'


def _printed(text: str) -> str | None:
    return clean(text, 100).replace("&", "&&") or None


def _named(look: RoundLook, right_to_left: bool) -> Any:
    from openpyxl.styles import (
        Alignment,
        Border,
        Font,
        NamedStyle,
        PatternFill,
        Protection,
        Side,
    )

    answer = look in (RoundLook.ANSWER, RoundLook.ANSWER_TEXT)
    sample = look in (RoundLook.SAMPLE, RoundLook.SAMPLE_ANSWER)
    text = look in (RoundLook.ANSWER_TEXT, RoundLook.SAMPLE)
    side = "right" if right_to_left else "left"
    style = NamedStyle(name=look.value)
    style.font = Font(
        name="Calibri", size=10 if sample else 11, italic=sample, color=INK if answer else QUIET
    )
    style.alignment = Alignment(
        horizontal=side if text or look is RoundLook.FIGURE else "center",
        vertical="top" if text else "center",
        wrap_text=True,
        indent=1 if text else 0,
    )
    line = Side(style="thin", color=LINE)
    if look is not RoundLook.FIGURE:
        style.border = Border(left=line, right=line, top=line, bottom=line)
    if answer:
        style.fill = PatternFill("solid", start_color=INPUT, end_color=INPUT)
        style.protection = Protection(locked=False)
    style.number_format = _FORMATS.get(look, "General")
    return style


_FORMATS: Final = {
    RoundLook.MIRROR: "# ?/?",
    RoundLook.FIGURE: "0.00",
    RoundLook.SHARE: "0%",
}
