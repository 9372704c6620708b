"""Names as people type them: when two are the same, and which one was meant."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from mcda.words.said import _

LONGEST = 200
CLOSE_ENOUGH = 0.6


@lru_cache(maxsize=20_000)
def name_key(name: str) -> str:
    """Return what is left of a name without case, spaces, and invisible or variant characters."""
    if name.isascii():
        # Most names are; nothing in them varies but case and spaces.
        return "".join(name.lower().split())
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    return "".join(
        sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )


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
