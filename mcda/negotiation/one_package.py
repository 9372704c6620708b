"""Whether one package holds for each owner where there are too many states to look at them all.

Where neither rules, nor joint effects, nor shared measures tie what moves, values add up measure by
measure, and so do moves and answers: the most that an owner can gain and the least to which the
others can bring it are sums, and the answers that others prefer are found measure by measure too;
all exact. Where something ties them, moves and answers are searched for within limits: what is
found is certain, what can't be by a bound is certain too, and the rest stays open (None).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from math import prod
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mcda.model.arrays import Floats, Ints
from mcda.negotiation.deal import Codes, Composition, Deal
from mcda.negotiation.graph import Sanction
from mcda.negotiation.reaching import owners_in, ranges_of
from mcda.negotiation.rules import keep_all
from mcda.negotiation.stability import Concept

MOST_MOVES: Final = 20_000
"""Moves of one owner from one state that are looked at one by one."""
MOST_ANSWERED: Final = 64
"""Improvements of an owner whose answers are searched for one by one."""
MOST_FRONT: Final = 100_000
"""Answers of one owner that are kept apart while its measures are joined."""
_PARTS: Final = 1_000_000

Told = dict[Concept, bool | None]


@dataclass(frozen=True, slots=True)
class Alone:
    """One owner at one package; compositions and points in millionths, None where there is none."""

    owner: int
    stable: Told
    move: Composition | None = None
    gain: int = 0
    answer: Composition | None = None
    cost: int = 0
    believed: bool = False


def alone_at(
    deal: Deal, package: Composition, sanction: Sanction = Sanction.SEQUENCE
) -> tuple[Alone, ...]:
    """Return for each owner whether a package holds, and what it would do and what answers that."""
    return tuple(_asked(deal, package, owner, sanction) for owner in owners_in(deal))


def _asked(deal: Deal, package: Composition, owner: int, sanction: Sanction) -> Alone:
    ranges = ranges_of(deal, package)
    moving = {m for m, levels in enumerate(ranges) if len(levels) > 1}
    if _tied(deal, moving):
        return _searched(deal, package, owner, sanction)
    return _summed(deal, package, owner, ranges, sanction)


def _tied(deal: Deal, moving: set[int]) -> bool:
    """Say whether what one measure brings, or who moves it, hangs on another one or on two."""
    spoken = [rule.measures for rule in deal.rules]
    spoken += [frozenset(one.measure for one in joint.when) for joint in deal.joints]
    shared = any(len(deal.measures[m].owners) > 1 for m in moving)
    return shared or any(one & moving for one in spoken)


def _worth(deal: Deal, measure: int) -> Ints:
    """Return what each level of a measure brings each side, in whole millionths."""
    return np.rint(deal.values.middle.by_measure[measure] * _PARTS).astype(np.int64)


def _summed(
    deal: Deal, package: Composition, owner: int, ranges: Sequence[range], sanction: Sanction
) -> Alone:
    """Return what sums of single measures say; exact."""
    best, gain = list(package), 0
    hurts: dict[int, tuple[int, dict[int, int]]] = {}
    for m, levels in enumerate(ranges):
        if len(levels) < 2:
            continue
        own = _worth(deal, m)[levels.start : levels.stop, owner]
        own = own - _worth(deal, m)[package[m], owner]
        mover = deal.measures[m].owners[0]
        if mover == owner:
            best[m] = levels[int(own.argmax())]
            gain += int(own.max())
        elif own.min() < 0:
            cost, where = hurts.get(mover, (0, {}))
            hurts[mover] = cost + int(own.min()), {**where, m: levels[int(own.argmin())]}
    if gain <= 0:
        return Alone(owner, dict.fromkeys(Concept, True))
    believed = _preferred(deal, package, owner, ranges)
    any_, cost = _together(hurts, sanction)
    liked, liked_cost = _together(believed, sanction)
    stable: Told = {Concept.NASH: False, Concept.GMR: gain + cost <= 0}
    # Whatever the owner does after the answer, its best was done before it.
    stable[Concept.SMR] = stable[Concept.GMR]
    answered: bool | None = gain + liked_cost <= 0
    if believed is None:
        answered = None if stable[Concept.GMR] else False
    stable[Concept.SEQ] = answered
    trusted = stable[Concept.SEQ] is True
    chosen, paid = (liked, liked_cost) if trusted else (any_, cost)
    answer = tuple(chosen.get(m, level) for m, level in enumerate(best)) if chosen else None
    return Alone(owner, stable, tuple(best), gain, answer, -paid, trusted)


def _together(
    hurts: dict[int, tuple[int, dict[int, int]]] | None, sanction: Sanction
) -> tuple[dict[int, int], int]:
    """Return the levels to which the others answer, and what it costs: all of them, or one."""
    found = sorted((hurts or {}).items(), key=lambda one: (one[1][0], one[0]))
    chosen = found[:1] if sanction is Sanction.SINGLE else found
    levels = {m: level for _mover, (_cost, where) in chosen for m, level in where.items()}
    return levels, sum(cost for _mover, (cost, _where) in chosen)


def _preferred(
    deal: Deal, package: Composition, owner: int, ranges: Sequence[range]
) -> dict[int, tuple[int, dict[int, int]]] | None:
    """Return for each other owner the answer that costs most among those it prefers itself.

    None where there are too many to keep apart.
    """
    found: dict[int, tuple[int, dict[int, int]]] = {}
    for mover in owners_in(deal):
        mine = [
            m
            for m, levels in enumerate(ranges)
            if len(levels) > 1 and mover in deal.measures[m].owners
        ]
        if mover == owner or not mine:
            continue
        # The owner's loss, the mover's gain, and the levels: those that no other beats in both.
        front = np.zeros((1, 2), dtype=np.int64)
        levels_of = np.zeros((1, 0), dtype=np.int8)
        for m in mine:
            levels = ranges[m]
            change = _worth(deal, m)[levels.start : levels.stop] - _worth(deal, m)[package[m]]
            pairs = np.column_stack([-change[:, owner], change[:, mover]])
            count = len(front)
            front = (front[:, None, :] + pairs[None, :, :]).reshape(-1, 2)
            column = np.tile(np.array(levels, dtype=np.int8), count)[:, None]
            levels_of = np.hstack([np.repeat(levels_of, len(levels), axis=0), column])
            kept = _front(front)
            front, levels_of = front[kept], levels_of[kept]
            if len(front) > MOST_FRONT:
                return None
        liked = np.flatnonzero((front[:, 1] > 0) & (front[:, 0] > 0))
        if len(liked):
            worst = int(liked[front[liked, 0].argmax()])
            where = {
                m: int(level)
                for m, level in zip(mine, levels_of[worst], strict=True)
                if level != package[m]
            }
            found[mover] = (-int(front[worst, 0]), where)
    return found


def _front(rows: Ints) -> NDArray[np.intp]:
    """Return the rows of two columns that no other is at least as good as, one of equals."""
    order = np.lexsort((-rows[:, 1], -rows[:, 0]))
    best = np.maximum.accumulate(rows[order, 1])
    fresh = np.ones(len(rows), dtype=np.bool_)
    fresh[1:] = rows[order[1:], 1] > best[:-1]
    return order[fresh]


def _searched(deal: Deal, package: Composition, owner: int, sanction: Sanction) -> Alone:
    """Return what a search within limits finds, and what a bound rules out."""
    here = _value(deal, deal.codes([package]), owner)[0]
    moves = _moves(deal, package, owner)
    if moves is None:
        return Alone(owner, dict.fromkeys(Concept, None))
    worth = _value(deal, moves, owner)
    better = np.flatnonzero(worth > here)
    if not len(better):
        return Alone(owner, dict.fromkeys(Concept, True))
    better = better[np.argsort(-worth[better], kind="stable")]
    stable: Told = {Concept.NASH: False}
    told: list[tuple[Composition, _Answer]] = []
    for row in better[:MOST_ANSWERED]:
        move = _plain(moves[row])
        told.append((move, _answered(deal, move, owner, int(here), sanction)))
    whole = len(better) <= MOST_ANSWERED
    for concept in (Concept.GMR, Concept.SMR, Concept.SEQ):
        said = [one.met[concept] for _move, one in told]
        stable[concept] = False if False in said else True if whole and all(said) else None
    unmet = next((one for one in told if one[1].met[Concept.GMR] is False), None)
    move, found = unmet or next(
        (one for one in told if one[1].met[Concept.SEQ] is not True), told[0]
    )
    gain = int(_value(deal, deal.codes([move]), owner)[0] - here)
    return Alone(owner, stable, move, gain, found.state, found.cost, found.believed)


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the others can do to one move: which concepts it is answered by, and how it is."""

    met: Told
    state: Composition | None
    cost: int
    believed: bool


