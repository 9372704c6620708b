"""The map of winners for TOPSIS: strips between the rays where the winners' sequence changes.

In coordinates u = (x^p, y^p, z^p) of the two weights x, y and all the rest z, D- and
D+ to their power p are linear. Seen from the corner y = 1, along each ray (x to z
fixed, v = x^p / (x^p + z^p)) two packages swap at the roots of a quadratic in s =
y^p / (x^p + z^p). The sequence of winners along a ray can only change with v where

- three packages tie for the first place: (F - c N) u = 0 for their three rows, so c is
  a root of the cubic det(F - c N);
- a border touches a ray: the discriminant, a quadratic in v, is zero;
- a border comes to an end of the ray: the quadratic's first or last coefficient is
  zero, or its middle one where that is so for all v.

Between two such rays every border is one root, followed exactly.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.forms import Nearness
from mcda.sensitivity.one_way import crossovers
from mcda.sensitivity.outlines import XY, outlines
from mcda.sensitivity.paths import Paths
from mcda.sensitivity.stability import changes_leader, gaps

_STRAIGHT: Final = 1e-13
"""A border that bends by less than this share is straight."""

_REAL: Final = 1e-7
"""A root with less beside the real line than this share lies on it."""

_AHEAD: Final = 1e-6
"""Who is ahead by less than this share may be first."""

APART: Final = 1e-10
"""Rays nearer than this are one."""

ONE: Final = 1e-6
"""Places on one ray nearer than this are one corner."""

SMOOTH: Final = 1e-4
"""How far a border drawn straight between two points may be from where it is."""

MOST_POINTS: Final = 2048

MANY: Final = 40
"""Up to so many packages, all threes are looked at; beyond, those that win on some ray of many."""

Border = tuple[int, int]
"""The package that takes the first place further up a ray, and the one it takes it from."""


@dataclass(frozen=True, eq=False)
class Plane:
    """Packages (k) seen over three weights: `far` and `near` (k x 3) to the power `power`."""

    far: Floats
    near: Floats
    power: int

    def corner(self, v: float, s: float) -> XY:
        """Return the weights (x, y) at place s on ray v."""
        if np.isinf(s):
            return 0.0, 1.0
        x, y, z = (max(0.0, part) ** (1 / self.power) for part in (v, s, 1 - v))
        return x / (x + y + z), y / (x + y + z)

    def quadratic(self, first: Ints, second: Ints, v: Floats) -> tuple[Floats, Floats, Floats]:
        """Return a, b, c of a s^2 + b s + c, above zero where `first` is the better one."""
        far, near = (part[:, 0, None] * v + part[:, 2, None] * (1 - v) for part in self._parts)
        top_far, top_near = self.far[:, 1, None], self.near[:, 1, None]
        i, j = first, second
        a = top_far[i] * top_near[j] - top_far[j] * top_near[i]
        b = top_far[i] * near[j] + far[i] * top_near[j]
        b = b - top_far[j] * near[i] - far[j] * top_near[i]
        return np.broadcast_to(a, b.shape), b, far[i] * near[j] - far[j] * near[i]

    def root(self, border: Border, v: Floats) -> Floats:
        """Return where a border crosses rays `v` (r,): the root at which its first rises."""
        one, other = (np.array([package]) for package in border)
        a, b, c = (part[0] for part in self.quadratic(one, other, v))
        root = np.sqrt(np.maximum(b * b - 4 * a * c, 0.0))
        with np.errstate(divide="ignore", invalid="ignore"):
            s = np.where(b <= 0, (root - b) / (2 * a), -2 * c / (b + root))
        return np.where(np.isnan(s), 0.0, np.maximum(s, 0.0))

    @property
    def _parts(self) -> tuple[Floats, Floats]:
        return self.far, self.near


def strips(far: Floats, near: Floats, power: int) -> dict[int, tuple[tuple[XY, ...], ...]]:
    """Return where each package (rows of `far` and `near`, k x 3) is first, as outlines.

    The columns stand for the first weight, the second and all the rest. No two
    packages may be alike.
    """
    plane = Plane(far, near, power)
    edges = np.concatenate([[0.0], _events(plane), [1.0]])
    starts, found = _sequences(plane, (edges[1:] + edges[:-1]) / 2)
    # Rays on both sides of which the winners are the same are none to stop at.
    kept = [
        0,
        *(i for i in range(1, len(found)) if _key(i, starts, found) != _key(i - 1, starts, found)),
    ]
    rays = [float(edges[i]) for i in kept] + [1.0]
    sequences = [(starts[i], found[i]) for i in kept]
    corners = [_corners(plane, rays, sequences, i) for i in range(len(rays))]
    places: dict[Hashable, XY] = {"top": (0.0, 1.0)}
    loops: dict[int, list[list[Hashable]]] = {}
    for number, (start, borders) in enumerate(sequences):
        sides = corners[number], corners[number + 1]
        lines = _lines(plane, (rays[number], rays[number + 1]), borders, sides, number, places)
        winners = [start, *(above for above, _ in borders)]
        for winner, (lower, upper) in zip(winners, pairwise(lines), strict=True):
            up = _between(sides[1], number + 1, lower[-1], upper[-1])
            down = _between(sides[0], number, lower[0], upper[0])[::-1]
            loop = [*lower, *up[1:-1], *upper[::-1], *down[1:-1]]
            loops.setdefault(winner, []).append(_without_repeats(loop))
    for number, (ray, side) in enumerate(zip(rays, corners, strict=True)):
        for at, s in enumerate(side[:-1]):
            places[(number, at)] = plane.corner(ray, s)
    return {winner: outlines(own, places) for winner, own in loops.items()}


def _key(i: int, starts: list[int], found: list[list[Border]]) -> tuple[int, tuple[Border, ...]]:
    return starts[i], tuple(found[i])


def _sequences(plane: Plane, v: Floats) -> tuple[list[int], list[list[Border]]]:
    """Return who wins at the lower end of each ray, and the borders on the way up."""
    outside = np.stack([v, 0 * v, 1 - v], axis=1) ** (1 / plane.power)
    outside /= outside.sum(axis=1, keepdims=True)
    inside = np.tile([0.0, 1.0, 0.0], (len(v), 1))
    along = Paths(inside, outside, np.zeros(len(v)))
    form = Nearness(plane.near, plane.far, plane.power)
    crossed = crossovers(form, along)
    between = gaps(form, along, crossed)
    leads = changes_leader(crossed, between)
    borders: list[list[Border]] = [[] for _ in v]
    for path, above, below in zip(
        crossed.path[leads], crossed.above[leads], crossed.below[leads], strict=True
    ):
        borders[path].append((int(above), int(below)))
    first = np.searchsorted(between.path, np.arange(len(v)))
    leading: Bools = between.leads[first]
    return np.argmax(leading, axis=1).tolist(), borders


def _events(plane: Plane) -> Floats:
    """Return the rays (e,), between 0 and 1, where the sequence of winners may change."""
    known = np.arange(len(plane.far))
    if len(known) > MANY:
        starts, found = _sequences(plane, np.linspace(0, 1, 2003)[1:-1])
        known = np.unique(
            [*starts, *(package for row in found for pair in row for package in pair)]
        )
    rays = np.concatenate([_pair_events(plane, known), _triple_events(plane, known)])
    rays = np.unique(rays[(rays > APART) & (rays < 1 - APART)])
    return rays[np.diff(rays, prepend=0.0) > APART]


def _pair_events(plane: Plane, known: Ints) -> Floats:
    pairs = np.array(list(combinations(known, 2)), dtype=np.intp).reshape(-1, 2)
    i, j = pairs.T
    if not len(pairs):
        return np.empty(0)
    # A quadratic is known from its values at three places.
    at = np.array([0.0, 0.5, 1.0])
    a, b, c = plane.quadratic(i, j, at)
    found = []
    for values, place in (
        (b * b - 4 * a * c, "touches"),
        (c, "bottom"),
        (b, "bottom"),
        (b, "top"),
    ):
        for v in _quadratic_roots(values).T:
            ok = np.isfinite(v) & (v > 0) & (v < 1)
            v = np.where(ok, v, 0.5)
            a_v, b_v, _ = (np.diagonal(part) for part in plane.quadratic(i, j, v))
            s = np.zeros(len(v))
            if place == "touches":
                with np.errstate(divide="ignore", invalid="ignore"):
                    s = -b_v / (2 * a_v)
                ok = ok & np.isfinite(s) & (s >= 0)
            u = np.stack([v, np.where(ok, s, 0.0), 1 - v], axis=1)
            if place == "top":
                u = np.tile([0.0, 1.0, 0.0], (len(v), 1))
            found.append(v[ok & _at_the_top(plane, u, i)])
    return np.concatenate(found)


def _quadratic_roots(values: Floats) -> Floats:
    """Return the roots (p, 2) of quadratics from their values (p, 3) at 0, 1/2 and 1."""
    low, middle, high = values.T
    size = np.abs(values).max(axis=1, initial=0.0)
    a = 2 * (low + high) - 4 * middle
    b, c = high - low - a, low
    a = np.where(np.abs(a) <= _STRAIGHT * size, 0.0, a)
    root = np.sqrt(np.maximum(b * b - 4 * a * c, 0.0))
    with np.errstate(divide="ignore", invalid="ignore"):
        q = -(b + np.copysign(root, b)) / 2
        return np.stack([q / a, c / q], axis=1)


def _triple_events(plane: Plane, known: Ints) -> Floats:
    threes = np.array(list(combinations(known, 3)), dtype=np.intp).reshape(-1, 3)
    if not len(threes):
        return np.empty(0)
    far, near = plane.far[threes], plane.near[threes]
    # det(F - c N) from its values at four places; then the null vector of F - c N.
    at = np.array([-1.0, 0.0, 1.0, 2.0]) * float(np.median(plane.far.sum(axis=1)))
    at /= float(np.median(plane.near.sum(axis=1))) or 1.0
    values = np.linalg.det(far[:, None] - at[:, None, None] * near[:, None])
    cubic = np.linalg.solve(np.vander(at), values.T).T
    found = []
    for (i, _, _), f, n, coefficients in zip(threes, far, near, cubic, strict=True):
        if not np.any(coefficients):
            continue
        roots = np.roots(coefficients)
        for c in roots[np.abs(roots.imag) <= _REAL * np.abs(roots)].real:
            system = f - c * n
            crossed = np.cross(system[[0, 1, 2]], system[[1, 2, 0]])
            u = crossed[np.argmax(np.abs(crossed).sum(axis=1))]
            u = u / (u.sum() or 1.0)
            if np.all(u >= 0) and u[0] + u[2] > 0 and _at_the_top(plane, u[None], np.array([i]))[0]:
                found.append(u[0] / (u[0] + u[2]))
    return np.array(found)


def _at_the_top(
    plane: Plane, u: Floats, package: Ints
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Say for each place u (e, 3) whether a package (e,) has the first place there, or about it."""
    far, near = u @ plane.far.T, u @ plane.near.T
    row = np.arange(len(u))
    own_far, own_near = far[row, package][:, None], near[row, package][:, None]
    size = far * own_near + own_far * near
    return np.asarray(np.all(far * own_near - own_far * near <= _AHEAD * size, axis=1))


