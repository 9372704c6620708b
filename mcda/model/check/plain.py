"""Checks of the numbers that a person fills in by themselves, against the ends that they have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final

from mcda.errors import Problem
from mcda.model.case import Case
from mcda.model.check.places import Places, figure, finite
from mcda.model.fields import Plain, plain
from mcda.words.said import Said, _, say

_OWN: Final = frozenset({"worst", "best", "influence"})
"""Fields that `criteria` and `limits` check in words of their own."""


def of_numbers(case: Case, places: Places) -> Iterator[Problem]:
    """Yield the plain numbers of a case and of its lists that can't be used."""
    own = [(key, one) for key, one in case.preferences.items() if key in places.stakeholders]
    yield from _of_things(places, [({}, case), ({}, case.decision)])
    yield from _of_things(places, (({"stakeholder": one.id}, one) for one in case.stakeholders))
    yield from _of_things(places, (({"stakeholder": key}, one) for key, one in own))
    yield from _of_things(places, (({"criterion": one.id}, one) for one in case.criteria))
    yield from _of_things(places, (({"package": one.id}, one) for one in case.packages))


def _of_things(places: Places, things: Iterable[tuple[dict[str, str], Any]]) -> Iterator[Problem]:
    for whose, thing in things:
        of: type = type(thing)
        for field, said in numbers(of) if thing is not None else ():
            value = getattr(thing, field)
            if value is None or fits(value, said):
                continue
            place = places.place(field, **whose)
            what = _("“{field}”", field=say(said.title))
            if not finite(value):
                yield Problem.of("NUMBER-NOT-FINITE", place, what=what)
            else:
                facts = {"what": what, "value": figure(value), "wanted": ends(said)}
                yield Problem.of("NUMBER-OUTSIDE", place, **facts)


@cache
def numbers(of: type) -> tuple[tuple[str, Plain], ...]:
    """Return the plain numbers of a class that nothing else checks."""
    return tuple(
        (field, said)
        for field, (part, said) in plain(of).items()
        if part.type in (int, float) and field not in _OWN
    )


def fits(value: float, said: Plain) -> bool:
    """Say whether a number is finite, and between the ends of its field."""
    least, most = said.least, said.most
    return finite(value) and ((least is None or value >= least) and (most is None or value <= most))


def ends(said: Plain) -> Said:
    """Return what a number of a field may be, in words."""
    if said.most is None:
        return _("at least {least}", least=said.least)
    if said.least is None:
        return _("at most {most}", most=said.most)
    return _("{least} to {most}", least=said.least, most=said.most)
