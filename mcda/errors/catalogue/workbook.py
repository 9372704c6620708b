"""Cells, rows, columns and sheets of workbooks and tables."""

from mcda.errors.problem import Entry, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

GRIDS: dict[str, Entry] = {
    "WORKBOOK-FAR-CELL": Entry(
        W,
        "This cell lies far outside the table and was not read",
        "cells within the first 1,024 columns",
        "Delete the cell, or move it beside the table if it matters",
    ),
    "WORKBOOK-ROWS-IGNORED": Entry(
        W,
        "More cells follow after {blank} blank rows; nothing below row {last} was read",
        "a table without such a gap",
        "Delete the cells below, or the blank rows if the cells matter",
    ),
    "TABLE-ENCODING-GUESSED": Entry(
        W,
        "The text is not UTF-8; it was read as {encoding}",
        "a file saved as UTF-8",
        "Check that names with accents or other letters came through; if not, save it as CSV UTF-8",
    ),
    "TABLE-BAD-LINE": Entry(
        E,
        "The line can't be read as part of a table ({reason})",
        "cells between separators",
        "Check the quotation marks in this line",
    ),
    "TABLE-LINE-TOO-LONG": Entry(
        E,
        "The line has {found} columns, separated by {separator}",
        "{expected} columns as in the first line",
        "Save with semicolons if numbers have decimal commas, or put such numbers in quotes",
    ),
    "TABLE-DOUBTFUL-NUMBER": Entry(
        W,
        '"{text}" may be {whole} or {decimal}; it was read as {decimal}',
        "a number that can be read one way only",
        "Write {whole} without a separator if that was meant",
    ),
}

WORKBOOK: dict[str, Entry] = {**GRIDS}
