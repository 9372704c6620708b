"""A pretended language: every letter of a template differs, its places stay; for tests alone."""

from __future__ import annotations

import gettext
import re
from typing import Final

from mcda.words.language import Language

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


def changed(text: str) -> str:
    """Return a text as the language writes it."""
    return text.translate(_CHANGED)


# Greek joins lists and writes figures without a Latin letter.
PSEUDO: Final = Language("el", Pseudo())
_PLAIN: Final = re.compile(r"[A-Za-z]{2,}")


def plain_words(said: object) -> list[str]:
    """Return the words of plain English that a sentence still has in the pretended language."""
    return _PLAIN.findall(PSEUDO.text(said))
