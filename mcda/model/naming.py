"""Lists, counts and names in English sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from mcda.model.case import Package, Stakeholder
from mcda.words import figures
from mcda.words.said import listed

_SMALL: Final = (
    "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
)


def spelled(number: int) -> str:
    """Return a whole number as a word up to twelve, in digits above."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return "no scores", "1 score" or "3 scores"."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number or 'no'} {noun}"


def capital(sentence: str) -> str:
    """Return a sentence with its first letter a capital."""
    return sentence[:1].upper() + sentence[1:]


def possessive(name: str) -> str:
    """Return "Russia's", or "United States'" where the name ends in an s."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def label(stakeholder: Stakeholder) -> str:
    """Return the name that a stakeholder goes by in sentences and narrow columns."""
    return stakeholder.short or stakeholder.name


def names(packages: Iterable[Package]) -> str:
    """Return packages as a list of names."""
    return listed(package.name for package in packages)


def parties(chosen: Sequence[Stakeholder], of: int) -> str:
    """Return some of all parties as a subject: "every party", a name, or "4 of 6 parties"."""
    if len(chosen) == of > 1:
        return "every party"
    if len(chosen) <= 2:
        return listed(label(stakeholder) for stakeholder in chosen) or "no party"
    return f"{len(chosen)} of {of} parties"


def verb(chosen: Sequence[Stakeholder], of: int, singular: str, plural: str) -> str:
    """Return the verb that agrees with `parties`."""
    return singular if len(chosen) < 2 or len(chosen) == of else plural


def two_percents(one: float, other: float) -> tuple[str, str]:
    """Return two shares as percentages, with the decimals it takes to tell them apart."""
    for digits in (1, 2, 3):
        pair = figures.percent(one, digits), figures.percent(other, digits)
        if pair[0] != pair[1]:
            return pair
    return figures.percent(one), figures.percent(other)
