"""When an answer is firm, sensitive or undecided, as the report's section on the method has it."""

from __future__ import annotations

from typing import Final

from mcda.answer.grade import NEAR_FALLBACK, NEAR_SCORE, NEAR_WEIGHT
from mcda.words import figures
from mcda.words.said import _

ANSWER_GRADES: Final = (
    _(
        "The answer is undecided when open judgements or open scores alone could make it another, "
        "or where it is a tie."
    ),
    _(
        "It is sensitive when one score or red line moved by at most {score} % of its range or one "
        "level, one fallback by at most {fallback} points, or {weight} points of one stakeholder's "
        "weight change it, or where the method doesn't let it be said which score would. Otherwise "
        "it is firm.",
        score=figures.whole(NEAR_SCORE * 100),
        fallback=figures.whole(NEAR_FALLBACK),
        weight=figures.whole(NEAR_WEIGHT * 100),
    ),
)
"""The thresholds are those that the answer is graded by."""
