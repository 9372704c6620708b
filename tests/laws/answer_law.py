"""The law of the answer: each change that is told gives the answer told after it, and is nearest.

`python -m tests.laws.answer_law COUNT [FIRST]` tries it on as many random cases as one likes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from mcda.answer.answer import Answer, answer_of
from mcda.answer.change import (
    HAIR,
    Bound,
    Change,
    What,
    applied,
    fallen_back,
    least,
    scored,
    weighed,
)
from mcda.answer.needed import MOST
from mcda.answer.recommendation import Recommendation, recommend
from mcda.answer.rule import Kind
from mcda.group.acceptance import WELCOME, State
from mcda.group.summary import summary
from mcda.model.case import COMMON, Case, Criterion, frozen
from mcda.model.tree import leaves, number
from tests.laws.answer_cases import drawn_case

ACCEPTED = {Kind.ONLY, Kind.AGREED}
TRIES = 6
"""Nearer changes of each kind that are tried by brute force."""


def faults(seed: int) -> list[str]:
    """Return what is wrong with the changes told of one random case."""
    case = drawn_case(seed)
    found = answer_of(case)
    if found.recommendation.package is None or found.summary.refused:
        return []
    told = [*found.changes.nearest, *found.changes.breaks]
    return [
        *(fault for change in told for fault in _of_turn(found, change)),
        *(fault for change in found.changes.brings_in for fault in _of_joining(found, change)),
        *_missed(found),
        *_unopened(found, np.random.default_rng(seed)),
        *_nearer(found, np.random.default_rng(seed)),
    ]


def answer_to(case: Case) -> Recommendation:
    return recommend(case, summary(case))


def _of_turn(found: Answer, change: Change) -> Iterator[str]:
    today = found.recommendation.told
    after = answer_to(applied(found.case, change)).told
    if after != change.after.told:
        yield f"{_words(change)}: gives {after}, told {change.after.told}"
    if change.kind is not What.WEIGHTS:
        turning = replace(change, to=least(found.case, change, change.size))
        then = answer_to(applied(found.case, turning)).told
        if then != after:
            yield f"{_words(change)}: gives {then} where it turns, told {after}"
    if after == today:
        yield f"{_words(change)}: changes nothing"
    if change.bound is not None:
        yield from _of_open(found, change, after)
        return
    for before in _before(found.case, change):
        then = answer_to(applied(found.case, before)).told
        if then != today:
            yield f"{_words(change)}: a hair before gives {then}, today is {today}"


def _of_open(found: Answer, change: Change, after: object) -> Iterator[str]:
    """Yield where beyond what an open score has to be, or before it, it isn't what is told."""
    package = found.recommendation.package
    assert package is not None
    if change.bound is not Bound.EXACTLY:
        yield from _bounded(found, change, frozenset(), package.id)
        for before in _before(found.case, change):
            at_end = before.to in (0.0, 10.0)
            if not at_end and answer_to(applied(found.case, before)).told == after:
                yield f"{_words(change)}: {change.bound}, and already at {before.to}"
    if _state_of(found.case, applied(found.case, change), package.id) == "improved":
        yield f"{_words(change)}: brings somebody in"


def _state_of(case: Case, other: Case, package: str) -> str:
    """Say whether a package is more welcome in another case to somebody, and less to nobody."""
    then, today = (_welcome(one, package) for one in (other, case))
    better = all(a >= b for a, b in zip(then, today, strict=True)) and then != today
    return "improved" if better else ""


def _welcome(case: Case, package: str) -> list[int]:
    seen = summary(case)
    row = seen.acceptance[[one.id for one in case.packages].index(package)]
    return [WELCOME.index(one.state) for one in row]


def _unopened(found: Answer, rng: np.random.Generator) -> Iterator[str]:
    """Yield numbers of open scores that break the answer, nearer than any that is told."""
    case, today = found.case, found.recommendation
    if case.settings.method not in ("topsis", "weighted-sum") or today.package is None:
        return
    sizes = [_away(found, one) for one in found.breaks]
    told = {(one.stakeholder, one.package, one.criterion) for one in found.breaks if one.bound}
    for who, package, leaf, middle in _open_ones(found):
        points = [level.value for level in leaf.levels] or [0.0, 10.0, *rng.uniform(0, 10, 2)]
        for to in map(float, points):
            after = answer_to(scored(case, who, package, leaf, to))
            nearer = len(sizes) < MOST or abs(to - middle) / 10 < min(sizes) - 3 * HAIR
            if after.told == today.told or not nearer or (who, package, leaf.id) in told:
                continue
            moved = scored(case, who, package, leaf, to)
            keeps = after.told[1] == today.told[1] and {after.kind, today.kind} <= ACCEPTED
            if not keeps and not _state_of(case, moved, today.package.id):
                yield f"{who or 'all'} {package} {leaf.id}, open, at {to} gives {after.told}"


