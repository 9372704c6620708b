"""For which scores a change of weight is meant, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.sensitivity.box import Scores
from mcda.words.said import Said, _, listed, ngettext, together

_WHOLE: Final = 1e-9
"""Counted shares this near to one make up a whole."""


def meant(scores: Scores, favoured: int = 1) -> Said:
    """Return for which scores a change is meant, as the end of a sentence; "" for single ones.

    `favoured` is the number of packages that the change puts first.
    """
    if scores is Scores.WHOLE:
        return ngettext(
            ", with open scores in its favour", ", with open scores in their favour", favoured
        )
    return _(", with open scores at their middle") if scores is Scores.MIDDLE else together([])


def proven(scores: Scores) -> Said:
    """Return for which scores the absence of a change is meant, as the end of a sentence."""
    return _(", whatever the open scores are") if scores is Scores.WHOLE else meant(scores)


def lead(packages: Sequence[str], scores: Scores) -> Said:
    """Return "A leads", "A and B lead", or that they could, by open scores in their favour."""
    named = listed(packages)
    if scores is Scores.WHOLE:
        return _("{packages} could lead", packages=named)
    return ngettext("{packages} leads", "{packages} lead", len(packages), packages=named)


def ties_sentence(shares: NDArray[np.float64]) -> Said:
    """Return why the shares of a rank (packages x ranks) don't sum to one; "" where they do."""
    if np.allclose(shares.sum(axis=0), 1, atol=_WHOLE):
        return together([])
    return _(
        "Tied packages share the better rank, so that the shares of a rank need not sum to 100 %."
    )
