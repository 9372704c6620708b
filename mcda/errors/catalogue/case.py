"""What can be wrong inside a case, and in the plain data that a case is read from."""

from mcda.errors.entry import Doubtful, Entry, Wrong

_LISTS: dict[str, Entry] = {
    "CASE-DATE": Doubtful(
        'The date is "{found}"', "year-month-day, such as 2026-11-21", "Enter the date so"
    ),
    "DECISION-DATE": Doubtful(
        'The date of the decision is "{found}"',
        "year-month-day, such as 2026-11-21",
        "Enter the date so",
    ),
    "DECISION-UNKNOWN-PACKAGE": Doubtful(
        'The decision names the package "{id}", which is not in the case',
        "a package of the case, or the decision in words",
        "Choose a package, or write down in words what was decided",
    ),
    "STAKEHOLDERS-NONE": Wrong(
        "There is no stakeholder",
        "at least one",
        "Add the parties whose views count",
        unfinished=True,
    ),
    "ID-EMPTY": Wrong(
        '"{name}" has no id', "an id that scores and weights can refer to", "Give it one"
    ),
    "ID-TWICE": Wrong(
        'The id "{id}" of "{name}" is taken by another',
        "an id of its own",
        "Give it another id in the file, or remove it and add it anew",
    ),
    "NAME-EMPTY": Wrong(
        "The name is empty", "a name that tells it apart", "Enter a name", unfinished=True
    ),
    "NAME-TWICE": Wrong(
        '"{name}" is the name of another too ("{first}")',
        "names that differ by more than capitals and spaces",
        "Rename one of the two",
    ),
    "STATUS-QUO-TWICE": Wrong(
        '"{name}" and "{first}" are both marked as the status quo',
        "one at most",
        "Unmark one of the two",
    ),
}

_CRITERIA: dict[str, Entry] = {
    "CRITERION-PARENT-UNKNOWN": Wrong(
        '"{name}" belongs under "{parent}", which is not in the case',
        "a parent in the tree, or none",
        "Move it to its place in the tree",
    ),
    "CRITERION-CYCLE": Wrong(
        "Criteria stand below themselves: {names}", "a tree", "Move one of them to the top level"
    ),
    "DIRECTION-MISSING": Wrong(
        '"{name}" has no direction',
        "benefit (more is better) or cost (less is better)",
        "{remedy}",
        unfinished=True,
    ),
    "DIRECTION-OF-UNKNOWN": Wrong(
        'A direction is given for "{id}", which is no stakeholder',
        "stakeholders of the case",
        "Remove the direction, or add the stakeholder",
    ),
    "ANCHOR-MISSING": Wrong(
        '"{name}" has no {what} anchor while other criteria have anchors',
        "the worst and the best plausible score of every criterion",
        "Enter it, or choose a normalisation that needs no anchors",
        unfinished=True,
    ),
    "ANCHORS-EQUAL": Wrong(
        "Both anchors are {value}",
        "a best score that differs from the worst",
        "Enter the worst and the best plausible score",
    ),
    "ANCHORS-AGAINST-DIRECTION": Wrong(
        'The direction is "{direction}", yet it is worst at {worst} and best at {best}',
        "a best anchor {order} the worst",
        "Swap the anchors, or change the direction",
    ),
    "LEVELS-TOO-FEW": Wrong(
        'The only level is "{level}"',
        "two levels or more, or none for a numeric scale",
        "Add a level, or remove this one",
        unfinished=True,
    ),
    "LEVEL-UNNAMED": Wrong(
        "Level number {number} has no name",
        "a name for every level",
        "Enter its name",
        unfinished=True,
    ),
    "LEVEL-TWICE": Wrong(
        'Two levels are named "{level}"', "names that differ", "Rename one of the two"
    ),
    "LEVEL-OUTSIDE-ANCHORS": Wrong(
        'Level "{level}" has the value {value}',
        "a value from {low} to {high}, the anchors",
        "Change the value or widen the anchors",
    ),
}

