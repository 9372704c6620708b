"""Curves over one number, such as a chance or years, with a level and where they cross."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.painted import Picture
from desktop.words import _
from mcda.words.figures import decimals

LEFT: Final = 44.0
FOOT: Final = 40.0
TOP: Final = 22.0
HEIGHT: Final = 210.0


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve through points (x, y); a `quiet` one is dashed."""

    name: str
    points: tuple[tuple[float, float], ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Curves:
    """Curves from `start` to `end`; `level` is a line across with its words.

    `marks` are points with words, `shaded` is where something holds, with its words; `below` says
    that curves under the level are bad.
    """

    x_words: str
    start: float
    end: float
    curves: tuple[Curve, ...]
    level: tuple[float, str] | None = None
    marks: tuple[tuple[float, float, str], ...] = ()
    shaded: tuple[float, float, str] | None = None
    ticks: Callable[[float], str] = lambda value: decimals(value, 1)


class CurvePicture(Picture):
    """Paints curves; every curve's name stands at its end."""

    wide = 420.0

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.shown = Curves("", 0.0, 1.0, ())

    def high(self) -> float:
        return HEIGHT

    def show_curves(self, curves: Curves) -> None:
        """Show other curves."""
        self.shown = curves
        told = [one.name for one in curves.curves] + [words for _x, _y, words in curves.marks]
        if curves.shaded is not None:
            told.append(curves.shaded[2])
        self.tell(self._name, "; ".join(told))

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        shown, look = self.shown, canvas.look
        box = QRectF(LEFT, TOP, max(10.0, room.width() - LEFT - 16), room.height() - TOP - FOOT)
        values = [y for one in shown.curves for _x, y in one.points]
        values += [shown.level[0]] if shown.level else []
        if not values:
            return
        low, high = min(values), max(values)
        span = max(high - low, 1e-9)

        def at(x: float, y: float) -> QPointF:
            share = (x - shown.start) / max(shown.end - shown.start, 1e-9)
            return QPointF(
                box.left() + share * box.width(), box.bottom() - (y - low) / span * box.height()
            )

        if shown.shaded is not None:
            start, end, words = shown.shaded
            left, right = at(start, low).x(), at(end, low).x()
            canvas.block(QRectF(left, box.top(), right - left, box.height()), look.row)
            area = QRectF(box.left(), box.top() - TOP, max(0.0, right - box.left() - 4), TOP)
            canvas.text(area, words, size=look.small, ink=look.accent, side=Side.TRAILING)
        self._axes(canvas, box, low, high)
        if shown.level is not None:
            self._level(canvas, box, at(shown.start, shown.level[0]).y(), shown.level[1])
        for one in shown.curves:
            points = [canvas.flip_point(at(x, y)) for x, y in one.points]
            ink = look.below if one.quiet else look.accent
            canvas.path(points, ink, 2.0, (4.0, 2.5) if one.quiet else ())
            self._named(canvas, one, [at(x, y) for x, y in one.points], ink)
        for x, y, words in shown.marks:
            canvas.marker(at(x, y), "circle", look.surface, look.ink, 4.5)
            place = at(x, y)
            wide = canvas.width(words, look.small, bold=True) + 4
            left = min(place.x() + 8, box.right() - wide)
            canvas.text(QRectF(left, place.y() - 20, wide, 16), words, size=look.small, bold=True)

    def _axes(self, canvas: Canvas, box: QRectF, low: float, high: float) -> None:
        look, shown = canvas.look, self.shown
        for value, y in ((high, box.top()), (low, box.bottom())):
            canvas.line(QPointF(box.left(), y), QPointF(box.right(), y), look.line)
            words = decimals(value, 0)
            margin = QRectF(0, y - 8, LEFT - 6, 16)
            canvas.text(margin, words, size=look.small, ink=look.quiet, side=Side.TRAILING)
        for step in range(5):
            x = shown.start + (shown.end - shown.start) * step / 4
            place = box.left() + box.width() * step / 4
            side = (Side.LEADING, *(Side.CENTRE,) * 3, Side.TRAILING)[step]
            left = place - {Side.LEADING: 0.0, Side.CENTRE: 40.0, Side.TRAILING: 80.0}[side]
            area = QRectF(left, box.bottom() + 3, 80, 16)
            canvas.text(area, shown.ticks(x), size=look.small, ink=look.quiet, side=side)
        foot = QRectF(box.left(), box.bottom() + 19, box.width(), 18)
        canvas.text(foot, shown.x_words, size=look.small, ink=look.quiet, side=Side.CENTRE)

    def _level(self, canvas: Canvas, box: QRectF, y: float, words: str) -> None:
        look = canvas.look
        canvas.line(QPointF(box.left(), y), QPointF(box.right(), y), look.ink, 1.5)
        above = y - 17 > box.top() - TOP / 2
        area = QRectF(box.left() + 4, y - 17 if above else y + 1, box.width() - 8, 16)
        canvas.text(area, words, size=look.small)

    def _named(self, canvas: Canvas, one: Curve, points: Sequence[QPointF], ink: str) -> None:
        """Write a curve's name above it, on the side from which it falls."""
        look, wide = canvas.look, canvas.width(one.name, canvas.look.small) + 4
        share = 0.5 if one.quiet else 0.7
        first, last = points[0], points[-1]
        x = first.x() + share * (last.x() - first.x())
        after = next(i for i, point in enumerate(points) if point.x() >= x)
        start, end = points[max(0, after - 1)], points[after]
        run = (x - start.x()) / max(end.x() - start.x(), 1e-9)
        y = start.y() + run * (end.y() - start.y())
        falls = last.y() > first.y()
        room = last.x() - wide
        # Where there is no room beside a falling curve, its name goes under it.
        under = falls and x + 6 > room
        y += 22 if under else 0
        left = min(x + 6, room) if falls and not under else max(first.x(), x - wide - 6)
        canvas.text(QRectF(left, y - 18, wide, 16), one.name, size=look.small, ink=ink)


def years_from_now(years: float) -> str:
    """Return a place on an axis of years."""
    return _("today") if years == 0 else decimals(years, 0 if float(years).is_integer() else 1)
