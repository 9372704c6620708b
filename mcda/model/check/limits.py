"""Checks of a stakeholder's influence, fallback and red lines."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.errors import Problem
from mcda.model.case import Case, Fallback
from mcda.model.check.places import Places, figure, finite
from mcda.model.check.scores import of_point
from mcda.words.said import _


def of_limits(case: Case, places: Places, stakeholder: str) -> Iterator[Problem]:
    """Yield what is wrong with what a stakeholder counts for and will not go below."""
    own = case.preferences.get(stakeholder)
    if own is None:
        return
    place = places.place("influence", stakeholder=stakeholder)
    if not finite(own.influence):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=_("The influence"))
    elif own.influence < 0:
        yield Problem.of("INFLUENCE-NEGATIVE", place, value=figure(own.influence))
    if own.fallback is not None:
        yield from _fallback(places, stakeholder, own.fallback)
    lined: set[str] = set()
    for line in own.red_lines:
        place = places.place("red_line", stakeholder=stakeholder, criterion=line.criterion)
        criterion = places.leaves.get(line.criterion)
        if line.criterion not in places.criteria:
            yield Problem.of("RED-LINE-OF-UNKNOWN-CRITERION", place, id=line.criterion)
        elif criterion is None:
            yield Problem.of("RED-LINE-ON-GROUP", place, name=places.name(line.criterion))
        else:
            yield from of_point(criterion, line.limit, place, _("The red line"))
            if line.criterion in lined:
                yield Problem.of("RED-LINE-TWICE", place, name=criterion.name)
            lined.add(line.criterion)


def _fallback(places: Places, stakeholder: str, fallback: Fallback) -> Iterator[Problem]:
    place = places.place("fallback", stakeholder=stakeholder)
    value, package = fallback.value, fallback.package
    if value is None and package is None:
        yield Problem.of("FALLBACK-EMPTY", place)
    elif value is not None and package is not None:
        yield Problem.of("FALLBACK-BOTH", place)
    if package is not None and package not in places.packages:
        yield Problem.of("FALLBACK-UNKNOWN-PACKAGE", place, id=package)
    if value is not None and not finite(value):
        yield Problem.of("NUMBER-NOT-FINITE", place, what=_("The fallback"))
    elif value is not None and not 0 <= value <= 100:
        yield Problem.of("FALLBACK-OUTSIDE-SCALE", place, value=figure(value))