def _answered(deal: Deal, move: Composition, owner: int, here: int, sanction: Sanction) -> _Answer:
    worth = int(_value(deal, deal.codes([move]), owner)[0])
    if worth + _least(deal, move, owner) > here:
        met: Told = dict.fromkeys((Concept.GMR, Concept.SMR, Concept.SEQ), False)
        return _Answer(met, None, 0, False)
    met = dict.fromkeys((Concept.GMR, Concept.SMR, Concept.SEQ), None)
    best, cost, believed = None, 0, False
    for improving in (True, False):
        for state in _sequences(deal, move, owner, sanction, improving=improving):
            left = int(_value(deal, deal.codes([state]), owner)[0])
            if worth - left > cost and not (believed and left > here):
                best, cost, believed = state, worth - left, improving and left <= here
            if left > here:
                continue
            met[Concept.GMR] = True
            if improving:
                met[Concept.SEQ] = True
            onward = _moves(deal, state, owner)
            if onward is not None and (_value(deal, onward, owner) <= here).all():
                met[Concept.SMR] = True
        if met[Concept.SEQ] and met[Concept.SMR]:
            break
    return _Answer(met, best, cost, believed)


def _sequences(
    deal: Deal, move: Composition, owner: int, sanction: Sanction, *, improving: bool
) -> Iterator[Composition]:
    """Yield states to which the others lead, each in turn doing the worst that it can."""
    others = [one for one in owners_in(deal) if one != owner]
    orders = (
        list(permutations(others)) if len(others) <= 3 else [tuple(others), tuple(others[::-1])]
    )
    if sanction is Sanction.SINGLE:
        orders = [(one,) for one in others]
    for order in orders:
        state = move
        for mover in order:
            moves = _moves(deal, state, mover)
            if moves is None:
                continue
            worth = _value(deal, moves, owner)
            allowed = worth < _value(deal, deal.codes([state]), owner)[0]
            if improving:
                own = _value(deal, moves, mover)
                allowed &= own > _value(deal, deal.codes([state]), mover)[0]
            rows = np.flatnonzero(allowed)
            if len(rows):
                state = _plain(moves[rows[int(worth[rows].argmin())]])
                yield state


