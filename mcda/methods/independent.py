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

Floats = NDArray[np.float64]

PROGRAM: Final = "pymcdm"

_NO_PEER: Final = {
    "ahp": "it has no ratings of packages",
    "copras": "its COPRAS counts costs as benefits",
    "wpm": "its weighted product is not confirmed by a published table here",
}


@dataclass(frozen=True, slots=True)
class Check:
    """What recomputing came to: the largest difference of a score, or None and `reason`."""

    difference: float | None
    reason: str = ""

    @property
    def sentence(self) -> str:
        """Say what came of it; differences of rounding are told as such."""
        if self.difference is None:
            return f"Not recomputed by {PROGRAM}: {self.reason}."
        told = "below 1e-12" if self.difference < ROUNDING else f"{self.difference:.1e}"
        return f"Recomputed by {PROGRAM}: the largest difference of a score is {told}."


ROUNDING: Final = 1e-12
"""A difference below this is rounding, and no two machines round alike."""


def verify(ranking: Ranking) -> Check:
    """Compare our scores with pymcdm's, or say why that can't be done."""
    found = difference(ranking)
    return Check(found) if found is not None else Check(None, _why_not(ranking))


def _why_not(ranking: Ranking) -> str:
    table = ranking.table
    if ranking.method.name in _NO_PEER:
        return _NO_PEER[ranking.method.name]
    if len(ranking.packages) < 2:
        return "it needs two packages"
    if np.any(table.matrix.max(axis=0) == table.matrix.min(axis=0)):
        return "it fails where all packages score the same on a criterion"
    if ranking.method.name == "topsis" and ranking.case.settings.distance != "euclidean":
        return f"it has no {ranking.case.settings.distance} distance"
    if ranking.method.name == "promethee" and _promethee(ranking) is None:
        return "only PROMETHEE's usual criterion is compared"
    if ranking.normalisation in _RULES or ranking.method.name in ("promethee", "edas"):
        return "it comes to no number for these scores"
    return f"it has no {ranking.normalisation} normalisation like ours"


def difference(ranking: Ranking) -> float | None:
    """Return the largest difference between our scores and pymcdm's, None where it has no equal.

    It has none for anchored or `sum` normalisation, other distances than the
    Euclidean, AHP's ratings, and tables whose columns have no spread.
    """
    made = _PEERS.get(ranking.method.name)
    table = ranking.table
    flat = len(table.matrix) and np.any(table.matrix.max(axis=0) == table.matrix.min(axis=0))
    if made is None or flat or len(ranking.packages) < 2:
        return None
    # What comes along with it reports on its fonts, which nobody asked about.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    peer = made(ranking)
    if peer is None:
        return None
    import warnings

    with warnings.catch_warnings():
        # It warns of dominated packages, which are welcome here.
        warnings.simplefilter("ignore")
        types = np.where(table.benefit, 1, -1)
        theirs = np.asarray(peer(table.matrix, ranking.weights.vector, types), dtype=np.float64)
    if ranking.method.name == "vikor":
        theirs = 1 - theirs
    if not np.all(np.isfinite(theirs)):
        return None
    return float(np.abs(theirs - ranking.scores).max())


_RULES: Final = ("vector", "minmax", "max")


def _normalisation(how: str) -> Any:
    from pymcdm import normalizations

    return getattr(normalizations, f"{how}_normalization") if how in _RULES else None


def _topsis(ranking: Ranking) -> Any:
    from pymcdm.methods import TOPSIS

    rule = _normalisation(ranking.normalisation)
    if rule is None or ranking.case.settings.distance != "euclidean":
        return None
    return TOPSIS(normalization_function=rule)


def _weighted_sum(ranking: Ranking) -> Any:
    from pymcdm.methods import WSM

    rule = _normalisation(ranking.normalisation)
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
