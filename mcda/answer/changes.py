"""Which single score of a named package, or which fallback, would change the answer.

Along the path of one score, everything that the answer compares has its breakpoints in
closed form: gains are straight lines, the method's comparisons are lines or quadratics.
Between two neighbours the answer is constant, so it is asked once in each, outward from
today. Weights, red lines and scores of packages that aren't named are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from mcda.answer.change import HAIR, Change, What, fallen_back, scored
from mcda.answer.recommendation import Recommendation, recommend
from mcda.group.acceptance import State, cells
from mcda.group.summary import Summary, moved
from mcda.methods.rank import Ranking, rank_checked
from mcda.model.case import COMMON, Case, Criterion, Package, Preferences
from mcda.model.ties import rising
from mcda.model.tree import leaves, number


def changes(case: Case, summary: Summary) -> tuple[Change, ...]:
    """Return the nearest change of each path either way, the smallest first.

    Scores are looked at under anchored TOPSIS and the weighted sum only; elsewhere, and where
    somebody can't be ranked, nothing is told.
    """
    today = recommend(case, summary)
    if not today.named or summary.refused:
        return ()
    package = today.named[0]
    found = [
        change
        for path in _paths(case, summary, package, today)
        for side in (-1, 1)
        if (change := path.nearest(side, today)) is not None
    ]
    return tuple(rising(found, lambda change: change.size))


def brings_in(found: Iterable[Change], summary: Summary, named: Package) -> tuple[Change, ...]:
    """Return the least change, of a score and of a fallback, at which one more accepts.

    Nobody who accepts today leaves with it. Only changes of the answer are looked at.
    """
    today = _accepting(summary, named)
    least: dict[tuple[str, What], Change] = {}
    for change in found:
        if today < change.accepts:
            least.setdefault((change.stakeholder, change.kind), change)
    return tuple(least.values())


def breaks(found: Iterable[Change], summary: Summary, named: Package) -> tuple[Change, ...]:
    """Return the three nearest changes that lose someone's consent, different parties first."""
    today = _accepting(summary, named)
    worse = [change for change in found if today - change.accepts]
    first: dict[str, Change] = {}
    for change in worse:
        first.setdefault(change.stakeholder, change)
    chosen = [*first.values(), *(c for c in worse if c not in first.values())]
    return tuple(chosen[:3])


def _accepting(summary: Summary, named: Package) -> frozenset[str]:
    row = summary.acceptance[summary.packages.index(named)]
    stands = zip(summary.stakeholders, row, strict=True)
    return frozenset(s.id for s, one in stands if one.state is State.ACCEPTS)


@dataclass(frozen=True, eq=False, kw_only=True)
class _Path:
    """One number of the case on its way from `low` to `high`, with where anything may turn."""

    case: Case
    summary: Summary
    package: Package
    stakeholder: str
    leaf: Criterion | None
    now: float
    low: float
    high: float
    turns: tuple[float, ...]

    def nearest(self, side: int, today: Recommendation) -> Change | None:
        """Return the first change outward on one side, None where the answer stays."""
        for to in self._asked(side):
            seen = self._seen(to)
            after = recommend(seen.case, seen)
            if after.told != today.told:
                at = self.case.packages.index(self.package)
                stands = zip(seen.stakeholders, seen.acceptance[at], strict=True)
                return Change(
                    kind=What.SCORE if self.leaf else What.FALLBACK,
                    stakeholder=self.stakeholder,
                    package=self.package.id if self.leaf else "",
                    criterion=self.leaf.id if self.leaf else "",
                    before=self.now,
                    to=to,
                    size=abs(to - self.now) / (self.high - self.low),
                    after=after,
                    accepts=frozenset(s.id for s, one in stands if one.state is State.ACCEPTS),
                )
        return None

    def _asked(self, side: int) -> Iterator[float]:
        """Yield a point a hair beyond each turn outward; on a named scale the levels."""
        hair = HAIR * (self.high - self.low)
        if self.leaf is not None and self.leaf.levels:
            points = [level.value for level in self.leaf.levels]
        else:
            points = [turn + side * hair for turn in self.turns]
        inside = {p for p in points if self.low <= p <= self.high and (p - self.now) * side > 0}
        yield from sorted(inside, reverse=side < 0)

    def _seen(self, to: float) -> Summary:
        if self.leaf is None:
            case, who = fallen_back(self.case, self.stakeholder, to), self.stakeholder
            return moved(self.summary, case, {who: self.summary.rankings[who]})
        case = scored(self.case, self.stakeholder, self.package.id, self.leaf, to)
        users = _users(self.case, self.stakeholder, self.package.id, self.leaf.id)
        now = self.summary.rankings
        anew = {id_: rank_checked(case, id_, now[id_].weights) for id_ in users}
        return moved(self.summary, case, anew)


