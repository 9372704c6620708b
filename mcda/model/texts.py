"""Names as people type them: when two are the same, and which one was meant."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from mcda.words.said import _

LONGEST = 200
CLOSE_ENOUGH = 0.6
KEPT = 0x10000
"""Below it signs are remembered: those of nearly all scripts in use."""


class Signs(dict[int, str | None]):
    """What becomes of each sign of a text that is translated, found when it is first met."""

    def __init__(self, becomes: Callable[[str], str | None]) -> None:
        super().__init__()
        self._becomes = becomes

    def __missing__(self, code: int) -> str | None:
        made = self._becomes(chr(code))
        if code < KEPT:
            self[code] = made
        return made


def _shown(sign: str) -> str | None:
    return None if sign.isspace() or unicodedata.category(sign) == "Cf" else sign


_SHOWN = Signs(_shown)


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Return what is left of a name without case, spaces, and invisible or variant characters."""
    if name.isascii():
        # Most names are; nothing in them varies but case and spaces.
        return "".join(name.lower().split())
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return plain.translate(_SHOWN)


def same_name(first: str, second: str) -> bool:
    """Say whether two names are one but for case, spaces and character variants."""
    return name_key(first) == name_key(second)


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that was probably meant, or None if none comes close."""
    by_key = {name_key(known)[:LONGEST]: known for known in reversed(list(names))}
    found = difflib.get_close_matches(name_key(name)[:LONGEST], by_key, 1, CLOSE_ENOUGH)
    return by_key[found[0]] if found else None


def meant(name: str, names: Iterable[str]) -> str:
    """Return the name that was probably meant, marked as the nearest, or else all of them."""
    known = list(names)
    close = nearest(name, known)
    return _("{name} (nearest)", name=close) if close else ", ".join(known)
