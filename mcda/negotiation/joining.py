"""The efficient set by joining measure by measure: exact, without looking at every combination.

Partial packages are dropped as soon as another one that fares alike under the open rules is at
least as good for everyone. A rule or joint effect is open while it speaks of a joined measure and
of one that is not yet joined; what it still needs to know is in `pending`. Budgets and red lines
are further columns until no measure left touches them; a partial package goes when even its best
completion misses a floor.

Points are whole billionths, as whole numbers in float64: sums are then exact in any order, and a
fallback is compared to a billionth of a point as everywhere. Larger points, beyond some millions,
have fewer digits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Bools, Floats
from mcda.model.rule_kinds import RuleKind
from mcda.negotiation.deal import Codes, Deal, DealRule, reached
from mcda.negotiation.gains import gains, stated
from mcda.negotiation.nondominated import nondominated
from mcda.negotiation.pending import Marks, how_many, marks
from mcda.negotiation.rules import keeps
from mcda.negotiation.steering import ALONE, Steering, TooManyError, Work

MOST_PARTIAL = 2_000_000
MOST_BYTES = 512 * 2**20
MOST_WORK = 5e9
_LARGEST = 2.0**52
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)

Bound = Callable[[Floats, Floats], Bools]
"""Says of greatest possible gains and values (n, sides) which are still of interest (n,)."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Whole numbers that add up: sides first, then red lines and budgets, all more is better.

    `least` is what each must reach, minus infinity where nothing is asked.
    """

    points: tuple[Floats, ...]
    joints: Floats
    least: Floats
    sides: int
    scale: float


def columns(deal: Deal, floors: Floats | None, rules: tuple[DealRule, ...]) -> Columns:
    """Return the columns of a deal; `floors` are gains asked for, minus infinity for nothing."""
    gain, lines = gains(deal).middle, deal.lines.middle
    budgets = [rule for rule in rules if rule.kind is RuleKind.BUDGET]
    amounts = [_amounts(deal, rule) for rule in budgets]
    parts = [
        np.hstack([ours, line, *(one[m] for one in amounts)])
        for m, (ours, line) in enumerate(zip(gain.by_measure, lines.by_measure, strict=True))
    ]
    joints = np.hstack([gain.by_joint, lines.by_joint, np.zeros((len(deal.joints), len(budgets)))])
    constant = np.concatenate([gain.constant, lines.constant, [rule.limit for rule in budgets]])
    asked = np.zeros(len(deal.sides)) if floors is None else floors
    asked = np.where(stated(deal), asked, -np.inf)
    least = np.concatenate([asked, np.zeros(len(deal.red_lines) + len(budgets))])
    scale = _scale([*parts, joints, constant[None, :], np.nan_to_num(least, neginf=0.0)[None, :]])
    # Each term is rounded by half a unit at most.
    slack = 1.0 + np.ceil((len(parts) + len(deal.joints) + 2) / 2)
    return Columns(
        points=tuple(np.rint(one * scale) for one in parts),
        joints=np.rint(joints * scale),
        least=np.rint((least - constant) * scale) - slack,
        sides=len(deal.sides),
        scale=scale,
    )


def _amounts(deal: Deal, rule: DealRule) -> list[Floats]:
    """Return what each level leaves of a budget, a column per measure."""
    nothing = [np.zeros((len(one.levels), 1)) for one in deal.measures]
    for measure, amounts in rule.amounts.items():
        nothing[measure] = -np.asarray(amounts, dtype=np.float64)[:, None]
    return nothing


def _scale(parts: list[Floats]) -> float:
    """Return how many units a point has: 10^9, or fewer where sums would not be exact."""
    total = sum(float(np.abs(part).max(initial=0.0, axis=0).max(initial=0.0)) for part in parts)
    total += float(np.abs(parts[-3]).sum())
    if total <= 0:
        return 1e9
    return float(10.0 ** min(9, int(np.floor(np.log10(_LARGEST / total)))))


@dataclass(eq=False)
class _Joined:
    """The partial packages kept so far."""

    codes: Codes
    sums: Floats
    done: list[int] = field(default_factory=list)
    left: list[int] = field(default_factory=list)


def efficient(
    deal: Deal,
    floors: Floats | None = None,
    steering: Steering = ALONE,
    most: int = MOST_PARTIAL,
    bound: Bound | None = None,
    work: Work | None = None,
) -> Codes:
    """Return the compositions that nobody's value can be raised from at no one's cost.

    Among those that keep the rules, cross no red line and leave every side at its floor (a gain;
    None: its fallback). With a `bound` only those whose best completion it lets pass, and then
    nothing is said of the others. Raises TooManyError beyond `most` partial packages, 512 MB, or
    the comparisons that `work` has left.
    """
    ties = deal.rules
    table = columns(deal, floors, ties)
    left = work or Work(MOST_WORK)
    # Several levels have the same points for everyone only by coincidence: none is left out.
    state = _Joined(deal.codes([deal.today]), np.zeros((1, table.least.size)))
    state.left = list(deal.offers)
    _settle(deal, ties, table, state, None)
    while state.left:
        steering.at(len(state.done) / len(deal.offers))
        measure = _next(deal, ties, state)
        _join(deal, table, state, measure, most)
        state.left.remove(measure)
        state.done.append(measure)
        _settle(deal, ties, table, state, measure)
        if bound is not None:
            _drop(deal, table, state, bound)
        _filter(deal, table, state, marks(deal, ties, state.codes, frozenset(state.left)), left)
    steering.at(1.0)
    return state.codes[np.lexsort(state.codes.T[::-1])]


def efficient_of(deal: Deal, codes: Codes) -> Codes:
    """Return those of some packages (n, measures) that none of the others dominates.

    By the same whole numbers as `efficient`, so that both find the same.
    """
    table = columns(deal, None, deal.rules)
    sums = np.zeros((len(codes), table.sides))
    for measure, points in enumerate(table.points):
        sums += points[codes[:, measure], : table.sides]
    for holds, points in zip(deal.holds(codes).T, table.joints, strict=True):
        sums += np.where(holds[:, None], points[: table.sides], 0.0)
    kept = codes[nondominated(sums)]
    return kept[np.lexsort(kept.T[::-1])] if len(kept) else kept


def _drop(deal: Deal, table: Columns, state: _Joined, bound: Bound) -> None:
    """Drop partial packages whose best completion a bound does not let pass."""
    most = (state.sums + _rest(deal, table, state.left, np.maximum))[:, : table.sides] / table.scale
    gain = most + gains(deal).middle.constant
    today = deal.codes([deal.today])
    ahead = deal.worth(today) - gains(deal).middle.at(today, deal.holds(today))
    kept = bound(gain, gain + ahead)
    state.codes, state.sums = state.codes[kept], state.sums[kept]


def _next(deal: Deal, rules: tuple[DealRule, ...], state: _Joined) -> int:
    """Return the measure after which the fewest partial packages need to be told apart."""

    def cost(measure: int) -> tuple[int, int, int]:
        ahead = frozenset(state.left) - {measure}
        return how_many(deal, rules, ahead), len(deal.measures[measure].levels), measure

    return min(state.left, key=cost)


def _join(deal: Deal, table: Columns, state: _Joined, measure: int, most: int) -> None:
    levels = len(deal.measures[measure].levels)
    count = len(state.codes) * levels
    if count > most or count * (state.sums.shape[1] * 16 + state.codes.shape[1]) > MOST_BYTES:
        raise TooManyError
    codes = np.repeat(state.codes, levels, axis=0)
    codes[:, measure] = np.tile(np.arange(levels, dtype=np.int8), len(state.codes))
    sums = (state.sums[:, None, :] + table.points[measure][None, :, :]).reshape(
        count, table.least.size
    )
    state.codes, state.sums = codes, sums


def _settle(
    deal: Deal, rules: tuple[DealRule, ...], table: Columns, state: _Joined, measure: int | None
) -> None:
    """Apply what has become certain with a measure, and drop what can't get where it must."""
    left = set(state.left)
    for joint, points in zip(deal.joints, table.joints, strict=True):
        if _certain({one.measure for one in joint.when}, left, measure, deal):
            state.sums += np.where(reached(joint.when, state.codes)[:, None], points, 0.0)
    kept = np.ones(len(state.codes), dtype=np.bool_)
    for rule in rules:
        if rule.kind is not RuleKind.BUDGET and _certain(set(rule.measures), left, measure, deal):
            kept &= keeps(rule, state.codes)
    if measure is not None or not state.left:
        rest = _rest(deal, table, state.left, np.maximum)
        kept &= (state.sums + rest >= table.least).all(axis=1)
    state.codes, state.sums = state.codes[kept], state.sums[kept]


