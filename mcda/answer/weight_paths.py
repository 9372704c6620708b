"""Paths of one stakeholder's weights: a shift between two, and one against all others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from mcda.answer.change import What
from mcda.answer.party import Party
from mcda.answer.paths import (
    MOST_CELLS,
    NOWHERE,
    WHATS,
    Paths,
    each_once,
    gain_lines,
    gains_line,
    values_line,
)
from mcda.answer.ways import AskedForm, Form, Line, LinearForm, NearForm, Way, parabolas
from mcda.model.arrays import Floats, Ints
from mcda.sensitivity.paths import paths


def weight_paths(parties: Sequence[Party], place: int) -> Iterator[Paths]:
    """Yield every shift between two weights of a stakeholder, and of each weight against the rest.

    With two criteria the one is the other.
    """
    n = len(parties[place].shares)
    if n > 1:
        party = parties[place]
        parts = [_shifts(party), *([_alone(party)] if n > 2 else ())]
        whole = [np.concatenate(one) for one in zip(*parts, strict=True)]
        each = max(1, MOST_CELLS // len(party.ranking.packages))
        for start in range(0, len(whole[0]), each):
            yield _paths(party, place, *(one[start : start + each] for one in whole))


def _shifts(party: Party) -> tuple[Ints, Ints, Floats, Floats, Floats]:
    source, target, direction = _pairs(len(party.shares))
    if not party.shares.all():
        some = np.flatnonzero(party.shares[source] > 0)
        source, target, direction = source[some], target[some], direction[some]
    return target, source, direction, np.ones(len(source)), party.shares[source]


@lru_cache(maxsize=8)
def _pairs(n: int) -> tuple[Ints, Ints, Floats]:
    """Return each two of n weights, which gives and which takes, and the way from one to other."""
    unit = np.eye(n)
    source, target = np.nonzero(unit == 0)
    return source, target, unit[target] - unit[source]


def _alone(party: Party) -> tuple[Ints, Ints, Floats, Floats, Floats]:
    n, shares = len(party.shares), party.shares
    up = np.eye(n) - paths(shares).outside
    every = np.arange(n)
    criterion = np.concatenate([every, every])
    direction = np.concatenate([up, -up])
    step = np.repeat([1.0, -1.0], n)
    reach = np.concatenate([1 - shares, shares])
    kept = reach > NOWHERE
    none = np.full(int(kept.sum()), -1)
    return criterion[kept], none, direction[kept], step[kept], reach[kept]


def _paths(
    party: Party,
    place: int,
    criterion: Ints,
    source: Ints,
    direction: Floats,
    step: Floats,
    reach: Floats,
) -> Paths:
    count, m = len(reach), len(party.ranking.packages)
    return Paths(
        kind=np.full(count, WHATS.index(What.WEIGHTS)),
        who=np.full(count, place),
        ways=(_way(party, direction),),
        package=np.full(count, -1),
        criterion=criterion,
        source=source,
        before=party.shares[criterion],
        step=step,
        reach=reach,
        moved=np.ones((count, m), dtype=bool),
        direction=direction,
    )


def _way(party: Party, direction: Floats) -> Way:
    nothing = np.zeros((1, len(party.ranking.packages)))
    slopes = (nothing, nothing, nothing)
    if party.valued:
        slopes = each_once(party.parts, lambda part: 100 * direction @ part.T)
    worth = 100 * direction @ party.cells[1].T if party.valued else nothing
    return Way(
        (party,),
        np.zeros(len(direction), dtype=np.int64),
        gain_lines(gains_line(party, party.number), slopes),
        Line(values_line(party), worth),
        _form(party, direction),
        party.red[None],
        party.possible[None],
    )


def _form(party: Party, direction: Floats) -> Form:
    ready, weights = party.ranking.prepared, party.shares
    if ready.kind == "linear":
        rows = ready.offsets[0]
        return LinearForm(Line((rows @ weights)[None], direction @ rows.T))
    if ready.kind == "closeness":
        near, far = (_parabola(part, weights, direction) for part in ready.offsets)
        return NearForm(near, far)

    def ask(rows: Ints, t: Floats) -> Floats:
        moved = np.maximum(weights + t[:, None] * direction[rows], 0.0)
        return ready.scores(moved / moved.sum(axis=1, keepdims=True))

    return AskedForm(ask)


def _parabola(offsets: Floats, weights: Floats, direction: Floats) -> Floats:
    """Return squared distances (P, m, 3) along each direction, lowest power first."""
    rise = 2 * (weights * direction) @ offsets.T
    return parabolas(offsets @ weights**2, rise, direction**2 @ offsets.T)