def _away(found: Answer, change: Change) -> float:
    """Return by how much a change is one; of an open score from the middle."""
    if change.bound is None:
        return change.size
    ones = _open_ones(found)
    middle = next(m for w, p, c, m in ones if (w, p, c.id) == _score_of(change))
    way = {Bound.LEAST: change.to - middle, Bound.MOST: middle - change.to}
    return max(0.0, way.get(change.bound, abs(change.to - middle))) / 10


def _score_of(change: Change) -> tuple[str, str, str]:
    return change.stakeholder, change.package, change.criterion


def _open_ones(found: Answer) -> Iterator[tuple[str, str, Criterion, float]]:
    """Yield every open score: whose, of which package, on what, and its middle."""
    seen: set[tuple[str, str, str]] = set()
    for one in found.summary.stakeholders:
        table = found.summary.rankings[one.id].table
        for i, package in enumerate(found.case.packages):
            for j, leaf in enumerate(table.criteria):
                own = leaf.id in found.case.scores.get(one.id, {}).get(package.id, {})
                who = one.id if own else COMMON
                open_ = table.missing[i, j] or table.low[i, j] < table.high[i, j]
                if open_ and (who, package.id, leaf.id) not in seen:
                    seen.add((who, package.id, leaf.id))
                    yield who, package.id, leaf, float(table.matrix[i, j])


def _of_joining(found: Answer, change: Change) -> Iterator[str]:
    package = found.recommendation.package
    assert package is not None
    today, then = (
        accepting(found.case, package.id),
        accepting(applied(found.case, change), package.id),
    )
    if not today < then:
        yield f"{_words(change)}: {today} accept, then {then}"
    if change.after.told != answer_to(applied(found.case, change)).told:
        yield f"{_words(change)}: not the answer told"
    if change.bound in (Bound.LEAST, Bound.MOST):
        yield from _bounded(found, change, then, package.id)
    for before in _before(found.case, change):
        if then <= accepting(applied(found.case, before), package.id):
            yield f"{_words(change)}: a hair before is enough"


def _bounded(found: Answer, change: Change, now: frozenset[str], package: str) -> Iterator[str]:
    """Yield where a score beyond what it has to be at least, or at most, is another answer."""
    leaf = next(one for one in leaves(found.case) if one.id == change.criterion)
    end = max(leaf.worst or 0.0, leaf.best or 0.0) if change.bound is Bound.LEAST else 0.0
    for share in (0.1, 0.5, 0.9, 1.0):
        to = change.to + share * (end - change.to)
        if leaf.levels:
            to = min((one.value for one in leaf.levels), key=lambda value: abs(value - to))
            if (to - change.to) * (end - change.to) < 0:
                continue
        case = applied(found.case, replace(change, to=to))
        if answer_to(case).told != change.after.told or not now <= accepting(case, package):
            yield f"{_words(change)}: {change.bound}, but not at {to}"


def _missed(found: Answer) -> Iterator[str]:
    """Yield scores an end of which brings somebody in of whom nothing like it is told."""
    case, package = found.case, found.recommendation.package
    if case.settings.method not in ("topsis", "weighted-sum") or package is None:
        return
    today = accepting(case, package.id)
    row = found.summary.acceptance[case.packages.index(package)]
    for one, judged in zip(found.summary.stakeholders, row, strict=True):
        fallback = case.preferences[one.id].fallback
        of = {package.id, fallback.package if fallback and fallback.package else package.id}
        if judged.state not in (State.OPEN, State.REFUSES):
            continue
        for place in of:
            for leaf in leaves(case):
                score = case.score(one.id, place, leaf.id)
                exact = score is not None and not score.missing and not score.interval
                if not exact and judged.state is State.REFUSES:
                    continue
                holds = leaf.id in case.scores.get(one.id, {}).get(place, {})
                who = one.id if exact or holds else COMMON
                end = (leaf.best if place == package.id else leaf.worst) or 0.0
                then = accepting(scored(case, who, place, leaf, end), package.id)
                if today <= then and one.id in then and not _told(found, one.id, exact):
                    yield f"{who} {place} {leaf.id} at {end} brings {one.id} in, untold"


def _told(found: Answer, who: str, exact: bool) -> bool:
    return any(
        change.kind is What.SCORE and who in change.accepts and (change.bound is None) == exact
        for change in found.changes.brings_in
    )


def accepting(case: Case, package: str) -> frozenset[str]:
    """Return who accepts a package."""
    seen = summary(case)
    row = seen.acceptance[[one.id for one in case.packages].index(package)]
    stands = zip(seen.stakeholders, row, strict=True)
    return frozenset(s.id for s, one in stands if one.state is State.ACCEPTS)