_PREFERENCE_FUNCTIONS: dict[str, Entry] = {
    "PREFERENCE-THRESHOLD-MISSING": Wrong(
        'The {function} preference function of "{name}" has no {what}',
        "every threshold that the function goes by",
        "Enter it, or choose another preference function",
        unfinished=True,
    ),
    "PREFERENCE-THRESHOLD-UNFIT": Wrong(
        "The {what} is {value}", "{least}", "Enter it anew, in the criterion's unit"
    ),
    "PREFERENCE-THRESHOLDS-CROSSED": Wrong(
        "The indifference threshold q is {q} and the preference threshold p {p}",
        "p above q",
        "Raise p or lower q",
    ),
    "PREFERENCE-NOT-USABLE": Doubtful(
        "{said}, which stops PROMETHEE II here", "{wanted}", "{remedy}"
    ),
    "PREFERENCE-THRESHOLD-IDLE": Doubtful(
        "The {what} is {value}, yet the {function} preference function does not go by it",
        "only thresholds that count",
        "Choose a preference function that goes by it, or leave it empty",
    ),
}

_SCORES: dict[str, Entry] = {
    "NUMBER-NOT-FINITE": Wrong(
        "{what} is not a finite number, or too large a one",
        "a finite number of at most a hundred digits",
        "Enter the number anew",
    ),
    "NUMBER-OUTSIDE": Wrong("{what} is {value}", "{wanted}", "Enter such a number"),
    "SCORES-NONE": Wrong(
        "There is not one score",
        "a score for each package on each criterion",
        "Enter scores, or paste them from a table",
        unfinished=True,
    ),
    "SCORES-OF-UNKNOWN-STAKEHOLDER": Wrong(
        'Scores of "{id}", who is not in the case: {count}',
        "scores of stakeholders in the case",
        "Add the stakeholder with this id, or have what belongs to nobody removed",
    ),
    "SCORE-OF-UNKNOWN": Wrong(
        'A score is about the {what} "{id}", which is not in the case',
        "scores about what is in the case",
        "Add the {what} with this id, or have what belongs to nothing removed",
    ),
    "SCORE-ON-GROUP": Doubtful(
        '"{name}" has a score and other criteria below it',
        "scores on criteria with none below",
        "Score the criteria below it; this score does not count",
    ),
    "SCORE-HALF": Wrong(
        "The interval has no {end} end", "both ends, or a single value", "Enter the other end"
    ),
    "SCORE-NOT-A-NUMBER": Wrong(
        '{what} is "{found}"',
        "a number, as the criterion has no named levels",
        "Enter a number, or give the criterion levels",
    ),
    "LEVEL-UNKNOWN": Wrong('{what} is "{found}"', "one of: {known}", "{remedy}"),
    "SCORE-OUTSIDE-SCALE": Wrong(
        "{what} is {value}{unit}",
        "{low} to {high}{unit}, the scale of the criterion",
        "Correct it, or widen the anchors of the criterion to reach it if it is plausible",
    ),
    "SCORE-UPSIDE-DOWN": Wrong(
        "The interval runs from {low} down to {high}", "the lower end first", "Swap the two ends"
    ),
    "SCORE-LIKELY-OUTSIDE": Wrong(
        "The likely value is {likely}",
        "a point of the interval from {low} to {high}",
        "Enter one within the interval, or none to reckon with its middle",
    ),
    "SCORE-MISSING": Doubtful(
        "The score is missing", "a score or an interval", "Enter one; {meanwhile}", unfinished=True
    ),
}