def _paths(
    case: Case, summary: Summary, package: Package, today: Recommendation
) -> Iterator[_Path]:
    """Yield the paths on which the answer stays as it is at their beginning.

    A fallback that is a package has the method's word beside its value. Where the answer hangs
    on that, no number would leave it as it is, and nothing is told of the number.
    """
    at = case.packages.index(package)
    for j, party in enumerate(summary.stakeholders):
        one = summary.acceptance[at][j]
        value = float(summary.values[at, j])
        own = case.preferences.get(party.id, Preferences()).fallback
        if own is not None and np.isfinite(one.middle) and own.package != package.id:
            turns = _fallback_turns(summary, j)
            level = _Path(
                case=case, summary=summary, package=package, stakeholder=party.id, leaf=None,
                now=value - one.middle, low=0.0, high=100.0, turns=turns,
            )  # fmt: skip
            begun = level._seen(level.now)
            if recommend(begun.case, begun).told == today.told:
                yield level
    if not all(_splits(one) for one in summary.rankings.values()):
        return
    for leaf in leaves(case):
        for who in (*(s.id for s in summary.stakeholders), COMMON):
            path = _score_path(case, summary, package, who, leaf)
            if path is not None:
                yield path


def _splits(ranking: Ranking) -> bool:
    return ranking.normalisation == "anchored" and ranking.prepared.kind in ("linear", "topsis")


def _score_path(
    case: Case, summary: Summary, package: Package, who: str, leaf: Criterion
) -> _Path | None:
    """Return the path of one exact score; None where nobody uses it or it is open."""
    score = case.score(who, package.id, leaf.id)
    users = _users(case, who, package.id, leaf.id)
    if who == COMMON and package.composition:
        return None
    if score is None or score.missing or score.interval or not users or leaf.worst == leaf.best:
        return None
    now = number(leaf, score.low)
    if now is None or leaf.worst is None or leaf.best is None:
        return None
    ends = sorted((leaf.worst, leaf.best))
    path = _Path(
        case=case, summary=summary, package=package, stakeholder=who, leaf=leaf,
        now=now, low=ends[0], high=ends[1], turns=(),
    )  # fmt: skip
    if leaf.levels:
        return path
    edges = [path._seen(end) for end in ends]
    turns = [turn for id_ in users for turn in _score_turns(path, edges, id_, leaf)]
    lines = [
        limit
        for id_ in users
        for line in case.preferences.get(id_, Preferences()).red_lines
        if line.criterion == leaf.id and (limit := number(leaf, line.limit)) is not None
    ]
    return _Path(
        case=case, summary=summary, package=package, stakeholder=who, leaf=leaf,
        now=now, low=ends[0], high=ends[1], turns=(*turns, *lines),
    )  # fmt: skip


def _users(case: Case, who: str, package: str, criterion: str) -> tuple[str, ...]:
    """Return whose score moves; for a common one, all who have none of their own."""
    if who != COMMON:
        return (who,)
    return tuple(
        s.id
        for s in case.stakeholders
        if case.scores.get(s.id, {}).get(package, {}).get(criterion) is None
    )


