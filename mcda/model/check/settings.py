"""Checks of the settings against the names that the rooms above know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mcda.errors import Place, Problem
from mcda.model.case import Case
from mcda.model.check.places import figure
from mcda.model.entry_words import field_words
from mcda.model.fields import plain
from mcda.model.settings_names import BY_FIELD, SHARES, Settings, in_words
from mcda.model.texts import nearest
from mcda.words.said import OR, _, listed, say


def of_settings(case: Case) -> Iterator[Problem]:
    """Yield settings whose name nobody knows or whose number can't be used."""
    for field, known in BY_FIELD.items():
        value = getattr(case.settings, field)
        if value not in known:
            yield unknown_setting(field, value, known)
    for field, share in SHARES.items():
        value = getattr(case.settings, field)
        if not 0 <= value <= 1:
            place = Place(field=field, words=_("settings, {setting}", setting=say(share.words)))
            facts = {"setting": say(share.title), "value": figure(value)}
            yield Problem.of("SETTING-NOT-A-SHARE", place, **facts)
    for field, (_part, said) in plain(Settings).items():
        number = getattr(case.settings, field)
        if said.least is not None and number < said.least:
            words = field_words(field)
            place = Place(field=field, words=_("settings, {setting}", setting=words))
            yield Problem.of(
                "SETTING-TOO-SMALL", place, setting=words, value=figure(number), least=said.least
            )


def unknown_setting(field: str, found: str, known: Sequence[str]) -> Problem:
    """Return the problem of a setting whose name nobody knows."""
    setting = field_words(field)
    guess = nearest(found, known)
    return Problem.of(
        "SETTING-UNKNOWN",
        Place(field=field, words=_("settings, {setting}", setting=setting)),
        setting=setting,
        found=found,
        known=listed((_told(name) for name in known), OR),
        remedy=_("Choose {guess}", guess=_told(guess) if guess else _("one of them")),
    )


def _told(name: str) -> str:
    """Return a name in words, with what files and options hold in brackets where that differs."""
    words = in_words(name)
    return name if words == name else _("{words} ({name})", words=words, name=name)