_PREFERENCES: dict[str, Entry] = {
    "PREFERENCES-OF-UNKNOWN-STAKEHOLDER": Wrong(
        'There are weights of "{id}", who is not in the case',
        "weights of stakeholders in the case",
        "Add the stakeholder with this id, or have what belongs to nobody removed",
    ),
    "WEIGHT-OF-UNKNOWN-CRITERION": Wrong(
        'A weight is about the criterion "{id}", which is not in the case',
        "weights of criteria in the case",
        "Add the criterion with this id, or have what belongs to nothing removed",
    ),
    "JUDGEMENT-OF-STRANGER": Wrong(
        'A judgement under {node} is about "{name}", which does not stand there',
        "judgements between criteria that stand side by side",
        "Take the judgement away, or move the criterion back",
    ),
    "JUDGEMENT-ON-ITSELF": Wrong(
        '"{name}" is compared with itself',
        "judgements between two that differ",
        "Take the judgement away",
    ),
    "JUDGEMENT-OUTSIDE-SCALE": Wrong(
        '"{row}" over "{column}" is judged {value}',
        "1/9 to 9, Saaty's scale",
        "Choose a point of the scale",
    ),
    "JUDGEMENT-TWICE": Wrong(
        '"{row}" and "{column}" are compared twice, with different answers',
        "one judgement a pair",
        "Enter the judgement anew",
    ),
    "JUDGEMENTS-MISSING": Wrong(
        "The judgements among {node} ({given} so far) do not connect all of them",
        "at least {needed} that connect them",
        "Compare those that are still alone",
        unfinished=True,
    ),
    "PACKAGES-JUDGED-ON-UNKNOWN": Wrong(
        'Packages are compared on the criterion "{id}", which is not in the case',
        "judgements on criteria in the case",
        "Add the criterion with this id, or have what belongs to nothing removed",
    ),
    "PACKAGES-JUDGED-ON-GROUP": Doubtful(
        'Packages are compared on "{name}", which has other criteria below it',
        "judgements on criteria with none below",
        "Compare the packages on the criteria below it; these judgements do not count",
    ),
    "PACKAGE-JUDGED-UNKNOWN": Wrong(
        'A judgement on {criterion} is about the package "{id}", which is not in the case',
        "judgements between packages of the case",
        "Add the package with this id, or have what belongs to nothing removed",
    ),
    "PACKAGES-JUDGED-MANY": Doubtful(
        "{count} packages are compared in pairs ({node})",
        "at most {many}, which people can hold in mind",
        "Score the packages on this criterion instead",
    ),
    "INFLUENCE-NEGATIVE": Wrong(
        "The influence is {value}", "0 or more", "Enter 0 or a number above it"
    ),
    "FALLBACK-EMPTY": Doubtful(
        "The fallback has neither a value nor a package",
        "one of the two",
        "Enter a value from 0 to 100, choose a package, or remove the fallback",
        unfinished=True,
    ),
    "FALLBACK-BOTH": Wrong(
        "The fallback has a value and a package", "one of the two", "Keep the one that is meant"
    ),
    "FALLBACK-UNKNOWN-PACKAGE": Wrong(
        'The fallback is the package "{id}", which is not in the case',
        "a package of the case, or a value",
        "Choose a package or enter a value",
    ),
    "FALLBACK-OUTSIDE-SCALE": Wrong(
        "The fallback is {value}", "a value from 0 to 100", "Enter its value on that scale"
    ),
    "RED-LINE-OF-UNKNOWN-CRITERION": Wrong(
        'A red line is about the criterion "{id}", which is not in the case',
        "red lines on criteria of the case",
        "Remove the red line, or add the criterion with this id",
    ),
    "RED-LINE-ON-GROUP": Wrong(
        'A red line is drawn on "{name}", which has criteria below it',
        "red lines on criteria that carry scores",
        "Draw it on one of the criteria below",
    ),
    "RED-LINE-TWICE": Wrong(
        'Two red lines are drawn on "{name}"', "one at most", "Remove one of the two"
    ),
}

_SETTINGS: dict[str, Entry] = {
    "SETTING-UNKNOWN": Wrong('The {setting} is "{found}"', "one of: {known}", "{remedy}"),
    "SETTING-NOT-A-SHARE": Wrong("The {setting} is {value}", "a number from 0 to 1", "Enter one"),
    "SETTING-TOO-SMALL": Wrong(
        "The {setting} is {value}", "a whole number from {least}", "Enter a larger number"
    ),
}

_FORMAT: dict[str, Entry] = {
    "FORMAT-NOT-A-CASE": Wrong(
        "The data hold no case", "a case as Parley writes it", "Open another file"
    ),
    "FORMAT-UNKNOWN-KEY": Doubtful(
        'The key "{key}" means nothing here', "the keys of the case format", "{remedy}"
    ),
    "FORMAT-MISSING-KEY": Wrong(
        'The key "{key}" is missing', "a record with this key", "Add it to the file"
    ),
    "FORMAT-WRONG-TYPE": Wrong(
        "{found} stands here", "{expected}", "Correct it in the file; it was left out"
    ),
    "FORMAT-WRONG-VALUE": Wrong('"{found}" stands here', "{known}", "{remedy}"),
    "FORMAT-TWICE": Wrong(
        "A second record of the same {what} stands here",
        "one record each",
        "Remove one of the two from the file; the first was read",
    ),
    "FORMAT-BAD-TEXT": Doubtful(
        "The text holds half a character",
        "whole characters",
        "Correct the text; the half character was replaced",
    ),
}

CASE: dict[str, Entry] = {
    **_LISTS,
    **_CRITERIA,
    **_PREFERENCE_FUNCTIONS,
    **_SCORES,
    **_PREFERENCES,
    **_SETTINGS,
    **_FORMAT,
}
