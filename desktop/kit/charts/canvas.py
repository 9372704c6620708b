"""A thin layer over QPainter: text that never spills, mirrored drawing, hatching, hits.

Charts think left to right; with a right-to-left look the canvas mirrors every
x within its bounds. It records where text came to stand, which tests read, and
collects hit areas only when asked, so that a frame stays cheap.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, partial
from typing import Final, ParamSpec

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from desktop.kit.charts.kept import Kept
from desktop.kit.charts.look import Look, colour, elided, elided_apart, font, metrics, text_width

P = ParamSpec("P")


class Side(Enum):
    """Where text stands in its box, in reading direction."""

    LEADING = "leading"
    CENTRE = "centre"
    TRAILING = "trailing"


@dataclass(frozen=True, slots=True)
class Hit:
    """An area that answers pointer and keys: its cell in the chart's data, and its words."""

    area: QRectF
    row: int
    column: int
    say: Callable[[], str]

    @property
    def words(self) -> str:
        """What it answers; a chart has thousands of areas, and few are ever asked."""
        return self.say()


@dataclass(frozen=True, slots=True)
class Placed:
    """A text as it was painted, and the box it fills."""

    text: str
    box: QRectF


_HATCH_STEP: Final = 5.0
_LINE: Final = 20.0
"""A line of text is higher than its box by so much at most."""


def slanted(box: QRectF, step: float) -> list[QLineF]:
    """Return lines that slant through a box, each cut at its edges.

    They are cut by hand: the SVG writer knows no clipping.
    """
    slope = box.height()
    lines: list[QLineF] = []
    x = box.left() - slope
    while x < box.right():
        start, end = max(0.0, (box.left() - x) / slope), min(1.0, (box.right() - x) / slope)
        if end > start:
            top = box.top()
            lines.append(
                QLineF(x + slope * start, top + slope * start, x + slope * end, top + slope * end)
            )
        x += step
    return lines


