"""The case's scores computed once more by another program, pymcdm, to see that both agree.

Only where pymcdm's formula is the same and confirmed by published tables; its
COPRAS treats costs as benefits and is never asked. The import takes over a
second, so it happens on use.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.rank import Ranking
from mcda.model.preference import Preference
from mcda.words.said import N_, _, say

Floats = NDArray[np.float64]

PROGRAM: Final = "pymcdm"

_NO_PEER: Final = {
    "ahp": N_("it has no ratings of packages"),
    "copras": N_("its COPRAS counts costs as benefits"),
    "wpm": N_("its weighted product is not confirmed by a published table here"),
}

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
            difference=_("below 1e-12") if small else f"{self.difference:.1e}",
        )


def verify(ranking: Ranking) -> Check:
    """Compare our scores with pymcdm's, or say why that can't be done."""
    found = difference(ranking)
    return Check(found) if found is not None else Check(None, _why_not(ranking))


def _why_not(ranking: Ranking) -> str:
    settings, how = ranking.case.settings, ranking.normalisation
    if ranking.method.name in _NO_PEER:
        return say(_NO_PEER[ranking.method.name])
    if len(ranking.packages) < 2:
        return _("it needs two packages")
    if ranking.method.name in _BY_ANCHORS and how == "anchored" and not _between_anchors(ranking):
        return _("a score is beyond the anchors of its criterion")
    if _flat(_rows(ranking)):
        return _("it fails where all packages score the same on a criterion")
    if ranking.method.name == "topsis" and settings.distance != "euclidean":
        return _("it has no {distance} distance", distance=settings.distance)
    if ranking.method.name == "promethee" and _promethee(ranking) is None:
        return _("only PROMETHEE's usual criterion is compared")
    if how in _RULES or ranking.method.name in ("promethee", "edas"):
        return _("it comes to no number for these scores")
    return _("it has no {normalisation} normalisation like ours", normalisation=how)


def difference(ranking: Ranking) -> float | None:
    """Return the largest difference between our scores and pymcdm's, None where it has no equal.

    It has none for `sum` normalisation, other distances than the Euclidean, AHP's
    ratings, and tables whose columns have no spread. Anchored TOPSIS and weighted sum
    are its min-max ones with the anchors as two more packages, the best and the worst.
    """
    made = _PEERS.get(ranking.method.name)
    rows = _rows(ranking)
    if made is None or len(ranking.packages) < 2 or _flat(rows):
        return None
    # What comes along with it reports on its fonts, which nobody asked about.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    peer = made(ranking)
    if peer is None:
        return None
    types = np.where(ranking.table.benefit, 1, -1)
    # Not validated, or it warns of dominated packages, which are welcome here.
    with np.errstate(all="ignore"):
        found = peer(rows, ranking.weights.vector, types, validation=False)
    theirs = np.asarray(found, dtype=np.float64)[: len(ranking.packages)]
    if ranking.method.name == "vikor":
        theirs = 1 - theirs
    if not np.all(np.isfinite(theirs)):
        return None
    return float(np.abs(theirs - ranking.scores).max())


def _rows(ranking: Ranking) -> Floats:
    """Return the scores (m x n), followed by the anchors where they take a package's place."""
    table = ranking.table
    if ranking.method.name in _BY_ANCHORS and ranking.normalisation == "anchored":
        return np.vstack([table.matrix, table.worst, table.best])
    return table.matrix


def _flat(rows: Floats) -> bool:
    return bool(len(rows) and np.any(rows.max(axis=0) == rows.min(axis=0)))


def _between_anchors(ranking: Ranking) -> bool:
    table = ranking.table
    low, high = np.minimum(table.worst, table.best), np.maximum(table.worst, table.best)
    return bool(np.all((table.matrix >= low) & (table.matrix <= high)))


_BY_ANCHORS: Final = ("topsis", "weighted-sum")
_RULES: Final = ("vector", "minmax", "max")


def _normalisation(ranking: Ranking) -> Any:
    from pymcdm import normalizations

    how = ranking.normalisation
    if how == "anchored" and _between_anchors(ranking):
        how = "minmax"
    return getattr(normalizations, f"{how}_normalization") if how in _RULES else None


def _topsis(ranking: Ranking) -> Any:
    from pymcdm.methods import TOPSIS

    rule = _normalisation(ranking)
    if rule is None or ranking.case.settings.distance != "euclidean":
        return None
    return TOPSIS(normalization_function=rule)


def _weighted_sum(ranking: Ranking) -> Any:
    from pymcdm.methods import WSM

    rule = _normalisation(ranking)
    return None if rule is None else WSM(normalization_function=rule)


def _vikor(ranking: Ranking) -> Any:
    from pymcdm.methods import VIKOR

    if ranking.normalisation != "minmax":
        return None
    return VIKOR(v=ranking.case.settings.vikor_v)


def _promethee(ranking: Ranking) -> Any:
    from pymcdm.methods import PROMETHEE_II

    if any(c.preference is not Preference.USUAL for c in ranking.table.criteria):
        return None
    return PROMETHEE_II(preference_function="usual")


def _edas(ranking: Ranking) -> Any:
    from pymcdm.methods import EDAS

    return EDAS()


_PEERS: Final[dict[str, Callable[[Ranking], Any]]] = {
    "topsis": _topsis,
    "weighted-sum": _weighted_sum,
    "vikor": _vikor,
    "promethee": _promethee,
    "edas": _edas,
}
