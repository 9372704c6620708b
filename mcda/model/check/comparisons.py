"""Checks of judgements in pairs: among criteria under one node, among packages on one leaf."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from mcda.errors import Place, Problem
from mcda.model.case import Case, Judgement
from mcda.model.check.places import Places, figure
from mcda.words.said import _

MANY: Final = 9
"""More than this (7 +/- 2, Miller 1956) can hardly be compared in pairs."""

LARGEST: Final = 9
"""The far end of Saaty's scale; its reciprocal is the other."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared in pairs: ids to names in order, and the words for all of them.

    `many` is the code for more than can be held in mind.
    """

    place: Place
    names: dict[str, str]
    words: str
    many: str


def of_pairs(compared: Compared, given: tuple[Judgement, ...]) -> Iterator[Problem]:
    """Yield what is wrong with judgements that are to give priorities."""
    place, ids = compared.place, list(compared.names)
    first: dict[frozenset[str], Fraction] = {}
    for judgement in given:
        row, column, value = judgement.row, judgement.column, judgement.value
        names = {"row": compared.names.get(row, row), "column": compared.names.get(column, column)}
        if row == column:
            yield Problem.of("JUDGEMENT-ON-ITSELF", place, name=names["row"])
        elif value <= 0:
            under = compared.words
            yield Problem.of("JUDGEMENT-NOT-POSITIVE", place, node=under, value=figure(value))
        else:
            if not Fraction(1, LARGEST) <= value <= LARGEST:
                yield Problem.of("JUDGEMENT-OUTSIDE-SCALE", place, **names, value=figure(value))
            upright = value if row < column else 1 / value
            if first.setdefault(frozenset((row, column)), upright) != upright:
                yield Problem.of("JUDGEMENT-TWICE", place, **names)
    if len(_connected(ids, first)) < len(ids):
        yield Problem.of(
            "JUDGEMENTS-MISSING",
            place,
            node=compared.words,
            given=sum(pair <= set(ids) for pair in first),
            needed=len(ids) - 1,
        )
    if len(ids) > MANY:
        yield Problem.of(compared.many, place, node=compared.words, count=len(ids), many=MANY)


def of_packages(case: Case, places: Places, stakeholder: str) -> Iterator[Problem]:
    """Yield what is wrong with a stakeholder's judgements of packages.

    Judgements about what isn't there count as wrong always, the rest only where
    AHP uses them.
    """
    own = case.preferences.get(stakeholder)
    for criterion, given in own.package_judgements.items() if own else ():
        place = places.place("package_judgement", stakeholder=stakeholder, criterion=criterion)
        if criterion not in places.criteria:
            yield Problem.of("PACKAGES-JUDGED-ON-UNKNOWN", place, id=criterion)
            continue
        name = places.name(criterion)
        if criterion not in places.leaves:
            yield Problem.of("PACKAGES-JUDGED-ON-GROUP", place, name=name)
            continue
        for end in dict.fromkeys(end for j in given for end in (j.row, j.column)):
            if end not in places.packages:
                yield Problem.of("PACKAGE-JUDGED-UNKNOWN", place, id=end, criterion=name)
        if places.compares(stakeholder, criterion):
            words = _("the packages on {criterion}", criterion=name)
            compared = Compared(place, dict(places.packages), words, "PACKAGES-JUDGED-MANY")
            yield from of_pairs(compared, given)


def _connected(ids: list[str], pairs: Iterable[frozenset[str]]) -> set[str]:
    """Return the ids that judgements tie to the first, itself among them."""
    ties = [pair for pair in pairs if pair <= set(ids)]
    reached = set(ids[:1])
    while any(len(pair & reached) == 1 for pair in ties):
        reached = reached.union(*(pair for pair in ties if pair & reached))
    return reached
