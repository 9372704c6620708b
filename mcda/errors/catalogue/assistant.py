"""Tables that the import assistant takes in from workbooks made elsewhere."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

ASSISTANT: dict[str, Entry] = {
    "IMPORT-IS-A-CASE": Wrong(
        "The file is a Parley case", "a workbook or table made elsewhere", "Open it with File, Open"
    ),
    "COPIED-NUMBER-OF-TWO": Wrong(
        'The number "{text}" can be read in two ways, and was left out',
        "a number that can be read one way only",
        "Type it into the case, or copy it again without a sign between thousands",
    ),
    "IMPORT-DOUBTFUL-LINE": Wrong(
        '"{text}" may be {first} or {second}; {first} was taken',
        "a label that says what it is",
        "Call it {first} or {second} in the table, or say so in the import assistant",
    ),
    "IMPORT-DOUBTFUL-DIRECTION": Wrong(
        'The "min" of "{text}" may be a direction or minutes; {first} was taken',
        "the direction of a criterion said in a row of its own",
        "Add a row called direction with min or max for each criterion",
    ),
    "IMPORT-DATE-FOR-RATIO": Wrong(
        "The judgement became the date {text}, which shows {first}; {first} was taken",
        "a ratio such as 1/3",
        "Format the cells as text and write the ratios again, or agree to all of them",
    ),
    "IMPORT-UNITS-MIXED": Wrong(
        'The amounts of "{name}" are in different units: {units}',
        "one unit for a criterion",
        "Bring them to one unit in the table",
    ),
    "IMPORT-CUT-OFF": Wrong(
        "{count} filled cells right beside the table are not taken",
        "numbers under a name and beside a name",
        "Name their row and column, give another stakeholder's their own sheet, or delete them",
    ),
    "IMPORT-WEIGHTS-APART": Wrong(
        "The weights here and those of an earlier table are of different criteria, and don't "
        "come to 100 % together",
        "the share of each criterion among all of them",
        "Write weights of all criteria that come to 100 % together",
    ),
    "IMPORT-REPEATED": Wrong(
        "A second table of the same names, of {count} numbers, is not taken",
        "one table, or one with a title for each stakeholder",
        "Write whose it is above each, tick it in the import assistant, or take it with --each",
    ),
    "IMPORT-BESIDE": Noted(
        "{count} filled cells beside the table are not taken",
        "the table, and what is known to belong to it",
        "Move them to another sheet if they are none of the table",
    ),
    "IMPORT-SEVERAL-CROSSES": Wrong(
        "The line has {count} crosses",
        "one cross in a line, or none where the two are not compared",
        "Take the others away",
    ),
    "IMPORT-WHICH-OF-TWO": Wrong(
        '"{text}" is neither of the two that are compared',
        "{first}, {second}, A, B or equal",
        "Write the name of the one that matters more",
    ),
    "IMPORT-NO-TABLE": Wrong(
        "No table was found",
        "names of criteria in a row, names of packages in a column, and scores between them",
        "Arrange it so, or point at its parts with File, Import",
    ),
    "IMPORT-SHEET-APART": Wrong(
        'The sheet "{name}" shares no package and no criterion with the others',
        "sheets about the same packages and criteria",
        "Keep it in a file of its own, or write the names alike",
    ),
    "IMPORT-SHEET-NOT-READ": Doubtful(
        'The sheet "{name}" was not read: {why}',
        "sheets that hold tables of the case",
        "Show the sheet, or import it by itself, if it matters",
    ),
    "IMPORT-WEIGHTS-SUM": Noted(
        "The weights sum to {total}",
        "weights that sum to 1 or 100 %",
        "Check them; they count in proportion",
    ),
    "IMPORT-NAMES-ARE-NUMBERS": Doubtful(
        "The {what} are all called by numbers, such as {text}",
        "names",
        "Point at the row and the column that hold the names, or go on if these are the names",
    ),
    "IMPORT-NOTHING": Wrong(
        "The table has no {what}",
        "at least one, inside the rows and columns pointed at",
        "Point at the first and last row and column again",
    ),
    "IMPORT-SCALE-NEEDED": Wrong(
        '"{name}" is scored in words: {words}',
        "a value for each of them",
        "Give every word a value, such as 1, 2 and 3 where only the order is known",
    ),
    "IMPORT-SCALE-NAMED": Noted(
        'The heading of "{name}" is taken to name its scale: {low} to {high} are its anchors',
        "anchors of the criterion",
        "Change the anchors if something else is meant",
    ),
    "IMPORT-WORD-UNKNOWN": Wrong(
        'The cell holds "{text}"',
        "a number, or one of: {known}",
        "Give the word a value, or correct the cell",
    ),
    "IMPORT-PERCENT-MIXED": Wrong(
        "The cell is a percentage, {text}, among plain numbers",
        "percentages or plain numbers throughout",
        "Write all of them one way",
    ),
    "IMPORT-PERCENT-SHOWN": Noted(
        '"{name}" is shown in percent; where {shown} is shown, {number} is held and comes in',
        "the numbers that cells hold",
        "Check that weights, anchors and red lines are meant in the same numbers",
    ),
    "IMPORT-SPAN": Noted(
        'Several columns of "{name}" are taken as the ends of one interval, and its likely value',
        "columns that tell how far one score may go",
        "Point at the row of the names if each column is a criterion of its own",
    ),
    "IMPORT-OTHER-WEIGHTS": Doubtful(
        "Other weights stand here under the same label: {found}",
        "the weights in {where} everywhere",
        "Check which of them hold, and point at that row",
    ),
    "IMPORT-FORMULAS": Noted(
        "{count} of the table's cells are formulas, from here on; their last values come in",
        "values that are up to date",
        "Recalculate and save the workbook first if it may be out of date",
    ),
    "IMPORT-ROW-NOTED": Noted(
        '"{label}" has no place of its own in a case',
        "weights, directions, units or anchors",
        "Nothing to do; its values are kept in the criteria's definitions",
    ),
    "IMPORT-LEFT-OUT": Noted(
        '"{name}" is left out',
        "rows and columns that belong to the table",
        "Point at it and take it in if it belongs there",
    ),
    "IMPORT-HIDDEN-COLUMN": Doubtful(
        "The column is hidden; it was read all the same",
        "columns that can be seen",
        "Show the column, or leave it out if it should not count",
    ),
    "IMPORT-UNKNOWN-NAME": Doubtful(
        '"{name}" is no {what} of the open case', "a name of the open case", "{remedy}"
    ),
    "IMPORT-NAME-OF-TWO": Wrong(
        '"{name}" is the name of more than one {what} of the open case',
        "a name that means one of them",
        "Rename one of the two in the case",
    ),
    "IMPORT-DIRECTION-DIFFERS": Doubtful(
        '"{name}" is a {found} here and a {present} in the case',
        "one direction",
        "Check the scores; the direction of the case stays as it is",
    ),
    "IMPORT-NOT-OF-THE-GROUP": Wrong(
        '"{name}" stands in the matrix and is not compared under {node}',
        "what is compared there: {known}",
        "Choose another group of criteria, or correct the name",
    ),
}
