"""What can be wrong with a command's words."""

from mcda.errors.entry import Entry, Wrong

OPTIONS: dict[str, Entry] = {
    "OPTION-USAGE": Wrong(
        "The command can't be understood ({message})",
        "a command and its options",
        "Ask {usage} --help for them",
    ),
    "OPTION-UNKNOWN": Wrong("“{value}” is not known", "one of: {known}", "Give one of these names"),
    "COMMAND-UNKNOWN": Wrong(
        "There is no command or file “{value}”",
        "one of: {known}",
        "Give a command first and then its file; parley --help lists them",
    ),
    "OPTION-UNREADABLE": Wrong(
        "“{value}” can't be read",
        "{expected}",
        "Give it in the form that --help shows, in quotation marks",
    ),
    "OPTION-NOT-A-NUMBER": Wrong(
        "“{value}” is not a usable whole number",
        "a whole number of at least {least}",
        "Give a number without sign, spaces or decimals",
    ),
    "OPTION-FILE-KIND": Wrong(
        "The file to write has {kind}", "one of: {kinds}", "Name the file with one of these endings"
    ),
    "OPTION-ROUND-THERE": Wrong(
        "There is a round “{name}” already",
        "a name that no other round has",
        "Give another name, or name that round with --round to send its workbooks again",
    ),
    "OPTION-STANDARD-INPUT": Wrong(
        "The standard input is not read",
        "the name of a file",
        "Save the input as a file, and name that",
    ),
    "OUTPUT-NOT-WRITTEN": Wrong(
        "The result could not be written ({reason})",
        "an output that takes the whole result",
        "Free some space or send the output elsewhere; what is there is not whole",
    ),
    "MATRICES-DIFFER": Wrong(
        "{name} compares {others}, and the first matrix {elements}",
        "matrices of the same elements in the same order",
        "Give every member the same elements",
    ),
    "REPORT-NO-PRINTER": Wrong(
        "A PDF was asked for where nothing can print one",
        "the program to be started as parley",
        "Start the command as parley report, or write .html, .docx or .xlsx",
    ),
}
