"""Each side's gain before and after a change: two bars from the fallback line."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.agreement_charts import BeforeAfter, moved
from mcda.words import figures

_ROW: Final = 30.0
_HEAD: Final = 20.0
_NUMBER: Final = 46.0
_NOTICED: Final = 0.05


def height(spec: BeforeAfter, _look: Look, _width: float) -> float:
    return _HEAD + _ROW * len(spec.sides)


def paint(spec: BeforeAfter, canvas: Canvas, body: QRectF) -> None:
    """Paint the present gain pale over the new one, and what is gained or lost at the end."""
    if not spec.sides:
        return
    look = canvas.look
    row = max(1.0, min(_ROW, (body.height() - _HEAD) / len(spec.sides)))
    names = min(max(canvas.width(s, bold=True) for s in spec.sides) + 16, body.width() * 0.34)
    room = QRectF(body.left() + names, body.top() + _HEAD, 0, row * len(spec.sides))
    room.setRight(max(room.left() + 4, body.right() - 3 * _NUMBER))
    known = [one for one in (*spec.before, *spec.after) if one is not None]
    low, high = min([0.0, *known]), max([0.0, *known])
    scale = (room.width() - 2) / ((high - low) or 1.0)
    zero = room.left() + 1 - low * scale
    heads = (_("Before"), _("After"), _("Change"))
    for place, words in enumerate(heads):
        box = QRectF(body.right() - (3 - place) * _NUMBER, body.top(), _NUMBER, _HEAD)
        canvas.text(box, words, size=look.label, ink=look.quiet, side=Side.TRAILING)
    for r, side in enumerate(spec.sides):
        top = room.top() + r * row
        strong = r in spec.marked
        canvas.line(QPointF(body.left(), top), QPointF(body.right(), top), look.line)
        canvas.text(QRectF(body.left(), top, names - 8, row), side, bold=strong, among=spec.sides)
        _bars(spec, canvas, QRectF(room.left(), top, room.width(), row), r, (zero, scale))
        canvas.hit(QRectF(body.left(), top, body.width(), row), r, 0, _words, spec, r)
    canvas.line(QPointF(zero, room.top()), QPointF(zero, room.bottom()), look.ink, 2.0)


def _bars(
    spec: BeforeAfter, canvas: Canvas, box: QRectF, row: int, place: tuple[float, float]
) -> None:
    look = canvas.look
    zero, scale = place
    before, after = spec.before[row], spec.after[row]
    pale = (look.interval, box.center().y() - 8, 6.0, before)
    strong = (look.gain, box.center().y() - 1, 9.0, after)
    for fill, top, thick, points in (pale, strong):
        if points is None:
            continue
        ends = sorted((zero, zero + points * scale))
        bar = QRectF(ends[0], top, ends[1] - ends[0], thick)
        if points < 0:
            canvas.below(bar, 2.0)
        else:
            canvas.bar(bar, fill)
    change = moved(before, after)
    for number, points in enumerate((before, after, change)):
        spot = QRectF(canvas.bounds.right() - (3 - number) * _NUMBER, box.top(), _NUMBER, 0)
        spot.setHeight(box.height())
        below = points is not None and points < -_NOTICED
        ink = look.below if below else look.ink if number else look.quiet
        bold = number == 2 and change is not None and abs(change) >= _NOTICED
        canvas.text(spot, figures.signed(points), ink=ink, bold=bold, side=Side.TRAILING)


def _words(spec: BeforeAfter, row: int) -> str:
    before, after = spec.before[row], spec.after[row]
    return _(
        "{side}: from {before} to {after} over its fallback",
        side=spec.sides[row],
        before=figures.signed(before),
        after=figures.signed(after),
    )


PAINTING: Final = Painting(BeforeAfter, paint, height)
