"""Where along paths anything that the rule compares may change.

Judgements, and what packages named today are compared with, are known from the outset. Which
package is put first among the candidates, and which leaves whoever gains least best placed, is
asked of the leaders of the moment only: between two of their breakpoints both stay. One point too
many is harmless, since the answer beyond it is asked for anyway.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np

from mcda.answer.board import Board
from mcda.answer.paths import Paths
from mcda.answer.roots import sign_changes, zeros
from mcda.answer.rule import Kind, Verdict, fewest_open, fewest_refuse, is_one_of
from mcda.answer.ways import AskedForm, Way
from mcda.group.acceptance import REFUSING
from mcda.model.arrays import Bools, Floats, Ints

Pieces = list[tuple[Floats, Floats]]
"""Lines, each by base and slope (K,)."""

GRID: Final = 32
"""Steps along a path on which a method is only asked, as its leads can't be solved for."""


def static_events(paths: Paths, board: Board, today: Verdict, heeded: Bools) -> Floats:
    """Return points (P, e) where a judgement, or a comparison with what is named, may change.

    In order on each path, infinite where there are fewer. `heeded` (P, m) are the packages whose
    judgements may matter.
    """
    told = np.flatnonzero((today.named | today.beside)[0])
    parts = [_grid(paths)]
    for way in paths.ways:
        parts += _judgements(paths, way, heeded)
        parts += _against(paths, way, board, told, heeded)
    points = np.concatenate(parts, axis=1)
    rows, places = np.nonzero(points < np.inf)
    return np.sort(by_path(len(paths), rows, points[rows, places]), axis=1)


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
            pieces = partial(measure, paths, part, rows[chosen])
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
        among = np.where(is_one_of(kind, Kind.OPEN)[:, None], fewest_open(board), pool)
        floor = board.floor
        known = np.isfinite(floor)
        size = floor if known.all() else np.where(known, floor, board.worst())
    some = np.asarray(pool.any(axis=1))[:, None]
    marked: Bools = np.where(some, verdict.floors[chosen], verdict.chosen[chosen])
    return among, np.argmax(marked & among, axis=1), size


def _floor_pieces(paths: Paths, board: Board, rows: Ints, state: Ints, one: Ints) -> Pieces:
    """Return lines one of which the least gain of a package is: of the others, of each that moves.

    In some states (K,) of a package each.
    """
    still, known = board.still, np.isfinite(board.floor).all()
    pieces = [_flat(board, still.floor, state, one)]
    pieces += [way.gain.of(rows[state], one) for way in paths.ways]
    if not known:
        pieces += [way.values.of(rows[state], one) for way in paths.ways]
        pieces.append(_flat(board, still.lowest, state, one))
    return pieces


def _short_pieces(paths: Paths, board: Board, rows: Ints, state: Ints, one: Ints) -> Pieces:
    """Return lines one of which the greatest shortfall of a package is, or the sum of all."""
    still = board.still
    pieces = [_flat(board, still.short, state, one)]
    total, slope = _flat(board, still.total, state, one)
    for u, way in enumerate(paths.ways):
        base, rise = way.gain.of(rows[state], one)
        refuses = (board.moving.state[state, one, u] == REFUSING) & np.isfinite(base)
        base, rise = np.where(refuses, -base, 0.0), np.where(refuses, -rise, 0.0)
        pieces.append((base, rise))
        total, slope = total + base, slope + rise
    return [*pieces, (total, slope)]


def _flat(board: Board, part: Floats, state: Ints, one: Ints) -> tuple[Floats, Floats]:
    """Return what those who stand still come to, as lines."""
    base = part[0, one] if board.choice is None else part[board.choice[state], one]
    return base, np.zeros(len(one))


def _meeting(
    pieces: Callable[[Ints, Ints], Pieces], mask: Bools, leader: Ints, t: Floats
) -> Floats:
    """Return the next point (B,) at which a piece of the leader meets one of a rival's."""
    state, package = np.nonzero(mask)
    nearest = np.full(len(leader), np.inf)
    if not len(state):
        return nearest
    own, other = (np.array(pieces(state, one)) for one in (leader[state], package))
    with np.errstate(invalid="ignore"):
        gap, turn = (own[:, end][:, None] - other[:, end] for end in range(2))
    at = zeros(gap, turn)
    np.minimum.at(nearest, state, np.where(at > t[state], at, np.inf).min(axis=(0, 1)))
    return nearest
