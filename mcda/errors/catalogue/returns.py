"""Respondents' workbooks that come back: as files, and in their sheets."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

_FILES: dict[str, Entry] = {
    "RETURN-UNRELATED": Noted(
        "This is no scoring workbook and was left alone",
        "workbooks that Parley wrote for respondents",
        "Open it with the import assistant if it holds scores",
    ),
    "RETURN-NOT-A-CASE": Wrong(
        "This is a workbook that a respondent was sent, not a case",
        "a case, a case workbook, or a table made elsewhere",
        "Open the case that asked, and take the workbook in on its page Round",
    ),
    "RETURN-SUBFOLDER": Noted(
        "This is a folder and was not looked into",
        "returned workbooks side by side",
        "Take its files in by themselves if they belong to the round",
    ),
    "RETURN-NO-FILES": Doubtful(
        "The folder is empty", "returned workbooks", "Choose the folder that they were saved to"
    ),
    "RETURN-OPEN-ELSEWHERE": Doubtful(
        "The file seems to be open in a spreadsheet program",
        "a file that nobody works on",
        "Close it there, then take it in again; the last saved state was read",
    ),
    "RETURN-CHANGED-MEANWHILE": Wrong(
        "The file changed while it was read",
        "a file that stays as it is",
        "Wait until it is copied or saved, then take it in again",
    ),
    "RETURN-FAULT": Wrong(
        "The program failed on this file ({kind}); nothing of it was taken",
        "a workbook as it was sent, filled in",
        "Copy the answers into a fresh workbook of the respondent, and report the file",
    ),
    "RETURN-MACROS": Noted(
        "The workbook can hold macros; none was run",
        "a workbook without macros",
        "Ask why it was saved so, if it should not have any",
    ),
    "RETURN-NEWER-LAYOUT": Wrong(
        "The workbook has layout {version}",
        "layout {known} or older",
        "Take it in with the newer Parley that wrote it",
    ),
    "RETURN-MACHINE-MISSING": Wrong(
        "The hidden sheet that says whose workbook this is has gone",
        "the workbook with all its sheets",
        "Ask for the whole file, or copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-MACHINE-CHANGED": Wrong(
        "The hidden sheet was changed ({reason})",
        "the hidden sheet as it was written",
        "Copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-SEAL": Wrong(
        "The hidden sheet was not sealed by this round of the case",
        "a workbook that this round sent out, with its hidden sheet untouched",
        "Ask the respondent for the workbook that was sent; send it again if the round was made"
        " anew",
    ),
    "RETURN-SEAL-UNKNOWN": Doubtful(
        'It can\'t be checked that this is the workbook that "{name}" was sent',
        "the case file that sent the round out; a case workbook does not keep its seal",
        "Take it in with that case file, or ask {name}",
    ),
    "RETURN-ADDRESSED-TO-OTHER": Wrong(
        'The sheet says "{found}", but the workbook is that of "{name}"',
        'a workbook that names "{name}"',
        "Ask {name} whether these are their answers, and for a workbook that says so",
    ),
    "RETURN-SHEET-OF-OTHER": Wrong(
        "The sheet is from another workbook ({name}) and was not read",
        'the sheet that "{expected}" was sent',
        "Ask {expected} for the workbook as it was sent, filled in",
    ),
    "RETURN-OTHER-CASE": Wrong(
        'The workbook belongs to the case "{case}"',
        'a workbook of the case "{expected}"',
        "Open that case to take it in, or put the file aside",
    ),
    "RETURN-OTHER-ROUND": Wrong(
        "The workbook belongs to round {round}",
        "a workbook of round {expected}",
        "Take it in with its own round, or ask for the present workbook",
    ),
    "RETURN-ROUND-UNKNOWN": Wrong(
        "The workbook belongs to round {round}, which is not in the case",
        "a workbook of one of the case's rounds",
        "Check that this is the case that the workbooks were written from",
    ),
    "RETURN-RESPONDENT-UNKNOWN": Wrong(
        'The workbook is that of "{name}", who is not among the respondents',
        "a respondent of the case",
        "Check that this is the case that the workbooks were written from",
    ),
    "RETURN-EMPTY": Wrong(
        "Nothing is filled in that could be taken in",
        "answers in the coloured cells",
        "Ask the respondent for the filled file; this may be the one that was sent out",
    ),
    "RETURN-INCOMPLETE": Noted(
        "{filled} of {asked} cells are answered",
        "an answer in every coloured cell",
        "Take it in as it is, or ask for the rest",
    ),
    "RETURN-SAME-FILE": Doubtful(
        "This is the very same file as {other}",
        "every file once",
        "Nothing needs to be done; it counts once",
    ),
    "RETURN-SAME-ANSWERS": Doubtful(
        "The answers are the same as in {other}",
        "one file of each respondent",
        "Nothing needs to be done; they count once",
    ),
    "RETURN-TWO-FILES": Wrong(
        '"{name}" has sent other answers too, in {other}',
        "one file of each respondent",
        "Ask which one counts, and take the other out of the folder",
    ),
    "RETURN-MORE-PROBLEMS": Wrong(
        "There are {count} or more further problems in this file",
        "a workbook that was only filled in",
        "Copy the answers into a fresh workbook of the respondent",
    ),
}

_SHAPE: dict[str, Entry] = {
    "RETURN-SHEET-MISSING": Wrong(
        'The sheet "{title}" has gone, and its answers with it',
        "the workbook with all its sheets",
        "Ask for the whole file",
    ),
    "RETURN-SHEET-RENAMED": Doubtful(
        'The sheet was called "{title}" when it was sent; it was read as that',
        "the sheet under its own name",
        "Nothing needs to be done",
    ),
    "RETURN-SHEET-TWICE": Wrong(
        'This and "{other}" are the same sheet twice; neither was read',
        "every sheet once",
        "Delete the copy that does not count, then take the file in again",
    ),
    "RETURN-EXTRA-SHEET": Doubtful(
        "The sheet is the respondent's own and was not read",
        "the sheets that were sent",
        "Look at it; it may say something that matters",
    ),
    "RETURN-SHEET-HIDDEN": Doubtful(
        "The sheet is hidden; it was read all the same",
        "sheets that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-KEYS-MISSING": Wrong(
        'The hidden keys of "{title}" are gone, so its answers can\'t be told apart',
        "the hidden column A and the hidden row above the headings",
        "Copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-ROW-MISSING": Wrong(
        'The row "{label}" has gone, and its answers with it',
        "all the rows that were sent",
        "Ask for these answers",
    ),
    "RETURN-COLUMN-MISSING": Wrong(
        'The column "{label}" has gone, and its answers with it',
        "all the columns that were sent",
        "Ask for these answers",
    ),
    "RETURN-ROW-TWICE": Wrong(
        'The row "{label}" is there twice; neither was read',
        "every row once",
        "Delete the one that does not count, then take the file in again",
    ),
    "RETURN-COLUMN-TWICE": Wrong(
        'The column "{label}" is there twice; neither was read',
        "every column once",
        "Delete the one that does not count, then take the file in again",
    ),
    "RETURN-ID-LABEL-MISMATCH": Wrong(
        'The name is "{label}" but the hidden key is that of "{other}"; nothing here was read',
        "name and key of the same thing, as before any sorting",
        "Undo the sorting, or copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-RENAMED": Wrong(
        'The name was changed from "{name}" to "{label}"; nothing here was read',
        "the name as it was sent",
        "Ask what is meant, and write the name back if the answers are about it",
    ),
    "RETURN-EXTRA-ROW": Wrong(
        'A row was added that says "{text}"; it was not read',
        "the rows that were sent",
        "Ask what it is about",
    ),
    "RETURN-EXTRA-COLUMN": Wrong(
        'A column was added that says "{text}"; it was not read',
        "the columns that were sent",
        "Ask what it is about",
    ),
    "RETURN-MOVED": Doubtful(
        "Rows or columns were inserted, deleted or moved; answers were found by their keys",
        "rows and columns where they were",
        "Check one or two of the answers against the workbook",
    ),
    "RETURN-HIDDEN-ROW": Doubtful(
        'The row "{label}" is hidden; it was read all the same',
        "rows that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-HIDDEN-COLUMN": Doubtful(
        'The column "{label}" is hidden; it was read all the same',
        "columns that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-MERGED": Wrong(
        "Coloured cells are merged here, so it is open which of them the answer is for",
        "one cell for each answer",
        "Ask for these answers one by one",
    ),
    "RETURN-LOCKED-CHANGED": Doubtful(
        'A cell that was locked or empty now says "{text}"; it was not read',
        "answers in the coloured cells only",
        "Read it; it may be a remark that matters",
    ),
    "RETURN-OWN-FORMULA": Doubtful(
        "The respondent has added a formula; it was not read",
        "answers in the coloured cells only",
        "Look at it; it may say something that matters",
    ),
}


_SINCE: dict[str, Entry] = {
    "RETURN-SCALE-CHANGED": Wrong(
        'The scale of "{label}" was changed after the workbook was sent; the answers on it were'
        " left out",
        "answers given on the present scale",
        "Choose to convert them or to take them as they are (--rescale convert or as-is),"
        " or ask again",
    ),
    "RETURN-SCALE-NOT-CONVERTED": Wrong(
        'The answers on "{label}" can\'t be converted to its present scale, and were left out',
        "numbers between two ends in both scales, and the same direction",
        "Take them as they are if they were meant so (--rescale as-is), or ask again",
    ),
    "RETURN-SCALE-CONVERTED": Noted(
        'The answers on "{label}" were converted from the scale {before} to {now}',
        "answers given on the present scale",
        "Ask whether they still hold if the scale means something else now",
    ),
    "RETURN-SCALE-AS-IS": Doubtful(
        'The answers on "{label}" were given on another scale and are taken as they stand',
        "answers given on the present scale",
        "Ask whether the answers still hold",
    ),
    "RETURN-SCALE-JUDGED": Doubtful(
        '"{label}" was judged against others before its scale was changed',
        "judgements of the present scale",
        "Ask whether the judgements still hold",
    ),
    "RETURN-RENAMED-SINCE": Noted(
        '"{label}" has been renamed "{now}" since the workbook was sent; its answers are taken',
        "the name that the respondent saw",
        "Ask whether the answers still hold if the name means something else now",
    ),
    "RETURN-ABOUT-GONE": Doubtful(
        '"{label}" is no longer in the case; answers about it were not taken',
        "packages and criteria of the case",
        "Restore it if the answers matter",
    ),
    "RETURN-NOT-IN-WORKBOOK": Noted(
        'The case has since gained "{label}", which the workbook does not ask about',
        "a workbook that asks about everything",
        "Ask about it in the next round",
    ),
    "RETURN-STAKEHOLDER-CHANGED": Doubtful(
        '"{name}" answered for "{before}" and is now listed under "{now}"',
        "answers given for the present stakeholder",
        "Ask whether the answers still hold",
    ),
    "RETURN-RESPONDENT-NOT-ASKED": Doubtful(
        '"{name}" was not asked in this round',
        "workbooks of those who were asked",
        "Add the respondent to the round, or put the file aside",
    ),
}

RETURNS: dict[str, Entry] = {**_FILES, **_SHAPE, **_SINCE}
