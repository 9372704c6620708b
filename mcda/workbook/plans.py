"""Every sheet of a case workbook, in their order, and what of a case has none."""

from __future__ import annotations

from typing import Final

from mcda.model.case import Case
from mcda.model.fields import plain
from mcda.workbook.case_sheets import CASE_SHEET, CRITERIA, LEVELS, PACKAGES, STAKEHOLDERS
from mcda.workbook.chance_sheets import CHANCE_SHEETS
from mcda.workbook.layout import Kind, SheetPlan
from mcda.workbook.measure_sheets import (
    DIRECTIONS,
    EFFECT_NOTES,
    EFFECTS,
    JOINT_EFFECTS,
    MEASURES,
    RULES,
)
from mcda.workbook.preference_sheets import (
    BEST_WORST,
    JUDGEMENTS,
    PACKAGE_PAIRS,
    RED_LINES,
    WEIGHT_SHEETS,
)
from mcda.workbook.score_sheets import SCORE_NOTES, SCORES

INSTRUCTIONS: Final = SheetPlan(Kind.INSTRUCTIONS, "Instructions", "")
DATA: Final = SheetPlan(Kind.DATA, "Parley data", "")  # no words: a key

PLANS: Final = (
    INSTRUCTIONS,
    CASE_SHEET,
    STAKEHOLDERS,
    CRITERIA,
    LEVELS,
    DIRECTIONS,
    PACKAGES,
    MEASURES,
    JOINT_EFFECTS,
    RULES,
    *WEIGHT_SHEETS,
    JUDGEMENTS,
    BEST_WORST,
    PACKAGE_PAIRS,
    RED_LINES,
    SCORES,
    SCORE_NOTES,
    EFFECTS,
    EFFECT_NOTES,
    *CHANCE_SHEETS,
    DATA,
)

ON_SHEETS: Final = frozenset(
    (
        *("id", *plain(Case)),
        *("stakeholders", "criteria", "packages", "scores", "preferences", "settings", "decision"),
        *("measures", "effects", "joint_effects", "rules"),
        *("deliveries", "goes_along", "outlooks"),
    )
)
"""Fields of a case that have sheets; the rest travels as plain data on the hidden sheet."""
