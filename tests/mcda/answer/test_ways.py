"""A column on its way is what the case, changed so far, gives that stakeholder."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from mcda.answer.change import What, fallen_back, lined, scored, weighed
from mcda.answer.columns import columns_of
from mcda.answer.limit_paths import fallback_paths, red_line_paths
from mcda.answer.party import Party, parties_of
from mcda.answer.paths import Paths, joined
from mcda.answer.score_paths import common_score_paths, own_score_paths
from mcda.answer.weight_paths import weight_paths
from mcda.group.acceptance import WELCOME
from mcda.group.summary import Summary, summary
from mcda.model import edits
from mcda.model.case import COMMON, Case
from mcda.model.tree import leaves
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.small_cases import Side, small
from tests.mcda.model.check.test_measures import built_case


def every_path(case: Case, parties: tuple[Party, ...]) -> Iterator[Paths]:
    def all_of_them(_users: tuple[int, ...]) -> np.ndarray:  # type: ignore[type-arg]
        return np.ones(len(case.packages), dtype=bool)

    for place in range(len(parties)):
        yield from own_score_paths(case, parties, place, all_of_them)
    yield from common_score_paths(case, parties, all_of_them)
    for place in range(len(parties)):
        for family in (weight_paths, fallback_paths, red_line_paths):
            yield from family(parties, place)


def moved(case: Case, paths: Paths, row: int, t: float) -> Case:
    to = float(paths.before[row] + paths.step[row] * t)
    move = paths.move(row)
    who, what = move.stakeholder, move.kind
    if what is What.FALLBACK:
        return fallen_back(case, who, to)
    if what is What.WEIGHTS and paths.direction is not None:
        shares = paths.ways[0].party(row).shares + t * paths.direction[row]
        given = {leaf.id: float(w) for leaf, w in zip(leaves(case), shares, strict=True)}
        return weighed(case, who, given)
    leaf = leaves(case)[paths.criterion[row]]
    if what is What.RED_LINE:
        return lined(case, who, leaf, to)
    return scored(case, who, case.packages[paths.package[row]].id, leaf, to)


def side_by_side(paths: list[Paths]) -> list[Paths]:
    """Join what can be walked beside one another, by the form of its scores."""
    alone = [one for one in paths if one.alone]
    rest = [one for one in paths if not one.alone]
    forms = {type(one.ways[0].form) for one in rest}
    lots = [[one for one in rest if type(one.ways[0].form) is form] for form in forms]
    return [*alone, *map(joined, lots)]


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 7, 9])
def test_every_column_is_that_of_the_changed_case(seed: int) -> None:
    case = drawn_case(seed, ("topsis", "weighted-sum"))
    seen = summary(case)
    assert not seen.refused
    rng = np.random.default_rng(seed)
    apart = list(every_path(case, parties_of(seen)))
    together = [(one, place) for one in side_by_side(apart) for place in range(0, len(one), 7)]
    for paths, place in [(one, 0) for one in apart] + together:
        row = place or int(rng.integers(0, len(paths)))
        t = float(rng.uniform(0.1, 0.9)) * float(paths.reach[row])
        if paths.stops is not None:
            t = float(paths.stops[row][np.isfinite(paths.stops[row])].min(initial=1.0))
            if t > paths.reach[row]:
                continue
        compare(paths, row, t, summary(moved(case, paths, row, t)))


def test_scores_that_come_to_meet_are_the_same_where_all_others_are_too() -> None:
    """Cost of North comes to that of South, which is its equal then, and of Ferry, which is not."""
    sides = Side("Aland", (1, 1), value=20), Side("Bland", (1, 2), value=20)
    case = small(("North", "South", "Ferry"), [[2, 5], [6, 5], [6, 7]], *sides)
    met = 0
    for paths in every_path(case, parties_of(summary(case))):
        places = [way.party(0).place for way in paths.ways]
        for row in np.flatnonzero(paths.criterion >= 0):
            cost = paths.criterion[row] == 0
            for to in (6, 2) if cost else (5, 7):
                t = (to - paths.before[row]) / paths.step[row]
                if paths.move(row).kind is not What.SCORE or not 0 < t <= paths.reach[row]:
                    continue
                after = columns_of(summary(moved(case, paths, row, t)), places)
                found = paths.columns(np.array([row]), np.array([t]))
                for first in range(3):
                    alike = found.alike(np.array([first]))
                    assert np.array_equal(alike, after.alike(np.array([first])))
                    met += int(alike.sum()) - 1
    assert met > 0


def test_todays_score_moves_only_as_far_as_effects_can_be_added() -> None:
    case = built_case()
    case = edits.set_score(case, COMMON, "full", "calm", None)
    seen = summary(case)
    assert not seen.refused
    today = next(i for i, one in enumerate(case.packages) if one.status_quo)
    for paths in every_path(case, parties_of(seen)):
        for row in np.flatnonzero(paths.package == today):
            at, further = (moved(case, paths, row, paths.reach[row] + more) for more in (0, 1e-4))
            assert not summary(at).refused
            leaf = leaves(case)[paths.criterion[row]]
            if leaf.id == "calm" and paths.step[row] * (leaf.best - leaf.worst) > 0:
                assert summary(further).refused


def compare(paths: Paths, row: int, t: float, after: Summary) -> None:
    found = paths.columns(np.array([row]), np.array([t]))
    for u, way in enumerate(paths.ways):
        j = way.party(row).place
        judged = [WELCOME[code] for code in found.state[0, :, u]]
        assert judged == [line[j].state for line in after.acceptance]
        gains = [line[j].middle for line in after.acceptance]
        assert found.gain[0, :, u] == pytest.approx(gains, abs=1e-7, nan_ok=True)
        assert found.values[0, :, u] == pytest.approx(after.values[:, j], abs=1e-7, nan_ok=True)
        assert found.ranks[0, :, u].tolist() == after.ranks[:, j].tolist()
