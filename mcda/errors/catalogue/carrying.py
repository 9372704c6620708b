"""What can be wrong with tables of states, and with asking how a package is carried out."""

from mcda.errors.entry import Entry, Wrong

CARRYING: dict[str, Entry] = {
    "STATES-NO-OPTIONS": Wrong(
        "No row has headings of the form “OWNER: option”",
        "a column “OWNER: option” for each option and a column of payoffs for each owner",
        "Write these headings above the table of states",
    ),
    "STATES-HEADING-TWICE": Wrong(
        "The heading “{text}” stands in two columns",
        "each heading once",
        "Rename one of the columns, or take it out",
    ),
    "STATES-TOO-WIDE": Wrong(
        "There are {found} {what}",
        "at most {most}",
        "Leave out options that matter least, or join levels",
    ),
    "STATES-NO-PAYOFF": Wrong(
        "{owner} owns an option, and no column has its payoffs",
        "a column of payoffs for every owner",
        "Add a column with the heading “{owner}”, a higher number for a better state",
    ),
    "STATES-PAYOFF-OF-NOBODY": Wrong(
        "The column “{name}” holds payoffs, and “{name}” owns no option",
        "columns “OWNER: option”, and one column per owner",
        "Write the owner's name as in its options, such as “{owner}”, or take the column out",
    ),
    "STATES-ONE-OWNER": Wrong(
        "{owner} is the only owner",
        "options of at least two owners, as nobody else could answer",
        "Add the options of another owner, each headed “OWNER: option”",
    ),
    "STATES-SECOND-ROW": Wrong(
        "“{text}” stands in the row that says what is irreversible",
        "“irreversible” or a blank cell",
        "Empty the cell, or move the state to a row of its own",
    ),
    "STATES-ROW-EMPTY": Wrong(
        "A state is missing: the row is empty",
        "a state in every row, down to the last one",
        "Fill the row in, or delete it",
    ),
    "STATES-TOO-FEW": Wrong(
        "The table has fewer than two states",
        "a row for each state, at least two",
        "Add a row for each combination of options that can come about",
    ),
    "STATES-TOO-MANY": Wrong(
        "There are {found} states",
        "at most {most}",
        "Leave out states that can't come about, or options that matter least",
    ),
    "STATES-NUMBER": Wrong(
        "“{text}” is no number of a state, while other states are numbered",
        "numbers from 1 for all states, or names for all",
        "Number every state, or none",
    ),
    "STATES-MISSING": Wrong(
        "State {number} is missing",
        "the {count} states to be numbered from 1 to {count}, each once",
        "Add the row of state {number}, or number the states anew",
    ),
    "STATES-LEVEL-MISSING": Wrong(
        "The state does not say how “{option}” stands",
        "Y or N, the name of a level, or - for any",
        "Fill the cell in",
    ),
    "STATES-PAYOFF-MISSING": Wrong(
        "{owner} has no payoff for this state",
        "a number, higher for a better state, equal for states that are as good",
        "Enter the payoff of {owner}, such as the state's place counted from the worst",
    ),
    "STATES-TWICE": Wrong(
        "The state is the same as the one in row {row}",
        "each combination of options once",
        "Delete one of the two rows, or correct its options",
    ),
    "STATE-UNKNOWN": Wrong(
        "“{value}” is no state of the table",
        "the number of a state from 1 to {count}, or its name",
        "Give one of these",
    ),
    "ORDER-NO-STEPS": Wrong(
        "The package has no measure above today's level, so there is nothing to put in order",
        "a package with a composition: the level of each of its measures",
        "Give the package a composition, or name its levels, each as measure=level",
    ),
    "ORDER-ONE-OWNER": Wrong(
        "The measures of the package have a single owner or none ({owner})",
        "measures of at least two owners, as one alone is exposed to nobody",
        "Say who owns each measure, or choose a package to which others contribute",
    ),
    "ORDER-TOO-MANY": Wrong(
        "There are {found} states between today and the package",
        "at most {most}",
        "Let measures go straight to their level, or join measures that go together",
    ),
    "STOPPING-TIED": Wrong(
        "Joint effects tie {found} measures that can be taken back, in {states} states",
        "at most {most} that are tied, so that every way of taking them back can be looked at",
        "Take a joint effect away, join measures that go together, or let fewer be taken back",
    ),
    "ORDER-RULES": Wrong(
        "No order of the package's measures keeps the rules on what comes before what",
        "a package that contains what its measures have to wait for",
        "Add the measures that have to come first, or take the rule out of force",
    ),
    "ORDER-LIMITS": Wrong(
        "No order keeps everybody's exposure within the limits",
        "limits that some order keeps",
        "Raise a limit, or take it away",
    ),
    "ORDER-FIRST": Wrong(
        "{stakeholder} can't move first",
        "an owner of a measure of the package that no rule makes wait",
        "Name another owner, or leave the first move open",
    ),
    "DELIVERY-NOTHING-PROMISED": Wrong(
        "The package promises nothing: all its measures stay as today",
        "a package with a composition: the level of each of its measures",
        "Give the package a composition, or name its levels, each as measure=level",
    ),
    "DELIVERY-CHANCES": Wrong(
        "The chances of {measure} are {chances}",
        "chances from 0 to 1, in full and in part together at most 1",
        "Lower one of the chances; what is left is the chance that nothing is delivered",
    ),
    "WAITING-NO-PACKAGE": Wrong(
        "The file names no package",
        "a package by name, or by its levels",
        "Add --package with the levels, each as measure=level, with commas between them",
    ),
    "STABILITY-ONE-OWNER": Wrong(
        "All measures have a single owner or none ({owner})",
        "measures of at least two owners, as nobody else could answer",
        "Say who owns each measure",
    ),
}
