"""In how many draws the answer is the same, in words."""

from __future__ import annotations

from mcda.answer.draws import Draws
from mcda.words import figures
from mcda.words.said import Said, _


def draws_sentence(draws: Draws) -> Said:
    """Return what was counted, and from which seed."""
    return _(
        "Of {samples} draws of weights and open scores the answer is the same in {same}, and in "
        "{unrefused} nobody refuses the package. Seed {seed}.",
        samples=f"{draws.samples:,}",
        same=figures.counted_share(draws.same),
        unrefused=figures.counted_share(draws.unrefused),
        seed=draws.seed,
    )
