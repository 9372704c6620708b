"""What is said as runs of one style each, and said again with other words for its parts.

A `Said` knows what of it is stressed and which words are explained elsewhere; a renderer
that has bold and italic letters asks for its runs, one that has none writes the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from string import Formatter
from typing import Final, Literal

from mcda.words.said import (
    Listed,
    Said,
    Stressed,
    Term,
    _,
    between_marks,
    inserted,
    listed,
    placed,
    spoken,
    stressed,
    term,
    together,
    told,
)

Style = Literal["plain", "strong", "term"]


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a text in one style: plain, set off, or a word that is explained elsewhere."""

    text: str
    style: Style = "plain"


def runs(said: str) -> tuple[Run, ...]:
    """Return a text's runs; one after the other they are the text."""
    if not isinstance(said, Said | Listed | Stressed):
        return (Run(told(said)),) if said else ()
    found = (run for run in _runs(said, "plain") if run.text)
    return tuple(
        Run("".join(run.text for run in group), style)
        for style, group in groupby(found, lambda run: run.style)
    )


def _runs(said: object, style: Style) -> Iterator[Run]:
    if isinstance(said, Said) and said.template:
        parts = placed(_in_use(said), said.parts)
        for literal, name in pieces(said):
            yield Run(literal, style)
            if name:
                yield from _runs(parts[name], style)
    elif isinstance(said, Said) and said.row:
        yield from _in_a_row(said.row, str(said.parts["between"]), style)
    elif isinstance(said, Listed):
        yield from _listed(said, style)
    elif isinstance(said, Term):
        yield from _runs(said.part, "term")
    elif isinstance(said, Stressed):
        yield from _runs(said.part, "strong")
    else:
        yield Run(str(said) if isinstance(said, Said) else inserted(said), style)


def _in_a_row(row: tuple[str, ...], between: str, style: Style) -> Iterator[Run]:
    """Yield texts of their own, one after the other."""
    speaker = spoken()
    if speaker is not None:
        between = speaker.sign(between)
    for place, item in enumerate(row):
        if place:
            yield Run(between, style)
        if isinstance(item, Said | Listed | Stressed):
            yield from _runs(item, style)
        else:
            yield Run(told(item), style)


def _listed(said: Listed, style: Style) -> Iterator[Run]:
    """Yield the things of a list, with what the language puts before, between and after them."""
    speaker, count = spoken(), len(said.items)
    if speaker is not None:
        around = speaker.between(count, said.last)
    else:
        last = [f" {said.last} "] if count > 1 else []
        around = ("", *[", "] * (count - 2), *last, "")
    for before, item in zip(around, said.items, strict=False):
        yield Run(before, style)
        yield from _runs(item, style)
    yield Run(around[-1], style)


def pieces(said: Said) -> Iterator[tuple[str, str]]:
    """Yield the template in use as literal texts, each with the name of the part after it."""
    for literal, name, _spec, _conversion in Formatter().parse(_in_use(said)):
        yield literal, name or ""


def _in_use(said: Said) -> str:
    speaker = spoken()
    return said.chosen if speaker is None else speaker.template(said)


def sentences(said: str) -> tuple[str, ...]:
    """Return what is said in a row as its sentences; a text that is none is one."""
    if isinstance(said, Said) and not said.template and said.row and said.parts["between"] == " ":
        return tuple(one for part in said.row for one in sentences(part))
    return (said,) if said else ()


def emphasised(said: str, name: str) -> str:
    """Return what is said with its part of that name set off, at whatever depth it stands."""
    if not isinstance(said, Said):
        return said
    if not said.template:
        row = (emphasised(one, name) for one in said.row)
        return together(row, str(said.parts.get("between", " ")))
    parts = {
        key: stressed(part) if key == name else emphasised(part, name)
        for key, part in said.parts.items()
        if isinstance(part, str)
    }
    return Said.of(said.template, {**said.parts, **parts}, said.many, said.number)


NAMED: Final = 5
"""Things of a list that a sentence on the screen names where there are many."""


def in_short(said: str) -> str:
    """Return what is said as the screen shows it: of long lists the first, and how many others.

    On paper, where it decides, all are named.
    """
    return retold(said, lambda part, _marked: part, NAMED) if _names_many(said) else said


def _names_many(part: object) -> bool:
    if isinstance(part, Listed):
        return len(part.items) > NAMED + 1 or any(map(_names_many, part.items))
    if isinstance(part, Stressed):
        return _names_many(part.part)
    return isinstance(part, Said) and any(map(_names_many, part.row or part.parts.values()))


PartWords = Callable[[str, bool], str]
"""Other words for a plain text; whether it stands between quotation marks of its sentence."""


def retold(said: str, part: PartWords, most: int | None = None) -> str:
    """Return what is said with other words for its parts; longer lists are cut and counted."""
    return _retold(said, part, most) if isinstance(said, Said) else said


def _retold(said: Said, part: PartWords, most: int | None) -> Said:
    if said.template:
        marked = between_marks(_in_use(said))
        parts = {name: _again(one, part, name in marked, most) for name, one in said.parts.items()}
        return Said.of(said.template, parts, said.many, said.number)
    if not said.row:
        return said
    row = (_retold(one, part, most) if isinstance(one, Said) else one for one in said.row)
    return together(row, str(said.parts["between"]))


def _again(one: object, part: PartWords, marked: bool, most: int | None) -> object:
    if isinstance(one, Said):
        return _retold(one, part, most)
    if isinstance(one, Listed):
        kept = one.items if most is None or len(one.items) <= most + 1 else one.items[:most]
        items = [_again(item, part, marked, most) for item in kept]
        left = len(one.items) - len(items)
        return listed([*items, *([_("{n} others", n=left)] if left else [])], one.last)
    if isinstance(one, Term):
        return term(_again(one.part, part, marked, most))
    if isinstance(one, Stressed):
        return stressed(_again(one.part, part, marked, most))
    return part(one, marked) if type(one) is str else one
