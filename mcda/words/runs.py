"""What is said as runs of one style each, and said again with other words for its parts.

A `Said` knows what of it is stressed and which words are explained elsewhere; a renderer
that has bold and italic letters asks for its runs, one that has none writes the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from string import Formatter
from typing import Literal

from mcda.words.said import (
    Listed,
    Said,
    Stressed,
    Term,
    inserted,
    listed,
    stressed,
    term,
    together,
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
        return (Run(said),) if said else ()
    found = (run for run in _runs(said, "plain") if run.text)
    return tuple(
        Run("".join(run.text for run in group), style)
        for style, group in groupby(found, lambda run: run.style)
    )


def _runs(said: object, style: Style) -> Iterator[Run]:
    if isinstance(said, Said) and said.template:
        for literal, name in pieces(said):
            yield Run(literal, style)
            if name:
                yield from _runs(said.parts[name], style)
    elif isinstance(said, Said) and said.row:
        yield from _joined(said.row, str(said.parts["between"]), "", style)
    elif isinstance(said, Listed):
        yield from _joined(said.items, ", ", said.last, style)
    elif isinstance(said, Term):
        yield from _runs(said.part, "term")
    elif isinstance(said, Stressed):
        yield from _runs(said.part, "strong")
    else:
        yield Run(str(said) if isinstance(said, Said) else inserted(said), style)


def _joined(items: tuple[object, ...], between: str, last: str, style: Style) -> Iterator[Run]:
    for place, item in enumerate(items):
        if place:
            final = last and place == len(items) - 1
            yield Run(f" {last} " if final else between, style)
        # What stands in a row is a text of its own; items of a list are inserted.
        whole = not last and not isinstance(item, Said | Listed | Stressed)
        yield from [Run(str(item), style)] if whole else _runs(item, style)


def pieces(said: Said) -> Iterator[tuple[str, str]]:
    """Yield the template in use as literal texts, each with the name of the part after it."""
    chosen = said.many if said.many and said.number != 1 else said.template
    for literal, name, _spec, _conversion in Formatter().parse(chosen):
        yield literal, name or ""


def retold(said: str, part: Callable[[str, str], str]) -> str:
    """Return what is said with other words for its parts.

    `part` is given a part that is a plain text, and the literal text before it.
    """
    return _retold(said, part) if isinstance(said, Said) else said


def _retold(said: Said, part: Callable[[str, str], str]) -> Said:
    if said.template:
        before = {name: literal for literal, name in pieces(said) if name}
        parts = {name: _again(one, part, before.get(name, "")) for name, one in said.parts.items()}
        return Said.of(said.template, parts, said.many, said.number)
    if not said.row:
        return said
    row = (_retold(one, part) if isinstance(one, Said) else one for one in said.row)
    return together(row, str(said.parts["between"]))


def _again(one: object, part: Callable[[str, str], str], before: str) -> object:
    if isinstance(one, Said):
        return _retold(one, part)
    if isinstance(one, Listed):
        return listed((_again(item, part, before) for item in one.items), one.last)
    if isinstance(one, Term):
        return term(_again(one.part, part, before))
    if isinstance(one, Stressed):
        return stressed(_again(one.part, part, before))
    return part(one, before) if type(one) is str else one
