"""Bars that are cut into shares of one, a bar a name, with the numbers that have room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look, ink_on
from mcda.words import figures

_LEAST_SEEN: Final = 0.4
_AROUND: Final = 9.0
"""So much wider than its number a segment is."""


@dataclass(frozen=True, slots=True)
class Bars:
    """What is stacked: `fill` colours a place among so many, `words` say one of the `spec`."""

    spec: Any
    names: Sequence[str]
    shares: Sequence[Sequence[float]]
    most: float
    fill: Callable[[Look, int, int], str]
    words: Callable[[Any, int, int], str]
    gap: float = 1.0
    chosen: Collection[tuple[int, int]] = ()


def paint_bars(bars: Bars, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a name, at most so high as `most`; those out of sight are left out."""
    if not bars.names:
        return
    row = min(bars.most, body.height() / len(bars.names))
    names = min(max(canvas.width(one) for one in bars.names) + 12, body.width() * 0.42)
    for r, name in enumerate(bars.names):
        top = body.top() + r * row
        if not (canvas.collecting or canvas.reaches(top, top + row)):
            continue
        canvas.text(QRectF(body.left(), top, names - 8, row), name, among=bars.names)
        track = QRectF(body.left() + names, top + 2, body.width() - names, max(2.0, row - 5))
        _segments(bars, canvas, track, r)


def _segments(bars: Bars, canvas: Canvas, track: QRectF, row: int) -> None:
    look, shares = canvas.look, bars.shares[row]
    left = track.left()
    for place, share in enumerate(shares):
        wide = track.width() * share
        box = QRectF(left, track.top(), wide, track.height())
        left += wide
        if wide < _LEAST_SEEN:
            continue
        if canvas.collecting:
            canvas.hit(box, row, place, bars.words, bars.spec, row, place)
            continue
        fill = bars.fill(look, place, len(shares))
        canvas.block(box, fill)
        if box.left() > track.left() + 0.5 and wide > 2:
            canvas.line(box.topLeft(), QPointF(box.left(), box.bottom()), look.surface, bars.gap)
        if (row, place) in bars.chosen:
            canvas.frame(box.adjusted(1, 1, -1, -1), look.ink, 2.0)
        if wide <= _AROUND or track.height() < 12:
            continue
        text = figures.whole(share * 100)
        if canvas.width(text, look.label) + _AROUND <= wide:
            canvas.text(box, text, size=look.label, ink=ink_on(fill, look), side=Side.CENTRE)
