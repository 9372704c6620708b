"""The methods and their settings in plain words, for menus, settings and the status line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from desktop.words import text
from mcda.glossary.entry import Choice
from mcda.model.case import Case
from mcda.model.settings_names import TAKE_PAIRS


def methods() -> tuple[Choice, ...]:
    """Return the methods that rank the case."""
    from mcda.glossary import settings

    return _told(settings.methods())


def normalisations() -> tuple[Choice, ...]:
    """Return the ways in which scores of different units are made comparable."""
    from mcda.glossary.settings import NORMALISATIONS

    return _told(NORMALISATIONS)


def settings_choices() -> tuple[tuple[str, str, tuple[Choice, ...]], ...]:
    """Return the other settings, by field: a title and the choices."""
    from mcda.glossary.settings import OTHERS

    return tuple((field, text(title), _told(choices)) for field, (title, choices) in OTHERS.items())


def preference_functions() -> tuple[Choice, ...]:
    """Return PROMETHEE's preference functions, in the order of the literature."""
    from mcda.glossary.settings import PREFERENCES

    return _told(PREFERENCES)


def method_title(name: str) -> str:
    """Return a method's title; an unknown name stands for itself."""
    from mcda.methods.register import REGISTER

    return text(REGISTER[name].title) if name in REGISTER else name


def belongs(field: str, name: str) -> bool:
    """Say whether a method looks at a setting: its own, or one that no method owns."""
    from mcda.methods.register import REGISTER

    owners = [method.name for method in REGISTER.values() if field in method.settings]
    return not owners or name in owners


def owner_title(field: str) -> str:
    """Return the title of the method that a setting is its own of."""
    from mcda.methods.register import REGISTER

    return text(next(one.title for one in REGISTER.values() if field in one.shares))


def takes_pairs(name: str) -> bool:
    """Say whether a method takes packages compared in pairs in place of scores."""
    return name in TAKE_PAIRS


def normalisation_title(name: str) -> str:
    """Return a normalisation's title; an unknown name stands for itself."""
    return next((choice.title for choice in normalisations() if choice.name == name), name)


def choice_title(field: str, case: Case) -> str:
    """Return the title of what a case has chosen in one of `settings_choices`."""
    from mcda.glossary.settings import choice

    return text(choice(field, str(getattr(case.settings, field))).title)


def _told(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Return choices in the language of the window."""
    return tuple(replace(one, title=text(one.title), line=text(one.line)) for one in choices)
