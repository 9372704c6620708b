"""How far each weight can move the leader's margin: bars round the present one, widest on top."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.axis import decimals, ticks
from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look
from desktop.kit.charts.painting import Painting
from desktop.words import _
from mcda.figures.weight_charts import Tornado, TornadoBar, tornado_words
from mcda.words import figures

_ROW: Final = 25.0
_FOOT: Final = 38.0
_LEAST_BAR: Final = 60.0


def height(spec: Tornado, _look: Look, _width: float) -> float:
    """Return the height of bars and axis."""
    foot = _FOOT if spec.rows else 0.0
    return _ROW * len(spec.rows) + foot


def paint(spec: Tornado, canvas: Canvas, body: QRectF) -> None:
    """Paint a bar a weight, hatched where the first place is lost, and the present margin."""
    if not spec.rows:
        return
    look = canvas.look
    row = min(_ROW, max(1.0, (body.height() - _FOOT) / len(spec.rows)))
    names = min(max(canvas.width(r.name) for r in spec.rows) + 16, body.width() * 0.36)
    ranges = max(canvas.width(_weights(r), look.label) for r in spec.rows) + 12
    if body.width() - names - ranges < _LEAST_BAR:
        ranges = 0.0
    plot = QRectF(
        body.left() + names, body.top(), body.width() - names - ranges, row * len(spec.rows)
    )
    low = min(0.0, *(r.least for r in spec.rows))
    high = max(0.0, *(r.most for r in spec.rows))
    steps = ticks(low, high, max(2, min(6, int(plot.width() // 70))))
    scale = plot.width() / (steps[-1] - steps[0])

    def x(value: float) -> float:
        return plot.left() + (value - steps[0]) * scale

    for step in steps:
        canvas.line(QPointF(x(step), plot.top()), QPointF(x(step), plot.bottom()), look.line)
    for i, entry in enumerate(spec.rows):
        top = body.top() + i * row
        canvas.text(
            QRectF(body.left(), top, names - 8, row),
            entry.name,
            among=[one.name for one in spec.rows],
        )
        _bar(canvas, QRectF(0, top + 4, 0, max(2.0, row - 8)), entry, x)
        if ranges:
            box = QRectF(body.right() - ranges + 8, top, ranges - 8, row)
            canvas.text(box, _weights(entry), size=look.label, ink=look.quiet, side=Side.TRAILING)
        line = QRectF(body.left(), top, body.width(), row)
        canvas.hit(line, i, 0, tornado_words, spec, i)
    _axis(canvas, spec, plot, steps, x)


def _bar(canvas: Canvas, place: QRectF, entry: TornadoBar, x: object) -> None:
    look = canvas.look
    assert callable(x)
    kept = QRectF(place)
    kept.setLeft(x(max(0.0, entry.least)))
    kept.setRight(x(max(0.0, entry.most)))
    canvas.block(kept, look.gain)
    lost = QRectF(place)
    lost.setLeft(x(min(0.0, entry.least)))
    lost.setRight(x(min(0.0, entry.most)))
    if lost.width() > 0:
        canvas.block(lost, look.below_ground)
        canvas.hatch(lost, look.below, 1.5)
        canvas.frame(lost, look.below, 1.0, 0.0)


def _axis(canvas: Canvas, spec: Tornado, plot: QRectF, steps: tuple[float, ...], x: object) -> None:
    """Mark zero, where the lead is lost, and the present margin; write the ticks."""
    look = canvas.look
    assert callable(x)
    canvas.line(QPointF(x(0.0), plot.top()), QPointF(x(0.0), plot.bottom() + 3), look.ink, 1.2)
    now = x(spec.now)
    canvas.line(
        QPointF(now, plot.top() - 2), QPointF(now, plot.bottom() + 3), look.ink, 1.2, (2.0, 2.0)
    )
    words = _("lead now {lead}", lead=figures.decimals(spec.now, spec.digits))
    if spec.case_now is not None:
        words = _(
            "lead tried {lead} (case {case})",
            lead=figures.decimals(spec.now, spec.digits),
            case=figures.decimals(spec.case_now, spec.digits),
        )
    half = canvas.width(words, look.label) / 2 + 1
    middle = min(max(now, canvas.bounds.left() + half), canvas.bounds.right() - half)
    foot = plot.bottom() + 5
    canvas.text(QRectF(middle - half, foot + 15, 2 * half, 16), words, size=look.label,
                side=Side.CENTRE)  # fmt: skip
    digits = decimals(steps)
    last = -1e9
    for step in steps:
        text = "0" if step == 0 else figures.decimals(step, digits)
        reach = canvas.width(text, look.label) / 2 + 1
        at = min(max(x(step), canvas.bounds.left() + reach), canvas.bounds.right() - reach)
        if at - reach < last + 4:
            continue
        last = at + reach
        box = QRectF(at - reach, foot, 2 * reach, 16)
        canvas.text(box, text, size=look.label, ink=look.quiet, side=Side.CENTRE)


def _weights(entry: TornadoBar) -> str:
    return f"{figures.span(entry.low, entry.high)}\N{NO-BREAK SPACE}%"


PAINTING: Final = Painting(Tornado, paint, height)
