"""Paths of one score: a stakeholder's own, or the common one of all who have none of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from mcda.answer.change import What
from mcda.answer.party import Party
from mcda.answer.paths import Paths, gains_line, values_line
from mcda.answer.ways import Form, Line, LinearForm, Margin, NearForm, Scored, Way
from mcda.group.summary import crossed, margins
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.built import is_built
from mcda.model.case import COMMON, Case, Criterion
from mcda.model.tree import leaves, number


class Spot(NamedTuple):
    """One score of a package on a leaf (places), its number, and who uses it (places)."""

    package: int
    leaf: int
    now: float
    users: tuple[int, ...]


Heed = Callable[[tuple[int, ...]], Bools]
"""Marks the packages (m,) whose scores are worth moving, for those who use them (places)."""

_CELLS: Final = 200_000
"""Packages times paths times users in one batch: more would fill the memory, not save time."""


def own_score_paths(
    case: Case, parties: Sequence[Party], place: int, heed: Heed
) -> Iterator[Paths]:
    """Yield the paths of every exact score of one stakeholder, of those that `heed` marks.

    None where its method doesn't let the breakpoints be solved.
    """
    party = parties[place]
    if party.split:
        yield from _batches(case, parties, party.id, _heeded(_own(party, place), heed))


def common_score_paths(case: Case, parties: Sequence[Party], heed: Heed) -> Iterator[Paths]:
    """Yield the paths of every exact common score, of those that `heed` marks."""
    groups: dict[tuple[int, ...], list[Spot]] = {}
    for spot in _common(case, parties):
        groups.setdefault(spot.users, []).append(spot)
    for users, spots in groups.items():
        if users and all(parties[place].split for place in users):
            yield from _batches(case, parties, COMMON, _heeded(spots, heed))


def _heeded(spots: Iterable[Spot], heed: Heed) -> list[Spot]:
    known: dict[tuple[int, ...], Bools] = {}
    found = []
    for spot in spots:
        if spot.users not in known:
            known[spot.users] = heed(spot.users)
        if known[spot.users][spot.package]:
            found.append(spot)
    return found


def _own(party: Party, place: int) -> Iterator[Spot]:
    table = party.ranking.table
    exact = ~table.missing & (table.low == table.high) & (table.worst != table.best)
    for i, c in np.argwhere(exact):
        yield Spot(int(i), int(c), float(table.low[i, c]), (place,))


def _common(case: Case, parties: Sequence[Party]) -> Iterator[Spot]:
    shared, criteria = case.common, leaves(case)
    uses = np.array([~_own_ones(case, party) for party in parties])
    moves = np.array([one.worst is not None and one.best is not None and one.worst != one.best
                      for one in criteria])  # fmt: skip
    for i, c in np.argwhere((shared.low == shared.high) & moves):
        users = tuple(int(place) for place in np.flatnonzero(uses[:, i, c]))
        yield Spot(int(i), int(c), float(shared.low[i, c]), users)


def _own_ones(case: Case, party: Party) -> Bools:
    """Mark the scores (m x n) that a stakeholder has of its own."""
    own, criteria = case.scores.get(party.id, {}), [leaf.id for leaf in leaves(case)]
    found = np.zeros((len(case.packages), len(criteria)), dtype=bool)
    for i, package in enumerate(case.packages):
        row = own.get(package.id)
        if row:
            found[i] = [row.get(id_) is not None for id_ in criteria]
    return found


def _batches(case: Case, parties: Sequence[Party], who: str, spots: list[Spot]) -> Iterator[Paths]:
    """Yield the paths of spots with the same users, those on named scales apart."""
    criteria = leaves(case)
    for named in (False, True):
        some = [one for one in spots if bool(criteria[one.leaf].levels) is named]
        each = max(1, _CELLS // (2 * len(case.packages) * len(some[0].users))) if some else 1
        for start in range(0, len(some), each):
            found = _paths(case, parties, who, some[start : start + each])
            if len(found):
                yield found


def _paths(case: Case, parties: Sequence[Party], who: str, spots: list[Spot]) -> Paths:
    criteria = leaves(case)
    both = [(spot, side) for spot in spots for side in (-1.0, 1.0)]
    ends = [_ends(criteria[spot.leaf]) for spot, _side in both]
    span = np.array([high - low for low, high in ends])
    side = np.array([side for _spot, side in both])
    now = np.array([spot.now for spot, _side in both])
    far = np.array([high if way > 0 else low for (low, high), way in zip(ends, side, strict=True)])
    reach = side * (far - now) / span
    kept = np.flatnonzero(reach > 1e-12)
    package = np.array([spot.package for spot, _side in both])[kept]
    leaf = np.array([spot.leaf for spot, _side in both])[kept]
    step = (side * span)[kept]
    users = [parties[place] for place in spots[0].users]
    moves = [_rows(case, party, package, leaf) for party in users]
    ways = tuple(
        _way(party, package, leaf, step, rows) for party, rows in zip(users, moves, strict=True)
    )
    return Paths(
        kind=What.SCORE,
        stakeholder=who,
        ways=ways,
        package=package,
        criterion=leaf,
        source=np.full(len(kept), -1),
        before=now[kept],
        step=step,
        reach=reach[kept],
        moved=_touched(users, moves),
        stops=_stops(criteria, leaf, now[kept], step),
    )


def _ends(leaf: Criterion) -> tuple[float, float]:
    low, high = sorted((leaf.worst or 0.0, leaf.best or 0.0))
    return low, high


def _rows(case: Case, party: Party, package: Ints, leaf: Ints) -> Bools:
    """Mark the packages (P, m) whose score moves: that one, and what is built on today's."""
    rows = np.zeros((len(package), len(case.packages)), dtype=bool)
    rows[np.arange(len(package)), package] = True
    base = next((i for i, one in enumerate(case.packages) if one.status_quo), None)
    built = np.array([is_built(one) for one in case.packages], dtype=bool)
    if base is None or not case.measures or not built.any():
        return rows
    stated = case.common.with_own(case, party.id)
    hangs = built[:, None] & np.isnan(stated.low)
    return np.asarray(rows | (hangs.T[leaf] & (package == base)[:, None]))


