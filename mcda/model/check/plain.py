"""Checks of the numbers that a person fills in by themselves, against the ends that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any, Final

from mcda.errors import Place, Problem
from mcda.model.case import Case
from mcda.model.check.effects import rule_words
from mcda.model.check.places import Places, figure, finite
from mcda.model.fields import Plain, plain
from mcda.words.said import Said, _, say

_OWN: Final = frozenset({"worst", "best", "influence"})
"""Fields that `criteria` and `limits` check in words of their own."""


def of_numbers(case: Case, places: Places) -> Iterator[Problem]:
    """Yield the plain numbers of a case and of its lists that can't be used."""
    for thing, place in _things(case, places):
        of: type = type(thing)
        for field, said in numbers(of):
            value = getattr(thing, field)
            if value is None or fits(value, said):
                continue
            what = _("“{field}”", field=say(said.title))
            if not finite(value):
                yield Problem.of("NUMBER-NOT-FINITE", place(field), what=what)
            else:
                facts = {"what": what, "value": figure(value), "wanted": ends(said)}
                yield Problem.of("NUMBER-OUTSIDE", place(field), **facts)


def _things(case: Case, places: Places) -> Iterator[tuple[Any, Callable[[str], Place]]]:
    """Yield what has plain fields, and what takes the name of one to its place."""
    at, among = places.place, places.at
    own = [(key, one) for key, one in case.preferences.items() if key in places.stakeholders]
    yield case, at
    if case.decision is not None:
        yield case.decision, at
    yield from ((one, partial(at, stakeholder=one.id)) for one in case.stakeholders)
    yield from ((one, partial(at, stakeholder=key)) for key, one in own)
    yield from ((one, partial(at, criterion=one.id)) for one in case.criteria)
    yield from ((one, partial(at, package=one.id)) for one in case.packages)
    for measure in case.measures:
        yield measure, _kept(among("measure", measure.name, measure=measure.id))
    yield from ((one, _kept(among("joint_effect", one.name))) for one in case.joint_effects)
    yield from ((one, _kept(among("rule", rule_words(n)))) for n, one in enumerate(case.rules))
    yield from ((one, _kept(among("round", one.name or one.id))) for one in case.rounds)


def _kept(place: Place) -> Callable[[str], Place]:
    """Return what takes any field to one place, where a thing's fields stand in its line."""
    return lambda _field: place


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
