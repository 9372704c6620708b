"""An owner's tag of two letters, where its name has no room."""

from __future__ import annotations

from collections.abc import Iterable


def tag(name: str) -> str:
    """Return the two letters that stand for an owner."""
    words = name.split()
    return ("".join(word[0] for word in words) if len(words) > 1 else name)[:2].upper()


def tags(names: Iterable[str]) -> str:
    """Return the letters of owners who act together."""
    return "·".join(map(tag, names))
