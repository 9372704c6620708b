import math

import pytest
from PySide6.QtCore import QPointF

from desktop.kit.charts.regions import PATTERNS, hatching, widest_place
from tests.shapes import inside

BENT = [QPointF(*at) for at in ((0, 0), (100, 0), (100, 40), (40, 40), (40, 100), (0, 100))]


def corners(outline):
    return [at.toTuple() for at in outline]


@pytest.mark.parametrize("angle", sorted({a for pattern in PATTERNS for a in pattern}))
def test_lines_stay_within_a_bent_outline_and_reach_its_arms(angle):
    lines = hatching([BENT], angle, 7.0)
    for line in lines:
        for share in (0.01, 0.5, 0.99):
            at = line.pointAt(share)
            assert inside(corners(BENT), at.toTuple())
    # Their length times their distance is about the outline's area.
    assert sum(line.length() for line in lines) * 7 == pytest.approx(6400, rel=0.1)


def test_a_hole_stays_empty():
    hole = [QPointF(*at) for at in ((10, 10), (10, 30), (90, 30), (90, 10))]
    for line in hatching([BENT, hole], 0.0, 7.0):
        middle = line.pointAt(0.5)
        assert not inside(corners(hole), middle.toTuple())
    assert widest_place([BENT, hole], 18.0).top() >= 30


def test_an_outline_without_area_has_no_lines():
    assert not any(line.length() for line in hatching([[QPointF(0, 0), QPointF(5, 5)]], 45.0, 4.0))
    assert hatching([], 45.0, 4.0) == []


def test_the_widest_place_lies_in_the_widest_arm():
    box = widest_place([BENT], 18.0)
    assert box.width() == pytest.approx(100)
    assert box.bottom() <= 40
    assert widest_place([], 18.0).isEmpty()


def test_no_two_patterns_are_alike():
    assert len(set(PATTERNS)) == len(PATTERNS)
    assert all(0 <= angle < 180 and math.isfinite(angle) for p in PATTERNS for angle in p)
