"""Ids: what has one, and ids for new things, readable and the same for the same input."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

LONGEST = 40


class HasId(Protocol):
    """Whatever the case lists by id."""

    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=HasId)


def known(things: Iterable[Thing], id_: str | None) -> Thing | None:
    """Return the thing with an id, or None; the first one where several have it."""
    return next((one for one in things if one.id == id_), None)


def of_id(things: Iterable[Thing], id_: str) -> Thing:
    """Return the thing with an id; KeyError where none has it."""
    found = known(things, id_)
    if found is None:
        raise KeyError(id_)
    return found


def new_id(taken: Collection[str], name: str, prefix: str) -> str:
    """Return a slug of `name` that is not in `taken`; "`prefix`-1" and so on for lack of letters.

    Ids stay within a-z, 0-9 and "-" so that they survive file names, sheet
    formulas and scripts; a name in another script therefore gets a number.
    """
    return Ids(taken).new(name, prefix)


class Ids:
    """Ids for many things in turn: each is the one that `new_id` gives beside those before it."""

    def __init__(self, taken: Collection[str] = ()) -> None:
        self._taken = set(taken)
        self._next: dict[str, int] = {}

    def new(self, name: str, prefix: str) -> str:
        """Return an id that is new here and not given again."""
        slug = _slug(name)
        base = slug or prefix
        made = slug
        while not made or made in self._taken:
            count = self._next.get(base, 2 if slug else 1)
            self._next[base] = count + 1
            made = f"{base}-{count}"
        self._taken.add(made)
        return made


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
