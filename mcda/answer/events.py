"""Where along paths anything that the rule compares may change.

Judgements, and what packages named today are compared with, are known from the outset. Which
package is put first among the candidates, and which leaves whoever gains least best placed, is
asked of the leaders of the moment only: between two of their breakpoints both stay. One point too
many is harmless, since the answer beyond it is asked for anyway.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from mcda.answer.board import Board
from mcda.answer.paths import Paths
from mcda.answer.roots import sign_changes, zeros
from mcda.answer.rule import Kind, Verdict, fewest_refuse, is_one_of
from mcda.answer.ways import AskedForm, Line, Way
from mcda.group.acceptance import REFUSING
from mcda.model.arrays import Bools, Floats, Ints

GRID: Final = 32
"""Steps along a path on which a method is only asked, as its leads can't be solved for."""


def static_events(paths: Paths, board: Board, today: Verdict, heeded: Bools) -> Floats:
    """Return points (P, e) where a judgement, or a comparison with what is named, may change.

    `heeded` (P, m) are the packages whose judgements may matter.
    """
    told = np.flatnonzero((today.named | today.beside)[0])
    parts = [_grid(paths)]
    for way in paths.ways:
        parts += _judgements(paths, way, heeded)
        parts += _against(paths, way, board, told, heeded)
    return np.concatenate(parts, axis=1)


def _grid(paths: Paths) -> Floats:
    if not any(isinstance(way.form, AskedForm) for way in paths.ways):
        return np.full((len(paths), 0), np.inf)
    return paths.reach[:, None] * np.arange(1, GRID) / GRID


def _judgements(paths: Paths, way: Way, heeded: Bools) -> list[Floats]:
    """Return where gains or margins are zero, and where the method's word changes."""
    some = np.flatnonzero(heeded.any(axis=0))
    lines = [way.gain] if way.exact else list(way.ends)
    if way.margin is not None:
        lines += [way.margin.over, way.margin.under]
    found = []
    for line in lines:
        at = np.broadcast_to(
            zeros(line.base[:, some], line.slope[:, some]), (len(paths), len(some))
        )
        found.append(np.where(heeded[:, some], at, np.inf))
    each, base = np.arange(len(paths)), way.fallback
    asked = heeded & (paths.moved | paths.moved[each, base][:, None]) & (base >= 0)[:, None]
    rows, packages = np.nonzero(asked)
    if len(rows):
        found.append(_scattered(paths, way, rows, packages, base[rows]))
    return found


def _against(paths: Paths, way: Way, board: Board, told: Ints, heeded: Bools) -> list[Floats]:
    """Return where values of what is named meet those of others, or a reference meets anything.

    Only with what everybody else would let take its place.
    """
    still, found = board.still, []
    shape = paths.moved.shape
    for n in told:
        place = np.full(len(board.of(still.known)), n)
        others = board.under(still.not_worse, place) & board.under(still.as_welcome, place)
        found.append(_level(paths, way, int(n), np.broadcast_to(others, shape)))
    unknown = ~(board.of(still.known) & way.valued)[:, None]
    for r in np.flatnonzero(board.references.any(axis=0)):
        asked = board.over(still.not_behind, int(r)) & board.over(still.as_welcome, int(r))
        asked = asked & (board.over(still.not_worse, int(r)) | unknown) & board.references[:, [r]]
        asked = np.broadcast_to(asked, shape)
        found.append(_level(paths, way, int(r), asked))
        # Of whom one falls back on, this is known by the judgements already.
        known = heeded & (way.fallback == r)[:, None]
        rows, packages = np.nonzero(asked & (paths.moved | paths.moved[:, [r]]) & ~known)
        found.append(_scattered(paths, way, rows, np.full(len(rows), r), packages))
    return found


def _level(paths: Paths, way: Way, one: int, others: Bools) -> Floats:
    """Return where a package and some others (P, m) are level by value."""
    some, values = np.flatnonzero(others.any(axis=0)), way.values
    base = values.base[:, some] - values.base[:, [one]]
    slope = values.slope[:, some] - values.slope[:, [one]]
    return np.where(others[:, some], zeros(base, slope), np.inf)


