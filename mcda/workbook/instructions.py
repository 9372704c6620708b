"""The first sheet: how to fill in the workbook, in plain words and with an example."""

from __future__ import annotations

from typing import Final

from mcda.sheets.page import FIRST, fit_rows, protect, set_up_print
from mcda.sheets.style import Look
from mcda.workbook.layout import Kind, mark
from mcda.workbook.plans import INSTRUCTIONS
from mcda.workbook.writing import ALLOWED, Writing

STEPS: Final = (  # no words: the file's own
    ("1", "Case", "Write the question down: what is to be decided, for whom, by when."),
    ("2", "Stakeholders", "List the parties. Each may weigh and score differently."),
    (
        "3",
        "Criteria",
        "List what packages are judged on. For each: is more better, in which unit, and what are"
        " the worst and the best plausible score. These two stay the same for everyone.",
    ),
    ("4", "Packages", "List the candidate settlements, the status quo among them."),
    (
        "5",
        "Scores common",
        "Score every package on every criterion, as a number, as one of the criterion's levels,"
        " or as a range such as 6 to 8. Empty means not known.",
    ),
    (
        "6",
        "Scores of a stakeholder",
        "Only where a stakeholder sees it differently. The sheet's title is Scores and the"
        " stakeholder's name; copy Scores common for one more.",
    ),
    (
        "7",
        "Weights",
        "Points for each criterion and stakeholder. With swing, ranks, pairwise or best-worst in"
        " the column 'Weights given by' of Stakeholders, use that sheet instead.",
    ),
    ("8", "Score notes, Red lines", "Say where scores come from, and what nobody may cross."),
)

RULES: Final = (  # no words: the file's own
    "Fill in the coloured cells. The sheets are protected without a password, so that nothing"
    " is changed by accident; unprotect them freely to add, rename or reorder.",
    "Names tie the sheets together: write a criterion, package or stakeholder the same way on"
    " every sheet. Capitals and spaces do not matter. A near miss is pointed out on reading.",
    "The hidden column A holds keys that keep names and entries together when a name is changed."
    " Leave it empty in rows of your own. When sorting, sort whole rows.",
    "Decimal comma or point, both are read. Enter values, no formulas that were never calculated.",
    "Whatever can't be read is listed with sheet and cell when the workbook is opened in Parley;"
    " nothing is dropped without a word.",
)

EXAMPLE: Final = (  # no words: the file's own
    ("Criterion", "Civil protection", "points, worst 0, best 10, more is better"),
    ("Criterion", "Cost", "EUR m, worst 250, best 0, less is better"),
    ("Package", "Monitored ceasefire", "scores 7 on Civil protection and 120 on Cost"),
    ("Package", "Waiting", "scores 2 on Civil protection and 10 to 20 on Cost"),
    ("Weights of North", "60 and 40", "Civil protection counts for 60 %, Cost for 40 %"),
    (
        "What comes of it",
        "Values 63 and 50",
        "ceasefire: 60 % of 70 plus 40 % of 52 on the 0 to 100 scale of worst to best; waiting:"
        " 60 % of 20 plus 40 % of 94, the middle of its range",
    ),
)


def write_instructions(writing: Writing) -> None:  # no words: the file's own
    """Add the instructions sheet."""
    sheet = writing.book.create_sheet(INSTRUCTIONS.title)
    writing.put(sheet, 1, 1, mark(Kind.INSTRUCTIONS), Look.KEY)
    sheet.column_dimensions["A"].hidden = True
    for letter, width in (("B", 6), ("C", 26), ("D", 84)):
        sheet.column_dimensions[letter].width = width
    writing.put(sheet, 1, FIRST, "How to fill in this workbook", Look.TITLE)
    sheet.row_dimensions[1].height = 28
    row = 3
    for number, title, words in STEPS:
        writing.put(sheet, row, FIRST, number, Look.STRONG)
        writing.put(sheet, row, FIRST + 1, title, Look.HEADING)
        writing.put(sheet, row, FIRST + 2, words, Look.PLAIN)
        row += 1
    row += 1
    writing.put(sheet, row, FIRST + 1, "This colour", Look.INPUT)
    writing.put(sheet, row, FIRST + 2, "marks the cells that are yours to fill in.", Look.PLAIN)
    row += 2
    writing.put(sheet, row, FIRST, "Good to know", Look.TITLE)
    for count, words in enumerate(RULES, start=1):
        row += 1
        writing.put(sheet, row, FIRST, "•", Look.STRONG)
        writing.put(sheet, row, FIRST + 1, f"Rule {count}", Look.HEADING)
        writing.put(sheet, row, FIRST + 2, words, Look.PLAIN)
    row += 2
    writing.put(sheet, row, FIRST, "An example, small enough to check by hand", Look.TITLE)
    for what, name, words in EXAMPLE:
        row += 1
        writing.put(sheet, row, FIRST + 1, f"{what}: {name}", Look.HEADING)
        writing.put(sheet, row, FIRST + 2, words, Look.PLAIN)
    row += 2
    writing.put(sheet, row, FIRST, "The sheets", Look.TITLE)
    for plan in writing.plans:
        if plan.lead:
            row += 1
            writing.put(sheet, row, FIRST + 1, plan.title, Look.HEADING)
            writing.put(sheet, row, FIRST + 2, plan.lead, Look.PLAIN)
    fit_rows(sheet, 2, FIRST + 2)
    sheet.sheet_view.showGridLines = False
    set_up_print(sheet, landscape=False, pages=(1, 1))
    writing.head_and_foot(sheet)
    protect(sheet, *ALLOWED)
