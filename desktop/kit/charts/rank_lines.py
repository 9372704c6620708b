"""Rank lines: each package's rank from stakeholder to stakeholder."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.labels import spread
from desktop.kit.charts.look import Look, readable
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.charts import RankLines

_STEP: Final = 26.0
_FOOT: Final = 24.0
_AXIS: Final = 30.0


def height(spec: RankLines, _look: Look, _width: float) -> float:
    """Return the height at which the lines are easy to tell apart."""
    rows = max(2, len(spec.packages))
    return rows * _STEP + _FOOT


def paint(spec: RankLines, canvas: Canvas, body: QRectF) -> None:
    """Paint quiet lines first, the highlighted ones over them, names at the right ends."""
    columns = [c for c in range(len(spec.stakeholders)) if any(row[c] for row in spec.ranks)]
    if not columns:
        return
    widest = max(canvas.width(name, canvas.look.label, bold=True) for name in spec.packages)
    names = min(widest + 14, body.width() * 0.45)
    plot = body.adjusted(_AXIS, 4, -names, -_FOOT)
    _axis(spec, canvas, plot)
    _stakeholders(spec, canvas, plot, columns)
    order = sorted(range(len(spec.packages)), key=lambda i: _priority(spec, i), reverse=True)
    across = {column: _x(plot, columns, place) for place, column in enumerate(columns)}
    for package in order:
        _line(spec, canvas, plot, across, package)
    _names(spec, canvas, plot, columns, body.right())


def _heights(
    spec: RankLines, plot: QRectF, columns: Iterable[int], package: int
) -> list[float | None]:
    """Return the heights at which a package stands, None for who doesn't rank it."""
    top = _y(spec, plot, 1)
    down = _y(spec, plot, 2) - top
    ranks = spec.ranks[package]
    return [top + down * (ranks[c] - 1) if ranks[c] else None for c in columns]


def _x(plot: QRectF, columns: list[int], place: int) -> float:
    return plot.left() + 6 + (plot.width() - 12) * place / max(1, len(columns) - 1)


def _y(spec: RankLines, plot: QRectF, rank: float) -> float:
    rows = max(1, _places(spec) - 1)
    return plot.top() + 6 + (plot.height() - 12) * (rank - 1) / rows


def _places(spec: RankLines) -> int:
    return spec.places or len(spec.packages)


def _priority(spec: RankLines, package: int) -> int:
    """Return 0 for the first highlighted package, more for quieter ones."""
    listed = spec.highlighted
    return listed.index(package) if package in listed else len(listed)


def _style(spec: RankLines, look: Look, package: int) -> tuple[str, float, tuple[float, ...]]:
    priority = _priority(spec, package)
    if priority == len(spec.highlighted):
        return look.faint, 1.2, ()
    if priority == 0:
        return look.accent, 2.6, ()
    return readable(look.loss, look.surface, 3.0), 2.0, (4.0, 2.0)


def _axis(spec: RankLines, canvas: Canvas, plot: QRectF) -> None:
    look = canvas.look
    count = _places(spec)
    every = max(1, round(14.0 * count / max(1.0, plot.height())))
    for rank in range(1, count + 1, every):
        box = QRectF(plot.left() - _AXIS, _y(spec, plot, rank) - 8, _AXIS - 8, 16)
        canvas.text(box, str(rank), size=look.label, ink=look.quiet, side=Side.TRAILING)


def _stakeholders(spec: RankLines, canvas: Canvas, plot: QRectF, columns: list[int]) -> None:
    look = canvas.look
    room = (plot.width() - 12) / max(1, len(columns) - 1)
    room = min(room - 6, 120.0) if len(columns) > 1 else 120.0
    for place, column in enumerate(columns):
        x = _x(plot, columns, place)
        box = QRectF(x - room / 2, plot.bottom() + 6, room, 16)
        if box.left() < canvas.bounds.left():
            box.moveLeft(canvas.bounds.left())
        name = spec.stakeholders[column]
        among = spec.stakeholders
        canvas.text(box, name, size=look.label, ink=look.quiet, side=Side.CENTRE, among=among)


def _line(
    spec: RankLines, canvas: Canvas, plot: QRectF, across: dict[int, float], package: int
) -> None:
    """Paint a package's line; `across` is where each stakeholder's column stands."""
    look = canvas.look
    ink, width, dash = _style(spec, look, package)
    heights = _heights(spec, plot, across, package)
    for (left, start), (right, end) in pairwise(zip(across.values(), heights, strict=True)):
        if start is not None and end is not None and canvas.reaches(start, end):
            # Its ends are under the markers.
            ends = QPointF(left, start), QPointF(right, end)
            canvas.line(*ends, ink, width, dash, flat=True)
    strong = package in spec.highlighted
    for (column, x), y in zip(across.items(), heights, strict=True):
        if y is None or not canvas.reaches(y - 8, y + 8):
            continue
        fill = ink if strong else look.surface
        canvas.marker(QPointF(x, y), fill, ink, 5.0 if strong else 3.5)
        canvas.hit(QRectF(x - 8, y - 8, 16, 16), package, column, _words, spec, package, column)


def _words(spec: RankLines, package: int, column: int) -> str:
    names = spec.stakeholder_names or spec.stakeholders
    return _(
        "{package}: rank {rank} for {who}",
        package=spec.packages[package],
        rank=spec.ranks[package][column],
        who=names[column],
    )


def _names(spec: RankLines, canvas: Canvas, plot: QRectF, columns: list[int], right: float) -> None:
    look = canvas.look
    last = len(columns) - 1
    known = [
        (i, QPointF(_x(plot, columns, last), _y(spec, plot, ranks[columns[last]])))
        for i, ranks in enumerate(spec.ranks)
        if ranks[columns[last]]
    ]
    centres = spread(
        [point.y() for _, point in known],
        canvas.line_height(look.label),
        canvas.bounds.top() if not spec.title else plot.top() - 6,
        plot.bottom() + 6,
    )
    left = plot.right() + 8
    for (package, point), centre in zip(known, centres, strict=True):
        strong = package in spec.highlighted
        ink = _style(spec, look, package)[0] if strong else look.quiet
        if abs(centre - point.y()) > 6:
            canvas.line(point + QPointF(6, 0), QPointF(left - 2, centre), look.line)
        box = QRectF(left, centre - 8, right - left, 16)
        canvas.text(
            box,
            spec.packages[package],
            size=look.label,
            ink=readable(ink, look.surface),
            bold=strong,
            among=spec.packages,
        )


PAINTING: Final = Painting(RankLines, paint, height)
