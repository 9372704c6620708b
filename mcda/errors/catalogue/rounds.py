"""Scoring rounds: respondents, what they returned, and what was made of it."""

from mcda.errors.entry import Doubtful, Entry, Noted, Wrong

_RESPONDENTS: dict[str, Entry] = {
    "RESPONDENT-ID": Doubtful(
        'The respondent "{name}" has the id "{id}"',
        "an id of its own, as returned workbooks are told apart by it",
        "Remove the respondent and add it anew",
    ),
    "RESPONDENT-UNNAMED": Doubtful(
        "A respondent has no name", "a name that tells it apart", "Enter a name"
    ),
    "RESPONDENT-NAME-TWICE": Doubtful(
        '{stakeholder} has two respondents called "{name}"',
        "names that differ by more than capitals and spaces",
        "Add a function or a first name to one of the two",
    ),
    "RESPONDENT-STAKEHOLDER-UNKNOWN": Doubtful(
        '"{name}" answers for "{stakeholder}", which is not in the case',
        "one of the stakeholders",
        "Choose the respondent's stakeholder",
    ),
    "RESPONDENT-ASKED-NOTHING": Doubtful(
        '"{name}" is asked for neither scores nor weights',
        "at least one of the two",
        "Choose what to ask for, or remove the respondent",
    ),
}

_ROUNDS: dict[str, Entry] = {
    "ROUND-ID": Doubtful(
        'The round "{name}" has the id "{id}"',
        "an id of its own, as returned workbooks are told apart by it",
        "Remove the round and add it anew",
    ),
    "ROUND-UNNAMED": Doubtful("A round has no name", "a name that tells it apart", "Enter a name"),
    "ROUND-NAME-TWICE": Doubtful(
        'Two rounds are called "{name}"',
        "names that differ by more than capitals and spaces",
        "Rename one of the two",
    ),
    "ROUND-DATE": Doubtful(
        'The date of "{name}" is "{found}"',
        "year-month-day, such as 2026-11-21",
        "Enter the date so",
    ),
    "ROUND-ASKED-UNKNOWN": Doubtful(
        '"{name}" asks "{respondent}", who is not among the respondents',
        "respondents of the case",
        "Add the respondent, or take it off the round",
    ),
    "ROUND-DECISION-OF-UNKNOWN": Doubtful(
        '"{name}" keeps a choice about "{id}", which is not in the case',
        "stakeholders, packages and criteria of the case",
        "Remove what is left over, or restore what it is about",
    ),
    "ROUND-MEAN-OF-LEVELS": Noted(
        '"{criterion}" is scored in words, which have no mean; "{name}" takes their median',
        "the median among named levels",
        "Choose the median for the round to have one rule for all",
    ),
    "ROUND-NOT-AGREED": Noted(
        'Scores that were returned in "{name}" and are still to be agreed: {count}',
        "an agreed value for each, as the round's rule says",
        "Enter what was agreed in the meeting, or choose another rule",
    ),
}

_RETURNS: dict[str, Entry] = {
    "ROUND-RETURN-OF-UNKNOWN-ROUND": Doubtful(
        'The return "{file}" belongs to the round "{round}", which is not in the case',
        "a round of the case",
        "Add the round, or remove what is left over",
    ),
    "ROUND-RETURN-OF-UNKNOWN-RESPONDENT": Doubtful(
        'The return "{file}" is from "{respondent}", who is not among the respondents',
        "a respondent of the case",
        "Add the respondent, or remove what is left over",
    ),
    "ROUND-RETURN-TWICE": Doubtful(
        'There are two returns of "{name}" in one round; the later one counts',
        "one return for each respondent and round",
        "Take in again the file that counts",
    ),
    "ROUND-RETURN-NOT-ASKED": Doubtful(
        '"{name}" returned a workbook without being asked in this round',
        "returns of those who were asked",
        "Add the respondent to the round",
    ),
    "ROUND-RETURN-ABOUT-UNKNOWN": Doubtful(
        '{name} returned something about "{id}", which is not in the case',
        "packages and leaf criteria of the case",
        "Remove what is left over, or restore what it is about",
    ),
    "ROUND-RETURN-OFF-SCALE": Doubtful(
        '{name} returned "{found}", which is not on the scale',
        "a score on the criterion's scale",
        "Ask {name}, and take in the corrected workbook",
    ),
    "ROUND-SWING-INCOMPLETE": Doubtful(
        "{name} left criteria without swing points and is not in the delegation's mean",
        "points for every criterion, not all of them 0",
        "Ask {name}, and take in the corrected workbook",
    ),
}

