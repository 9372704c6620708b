from __future__ import annotations

from itertools import pairwise

import pytest

from mcda.model.settings_names import RI_TABLES as KNOWN
from mcda.weighting.random_index import CITATIONS, RI_TABLES, random_index


def test_the_default_is_alonso_and_lamata() -> None:
    assert random_index(3) == 0.5245
    assert random_index(15) == 1.5838


def test_each_table_is_cited_and_selectable() -> None:
    assert set(RI_TABLES) == set(CITATIONS) == set(KNOWN)


@pytest.mark.parametrize("table", RI_TABLES)
def test_any_size_has_an_index_that_grows(table: str) -> None:
    values = [random_index(n, table) for n in range(1, 60)]
    assert values[0] == values[1] == 0
    assert all(a < b for a, b in pairwise(values[1:]))


def test_missing_pairs_shrink_it_to_nothing_when_only_a_tree_is_left() -> None:
    assert random_index(5, missing=2) == pytest.approx(1.1086 * (1 - 4 / 12))
    assert random_index(5, missing=6) == 0


def test_an_unknown_table_is_refused() -> None:
    with pytest.raises(KeyError):
        random_index(4, "mine")
