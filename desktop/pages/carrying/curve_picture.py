"""Curves over one number, such as a chance or years, with a level and where they cross."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import Look
from desktop.kit.charts.painted import Picture
from desktop.pages.carrying.curve_labels import Places
from desktop.words import _
from mcda.words.figures import decimals

LEFT: Final = 44.0
FOOT: Final = 40.0
TOP: Final = 22.0
HEIGHT: Final = 210.0
_LINE: Final = 16.0
"""Height of a line of words."""


def shortest(value: float) -> str:
    """Return a place on an axis with at most two decimals, and no more than it needs."""
    digits = next(n for n in (0, 1, 2) if round(value, n) == round(value, 2))
    return decimals(value, digits)


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
    ticks: Callable[[float], str] = shortest


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
        self.shown = curves
        told = [one.name for one in curves.curves]
        told += [words for _x, _y, words in curves.marks if words]
        if curves.shaded is not None:
            told.append(curves.shaded[2])
        self.tell(self._name, *told)

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

        places = Places(QRectF(box.left(), 0, box.width(), box.bottom()))
        places = Places(QRectF(box.left(), 0, box.width(), box.bottom()))
        if shown.shaded is not None:
            start, end, words = shown.shaded
            left, right = at(start, low).x(), at(end, low).x()
            self._shade(canvas, places, QRectF(left, box.top(), right - left, box.height()), words)
        self._axes(canvas, box, low, high)
        level = [] if shown.level is None else [at(x, shown.level[0]) for x in _ends(shown)]
        curves = [[at(x, y) for x, y in one.points] for one in shown.curves]
        marks = [(at(x, y), words) for x, y, words in shown.marks]
        for points in (level, *curves):
            places.follow(points)
        if level:
            canvas.line(level[0], level[1], look.ink, 1.5)
        for one, points in zip(shown.curves, curves, strict=True):
            flipped = [canvas.flip_point(point) for point in points]
            canvas.path(flipped, _ink(look, one), 2.0, (4.0, 2.5) if one.quiet else ())
        for centre, _words in marks:
            places.take(QRectF(centre.x() - 5, centre.y() - 5, 10, 10))
            canvas.marker(centre, look.surface, look.ink, 4.5)
        self._write(canvas, places, box, level, curves, marks)

    def _shade(self, canvas: Canvas, places: Places, box: QRectF, words: str) -> None:
        """Shade where something holds, with its words above the end of it."""
        look = canvas.look
        canvas.block(box, look.row)
        area = QRectF(LEFT, box.top() - TOP, max(0.0, box.right() - LEFT - 4), TOP)
        canvas.text(area, words, size=look.small, ink=look.accent, side=Side.TRAILING)
        area.setLeft(area.right() - canvas.width(words, look.small) - 4)
        places.take(area)

    def _write(
        self,
        canvas: Canvas,
        places: Places,
        box: QRectF,
        level: Sequence[QPointF],
        curves: Sequence[Sequence[QPointF]],
        marks: Sequence[tuple[QPointF, str]],
    ) -> None:
        """Write what marks, level and curves are called, each where it covers nothing."""
        shown, look = self.shown, canvas.look
        for centre, words in marks:
            if words:
                wide = canvas.width(words, look.small, bold=True) + 4
                area = places.find(_beside(centre, wide))
                canvas.text(area, words, size=look.small, bold=True)
        if shown.level is not None and shown.level[1]:
            words = shown.level[1]
            area = places.find(_along(box, level[0].y(), canvas.width(words, look.small) + 4))
            canvas.text(area, words, size=look.small)
        for one, points in zip(shown.curves, curves, strict=True):
            wide = canvas.width(one.name, look.small) + 4
            area = places.find(_near(points, wide, 0.5 if one.quiet else 0.7))
            canvas.text(area, one.name, size=look.small, ink=_ink(look, one))

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


def _ink(look: Look, one: Curve) -> str:
    return look.below if one.quiet else look.accent


def _ends(shown: Curves) -> tuple[float, float]:
    return shown.start, shown.end


def _beside(centre: QPointF, wide: float) -> list[QRectF]:
    """Return places for words beside a mark: above it first, on either side."""
    return [
        QRectF(left, top, wide, _LINE)
        for top in (centre.y() - 20, centre.y() + 4)
        for left in (centre.x() + 8, centre.x() - 8 - wide)
    ]


def _along(box: QRectF, y: float, wide: float) -> list[QRectF]:
    """Return places for words along a level line: at its start first, above it."""
    starts = (box.left() + 4, box.right() - wide - 4, box.center().x() - wide / 2)
    return [QRectF(x, top, wide, _LINE) for x in starts for top in (y - 17, y + 1)]


def _near(points: Sequence[QPointF], wide: float, share: float) -> list[QRectF]:
    """Return places for a curve's name: above the curve, on the side from which it falls."""
    found = []
    falls = points[-1].y() > points[0].y()
    for part in (share, 0.5, 0.3, 0.85):
        place = _on(points, part)
        sides = [place.x() + 6, place.x() - wide - 6]
        for left in sides if falls else sides[::-1]:
            found += [QRectF(left, place.y() + by, wide, _LINE) for by in (-18, 4)]
    return found


def _on(points: Sequence[QPointF], share: float) -> QPointF:
    """Return the point of a line through points at a share of its width."""
    x = points[0].x() + share * (points[-1].x() - points[0].x())
    after = max(1, next(i for i, point in enumerate(points) if point.x() >= x))
    start, end = points[after - 1], points[after]
    run = (x - start.x()) / max(end.x() - start.x(), 1e-9)
    return QPointF(x, start.y() + run * (end.y() - start.y()))


def years_from_now(years: float) -> str:
    """Return a place on an axis of years."""
    return _("today") if years == 0 else shortest(years)
