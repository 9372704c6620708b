"""The settings, and the names that they may hold; the rooms above compute what these stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Final, get_type_hints

from mcda.model.fields import Plain, Since, bare
from mcda.words.said import N_, say

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

TITLES: Final[Mapping[str, str]] = {  # no words: people and years
    "alonso-lamata-2006": "Alonso & Lamata 2006",
    "saaty-1980": "Saaty 1980",
    "saaty-2005": "Saaty 2005",
    "aguaron-moreno-2003": "Aguarón & Moreno-Jiménez 2003",
    "donegan-dodd-1991": "Donegan & Dodd 1991",
}
"""What each table of random indices is called where people read of it."""
_WORDS: Final[Mapping[str, str]] = {
    "anchored": N_("anchored"),
    "vector": N_("vector"),
    "minmax": N_("min-max"),
    "max": N_("max"),
    "sum": N_("sum"),
    "none": N_("the method's own"),
    "euclidean": N_("Euclidean"),
    "manhattan": N_("Manhattan"),
    "chebyshev": N_("Chebyshev"),
    "eigenvector": N_("eigenvector"),
    "geometric-mean": N_("geometric mean"),
    "centroid": N_("centroid"),
    "reciprocal": N_("reciprocal"),
    "ideal": N_("ideal"),
    "distributive": N_("distributive"),
}


def in_words(name: str) -> str:
    """Return what a name of `BY_FIELD` but a method's is called within a sentence."""
    return say(_WORDS[name]) if name in _WORDS else TITLES.get(name, name)


@dataclass(frozen=True, slots=True)
class Share:
    """A setting from 0 to 1 that one method goes by: its sign, and what is said of it.

    `title` heads it, `words` are what it is called in a sentence and in the workbook.
    """

    symbol: str
    title: str
    words: str
    hint: str
    meaning: str
    formula: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The method in force; every one is shown on screen and printed."""

    method: str = "topsis"
    normalisation: str = "anchored"
    distance: str = "euclidean"
    priorities: str = "eigenvector"
    rank_weights: str = "centroid"
    ri_table: str = "alonso-lamata-2006"
    synthesis: str = "ideal"
    vikor_v: Annotated[  # no words: its hint is read back
        float,
        Since(3),
        Share(
            "v",
            N_("v of VIKOR"),
            N_("VIKOR's v"),
            "Weight of the sum of regrets against the largest one, 0 to 1; usually 0.5",
            N_(
                "Weighs the sum of all shortfalls against the largest one; a half is the usual "
                "middle."
            ),
            "Q = v S + (1 − v) R",
        ),
    ] = 0.5
    seed: Annotated[
        int, Plain(N_("Seed"), N_("Start of the random numbers; any whole number"), least=0)
    ] = 20240101
    samples: Annotated[
        int, Plain(N_("Samples"), N_("How many weight vectors are sampled"), least=1)
    ] = 10_000


SHARES: Final[Mapping[str, Share]] = {
    name: said
    for name, hint in get_type_hints(Settings, include_extras=True).items()
    for said in bare(hint)[1]
    if isinstance(said, Share)
}
"""By field of `Settings`."""
