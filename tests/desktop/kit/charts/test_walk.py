"""Arrow keys reach every area of a chart and never leave it."""

import pytest
from PySide6.QtCore import QRectF, Qt

from desktop.kit.charts.canvas import Hit
from desktop.kit.charts.walk import walk

HITS = [
    Hit(QRectF(50 * c, 30 * r, 10, 10), r, c, f"{r},{c}".strip) for r in range(3) for c in range(4)
]
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def test_the_first_key_goes_to_the_start():
    assert walk(HITS, None, Qt.Key.Key_Right) is HITS[0]


@pytest.mark.parametrize(
    ("key", "row", "column"),
    [
        (Qt.Key.Key_Right, 1, 2),
        (Qt.Key.Key_Left, 1, 0),
        (Qt.Key.Key_Up, 0, 1),
        (Qt.Key.Key_Down, 2, 1),
        (Qt.Key.Key_Home, 0, 0),
        (Qt.Key.Key_End, 2, 3),
    ],
)
def test_steps(key, row, column):
    there = walk(HITS, HITS[5], key)
    assert (there.row, there.column) == (row, column)


def test_the_edge_holds():
    assert walk(HITS, HITS[0], Qt.Key.Key_Left) is HITS[0]


def test_other_keys_are_left_to_others():
    assert walk(HITS, HITS[0], Qt.Key.Key_A) is None
    assert walk([], None, Qt.Key.Key_Right) is None


def test_every_area_can_be_reached():
    reached, open_ = {HITS[0].words}, [HITS[0]]
    while open_:
        at = open_.pop()
        for key in ARROWS:
            there = walk(HITS, at, key)
            if there.words not in reached:
                reached.add(there.words)
                open_.append(there)
    assert len(reached) == len(HITS)