def _touched(users: Sequence[Party], moves: Sequence[Bools]) -> Bools:
    """Mark the packages about which anything may change: all, where the fallback is one of them."""
    touched = np.zeros_like(moves[0])
    for party, rows in zip(users, moves, strict=True):
        touched |= rows
        if party.fallback is not None:
            touched |= rows[:, [party.fallback]]
    return touched


def _stops(criteria: Sequence[Criterion], leaf: Ints, now: Floats, step: Floats) -> Floats | None:
    """Return where the levels lie outward (P, s), infinite where there are fewer; None without."""
    if not len(leaf) or not criteria[leaf[0]].levels:
        return None
    most = max(len(criteria[c].levels) for c in leaf)
    found = np.full((len(leaf), most), np.inf)
    for row, c in enumerate(leaf):
        levels = np.array([level.value for level in criteria[c].levels])
        at = (levels - now[row]) / step[row]
        found[row, : len(at)] = np.where(at > 1e-12, at, np.inf)
    return found


def _way(party: Party, package: Ints, leaf: Ints, step: Floats, rows: Bools) -> Way:
    table = party.ranking.table
    rise = step / (table.best - table.worst)[leaf]
    moved = rows.astype(np.float64)
    gain = moved
    if party.fallback is not None:
        gain = moved - moved[:, [party.fallback]]
    worth = (100 * party.shares[leaf] * rise)[:, None]
    low, middle, high = (Line(base, worth * gain) for base in gains_line(party, party.number))
    exact = np.where(table.low == table.high, party.cells[1], np.nan)
    red, possible = _other_lines(party, leaf)
    return Way(
        party,
        (low, middle, high),
        Line(values_line(party), worth * moved),
        _form(party, leaf, rise, rows),
        red,
        possible,
        _margin(party, leaf, step, moved),
        Scored(leaf, rows, Line(exact.T[leaf], rise[:, None] * moved)),
    )


def _form(party: Party, leaf: Ints, rise: Floats, rows: Bools) -> Form:
    ready, weights = party.ranking.prepared, party.ranking.weights.vector
    if ready.kind == "linear":
        share = (party.shares[leaf] * rise)[:, None]
        return LinearForm(Line((ready.offsets[0] @ party.shares)[None], share * rows))
    near, far = ready.offsets
    squared = weights**2
    now, u = party.cells[1].T[leaf], squared[leaf][:, None]
    first, second = 2 * u * rise[:, None] * rows, u * (rise**2)[:, None] * rows
    apart = np.broadcast_to((near @ squared)[None], rows.shape)
    away = np.broadcast_to((far @ squared)[None], rows.shape)
    return NearForm(
        np.stack([apart, first * (now - 1), second], axis=2),
        np.stack([away, first * now, second], axis=2),
    )


def limits_on(party: Party, leaf: int) -> float | None:
    """Return the tightest red line of a stakeholder on a leaf (place), None without one."""
    table = party.ranking.table
    criterion = table.criteria[leaf]
    limits = [
        limit
        for line in party.own.red_lines
        if line.criterion == criterion.id and (limit := number(criterion, line.limit)) is not None
    ]
    if not limits:
        return None
    return max(limits) if table.benefit[leaf] else min(limits)


def _other_lines(party: Party, leaf: Ints) -> tuple[Bools, Bools]:
    """Return the red lines (1 or P, m) that aren't on the leaf of each path."""
    concerned = [c for c in np.unique(leaf) if limits_on(party, int(c)) is not None]
    if not concerned:
        return party.red[None], party.possible[None]
    shape = (len(leaf), len(party.red))
    red, possible = (np.broadcast_to(one, shape).copy() for one in (party.red, party.possible))
    for c in concerned:
        red[leaf == c], possible[leaf == c] = lines_besides(party, int(c))
    return red, possible


def lines_besides(party: Party, leaf: int) -> tuple[Bools, Bools]:
    """Return which red lines (m,) other than those on a leaf are crossed, or may be."""
    table = party.ranking.table
    name = table.criteria[leaf].id
    return crossed(table, [line for line in party.own.red_lines if line.criterion != name])


def _margin(party: Party, leaf: Ints, step: Floats, moved: Floats) -> Margin | None:
    """Return how far scores keep the red line on the leaf that moves, None where there is none."""
    table = party.ranking.table
    over, under = np.full(moved.shape, np.inf), np.full(moved.shape, np.inf)
    concerned = [c for c in np.unique(leaf) if limits_on(party, int(c)) is not None]
    for c in concerned:
        limit = limits_on(party, int(c))
        over[leaf == c], under[leaf == c] = margins(table, int(c), limit or 0.0)
    if not concerned:
        return None
    slope = (np.where(table.benefit[leaf], 1.0, -1.0) * step)[:, None] * moved
    return Margin(Line(over, slope), Line(under, slope))