def _scattered(paths: Paths, way: Way, rows: Ints, one: Ints, other: Ints) -> Floats:
    """Return where the lead of one package over another changes its sign, by path (P, e)."""
    roots = sign_changes(way.form.lead(rows, one, other), paths.reach[rows])
    where, which = np.nonzero(np.isfinite(roots))
    return by_path(len(paths), rows[where], roots[where, which])


def by_path(count: int, rows: Ints, points: Floats) -> Floats:
    """Return points (K,) of some paths as a table (count, e), infinite where there are fewer."""
    each = np.bincount(rows, minlength=count)
    found = np.full((count, int(each.max(initial=0))), np.inf)
    order = np.argsort(rows, kind="stable")
    start = np.concatenate([[0], np.cumsum(each)[:-1]])
    place = np.arange(len(rows)) - start[rows[order]]
    found[rows[order], place] = points[order]
    return found


def leading_events(paths: Paths, board: Board, verdict: Verdict, rows: Ints, t: Floats) -> Floats:
    """Return the next point (B,) at which a leader of the candidates of the moment may change."""
    nearest = np.full(len(rows), np.inf)
    if len(verdict.pool) and verdict.pool.any():
        for u, way in enumerate(paths.ways):
            found = _first_places(paths, way, board.moving.ranks[:, :, u], verdict.pool, rows, t)
            nearest = np.minimum(nearest, found)
    return np.asarray(np.minimum(nearest, _least_ones(paths, board, verdict, rows, t)))


def _first_places(
    paths: Paths, way: Way, ranks: Ints, pool: Bools, rows: Ints, t: Floats
) -> Floats:
    """Return the next point at which somebody's first place among the pool may change hands."""
    if isinstance(way.form, AskedForm):
        return np.full(len(rows), np.inf)
    placed = np.where(pool, ranks, np.iinfo(np.int64).max)
    leader = np.argmin(placed, axis=1)
    mask = _rivals(pool, leader, paths.moved[rows], -placed.astype(np.float64))
    return _next_lead(paths, way, mask, leader, rows, t)


def _next_lead(paths: Paths, way: Way, mask: Bools, leader: Ints, rows: Ints, t: Floats) -> Floats:
    state, package = np.nonzero(mask)
    nearest = np.full(len(rows), np.inf)
    if len(state):
        lead = way.form.lead(rows[state], leader[state], package)
        roots = sign_changes(lead, paths.reach[rows[state]])
        after = np.where(roots > t[state][:, None], roots, np.inf).min(axis=1)
        np.minimum.at(nearest, state, after)
    return nearest


def _rivals(among: Bools, leader: Ints, moved: Bools, size: Floats) -> Bools:
    """Mark with whom the leader (B,) is to be compared: with what moves, and the next best."""
    each = np.arange(len(leader))
    own = moved[each, leader]
    still = among & ~moved
    still[each, leader] = False
    rest = np.where(still, size, -np.inf)
    best = np.zeros_like(among)
    best |= still & (rest == rest.max(axis=1, initial=-np.inf)[:, None])
    mask = (among & moved) | (best & own[:, None])
    mask[each, leader] = False
    return mask


def _least_ones(paths: Paths, board: Board, verdict: Verdict, rows: Ints, t: Floats) -> Floats:
    """Return the next point at which another package may leave whoever gains least best placed."""
    nearest = np.full(len(rows), np.inf)
    short = is_one_of(verdict.sought, Kind.BLOCKED)
    least = verdict.pool.any(axis=1) | is_one_of(verdict.sought, Kind.OPEN)
    for some, measure in ((short, _short_pieces), (~short & least, _floor_pieces)):
        chosen = np.flatnonzero(some)
        if len(chosen):
            part = board.at(chosen)
            among, leader, size = _front(part, verdict, chosen, blocked=some is short)
            mask = _rivals(among, leader, paths.moved[rows[chosen]], size)
            mask &= np.asarray(among.any(axis=1))[:, None]
            pieces = measure(paths, part, rows[chosen], t[chosen])
            nearest[chosen] = _meeting(pieces, mask, leader, t[chosen])
    return nearest


