"""What a case workbook looks like: its sheets, their columns, and the words on them.

Writer, reader, blank template, instructions and tests follow this description
and know no sheet or column of their own. Sheets are told apart by a mark in A1
(column A is hidden) or else by their title; columns by their heading, never by
position. A row's key in column A is the id of what it is about; a person who
fills in a workbook leaves it empty and ids are made from names.

Format history (a workbook with a newer version is refused):

1. First version.
"""

# long: the one description of every sheet, which is worth having in one place

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mcda.model.case import Direction, WeightWay
from mcda.model.preference import FUNCTIONS, SYMBOLS, THRESHOLDS, TITLES
from mcda.model.settings_names import BY_FIELD

FORMAT: Final = "parley-workbook"
VERSION: Final = 1

MARK: Final = "parley"
KEY: Final = "Key"
COMMON_LABEL: Final = "common"
TOP_LABEL: Final = "Top level"
STAKEHOLDER_CELL: Final = "Stakeholder"


class Kind(StrEnum):
    """The kinds of sheet; the value stands in the mark."""

    INSTRUCTIONS = "instructions"
    CASE = "case"
    STAKEHOLDERS = "stakeholders"
    CRITERIA = "criteria"
    LEVELS = "levels"
    PACKAGES = "packages"
    WEIGHTS = "weights"
    SWING = "swing"
    RANKS = "ranks"
    JUDGEMENTS = "judgements"
    BEST_WORST = "best-worst"
    PACKAGE_PAIRS = "package-pairs"
    RED_LINES = "red-lines"
    SCORES = "scores"
    SCORE_NOTES = "score-notes"
    DATA = "data"


class Entry(StrEnum):
    """What a cell of a column holds."""

    TEXT = "text"
    LONG_TEXT = "long text"
    NUMBER = "number"
    WHOLE = "whole number"
    POINT = "point"
    YES = "yes"
    RATIO = "ratio"
    CHOICE = "choice"
    STAKEHOLDER = "stakeholder"
    PACKAGE = "package"
    CRITERION = "criterion"
    NODE = "node"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list, or one line of the Case sheet.

    `field` is the model's name for it, `hint` is shown when the cell is chosen.
    """

    field: str
    heading: str
    entry: Entry
    width: float
    hint: str = ""
    aliases: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One kind of sheet: title, what it says under the title, and its columns.

    A sheet `per_stakeholder` has the stakeholder's name after its title.
    `spare` blank rows for more entries follow the last one.
    """

    kind: Kind
    title: str
    lead: str
    columns: tuple[Column, ...] = ()
    aliases: tuple[str, ...] = ()
    per_stakeholder: bool = False
    required: bool = False
    spare: int = 20


DIRECTIONS: Final[Mapping[str, Direction]] = {
    "more is better": Direction.BENEFIT,
    "less is better": Direction.COST,
    **dict.fromkeys(
        ("benefit", "max", "maximise", "maximize", "gain", "+", "1"), Direction.BENEFIT
    ),
    **dict.fromkeys(("up", "higher is better"), Direction.BENEFIT),
    **dict.fromkeys(("cost", "min", "minimise", "minimize", "loss", "-", "-1"), Direction.COST),
    **dict.fromkeys(("down", "lower is better"), Direction.COST),
}
"""Accepted words; the first two are the ones that workbooks are written with."""

DIRECTION_WORDS: Final = {
    Direction.BENEFIT: "more is better",
    Direction.COST: "less is better",
}
WAYS: Final = tuple(way.value for way in WeightWay)
YES: Final = ("yes", "y", "true", "x", "1", "✓")
NO: Final = ("no", "n", "false", "0", "")

