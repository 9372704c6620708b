"""How texts are cut to a length by rule, so that what must stand on one page does.

Names lose their ends, lists are counted on, and of several sentences those are told
that fit, whole; the first is always told.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from mcda.words.runs import retold, sentences

NAME: Final = 48
"""Signs that a name has inside a sentence of the first page."""

LIST: Final = 3
"""Things of a list that are named there; more are counted."""


def cut(text: str, most: int) -> str:
    """Return a text of at most so many signs, cut at a word where it is longer."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most - 1)
    return text[: end if end > 0 else most - 2].rstrip(" ,;:") + " …"


def short(said: str, name: int = NAME, items: int = LIST) -> str:
    """Return what is said with its names cut and its lists counted on."""
    return retold(said, lambda part, _marked: cut(part, name) if len(part) > name else part, items)


def fitting(told: Iterable[str], most: int) -> tuple[str, ...]:
    """Return the sentences that fit into so many signs, in their order, the first one cut."""
    found: list[str] = []
    left = most
    for sentence in (one for text in told for one in sentences(text)):
        brief = short(sentence)
        if not found and len(brief) > most:
            brief = cut(brief, most)
        if found and len(brief) >= left:
            continue
        found.append(brief)
        left -= len(brief) + 1
    return tuple(found)


def description(text: str, most: int) -> str:
    """Return a text ended as a sentence, or as much of it as fits, marked as cut."""
    text = " ".join(text.split())
    if text and text[-1] not in ".!?…":
        text += "."
    if len(text) <= most:
        return text
    end = max(text.rfind(mark, 0, most) for mark in (". ", "; "))
    return f"{text[: end + 1]} …" if end > most // 3 else cut(text, most)
