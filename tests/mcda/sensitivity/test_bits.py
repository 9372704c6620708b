import numpy as np
import pytest

from mcda.sensitivity import bits
from mcda.sensitivity.bits import ones, pack, value_counts, words_for
from mcda.sensitivity.room import Room


@pytest.mark.parametrize("many", [1, 7, 64, 65, 200, 4096])
def test_bits_set_are_counted(many):
    rows = np.random.default_rng(1).random((3, many)) < 0.4
    # Whatever stood in the words before must not count.
    words = np.full((3, words_for(many)), 2**64 - 1, dtype=np.uint64)
    assert ones(pack(rows, words)).tolist() == rows.sum(axis=1).tolist()


def test_bits_are_counted_without_numpys_own_count(monkeypatch):
    words = np.random.default_rng(2).integers(0, 2**63, (4, 9)).astype(np.uint64)
    expected = ones(words).tolist()
    monkeypatch.delattr(bits.np, "bitwise_count", raising=False)
    assert ones(words).tolist() == expected


@pytest.mark.parametrize("values", [1, 2, 3, 4, 5, 8, 9, 20, 64])
@pytest.mark.parametrize(("many", "kind"), [(10, np.uint8), (64, np.uint8), (1000, np.uint16)])
def test_values_are_counted(values, many, kind):
    rows = np.random.default_rng(3).integers(0, values, (5, many)).astype(kind)
    expected = [np.bincount(row, minlength=values).tolist() for row in rows]
    room = Room()
    # Whatever stood in the room before must not count.
    for _ in range(2):
        assert value_counts(rows, values, room).tolist() == expected