def _corners(
    plane: Plane, rays: list[float], sequences: list[tuple[int, list[Border]]], number: int
) -> list[float]:
    """Return the places s of all corners on a ray, from 0 to infinity, no two of them the same."""
    borders = {b for _, found in sequences[max(0, number - 1) : number + 1] for b in found}
    v = np.array([rays[number]])
    places = sorted(float(plane.root(border, v)[0]) for border in borders)
    corners = [0.0]
    for s in places:
        if _height(plane, rays[number], s) - _height(plane, rays[number], corners[-1]) > ONE:
            corners.append(s)
    while len(corners) > 1 and 1 - _height(plane, rays[number], corners[-1]) <= ONE:
        corners.pop()
    return [*corners, float("inf")]


def _height(plane: Plane, ray: float, s: float) -> float:
    return plane.corner(ray, s)[1]


def _nearest(plane: Plane, ray: float, corners: list[float], s: float) -> int:
    heights = np.array([_height(plane, ray, corner) for corner in corners])
    return int(np.argmin(np.abs(heights - _height(plane, ray, s))))


def _name(corners: list[float], number: int, at: int) -> Hashable:
    return "top" if at == len(corners) - 1 else (number, at)


def _lines(
    plane: Plane,
    rays: tuple[float, float],
    borders: list[Border],
    sides: tuple[list[float], list[float]],
    number: int,
    places: dict[Hashable, XY],
) -> list[list[Hashable]]:
    """Return the lines that divide a strip, lowest first, as names of their points."""
    lines: list[list[Hashable]] = [[(number, 0), (number + 1, 0)]]
    for which, border in enumerate(borders):
        ends = [
            _name(
                side,
                number + k,
                _nearest(plane, ray, side, float(plane.root(border, np.array([ray]))[0])),
            )
            for k, (ray, side) in enumerate(zip(rays, sides, strict=True))
        ]
        points = _followed(plane, border, *rays)
        names: list[Hashable] = [(number, which, k) for k in range(len(points))]
        places.update(zip(names, points, strict=True))
        lines.append([ends[0], *names, ends[1]])
    return [*lines, ["top", "top"]]


