"""The case's scores computed once more by another program, pymcdm, to see that both agree.

Only where pymcdm's formula is the same and confirmed by published tables; its
COPRAS treats costs as benefits and is never asked. Each method says what its peer is.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.methods.in_force import NOTHING
from mcda.methods.peer import RULES
from mcda.methods.rank import Ranking
from mcda.model.arrays import Floats
from mcda.model.settings_names import in_words
from mcda.words import figures
from mcda.words.said import _, say

PROGRAM: Final = "pymcdm"

ROUNDING: Final = 1e-12
"""A difference below this is rounding, and no two machines round alike."""


@dataclass(frozen=True, slots=True)
class Check:
    """What recomputing came to: the largest difference of a score, or None and `reason`."""

    difference: float | None
    reason: str = ""

    @property
    def sentence(self) -> str:
        """Say what came of it; differences of rounding are told as such."""
        if self.difference is None:
            return _("Not recomputed by {program}: {reason}.", program=PROGRAM, reason=self.reason)
        small = self.difference < ROUNDING
        return _(
            "Recomputed by {program}: the largest difference of a score is {difference}.",
            program=PROGRAM,
            difference=_("below 1e-12") if small else figures.significant(self.difference, 2),
        )


def verify(ranking: Ranking) -> Check:
    """Compare our scores with pymcdm's, or say why that can't be done."""
    found = difference(ranking)
    return Check(found) if found is not None else Check(None, _why_not(ranking))


def _why_not(ranking: Ranking) -> str:
    peer, how = ranking.method.peer, ranking.normalisation
    if peer.make is None:
        return say(peer.none)
    if len(ranking.packages) < 2:
        return _("it needs two packages")
    if peer.beyond(ranking):
        return _("a score is beyond the anchors of its criterion")
    if _flat(peer.rows(ranking)):
        return _("it fails where all packages score the same on a criterion")
    if unlike := peer.unlike(ranking):
        return unlike
    if how in RULES or ranking.method.normalisations == (NOTHING,):
        return _("it comes to no number for these scores")
    return _("it has no {normalisation} normalisation like ours", normalisation=in_words(how))


def difference(ranking: Ranking) -> float | None:
    """Return the largest difference between our scores and pymcdm's, None where it has no equal.

    It has none for `sum` normalisation, other distances than the Euclidean, AHP's
    ratings, and tables whose columns have no spread. Anchored TOPSIS and weighted sum
    are its min-max ones with the anchors as two more packages, the best and the worst.
    """
    peer = ranking.method.peer
    rows = peer.rows(ranking)
    if peer.make is None or len(ranking.packages) < 2 or _flat(rows) or peer.beyond(ranking):
        return None
    # What comes along with it reports on its fonts, which nobody asked about.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    made = peer.make(ranking)
    if made is None:
        return None
    types = np.where(ranking.table.benefit, 1, -1)
    # Not validated, or it warns of dominated packages, which are welcome here.
    with np.errstate(all="ignore"):
        found = made(rows, ranking.weights.vector, types, validation=False)
    theirs = np.asarray(found, dtype=np.float64)[: len(ranking.packages)]
    if peer.turned:
        theirs = 1 - theirs
    if not np.all(np.isfinite(theirs)):
        return None
    return float(np.abs(theirs - ranking.scores).max())


def _flat(rows: Floats) -> bool:
    return bool(len(rows) and np.any(rows.max(axis=0) == rows.min(axis=0)))