CASE_SHEET: Final = SheetPlan(
    Kind.CASE,
    "Case",
    "What the decision is about, and how it is computed. Fill in the coloured cells.",
    (
        Column("title", "Title", Entry.TEXT, 60, "A short name for the case"),
        Column("question", "Question", Entry.LONG_TEXT, 60, "The question to be answered"),
        Column("marking", "Marking", Entry.TEXT, 60, "Classification, printed on each page"),
        Column("author", "Author", Entry.TEXT, 60, "Who answers for the case"),
        Column("date", "Date", Entry.TEXT, 60, "Year-month-day, such as 2026-11-21"),
        Column(
            "illustrative",
            "Illustrative",
            Entry.YES,
            60,
            "yes if scores and weights are made up to show the method",
        ),
        Column("note", "Note", Entry.LONG_TEXT, 60, "Anything a reader should know"),
        *(
            Column(
                field, heading, Entry.CHOICE, 60, f"One of: {', '.join(BY_FIELD[field])}",
                choices=BY_FIELD[field],
            )
            for field, heading in (
                ("method", "Method"),
                ("normalisation", "Normalisation"),
                ("distance", "Distance"),
                ("priorities", "Priorities"),
                ("rank_weights", "Rank weights"),
                ("ri_table", "RI table"),
                ("synthesis", "Synthesis"),
            )
        ),
        Column("vikor_v", "VIKOR's v", Entry.NUMBER, 60,
               "Weight of the sum of regrets against the largest one, 0 to 1; usually 0.5",
               aliases=("v of VIKOR", "v")),
        Column("seed", "Seed", Entry.WHOLE, 60, "Start of the random numbers; any whole number"),
        Column("samples", "Samples", Entry.WHOLE, 60, "How many weight vectors are sampled"),
    ),
)  # fmt: skip

STAKEHOLDERS: Final = SheetPlan(
    Kind.STAKEHOLDERS,
    "Stakeholders",
    "One row for each party with its own weights, scores and fallback.",
    (
        Column("name", "Name", Entry.TEXT, 26, "The party's name", required=True),
        Column("short", "Short name", Entry.TEXT, 12, "Heads narrow columns; may stay empty"),
        Column("description", "Description", Entry.LONG_TEXT, 40, "Who they are, what they want"),
        Column(
            "way",
            "Weights given by",
            Entry.CHOICE,
            14,
            "direct: points on the sheet Weights; swing: points on Weights swing; ranks: places on"
            " Weights ranks; pairwise: the sheet Judgements; best-worst: that sheet",
            aliases=("way",),
            choices=WAYS,
        ),
        Column("influence", "Influence", Entry.NUMBER, 10,
               "Weighs the party in group rankings; 1 if empty"),
        Column(
            "fallback_value",
            "Fallback value",
            Entry.NUMBER,
            10,
            "What the party gets without agreement, as a value from 0 to 100; or name a package"
            " in the next column",
        ),
        Column(
            "fallback_package", "Fallback package", Entry.PACKAGE, 22,
            "The package that stands for no agreement, if any",
        ),
        Column("fallback_note", "Fallback note", Entry.LONG_TEXT, 28, "Why this is the fallback"),
        Column("note", "Note on weights", Entry.LONG_TEXT, 28, "Where the weights come from"),
    ),
    required=True,
)  # fmt: skip

CRITERIA: Final = SheetPlan(
    Kind.CRITERIA,
    "Criteria",
    "What packages are judged on. Criteria may be grouped: name the group in 'Part of'."
    " A group needs no direction or anchors.",
    (
        Column("name", "Name", Entry.TEXT, 28, "The criterion's name", required=True),
        Column("parent", "Part of", Entry.NODE, 22, "The group it belongs to; empty at the top"),
        Column(
            "direction", "Direction", Entry.CHOICE, 15, "more is better, or less is better",
            choices=tuple(DIRECTION_WORDS.values()),
        ),
        Column("unit", "Unit", Entry.TEXT, 12, "points, %, EUR m ..."),
        Column("worst", "Worst", Entry.NUMBER, 10, "The worst plausible score, agreed once",
               aliases=("worst anchor",)),
        Column("best", "Best", Entry.NUMBER, 10, "The best plausible score, agreed once",
               aliases=("best anchor",)),
        Column("definition", "Definition", Entry.LONG_TEXT, 56, "What exactly is scored"),
        Column(
            "preference", "Preference", Entry.CHOICE, 12,
            "Only for PROMETHEE: how a difference counts. "
            + "; ".join(f"{function}: {words}" for function, words in FUNCTIONS.items()),
            aliases=("preference function",), choices=tuple(FUNCTIONS),
        ),
        *(
            Column(
                field, heading, Entry.NUMBER, 12,
                f"The {TITLES[field]}, in the criterion's unit; only where Preference is "
                + " or ".join(f.value for f, needed in THRESHOLDS.items() if field in needed),
                aliases=(SYMBOLS[field], TITLES[field], f"{heading.split()[0]} threshold"),
            )
            for field, heading in (
                ("indifference", "Indifference q"),
                ("strict", "Preference p"),
                ("inflection", "Inflection s"),
            )
        ),
    ),
    required=True,
)  # fmt: skip

