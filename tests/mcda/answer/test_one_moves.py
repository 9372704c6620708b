"""Where one package's score moves, all else is what asking for everything gives."""

from __future__ import annotations

import numpy as np
import pytest

from mcda.answer.one_moves import column, still_of
from mcda.answer.party import parties_of
from mcda.answer.paths import Paths
from mcda.group.summary import summary
from mcda.model.arrays import Floats
from tests.laws.answer_cases import drawn_case
from tests.mcda.answer.test_ways import every_path


def alone(paths: Paths, place: int, t: Floats) -> None:
    """Compare a way's column at points of all its paths with that of everything."""
    way, rows = paths.ways[place], np.arange(len(paths))
    still = still_of(way)
    assert still is not None
    for one, other in zip(column(way, still, rows, t), way.column(rows, t), strict=True):
        assert np.array_equal(one, other, equal_nan=True)


@pytest.mark.parametrize("seed", range(24))
def test_it_is_what_asking_for_everything_gives(seed: int) -> None:
    seen = summary(drawn_case(seed, ("topsis", "weighted-sum")))
    rng = np.random.default_rng(seed)
    for paths in every_path(seen.case, parties_of(seen)):
        for place, way in enumerate(paths.ways):
            if way.scored is None:
                continue
            for share in (0.0, float(rng.uniform()), 1.0):
                alone(paths, place, share * paths.reach)


@pytest.mark.parametrize("seed", range(24))
def test_what_it_meets_is_level_with_it_and_what_is_nearly_so(seed: int) -> None:
    seen = summary(drawn_case(seed, ("weighted-sum",)))
    for paths in every_path(seen.case, parties_of(seen)):
        for place, way in enumerate(paths.ways):
            if way.scored is None:
                continue
            rows, moves = np.arange(len(paths)), np.argmax(way.scored.moved, axis=1)
            for other in range(len(seen.packages)):
                with np.errstate(divide="ignore", invalid="ignore"):
                    lead = way.form.lead(rows, moves, np.full(len(rows), other))
                    meets = -lead[0] / lead[1]
                there = np.where(np.isfinite(meets), np.clip(meets, 0, paths.reach), 0.0)
                for off in (0.0, 1e-11, -1e-8):
                    alone(paths, place, there + off)


def test_nothing_stands_still_where_no_score_moves() -> None:
    seen = summary(drawn_case(3, ("topsis",)))
    ways = [way for paths in every_path(seen.case, parties_of(seen)) for way in paths.ways]
    assert [still_of(way) is None for way in ways] == [way.scored is None for way in ways]
