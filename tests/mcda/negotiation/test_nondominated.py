from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mcda.negotiation.nondominated import nondominated, own_filter


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


def test_a_library_finds_the_same() -> None:
    library = pytest.importorskip("moocore")
    rows = np.random.default_rng(4).integers(0, 30, (2_000, 4)).astype(np.float64)
    other = library.is_nondominated(rows, maximise=True, keep_weakly=True)
    assert own_filter(rows).tolist() == other.tolist()
