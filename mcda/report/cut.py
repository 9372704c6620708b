"""How texts are cut to a length by rule, so that what must stand on one page does.

Names lose their ends, those of one list so that they stay distinct, lists are counted on, and of
several sentences those are told that fit, whole; the first is always told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from mcda.model.case import Case
from mcda.words.apart import apart
from mcda.words.runs import retold, sentences

NAME: Final = 48
"""Signs that a name has inside a sentence of the first page."""

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})

_ENDS: Final = (". ", "! ", "? ")

LIST: Final = 3
"""Things of a list that are named there; more are counted."""


def cut(text: str, most: int) -> str:
    """Return a text of at most so many signs, cut at a word where it is longer."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    end = text.rfind(" ", most // 2, most - 1)
    return text[: end if end > 0 else most - 2].rstrip(" ,;:") + " …"


def all_apart(names: Sequence[str], most: int) -> tuple[str, ...]:
    """Return the names of one list, each of at most so many signs, distinct where they are."""
    return apart(names, lambda text: len(text) <= most, lambda text: cut(text, most - 1))


def short_names(case: Case, most: int = NAME) -> Mapping[str, str]:
    """Return how each name of a case that is longer is cut, those of one list to distinct ones."""
    found: dict[str, str] = {}
    for every in (
        [one.name for one in case.criteria],
        [name for one in case.stakeholders for name in (one.name, one.short) if name],
        [one.name for one in case.measures],
        [one.name for one in case.packages],
    ):
        if any(len(name) > most for name in every):
            found |= zip(every, all_apart(every, most), strict=True)
    return {name: cut for name, cut in found.items() if name != cut}


def short(said: str, names: Mapping[str, str] = NO_NAMES, name: int = NAME) -> str:
    """Return what is said with its names cut, known `names` so, and its lists counted on."""

    def part(text: str, _marked: bool) -> str:
        return names.get(text) or (cut(text, name) if len(text) > name else text)

    return retold(said, part, LIST)


def fitting(told: Iterable[str], most: int, names: Mapping[str, str] = NO_NAMES) -> tuple[str, ...]:
    """Return the sentences that fit into so many signs, in their order, the first one cut."""
    found: list[str] = []
    left = most
    for sentence in (one for text in told for one in sentences(text)):
        brief = short(sentence, names)
        if not found and len(brief) > most:
            brief = cut(brief, most)
        if found and len(brief) >= left:
            continue
        found.append(brief)
        left -= len(brief) + 1
    return tuple(found)


def description(text: str, most: int) -> tuple[str, bool]:
    """Return a text ended as a sentence, or its first ones that fit whole, and if that is all.

    A first sentence that alone has far more signs isn't told at all.
    """
    text = " ".join(text.split())
    if text and text[-1] not in ".!?…":
        text += "."
    if len(text) <= most:
        return text, True
    end = max(text.rfind(mark, 0, most) for mark in _ENDS)
    if end < 0:
        end = min((at for mark in _ENDS if (at := text.find(mark)) >= 0), default=len(text))
    return (text[: end + 1], end + 1 >= len(text)) if end < 2 * most else ("", False)
