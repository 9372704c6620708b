"""How often each level stands in a set of packages: a bar a measure, stronger goes further."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look, blend, ink_on
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.agreement_charts import LevelShares
from mcda.words import figures

_ROW: Final = 20.0
_LEAST_SEEN: Final = 0.4


def height(spec: LevelShares, _look: Look, _width: float) -> float:
    """Return the height of bars."""
    return _ROW * len(spec.measures)


def paint(spec: LevelShares, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a measure; a segment is numbered where there is room."""
    if not spec.measures:
        return
    row = min(_ROW * 1.5, body.height() / len(spec.measures))
    names = min(max(canvas.width(p) for p in spec.measures) + 14, body.width() * 0.42)
    for r, measure in enumerate(spec.measures):
        top = body.top() + r * row
        canvas.text(QRectF(body.left(), top, names - 8, row), measure, among=spec.measures)
        track = QRectF(body.left() + names, top + 2, body.width() - names, max(2.0, row - 4))
        _segments(spec, canvas, track, r)


def _fill(look: Look, level: int, count: int) -> str:
    if not level:
        return look.track
    start = blend(look.track, look.gain, 0.3)
    return blend(start, look.gain, (level - 1) / max(1, count - 2)) if count > 2 else look.gain


def _segments(spec: LevelShares, canvas: Canvas, track: QRectF, row: int) -> None:
    look, shares = canvas.look, spec.shares[row]
    left = track.left()
    for level, share in enumerate(shares):
        wide = track.width() * share
        box = QRectF(left, track.top(), wide, track.height())
        left += wide
        if wide < _LEAST_SEEN:
            continue
        fill = _fill(look, level, len(shares))
        canvas.block(box, fill)
        if box.left() > track.left() + 0.5:
            canvas.line(box.topLeft(), QPointF(box.left(), box.bottom()), look.surface, 2.0)
        if (row, level) in spec.chosen:
            canvas.frame(box.adjusted(1, 1, -1, -1), look.ink, 2.0)
        text = figures.whole(share * 100)
        if canvas.width(text, look.label) + 9 <= wide and track.height() >= 12:
            canvas.text(box, text, size=look.label, ink=ink_on(fill, look), side=Side.CENTRE)
        canvas.hit(box, row, level, level_words, spec, row, level)


def level_words(spec: LevelShares, row: int, level: int) -> str:
    """Return one segment in words."""
    return _(
        "{measure}, {level}: in {share} of them",
        measure=spec.measures[row],
        level=spec.levels[row][level],
        share=figures.percent(spec.shares[row][level], 0),
    )


PAINTING: Final = Painting(LevelShares, paint, height)