def _before(case: Case, change: Change) -> Iterator[Change]:
    """Yield the change a hair smaller, or to the level before; nothing where that is today's."""
    way = np.sign(change.to - change.before)
    leaf = next((one for one in leaves(case) if one.id == change.criterion), None)
    if change.kind is not What.WEIGHTS and leaf is not None and leaf.levels:
        between = [
            level.value
            for level in leaf.levels
            if (level.value - change.before) * way > 0 and (change.to - level.value) * way > 0
        ]
        yield from (replace(change, to=value) for value in between)
        return
    back = change.size - 3 * HAIR
    if back <= HAIR:
        return
    to = least(case, change, back)
    if change.kind is not What.WEIGHTS:
        yield replace(change, to=to)
        return
    shares, share = _shares(case, change.stakeholder), back / abs(change.to - change.before)
    mixed = {id_: shares[id_] + share * (w - shares[id_]) for id_, w in change.weights.items()}
    yield replace(change, to=to, weights=frozen(mixed))


def _shares(case: Case, who: str) -> dict[str, float]:
    vector = summary(case).rankings[who].weights.vector
    return {leaf.id: float(w) for leaf, w in zip(leaves(case), vector, strict=True)}


def _nearer(found: Answer, rng: np.random.Generator) -> Iterator[str]:
    """Yield changes nearer than any that is told, found by trying."""
    case, today = found.case, found.recommendation.told
    solved = case.settings.method in ("topsis", "weighted-sum")
    tries = [_tried_limits, _tried_weights] + ([_tried_scores] if solved else [])
    for tried in tries:
        for words, other in tried(found, rng):
            then = answer_to(other).told
            if then != today:
                yield f"{words} gives {then}, today is {today}"


def _least(found: Answer, kind: What) -> float:
    sizes = [one.size for one in found.changes.nearest if one.kind is kind]
    return min(sizes, default=1.0) - 3 * HAIR


def _tried_scores(found: Answer, rng: np.random.Generator) -> Iterator[tuple[str, Case]]:
    case, least = found.case, _least(found, What.SCORE)
    spots = list(_spots(case))
    for place in rng.permutation(len(spots))[:TRIES]:
        who, package, leaf, now = spots[place]
        to = now + float(rng.uniform(-1, 1)) * least * 10
        end = 10.0 * (place % 2)
        if abs(end - now) < least * 10:
            yield (
                f"{who or 'all'} {package} {leaf.id} at its end {end}",
                scored(case, who, package, leaf, end),
            )
        if 0 <= to <= 10 and least > 0:
            words = f"{who or 'all'} {package} {leaf.id} at {to} for {now}"
            yield words, scored(case, who, package, leaf, to)


def _spots(case: Case) -> Iterator[tuple[str, str, Criterion, float]]:
    """Yield every exact score that somebody uses, other than on named scales."""
    for who in (COMMON, *(one.id for one in case.stakeholders)):
        for package in case.packages:
            for leaf in leaves(case):
                score = case.score(who, package.id, leaf.id)
                exact = score is not None and not score.missing and not score.interval
                now = number(leaf, score.low) if exact and score is not None else None
                if now is not None and not leaf.levels:
                    yield who, package.id, leaf, now


def _tried_limits(found: Answer, rng: np.random.Generator) -> Iterator[tuple[str, Case]]:
    case, least = found.case, _least(found, What.FALLBACK)
    for one in case.stakeholders:
        own = case.preferences[one.id].fallback
        if own is None or own.value is None or least <= 0:
            continue
        to = own.value + float(rng.uniform(-1, 1)) * least * 100
        if 0 <= to <= 100:
            yield f"{one.id}'s fallback at {to}", fallen_back(case, one.id, to)


def _tried_weights(found: Answer, rng: np.random.Generator) -> Iterator[tuple[str, Case]]:
    case, least = found.case, _least(found, What.WEIGHTS)
    if len(leaves(case)) < 2 or least <= 0:
        return
    for one in rng.choice(list(found.summary.rankings), TRIES // 2):
        shares = _shares(case, one)
        giver, taker = rng.choice(list(shares), 2, replace=False)
        much = float(rng.uniform(0, 1)) * min(least, shares[giver])
        moved = {**shares, giver: shares[giver] - much, taker: shares[taker] + much}
        yield f"{one}: {much} from {giver} to {taker}", weighed(case, str(one), moved)


def _words(change: Change) -> str:
    ends = f"{change.before} to {change.to}"
    what = (change.package, change.criterion, change.source)
    return f"{change.kind} of {change.stakeholder or 'all'} {'/'.join(filter(None, what))} {ends}"


def main() -> int:
    """Try the law on cases; print what breaks it, and how many were tried."""
    count = int(sys.argv[1])
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    broken = 0
    for seed in range(first, first + count):
        wrong = faults(seed)
        broken += bool(wrong)
        for fault in wrong:
            print(seed, fault, flush=True)  # noqa: T201
    print(f"{count} cases, {broken} break the law")  # noqa: T201
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
