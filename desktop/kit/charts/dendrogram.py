"""Who joins whom at what distance, as a tree lying on its side, and what divides each two."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.axis import ticks
from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.charts import Dendrogram, Join
from mcda.words import figures

_ROW: Final = 34.0
_AXIS: Final = 22.0
_NAMES_SHARE: Final = 0.3
_LEAST_LABEL: Final = 36.0
_LABEL: Final = 15.0


def height(spec: Dendrogram, _look: Look, _width: float) -> float:
    """Return the height of leaves and axis."""
    return _ROW * len(spec.leaves) + _AXIS


def paint(spec: Dendrogram, canvas: Canvas, body: QRectF) -> None:
    """Paint names, the tree over its axis of distances, and a label at each join."""
    if not spec.leaves:
        return
    look = canvas.look
    widest = max(canvas.width(name) for name in spec.leaves)
    names = min(widest + 16, body.width() * _NAMES_SHARE)
    room = QRectF(
        body.left() + names, body.top(), body.width() - names - 12, max(1.0, body.height() - _AXIS)
    )
    row = min(_ROW, room.height() / len(spec.leaves))
    room.setHeight(row * len(spec.leaves))
    _axis(spec, canvas, room)
    ends = [QPointF(room.left(), room.top() + (i + 0.5) * row) for i in range(len(spec.leaves))]
    for i, name in enumerate(spec.leaves):
        canvas.text(
            QRectF(body.left(), room.top() + i * row, names - 8, row), name, among=spec.leaves
        )
    joined: list[QPointF] = []
    for join in spec.joins:
        one, other = (_end(branch, ends, joined) for branch in (join.one, join.other))
        x = room.left() + room.width() * min(1.0, join.height / spec.top if spec.top else 0.0)
        for end in (one, other):
            canvas.line(end, QPointF(x, end.y()), look.accent, 1.5)
        canvas.line(QPointF(x, one.y()), QPointF(x, other.y()), look.accent, 1.5)
        joined.append(QPointF(x, (one.y() + other.y()) / 2))
    for number, join in enumerate(spec.joins):
        _label(spec, canvas, room, joined, number)
        at = joined[number]
        area = QRectF(at.x() - 7, at.y() - row / 3, 14, row * 2 / 3)
        canvas.hit(area, number, 0, _words, join)


def _axis(spec: Dendrogram, canvas: Canvas, room: QRectF) -> None:
    look = canvas.look
    for tick in ticks(0.0, spec.top):
        if tick > spec.top + 1e-9:
            continue
        x = room.left() + room.width() * tick / (spec.top or 1.0)
        canvas.line(QPointF(x, room.top()), QPointF(x, room.bottom()), look.line)
        box = QRectF(x - 22, room.bottom() + 2, 34 if tick >= spec.top else 44, _AXIS - 4)
        side = Side.TRAILING if tick >= spec.top else Side.CENTRE
        canvas.text(box, figures.decimals(tick, 2), size=look.label, ink=look.quiet, side=side)


def _label(
    spec: Dendrogram, canvas: Canvas, room: QRectF, joined: list[QPointF], number: int
) -> None:
    """Write what divides two branches over the line that leaves their join."""
    parent = next(
        (n for n, join in enumerate(spec.joins) if -(number + 1) in (join.one, join.other)), None
    )
    at = joined[number]
    end = room.right() + 12 if parent is None else joined[parent].x()
    if end - at.x() - 8 < _LEAST_LABEL:
        return
    box = QRectF(at.x() + 5, at.y() - _LABEL - 1, end - at.x() - 8, _LABEL)
    canvas.text(box, spec.joins[number].short, size=canvas.look.label, ink=canvas.look.quiet)


def _end(branch: int, ends: list[QPointF], joined: list[QPointF]) -> QPointF:
    return joined[-branch - 1] if branch < 0 else ends[branch]


def _words(join: Join) -> str:
    distance = figures.decimals(join.height, 2)
    if not join.words:
        return _("Joined at distance {distance}", distance=distance)
    return _("Joined at distance {distance}: {words}", distance=distance, words=join.words)


PAINTING: Final = Painting(Dendrogram, paint, height)
