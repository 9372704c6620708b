"""How large a case may be; asked before any work on it, for a file may name any number.

A case file of what is beyond is refused, so nothing that would be written to one may grow so
far: `of_case` says it of a case from any other door, and of one that an edit made.

The limits lie several times above the largest case that people have made (200
packages, 60 criteria, 20 stakeholders) and keep everything that is worked out for
each pair within seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from mcda.errors import Place, Problem
from mcda.words import figures
from mcda.words.said import N_, _, say

if TYPE_CHECKING:
    from mcda.model.case import Case

MOST: Final[Mapping[str, int]] = {
    "packages": 5_000,
    "criteria": 1_000,
    "stakeholders": 200,
    "respondents": 2_000,
    "rounds": 200,
    "returns": 20_000,
    "measures": 200,
    "joint_effects": 2_000,
    "rules": 2_000,
    "snapshots": 1_000,
    "changes": 20_000,
}
_SAID: Final[Mapping[str, str]] = {
    "packages": N_("{n} packages"),
    "criteria": N_("{n} criteria"),
    "stakeholders": N_("{n} stakeholders"),
    "respondents": N_("{n} respondents"),
    "rounds": N_("{n} rounds"),
    "returns": N_("{n} returns"),
    "measures": N_("{n} measures"),
    "joint_effects": N_("{n} joint effects"),
    "rules": N_("{n} rules"),
    "snapshots": N_("{n} snapshots"),
    "changes": N_("{n} changes"),
}

CELLS: Final = 200_000
"""Packages times criteria."""

DEEPEST: Final = 50
"""Criteria above each other."""

LONGEST: Final = 1_000
"""Characters of an id or a name."""

_NAMED: Final = (
    "stakeholders", "criteria", "packages", "respondents", "rounds", "measures", "snapshots",
)  # fmt: skip
_NAMES: Final = ("id", "name", "short", "unit", "parent")
_PLACED: Final = {
    "stakeholders": "stakeholder",
    "criteria": "criterion",
    "packages": "package",
    "measures": "measure",
}
"""What a place calls one of the things of a list."""


def of_counts(place: Place, **counts: int) -> Iterator[Problem]:
    """Yield CASE-TOO-LARGE for each count, by its name in `MOST`, that is beyond its limit."""
    for what, count in counts.items():
        if count > MOST[what]:
            said = say(_SAID[what], n=figures.count(count))
            yield _too_large(place, said, figures.count(MOST[what]))
    cells = counts.get("packages", 0) * counts.get("criteria", 0)
    if cells > CELLS:
        yield _too_large(
            place, _("{n} packages times criteria", n=figures.count(cells)), figures.count(CELLS)
        )


def of_plain(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is too large in a case's plain data; the data may have any form."""
    lists = {name: data[name] for name in MOST if isinstance(data.get(name), list)}
    yield from of_counts(Place(), **{name: len(entries) for name, entries in lists.items()})
    for name in _NAMED:
        for number, entry in enumerate(lists.get(name, ())):
            if isinstance(entry, dict):
                yield from _of_names(f"{name}[{number}]", entry)
    if len(lists.get("criteria", ())) <= MOST["criteria"]:
        yield from _of_depth(
            {
                one["id"]: one.get("parent")
                for one in lists.get("criteria", ())
                if isinstance(one, dict) and isinstance(one.get("id"), str)
            }
        )


def of_case(case: Case, before: Case | None = None) -> Iterator[Problem]:
    """Yield what is too large in a case for its file to be read again.

    Of a case that an edit made of `before`, only what the edit changed is looked at.
    """
    changed = [
        name for name in MOST
        if before is None or getattr(case, name) is not getattr(before, name)
    ]  # fmt: skip
    counted = {*changed, "packages", "criteria"} if changed else ()
    yield from of_counts(Place(), **{name: len(getattr(case, name)) for name in counted})
    for name in _NAMED:
        if name in changed:
            for one in getattr(case, name):
                yield from _of_thing(_PLACED.get(name, ""), one)
    if "criteria" in changed and len(case.criteria) <= MOST["criteria"]:
        yield from _of_depth({one.id: one.parent for one in case.criteria})


def _of_thing(kind: str, thing: Any) -> Iterator[Problem]:
    for key in _NAMES:
        text = getattr(thing, key, "")
        if len(text) > LONGEST:
            at = {kind: thing.id} if kind else {}
            yield _too_long(Place(**at, field=key, words=thing.name or thing.id), text)


def _of_names(path: str, entry: Mapping[str, Any]) -> Iterator[Problem]:
    for key in _NAMES:
        text = entry.get(key)
        if isinstance(text, str) and len(text) > LONGEST:
            yield _too_long(Place(words=f"{path}.{key}"), text)


def _too_long(place: Place, text: str) -> Problem:
    return Problem.of("CASE-NAME-TOO-LONG", place, count=figures.count(len(text)), most=LONGEST)


def _of_depth(above: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield CASE-TOO-LARGE for a chain of parents that is too long; a circle counts as far as it
    is new.
    """
    deepest = 0
    for key, up in above.items():
        seen = {key}
        while isinstance(up, str) and up in above and up not in seen and len(seen) <= DEEPEST:
            seen.add(up)
            up = above[up]
        deepest = max(deepest, len(seen))
    if deepest > DEEPEST:
        found = _("{n} criteria above each other", n=figures.count(deepest))
        yield _too_large(Place(words=_("criteria")), found, figures.count(DEEPEST))


def _too_large(place: Place, found: str, most: str) -> Problem:
    return Problem.of("CASE-TOO-LARGE", place, found=found, most=most)
