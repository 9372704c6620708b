"""Which crossovers can concern the first place at all, so that only they are looked at closely.

With 200 packages and 60 criteria there are over half a million crossovers, nearly
all of them far below the first place.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from mcda.model.arrays import Bools, Floats, Ints
from mcda.sensitivity.forms import ROUNDING, Form, Linear, Nearness, ratio_scores
from mcda.sensitivity.one_way import Crossings, Sides, path_curves, sides_of
from mcda.sensitivity.paths import Paths

GRID: Final = 33
"""Places on each path at which somebody's first place is looked up."""

CLEARLY: Final = 1e-9
"""A package is beaten when another's score is larger by this share of its own."""


def at_the_top(form: Form, along: Paths, found: Crossings) -> Bools:
    """Say of each crossover whether its packages may have the first place there.

    False is certain: some package is clearly ahead of both at that point. For
    methods that can only be asked (`Scored`) nothing is ruled out.
    """
    if not isinstance(form, Linear | Nearness) or not len(found):
        return np.ones(len(found), dtype=bool)
    grid = np.linspace(0, 1, GRID)
    firsts = path_curves(form, along, grid).argmax(axis=-1)
    # Whoever is first nearby beats nearly all of them; the few left meet every other champion.
    nearby = firsts[found.path, np.rint(found.at * (GRID - 1)).astype(np.intp)]
    sides = sides_of(form, along)
    own = scores_of(form, sides, found.path, found.at, found.above)
    # Net flows may all be near zero where they cross.
    size = float(np.abs(form.values).max()) if isinstance(form, Linear) else 1.0
    limit = own + np.maximum(CLEARLY * np.abs(own), ROUNDING * size)
    left = np.flatnonzero(scores_of(form, sides, found.path, found.at, nearby) <= limit)
    for champion in np.unique(firsts):
        path, at = found.path[left], found.at[left]
        rivals = scores_of(form, sides, path, at, np.full(len(left), champion))
        left = left[rivals <= limit[left]]
    kept = np.zeros(len(found), dtype=bool)
    kept[left] = True
    return kept


def scores_of(
    form: Linear | Nearness, sides: Sides, path: Ints, t: Floats, package: Ints
) -> Floats:
    """Return one package's score at each of some points (arrays of equal length)."""
    power = form.power if isinstance(form, Nearness) else 1
    rise, rest = t**power, (1 - t) ** power
    inside, outside = sides[0]
    far = rise * inside[path, package] + rest * outside[path, package]
    if isinstance(form, Linear):
        return far
    inside, outside = sides[1]
    near = rise * inside[path, package] + rest * outside[path, package]
    return ratio_scores(far, near, form.power)
