"""What can be wrong with measures, and with packages made of them."""

from mcda.errors.entry import Doubtful, Entry, Wrong

DEALS: dict[str, Entry] = {
    "TABLE-OF-MEASURES": Wrong(
        "This is a table of measures, with no packages or criteria",
        "packages with their scores",
        "Ask parley packages, trades, ledger, order, delivery, waiting or stability of it",
    ),
    "TABLE-OF-STATES": Wrong(
        "This is a table of states, with no packages or criteria",
        "packages with their scores",
        "Ask parley stability of it",
    ),
    "MEASURES-NO-HEADINGS": Wrong(
        "No row has a column “measure” and a column “level”",
        "a row of headings: measure, level, and one column per stakeholder",
        "Write these headings above the table",
    ),
    "MEASURES-NO-STAKEHOLDER": Wrong(
        "No column is a stakeholder's",
        "a column of value points per stakeholder beside measure and level",
        "Add a column with the stakeholder's name as its heading",
    ),
    "MEASURES-NONE": Wrong(
        "The table has no measure",
        "a row for each level of each measure",
        "Write measure and level into each row",
    ),
    "MEASURES-SHEET-LEFT": Doubtful(
        "The sheet is not read: the measures stand on the sheet “{sheet}”",
        "one sheet of measures",
        "Move what belongs to the table onto that sheet",
    ),
    "MEASURES-HEADING-TWICE": Wrong(
        "The heading “{text}” stands in two columns",
        "each heading once",
        "Rename one of the columns, or take it out",
    ),
    "MEASURES-LEVEL-TWICE": Wrong(
        "The level “{level}” of “{measure}” stands in two rows",
        "each level of a measure once",
        "Rename one of the levels, or take its row out",
    ),
    "MEASURES-ONE-LEVEL": Wrong(
        "“{measure}” has a single level",
        "how things stand today first, then at least one level further",
        "Add a row for what it would change to, or take the measure out",
    ),
    "MEASURES-TOO-MANY": Wrong(
        "The table has {found} {what}",
        "at most {most}",
        "Split the table, or take out what is not up for agreement",
    ),
    "MEASURES-UNKNOWN-OWNER": Wrong(
        "The owner “{text}” has no column",
        "one of the stakeholders: {known}",
        "Write the owner as in the headings; several with a semicolon between them",
    ),
    "MEASURES-OWNERS-DIFFER": Wrong(
        "“{measure}” is owned by {found} here and by {other} in an earlier row",
        "the same owners for all levels of a measure",
        "Make the rows agree, or leave the owner out in all but the first",
    ),
    "MEASURES-VALUE-MISSING": Doubtful(
        "Nobody has said what “{measure}: {level}” brings {stakeholder}; it counts as 0 points",
        "a number of value points",
        "Write 0 if it changes nothing",
    ),
    "MEASURES-OUT-OF-RANGE": Wrong("The {what} is {text}", "{expected}", "Correct the cell"),
    "MEASURES-NO-FALLBACK": Doubtful(
        "{stakeholder} has no fallback; nothing is below it, and no gain is told for it",
        "the value that it has without agreement",
        "Write it into the row “fallback”",
    ),
    "DEAL-NO-LABEL": Wrong(
        "No package is labelled {label}: {reason}",
        "a package that suits everyone",
        "Name a package by its levels, such as measure=level",
    ),
    "DEAL-NO-ANCHORS": Wrong(
        "A criterion has no anchors, so an effect on it is worth no points",
        "a worst and a best for every criterion that packages are judged on",
        "Give the criteria their anchors; closeness and ranks can't be added up",
    ),
    "DEAL-NO-MEASURES": Wrong(
        "The case has no measures",
        "measures with their levels, in the case or in a bare table",
        "List the measures of the case, or name a table with the columns measure and level",
    ),
}
