"""What would change the answer, against making the summary again at every breakpoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from mcda.answer.answer import answer_of
from mcda.answer.change import Change, What, applied
from mcda.answer.changes import changes
from mcda.answer.events import static_events
from mcda.answer.limit_paths import fallback_paths
from mcda.answer.party import Party, parties_of
from mcda.answer.paths import Move, Paths
from mcda.answer.recommendation import Recommendation, board_of, recommend
from mcda.answer.rule import decide
from mcda.answer.score_paths import common_score_paths, own_score_paths
from mcda.answer.weight_paths import weight_paths
from mcda.group.summary import Summary, summary
from mcda.model.arrays import Bools
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Package,
    Preferences,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from mcda.model.tree import leaves
from tests.benchmarks.measure import at_least, at_most, ratio, seconds, tell
from tests.large_case import large_case

FASTER, RANKINGS, LONGEST, INTERVALS = 200, 10, 10, 150
"""The plain loop took 350 times as long as the search; the answer 10 rankings of the case, and 17
where random weights were counted by a thread beside the search: the two waited for each other.
Of a large case with intervals it took 100, and 270 where everybody's columns of common scores were
made anew in each round and each chunk of draws."""


def case_of(parties: int, packages: int, criteria: int) -> Case:
    """Return a case in which nobody accepts everything; half have scores of their own."""
    rng = np.random.default_rng(1)
    leaves = tuple(
        Criterion(id=f"c{i}", name=f"C{i}", direction=Direction.BENEFIT, worst=0, best=10)
        for i in range(criteria)
    )
    listed = tuple(Package(id=f"p{i}", name=f"P{i}", status_quo=i == 0) for i in range(packages))
    people = tuple(Stakeholder(id=f"s{i}", name=f"S{i}") for i in range(parties))

    def table() -> dict[str, object]:
        return {
            p.id: frozen({c.id: Score.of(float(rng.integers(0, 11))) for c in leaves})
            for p in listed
        }

    scores = {COMMON: frozen(table())} | {one.id: frozen(table()) for one in people[::2]}
    number = [Fallback(value=float(rng.integers(35, 50))) for _one in people]
    return Case(
        id="large",
        stakeholders=people,
        criteria=leaves,
        packages=listed,
        scores=frozen(scores),  # type: ignore[arg-type]
        preferences=frozen(
            {
                one.id: Preferences(
                    way=WeightWay.SWING,
                    swing=frozen({c.id: float(rng.integers(5, 100)) for c in leaves}),
                    fallback=number[i] if i % 2 else Fallback(package="p0"),
                )
                for i, one in enumerate(people)
            }
        ),
    )


def plainly(case: Case, seen: Summary) -> dict[What, list[float]]:
    """Return the first change of the answer on one of `SKIPPED` paths of everything, one by one.

    At every breakpoint the thing is set in the case, and the whole summary is made again. Those at
    which a leader may change are not among them, which only makes this quicker.
    """
    today, parties = recommend(case, seen), parties_of(seen)
    found: dict[What, list[float]] = {}
    for paths in families(case, parties):
        users = [[one.id for one in parties].index(way.party(0).id) for way in paths.ways]
        others = [one for one in range(len(parties)) if one not in users]
        board = board_of(case, seen, others, users)
        marks = np.ones((len(paths), len(case.packages)), dtype=bool)
        events = static_events(paths, board, decide(board), marks)
        for row in range(0, len(paths), SKIPPED):
            for event in events[row][events[row] < paths.reach[row]]:
                after = applied(case, changed(case, paths.move(row), event + 1e-6, today))
                if recommend(after, summary(after)).told != today.told:
                    found.setdefault(paths.what(row), []).append(float(event))
                    break
    return found


def families(case: Case, parties: Sequence[Party]) -> Iterator[Paths]:
    """Yield every path of everybody's scores, fallback and weights."""

    def every(_users: tuple[int, ...]) -> Bools:
        return np.ones(len(case.packages), dtype=bool)

    for place in range(len(parties)):
        yield from own_score_paths(case, parties, place, every)
        yield from fallback_paths(parties, place)
        yield from weight_paths(parties, place)
    yield from common_score_paths(case, parties, every)


def changed(case: Case, move: Move, t: float, today: Recommendation) -> Change:
    """Return the change at a point of a path."""
    moving = leaves(case)
    weights: dict[str, float] = {}
    if move.direction is not None:
        shares = np.maximum(move.parties[0].shares + t * move.direction, 0.0)
        weights = {one.id: float(share) for one, share in zip(moving, shares, strict=True)}
    return Change(
        kind=move.kind,
        stakeholder=move.stakeholder,
        package=case.packages[move.package].id if move.package >= 0 else "",
        criterion=moving[move.criterion].id if move.criterion >= 0 else "",
        before=move.before,
        to=move.before + move.step * t,
        size=t,
        weights=frozen(weights),
        after=today,
        accepts=frozenset(),
    )


SKIPPED = 40
"""Of so many paths the plain loop walks one; the ratio counts the others in."""


def test_changes_of_the_answer(full: bool) -> None:
    case = case_of(6, 10, 12)
    seen = summary(case)
    nearest: dict[What, float] = {}
    for one in changes(case, seen).nearest:
        nearest[one.kind] = min(one.size, nearest.get(one.kind, 1.0))
    plain = plainly(case, seen)
    assert set(plain) <= set(nearest)
    assert all(min(plain[kind]) >= nearest[kind] - 1e-6 for kind in plain)
    if not full:
        return
    faster = ratio(lambda: changes(case, seen), lambda: plainly(case, seen), rounds=3)
    times = faster.best_times_faster * SKIPPED
    tell(
        "What would change the answer, 6 stakeholders x 10 packages x 12 criteria",
        f"{times:,.0f} times faster than making the summary again at every breakpoint of every "
        f"path (promised {FASTER}; one path in {SKIPPED} was walked so)",
        f"ours {faster.ours * 1e3:.0f} ms",
    )
    at_least("changes of the answer, times faster than a plain loop", times, FASTER)


def test_the_answer_against_a_plain_ranking(full: bool) -> None:
    if not full:
        pytest.skip("a matter of time alone")
    case = case_of(6, 10, 12)
    found = ratio(lambda: answer_of(case), lambda: summary(case), rounds=5)
    tell(
        "The whole answer against ranking the case",
        f"{found.ours_over_peer:.1f} times as long (promised {RANKINGS})",
        f"answer {found.ours * 1e3:.0f} ms, ranking {found.peer * 1e3:.1f} ms",
    )
    at_most("the whole answer, times a plain ranking", found.ours_over_peer, RANKINGS)
    taken = seconds(lambda: answer_of(case_of(20, 100, 40)))
    tell("The whole answer, 20 x 100 x 40", f"{taken:.1f} s (promised {LONGEST} s)")
    at_most("the whole answer of a large case, seconds", taken, LONGEST)
    wide = large_case(20, 100, 40)
    assert not summary(wide).rankings["s0"].table.exact
    found = ratio(lambda: answer_of(wide), lambda: summary(wide), rounds=1)
    tell(
        "The whole answer of 20 x 100 x 40 with intervals, against ranking the case",
        f"{found.ours_over_peer:.0f} times as long (promised {INTERVALS})",
        f"answer {found.ours:.1f} s, ranking {found.peer * 1e3:.0f} ms",
    )
    at_most(
        "the whole answer of a large case with intervals, times a plain ranking",
        found.ours_over_peer,
        INTERVALS,
    )
