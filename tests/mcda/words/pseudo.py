"""A pretended language: every letter of a template differs, its places stay; for tests alone.

`PSEUDO` knows every template there is. `EXTRACTED` knows those that a translator would be
given, so that what is not marked, or is said by a template that varies, stays English.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, Final

from mcda.model.case import Case, frozen
from mcda.words.language import Language
from tests.architecture.source import modules
from tests.translations import ROOT, messages

_PLACE: Final = re.compile(r"(\{[^{}]*\})")
_CHANGED: Final = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀćďéƒǵĥíĵķłɱńóƥɋřśťúṽŵẋýžÁɃĆĎÉƑǴĤÍĴĶŁṀŃÓƤɊŘŚŤÚṼŴẊÝŽ",
)


class Pseudo(gettext.NullTranslations):
    """Knows every template there is."""

    def gettext(self, message: str) -> str:
        parts = _PLACE.split(message)
        return "".join(part if part.startswith("{") else changed(part) for part in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


class Extracted(Pseudo):
    """Knows the templates that were found in the program; any other stays as it is."""

    def gettext(self, message: str) -> str:
        return super().gettext(message) if message in marked_templates() else message


@cache
def marked_templates() -> frozenset[str]:
    """Return every template that a translator would be given."""
    marked = (said for module in modules(ROOT) for _at, _mark, said, _of in messages(module.tree))
    return frozenset(
        each for said in marked for each in ((said,) if isinstance(said, str) else said)
    )


def changed(text: str) -> str:
    """Return a text as the language writes it."""
    return text.translate(_CHANGED)


# Greek joins lists and writes figures without a Latin letter.
PSEUDO: Final = Language("el", Pseudo())
EXTRACTED: Final = Language("el", Extracted())
TURNED: Final = Language("ar", Extracted())
"""The same from right to left."""

_PLAIN: Final = re.compile(r"[A-Za-z]{2,}")


def plain_words(said: object) -> list[str]:
    """Return the words of plain English that a sentence still has in the pretended language."""
    return _PLAIN.findall(PSEUDO.text(said))


_NAMED: Final = frozenset(
    (
        *("action", "agreed_words", "answer", "asker", "author", "budget", "by", "decided_by"),
        *("definition", "description", "dissent", "due", "email", "examined", "fallback_note"),
        *("file", "intent", "marking", "name", "note", "owner", "question", "reason", "remark"),
        *(
            "return_to",
            "short",
            "bloc",
            "source",
            "text",
            "title",
            "unit",
            "what",
            "who",
            "why",
            "words",
        ),
        *("low", "high", "likely", "limit"),
    )
)
"""Fields of the model that a user types into."""
_GEORGIAN: Final = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "\u10d0\u10d1\u10d2\u10d3\u10d4\u10d5\u10d6\u10d7\u10d8\u10d9\u10da\u10db\u10dc"
    "\u10dd\u10de\u10df\u10e0\u10e1\u10e2\u10e3\u10e4\u10e5\u10e6\u10e7\u10e8\u10e9" * 2,
)


def in_georgian(case: Case) -> Case:
    """Return a case whose every name and remark is written without a Latin letter."""
    return retyped(case, lambda text: text.translate(_GEORGIAN))


def retyped(case: Case, change: Callable[[str], str]) -> Case:
    """Return a case with every name and remark that a person types changed."""

    def typed(value: Any, name: str = "") -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            changes = {one.name: typed(getattr(value, one.name), one.name) for one in fields(value)}
            return replace(value, **changes)
        if isinstance(value, Mapping):
            return frozen({key: typed(one, name) for key, one in value.items()})
        if isinstance(value, tuple):
            return tuple(typed(one, name) for one in value)
        return change(value) if type(value) is str and name in _NAMED else value

    return typed(case)  # type: ignore[no-any-return]


SYMBOLS: Final = frozenset(
    (
        *("CR", "CI", "RI", "lambda_max", "lambda", "max", "phi", "phi_j", "PDA", "NDA"),
        *("SP", "SN", "AS", "xi"),
    )
)
"""What textbooks call the numbers of a step; every language writes them so."""

_KEYS: Final = frozenset(
    ("Ctrl", "Alt", "Shift", "Tab", "Esc", "Enter", "Space", "Del", "PgUp", "PgDown", "PgDn")
)
_PROGRAMS: Final = frozenset(("Parley", "parley", "pymcdm", "Letter", "Python", "Qt", "UTC"))
_MADE: Final = re.compile(
    r"[0-9a-f]{4}-[0-9a-f]{4}|\b[A-Z]+(?:-[A-Z0-9]+)+\b"
    r"|(?:[A-Z][\w-]+(?:,| &| et al\.)? )+\(?\d{4}|\S*\.(?:parley|xlsx|ods|csv|html|pdf|docx|xls)\b"
)
"""Fingerprints, codes of problems, short citations, names of files."""


@cache
def _cited() -> tuple[str, ...]:
    """Return who published something, the longest first: a citation is never translated."""
    from mcda.group.rankings import group_rankings
    from mcda.group.summary import summary
    from mcda.methods.register import REGISTER
    from mcda.weighting import best_worst, random_index, ranked
    from tests.mcda.model.small import small_case

    ways = group_rankings(summary(small_case())).rankings
    cited = [method.citation for method in REGISTER.values()] + [way.citation for way in ways]
    cited += [way.title for way in ways if type(way.title) is str]
    cited += [*random_index.CITATIONS.values(), *ranked.CITATIONS.values()]
    cited.append(best_worst.THRESHOLDS_CITATION)
    return tuple(sorted(cited, key=len, reverse=True))


@cache
def names() -> frozenset[str]:
    """Return the words that are names: of methods, of tables of random indices, of keys."""
    from mcda.methods.register import REGISTER
    from mcda.model.settings_names import TITLES

    named = [method.title for method in REGISTER.values() if type(method.title) is str]
    named += TITLES.values()
    return SYMBOLS | _KEYS | _PROGRAMS | {word for name in named for word in _WORD.findall(name)}


_WORD: Final = re.compile(r"[A-Za-z_]{2,}")


def escaped(shown: Iterable[str]) -> dict[str, str]:
    """Return each English word that is shown, with the first text that shows it."""
    found: dict[str, str] = {}
    for text in shown:
        left = text
        for citation in _cited():
            left = left.replace(citation, " ")
        left = _MADE.sub(" ", left)
        for word in _WORD.findall(left):
            if word not in names():
                found.setdefault(word, text[:200])
    return found
