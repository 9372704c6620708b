"""What the sheets of measures hold: levels, effects, joint effects, rules, own directions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from mcda.model.measures import JointEffect, Measure, Role, Rule
from mcda.model.rule_kinds import RuleKind
from mcda.workbook.layout import (
    DIRECTION_WORDS,
    Column,
    Entry,
    Kind,
    SheetPlan,
    column_of,
    with_plain,
)
from mcda.workbook.score_sheets import SCORE_NOTES, Family

DIRECTIONS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.DIRECTIONS,
    "Own directions",
    "Only where a stakeholder wants the opposite: more is better for it and worse for others.",
    (
        Column("stakeholder", "Stakeholder", Entry.STAKEHOLDER, 26,
               "A name from the sheet Stakeholders", required=True),
        Column("criterion", "Criterion", Entry.CRITERION, 30, "A name from the sheet Criteria",
               required=True),
        Column("direction", "Direction", Entry.DIRECTION, 18, "more is better, or less is better",
               choices=tuple(DIRECTION_WORDS.values()), required=True),
    ),
)  # fmt: skip

MEASURES: Final = SheetPlan(  # no words: the file is read back by them
    Kind.MEASURES,
    "Measures",
    "One row for each level of each measure; step 0 is how things stand today. What is said of"
    " the measure as a whole stands in that row.",
    with_plain((
        Column("name", "Measure", Entry.TEXT, 28, "The measure's name, the same in all its rows",
               required=True),
        Column("step", "Step", Entry.WHOLE, 8, "0 for how things stand today, then 1, 2 ..."),
        Column("level", "Level", Entry.TEXT, 20, "How far it goes, such as partial",
               required=True),
        Column("meaning", "What the level means", Entry.LONG_TEXT, 36, "What is done by then"),
        column_of(Measure, "short", 12),
        Column("owners", "Owners", Entry.TEXT, 22,
               "Who decides on it: names from the sheet Stakeholders, with ; between them"),
        Column("carriers", "Carried out by", Entry.TEXT, 22,
               "Who has to carry it out, with ; between names; the owners if empty"),
        Column("role", "Role", Entry.CHOICE, 10,
               "offer if it can be part of a package, answer if it answers one from outside",
               choices=tuple(Role)),
        column_of(Measure, "reversible", 13, aliases=("reversible",)),
        column_of(Measure, "climbs", 11, aliases=("one by one",)),
        column_of(Measure, "description", 40),
        column_of(Measure, "note", 36),
    ), Measure),
)  # fmt: skip

MEASURE: Final = Column("measure", "Measure", Entry.CHOICE, 28,  # no words: read back
                        "A name from the sheet Measures", free=True)  # fmt: skip
LEVEL: Final = Column("level", "Level", Entry.TEXT, 20,  # no words: read back
                       "This level or further, as on the sheet Measures")  # fmt: skip

JOINT_EFFECTS: Final = SheetPlan(  # no words: the file is read back by them
    Kind.JOINT_EFFECTS,
    "Joint effects",
    "What levels that are reached together change beyond the sum of their effects: one row for"
    " each of these levels. How much it is stands on the sheets Effects.",
    with_plain((
        Column("name", "Joint effect", Entry.TEXT, 30, "Its name, the same in all its rows",
               required=True),
        MEASURE,
        LEVEL,
        column_of(JointEffect, "note", 46),
    ), JointEffect),
)  # fmt: skip

OFF: Final = Column("off", "Out of force", Entry.YES, 12,  # no words: read back
                    "yes if the rule is kept but doesn't count")  # fmt: skip
PARTS: Final = ("when", "then", "amount")
RULES: Final = SheetPlan(  # no words: the file is read back by them
    Kind.RULES,
    "Rules",
    "What ties measures to each other: one row for each level that a rule speaks of. Where all"
    " of 'when' holds, 'then' counts; a budget sums up its amounts.",
    with_plain((
        Column("name", "Rule", Entry.TEXT, 8, "Its number, the same in all its rows",
               required=True),
        Column("kind", "Kind", Entry.CHOICE, 14,
               f"{', '.join(RuleKind)}: all of 'then' is reached before 'when'",
               choices=tuple(RuleKind)),
        Column("part", "Part", Entry.CHOICE, 10, "when, then, or amount for a budget",
               choices=PARTS),
        MEASURE,
        LEVEL,
        Column("amount", "Amount", Entry.NUMBER, 10, "What the level takes from the budget"),
        Column("count", "Count", Entry.WHOLE, 8, "How many, for at least and at most"),
        Column("limit", "Limit", Entry.NUMBER, 10, "What the amounts may sum up to"),
        column_of(Rule, "unit", 12),
        OFF,
        column_of(Rule, "note", 46),
    ), Rule),
)  # fmt: skip

EFFECTS: Final = SheetPlan(Kind.EFFECTS, "Effects", "", per_stakeholder=True, common=True)
EFFECTS_COMMON_LEAD: Final = (  # no words: the file is read back by them
    "What each level adds to a score or takes from it, in the criterion's unit, against how things"
    " stand today. It holds for every stakeholder without one of its own; a range is written as"
    " 2 to 4."
)
EFFECTS_OWN_LEAD: Final = (  # no words: the file is read back by them
    "Only where this stakeholder sees it differently: an empty cell means that the common effect"
    " holds. A range is written as 2 to 4."
)

EFFECT_NOTES: Final = replace(  # no words: the file is read back by them
    SCORE_NOTES,
    kind=Kind.EFFECT_NOTES,
    title="Effect notes",
    lead="Where effects come from. One row for each effect with something to say about it.",
    columns=tuple(
        replace(
            column,
            field="change",
            heading="Measure and level",
            entry=Entry.CHANGE,
            hint="A row's name from the sheet Effects common",
        )
        if column.field == "package"
        else replace(column, hint=column.hint.replace("score", "effect"))
        for column in SCORE_NOTES.columns
    ),
    aliases=("Notes on effects",),
)

CHANGED: Final = Family(  # no words: the file is read back by them
    EFFECTS, EFFECT_NOTES, "change", (EFFECTS_COMMON_LEAD, EFFECTS_OWN_LEAD), "effect "
)

MEASURE_SHEETS: Final = (MEASURES, JOINT_EFFECTS, RULES, EFFECTS, EFFECT_NOTES)
"""The sheets that a case without measures doesn't have."""
