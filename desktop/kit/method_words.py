"""The methods and their settings in plain words, for menus, settings and the status line."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.words import _, text
from mcda.model.case import Case
from mcda.model.settings_names import TAKE_PAIRS


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a setting: its name in the engine, its title, and a line about it."""

    name: str
    title: str
    line: str


def methods() -> tuple[Choice, ...]:
    """Return the methods that rank the case."""
    from mcda.methods.register import REGISTER

    main = (method for method in REGISTER.values() if method.main)
    return tuple(Choice(method.name, text(method.title), text(method.line)) for method in main)


def normalisations() -> tuple[Choice, ...]:
    """Return the ways in which scores of different units are made comparable."""
    return (
        Choice(
            "anchored",
            _("Anchored"),
            _("From the agreed worst to the agreed best; a new package moves nobody."),
        ),
        Choice(
            "vector",
            _("Vector"),
            _("Divides by the length of the column, as Hwang and Yoon did in 1981."),
        ),
        Choice(
            "minmax",
            _("Min-max"),
            _("From the worst to the best score among the packages at hand."),
        ),
        Choice(
            "max",
            _("Max"),
            _("As a share of the largest score in the column."),
        ),
        Choice("sum", _("Sum"), _("As a share of the column's sum.")),
    )


def settings_choices() -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """Return the other settings, by field: a title and the choices."""
    return (
        ("distance", _("Distance in TOPSIS"), _distances()),
        ("synthesis", _("Synthesis in AHP"), _syntheses()),
        ("priorities", _("Priorities from judgements"), _priorities()),
        ("ri_table", _("Random index of consistency"), _ri_tables()),
        ("rank_weights", _("Weights from ranks"), _rank_weights()),
    )


def _distances() -> tuple[Choice, ...]:
    return (
        Choice(
            "euclidean",
            _("Euclidean"),
            _("Straight-line distance, the textbook's; large gaps count most."),
        ),
        Choice(
            "manhattan",
            _("Manhattan"),
            _("Sum of the gaps on all criteria; every point counts alike."),
        ),
        Choice(
            "chebyshev",
            _("Chebyshev"),
            _("The largest weighted gap alone decides."),
        ),
    )


def _syntheses() -> tuple[Choice, ...]:
    return (
        Choice(
            "ideal",
            _("Ideal"),
            _("Ratings as a share of the best package; fewer rank reversals."),
        ),
        Choice(
            "distributive",
            _("Distributive"),
            _("Ratings share out one whole; alike packages take from each other."),
        ),
    )


def _priorities() -> tuple[Choice, ...]:
    return (
        Choice(
            "eigenvector",
            _("Principal eigenvector"),
            _("Saaty's formula (1980)."),
        ),
        Choice(
            "geometric-mean",
            _("Row geometric mean"),
            _("Crawford and Williams (1985); the same where judgements agree."),
        ),
    )


def _ri_tables() -> tuple[Choice, ...]:
    from mcda.weighting.random_index import CITATIONS, RI_TABLES

    titles = {
        "alonso-lamata-2006": "Alonso & Lamata 2006",
        "saaty-1980": "Saaty 1980",
        "saaty-2005": "Saaty 2005",
        "aguaron-moreno-2003": "Aguarón & Moreno-Jiménez 2003",
        "donegan-dodd-1991": "Donegan & Dodd 1991",
    }
    words = _("{values} for 3 to {last} elements. {citation}.")
    return tuple(
        Choice(
            name,
            titles.get(name, name),
            words.format(
                values=", ".join(f"{value:g}" for value in table[:5]),
                last=7,
                citation=CITATIONS[name],
            ),
        )
        for name, table in RI_TABLES.items()
    )


def _rank_weights() -> tuple[Choice, ...]:
    return (
        Choice(
            "centroid",
            _("Rank-order centroid"),
            _("The mean of all weights in that order (Barron and Barrett 1996)."),
        ),
        Choice(
            "sum",
            _("Rank sum"),
            _("Falls by equal steps from rank to rank; the flattest of the three."),
        ),
        Choice(
            "reciprocal",
            _("Rank reciprocal"),
            _("1, 1/2, 1/3 and so on, made to sum to one."),
        ),
    )


def preference_functions() -> tuple[Choice, ...]:
    """Return PROMETHEE's preference functions, in the order of the literature."""
    return (
        Choice(
            "usual",
            _("Usual"),
            _("Any difference counts fully, however small."),
        ),
        Choice(
            "u-shape",
            _("U-shape"),
            _("A difference up to q counts nothing, a larger one fully."),
        ),
        Choice(
            "v-shape",
            _("V-shape"),
            _("Counts the more the larger the difference is, fully from p on."),
        ),
        Choice(
            "level",
            _("Level"),
            _("Counts nothing up to q, half up to p, fully above."),
        ),
        Choice(
            "linear",
            _("Linear"),
            _("Counts nothing up to q, then more and more, fully from p on."),
        ),
        Choice(
            "gaussian",
            _("Gaussian"),
            _("Rises smoothly, most steeply at s; never quite counts fully."),
        ),
    )


def method_title(name: str) -> str:
    """Return a method's title; an unknown name stands for itself."""
    from mcda.methods.register import REGISTER

    return text(REGISTER[name].title) if name in REGISTER else name


def belongs(field: str, name: str) -> bool:
    """Say whether a method looks at a setting: its own, or one that no method owns."""
    from mcda.methods.register import REGISTER

    owners = [method.name for method in REGISTER.values() if field in method.settings]
    return not owners or name in owners


def takes_pairs(name: str) -> bool:
    """Say whether a method takes packages compared in pairs in place of scores."""
    return name in TAKE_PAIRS


def normalisation_title(name: str) -> str:
    """Return a normalisation's title; an unknown name stands for itself."""
    return next((choice.title for choice in normalisations() if choice.name == name), name)


def choice_title(field: str, case: Case) -> str:
    """Return the title of what a case has chosen in one of `settings_choices`."""
    name = str(getattr(case.settings, field))
    choices = next(choices for key, _rest, choices in settings_choices() if key == field)
    return next((choice.title for choice in choices if choice.name == name), name)
