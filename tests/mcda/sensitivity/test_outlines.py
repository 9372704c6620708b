import pytest

from mcda.sensitivity.outlines import area, outlines
from tests.shapes import inside

GRID = {(x, y): (float(x), float(y)) for x in range(4) for y in range(4)}


def square(x, y):
    return [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]


def test_adjoining_pieces_have_one_outline():
    (found,) = outlines([square(0, 0), square(1, 0)], GRID)
    assert len(found) == 6 and area(found) == 2
    assert inside(found, (1.0, 0.5)) and not inside(found, (2.5, 0.5))


def test_a_hole_goes_the_other_way_round():
    ring = [square(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    found = outlines(ring, GRID)
    assert sorted(map(area, found)) == [-1, 9]
    assert sum(inside(one, (1.5, 1.5)) for one in found) == 2


def test_pieces_that_meet_in_a_corner_are_two():
    found = outlines([square(0, 0), square(1, 1)], GRID)
    assert sorted(map(area, found)) == [1, 1]


def test_a_piece_without_area_is_none():
    assert outlines([[(0, 0), (1, 0), (0, 0)]], GRID) == ()


def test_area_has_a_sign():
    assert area([(0, 0), (2, 0), (0, 2)]) == pytest.approx(2)
    assert area([(0, 2), (2, 0), (0, 0)]) == pytest.approx(-2)