def _certain(spoken: set[int], left: set[int], measure: int | None, deal: Deal) -> bool:
    """Say whether the last of some measures has just been joined; answers stay as today."""
    among = spoken & set(deal.offers)
    return not among & left and (measure in among if among else measure is None)


def _rest(deal: Deal, table: Columns, left: list[int], extreme: np.ufunc) -> Floats:
    """Return the most, or the least, that each column can still get."""
    rest = np.zeros(table.least.size)
    for measure in left:
        rest += extreme.reduce(table.points[measure], axis=0)
    ahead = set(left)
    for joint, points in zip(deal.joints, table.joints, strict=True):
        if {one.measure for one in joint.when} & ahead:
            rest += extreme(points, 0.0)
    return rest


def _filter(deal: Deal, table: Columns, state: _Joined, apart: Marks | None, work: Work) -> None:
    """Keep what nothing dominates among partial packages that fare alike."""
    touched = _touched(table, state)
    sums = state.sums[:, touched]
    # More slack than the worst rest can take is worth no more.
    enough = (table.least - _rest(deal, table, state.left, np.minimum))[touched]
    sums[:, table.sides :] = np.minimum(sums, enough)[:, table.sides :]
    if apart is None:
        kept = _kept(sums, table.sides, work)
    else:
        kept = np.zeros(len(sums), dtype=np.bool_)
        for rows in _alike(apart):
            kept[rows] = _kept(sums[rows], table.sides, work)
    state.codes, state.sums = state.codes[kept], state.sums[kept]