class Canvas:
    """Draws in logical pixels within `bounds`, in a look's colours and type."""

    def __init__(
        self,
        painter: QPainter,
        bounds: QRectF,
        look: Look,
        *,
        collect: bool = False,
        kept: Kept | None = None,
    ) -> None:
        self.painter = painter
        self.bounds = bounds
        self.look = look
        self.collecting = collect
        self._kept = kept
        self.hits: list[Hit] = []
        self.texts: list[Placed] = []
        self._seen: QRectF | None = None
        self._top, self._bottom = -math.inf, math.inf
        if painter.hasClipping():
            self._seen = painter.clipBoundingRect().adjusted(-2, -2, 2, 2)
            self._top, self._bottom = self._seen.top(), self._seen.bottom()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        # By content: a number keeps its sign in front, an Arabic name reads right to left.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def on(self, painter: QPainter) -> Canvas:
        """Return a canvas like this one on another painter."""
        return Canvas(painter, self.bounds, self.look)

    def keep(self, area: QRectF, key: Hashable, draw: Callable[[Canvas], None]) -> None:
        """Draw what hangs on nothing but the key, on a widget from the picture it has of it.

        It writes nothing, covers the area and stays within it.
        """
        if self._kept is None:
            draw(self)
        else:
            self._kept.lay(self, self.flip(area), key, draw)

    def width(self, text: str, size: float | None = None, *, bold: bool = False) -> float:
        """Return a text's width at a size (the body's by default)."""
        return text_width(text, self.look.families, size or self.look.body, bold)

    def line_height(self, size: float | None = None) -> float:
        """Return the height of a line of text."""
        return metrics(self.look.families, size or self.look.body).height()

    def text(
        self,
        box: QRectF,
        text: str,
        *,
        size: float | None = None,
        ink: str | None = None,
        bold: bool = False,
        side: Side = Side.LEADING,
        among: Sequence[str] = (),
        least: float | None = None,
    ) -> None:
        """Write one line in a box, centred vertically, cut with an ellipsis if need be.

        With a `least` size it is set smaller, down to that, before it is cut. A name `among` those
        of its list stays distinct from theirs where it is cut.
        """
        if self._seen is not None:
            painted = box.adjusted(0, -_LINE, 0, _LINE)
            if not self._seen.intersects(self.flip(painted) if self.look.rtl else painted):
                return
        size = size or self.look.body
        text = self.look.told(text)
        while size > (least or size) and self.width(text, size, bold=bold) > box.width():
            size -= 0.5
        cut = (box.width(), self.look.families, size, bold)
        shown = elided_apart(text, tuple(among), *cut) if among else elided(text, *cut)
        if not shown:
            return
        wide = text_width(shown, self.look.families, size, bold)
        measure = metrics(self.look.families, size, bold)
        left = {
            Side.LEADING: box.left(),
            Side.CENTRE: box.center().x() - wide / 2,
            Side.TRAILING: box.right() - wide,
        }[side]
        top = box.center().y() - measure.height() / 2
        ends = QRectF(left, top, wide, measure.height())
        ends = self.flip(ends) if self.look.rtl else ends
        self.texts.append(Placed(shown, ends))
        self.painter.setFont(font(self.look.families, size, bold))
        self.painter.setPen(colour(ink or self.look.ink))
        self.painter.drawText(QPointF(ends.left(), ends.top() + measure.ascent()), shown)

    def line(
        self,
        start: QPointF,
        end: QPointF,
        ink: str,
        width: float = 1.0,
        dash: tuple[float, ...] = (),
        *,
        flat: bool = False,
    ) -> None:
        """Draw a straight line; `flat` ends are drawn much faster than round ones."""
        if self._seen is not None and not dash:
            cut = self._cut(start, end, 2 * width)
            if cut is None:
                return
            start, end = cut
        if self.look.rtl:
            start, end = self.flip_point(start), self.flip_point(end)
        self.painter.setPen(_pen(ink, width, dash, flat))
        self.painter.drawLine(start, end)

    def path(
        self, points: Sequence[QPointF], ink: str, width: float = 1.0, dash: tuple[float, ...] = ()
    ) -> None:
        """Draw a line through points that were mirrored already, as many as a curve has."""
        self.painter.setPen(_pen(ink, width, dash))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(QPolygonF(points))

    def shape(self, corners: Sequence[QPointF], fill: str) -> None:
        """Fill what lies between corners that were mirrored already."""
        self.painter.setPen(_pen(fill, 1.0))
        self.painter.setBrush(QBrush(colour(fill)))
        self.painter.drawPolygon(QPolygonF(corners))

    def bar(self, box: QRectF, fill: str, radius: float = 2.0) -> None:
        """Fill a box with slightly rounded corners."""
        box = self.flip(box) if self.look.rtl else box
        if box.width() <= 0 or box.height() <= 0:
            return
        if self._seen is not None and not self._seen.intersects(box):
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(colour(fill)))
        radius = min(radius, box.width() / 2, box.height() / 2)
        self.painter.drawRoundedRect(box, radius, radius)

    def block(self, box: QRectF, fill: str) -> None:
        """Fill a box with square corners."""
        self.painter.fillRect(self.flip(box), colour(fill))

    def frame(self, box: QRectF, ink: str, width: float = 1.0, radius: float = 2.0) -> None:
        """Draw the edge of a box."""
        self.painter.setPen(_pen(ink, width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(self.flip(box), radius, radius)

    def below(self, box: QRectF, width: float, step: float = _HATCH_STEP) -> None:
        """Paint a bar of what lies below a fallback."""
        self.bar(box, self.look.below_ground)
        self.hatch(box, self.look.below_fill, width, step)

    def hatch(self, box: QRectF, ink: str, width: float = 2.0, step: float = _HATCH_STEP) -> None:
        """Rule a box with slanted lines; vector on paper, unlike Qt's brush patterns."""
        box = self.flip(box)
        if box.width() <= 0 or box.height() <= 0 or not self.sees(box):
            return
        lines = slanted(box, step)
        pen = QPen(_pen(ink, width))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.painter.setPen(pen)
        self.painter.drawLines(lines)

    def marker(self, centre: QPointF, fill: str, edge: str, radius: float) -> None:
        """Draw a small circle round a point."""
        at = self.flip_point(centre) if self.look.rtl else centre
        self.painter.setPen(_pen(edge, 1.5))
        self.painter.setBrush(QBrush(colour(fill)))
        self.painter.drawEllipse(at, radius, radius)

    def hit(
        self,
        area: QRectF,
        row: int,
        column: int,
        words: Callable[P, str],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Note an area that answers pointer and keys, if anybody asked for them."""
        if self.collecting:
            said = partial(words, *args, **kwargs)
            self.hits.append(Hit(self.flip(area), row, column, said))

    def sees(self, painted: QRectF) -> bool:
        """Say whether a box where it is painted is within what is painted anew."""
        return self._seen is None or self._seen.intersects(painted)

    def reaches(self, one: float, other: float) -> bool:
        """Say whether anything between two heights is within what is painted anew."""
        return min(one, other) <= self._bottom and max(one, other) >= self._top

    def _cut(self, start: QPointF, end: QPointF, over: float) -> tuple[QPointF, QPointF] | None:
        """Return what a line has between the heights that are painted anew, and so much over:
        the painter itself goes along all of it.
        """
        low, high = self._top - over, self._bottom + over
        first, last = start.y(), end.y()
        if not self.reaches(first, last):
            return None
        if low <= min(first, last) and max(first, last) <= high:
            return start, end
        at = sorted((edge - first) / (last - first) for edge in (low, high))
        way = end - start
        return start + way * max(0.0, at[0]), start + way * min(1.0, at[1])

    def flip(self, box: QRectF) -> QRectF:
        """Return a box where it is painted: mirrored for right-to-left."""
        if not self.look.rtl:
            return box
        left = self.bounds.left() + self.bounds.right() - box.right()
        return QRectF(left, box.top(), box.width(), box.height())

    def flip_point(self, point: QPointF) -> QPointF:
        """Return a point where it is painted: mirrored for right-to-left."""
        if not self.look.rtl:
            return point
        return QPointF(self.bounds.left() + self.bounds.right() - point.x(), point.y())


@lru_cache(maxsize=512)
def _pen(ink: str, width: float, dash: tuple[float, ...] = (), flat: bool = False) -> QPen:
    """Return a pen; callers must not change it."""
    pen = QPen(colour(ink), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash or flat else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dash:
        pen.setDashPattern(list(dash))
    return pen
