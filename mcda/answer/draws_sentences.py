"""In how many draws the answer is the same, in words."""

from __future__ import annotations

from mcda.answer.draws import Draws
from mcda.words import figures
from mcda.words.said import Said, _


def draws_sentence(found: Draws) -> Said:
    """Return in how many draws the answer stays, and in how many somebody refuses its package."""
    return _(
        "In {same} of {samples} draws of weights around the stated ones and of open scores the "
        "answer is the same; in {refused} of all these draws at least one stakeholder refuses the "
        "package named first (seed {seed}).",
        same=figures.counted_share(found.same),
        refused=figures.counted_share(found.refused),
        samples=figures.count(found.samples),
        seed=found.seed,
    )
