"""What would change the answer, against making the summary again at every breakpoint."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.answer.answer import answer_of
from mcda.answer.change import Change, What, applied
from mcda.answer.changes import changes
from mcda.answer.events import static_events
from mcda.answer.party import parties_of
from mcda.answer.recommendation import board_of, recommend
from mcda.answer.rule import decide
from mcda.answer.score_paths import own_score_paths
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

FASTER, RANKINGS, LONGEST = 20, 10, 10
"""The answer in rankings of the case: 23 to 34 when each stakeholder's paths were walked apart.
With the random weights counted beside the walk it took 8 to 14 on two cores at full load, where
it had taken 11 to 15; it has not been measured on idle ones yet."""


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


def plainly(case: Case, seen: Summary, party: int) -> list[float]:
    """Return the first change of the answer on each path of a stakeholder's scores, one by one.

    At every breakpoint the score is set in the case, and the whole summary is made again.
    """

    def every(_users: tuple[int, ...]) -> Bools:
        return np.ones(len(case.packages), dtype=bool)

    today = recommend(case, seen)
    others = [one for one in range(len(case.stakeholders)) if one != party]
    board = board_of(case, seen, others, [party])
    found = []
    for paths in own_score_paths(case, parties_of(seen), party, every):
        marks = np.ones((len(paths), len(case.packages)), dtype=bool)
        events = np.sort(static_events(paths, board, decide(board), marks), axis=1)
        for row in range(0, len(paths), SKIPPED):
            for event in events[row][events[row] < paths.reach[row]]:
                change = Change(
                    kind=What.SCORE,
                    stakeholder=parties_of(seen)[party].id,
                    package=case.packages[paths.package[row]].id,
                    criterion=leaves(case)[paths.criterion[row]].id,
                    before=float(paths.before[row]),
                    to=float(paths.before[row] + paths.step[row] * (event + 1e-6)),
                    size=float(event),
                    after=today,
                    accepts=frozenset(),
                )
                after = applied(case, change)
                if recommend(after, summary(after)).told != today.told:
                    found.append(float(event))
                    break
    return found


SKIPPED = 4
"""Of so many paths the plain loop walks one; the ratio counts the others in."""


def test_changes_of_the_answer(full: bool) -> None:
    case = case_of(6, 10, 12)
    seen = summary(case)
    found = changes(case, seen)
    plain = plainly(case, seen, 1)
    scores = [one for one in found.nearest if one.kind is What.SCORE]
    assert scores
    assert min(plain, default=1.0) >= min(one.size for one in scores) - 1e-6
    if not full:
        return
    faster = ratio(lambda: changes(case, seen), lambda: plainly(case, seen, 1), rounds=3)
    times = faster.best_times_faster * SKIPPED
    tell(
        "What would change the answer, 6 stakeholders x 10 packages x 12 criteria",
        f"{times:,.0f} times faster than one stakeholder's scores alone with the summary made "
        f"again at every breakpoint (promised {FASTER})",
        f"ours {faster.ours * 1e3:.0f} ms for all paths of all stakeholders",
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
