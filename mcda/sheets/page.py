"""What all sheets share: keys in a hidden column, checks, row heights, print, protection."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from mcda.grids.grid import letters
from mcda.sheets.cells import clean, put
from mcda.sheets.style import Look

FIRST: Final = 2
"""The first visible column; column A holds keys and is hidden."""

_A4, _LETTER = 9, 1


def keyed_sheet(book: Any, title: str, mark: str) -> Any:
    """Add a sheet with its mark in A1, column A hidden, and no gridlines."""
    sheet = book.create_sheet(title)
    put(sheet.cell(row=1, column=1), mark, Look.KEY)
    sheet.column_dimensions["A"].hidden = True
    sheet.sheet_view.showGridLines = False
    return sheet


def hidden_sheet(book: Any, title: str, mark: str, rows: Iterable[Iterable[str]]) -> Any:
    """Add a hidden sheet of texts, its mark in A1, a record a row."""
    sheet = book.create_sheet(title)
    sheet.sheet_state = "hidden"
    put(sheet.cell(row=1, column=1), mark, Look.KEY)
    for number, row in enumerate(rows, start=2):
        for column, text in enumerate(row, start=1):
            put(sheet.cell(row=number, column=column), text, Look.KEY)
    return sheet


def check_cells(
    sheet: Any,
    cells: str,
    title: str,
    prompt: str,
    formula: Mapping[str, Any],
    error: str = "",
    style: str = "stop",
) -> None:
    """Say what belongs into cells, and hold them to it by a formula, if there is one."""
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


def one_of(names: Iterable[str]) -> dict[str, str]:
    """Return the formula that offers names as choices; none if they don't fit its list.

    A list inside a validation has no way to quote these, and 255 characters.
    """
    listed = list(names)
    text = ",".join(listed)
    fits = len(text) <= 250 and text.isprintable() and not {",", '"'} & {*"".join(listed)}
    return {"type": "list", "formula1": f'"{text}"'} if fits else {}


def name_cells(sheet: Any, name: str, cells: str) -> None:
    """Give cells of a sheet a name that lists of choices can refer to."""
    from openpyxl.workbook.defined_name import DefinedName

    reference = f"'{sheet.title}'!{cells}"
    sheet.parent.defined_names[name] = DefinedName(name, attr_text=reference)


def set_in(cell: Any, steps: int) -> None:
    """Set a text in from where it would begin, further for each step."""
    from openpyxl.styles import Alignment

    indent = min(2 * steps, 15)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=indent)


def lead_across(sheet: Any, last_column: int, first_column: int = FIRST) -> None:
    """Let the sentence under the title run across the columns that are seen at once."""
    if last_column > first_column:
        sheet.merge_cells(start_row=2, end_row=2, start_column=first_column, end_column=last_column)
    across = range(first_column, last_column + 1)
    width = sum(sheet.column_dimensions[letters(c)].width for c in across)
    said = len(str(sheet.cell(row=2, column=first_column).value or ""))
    sheet.row_dimensions[2].height = 16 * (1 + int(said / max(width, 20))) + 4


def fit_rows(sheet: Any, first: int, last_column: int) -> None:
    """Give rows with wrapped text the height it needs; not every program does so by itself."""
    widths = {c: sheet.column_dimensions[letters(c)].width for c in range(FIRST, last_column + 1)}
    for row in range(first, sheet.max_row + 1):
        lines = 1
        for column, width in widths.items():
            cell = sheet.cell(row=row, column=column)
            value = cell.value
            # A formula's own length says nothing about what it shows.
            wraps = cell.style not in (Look.TITLE, Look.STRONG, Look.KEY) and cell.data_type != "f"
            if isinstance(value, str) and wraps:
                room = max(width * 1.05 - 2, 4)
                lines = max(lines, sum(1 + int(len(p) / room) for p in value.split("\n")))
        if lines > 1:
            sheet.row_dimensions[row].height = min(15 * lines + 3, 400)


def set_up_print(
    sheet: Any,
    *,
    landscape: bool = True,
    pages: tuple[int, int] = (1, 0),
    head: int = 0,
    letter_paper: bool = False,
) -> None:
    """Set a sheet up for print on A4 or US Letter; row `head` stands on every page.

    `pages` are how many stand side by side and one below the other, 0 for as many as it takes.
    """
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = _LETTER if letter_paper else _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    if head:
        sheet.print_title_rows = f"{head}:{head}"


def margin_text(text: str, longest: int = 100) -> str | None:
    """Return a text for headers and footers, where an ampersand begins a code; None for none."""
    return clean(text, longest).replace("&", "&&") or None


def protect(sheet: Any, *allowed: str) -> None:
    """Lock all but the open cells, without password; `allowed` stays possible."""
    sheet.protection.sheet = True
    for one in allowed:
        setattr(sheet.protection, one, False)