def _kept(sums: Floats, sides: int, work: Work) -> Bools:
    """Say which rows (n, columns) none dominates; the first `sides` columns are the sides'.

    Less slack alone drops nobody: what is equal for every side stays, as long as it fits.
    """
    kept = nondominated(sums, work)
    if kept.all() or sums.shape[1] == sides:
        return kept
    # A row that is equal for every side to one that stays: found by a sum that overflows, and
    # those that meet by chance are told apart below.
    odd = (np.arange(1, sides + 1, dtype=np.uint64) * _GOLDEN) | np.uint64(1)
    sums_of = (sums[:, :sides].astype(np.int64).astype(np.uint64) * odd).sum(axis=1)
    out = np.flatnonzero(~kept)
    again = out[np.isin(sums_of[out], sums_of[kept])]
    kept[again] = ~_worse(sums[again], sums[kept], sides, work)
    return kept


def _worse(rows: Floats, best: Floats, sides: int, work: Work) -> Bools:
    """Say which rows are nowhere ahead of one of the best, and behind it for some side."""
    found = np.zeros(len(rows), dtype=np.bool_)
    step = max(1, 2**22 // max(1, best.size))
    total = best[:, :sides].sum(axis=1)
    for start in range(0, len(rows), step):
        block = rows[start : start + step]
        work.spend(float(len(block)) * best.size)
        beaten = total[:, None] > block[:, :sides].sum(axis=1)[None, :]
        for column in range(best.shape[1]):
            beaten &= best[:, column, None] >= block[None, :, column]
        found[start : start + step] = beaten.any(axis=0)
    return found


def _touched(table: Columns, state: _Joined) -> list[int]:
    """Return the sides' columns, and those of lines and budgets that are not settled yet."""
    width = table.least.size
    later = [
        column
        for column in range(table.sides, width)
        if any(np.ptp(table.points[m][:, column]) > 0 for m in state.left)
        or (state.left and table.joints.size and table.joints[:, column].any())
    ]
    return [*range(table.sides), *later]


def _alike(apart: Marks) -> Iterator[NDArray[np.intp]]:
    """Yield the rows of each group of equal marks."""
    order = np.argsort(apart, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(apart[order])) + 1)
