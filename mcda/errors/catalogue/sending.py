"""Respondents' workbooks on their way out: what stops them from being written."""

from mcda.errors.entry import Entry, Severity

E = Severity.ERROR

SENDING: dict[str, Entry] = {
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
