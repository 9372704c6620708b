"""The results as a workbook: numbers stay numbers, text is never a formula.

For reading and computing on, not for reading back: the case workbook of
`mcda.workbook` is another thing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any, Final

from mcda.export.palette import LINE, QUIET
from mcda.export.printable import printable
from mcda.export.workbook_charts import add_charts
from mcda.grids.grid import letters
from mcda.report.blocks import Cell, Report, Row, Table
from mcda.sheets import cells
from mcda.sheets.book import book_bytes, new_book
from mcda.sheets.page import margin_text, set_up_print
from mcda.sheets.style import typeface
from mcda.words import figures
from mcda.words.said import _, told

_WIDEST: Final = 60
_NARROW: Final = ((8, 60), (12, 26), (10_000, 18))
"""Characters that a column of words has at most, up to so many columns: else print gets tiny."""

_HEAD: Final = 12
"""Characters after which the head of a column of numbers wraps."""

_LONGEST_NAME: Final = 31
"""Characters that the name of a sheet may have."""

_ACROSS: Final = 225
"""Characters that a sheet of paper holds side by side: of more, print would get tiny."""

_REPEATED: Final = 2
"""Columns that stand again on each sheet of paper, at most."""

_LINE: Final = 15.0
"""Points between lines of a sheet's text."""

_MARGIN: Final = 110
"""Characters of a text in a header or footer, all of whose parts may have 255 together."""


def render(report: Report, letter_paper: bool = False) -> bytes:
    """Return the report's tables of numbers as an .xlsx file, one sheet each.

    Charts have sheets of their own behind their numbers. Paper is A4, or US Letter.
    """
    book = new_book({})
    for table in report.sheets():
        sheet = book.create_sheet(table.name)
        _sheet(sheet, table, report)
        set_up_pages(sheet, report.marking, report.footer.settings, letter_paper=letter_paper)
        _spread(sheet, table)
        _print_part(sheet, table)
        if any(spec.last >= spec.first for spec in table.charts):
            room = _LONGEST_NAME - len(_("{sheet} charts", sheet=""))
            shown = book.create_sheet(_("{sheet} charts", sheet=table.name[:room]))
            add_charts(shown, sheet, table)
            set_up_pages(shown, report.marking, report.footer.settings, letter_paper=letter_paper)
    return book_bytes(book, report.title, report.author)


def number_format(text: str) -> str:
    """Return the number format under which a number shows as many decimals as its text."""
    digits = re.search(r"[.](\d+)", text)
    pattern = "0." + "0" * len(digits[1]) if digits else "0"
    return f"{pattern}%" if text.rstrip().endswith("%") else pattern


def _sheet(sheet: Any, table: Table, report: Report) -> None:
    from openpyxl.styles import Alignment, Border, Side

    # On the screen's side, for some programs inset nothing that has none.
    start = "right" if report.right_to_left else "left"
    head = typeface(bold=True, color=QUIET[1:])
    line = Border(bottom=Side(style="thin", color=LINE[1:]))
    for j, column in enumerate(table.columns, start=1):
        cell = sheet.cell(row=1, column=j)
        put_text(cell, column.title)
        cell.font, cell.border = head, line
        # A head stands over its column: where its numbers end, or where its words begin.
        numbers = _numbers(table, j - 1)
        inset = int(j > 1 and not numbers)
        side = "right" if numbers and not report.right_to_left else start if inset else None
        cell.alignment = Alignment(wrap_text=True, vertical="bottom", horizontal=side, indent=inset)
    beside = Alignment(vertical="top")
    worded = [
        [
            Alignment(wrap_text=wrap, vertical=top, indent=i, horizontal=start if i else None)
            for i in (0, 1)
        ]
        for wrap, top in ((False, None), (True, "top"))
    ]
    widths = [_width(table, j) for j in range(len(table.columns))]
    for i, row in enumerate(table.rows, start=2):
        wrapped = _lines(row, widths) > 1
        for j, item in enumerate(row.cells, start=1):
            if not item.text:
                continue
            cell = sheet.cell(row=i, column=j)
            _put(cell, item)
            if item.value is None:
                # Words keep clear of the number that may end just before them.
                cell.alignment = worded[wrapped][j > 1]
            elif wrapped:
                cell.alignment = beside
    for j, width in enumerate(widths, start=1):
        sheet.column_dimensions[letters(j)].width = width
    if table.note:
        put_text(sheet.cell(row=len(table.rows) + 3, column=1), table.note)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.sheet_view.rightToLeft = report.right_to_left
    _raise_rows(sheet, table, widths)


