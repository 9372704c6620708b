"""What each criterion adds to a package or takes from it, as short bars under one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.gain_bar import paint_part_bar
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import Look
from desktop.kit.charts.painted import Picture, look_of
from desktop.kit.number_form import shown
from desktop.words import _, ngettext
from mcda.answer.party_lines import NOTICED, Part
from mcda.words import figures

ROW: Final = 20.0
ENDS: Final = 3
"""So many of the most gained, and of the most paid, have a row of their own."""
_BAR: Final = 60.0
_LINE: Final = 14.0
_LINES: Final = 2
"""Of a name: folded, never cut where two lines hold it."""
_NUMBER: Final = 30.0

Row = tuple[str, float]


class PartsList(Picture):
    """Rows of a name, a bar and points, the sum under a line; told in words as well."""

    wide = 200.0

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()
        self.total: Row = ("", 0.0)

    def show_parts(self, parts: Sequence[Part], total: str) -> None:
        """Show parts, the most first; `total` names their sum."""
        self.rows = folded(parts)
        self.total = (total, sum(part.points for part in parts))
        told = [f"{name} {_points(points)}" for name, points in (*self.rows, self.total)]
        self.setToolTip("\n".join(f"{p.criterion.name} {_points(p.points)}" for p in parts))
        self.tell(_("What it gains and pays"), *told)

    def high(self) -> float:
        look = look_of(self)
        return sum(_row(_lines(look, name, self.across)) for name, _p in self.rows) + ROW + 6

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        look = canvas.look
        reach = max((abs(points) for _name, points in self.rows), default=0.0)
        names = room.width() - _BAR - _NUMBER
        top = 0.0
        for name, points in self.rows:
            lines = _lines(look, name, room.width())
            high = _row(lines)
            first = top + (high - _LINE * len(lines)) / 2
            for number, line in enumerate(lines):
                box = QRectF(0, first + number * _LINE, names - 4, _LINE)
                canvas.text(box, line, size=look.small)
            paint_part_bar(canvas, QRectF(names, top, _BAR, high), points, reach)
            spot = QRectF(names + _BAR, top, _NUMBER, high)
            ink = look.below if points < 0 else look.ink
            canvas.text(spot, _points(points), size=look.small, ink=ink, side=Side.TRAILING)
            top += high
        foot = top + 3
        canvas.line(QPointF(0, foot), QPointF(room.width(), foot), look.line)
        name, points = self.total
        canvas.text(QRectF(0, foot, names + _BAR, ROW), name, size=look.small, bold=True)
        spot = QRectF(names + _BAR - 10, foot, _NUMBER + 10, ROW)
        canvas.text(spot, _points(points), size=look.small, bold=True, side=Side.TRAILING)


def _lines(look: Look, name: str, across: float) -> tuple[str, ...]:
    room = across - _BAR - _NUMBER - 4
    return wrapped(name, room, look.families, look.small, bold=False, most=_LINES)


def _row(lines: Sequence[str]) -> float:
    return ROW + _LINE * (len(lines) - 1)


def folded(parts: Sequence[Part]) -> tuple[Row, ...]:
    """Return the rows: the ends by name, what lies between them as one."""
    rows = [(part.criterion.name, part.points) for part in parts]
    if len(rows) <= 2 * ENDS + 1:
        return tuple(rows)
    first = [row for row in rows[:ENDS] if row[1] >= NOTICED]
    last = [row for row in rows[-ENDS:] if row[1] <= -NOTICED]
    between = rows[len(first) : len(rows) - len(last)]
    words = ngettext("{n} other", "{n} others", len(between))
    return (*first, (words, sum(points for _name, points in between)), *last)


def _points(points: float) -> str:
    return shown(figures.signed(points, 0))