def _followed(plane: Plane, border: Border, low: float, high: float) -> list[XY]:
    """Return points within a strip, so near each other that straight lines serve."""
    ends = np.array([v ** (1 / plane.power) for v in (low, high)])
    rest = np.array([(1 - v) ** (1 / plane.power) for v in (low, high)])
    start, end = ends / (ends + rest)
    many = 8
    while True:
        # Denser towards the ends, where a border may be steep.
        share = (
            start + (end - start) * (1 - np.cos(np.pi * np.arange(1, 2 * many) / (2 * many))) / 2
        )
        v = share**plane.power / (share**plane.power + (1 - share) ** plane.power)
        points = np.array([plane.corner(*at) for at in zip(v, plane.root(border, v), strict=True)])
        middle = (points[:-2:2] + points[2::2]) / 2
        far = np.max(np.linalg.norm(points[1:-1:2] - middle, axis=1), initial=0.0)
        if far <= SMOOTH or many >= MOST_POINTS:
            return [(float(x), float(y)) for x, y in points]
        many *= 2


def _between(corners: list[float], number: int, low: Hashable, high: Hashable) -> list[Hashable]:
    """Return the names of a ray's corners from one to another, upwards."""
    names = [_name(corners, number, at) for at in range(len(corners))]
    return names[names.index(low) : names.index(high) + 1]


def _without_repeats(loop: list[Hashable]) -> list[Hashable]:
    return [
        name for name, before in zip(loop, [loop[-1], *loop[:-1]], strict=True) if name != before
    ]
