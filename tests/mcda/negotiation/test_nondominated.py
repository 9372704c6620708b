from __future__ import annotations

from importlib import import_module

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.joining import efficient
from mcda.negotiation.nondominated import nondominated, own_filter
from tests.mcda.negotiation.drawn_deals import drawn_deal
from tests.mcda.negotiation.random_deals import as_set


def tables(width: int) -> st.SearchStrategy[list[list[int]]]:
    row = st.lists(st.integers(0, 4), min_size=width, max_size=width)
    return st.lists(row, min_size=1, max_size=40)


@given(st.integers(1, 4).flatmap(tables))
def test_what_nothing_dominates_stays_and_equal_rows_stay_together(rows: list[list[int]]) -> None:
    table = np.array(rows, dtype=np.float64).reshape(len(rows), -1)
    expected = [
        not any((other >= row).all() and (other > row).any() for other in table) for row in table
    ]
    assert nondominated(table).tolist() == expected


@pytest.mark.parametrize("count", [5_000, 40_000])
def test_many_rows_in_blocks(count: int) -> None:
    rows = np.random.default_rng(3).integers(0, 1000, (count, 3)).astype(np.float64)
    kept = own_filter(rows)
    front = rows[kept]
    for row in front:
        assert not ((front >= row).all(axis=1) & (front > row).any(axis=1)).any()
    for row in rows[~kept][:500]:
        assert ((front >= row).all(axis=1) & (front > row).any(axis=1)).any()


def by_moocore(rows):
    return import_module("moocore").is_nondominated(rows, maximise=True, keep_weakly=True)


def by_paretoset(rows):
    every = ["max"] * rows.shape[1]
    return import_module("paretoset").paretoset(rows, sense=every, distinct=False)


FILTERS = {"moocore": by_moocore, "paretoset": by_paretoset}
"""Independent programs for the same; paretoset brings a compiler with it, so it is optional."""


@pytest.mark.parametrize("library", FILTERS)
def test_independent_programs_find_the_same(library: str) -> None:
    pytest.importorskip(library)
    for seed in range(60):
        draw = np.random.default_rng(seed)
        shape = (int(draw.integers(1, 400)), int(draw.integers(1, 7)))
        rows = draw.integers(0, int(draw.integers(2, 40)), shape).astype(np.float64)
        assert own_filter(rows).tolist() == FILTERS[library](rows).tolist()


def test_what_is_joined_is_the_same_with_a_library_and_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    library = pytest.importorskip("moocore")
    for seed in range(40):
        found = drawn_deal(seed, measures=6, joints=2, most_levels=4)
        ours = as_set(efficient(found))
        with monkeypatch.context() as patched:
            patched.setattr("mcda.negotiation.nondominated._library", lambda: library)
            assert as_set(efficient(found)) == ours
