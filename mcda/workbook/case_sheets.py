"""What the sheets of the case itself hold: the case, its stakeholders, criteria and packages."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.case import Case, Criterion, Package, Preferences, Stakeholder
from mcda.model.decision import CaseDecision
from mcda.model.fields import plain
from mcda.model.preference import FUNCTIONS, SYMBOLS, THRESHOLDS, TITLES
from mcda.model.settings_names import BY_FIELD, SHARES, Settings
from mcda.workbook.layout import (
    DIRECTION_WORDS,
    WAYS,
    Column,
    Entry,
    Kind,
    SheetPlan,
    column_of,
    with_plain,
)

DECISION: Final = {f"decided_{field}": field for field in ("package", *plain(CaseDecision))}
"""The lines of the Case sheet that are about the decision, and its fields."""

CASE_SHEET: Final = SheetPlan(  # no words: the file is read back by them
    Kind.CASE,
    "Case",
    "What the decision is about, and how it is computed. Fill in the coloured cells.",
    (
        *(column_of(Case, field, 60) for field in plain(Case)),
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
        *(
            Column(field, one.words, Entry.NUMBER, 60, one.hint, aliases=(one.title, one.symbol))
            for field, one in SHARES.items()
        ),
        *(column_of(Settings, field, 60) for field in plain(Settings)),
        Column("decided_package", "Package decided on", Entry.PACKAGE, 60,
               "The package that was decided on, if any"),
        *(
            replace(column_of(CaseDecision, field, 60), field=line)
            for line, field in DECISION.items()
            if field != "package"
        ),
    ),
)  # fmt: skip

STAKEHOLDERS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.STAKEHOLDERS,
    "Stakeholders",
    "One row for each party with its own weights, scores and fallback.",
    with_plain((
        Column("name", "Name", Entry.TEXT, 26, "The party's name", required=True,
               aliases=("stakeholder", "party")),
        column_of(Stakeholder, "short", 12),
        column_of(Stakeholder, "description", 40),
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
        column_of(Preferences, "influence", 10),
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
        column_of(Preferences, "note"),
        column_of(Stakeholder, "bloc", 16),
    ), Stakeholder, Preferences),
    required=True,
)  # fmt: skip

CRITERIA: Final = SheetPlan(  # no words: the file is read back by them
    Kind.CRITERIA,
    "Criteria",
    "What packages are judged on. Criteria may be grouped: name the group in 'Part of'."
    " A group needs no direction or anchors.",
    with_plain((
        Column("name", "Name", Entry.TEXT, 28, "The criterion's name", required=True,
               aliases=("criterion",)),
        Column("parent", "Part of", Entry.NODE, 22, "The group it belongs to; empty at the top"),
        Column(
            "direction", "Direction", Entry.DIRECTION, 15, "more is better, or less is better",
            choices=tuple(DIRECTION_WORDS.values()),
        ),
        column_of(Criterion, "unit", 12),
        column_of(Criterion, "worst", 10, aliases=("worst anchor",)),
        column_of(Criterion, "best", 10, aliases=("best anchor",)),
        column_of(Criterion, "definition", 56),
        Column(
            "preference", "Preference", Entry.CHOICE, 15,
            "Only for PROMETHEE: how a difference counts. "
            + "; ".join(f"{function}: {words}" for function, words in FUNCTIONS.items()),
            aliases=("preference function",), choices=tuple(FUNCTIONS),
        ),
        *(
            Column(
                field, heading, Entry.NUMBER, 15,
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
    ), Criterion),
    required=True,
)  # fmt: skip

LEVELS: Final = SheetPlan(  # no words: the file is read back by them
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

PACKAGES: Final = SheetPlan(  # no words: the file is read back by them
    Kind.PACKAGES,
    "Packages",
    "One row for each candidate settlement.",
    with_plain((
        Column("name", "Name", Entry.TEXT, 34, "The package's name", required=True,
               aliases=("package",)),
        column_of(Package, "short", 12),
        column_of(Package, "description", 70),
        column_of(Package, "status_quo"),
    ), Package),
    required=True,
)  # fmt: skip
