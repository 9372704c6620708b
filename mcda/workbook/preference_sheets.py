"""What the sheets of preferences hold: weights, judgements, packages in pairs, red lines."""

from __future__ import annotations

from typing import Final

from mcda.workbook.layout import Column, Entry, Kind, SheetPlan

WEIGHTS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.WEIGHTS,
    "Weights",
    "Direct points: how much each criterion matters to each stakeholder, beside the other"
    " criteria of its group. Only their proportions count.",
    aliases=("Weights direct", "Direct weights"),
)
SWING: Final = SheetPlan(  # no words: the file is read back by them
    Kind.SWING,
    "Weights swing",
    "All criteria stand at their worst: 100 for the swing from worst to best that matters most,"
    " then the others in proportion. Groups get none.",
    aliases=("Swing weights", "Swing"),
)
RANKS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.RANKS,
    "Weights ranks",
    "1 for the criterion that matters most within its group, then 2, 3 ...; equal ranks are"
    " allowed.",
    aliases=("Rank weights", "Ranks"),
)
WEIGHT_SHEETS: Final = (WEIGHTS, SWING, RANKS)

_JUDGED: Final = (  # no words: the file is read back by them
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

JUDGEMENTS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.JUDGEMENTS,
    "Judgements",
    "Two criteria at a time, on Saaty's scale: 1 equally, 3 moderately, 5 strongly, 7 very"
    " strongly, 9 extremely; 1/3, 1/5 ... the other way round.",
    _JUDGED,
    aliases=("Judgments", "Pairwise"),
    per_stakeholder=True,
    spare=10,
)
BEST_WORST: Final = SheetPlan(  # no words: the file is read back by them
    Kind.BEST_WORST,
    "Best-worst",
    "The best criterion of a group against all others, and all others against the worst, each"
    " from 1 to 9.",
    _JUDGED,
    aliases=("Best worst",),
    per_stakeholder=True,
    spare=10,
)

PACKAGE_PAIRS: Final = SheetPlan(  # no words: the file is read back by them
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

RED_LINES: Final = SheetPlan(  # no words: the file is read back by them
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
