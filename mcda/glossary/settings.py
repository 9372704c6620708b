"""The settings that a ranking hangs on and all their choices, as window and report say them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from mcda.glossary.entry import Choice
from mcda.methods.normalisation import FORMULAS
from mcda.methods.register import REGISTER
from mcda.model.preference import FUNCTIONS, Preference
from mcda.model.settings_names import TITLES
from mcda.weighting.random_index import CITATIONS as RI_CITATIONS
from mcda.weighting.random_index import RI_TABLES
from mcda.weighting.ranked import CITATIONS as RANK_CITATIONS
from mcda.words import figures
from mcda.words.said import N_, _, together


def methods() -> tuple[Choice, ...]:
    """Return the methods that rank the case."""
    return tuple(
        Choice(method.name, method.title, method.line, citation=method.citation)
        for method in REGISTER.values()
        if method.main
    )


CITATIONS: Final = {
    "brans": "Brans & Vincke (1985), Management Science 31:647-656",
    "hwang": "Hwang & Yoon (1981), Multiple Attribute Decision Making",
}

NORMALISATIONS: Final = (
    Choice(
        "anchored",
        N_("Anchored"),
        N_("From the agreed worst to the agreed best; a new package moves nobody."),
        FORMULAS["anchored"],
        citation="Keeney & Raiffa (1976), Decisions with Multiple Objectives",
    ),
    Choice(
        "vector",
        N_("Vector"),
        N_("Divides by the length of the column, as Hwang and Yoon did in 1981."),
        FORMULAS["vector"],
        citation=CITATIONS["hwang"],
    ),
    Choice(
        "minmax",
        N_("Min-max"),
        N_("From the worst to the best score among the packages at hand."),
        FORMULAS["minmax"],
        citation=CITATIONS["hwang"],
    ),
    Choice(
        "max",
        N_("Max"),
        N_("As a share of the largest score in the column."),
        FORMULAS["max"],
        citation=CITATIONS["hwang"],
    ),
    Choice("sum", N_("Sum"), N_("As a share of the column's sum."), FORMULAS["sum"]),
)

_DISTANCES: Final = (
    Choice(
        "euclidean",
        N_("Euclidean"),
        N_("Straight-line distance, the textbook's; large gaps count most."),
        "D = sqrt(sum of d^2)",
        citation=CITATIONS["hwang"],
    ),
    Choice(
        "manhattan",
        N_("Manhattan"),
        N_("Sum of the gaps on all criteria; every point counts alike."),
        "D = sum of |d|",
    ),
    Choice(
        "chebyshev",
        N_("Chebyshev"),
        N_("The largest weighted gap alone decides."),
        "D = max of |d|",
    ),
)

_SYNTHESES: Final = (
    Choice(
        "ideal",
        N_("Ideal"),
        N_("Ratings as a share of the best package; fewer rank reversals."),
        "r = x / max",
        citation="Belton & Gear (1983)",
    ),
    Choice(
        "distributive",
        N_("Distributive"),
        N_("Ratings share out one whole; alike packages take from each other."),
        "r = x / sum",
        citation="Saaty (1980), The Analytic Hierarchy Process",
    ),
)

_PRIORITIES: Final = (
    Choice(
        "eigenvector",
        N_("Principal eigenvector"),
        N_("Saaty's formula (1980)."),
        "A w = lambda_max w",
        citation="Saaty (1980), The Analytic Hierarchy Process",
        brief="Saaty 1980",
    ),
    Choice(
        "geometric-mean",
        N_("Row geometric mean"),
        N_("Crawford and Williams (1985); the same where judgements agree."),
        "w_i ~ (a_i1 a_i2 ... a_in)^(1/n)",
        citation="Crawford & Williams (1985), J. Mathematical Psychology 29:387-405",
        brief="Crawford & Williams 1985",
    ),
)

_LISTED: Final = 5
"""So many values of a table are told, from three elements on."""

_RI_TABLES: Final = tuple(
    Choice(
        name,
        TITLES[name],
        _(
            "{values} for 3 to {last} elements. {citation}.",
            values=together([figures.plain(value) for value in table[:_LISTED]], "; "),
            last=_LISTED + 2,
            citation=RI_CITATIONS[name],
        ),
        citation=RI_CITATIONS[name],
    )
    for name, table in RI_TABLES.items()
)

_RANK_WEIGHTS: Final = (
    Choice(
        "centroid",
        N_("Rank-order centroid"),
        N_("The mean of all weights in that order (Barron and Barrett 1996)."),
        N_("w = (1/n) Σ 1/k for k from the rank to n"),
        citation=RANK_CITATIONS["centroid"],
    ),
    Choice(
        "sum",
        N_("Rank sum"),
        N_("Falls by equal steps from rank to rank; the flattest of the three."),
        N_("w proportional to n + 1 − rank"),
        citation=RANK_CITATIONS["sum"],
    ),
    Choice(
        "reciprocal",
        N_("Rank reciprocal"),
        N_("1, 1/2, 1/3 and so on, made to sum to one."),
        N_("w proportional to 1 / rank"),
        citation=RANK_CITATIONS["reciprocal"],
    ),
)


PREFERENCES: Final = tuple(
    Choice(kind.value, title, line, FUNCTIONS[kind], citation=CITATIONS["brans"])
    for kind, title, line in (
        (Preference.USUAL, N_("Usual"), N_("Any difference counts fully, however small.")),
        (
            Preference.U_SHAPE,
            N_("U-shape"),
            N_("A difference up to q counts nothing, a larger one fully."),
        ),
        (
            Preference.V_SHAPE,
            N_("V-shape"),
            N_("Counts the more the larger the difference is, fully from p on."),
        ),
        (
            Preference.LEVEL,
            N_("Level"),
            N_("Counts nothing up to q, half up to p, fully above."),
        ),
        (
            Preference.LINEAR,
            N_("Linear"),
            N_("Counts nothing up to q, then more and more, fully from p on."),
        ),
        (
            Preference.GAUSSIAN,
            N_("Gaussian"),
            N_("Rises smoothly, most steeply at s; never quite counts fully."),
        ),
    )
)
"""PROMETHEE's preference functions, in the order of the literature."""

OTHERS: Final[Mapping[str, tuple[str, tuple[Choice, ...]]]] = {
    "distance": (N_("Distance in TOPSIS"), _DISTANCES),
    "synthesis": (N_("Synthesis in AHP"), _SYNTHESES),
    "priorities": (N_("Priorities from judgements"), _PRIORITIES),
    "ri_table": (N_("Random index of consistency"), _RI_TABLES),
    "rank_weights": (N_("Weights from ranks"), _RANK_WEIGHTS),
}
"""The other settings by their field of `Settings`: a title and the choices."""


def choice(field: str, name: str) -> Choice:
    """Return a choice of one of `OTHERS`; one that is not known stands for itself."""
    found = (one for one in OTHERS[field][1] if one.name == name)
    return next(found, Choice(name, name, ""))