def _least(deal: Deal, state: Composition, owner: int) -> int:
    """Return a bound on what the others can change for an owner: no state is below it."""
    total = 0
    moving = set()
    for m, levels in enumerate(ranges_of(deal, state)):
        if len(levels) > 1 and set(deal.measures[m].owners) - {owner}:
            moving.add(m)
            own = _worth(deal, m)[:, owner]
            total += min(0, int((own[levels.start : levels.stop] - own[state[m]]).min()))
    holds = deal.holds(deal.codes([state]))[0]
    for joint, held in enumerate(holds):
        if moving & {one.measure for one in deal.joints[joint].when}:
            bonus = round(float(deal.values.middle.by_joint[joint, owner]) * _PARTS)
            total += min(0, -bonus if held else bonus)
    # Each term is rounded by half a millionth at most.
    return total - len(deal.measures) - len(deal.joints)


def _moves(deal: Deal, state: Composition, owner: int) -> Codes | None:
    """Return the states to which one move of an owner leads; None where they are too many."""
    ranges = [
        levels if owner in deal.measures[m].owners else range(state[m], state[m] + 1)
        for m, levels in enumerate(ranges_of(deal, state))
    ]
    if prod(map(len, ranges)) > MOST_MOVES:
        return None
    codes = deal.codes(product(*ranges))
    codes = codes[keep_all(deal.rules, codes)]
    moved: Codes = codes[(codes != np.array(state, dtype=np.int8)).any(axis=1)]
    return moved


def _value(deal: Deal, codes: Codes, side: int) -> Floats:
    worth: Floats = np.rint(deal.worth(codes)[:, side] * _PARTS)
    return worth


def _plain(row: NDArray[np.int8]) -> Composition:
    return tuple(int(level) for level in row)
