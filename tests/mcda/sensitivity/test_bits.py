import numpy as np
import pytest

from mcda.sensitivity import bits
from mcda.sensitivity.bits import (
    WORD,
    added,
    digits,
    ones,
    pack,
    value_counts,
    with_digits,
    words_for,
)
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


def counted(planes, values, many, room):
    found = value_counts(with_digits(planes, values, room), values)
    # Bits beyond the last sample look like the number 0.
    found[:, 0] -= WORD * words_for(many) - many
    return found.tolist()


@pytest.mark.parametrize("values", [1, 2, 3, 4, 5, 8, 9, 20, 64])
@pytest.mark.parametrize(("many", "kind"), [(10, np.uint8), (64, np.uint8), (1000, np.uint16)])
def test_values_are_counted(values, many, kind):
    rows = np.random.default_rng(3).integers(0, values, (5, many)).astype(kind)
    expected = [np.bincount(row, minlength=values).tolist() for row in rows]
    room = Room()
    # Whatever stood in the room before must not count.
    for _ in range(2):
        assert counted(digits(rows, values, room), values, many, room) == expected


@pytest.mark.parametrize("rows", [*range(1, 20), 31, 32, 33, 63])
def test_set_bits_of_many_rows_are_added(rows):
    many, room = 300, Room()
    for seed in range(2):
        bits_set = np.random.default_rng(seed).random((rows, 3, many)) < 0.5
        words = np.stack([pack(row, np.empty((3, words_for(many)), np.uint64)) for row in bits_set])
        expected = [np.bincount(one, minlength=rows + 1).tolist() for one in bits_set.sum(axis=0)]
        assert counted(added(words, room), rows + 1, many, room) == expected
