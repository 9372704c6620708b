from __future__ import annotations

import pytest

from mcda.model.case import Package
from mcda.model.edits import sequences

ITEMS = tuple(Package(id=one, name=one.upper()) for one in "abc")


def ids(items: tuple[Package, ...]) -> str:
    return "".join(item.id for item in items)


@pytest.mark.parametrize(
    ("index", "order"), [(0, "xabc"), (1, "axbc"), (None, "abcx"), (9, "abcx"), (-1, "xabc")]
)
def test_an_index_outside_means_the_nearest_end(index: int | None, order: str) -> None:
    assert ids(sequences.inserted(ITEMS, Package(id="x", name="X"), index)) == order


@pytest.mark.parametrize(("index", "order"), [(0, "bac"), (2, "acb"), (9, "acb")])
def test_the_index_of_a_move_is_where_it_stands_then(index: int, order: str) -> None:
    assert ids(sequences.moved(ITEMS, "b", index)) == order


def test_nothing_changed_is_the_same_tuple() -> None:
    assert sequences.moved(ITEMS, "b", 1) is ITEMS
    assert sequences.changed(ITEMS, "b", {"name": "B"}) is ITEMS


def test_ids_stay_and_must_be_known() -> None:
    with pytest.raises(TypeError):
        sequences.changed(ITEMS, "b", {"id": "x"})
    with pytest.raises(KeyError):
        sequences.without(ITEMS, "x")
