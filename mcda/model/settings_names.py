"""The names that settings may hold; the rooms above compute what they stand for."""

from __future__ import annotations

from typing import Final

METHODS: Final = (
    "weighted-sum",
    "topsis",
    "ahp",
    "vikor",
    "promethee",
    "wpm",
    "edas",
    "copras",
)
BY_PREFERENCE: Final = ("promethee",)
"""The methods that go by criteria's preference functions."""
TAKE_PAIRS: Final = ("ahp",)
"""The methods that take judgements of packages in pairs."""
NORMALISATIONS: Final = ("anchored", "vector", "minmax", "max", "sum")
DISTANCES: Final = ("euclidean", "manhattan", "chebyshev")
"""The textbook's distance first; the others are its relatives of order 1 and infinity."""
PRIORITIES: Final = ("eigenvector", "geometric-mean")
RANK_WEIGHTS: Final = ("centroid", "sum", "reciprocal")
RI_TABLES: Final = (
    "alonso-lamata-2006",
    "saaty-1980",
    "saaty-2005",
    "aguaron-moreno-2003",
    "donegan-dodd-1991",
)
SYNTHESES: Final = ("ideal", "distributive")
"""Ideal mode first: it knows fewer rank reversals."""

BY_FIELD: Final[dict[str, tuple[str, ...]]] = {
    "method": METHODS,
    "normalisation": NORMALISATIONS,
    "distance": DISTANCES,
    "priorities": PRIORITIES,
    "rank_weights": RANK_WEIGHTS,
    "ri_table": RI_TABLES,
    "synthesis": SYNTHESES,
}
"""Known names by field of `Settings`."""
