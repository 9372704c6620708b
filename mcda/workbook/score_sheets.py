"""What the sheets of scores hold, and those of what is said about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mcda.workbook.layout import Column, Entry, Kind, SheetPlan


@dataclass(frozen=True, slots=True)
class Family:
    """Sheets of one kind of entry, and the notes on them: what stands down their rows.

    `prefix` keeps exact entries of two families apart on the hidden sheet.
    """

    sheets: SheetPlan
    notes: SheetPlan
    down: str
    leads: tuple[str, str]
    """What the common sheet says under its title, and what a stakeholder's own does."""
    prefix: str = ""

    def likely(self, stakeholder: str) -> str:
        """Return the owner under which a stakeholder's most likely scores are kept exactly."""
        return f"likely {self.prefix}{stakeholder}"  # no words: a key of the file


SCORES: Final = SheetPlan(  # no words: the file is read back by them
    Kind.SCORES,
    "Scores",
    "",
    per_stakeholder=True,
    common=True,
    aliases=("Score",),
)
SCORES_COMMON_LEAD: Final = (  # no words: the file is read back by them
    "Scores that hold for every stakeholder without one of its own. A range is written as 6 to 8;"
    " empty means not known."
)
SCORES_OWN_LEAD: Final = (  # no words: the file is read back by them
    "Only where this stakeholder sees it differently: an empty cell means that the common score"
    " holds. A range is written as 6 to 8."
)

SCORE_NOTES: Final = SheetPlan(  # no words: the file is read back by them
    Kind.SCORE_NOTES,
    "Score notes",
    "Where scores come from. One row for each score with something to say about it.",
    (
        Column("stakeholder", "Stakeholder", Entry.STAKEHOLDER, 20,
               "Whose score: a name from the sheet Stakeholders, or common"),
        Column("package", "Package", Entry.PACKAGE, 28, "A name from the sheet Packages",
               required=True),
        Column("criterion", "Criterion", Entry.CRITERION, 26, "A name from the sheet Criteria",
               required=True),
        Column("likely", "Likely", Entry.POINT, 10,
               "The most likely score within a range; its middle if empty"),
        Column("source", "Source", Entry.LONG_TEXT, 46, "Document, page"),
        Column("author", "Author", Entry.TEXT, 16, "Who set the score"),
        Column("note", "Note", Entry.LONG_TEXT, 50, "The reasoning in one line"),
        Column("estimate", "Estimate", Entry.YES, 10,
               "yes if the score was guessed for the other side"),
    ),
    aliases=("Notes on scores", "Notes"),
    spare=30,
)  # fmt: skip

SCORED: Final = Family(SCORES, SCORE_NOTES, "package", (SCORES_COMMON_LEAD, SCORES_OWN_LEAD))
