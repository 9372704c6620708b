"""Paths of one score: a stakeholder's own, or the common one of all who have none of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from mcda.answer.change import What
from mcda.answer.party import Party
from mcda.answer.paths import (
    MOST_CELLS,
    NOWHERE,
    SHARED,
    WHATS,
    Paths,
    gain_lines,
    gains_line,
    values_line,
)
from mcda.answer.ways import Form, Line, LinearForm, Margin, NearForm, Scored, Way, parabolas
from mcda.group.summary import crossed, margins
from mcda.model.arrays import Bools, Floats, Ints
from mcda.model.built import is_built
from mcda.model.case import Case, Criterion
from mcda.model.check.effects import room_of_today
from mcda.model.tree import leaves, number


class Scores(NamedTuple):
    """Exact scores that the same stakeholders use: packages, leaves (places) and numbers (S,)."""

    package: Ints
    leaf: Ints
    now: Floats
    users: tuple[int, ...]

    def at(self, places: Ints) -> Scores:
        """Return only some of the scores."""
        return self._replace(
            package=self.package[places], leaf=self.leaf[places], now=self.now[places]
        )


Heed = Callable[[tuple[int, ...]], Bools]
"""Marks the packages (m,) whose scores are worth moving, for those who use them (places)."""


def own_score_paths(
    case: Case, parties: Sequence[Party], place: int, heed: Heed
) -> Iterator[Paths]:
    """Yield the paths of every exact score of one stakeholder, of those that `heed` marks.

    None where its method doesn't let the breakpoints be solved.
    """
    party = parties[place]
    if party.split:
        table = party.ranking.table
        moves = (table.low == table.high) & (table.worst != table.best) & ~table.missing
        package, leaf = np.nonzero(moves & heed((place,))[:, None])
        scores = Scores(package, leaf, table.low[package, leaf], (place,))
        yield from paths_of(case, parties, place, scores)


def common_score_paths(case: Case, parties: Sequence[Party], heed: Heed) -> Iterator[Paths]:
    """Yield the paths of every exact common score, of those that `heed` marks."""
    for scores in _common(case, parties):
        if all(parties[place].split for place in scores.users):
            kept = np.flatnonzero(heed(scores.users)[scores.package])
            yield from paths_of(case, parties, SHARED, scores.at(kept))


def _common(case: Case, parties: Sequence[Party]) -> Iterator[Scores]:
    """Yield the exact common scores, together those with the same users."""
    shared, criteria = case.common, leaves(case)
    uses = np.array([~_own_ones(case, party) for party in parties])
    moves = [one.worst is not None and one.best is not None and one.worst != one.best
             for one in criteria]  # fmt: skip
    some = (shared.low == shared.high) & np.array(moves, dtype=bool) & uses.any(axis=0)
    package, leaf = np.nonzero(some)
    patterns, which = np.unique(uses[:, some].T, axis=0, return_inverse=True)
    for row, pattern in enumerate(patterns):
        kept = which.ravel() == row
        places = package[kept], leaf[kept]
        yield Scores(*places, shared.low[places], tuple(map(int, np.flatnonzero(pattern))))


def _own_ones(case: Case, party: Party) -> Bools:
    """Mark the scores (m x n) that a stakeholder has of its own."""
    own, criteria = case.scores.get(party.id, {}), [leaf.id for leaf in leaves(case)]
    found = np.zeros((len(case.packages), len(criteria)), dtype=bool)
    for i, package in enumerate(case.packages):
        row = own.get(package.id)
        if row:
            found[i] = [row.get(id_) is not None for id_ in criteria]
    return found


def paths_of(case: Case, parties: Sequence[Party], who: int, scores: Scores) -> Iterator[Paths]:
    """Yield the paths of scores with the same users, those on named scales apart."""
    named = np.array([bool(one.levels) for one in leaves(case)], dtype=bool)[scores.leaf]
    each = max(1, MOST_CELLS // (2 * len(case.packages) * len(scores.users)))
    for some in (np.flatnonzero(~named), np.flatnonzero(named)):
        for start in range(0, len(some), each):
            found = _paths(case, parties, who, scores.at(some[start : start + each]))
            if len(found):
                yield found


def _paths(case: Case, parties: Sequence[Party], who: int, scores: Scores) -> Paths:
    criteria = leaves(case)
    both = scores.at(np.repeat(np.arange(len(scores.package)), 2))
    ends = np.array([_ends(one) for one in criteria])
    low, high = ends[both.leaf].T
    span, side = high - low, np.tile([-1.0, 1.0], len(scores.package))
    low, high = _room(case, [parties[place].id for place in scores.users], both, low, high)
    reach = side * (np.where(side > 0, high, low) - both.now) / span
    kept = np.flatnonzero(reach > NOWHERE)
    (package, leaf, now, _users), step = both.at(kept), (side * span)[kept]
    users = [parties[place] for place in scores.users]
    moves = [_rows(case, party, package, leaf) for party in users]
    ways = tuple(
        _way(party, package, leaf, step, rows) for party, rows in zip(users, moves, strict=True)
    )
    return Paths(
        kind=np.full(len(kept), WHATS.index(What.SCORE)),
        who=np.full(len(kept), who),
        ways=ways,
        package=package,
        criterion=leaf,
        source=np.full(len(kept), -1),
        before=now,
        step=step,
        reach=reach[kept],
        moved=_touched(users, moves),
        stops=_stops(criteria, leaf, now, step),
    )


def _room(
    case: Case, users: Sequence[str], scores: Scores, low: Floats, high: Floats
) -> tuple[Floats, Floats]:
    """Return how low and high scores (S,) may be: today's only as far as effects can be added."""
    base = next((i for i, one in enumerate(case.packages) if one.status_quo), None)
    if base is None or not case.measures:
        return low, high
    low, high, criteria = low.copy(), high.copy(), leaves(case)
    for c in np.unique(scores.leaf[scores.package == base]):
        here = (scores.package == base) & (scores.leaf == c)
        for room in (room_of_today(case, who, criteria[c]) for who in users):
            if room is not None:
                low[here], high[here] = (
                    np.maximum(low[here], room[0]),
                    np.minimum(high[here], room[1]),
                )
    return low, high


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
        found[row, : len(at)] = np.where(at > NOWHERE, at, np.inf)
    return found


