"""What each criterion adds to a package or takes from it, as short bars under one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.gain_bar import paint_part_bar
from desktop.kit.charts.painted import Picture
from desktop.kit.number_form import shown
from desktop.words import _, ngettext
from mcda.answer.party_lines import NOTICED, Part
from mcda.words import figures

ROW: Final = 20.0
ENDS: Final = 3
"""So many of the most gained, and of the most paid, have a row of their own."""
_BAR: Final = 60.0
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
        self.tell(_("What it gains and pays"), "; ".join(told))

    def high(self) -> float:
        return ROW * (len(self.rows) + 1) + 6

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        look = canvas.look
        reach = max((abs(points) for _name, points in self.rows), default=0.0)
        names = room.width() - _BAR - _NUMBER
        for number, (name, points) in enumerate(self.rows):
            top = number * ROW
            canvas.text(QRectF(0, top, names - 4, ROW), name, size=look.small)
            paint_part_bar(canvas, QRectF(names, top, _BAR, ROW), points, reach)
            spot = QRectF(names + _BAR, top, _NUMBER, ROW)
            ink = look.below if points < 0 else look.ink
            canvas.text(spot, _points(points), size=look.small, ink=ink, side=Side.TRAILING)
        foot = ROW * len(self.rows) + 3
        canvas.line(QPointF(0, foot), QPointF(room.width(), foot), look.line)
        name, points = self.total
        canvas.text(QRectF(0, foot, names + _BAR, ROW), name, size=look.small, bold=True)
        spot = QRectF(names + _BAR - 10, foot, _NUMBER + 10, ROW)
        canvas.text(spot, _points(points), size=look.small, bold=True, side=Side.TRAILING)


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
