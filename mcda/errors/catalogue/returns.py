"""Respondents' workbooks: sent out, and what can be wrong with those that come back."""

from mcda.errors.entry import Entry, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

_OUT: dict[str, Entry] = {
    "ROUND-OUT-NOT-SAVED": Entry(
        E,
        "The case is not saved, so nothing was sent",
        "a case file that holds the round and its secret",
        "Save the case and send again; only its file can tell that an answer is of this round",
    ),
    "ROUND-OUT-NOBODY": Entry(
        E, "Nobody is asked", "at least one respondent", "Add respondents, then write the workbooks"
    ),
    "ROUND-OUT-STAKEHOLDER-UNKNOWN": Entry(
        E,
        '"{name}" answers for "{stakeholder}", which is not in the case',
        "one of the stakeholders",
        "Choose the respondent's stakeholder",
    ),
    "ROUND-OUT-NOTHING-TO-ASK": Entry(
        E,
        'There is nothing to ask "{name}"',
        "packages and criteria in the case, and scores or weights to be asked for",
        "Complete the case, or choose what to ask for",
    ),
    "ROUND-OUT-FILE-THERE": Entry(
        E,
        "There is a file of this name already, and it differs",
        "a folder without returned workbooks",
        "Choose another folder, or move the file away; it may be filled in",
    ),
    "ROUND-CASE-NOT-SAVED": Entry(
        E,
        "Rounds are kept in a case file, and this is a {kind} file",
        "a .parley file to save the case to",
        "Add --save with the name of a case file",
    ),
    "ROUND-UNKNOWN": Entry(
        E, 'There is no round "{name}" in the case', "one of: {known}", "Name one of the rounds"
    ),
    "ROUND-NONE": Entry(
        E, "The case has no round", "a round that was sent out", "Write the workbooks first"
    ),
}