def _way(party: Party, package: Ints, leaf: Ints, step: Floats, rows: Bools) -> Way:
    table = party.ranking.table
    rise = step / (table.best - table.worst)[leaf]
    moved = rows.astype(np.float64)
    gain = moved
    if party.fallback is not None:
        gain = moved - moved[:, [party.fallback]]
    worth = (100 * party.shares[leaf] * rise)[:, None]
    slope = worth * gain
    red, possible = _other_lines(party, leaf)
    return Way(
        (party,),
        np.zeros(len(leaf), dtype=np.int64),
        gain_lines(gains_line(party, party.number), (slope, slope, slope)),
        Line(values_line(party), worth * moved),
        _form(party, leaf, rise, rows),
        red,
        possible,
        _margin(party, leaf, step, moved),
        Scored(leaf, rows, rise),
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
    return NearForm(
        parabolas(near @ squared, first * (now - 1), second),
        parabolas(far @ squared, first * now, second),
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
    concerned = _limited(party, leaf)
    if not concerned:
        return party.red[None], party.possible[None]
    shape = (len(leaf), len(party.red))
    red, possible = (np.broadcast_to(one, shape).copy() for one in (party.red, party.possible))
    for c in concerned:
        red[leaf == c], possible[leaf == c] = lines_besides(party, c)
    return red, possible


def _limited(party: Party, leaf: Ints) -> list[int]:
    """Return the leaves among those that move on which a stakeholder has a red line."""
    if not party.own.red_lines:
        return []
    return [int(c) for c in np.unique(leaf) if limits_on(party, int(c)) is not None]


def lines_besides(party: Party, leaf: int) -> tuple[Bools, Bools]:
    """Return which red lines (m,) other than those on a leaf are crossed, or may be."""
    table = party.ranking.table
    name = table.criteria[leaf].id
    return crossed(table, [line for line in party.own.red_lines if line.criterion != name])


def _margin(party: Party, leaf: Ints, step: Floats, moved: Floats) -> Margin | None:
    """Return how far scores keep the red line on the leaf that moves, None where there is none."""
    table, concerned = party.ranking.table, _limited(party, leaf)
    if not concerned:
        return None
    over, under = np.full(moved.shape, np.inf), np.full(moved.shape, np.inf)
    for c in concerned:
        over[leaf == c], under[leaf == c] = margins(table, c, limits_on(party, c) or 0.0)
    slope = (np.where(table.benefit[leaf], 1.0, -1.0) * step)[:, None] * moved
    return Margin(Line(over, slope), Line(under, slope))
