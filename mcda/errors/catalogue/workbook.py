"""Cells, rows, columns and sheets of workbooks and tables."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

_GRIDS: dict[str, Entry] = {
    "WORKBOOK-CELL-TWICE": Wrong(
        "The file gives this cell two values, and programs differ on which of them counts",
        "one value in each cell",
        "Open the file in a spreadsheet program, check the cell and save it again",
    ),
    "WORKBOOK-SHOWN-OTHERWISE": Noted(
        "The cell shows {shown}, and the file says that its value is {value}",
        "a cell that shows its own value",
        "The value counts; open the file in a spreadsheet program and see which of them is meant",
    ),
    "WORKBOOK-FAR-CELL": Doubtful(
        "This cell lies far outside the table and was not read",
        "cells within the first 1,024 columns",
        "Delete the cell, or move it beside the table if it matters",
    ),
    "WORKBOOK-ROWS-IGNORED": Doubtful(
        "More cells follow after {blank} blank rows; nothing below row {last} was read",
        "a table without such a gap",
        "Delete the cells below, or the blank rows if the cells matter",
    ),
    "TABLE-ENCODING-GUESSED": Doubtful(
        'The text is not UTF-8; it was read as {encoding}: "{sample}"',
        "a file saved as UTF-8",
        "Check that names with accents or other letters came through; if not, save it as CSV UTF-8",
    ),
    "TABLE-ENCODING-DOUBTFUL": Wrong(
        "The text is not UTF-8 and can be read in two ways: {first}, or {second}; "
        "the first was taken",
        "a file saved as UTF-8",
        "Save it in the spreadsheet program as CSV UTF-8 or as .xlsx",
    ),
    "TABLE-BAD-LINE": Wrong(
        "The line can't be read as part of a table ({reason})",
        "cells between separators",
        "Check the quotation marks in this line",
    ),
    "TABLE-LINE-TOO-LONG": Wrong(
        "The line has {found} columns, separated by {separator}",
        "{expected} columns as in the first line",
        "Save with semicolons if numbers have decimal commas, or put such numbers in quotes",
    ),
    "TABLE-DOUBTFUL-NUMBER": Wrong(
        '"{text}" may be {first} or {second}; {first} was taken',
        "a number that can be read one way only",
        "Write {first} without a separator if that is meant, else {second} with more decimals",
    ),
}

_TABLES: dict[str, Entry] = {
    "TABLE-EMPTY": Wrong(
        "The document has no filled cell", "a table", "Choose another file, or fill in the table"
    ),
    "TABLE-NO-HEADINGS": Wrong(
        "The first row of the table begins with {text}, which is no row of names",
        "the criteria's names in the first row, above everything else",
        "Write a row with the names above it; if it is that row, begin it with Package",
    ),
    "TABLE-NAMES-ARE-NUMBERS": Wrong(
        "The {what} of the table are all called by numbers, such as {text}",
        "names in the first row and in the first column",
        "Add the row or column of names; names that are numbers need a word, such as Package 1",
    ),
    "TABLE-NO-COLUMNS": Wrong(
        "The sheet has a single column",
        "packages down, criteria across",
        "Check that it is the right file, and that its columns are separated",
    ),
    "TABLE-SHEETS-DISAGREE": Wrong(
        "The {what} here: {found}; in an earlier table: {other}",
        "the same {what} of a criterion in all tables",
        "Make the tables agree",
    ),
    "MATRIX-NOT-SQUARE": Wrong(
        "The table of judgements is {rows} by {columns}",
        "a square matrix of at most 200 elements",
        "Give every element one row and one column",
    ),
    "MATRIX-NAMES-DIFFER": Wrong(
        'The row "{name}" has no column of its own name',
        "the same names across as down ({known})",
        "Write every name once in the first row and once in the first column",
    ),
    "MATRIX-NOT-POSITIVE": Wrong(
        "The judgement is {value}", "a number above 0", "Write 1/3 for the other way round"
    ),
    "MATRIX-DIAGONAL": Wrong(
        '"{name}" is compared with itself as {value}',
        "1 or nothing on the diagonal",
        "Check that rows and columns are in the same order",
    ),
    "MATRIX-NOT-RECIPROCAL": Wrong(
        '"{row}" over "{column}" is {value}, and the mirrored cell is {mirrored}',
        "one to be the reciprocal of the other",
        "Correct one of them, or leave it blank",
    ),
}

_SHEETS: dict[str, Entry] = {
    "WORKBOOK-BLANK": Wrong(
        "The workbook has nothing filled in",
        "stakeholders, criteria and packages",
        "Fill in the coloured cells, then open it again",
    ),
    "WORKBOOK-DATA-DAMAGED": Wrong(
        "The hidden sheet was changed; rounds and returns on it can't be read",
        "the hidden sheet as it was written",
        "Take them from the case file, or from an unchanged copy of the workbook",
    ),
    "WORKBOOK-SHEET-MISSING": Wrong(
        "There is no sheet {title}",
        "a sheet of that title",
        "Add it, or rename the sheet that stands for it",
    ),
    "WORKBOOK-OPTIONAL-SHEET-MISSING": Doubtful(
        "The sheet {title} is gone; what it held is not in the case",
        "the sheets that the workbook was written with",
        "Restore the sheet if it was removed by accident",
    ),
    "WORKBOOK-SHEET-NEAR-MISS": Wrong(
        "The sheet's title is close to {title} but not the same",
        "the title {title}",
        "Rename the sheet to {title}, or to something else if it is not part of the case",
    ),
    "WORKBOOK-SHEET-RENAMED": Doubtful(
        "This sheet was {title} when it was written; it was read as that",
        "the title {title}",
        "Rename it back if that is in doubt",
    ),
    "WORKBOOK-SHEET-TWICE": Wrong(
        "There is another sheet for {title}, {other}; only that one was read",
        "one sheet",
        "Delete one of the two, or rename it",
    ),
    "WORKBOOK-EXTRA-SHEET": Doubtful(
        "This sheet is not part of a case and was not read",
        "the sheets of a case workbook",
        "Leave it, or rename it if it stands for one of them",
    ),
    "WORKBOOK-UNKNOWN-STAKEHOLDER": Wrong(
        '"{text}" is no stakeholder', "a name from the sheet Stakeholders", "{remedy}"
    ),
}

_COLUMNS: dict[str, Entry] = {
    "WORKBOOK-NO-HEADINGS": Wrong(
        "The sheet has no row of headings",
        "a row with {expected}",
        "Write the headings above the list",
    ),
    "WORKBOOK-HEADINGS-MOVED": Wrong(
        "The headings of this table stand in row {head}, and what stands in row {rows} is on the"
        " wrong side of them",
        "the headings above every row of the table, and nothing else between them",
        "Undo the sorting, or sort again without the headings; what is no row of the table"
        " goes to another place",
    ),
    "WORKBOOK-OUTSIDE-TABLE": Doubtful(
        'The cell says "{text}" outside the table of this sheet, and was not read',
        "entries under the headings",
        "Leave it if it is a remark, or move it into the table",
    ),
    "WORKBOOK-COLUMN-MISSING": Wrong(
        "There is no column {heading}",
        "a column of that heading",
        "Add it, or rename the column that stands for it",
    ),
    "WORKBOOK-OPTIONAL-COLUMN-MISSING": Doubtful(
        "The column {heading} is gone; what it held is not in the case",
        "the columns that the sheet was written with",
        "Restore the column if it was removed by accident",
    ),
    "WORKBOOK-OPTIONAL-ROW-MISSING": Doubtful(
        'The row of "{text}" is gone; what it held is not in the case',
        "the rows that the sheet was written with",
        "Restore the row if it was removed by accident",
    ),
    "WORKBOOK-HEADING-NEAR-MISS": Wrong(
        'The heading is "{text}"',
        "{heading}",
        "Write {heading} if that is meant, or something that is not mistaken for it",
    ),
    "WORKBOOK-EXTRA-COLUMN": Doubtful(
        'The column "{text}" is not part of this sheet and was not read',
        "the columns of the sheet",
        "Leave it, or rename it if it stands for one of them",
    ),
    "WORKBOOK-EXTRA-LINE": Doubtful(
        'The line "{text}" is not part of this sheet and was not read',
        "the lines of the sheet Case",
        "Leave it, or rename it if it stands for one of them",
    ),
    "WORKBOOK-COLUMN-TWICE": Wrong(
        'The heading "{text}" stands twice; only the first column was read',
        "every heading once",
        "Delete one of the two columns, or rename it",
    ),
    "WORKBOOK-NO-HEADING": Wrong(
        "The cell stands in a column without a heading and was not read",
        "a heading above every column in use",
        "Write the heading, or delete the cell",
    ),
    "WORKBOOK-MERGED-CELLS": Wrong(
        "Cells are merged here", "one cell for each entry", "Unmerge them and fill in every cell"
    ),
    "WORKBOOK-HIDDEN-ROW": Doubtful(
        "The row is hidden; it was read all the same",
        "rows that can be seen",
        "Show the row; delete it if it should not count",
    ),
    "WORKBOOK-ROW-TWICE": Wrong(
        '"{text}" has a row already, row {row}; only that one was read',
        "one row",
        "Delete one of the two rows, or correct the name",
    ),
    "WORKBOOK-KEY-TWICE": Doubtful(
        'The hidden key of "{text}" belongs to a row above; the row was taken as a new entry',
        "a key of its own, or none",
        "Clear the hidden cell in column A of a copied row",
    ),
    "WORKBOOK-ID-LABEL-MISMATCH": Wrong(
        'The name is "{label}" but the hidden key is that of "{other}"',
        "name and key of the same thing",
        "Undo the sorting, or sort whole rows; clear the hidden key if the name is right",
    ),
    "WORKBOOK-LABEL-DIFFERS": Doubtful(
        'The name "{label}" is not on its list; by its hidden key the row is about "{name}"',
        "the name as it stands on the list",
        "Correct the name here, or clear the hidden key if it is something else",
    ),
}

_CELLS: dict[str, Entry] = {
    "WORKBOOK-CELL-EMPTY": Wrong(
        "{what} is missing in this row", "a filled cell", "Fill it in, or clear the row"
    ),
    "WORKBOOK-CELL-NOT-READ": Wrong(
        'The cell holds "{text}", which says nothing in this row, and was not read',
        "nothing, or what the cell belongs to in the same row",
        "Move it to the row that it is about, fill in what it belongs to, or clear it",
    ),
    "WORKBOOK-ERROR-CELL": Wrong(
        "The cell holds the error {text}", "a value", "Correct the formula, or type the value"
    ),
    "WORKBOOK-FORMULA-NO-VALUE": Wrong(
        'The formula "{text}" was never calculated',
        "a value",
        "Open the workbook in a spreadsheet program and save it, or type the value",
    ),
    "WORKBOOK-NOT-A-NUMBER": Wrong(
        'The cell holds "{text}"', "a number", "Type a number, or leave the cell empty"
    ),
    "WORKBOOK-DATE-FOR-NUMBER": Wrong(
        "The cell holds the date {text}",
        "a number",
        "Set the cell's format to General and type the number again",
    ),
    "WORKBOOK-DATE-FOR-SCORE": Wrong(
        "The cell holds the date {text}",
        "a score; a range such as 6-8 may have been turned into a date",
        "Type the range as 6 to 8",
    ),
    "WORKBOOK-DATE-FOR-RATIO": Wrong(
        "The cell holds the date {text}",
        "a ratio; one such as 1/3 may have been turned into a date",
        "Set the cell's format to Text and type the ratio again",
    ),
    "WORKBOOK-NOT-A-RATIO": Wrong(
        'The cell holds "{text}"',
        "a ratio such as 3 or 1/3",
        "Type how many times as much the first criterion matters",
    ),
    "WORKBOOK-NOT-WHOLE": Wrong(
        "The cell holds {text}", "a whole number", "Type a whole number, such as 1, 2 or 3"
    ),
    "WORKBOOK-NOT-YES-OR-NO": Wrong(
        'The cell holds "{text}"', "yes, no or nothing", "Type yes, or clear the cell"
    ),
    "WORKBOOK-NOT-A-DIRECTION": Wrong(
        'The direction is "{text}"',
        "more is better (benefit, max) or less is better (cost, min)",
        "Choose one of the two",
    ),
    "WORKBOOK-UNKNOWN-CHOICE": Wrong('The cell holds "{text}"', "one of: {known}", "{remedy}"),
    "WORKBOOK-UNKNOWN-PACKAGE": Wrong(
        '"{text}" is no package', "a name from the sheet Packages", "{remedy}"
    ),
    "WORKBOOK-UNKNOWN-CRITERION": Wrong(
        '"{text}" is no criterion', "a name from the sheet Criteria", "{remedy}"
    ),
    "WORKBOOK-UNKNOWN-MEASURE": Wrong(
        '"{text}" is no measure', "a name from the sheet Measures", "{remedy}"
    ),
    "WORKBOOK-UNKNOWN-LEVEL": Wrong(
        '"{text}" is no level of this measure',
        "one of its levels on the sheet Measures",
        "{remedy}",
    ),
    "WORKBOOK-UNKNOWN-CHANGE": Wrong(
        '"{text}" is no level of a measure and no joint effect',
        "a measure and its level, as in Access: full, or a name from the sheet Joint effects",
        "{remedy}",
    ),
    "WORKBOOK-ROWS-DISAGREE": Wrong(
        'The cell says "{text}", and row {row}, which is about the same thing, says "{other}"',
        "one answer for all rows of one thing",
        "Write the same in both, or clear one; if the row is about something else, clear its"
        " hidden key in column A",
    ),
    "WORKBOOK-STEPS-UNCLEAR": Wrong(
        'The levels of "{name}" have the steps {steps}',
        "0 for how things stand today, then 1, 2 and so on, each once",
        "Number the levels of the measure again",
    ),
    "WORKBOOK-NAME-OF-TWO": Wrong(
        '"{text}" is the name of more than one {what}',
        "a name that means one of them",
        "Rename one of them; a criterion can have its group in brackets, as in Cost (Transport)",
    ),
    "WORKBOOK-TEXT-TOO-LONG": Wrong(
        "A text has {length} characters",
        "at most {most}, which is all that a cell holds",
        "Shorten the text, or save the case as a case file",
    ),
    "WORKBOOK-NUMBER-NOT-FINITE": Wrong(
        "A number is infinite or undefined",
        "finite numbers only",
        "Replace it by a number, or leave the entry empty",
    ),
}

WORKBOOK: dict[str, Entry] = {**_GRIDS, **_TABLES, **_SHEETS, **_COLUMNS, **_CELLS}