_FILES: dict[str, Entry] = {
    "RETURN-UNRELATED": Entry(
        N,
        "This is no scoring workbook and was left alone",
        "workbooks that Parley wrote for respondents",
        "Open it with the import assistant if it holds scores",
    ),
    "RETURN-NOT-A-CASE": Entry(
        E,
        "This is a workbook that a respondent was sent, not a case",
        "a case, a case workbook, or a table made elsewhere",
        "Open the case that asked, and take the workbook in on its page Round",
    ),
    "RETURN-SUBFOLDER": Entry(
        N,
        "This is a folder and was not looked into",
        "returned workbooks side by side",
        "Take its files in by themselves if they belong to the round",
    ),
    "RETURN-NO-FILES": Entry(
        W, "The folder is empty", "returned workbooks", "Choose the folder that they were saved to"
    ),
    "RETURN-OPEN-ELSEWHERE": Entry(
        W,
        "The file seems to be open in a spreadsheet program",
        "a file that nobody works on",
        "Close it there, then take it in again; the last saved state was read",
    ),
    "RETURN-CHANGED-MEANWHILE": Entry(
        E,
        "The file changed while it was read",
        "a file that stays as it is",
        "Wait until it is copied or saved, then take it in again",
    ),
    "RETURN-FAULT": Entry(
        E,
        "The program failed on this file ({kind}); nothing of it was taken",
        "a workbook as it was sent, filled in",
        "Copy the answers into a fresh workbook of the respondent, and report the file",
    ),
    "RETURN-MACROS": Entry(
        N,
        "The workbook can hold macros; none was run",
        "a workbook without macros",
        "Ask why it was saved so, if it should not have any",
    ),
    "RETURN-NEWER-LAYOUT": Entry(
        E,
        "The workbook has layout {version}",
        "layout {known} or older",
        "Take it in with the newer Parley that wrote it",
    ),
    "RETURN-MACHINE-MISSING": Entry(
        E,
        "The hidden sheet that says whose workbook this is has gone",
        "the workbook with all its sheets",
        "Ask for the whole file, or copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-MACHINE-CHANGED": Entry(
        E,
        "The hidden sheet was changed ({reason})",
        "the hidden sheet as it was written",
        "Copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-SEAL": Entry(
        E,
        "The hidden sheet was not sealed by this round of the case",
        "a workbook that this round sent out, with its hidden sheet untouched",
        "Ask the respondent for the workbook that was sent; send it again if the round was made"
        " anew",
    ),
    "RETURN-SEAL-UNKNOWN": Entry(
        W,
        'It can\'t be checked that this is the workbook that "{name}" was sent',
        "the case file that sent the round out; a case workbook does not keep its seal",
        "Take it in with that case file, or ask {name}",
    ),
    "RETURN-ADDRESSED-TO-OTHER": Entry(
        E,
        'The sheet says "{found}", but the workbook is that of "{name}"',
        'a workbook that names "{name}"',
        "Ask {name} whether these are their answers, and for a workbook that says so",
    ),
    "RETURN-SHEET-OF-OTHER": Entry(
        E,
        "The sheet is from another workbook ({name}) and was not read",
        'the sheet that "{expected}" was sent',
        "Ask {expected} for the workbook as it was sent, filled in",
    ),
    "RETURN-OTHER-CASE": Entry(
        E,
        'The workbook belongs to the case "{case}"',
        'a workbook of the case "{expected}"',
        "Open that case to take it in, or put the file aside",
    ),
    "RETURN-OTHER-ROUND": Entry(
        E,
        "The workbook belongs to round {round}",
        "a workbook of round {expected}",
        "Take it in with its own round, or ask for the present workbook",
    ),
    "RETURN-ROUND-UNKNOWN": Entry(
        E,
        "The workbook belongs to round {round}, which is not in the case",
        "a workbook of one of the case's rounds",
        "Check that this is the case that the workbooks were written from",
    ),
    "RETURN-RESPONDENT-UNKNOWN": Entry(
        E,
        'The workbook is that of "{name}", who is not among the respondents',
        "a respondent of the case",
        "Check that this is the case that the workbooks were written from",
    ),
    "RETURN-EMPTY": Entry(
        E,
        "Nothing is filled in that could be taken in",
        "answers in the coloured cells",
        "Ask the respondent for the filled file; this may be the one that was sent out",
    ),
    "RETURN-INCOMPLETE": Entry(
        N,
        "{filled} of {asked} cells are answered",
        "an answer in every coloured cell",
        "Take it in as it is, or ask for the rest",
    ),
    "RETURN-SAME-FILE": Entry(
        W,
        "This is the very same file as {other}",
        "every file once",
        "Nothing needs to be done; it counts once",
    ),
    "RETURN-SAME-ANSWERS": Entry(
        W,
        "The answers are the same as in {other}",
        "one file of each respondent",
        "Nothing needs to be done; they count once",
    ),
    "RETURN-TWO-FILES": Entry(
        E,
        '"{name}" has sent other answers too, in {other}',
        "one file of each respondent",
        "Ask which one counts, and take the other out of the folder",
    ),
    "RETURN-MORE-PROBLEMS": Entry(
        E,
        "There are {count} or more further problems in this file",
        "a workbook that was only filled in",
        "Copy the answers into a fresh workbook of the respondent",
    ),
}

_SHAPE: dict[str, Entry] = {
    "RETURN-SHEET-MISSING": Entry(
        E,
        'The sheet "{title}" has gone, and its answers with it',
        "the workbook with all its sheets",
        "Ask for the whole file",
    ),
    "RETURN-SHEET-RENAMED": Entry(
        W,
        'The sheet was called "{title}" when it was sent; it was read as that',
        "the sheet under its own name",
        "Nothing needs to be done",
    ),
    "RETURN-SHEET-TWICE": Entry(
        E,
        'This and "{other}" are the same sheet twice; neither was read',
        "every sheet once",
        "Delete the copy that does not count, then take the file in again",
    ),
    "RETURN-EXTRA-SHEET": Entry(
        W,
        "The sheet is the respondent's own and was not read",
        "the sheets that were sent",
        "Look at it; it may say something that matters",
    ),
    "RETURN-SHEET-HIDDEN": Entry(
        W,
        "The sheet is hidden; it was read all the same",
        "sheets that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-KEYS-MISSING": Entry(
        E,
        'The hidden keys of "{title}" are gone, so its answers can\'t be told apart',
        "the hidden column A and the hidden row above the headings",
        "Copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-ROW-MISSING": Entry(
        E,
        'The row "{label}" has gone, and its answers with it',
        "all the rows that were sent",
        "Ask for these answers",
    ),
    "RETURN-COLUMN-MISSING": Entry(
        E,
        'The column "{label}" has gone, and its answers with it',
        "all the columns that were sent",
        "Ask for these answers",
    ),
    "RETURN-ROW-TWICE": Entry(
        E,
        'The row "{label}" is there twice; neither was read',
        "every row once",
        "Delete the one that does not count, then take the file in again",
    ),
    "RETURN-COLUMN-TWICE": Entry(
        E,
        'The column "{label}" is there twice; neither was read',
        "every column once",
        "Delete the one that does not count, then take the file in again",
    ),
    "RETURN-ID-LABEL-MISMATCH": Entry(
        E,
        'The name is "{label}" but the hidden key is that of "{other}"; nothing here was read',
        "name and key of the same thing, as before any sorting",
        "Undo the sorting, or copy the answers into a fresh workbook of the respondent",
    ),
    "RETURN-RENAMED": Entry(
        E,
        'The name was changed from "{name}" to "{label}"; nothing here was read',
        "the name as it was sent",
        "Ask what is meant, and write the name back if the answers are about it",
    ),
    "RETURN-EXTRA-ROW": Entry(
        E,
        'A row was added that says "{text}"; it was not read',
        "the rows that were sent",
        "Ask what it is about",
    ),
    "RETURN-EXTRA-COLUMN": Entry(
        E,
        'A column was added that says "{text}"; it was not read',
        "the columns that were sent",
        "Ask what it is about",
    ),
    "RETURN-MOVED": Entry(
        W,
        "Rows or columns were inserted, deleted or moved; answers were found by their keys",
        "rows and columns where they were",
        "Check one or two of the answers against the workbook",
    ),
    "RETURN-HIDDEN-ROW": Entry(
        W,
        'The row "{label}" is hidden; it was read all the same',
        "rows that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-HIDDEN-COLUMN": Entry(
        W,
        'The column "{label}" is hidden; it was read all the same',
        "columns that can be seen",
        "Ask whether its answers should count",
    ),
    "RETURN-MERGED": Entry(
        E,
        "Coloured cells are merged here, so it is open which of them the answer is for",
        "one cell for each answer",
        "Ask for these answers one by one",
    ),
    "RETURN-LOCKED-CHANGED": Entry(
        W,
        'A cell that was locked or empty now says "{text}"; it was not read',
        "answers in the coloured cells only",
        "Read it; it may be a remark that matters",
    ),
    "RETURN-OWN-FORMULA": Entry(
        W,
        "The respondent has added a formula; it was not read",
        "answers in the coloured cells only",
        "Look at it; it may say something that matters",
    ),
}

_CELLS: dict[str, Entry] = {
    "RETURN-FORMULA": Entry(
        W,
        "The answer {text} is what a formula gave when the file was saved",
        "typed answers",
        "Ask whether the number is meant, if it matters",
    ),
    "RETURN-NO-ANSWER": Entry(
        N,
        'The cell says "{text}", which was taken as no answer',
        "an answer, or an empty cell",
        "Nothing needs to be done",
    ),
    "RETURN-NOT-A-SCORE": Entry(E, 'The cell holds "{text}"', "{expected}", "{remedy}"),
    "RETURN-OUT-OF-RANGE": Entry(
        E,
        'The cell holds "{text}"',
        "a score from {low} to {high}{unit}",
        "Ask what is meant; the scale is the same for everyone",
    ),
    "RETURN-RANGE-REVERSED": Entry(
        E,
        'The range "{text}" runs from the larger to the smaller',
        "the smaller end first",
        "Ask what is meant, and type the range as {remedy}",
    ),
    "RETURN-PERCENT": Entry(
        E,
        "The cell shows {text}, and what it asks for is no percentage",
        "{expected}",
        "Ask what is meant; set the cell's format to General and type it again",
    ),
    "RETURN-PERCENT-READ": Entry(
        N,
        "The cell shows {text}; it was read as {number}",
        "a number of per cent",
        "Nothing needs to be done",
    ),
    "RETURN-DOUBTFUL-NUMBER": Entry(
        E,
        '"{text}" may be {whole} or {decimal}',
        "a number that can be read one way only",
        "Ask which is meant, and write it without a separator for thousands",
    ),
    "RETURN-NOT-POINTS": Entry(
        E,
        'The cell holds "{text}"',
        "points from 0 to 100",
        "Ask how many points the criterion has",
    ),
    "RETURN-NOT-A-JUDGEMENT": Entry(
        E,
        'The cell holds "{text}"',
        "a choice from the list, or a number from 1 to 9 or 1/2 to 1/9",
        "Ask which criterion matters more, and by how much",
    ),
    "RETURN-JUDGEMENT-OFF-SCALE": Entry(
        E,
        'The judgement is "{text}"',
        "1 to 9, or 1/2 to 1/9",
        "Ask by how much the criterion matters more; 9 is the most that the scale holds",
    ),
    "RETURN-REMARK": Entry(
        N,
        'A remark stands beside the answers: "{text}"',
        "answers, and a remark where there is more to say",
        "Read it whole in the return, which keeps it",
    ),
    "RETURN-REASON-ALONE": Entry(
        N,
        'A reason is given where nothing is scored: "{text}"',
        "reasons for scores",
        "Read it; it is not kept with the return",
    ),
}

RETURNS: dict[str, Entry] = {**_OUT, **_FILES, **_SHAPE, **_CELLS}
