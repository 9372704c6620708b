"""Why one package leads another: bars to either side of a common line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look, readable
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.charts import Differences
from mcda.words import figures

_ROW: Final = 27.0


def height(spec: Differences, _look: Look, _width: float) -> float:
    return _ROW * len(spec.criteria)


def paint(spec: Differences, canvas: Canvas, body: QRectF) -> None:
    """Paint one row a criterion: name, bar from the common line, signed number."""
    if not spec.criteria:
        return
    look = canvas.look
    row = min(_ROW, body.height() / len(spec.criteria))
    figure = [figures.signed(d, spec.digits) for d in spec.differences]
    names = min(max(canvas.width(name) for name in spec.criteria) + 16, body.width() * 0.45)
    numbers = max(canvas.width(text) for text in figure) + 12
    room = QRectF(body.left() + names, body.top(), body.width() - names - numbers, body.height())
    low, high = min(0.0, *spec.differences), max(0.0, *spec.differences)
    scale = (room.width() - 2) / ((high - low) or 1.0)
    zero = room.left() + 1 - low * scale
    bottom = body.top() + row * len(spec.criteria)
    for i, difference in enumerate(spec.differences):
        top = body.top() + i * row
        canvas.text(QRectF(body.left(), top, names - 8, row), spec.criteria[i], among=spec.criteria)
        long = abs(difference) * scale
        thick = min(14.0, row - 4)
        left = zero if difference >= 0 else zero - long
        bar = QRectF(left, top + (row - thick) / 2, long, thick)
        canvas.bar(bar, look.gain if difference >= 0 else look.loss)
        number = QRectF(body.right() - numbers, top, numbers, row)
        canvas.text(number, figure[i], side=Side.TRAILING)
        line = QRectF(body.left(), top, body.width(), row)
        canvas.hit(line, i, 0, _words, spec, i)
    ink = readable(look.faint, look.surface, 2.0)
    canvas.line(QPointF(zero, body.top()), QPointF(zero, bottom), ink)


def _words(spec: Differences, row: int) -> str:
    difference = spec.differences[row]
    whom = spec.ahead if difference >= 0 else spec.behind
    parts = {
        "criterion": spec.criteria[row],
        "figure": figures.signed(abs(difference), spec.digits),
        "unit": spec.unit,
        "whom": whom,
    }
    if not spec.points:
        return _("{criterion}: {figure} {unit} for {whom}", **parts)
    return _(
        "{criterion}: {figure} {unit} for {whom}; value points {points}",
        points=figures.signed(spec.points[row]),
        **parts,
    )


PAINTING: Final = Painting(Differences, paint, height)
