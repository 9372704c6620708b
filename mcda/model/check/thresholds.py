"""Checks of a criterion's preference function: its thresholds there, sound, and none idle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mcda.errors import Place, Problem
from mcda.model.case import Case, Criterion
from mcda.model.check.places import Places, figure, finite
from mcda.model.preference import SYMBOLS, THRESHOLDS, TITLES
from mcda.model.settings_names import BY_PREFERENCE
from mcda.model.value_words import PREFERENCES
from mcda.words.said import _, say

_ABOVE_ZERO: Final = ("strict", "inflection")
"""Thresholds that are divided by."""


def of_thresholds(criterion: Criterion, place: Place | None = None) -> Iterator[Problem]:
    """Yield why PROMETHEE can't go by a criterion's preference function."""
    place = place or Place(criterion=criterion.id, field="preference", words=criterion.name)
    facts = {"name": criterion.name, "function": say(PREFERENCES[criterion.preference])}
    needed = THRESHOLDS[criterion.preference]
    for field in needed:
        value = getattr(criterion, field)
        if value is None:
            yield Problem.of(
                "PREFERENCE-THRESHOLD-MISSING", place, what=say(TITLES[field]), **facts
            )
        elif not finite(value):
            yield Problem.of(
                "NUMBER-NOT-FINITE", place, what=_("The {threshold}", threshold=say(TITLES[field]))
            )
        elif value < 0 or (value == 0 and field in _ABOVE_ZERO):
            least = _("a number above 0") if field in _ABOVE_ZERO else _("0 or more")
            shown = {"what": say(TITLES[field]), "value": figure(value), "least": least}
            yield Problem.of("PREFERENCE-THRESHOLD-UNFIT", place, **shown)
    q, p = criterion.indifference, criterion.strict
    if len(needed) == 2 and q is not None and p is not None and p <= q and p > 0 and q >= 0:
        yield Problem.of("PREFERENCE-THRESHOLDS-CROSSED", place, q=figure(q), p=figure(p))


def of_preferences(case: Case, places: Places) -> Iterator[Problem]:
    """Yield what is wrong with preference functions; under another method it stops nothing."""
    in_force = case.settings.method in BY_PREFERENCE
    for criterion in places.leaves.values():
        place = places.place("preference", criterion=criterion.id)
        for problem in of_thresholds(criterion, place):
            if in_force or problem.code == "NUMBER-NOT-FINITE":
                yield problem
            else:
                words = {"said": problem.found, "wanted": problem.expected}
                yield Problem.of("PREFERENCE-NOT-USABLE", place, remedy=problem.remedy, **words)
        needed = THRESHOLDS[criterion.preference]
        for field in SYMBOLS:
            value = getattr(criterion, field)
            if value is None or field in needed:
                continue
            if not finite(value):
                yield Problem.of(
                    "NUMBER-NOT-FINITE",
                    place,
                    what=_("The {threshold}", threshold=say(TITLES[field])),
                )
            else:
                facts = {"what": say(TITLES[field]), "value": figure(value)}
                function = say(PREFERENCES[criterion.preference])
                yield Problem.of("PREFERENCE-THRESHOLD-IDLE", place, function=function, **facts)