LEVELS: Final = SheetPlan(
    Kind.LEVELS,
    "Levels",
    "Only for criteria scored in words: the words, and the number that stands for each.",
    (
        Column("criterion", "Criterion", Entry.CRITERION, 30, "A name from the sheet Criteria",
               required=True),
        Column("name", "Level", Entry.TEXT, 30, "The word, such as Partial", required=True),
        Column("value", "Value", Entry.NUMBER, 10, "The number that stands for it, between the"
               " criterion's worst and best", required=True),
    ),
)  # fmt: skip

PACKAGES: Final = SheetPlan(
    Kind.PACKAGES,
    "Packages",
    "One row for each candidate settlement.",
    (
        Column("name", "Name", Entry.TEXT, 34, "The package's name", required=True),
        Column("short", "Short name", Entry.TEXT, 12, "Heads narrow columns; may stay empty"),
        Column("description", "Description", Entry.LONG_TEXT, 70, "What it consists of"),
        Column("status_quo", "Status quo", Entry.YES, 12, "yes for the one package, if any, that"
               " stands for things going on as they are"),
    ),
    required=True,
)  # fmt: skip

WEIGHTS: Final = SheetPlan(
    Kind.WEIGHTS,
    "Weights",
    "Direct points: how much each criterion matters to each stakeholder, beside the other"
    " criteria of its group. Only their proportions count.",
    aliases=("Weights direct", "Direct weights"),
)
SWING: Final = SheetPlan(
    Kind.SWING,
    "Weights swing",
    "All criteria stand at their worst: 100 for the swing from worst to best that matters most,"
    " then the others in proportion. Groups get none.",
    aliases=("Swing weights", "Swing"),
)
RANKS: Final = SheetPlan(
    Kind.RANKS,
    "Weights ranks",
    "1 for the criterion that matters most within its group, then 2, 3 ...; equal ranks are"
    " allowed.",
    aliases=("Rank weights", "Ranks"),
)
WEIGHT_SHEETS: Final = (WEIGHTS, SWING, RANKS)

_JUDGED: Final = (
    Column("node", "Group", Entry.NODE, 22, "The group that both criteria belong to, or Top level",
           required=True),
    Column("row", "This criterion", Entry.CRITERION, 30, "A name from the sheet Criteria",
           required=True),
    Column("value", "Matters times as much", Entry.RATIO, 24,
           "9, 5, 3, 1 ... or 1/3, 1/5 if it matters less; empty if not judged",
           aliases=("matters so many times as much", "times as much", "times", "judgement"),
           required=True),
    Column("column", "As this one", Entry.CRITERION, 30, "A name from the sheet Criteria",
           aliases=("compared with",), required=True),
)  # fmt: skip

JUDGEMENTS: Final = SheetPlan(
    Kind.JUDGEMENTS,
    "Judgements",
    "Two criteria at a time, on Saaty's scale: 1 equally, 3 moderately, 5 strongly, 7 very"
    " strongly, 9 extremely; 1/3, 1/5 ... the other way round.",
    _JUDGED,
    aliases=("Judgments", "Pairwise"),
    per_stakeholder=True,
    spare=10,
)
BEST_WORST: Final = SheetPlan(
    Kind.BEST_WORST,
    "Best-worst",
    "The best criterion of a group against all others, and all others against the worst, each"
    " from 1 to 9.",
    _JUDGED,
    aliases=("Best worst",),
    per_stakeholder=True,
    spare=10,
)

