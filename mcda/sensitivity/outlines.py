"""Closed outlines of areas that are put together from adjoining pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

XY = tuple[float, float]
Loop = Sequence[Hashable]
"""Names of corners, in order round a piece, its inside to the left."""


def outlines(loops: Iterable[Loop], places: Mapping[Hashable, XY]) -> tuple[tuple[XY, ...], ...]:
    """Return the outlines of the union of pieces that share corners, not areas.

    A side that two pieces go along in opposite directions lies within the union.
    Outlines of holes go the other way round, so that areas add up.
    """
    sides: Counter[tuple[Hashable, Hashable]] = Counter()
    for loop in loops:
        for side in zip(loop, [*loop[1:], loop[0]], strict=True):
            back = (side[1], side[0])
            if side[0] == side[1]:
                continue
            if sides[back] > 0:
                sides[back] -= 1
            else:
                sides[side] += 1
    onward: dict[Hashable, list[Hashable]] = {}
    for (start, end), times in sides.items():
        onward.setdefault(start, []).extend([end] * times)
    found = []
    for start in list(onward):
        while onward[start]:
            found += _split(_followed(onward, start))
    shapes = (tuple(places[corner] for corner in loop) for loop in found)
    return tuple(shape for shape in shapes if area(shape) != 0)


def area(outline: Sequence[XY]) -> float:
    """Return the area within an outline, negative where its inside is to the right."""
    ahead = [*outline[1:], *outline[:1]]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(outline, ahead, strict=True)) / 2


def _followed(onward: dict[Hashable, list[Hashable]], start: Hashable) -> list[Hashable]:
    """Go along sides, using them up, from a corner back to it."""
    way = [start]
    while onward.get(way[-1]):
        way.append(onward[way[-1]].pop())
        if way[-1] == start and not onward[start]:
            break
    return way[:-1]


def _split(way: list[Hashable]) -> list[list[Hashable]]:
    """Cut a way that passes a corner more than once into loops that do not."""
    loops: list[list[Hashable]] = []
    open_way: list[Hashable] = []
    for corner in way:
        if corner in open_way:
            at = open_way.index(corner)
            loops.append(open_way[at:])
            del open_way[at:]
        open_way.append(corner)
    return [loop for loop in [*loops, open_way] if len(loop) > 2]