_MODERATIONS: dict[str, Entry] = {
    "ROUND-MODERATION-BARE": Doubtful(
        "A score was agreed without {what}",
        "who set it, and why it differs from what was returned",
        "Enter the {what}",
    ),
    "ROUND-MODERATION-OF-UNKNOWN": Doubtful(
        'An agreed score is about "{id}", which is not in the case',
        "a stakeholder, package, criterion and round of the case",
        "Remove what is left over, or restore what it is about",
    ),
    "ROUND-MODERATION-OUTDATED": Noted(
        "A score was agreed when the returns gave {before}; they now give {now}",
        "an agreement on what was returned in the end",
        "Confirm the agreed value, or agree on another",
    ),
}

_LISTS: dict[str, Entry] = {
    "RESPONDENTS-NONE": Wrong(
        "The list names nobody",
        "one line for each person: name, stakeholder, language, what is asked, e-mail",
        "Choose or copy another table",
    ),
    "RESPONDENTS-NAME": Wrong(
        "A line has no name", "the name of the respondent", "Enter the name, and add the line"
    ),
    "RESPONDENTS-STAKEHOLDER": Wrong(
        'The stakeholder is "{found}", which is not in the case',
        "{expected}",
        "Correct the line, and add it again",
    ),
    "RESPONDENTS-LANGUAGE": Doubtful(
        'Workbooks are not written in "{found}"; this one will be in English',
        "one of {languages}",
        "Choose a language",
    ),
    "RESPONDENTS-ASKED": Wrong(
        'What is asked is "{found}"',
        "scores, effects, swing or pairwise, or several of them",
        "Correct the line, and add it again",
    ),
    "RESPONDENTS-TWICE": Noted(
        '"{name}" is a respondent of this stakeholder already, and was not added again',
        "people who are not in the list yet",
        "Change the respondent in the list if something about it is new",
    ),
}


_SENDING: dict[str, Entry] = {
    "ROUND-OUT-NOT-SAVED": Wrong(
        "The case is not saved, so nothing was sent",
        "a case file that holds the round and its secret",
        "Save the case and send again; only its file can tell that an answer is of this round",
    ),
    "ROUND-OUT-NOBODY": Wrong(
        "Nobody is asked", "at least one respondent", "Add respondents, then write the workbooks"
    ),
    "ROUND-OUT-STAKEHOLDER-UNKNOWN": Wrong(
        '"{name}" answers for "{stakeholder}", which is not in the case',
        "one of the stakeholders",
        "Choose the respondent's stakeholder",
    ),
    "ROUND-OUT-NOTHING-TO-ASK": Wrong(
        'There is nothing to ask "{name}"',
        "packages and criteria in the case, and scores or weights to be asked for",
        "Complete the case, or choose what to ask for",
    ),
    "ROUND-OUT-FILE-THERE": Wrong(
        "There is a file of this name already, and it differs",
        "a folder without returned workbooks",
        "Choose another folder, or move the file away; it may be filled in",
    ),
    "ROUND-CASE-NOT-SAVED": Wrong(
        "Rounds are kept in a case file, and this is a {kind} file",
        "a .parley file to save the case to",
        "Add --save with the name of a case file",
    ),
    "ROUND-UNKNOWN": Wrong(
        'There is no round "{name}" in the case', "one of: {known}", "Name one of the rounds"
    ),
    "ROUND-NONE": Wrong(
        "The case has no round", "a round that was sent out", "Write the workbooks first"
    ),
}

ROUNDS: dict[str, Entry] = {
    **_RESPONDENTS,
    **_LISTS,
    **_ROUNDS,
    **_RETURNS,
    **_MODERATIONS,
    **_SENDING,
}
