"""Checks of the settings against the names that the rooms above know."""

from __future__ import annotations

from collections.abc import Iterator

from mcda.errors import Place, Problem
from mcda.model.case import Case
from mcda.model.check.places import figure
from mcda.model.settings_names import BY_FIELD
from mcda.model.texts import nearest


def of_settings(case: Case) -> Iterator[Problem]:
    """Yield settings whose name nobody knows or whose number can't be used."""
    for field, known in BY_FIELD.items():
        value = getattr(case.settings, field)
        if value not in known:
            words = field.replace("_", " ")
            yield Problem.of(
                "SETTING-UNKNOWN",
                Place(field=field, words=f"settings, {words}"),
                setting=words,
                found=value,
                known=", ".join(known),
                remedy=f"Choose {nearest(value, known) or 'one of them'}",
            )
    v = case.settings.vikor_v
    if not 0 <= v <= 1:
        place = Place(field="vikor_v", words="settings, VIKOR's v")
        yield Problem.of("SETTING-NOT-A-SHARE", place, setting="v of VIKOR", value=figure(v))
    for field, least in (("seed", 0), ("samples", 1)):
        number = getattr(case.settings, field)
        if number < least:
            place = Place(field=field, words=f"settings, {field}")
            yield Problem.of(
                "SETTING-TOO-SMALL", place, setting=field, value=figure(number), least=least
            )
