"""Who is first over two weights at once: regions with exact borders, for a chart.

Two criteria (leaves or nodes) take any share of all weight; what is left goes to
the others in proportion, and so do a node's leaves among themselves. For linear
methods borders are straight lines and regions convex polygons, exact. For TOPSIS
borders are curves whose points are exact roots (see `winner_strips`). A method
that can only be asked is asked on a grid.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

import numpy as np

from mcda.errors import Place, Problem, RefusedError
from mcda.methods.rank import Ranking
from mcda.model.arrays import Bools, Floats
from mcda.model.ties import falling
from mcda.sensitivity.contest import ALIKE
from mcda.sensitivity.firmness import movable
from mcda.sensitivity.forms import Form, Linear, Nearness, form_of
from mcda.sensitivity.outlines import XY, area, outlines
from mcda.sensitivity.paths import paths
from mcda.sensitivity.stability import first_places
from mcda.sensitivity.winner_strips import strips
from mcda.words.said import _

GRID: Final = 96
"""Steps to a side where a method can only be asked."""


@dataclass(frozen=True, slots=True)
class WinnerRegion:
    """Where `packages` (ids) are first; several where they tie all over.

    Outlines are closed, (first weight, second weight) by point, holes going the other
    way round. `share` is the region's share of the map.
    """

    packages: tuple[str, ...]
    outlines: tuple[tuple[XY, ...], ...]
    share: float


@dataclass(frozen=True, slots=True)
class WinnerMap:
    """The regions, largest first, over the weights of criteria `across` and `up` (ids).

    `now` are the present weights. `exact` is False for a method asked on a grid.
    """

    across: str
    up: str
    now: XY
    regions: tuple[WinnerRegion, ...]
    exact: bool


def winner_map(ranking: Ranking, across: str, up: str) -> WinnerMap:
    """Return who is first wherever two criteria's weights may go.

    Raises RefusedError where one criterion is part of the other, or no third one is
    left to take the remaining weight; KeyError for a criterion that can't move (see
    `firmness.movable`).
    """
    ids, masks = movable(ranking.case)
    for criterion in (across, up):
        if criterion not in ids:
            raise KeyError(criterion)
    first, second = masks[ids.index(across)], masks[ids.index(up)]
    _refuse_unfit(ranking, (across, up), first, second)
    vector = ranking.weights.vector
    ends = paths(vector, np.array([first, second, ~(first | second)])).inside
    form = form_of(ranking.prepared, (len(ranking.packages), len(vector)))
    names = [package.id for package in ranking.packages]
    total = vector.sum()
    regions = [
        WinnerRegion(
            tuple(names[i] for i in members), found, 2 * sum(area(outline) for outline in found)
        )
        for members, found in winners(form, ends)
        if found
    ]
    return WinnerMap(
        across,
        up,
        (float(vector[first].sum() / total), float(vector[second].sum() / total)),
        tuple(falling(regions, lambda region: region.share)),
        isinstance(form, Linear | Nearness),
    )


def winners(form: Form, ends: Floats) -> list[tuple[tuple[int, ...], tuple[tuple[XY, ...], ...]]]:
    """Return packages that tie throughout, with the outlines of where they are first.

    `ends` (3 x n) are the weights with everything on the first criterion, on the
    second, and on all others; no two have a leaf in common.
    """
    if isinstance(form, Linear):
        values = form.values @ ends.T
        groups = _alike(values)
        table = values[[group[0] for group in groups]]
        return [(group, _polygon(table, i)) for i, group in enumerate(groups)]
    if isinstance(form, Nearness):
        powered = ends.T**form.power
        far, near = form.far @ powered, form.near @ powered
        size = (far + near).sum(axis=1, keepdims=True)
        # Packages whose distances are the same up to a factor are equally close.
        both = np.hstack([far, near]) / np.where(size > 0, size, 1.0)
        groups = _alike(both)
        heads = [group[0] for group in groups]
        scale = max(float(far.max()), float(near.max())) or 1.0
        found = strips(far[heads] / scale, near[heads] / scale, form.power)
        return [(group, found.get(i, ())) for i, group in enumerate(groups)]
    return _asked(form, ends)


def _refuse_unfit(ranking: Ranking, criteria: tuple[str, str], first: Bools, second: Bools) -> None:
    names = {c.id: c.name or c.id for c in ranking.case.criteria}
    facts = dict(zip(("first", "second"), (names[c] for c in criteria), strict=True))
    place = Place(criterion=criteria[1], field="weight", words=_("map of winners"))
    if np.any(first & second):
        raise RefusedError([Problem.of("MAP-CRITERIA-OVERLAP", place, **facts)])
    if np.all(first | second):
        raise RefusedError([Problem.of("MAP-NOTHING-LEFT", place, **facts)])


def _alike(table: Floats) -> list[tuple[int, ...]]:
    """Return groups of rows that are the same but for rounding."""
    groups: list[tuple[int, ...]] = []
    size = float(np.abs(table).max(initial=0.0)) or 1.0
    for i, row in enumerate(table):
        for number, group in enumerate(groups):
            if np.max(np.abs(table[group[0]] - row)) <= ALIKE * size:
                groups[number] = (*group, i)
                break
        else:
            groups.append((i,))
    return groups


def _polygon(values: Floats, package: int) -> tuple[tuple[XY, ...], ...]:
    """Return where a package has the largest value: the triangle cut by a line for each rival."""
    corners = np.eye(3)
    for rival in np.delete(np.arange(len(values)), package):
        ahead = corners @ (values[package] - values[rival])
        kept = []
        for a, b, here, there in zip(
            corners, np.roll(corners, -1, axis=0), ahead, np.roll(ahead, -1), strict=True
        ):
            if here >= 0:
                kept.append(a)
            if here * there < 0:
                kept.append((there * a - here * b) / (there - here))
        corners = np.array(kept).reshape(-1, 3)
        if len(corners) < 3:
            return ()
    outline = tuple((float(x), float(y)) for x, y, _ in corners)
    return (outline,) if area(outline) > 0 else ()


def _asked(form: Form, ends: Floats) -> list[tuple[tuple[int, ...], tuple[tuple[XY, ...], ...]]]:
    """Return the regions of a grid of small triangles, each of who is first at its middle."""
    cells = []
    for i in range(GRID):
        for j in range(GRID - i):
            cells.append(((i, j), (i + 1, j), (i, j + 1)))
            if i + j < GRID - 1:
                cells.append(((i + 1, j), (i + 1, j + 1), (i, j + 1)))
    middles = np.array(cells, dtype=np.float64).mean(axis=1) / GRID
    shares = np.column_stack([middles, 1 - middles.sum(axis=1)])
    firsts = first_places(form.scores(shares @ ends))
    places: dict[Hashable, XY] = {
        corner: (corner[0] / GRID, corner[1] / GRID) for cell in cells for corner in cell
    }
    own: dict[tuple[int, ...], list[tuple[tuple[int, int], ...]]] = {}
    for cell, row in zip(cells, firsts, strict=True):
        own.setdefault(tuple(int(i) for i in np.flatnonzero(row)), []).append(cell)
    return [(group, outlines(found, places)) for group, found in own.items()]