def _fallback_turns(summary: Summary, j: int) -> tuple[float, ...]:
    """Return the levels at which a gain is zero, or equal to another smallest gain."""
    gains = np.array([[one.middle for one in row] for row in summary.acceptance])
    ranking = summary.rankings[summary.stakeholders[j].id]
    ends = [summary.values[:, j]]
    if ranking.values is not None:
        shares = ranking.weights.vector / ranking.weights.vector.sum()
        ends += [100 * (one @ shares) for one in cells(ranking.table)]
    others = np.delete(gains, j, axis=1)
    levels = others[np.isfinite(others)]
    meeting = (summary.values[:, j][:, None] - levels[None, :]).ravel()
    return _usable([*np.concatenate(ends), *meeting])


def _score_turns(path: _Path, edges: list[Summary], who: str, leaf: Criterion) -> tuple[float, ...]:
    """Return where a gain, a smallest gain, a shortfall, a value or the method's word turns."""
    at = path.case.packages.index(path.package)
    j = [s.id for s in path.summary.stakeholders].index(who)
    first, last = (edge.acceptance[at][j] for edge in edges)
    gains = np.array([[one.middle for one in row] for row in path.summary.acceptance])
    short = np.maximum(np.nan_to_num(-gains), 0.0)
    rest = short[at].sum() - short[at, j]
    marks = [0.0, *gains[np.isfinite(gains)], *(rest - short.sum(axis=1))]
    ends = [(first.low, last.low), (first.high, last.high)]
    turns = [_meets(path, line, 0.0) for line in ends]
    turns += [_meets(path, (first.middle, last.middle), float(mark)) for mark in marks]
    worth = (float(edges[0].values[at, j]), float(edges[1].values[at, j]))
    turns += [_meets(path, worth, float(v)) for v in path.summary.values[:, j]]
    return _usable([*turns, *_method_turns(path, who, leaf, at)])


def _meets(path: _Path, line: tuple[float, float], mark: float) -> float:
    rise = line[1] - line[0]
    if not np.isfinite(rise) or rise == 0.0:
        return float("nan")
    return path.low + (path.high - path.low) * (mark - line[0]) / rise


def _method_turns(path: _Path, who: str, leaf: Criterion, at: int) -> Iterator[float]:
    """Yield where the package is level with another by the method."""
    ranking = path.summary.rankings[who]
    place = [c.id for c in ranking.table.criteria].index(leaf.id)
    weights = ranking.weights.vector
    offsets = ranking.prepared.offsets
    if ranking.prepared.kind == "linear":
        shares = weights / weights.sum()
        for score in ranking.scores:
            if shares[place] > 0:
                rest = offsets[0][at] @ shares - offsets[0][at, place] * shares[place]
                yield _scaled(ranking, place, (float(score) - rest) / shares[place])
        return
    squared = weights**2
    near, far = offsets[0] @ squared, offsets[1] @ squared
    u = squared[place]
    a = near[at] - u * offsets[0][at, place]
    b = far[at] - u * offsets[1][at, place]
    for q in range(len(near)):
        # (b + u r^2) near_q = far_q (a + u (1 - r)^2)
        form = [u * (near[q] - far[q]), 2 * u * far[q], b * near[q] - far[q] * (a + u)]
        if np.any(form):
            roots = np.roots(form)
            for root in roots[np.abs(roots.imag) < 1e-9].real:
                yield _scaled(ranking, place, float(root))


def _scaled(ranking: Ranking, place: int, share: float) -> float:
    worst, best = ranking.table.worst[place], ranking.table.best[place]
    return float(worst + share * (best - worst))


def _usable(points: Iterable[float]) -> tuple[float, ...]:
    return tuple(float(p) for p in points if np.isfinite(p))