PACKAGE_PAIRS: Final = SheetPlan(
    Kind.PACKAGE_PAIRS,
    "Package pairs",
    "Under AHP packages may be compared two at a time on a criterion, in place of their scores"
    " there: 1 equally well, 3 moderately better, 5 strongly, 7 very strongly, 9 extremely; 1/3,"
    " 1/5 ... the other way round.",
    (
        Column("criterion", "On criterion", Entry.CRITERION, 30, "A name from the sheet Criteria",
               required=True),
        Column("row", "This package", Entry.PACKAGE, 30, "A name from the sheet Packages",
               required=True),
        Column("value", "Does so many times as well", Entry.RATIO, 16,
               "9, 5, 3, 1 ... or 1/3, 1/5 if it does less well; empty if not judged",
               aliases=("times", "judgement"), required=True),
        Column("column", "As this one", Entry.PACKAGE, 30, "A name from the sheet Packages",
               aliases=("compared with",), required=True),
    ),
    aliases=("Packages in pairs", "Package judgements", "Package judgments"),
    per_stakeholder=True,
    spare=10,
)  # fmt: skip

RED_LINES: Final = SheetPlan(
    Kind.RED_LINES,
    "Red lines",
    "The worst score on a criterion that a stakeholder would still accept.",
    (
        Column("stakeholder", "Stakeholder", Entry.STAKEHOLDER, 26,
               "A name from the sheet Stakeholders", required=True),
        Column("criterion", "Criterion", Entry.CRITERION, 30, "A name from the sheet Criteria",
               required=True),
        Column("limit", "Limit", Entry.POINT, 14, "A score of the criterion, as number or level",
               required=True),
        Column("note", "Note", Entry.LONG_TEXT, 50, "Where this is known from"),
    ),
)  # fmt: skip

SCORES: Final = SheetPlan(
    Kind.SCORES,
    "Scores",
    "",
    per_stakeholder=True,
    aliases=("Score",),
)
SCORES_COMMON_LEAD: Final = (
    "Scores that hold for every stakeholder without one of its own. A range is written as 6 to 8;"
    " empty means not known."
)
SCORES_OWN_LEAD: Final = (
    "Only where this stakeholder sees it differently: an empty cell means that the common score"
    " holds. A range is written as 6 to 8."
)

SCORE_NOTES: Final = SheetPlan(
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

INSTRUCTIONS: Final = SheetPlan(Kind.INSTRUCTIONS, "Instructions", "")
DATA: Final = SheetPlan(Kind.DATA, "Parley data", "")

PLANS: Final = (
    INSTRUCTIONS,
    CASE_SHEET,
    STAKEHOLDERS,
    CRITERIA,
    LEVELS,
    PACKAGES,
    *WEIGHT_SHEETS,
    JUDGEMENTS,
    BEST_WORST,
    PACKAGE_PAIRS,
    RED_LINES,
    SCORES,
    SCORE_NOTES,
    DATA,
)
PLAN_OF: Final[Mapping[Kind, SheetPlan]] = {plan.kind: plan for plan in PLANS}

MATRIX_LABEL: Final[Mapping[Kind, str]] = {
    Kind.SCORES: "Package",
    Kind.WEIGHTS: "Criterion",
    Kind.SWING: "Criterion",
    Kind.RANKS: "Criterion",
}
"""Heading of the first column of sheets that are a matrix."""

INFO_HEADINGS: Final = ("Part of", "From worst to best")
"""Columns of the weights sheets that only inform."""

ON_SHEETS: Final = frozenset(
    (
        *("id", "title", "question", "marking", "author", "date", "note", "illustrative"),
        *("stakeholders", "criteria", "packages", "scores", "preferences", "settings"),
    )
)
"""Fields of a case that have sheets; the rest travels as plain data on the hidden sheet."""

RESERVED: Final = (
    *(KEY, COMMON_LABEL, TOP_LABEL, "Package", "Criterion", STAKEHOLDER_CELL),
    *INFO_HEADINGS,
)
"""Names that mean something else on a sheet; a thing of that name gets its id added."""


def mark(kind: Kind, stakeholder: str = "") -> str:
    """Return the text for A1 that tells what a sheet is."""
    return f"{MARK}:{kind.value}:{stakeholder}"


def read_mark(text: object) -> tuple[Kind, str] | None:
    """Return kind and stakeholder id of a mark, None for any other text."""
    if not isinstance(text, str) or not text.startswith(f"{MARK}:"):
        return None
    kind, _, stakeholder = text.removeprefix(f"{MARK}:").partition(":")
    return (Kind(kind), stakeholder) if kind in {k.value for k in Kind} else None
