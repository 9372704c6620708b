"""The small graph of states: the agreement is kept, one drops, the others take back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.painted import Picture
from desktop.words import _
from mcda.words.figures import signed

HEAD: Final = 44.0
FOOT: Final = 34.0
HEIGHT: Final = 236.0
EDGE: Final = 84.0
ENDS: Final = 130.0
_GAP: Final = 8.0
"""Between heads that would touch."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What one way the agreement is made leads to; points against keeping it.

    `gain` after dropping, `left` after the others have taken back `answer`.
    """

    words: str
    gain: float
    left: float
    answer: str
    holds: bool


@dataclass(frozen=True, slots=True)
class States:
    """Who drops what, and the branches that this has."""

    owner: str = ""
    dropped: str = ""
    branches: tuple[Branch, ...] = ()


class StatesPicture(Picture):
    """Three states from left to right; below the line dropping costs."""

    wide = 480.0

    def __init__(self) -> None:
        super().__init__()
        self.shown = States()

    def high(self) -> float:
        return HEIGHT

    def show_states(self, states: States) -> None:
        """Show another owner's states."""
        self.shown = states
        told = [
            _(
                "{variant}: dropping {gain}, then {left}",
                variant=one.words,
                gain=signed(one.gain, 0),
                left=signed(one.left, 0),
            )
            for one in states.branches
        ]
        self.tell(_("States: kept, dropped, answered"), *told)

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        shown = self.shown
        left, right = EDGE + 12, room.width() - ENDS
        places = [left, (left + right) / 2, right]
        box = QRectF(0, HEAD, room.width(), room.height() - HEAD - FOOT)
        self._heads(canvas, places, box)
        values = [0.0, *(x for one in shown.branches for x in (one.gain, one.left))]
        span = max(max(values) - min(values), 1e-9)
        inner = box.adjusted(0, 22, 0, -22)

        def at(value: float) -> float:
            return float(inner.bottom() - (value - min(values)) / span * inner.height())

        zero = at(0.0)
        look = canvas.look
        # It ends where the last state stands: beyond are the words on where the lines end.
        canvas.line(QPointF(places[0] - 10, zero), QPointF(right, zero), look.ink, 1.5)
        canvas.text(QRectF(0, zero - 9, EDGE, 18), _("keeping it"), size=look.small, bold=True)
        for gain in dict.fromkeys(signed(one.gain, 0) for one in shown.branches):
            highest = min(at(one.gain) for one in shown.branches if signed(one.gain, 0) == gain)
            spot = QRectF(places[1] - 60, highest - 22, 52, 18)
            canvas.text(spot, gain, bold=True, side=Side.TRAILING)
        ends = _apart([at(one.left) for one in shown.branches])
        for one, end in zip(shown.branches, ends, strict=True):
            self._branch(canvas, places, one, (zero, at(one.gain), at(one.left)), end)

    def _heads(self, canvas: Canvas, places: Sequence[float], box: QRectF) -> None:
        look, shown = canvas.look, self.shown
        heads = (
            (_("The agreement"), _("is kept")),
            (_("{owner} drops", owner=shown.owner), shown.dropped),
            (_("Others take back"), _("what they can")),
        )
        wanted = [max(canvas.width(one, look.small) for one in head) + 2 for head in heads]
        spots = _side_by_side(places, wanted, box.width())
        for x, (left, wide), head in zip(places, spots, heads, strict=True):
            canvas.line(QPointF(x, box.top()), QPointF(x, box.bottom()), look.line)
            area = QRectF(left, 0, wide, 20)
            for number, (one, ink) in enumerate(zip(head, (look.ink, look.quiet), strict=True)):
                under = area.translated(0, 19 * number)
                canvas.text(under, one, size=look.small, ink=ink, side=Side.CENTRE)
        later = (_("one period later"), _("the period after"))
        half = (places[1] - places[0]) / 2
        # Where both have no room beside each other, the second stands lower.
        lower = 14.0 if max(canvas.width(one, look.small) for one in later) + 4 > 2 * half else 0.0
        for number, words in enumerate(later):
            area = QRectF(places[number] + half - 70, box.bottom() + 4 + number * lower, 140, 18)
            canvas.text(area, words, size=look.small, ink=look.quiet, side=Side.CENTRE)

    def _branch(
        self,
        canvas: Canvas,
        places: Sequence[float],
        one: Branch,
        heights: tuple[float, float, float],
        end: float,
    ) -> None:
        look = canvas.look
        nodes = [QPointF(x, y) for x, y in zip(places, heights, strict=True)]
        ink = look.accent if one.holds else look.below
        canvas.line(nodes[0], nodes[1], look.ink, 2.0)
        canvas.line(nodes[1], nodes[2], ink, 2.0, () if one.holds else (4.0, 2.5))
        for node, edge in zip(nodes, (look.ink, look.ink, ink), strict=True):
            canvas.marker(node, look.surface, edge, 4.5)
        after = QRectF(places[2] + 9, end - 17, ENDS - 10, 17)
        canvas.text(after, signed(one.left, 0), ink=ink, bold=True)
        canvas.text(after.translated(0, 16), one.words, size=look.small, ink=ink)
        if one.answer:
            words = f"{signed(one.left - one.gain, 0)}: {one.answer}"
            middle = (nodes[1] + nodes[2]) / 2
            area = QRectF(middle.x() - 4, middle.y() - 24, ENDS + 40, 17)
            if one.holds:
                # Under where the line ends, which it comes to from above.
                area = QRectF(0, nodes[2].y() + 5, places[2] - 12, 17)
            side = Side.TRAILING if one.holds else Side.LEADING
            # It covers the pale line of the state that it reaches over.
            wide = min(area.width(), canvas.width(words, look.small) + 4)
            left = area.right() - wide if one.holds else area.left()
            canvas.bar(QRectF(left, area.top(), wide, area.height()), look.surface)
            canvas.text(area, words, size=look.small, ink=ink, side=side)


def _side_by_side(
    places: Sequence[float], wanted: Sequence[float], room: float
) -> list[tuple[float, float]]:
    """Return where heads over three places begin and how wide they are: over their middles as
    far as no two touch, moved outwards where they would, and cut where all is taken.
    """
    first, middle, last = places
    half = min(wanted[1], room - _GAP * 2) / 2
    low, high = middle - half - _GAP, middle + half + _GAP
    left = max(0.0, min(first - wanted[0] / 2, low - wanted[0]))
    right = min(room, max(last + wanted[2] / 2, high + wanted[2]))
    return [
        (left, min(wanted[0], max(0.0, low - left))),
        (middle - half, 2 * half),
        (max(high, right - wanted[2]), min(wanted[2], right - max(high, right - wanted[2]))),
    ]


def _apart(heights: Sequence[float], room: float = 36.0) -> list[float]:
    """Return where words stand beside some heights, none over another."""
    placed = list(heights)
    order = sorted(range(len(placed)), key=lambda i: placed[i])
    for one, after in pairwise(order):
        placed[after] = max(placed[after], placed[one] + room)
    return placed
