"""Weights as bars: a profile in the order of the tree, and intervals with a handle."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look, blend
from desktop.kit.charts.painting import Painting
from desktop.kit.number_form import shown
from desktop.words import _
from mcda.figures.chart import chart_text
from mcda.figures.weight_charts import Profile, WeightInterval, WeightIntervals
from mcda.words import figures

_ROW: Final = 26.0
_INTERVAL_ROW: Final = 30.0
_TRACK: Final = 14.0
_INDENT: Final = 18.0
_LEAST_TRACK: Final = 90.0
_LEAST_BAR: Final = 64.0


def profile_height(spec: Profile, _look: Look, _width: float) -> float:
    return _ROW * len(spec.bars)


def paint_profile(spec: Profile, canvas: Canvas, body: QRectF) -> None:
    """Paint one bar a criterion; groups bold and paler, children indented."""
    if not spec.bars:
        return
    look = canvas.look
    row = min(_ROW, body.height() / len(spec.bars))
    wanted = max(_INDENT * b.depth + canvas.width(b.name, bold=b.group) for b in spec.bars)
    number = canvas.width(figures.percent(1.0)) + 8
    # Names stand whole as long as the bars keep enough to be compared.
    names = min(wanted + 14, max(body.width() * 0.5, body.width() - number - _LEAST_BAR))
    for i, bar in enumerate(spec.bars):
        line = QRectF(body.left(), body.top() + i * row, body.width(), row)
        indent = _INDENT * bar.depth
        name = QRectF(line.left() + indent, line.top(), names - indent - 8, row)
        canvas.text(name, bar.name, bold=bar.group, among=[b.name for b in spec.bars])
        thick = min(10.0, row - 4)
        track = QRectF(
            line.left() + names,
            line.center().y() - thick / 2,
            line.width() - names - number,
            thick,
        )
        canvas.bar(track, look.track, thick / 2)
        filled = QRectF(track)
        filled.setWidth(track.width() * min(1.0, max(0.0, bar.share)))
        fill = blend(look.gain, look.surface, 0.65 if bar.group else 0.35)
        canvas.bar(filled, fill, thick / 2)
        end = QRectF(line.right() - number, line.top(), number, row)
        canvas.text(end, figures.percent(bar.share), side=Side.TRAILING)
        canvas.hit(line, i, 0, _profile_words, spec, i)


def _profile_words(spec: Profile, row: int) -> str:
    share = figures.percent(spec.bars[row].share)
    return _("{criterion}: {share}", criterion=spec.bars[row].name, share=share)


def paint_interval(
    canvas: Canvas, track: QRectF, row: WeightInterval, *, active: bool = False
) -> None:
    """Paint a weight's track: where the leader stays, a tick at the case, the handle now."""
    look = canvas.look
    canvas.bar(track, look.track)
    if row.low is not None and row.high is not None:
        left = track.left() + track.width() * row.low
        wide = max(2.0, track.width() * (row.high - row.low))
        inner = track.adjusted(0, 2, 0, -2)
        canvas.bar(QRectF(left, inner.top(), wide, inner.height()), look.interval)
        if look.grey_safe:
            for edge in (left, left + wide):
                canvas.line(QPointF(edge, track.top()), QPointF(edge, track.bottom()), look.quiet)
    middle = track.center().y()
    if row.case_weight is not None and abs(row.case_weight - row.weight) > 5e-5:
        x = track.left() + track.width() * row.case_weight
        canvas.line(QPointF(x, track.top() - 2), QPointF(x, track.bottom() + 2), look.quiet, 2.0)
    handle = QPointF(track.left() + track.width() * row.weight, middle)
    fill = look.accent if active else look.surface
    canvas.marker(handle, fill, look.accent, 6.0 if active else 5.0)


def intervals_height(spec: WeightIntervals, _look: Look, _width: float) -> float:
    return _INTERVAL_ROW * (len(spec.rows) + 1)


def paint_intervals(spec: WeightIntervals, canvas: Canvas, body: QRectF) -> None:
    """Paint the table as one picture: name, track, weight, interval, what happens."""
    if not spec.rows:
        return
    look = canvas.look
    row = min(_INTERVAL_ROW, body.height() / (len(spec.rows) + 1))
    edges = _edges(spec, canvas, body)
    heads = (
        _("Criterion"),
        _("Weight, and where the leader stays"),
        _("Now"),
        _("Stays"),
        _("What happens"),
    )
    for i, head in enumerate(heads):
        box = QRectF(edges[i], body.top(), edges[i + 1] - edges[i] - 12, row)
        side = Side.TRAILING if i in (2, 3) else Side.LEADING
        canvas.text(box, head, size=look.small, ink=look.quiet, side=side)
    for r, entry in enumerate(spec.rows):
        top = body.top() + (r + 1) * row
        canvas.line(QPointF(body.left(), top), QPointF(body.right(), top), look.line)
        boxes = [QRectF(edges[i], top, edges[i + 1] - edges[i] - 12, row) for i in range(5)]
        canvas.text(boxes[0], entry.name, among=[row.name for row in spec.rows])
        thick = min(_TRACK, row - 6)
        track = QRectF(
            boxes[1].left() + 6,
            top + (row - thick) / 2,
            boxes[1].width() - 12,
            thick,
        )
        paint_interval(canvas, track, entry)
        canvas.text(boxes[2], figures.percent(entry.weight), side=Side.TRAILING)
        stays = figures.span(entry.low, entry.high) if entry.low is not None else figures.UNKNOWN
        canvas.text(boxes[3], stays, ink=look.quiet, side=Side.TRAILING)
        canvas.text(boxes[4], entry.words, size=look.small, ink=look.quiet)
        line = QRectF(body.left(), top, body.width(), row)
        canvas.hit(line, r, 0, _interval_words, spec, r)


def _edges(spec: WeightIntervals, canvas: Canvas, body: QRectF) -> list[float]:
    names = max(canvas.width(row.name) for row in spec.rows) + 16
    names = min(names, body.width() * 0.26)
    now = canvas.width(figures.percent(1.0)) + 20
    stays = canvas.width(figures.span(0.1, 1.0)) + 24
    words = max(canvas.width(row.words, canvas.look.small) for row in spec.rows) + 16
    words = min(words, body.width() * 0.3)
    # In a narrow place what happens goes first, then the interval in figures.
    if body.width() - names - now - stays - words < _LEAST_TRACK:
        words = 0.0
    if body.width() - names - now - stays - words < _LEAST_TRACK:
        stays = 0.0
    track = body.width() - names - now - stays - words
    edges = [body.left()]
    for width in (names, track, now, stays, words):
        edges.append(edges[-1] + width)
    return edges


def _interval_words(spec: WeightIntervals, row: int) -> str:
    text = chart_text(spec)
    return "; ".join(
        f"{head.lower()} {shown(cell)}" if i else cell
        for i, (head, cell) in enumerate(zip(text.columns, text.rows[row], strict=True))
        if cell
    )


INTERVALS: Final = Painting(WeightIntervals, paint_intervals, intervals_height)


PROFILE: Final = Painting(Profile, paint_profile, profile_height)
