"""What has changed in the case since a returned workbook was sent."""

from mcda.errors.entry import Entry, Severity

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE

RETURNS_SINCE: dict[str, Entry] = {
    "RETURN-SCALE-CHANGED": Entry(
        E,
        'The scale of "{label}" was changed after the workbook was sent; the answers on it were'
        " left out",
        "answers given on the present scale",
        "Choose to convert them or to take them as they are (--rescale convert or as-is),"
        " or ask again",
    ),
    "RETURN-SCALE-NOT-CONVERTED": Entry(
        E,
        'The answers on "{label}" can\'t be converted to its present scale, and were left out',
        "numbers between two ends in both scales, and the same direction",
        "Take them as they are if they were meant so (--rescale as-is), or ask again",
    ),
    "RETURN-SCALE-CONVERTED": Entry(
        N,
        'The answers on "{label}" were converted from the scale {before} to {now}',
        "answers given on the present scale",
        "Ask whether they still hold if the scale means something else now",
    ),
    "RETURN-SCALE-AS-IS": Entry(
        W,
        'The answers on "{label}" were given on another scale and are taken as they stand',
        "answers given on the present scale",
        "Ask whether the answers still hold",
    ),
    "RETURN-SCALE-JUDGED": Entry(
        W,
        '"{label}" was judged against others before its scale was changed',
        "judgements of the present scale",
        "Ask whether the judgements still hold",
    ),
    "RETURN-RENAMED-SINCE": Entry(
        N,
        '"{label}" has been renamed "{now}" since the workbook was sent; its answers are taken',
        "the name that the respondent saw",
        "Ask whether the answers still hold if the name means something else now",
    ),
    "RETURN-ABOUT-GONE": Entry(
        W,
        '"{label}" is no longer in the case; answers about it were not taken',
        "packages and criteria of the case",
        "Restore it if the answers matter",
    ),
    "RETURN-NOT-IN-WORKBOOK": Entry(
        N,
        'The case has since gained "{label}", which the workbook does not ask about',
        "a workbook that asks about everything",
        "Ask about it in the next round",
    ),
    "RETURN-STAKEHOLDER-CHANGED": Entry(
        W,
        '"{name}" answered for "{before}" and is now listed under "{now}"',
        "answers given for the present stakeholder",
        "Ask whether the answers still hold",
    ),
    "RETURN-RESPONDENT-NOT-ASKED": Entry(
        W,
        '"{name}" was not asked in this round',
        "workbooks of those who were asked",
        "Add the respondent to the round, or put the file aside",
    ),
}
