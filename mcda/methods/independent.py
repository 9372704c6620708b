"""The case's scores computed once more by another program, pymcdm, to see that both agree.

Only where pymcdm's formula is the same and confirmed by published tables; its
COPRAS treats costs as benefits and is never asked. The import takes over a
second, so it happens on use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mcda.methods.rank import Ranking
from mcda.model.preference import Preference

Floats = NDArray[np.float64]

PROGRAM: Final = "pymcdm"


def difference(ranking: Ranking) -> float | None:
    """Return the largest difference between our scores and pymcdm's, None where it has no equal.

    It has none for anchored or `sum` normalisation, other distances than the
    Euclidean, AHP's ratings, and tables whose columns have no spread.
    """
    made = _PEERS.get(ranking.method.name)
    table = ranking.table
    flat = np.any(table.matrix.max(axis=0) == table.matrix.min(axis=0))
    if made is None or flat or len(ranking.packages) < 2:
        return None
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
    return float(np.abs(theirs - ranking.scores).max())


def _normalisation(how: str) -> Any:
    from pymcdm import normalizations

    names = {"vector": "vector", "minmax": "minmax", "max": "max"}
    return getattr(normalizations, f"{names[how]}_normalization") if how in names else None


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