def _front(
    board: Board, verdict: Verdict, chosen: Ints, *, blocked: bool
) -> tuple[Bools, Ints, Floats]:
    """Return who is compared, by whom they are led, and by how much each has (B, m)."""
    kind, pool = verdict.sought[chosen], verdict.pool[chosen]
    if blocked:
        among, size = fewest_refuse(board), -board.shortfalls()[0]
    else:
        among = np.where(is_one_of(kind, Kind.OPEN)[:, None], board.refusing == 0, pool)
        floor = board.floor
        known = np.isfinite(floor)
        size = floor if known.all() else np.where(known, floor, board.worst())
    some = np.asarray(pool.any(axis=1))[:, None]
    marked = np.where(some, verdict.floors[chosen], verdict.chosen[chosen])
    return among, np.argmax(marked & among, axis=1), size


def _floor_pieces(paths: Paths, board: Board, rows: Ints, t: Floats) -> list[Line]:
    """Return lines (B, m) one of which the least gain is: of the others, and of each that moves."""
    still = board.of(board.still.floor)
    constant = np.broadcast_to(still, board.size)
    lines = [way.gain for way in paths.ways]
    known = np.isfinite(board.floor).all(axis=1)
    if not known.all():
        lines += [way.values for way in paths.ways]
    extra = [_picked(line, rows) for line in lines]
    pieces = [Line(constant, np.zeros_like(constant)), *extra]
    if not known.all():
        lowest = np.broadcast_to(board.of(board.still.lowest), board.size)
        pieces.append(Line(lowest, np.zeros_like(lowest)))
    return pieces


def _short_pieces(paths: Paths, board: Board, rows: Ints, t: Floats) -> list[Line]:
    """Return lines (B, m) one of which the greatest shortfall is, or the sum of all."""
    flat = np.zeros(board.size)
    pieces = [Line(np.broadcast_to(board.of(board.still.short), board.size), flat)]
    total, slope = np.broadcast_to(board.of(board.still.total), board.size).copy(), flat.copy()
    for u, way in enumerate(paths.ways):
        line = _picked(way.gain, rows)
        refuses = (board.moving.state[:, :, u] == REFUSING) & np.isfinite(line.base)
        base, rise = np.where(refuses, -line.base, 0.0), np.where(refuses, -line.slope, 0.0)
        pieces.append(Line(base, rise))
        total, slope = total + base, slope + rise
    return [*pieces, Line(total, slope)]


def _picked(line: Line, rows: Ints) -> Line:
    base = line.base if len(line.base) == 1 else line.base[rows]
    slope = line.slope if len(line.slope) == 1 else line.slope[rows]
    base, slope = np.broadcast_arrays(base, slope)
    if len(base) != len(rows):
        shape = (len(rows), base.shape[1])
        base, slope = np.broadcast_to(base, shape), np.broadcast_to(slope, shape)
    return Line(base, slope)


def _meeting(pieces: Sequence[Line], mask: Bools, leader: Ints, t: Floats) -> Floats:
    """Return the next point (B,) at which a piece of the leader meets one of a rival's."""
    state, package = np.nonzero(mask)
    nearest = np.full(len(leader), np.inf)
    if not len(state):
        return nearest
    bases, slopes = (
        np.array([[part[state, place] for part in parts] for place in (leader[state], package)])
        for parts in ([one.base for one in pieces], [one.slope for one in pieces])
    )
    with np.errstate(invalid="ignore"):
        gap, turn = (each[0][:, None] - each[1] for each in (bases, slopes))
    at = zeros(gap, turn)
    np.minimum.at(nearest, state, np.where(at > t[state], at, np.inf).min(axis=(0, 1)))
    return nearest
