"""Where words go in a picture of curves: beside what they name, and over nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF

_APART = 3.0
"""Pixels between two places on a curve that are looked at."""


class Places:
    """What words may not cover: curves, and the words that stand already."""

    def __init__(self, room: QRectF) -> None:
        self._room = room
        self._taken: list[QRectF] = []
        self._points: list[QPointF] = []

    def take(self, box: QRectF) -> None:
        """Keep words out of a box."""
        self._taken.append(box)

    def follow(self, points: Sequence[QPointF]) -> None:
        """Keep words off a line through points."""
        for start, end in pairwise(points):
            way = end - start
            steps = max(1, round((abs(way.x()) + abs(way.y())) / _APART))
            self._points += [start + way * (step / steps) for step in range(steps + 1)]

    def find(self, wished: Iterable[QRectF]) -> QRectF:
        """Return and take the first box that covers nothing, else the one that covers least."""
        boxes = [self._inside(box) for box in wished]
        best = min(boxes, key=self._covers)
        self.take(best)
        return best

    def _inside(self, box: QRectF) -> QRectF:
        left = max(self._room.left(), min(box.left(), self._room.right() - box.width()))
        top = max(self._room.top(), min(box.top(), self._room.bottom() - box.height()))
        return QRectF(left, top, box.width(), box.height())

    def _covers(self, box: QRectF) -> int:
        """Return how much a box covers; words are worse than a line."""
        inner = box.adjusted(1, 2, -1, -2)
        words = sum(inner.intersects(one) for one in self._taken)
        return 1000 * words + sum(inner.contains(one) for one in self._points)
