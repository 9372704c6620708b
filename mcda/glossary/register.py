"""The whole glossary by key: words, methods, settings, in one order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from mcda.glossary import of_agreement, of_results, of_the_case
from mcda.glossary.entry import Choice, Meaning
from mcda.glossary.settings import NORMALISATIONS, OTHERS
from mcda.methods.register import REGISTER
from mcda.model.settings_names import SHARES
from mcda.words.said import N_, Said, _, say, together

WORDS: Final = (*of_the_case.ENTRIES, *of_results.ENTRIES, *of_agreement.ENTRIES)

_KNOWN: Final = frozenset(one.title.casefold() for one in WORDS)

METHODS: Final = tuple(
    Meaning(
        method.name,
        method.title,
        method.statement,
        () if method.score_name in (*_KNOWN, method.title.casefold()) else (method.score_name,),
        citation=method.citation,
    )
    for method in REGISTER.values()
)
"""Each is found by the name of its score too, where that is no word of its own."""


def _setting(key: str, title: str, choices: Iterable[Choice]) -> Meaning:
    return Meaning(key, title, together(map(_line, choices), "\n"))


def _line(one: Choice) -> Said:
    title, line = said(one.title), said(one.line)
    if not one.formula:
        return _("{choice}: {line}", choice=title, line=line)
    formula = said(one.formula)
    return _("{choice}, {formula}: {line}", choice=title, formula=formula, line=line)


def said(words: str) -> Said:
    """Return a text of the glossary as a sentence, whether it has parts or is a template."""
    return words if isinstance(words, Said) else say(words)


SETTINGS: Final = (
    _setting("normalisation", N_("Normalisation"), NORMALISATIONS),
    *(_setting(field, title, choices) for field, (title, choices) in OTHERS.items()),
    *(
        Meaning(name, share.title, share.meaning, formula=share.formula, citation=owner.citation)
        for owner in REGISTER.values()
        for name, share in SHARES.items()
        if name in owner.shares
    ),
)

ENTRIES: Final[Mapping[str, Meaning]] = {one.key: one for one in (*WORDS, *METHODS, *SETTINGS)}
