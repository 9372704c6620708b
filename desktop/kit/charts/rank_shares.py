"""Rank acceptabilities as stacked bars, first place darkest."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look, blend, ink_on
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.charts import RankShares
from mcda.words import figures

_ROW: Final = 23.0
_LEAST_SEEN: Final = 0.4
_AROUND: Final = 9.0
"""So much wider than its number a segment is."""


def height(spec: RankShares, _look: Look, _width: float) -> float:
    """Return the height of bars."""
    return _ROW * len(spec.packages)


def paint(spec: RankShares, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a package, cut into ranks; a segment is numbered where there is room."""
    if not spec.packages:
        return
    row = min(_ROW, body.height() / len(spec.packages))
    names = min(max(canvas.width(p) for p in spec.packages) + 12, body.width() * 0.42)
    for r, package in enumerate(spec.packages):
        top = body.top() + r * row
        if not (canvas.collecting or canvas.reaches(top, top + row)):
            continue
        canvas.text(QRectF(body.left(), top, names - 8, row), package, among=spec.packages)
        track = QRectF(body.left() + names, top + 2, body.width() - names, max(2.0, row - 5))
        _segments(spec, canvas, track, r)


def _segments(spec: RankShares, canvas: Canvas, track: QRectF, row: int) -> None:
    look = canvas.look
    shares = spec.shares[row]
    left = track.left()
    for place, share in enumerate(shares):
        wide = track.width() * share
        box = QRectF(left, track.top(), wide, track.height())
        left += wide
        if wide < _LEAST_SEEN:
            continue
        if canvas.collecting:
            canvas.hit(box, row, place, _words, spec, row, place)
            continue
        fill = blend(*look.shares, (place / max(1, len(shares) - 1)) ** 0.7)
        canvas.block(box, fill)
        if place and wide > 2:
            canvas.line(box.topLeft(), QPointF(box.left(), box.bottom()), look.surface)
        if wide <= _AROUND or track.height() < 12:
            continue
        text = figures.whole(share * 100)
        if canvas.width(text, look.label) + _AROUND <= wide:
            canvas.text(box, text, size=look.label, ink=ink_on(fill, look), side=Side.CENTRE)


def _words(spec: RankShares, row: int, place: int) -> str:
    share = figures.percent(spec.shares[row][place])
    return _(
        "{package}: rank {rank} in {share} of the weightings",
        package=spec.packages[row],
        rank=place + 1,
        share=share,
    )


PAINTING: Final = Painting(RankShares, paint, height, in_rows=True)
