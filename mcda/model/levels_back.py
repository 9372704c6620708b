"""Levels of measures that one side removed while the other worked on them: they come back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from mcda.model.case_entries import Entries, Path, home, mentioned, things

_WITH_IT: Final = ("rule", "joint effect")  # no words: keys
"""Kinds of things that go with a level which they name."""


def levels_back(old: Entries, side: Entries, other: Entries) -> tuple[dict[Path, Any], set[Path]]:
    """Return a side with the levels that it removed and the other names, changed or anew.

    With each comes all that was said of it. The paths are those of the measures' levels, and
    those of rules and joint effects that come back with them.
    """
    changed = [path for path in other if other[path] != old.get(path)]
    found, back = dict(side), set[Path]()
    for path in old:
        if path[0] != "measures" or path[2:] != ("levels",) or path not in side:
            continue
        measure = path[1][0]
        theirs = {one["id"]: one for one in other.get(path, ())}
        kept = {one["id"] for one in side[path]}
        lost = [one for one in old[path] if one["id"] not in kept and one["id"] in theirs]
        for level in lost:
            about = measure, level["id"]
            named = (at != path and _names(at, other[at], about) for at in changed)
            if theirs[level["id"]] == level and not any(named):
                continue
            back.add(path)
            ids = [one["id"] for one in old[path]]
            before = set(ids[: ids.index(level["id"])])
            place = max((at + 1 for at, one in enumerate(found[path]) if one["id"] in before),
                        default=0)  # fmt: skip
            found[path] = [*found[path][:place], level, *found[path][place:]]
            named_in = [at for at, value in old.items() if _names(at, value, about)]
            gone = {t for at in named_in for t in _known(at) if t[0] in _WITH_IT} - things(side)
            back |= {home(thing) for thing in gone & things(other)}
            there = things(side) | gone
            found |= {
                at: old[at]
                for at in (*named_in, *(at for at in old if gone & set(_known(at))))
                if (at not in side and set(_known(at)) <= there)
                or (at in side and at[0] == "deliveries" and not _names(at, side[at], about))
            }
    return found, back


def _known(path: Path) -> Iterator[tuple[str, str]]:
    return (thing for thing in mentioned(path) if thing[0] != "level")


def _names(path: Path, value: Any, level: tuple[str, str]) -> bool:
    """Say whether an entry is about a level of a measure, or names it."""
    about = set(mentioned(path))
    if ("measure", level[0]) in about:
        if ("level", level[1]) in about or level[1] in path[4:]:
            return True
        if value == level[1] and "composition" in path:
            return True
    return any(pair == level for pair in _pairs(value, level[0] if path[0] == "deliveries" else ""))


def _pairs(value: Any, measure: str) -> Iterator[tuple[str, str]]:
    """Yield measure and level of all that plain data name."""
    if isinstance(value, dict):
        if isinstance(value.get("level"), str):
            yield str(value.get("measure", "")), value["level"]
        if isinstance(value.get("part_level"), str):
            yield measure, value["part_level"]
        for inner in value.values():
            yield from _pairs(inner, measure)
    elif isinstance(value, list):
        for inner in value:
            yield from _pairs(inner, measure)