def _spread(sheet: Any, table: Table) -> None:
    """Print a wide sheet on several sheets of paper side by side, with what names its rows."""
    across = math.ceil(sum(_width(table, j) for j in range(len(table.columns))) / _ACROSS)
    if across > 1:
        sheet.page_setup.fitToWidth = across
        counts = (j for j in range(len(table.columns)) if _numbers(table, j))
        sheet.print_title_cols = f"A:{letters(max(1, min(next(counts, 1), _REPEATED)))}"


def _print_part(sheet: Any, table: Table) -> None:
    """Send the first rows of a very long sheet to paper, and say so on it."""
    if table.printed is None or table.printed >= len(table.rows):
        return
    sheet.print_area = f"A1:{letters(len(table.columns))}{table.printed + 1}"
    sheet.oddHeader.left.size = 7
    sheet.oddHeader.left.text = _(
        "The first {printed} of {n} rows; the others stand in the workbook",
        printed=table.printed,
        n=figures.count(len(table.rows)),
    )


def set_up_pages(sheet: Any, marking: str, settings: str, *, letter_paper: bool = False) -> None:
    """Set a sheet up for print: across the page, fitted to its width, marked and numbered."""
    set_up_print(sheet, letter_paper=letter_paper)
    # Small, so that it ends before the marking in the middle begins.
    sheet.oddFooter.left.size = sheet.oddFooter.right.size = 7
    sheet.oddHeader.center.text = sheet.oddFooter.center.text = margin_text(marking, _MARGIN)
    sheet.oddFooter.left.text = margin_text(settings, _MARGIN)
    sheet.oddFooter.right.text = "page &P of &N"


def _raise_rows(sheet: Any, table: Table, widths: Sequence[float]) -> None:
    """Give rows of wrapped text their height: not every spreadsheet finds it by itself."""
    heads = Row(tuple(Cell(column.title) for column in table.columns))
    sheet.row_dimensions[1].height = _LINE * _lines(heads, widths)
    for i, row in enumerate(table.rows, start=2):
        lines = _lines(row, widths)
        if lines > 1:
            sheet.row_dimensions[i].height = min(409.0, lines * _LINE)


def _lines(row: Row, widths: Sequence[float]) -> int:
    """Return how many lines the longest text of a row has; words break lines early."""
    wide = (
        len(cell.text) / (0.9 * width - 1)
        for cell, width in zip(row.cells, widths, strict=True)
        if cell.value is None
    )
    return max((math.ceil(share) for share in wide), default=1)


def _put(cell: Any, item: Cell) -> None:
    if item.value is None:
        put_text(cell, item.text)
        return
    cell.value = item.value
    cell.number_format = number_format(item.text)


def put_text(cell: Any, text: str) -> None:
    """Write text as text, whatever it begins with."""
    from openpyxl.styles import Alignment

    if not text:
        return
    cells.put_text(cell, cells.cut(printable(told(text))))
    if len(text) > _WIDEST:
        cell.alignment = Alignment(wrap_text=True, vertical="top")


def _numbers(table: Table, j: int) -> bool:
    """Say whether a column holds numbers alone."""
    return all(row.cells[j].value is not None or not row.cells[j].text for row in table.rows)


def _width(table: Table, j: int) -> float:
    """Return how many characters wide a column is; heads wrap before they make it wider."""
    title, column = table.columns[j].title, [row.cells[j] for row in table.rows]
    body = max((len(cell.text) for cell in column), default=0)
    word = max(map(len, title.split()), default=0)
    if _numbers(table, j):
        return float(max(body, word, min(len(title), _HEAD)) + 3)
    narrow = next(most for columns, most in _NARROW if len(table.columns) <= columns)
    widest = max(narrow, min(_WIDEST, body // 4))
    return float(min(widest, max(body, word, min(len(title), 2 * _HEAD)) + 3))
