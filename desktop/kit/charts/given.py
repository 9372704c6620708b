"""Who gives what to whom: squares whose areas are the points that the receiver gains or loses."""

from __future__ import annotations

from math import sqrt
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look
from desktop.kit.charts.painting import Painting
from desktop.words import _, ngettext
from mcda.figures.agreement_charts import Given
from mcda.words import figures

_HEAD: Final = 22.0
_ROW: Final = 44.0
_TOTAL: Final = 26.0
_SQUARE: Final = 34.0
_NUMBER: Final = 32.0
_APART: Final = 8.0
_LEAST_HEAD: Final = 9.0
_NOTICED: Final = 0.05


def height(spec: Given, _look: Look, _width: float) -> float:
    """Return the height of heads, rows and the row of totals."""
    return _HEAD + _ROW * len(spec.givers) + _TOTAL


def paint(spec: Given, canvas: Canvas, body: QRectF) -> None:
    """Paint a row for each giver; what somebody's own measures bring it stands on grey."""
    if not spec.givers:
        return
    look = canvas.look
    names = min(max(canvas.width(name) for name in spec.givers) + 16, body.width() * 0.3)
    wide = (body.width() - names) / max(1, len(spec.receivers))
    room = body.height() - _HEAD - _TOTAL
    row = max(1.0, min(_ROW, room / len(spec.givers)))
    for c, name in enumerate(spec.receivers):
        box = QRectF(body.left() + names + c * wide + 2, body.top(), wide - 4, _HEAD)
        canvas.text(box, name, size=look.small, ink=look.quiet, side=Side.CENTRE, least=_LEAST_HEAD)
    for r, name in enumerate(spec.givers):
        top = body.top() + _HEAD + r * row
        canvas.line(QPointF(body.left(), top), QPointF(body.right(), top), look.line)
        canvas.text(QRectF(body.left(), top, names - 8, row), name, among=spec.givers)
        for c in range(len(spec.receivers)):
            _cell(spec, canvas, QRectF(body.left() + names + c * wide, top, wide, row), r, c)
    top = body.top() + _HEAD + len(spec.givers) * row
    canvas.line(QPointF(body.left(), top), QPointF(body.right(), top), look.quiet)
    last = QRectF(body.left(), top, names - 8, _TOTAL)
    canvas.text(last, _("together"), size=look.small, ink=look.quiet)
    for c, total in enumerate(spec.totals):
        box = QRectF(body.left() + names + c * wide, top, wide, _TOTAL)
        canvas.text(box, figures.signed(total, 0), bold=True, side=Side.CENTRE)


def _cell(spec: Given, canvas: Canvas, box: QRectF, row: int, column: int) -> None:
    look, points = canvas.look, spec.points[row][column]
    if spec.givers[row] == spec.receivers[column]:
        canvas.block(box.adjusted(1, 1, -1, 0), look.row)
    canvas.hit(box, row, column, _words, spec, row, column)
    if abs(points) < _NOTICED:
        return
    most = min(_SQUARE, box.height() - 8, max(0.0, box.width() - _NUMBER - _APART - 2))
    side = most * sqrt(min(1.0, abs(points) / max(spec.top, 1e-9)))
    start = box.center().x() - (most + _APART + _NUMBER) / 2
    square = QRectF(start + (most - side) / 2, box.center().y() - side / 2, side, side)
    canvas.block(square, look.gain if points > 0 else look.loss)
    ink = look.ink if points > 0 else look.below
    left = max(box.left() + 1, start + most + _APART)
    number = QRectF(left, box.top(), min(_NUMBER, box.right() - left), box.height())
    canvas.text(number, figures.signed(points, 0), size=look.small, ink=ink)


def _words(spec: Given, row: int, column: int) -> str:
    return ngettext(
        "The measures of {giver} bring {receiver} {points} point",
        "The measures of {giver} bring {receiver} {points} points",
        int(figures.whole(abs(spec.points[row][column]))),
        giver=spec.givers[row],
        receiver=spec.receivers[column],
        points=figures.signed(spec.points[row][column], 0),
    )


PAINTING: Final = Painting(Given, paint, height)
