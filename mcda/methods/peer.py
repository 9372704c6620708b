"""pymcdm's counterpart of a method: how it is made, and what it is given.

Its import takes over a second, so methods import it where they make their peer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from mcda.model.arrays import Floats
from mcda.words.said import N_

if TYPE_CHECKING:
    from mcda.methods.rank import Ranking


RULES: Final = ("vector", "minmax", "max")
"""The normalisations that it computes as we do."""


@dataclass(frozen=True)
class Peer:
    """`make` returns the peer's method for a ranking, None where it has no equal to it.

    `none` says why there is no peer at all, `unlike` why it has no equal to this ranking
    ("" where the reason lies in the scores or the normalisation). `with_anchors`: under
    anchored normalisation the anchors go as two more packages, the best and the worst.
    `turned`: less is better in its scores, from 0 to 1.
    """

    make: Callable[[Ranking], Any] | None = None
    none: str = ""
    unlike: Callable[[Ranking], str] = lambda _ranking: ""
    with_anchors: bool = False
    turned: bool = False

    def rows(self, ranking: Ranking) -> Floats:
        """Return the scores (m x n), followed by the anchors where they go along."""
        table = ranking.table
        if self.with_anchors and ranking.normalisation == "anchored":
            return np.vstack([table.matrix, table.worst, table.best])
        return table.matrix

    def beyond(self, ranking: Ranking) -> bool:
        """Say whether the anchors go along and a score lies beyond them."""
        table = ranking.table
        if not (self.with_anchors and ranking.normalisation == "anchored"):
            return False
        low, high = np.minimum(table.worst, table.best), np.maximum(table.worst, table.best)
        return not np.all((table.matrix >= low) & (table.matrix <= high))


UNKNOWN: Final = Peer(none=N_("it is not asked for this method"))


def normalisation(ranking: Ranking) -> Any:
    """Return the peer's normalisation, None where it has none like ours.

    Anchored is its min-max one once the anchors are two more packages.
    """
    from pymcdm import normalizations

    how = "minmax" if ranking.normalisation == "anchored" else ranking.normalisation
    return getattr(normalizations, f"{how}_normalization") if how in RULES else None
