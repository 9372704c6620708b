"""Walking through a chart's hit areas with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from desktop.kit.charts.canvas import Hit


def walk(hits: Sequence[Hit], at: Hit | None, key: Qt.Key) -> Hit | None:
    """Return where a key leads, None for a key that is none of ours or has nowhere to go.

    Left and right stay in the data row, up and down in the data column, as far as
    they reach; beyond, the nearest area in that direction is taken.
    """
    if not hits or key not in _KEYS:
        return None
    if at is None or key == Qt.Key.Key_Home:
        return hits[0]
    if key == Qt.Key.Key_End:
        return hits[-1]
    ahead = [hit for hit in hits if _advance(at, hit, key) > 0.5]
    along = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    same = [hit for hit in ahead if (hit.row == at.row if along else hit.column == at.column)]
    if same:
        return min(same, key=lambda hit: _advance(at, hit, key))
    return min(ahead, key=lambda hit: _advance(at, hit, key) + 3 * _aside(at, hit, key), default=at)


_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def _advance(at: Hit, to: Hit, key: Qt.Key) -> float:
    step = to.area.center() - at.area.center()
    if key == Qt.Key.Key_Left:
        return -step.x()
    if key == Qt.Key.Key_Right:
        return step.x()
    return -step.y() if key == Qt.Key.Key_Up else step.y()


def _aside(at: Hit, to: Hit, key: Qt.Key) -> float:
    step = to.area.center() - at.area.center()
    return abs(step.y() if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) else step.x())
