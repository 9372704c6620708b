"""One language: its catalogue, and how it writes sentences, lists and figures.

English needs no catalogue: a sentence is said in English. Any other language has a
compiled catalogue `resources/translations/CODE/LC_MESSAGES/parley.mo`, which Python's
gettext reads; numbers, dates and lists are written as Unicode's CLDR has them, by Babel.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mcda.words.dates import Day
from mcda.words.figures import Figure
from mcda.words.isolate import isolated
from mcda.words.said import N_, OR, Listed, Said, Stressed, Term, filled, placed

DOMAIN: Final = "parley"

_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur"})

THOUSANDS: Final = "\u202f"
"""Sets thousands off where a comma is the decimal sign."""

_SIGNS: Final = frozenset({N_("; ")})
"""What stands between sentences, where languages write it in their own way."""

_COMMA: Final = re.compile(r"\d,\d")

Inserted = Callable[[str], str]


@dataclass(frozen=True)
class Language:
    """A language by its code, with the translations of its catalogue."""

    code: str = "en"
    catalogue: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)
    decimal: str = ""
    """The decimal sign of its reader, where that is not the language's own."""

    @property
    def speaker(self) -> Language | None:
        """Return the language as `speaking` takes it: nobody has to say English anew."""
        return None if self is ENGLISH else self

    @property
    def right_to_left(self) -> bool:
        return self.code.partition("-")[0] in _RIGHT_TO_LEFT

    @property
    def own_decimal(self) -> str:
        """Return the decimal sign that the language writes, a point where it is not known."""
        if self.code == "en":
            return "."
        from babel.core import UnknownLocaleError
        from babel.numbers import get_decimal_symbol

        with suppress(UnknownLocaleError):
            return get_decimal_symbol(self.code.replace("-", "_"))
        return "."

    def text(self, said: object) -> str:
        """Return what is said as plain text."""
        return self._written(said, str, str)

    def html(self, said: object, strong: str = "<b>{}</b>") -> str:
        """Return what is said as HTML; what is stressed stands inside `strong`."""
        from html import escape

        return self._written(said, strong.format, escape)

    def _written(self, said: object, strong: Inserted, clean: Inserted) -> str:
        if isinstance(said, Said) and said.template:
            try:
                return self._filled(said, self.template(said), strong, clean)
            except (KeyError, IndexError, ValueError):
                # The translation has places that the sentence has nothing for.
                return self._filled(said, said.chosen, strong, clean)
        if isinstance(said, Said) and said.row:
            between = clean(self.sign(str(said.parts["between"])))
            return between.join(self._written(one, strong, clean) for one in said.row)
        if isinstance(said, Listed):
            return self._list([self._part(item, strong, clean) for item in said.items], said.last)
        if isinstance(said, Term):
            return self._part(said.part, strong, clean)
        if isinstance(said, Stressed):
            return strong(self._part(said.part, strong, clean))
        return clean(self._figure(said))

    def _filled(self, said: Said, template: str, strong: Inserted, clean: Inserted) -> str:
        parts = placed(template, said.parts).items()
        words = {name: self._part(part, strong, clean) for name, part in parts}
        return filled(clean(template), words)

    def _part(self, part: object, strong: Inserted, clean: Inserted) -> str:
        written = self._written(part, strong, clean)
        if isinstance(part, Said | Listed | Stressed):
            return written
        return isolated(written, right_to_left=self.right_to_left)

    def inserted(self, part: object) -> str:
        """Return a part of a sentence; the user's own text is isolated where that matters."""
        return self._part(part, str, str)

    def sign(self, between: str) -> str:
        """Return what stands between two sentences in a row."""
        return self.plain(between) if between in _SIGNS else between

    def between(self, count: int, last: str) -> tuple[str, ...]:
        """Return what stands before, between and after so many things in a list."""
        marks = [chr(0xE000 + place) for place in range(count)]
        text = self._list(marks, last)
        return tuple(re.split("[\ue000-\uf8ff]", text))

    def template(self, said: Said) -> str:
        """Return the template of one that has one, for its number."""
        if said.many and said.number is not None:
            return self.catalogue.ngettext(said.template, said.many, said.number)
        return self.plain(said.template)

    def plain(self, text: str) -> str:
        """Return what stands for an English text; nothing for nothing.

        A catalogue answers to an empty text with what is known of itself.
        """
        return self.catalogue.gettext(text) if text else ""

    def _list(self, words: list[str], last: str) -> str:
        if len(words) < 2:
            return "".join(words)
        # Beside a decimal comma, one between two figures would read as one more.
        commas = (self.decimal or self.own_decimal) == "," and any(map(_COMMA.search, words))
        if self.code == "en":
            return _english_list(words, last, "; " if commas else ", ")
        from babel.lists import format_list

        if commas:
            words = [self.sign("; ").join(words[:-1]), words[-1]]
        locale = self.code.replace("-", "_")
        return format_list(words, style="or" if last == OR else "standard", locale=locale)

    def _figure(self, part: object) -> str:
        if isinstance(part, Figure | Day) and self.code != "en":
            from babel.core import UnknownLocaleError

            with suppress(UnknownLocaleError):
                written = part.written(self.code)
                return self._with_sign(written) if isinstance(part, Figure) else written
        return self._with_sign(str(part)) if isinstance(part, Figure) else str(part)

    def _with_sign(self, figure: str) -> str:
        """Return a figure of the language with its reader's decimal sign."""
        if not self.decimal:
            return figure
        return figure.translate({ord(self.own_decimal): self.decimal, ord(self.decimal): THOUSANDS})


def _english_list(words: list[str], last: str, apart: str) -> str:
    return f"{apart.join(words[:-1])} {last} {words[-1]}"


ENGLISH: Final = Language()


def first_of(codes: Iterable[str], translations: Path) -> Language:
    """Return the first of the languages that somebody reads that has a catalogue, or English."""
    for code in codes:
        found = ENGLISH if code.partition("-")[0] == "en" else language(code, translations)
        if found is not ENGLISH or code.partition("-")[0] == "en":
            return found
    return ENGLISH


def wanted(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the codes of the languages that GNU gettext's variables ask for, best first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if given := environment.get(name, ""):
            codes = (one.partition(".")[0].partition("@")[0] for one in given.split(":"))
            return tuple(code.replace("_", "-") for code in codes if code)
    return ()


def languages(translations: Path) -> tuple[str, ...]:
    """Return the codes of the languages that can be spoken, English first."""
    found = {path.parts[-3] for path in translations.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return ("en", *sorted(found - {"en"}))


def language(code: str, translations: Path) -> Language:
    """Return a language with its compiled catalogue below a folder; English where there is none."""
    if code == "C":
        # No language; to look for it would load what knows the system's others.
        return ENGLISH
    try:
        return Language(code, gettext.translation(DOMAIN, translations, [code]))
    except OSError:
        return ENGLISH
