"""What each stakeholder would have after every step of an order, if all stopped there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import Look, text_width
from desktop.kit.charts.painted import Picture, look_of
from desktop.kit.owner_tags import tags
from desktop.words import _, text
from mcda.model import ties
from mcda.negotiation.order_sentences import NOTICED
from mcda.words.figures import signed
from mcda.words.points import points

NAMES: Final = 150.0
ENDS: Final = 60.0
_HEAD: Final = 7.0
"""Over and under the heads of the steps together."""
_LINE: Final = 17.0
_ABOVE: Final = 20.0
_BELOW: Final = 20.0
"""So much room a line leaves for the words over and under it."""
_LINES: Final = 2
"""Of a measure's name and of its level's."""
ROW: Final = 62.0
_DOT: Final = 2.5
_GAP: Final = 6.0
"""Between the heads of two steps."""
_LEAST: Final = 9.0
"""A word that has no room is set smaller, down to this size."""


@dataclass(frozen=True, slots=True)
class Line:
    """One stakeholder along the steps, today first; points against today.

    `stopped` as tried, `best` in the best order, `tempted` by how much it would gain by stopping,
    `end` what the whole package brings it.
    """

    name: str
    stopped: tuple[float, ...]
    best: tuple[float, ...]
    tempted: tuple[float, ...]
    end: float


@dataclass(frozen=True, slots=True)
class Steps:
    """The picture: its lines, and of each step its owners and what it is."""

    owners: tuple[tuple[str, ...], ...]
    steps: tuple[tuple[str, str], ...]
    """Measure and level."""
    lines: tuple[Line, ...]


class StepsPicture(Picture):
    """Stakeholders as lines over steps: hatched where exposed, a diamond where tempted."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Steps((), (), ())

    def high(self) -> float:
        look = look_of(self)
        return self._head(look, self._places(look, self.across)) + ROW * len(self.shown.lines) + 4

    def show_steps(self, steps: Steps) -> None:
        """Show another order."""
        self.shown = steps
        told = (_told(line) for line in steps.lines)
        self.tell(_("What each would have after every step"), *told)

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        if not self.shown.lines:
            return
        places = self._places(canvas.look, room.width())
        step, head = places[1] - places[0], self._head(canvas.look, places)
        owners = _owners_that_fit(canvas, self.shown, step - _GAP)
        for number, (owner, name, x) in enumerate(
            zip(owners, self.shown.steps, places[1:], strict=True), 1
        ):
            box = QRectF(x - step + _GAP, head - 22, step - _GAP, 18)
            _paint_head(canvas, f"{number} {owner}", name, box)
        for row, line in enumerate(self.shown.lines):
            top = head + row * ROW
            self._paint_line(canvas, line, places, QRectF(0, top, room.width(), ROW))

    def _places(self, look: Look, across: float) -> list[float]:
        """Return where today and each step stand."""
        count = max(1, len(self.shown.steps))
        widths = (text_width(one.name, look.families, look.body, False) for one in self.shown.lines)
        left, right = min(NAMES, max(widths, default=0.0) + 16), across - ENDS
        return [left + (right - left) / count * i for i in range(count + 1)]

    def _head(self, look: Look, places: Sequence[float]) -> float:
        """Return how high the heads of the steps are."""
        room = places[1] - places[0] - _GAP
        lines = (len(_name_lines(look, name, room)) for name in self.shown.steps)
        return _HEAD + _LINE * (1 + max(lines, default=0))

    def _paint_line(self, canvas: Canvas, line: Line, places: Sequence[float], box: QRectF) -> None:
        look = canvas.look
        tempted = max(line.tempted, default=0.0) > NOTICED
        every = (*line.stopped, *line.best, *((line.end,) if tempted else ()), 0.0)
        high, low = max(every), min(every)
        span = max(high - low, 1e-9)
        inner = box.adjusted(0, _ABOVE, 0, -_BELOW)

        def at(value: float) -> float:
            return float(inner.bottom() - (value - low) / span * inner.height())

        canvas.line(QPointF(0, box.top()), QPointF(box.right(), box.top()), look.line)
        zero = at(0.0)
        canvas.text(QRectF(0, box.top(), places[0] - 10, ROW), line.name, side=Side.LEADING)
        for i, value in enumerate(line.stopped):
            if value < -NOTICED:
                half = (places[1] - places[0]) / 2
                start = max(places[i] - half, places[0])
                end = min(places[i] + half, places[-1])
                canvas.hatch(QRectF(start, zero, end - start, at(value) - zero), look.below)
        canvas.line(QPointF(places[0], zero), QPointF(places[-1], zero), look.quiet)
        if tempted:
            end_line = at(line.end)
            ends = QPointF(places[0], end_line), QPointF(places[-1], end_line)
            canvas.line(*ends, look.quiet, 1.0, (1.0, 3.0))
        for values, ink, width in ((line.best, look.faint, 1.0), (line.stopped, look.accent, 2.0)):
            pairs = zip(places, values, strict=True)
            canvas.path([canvas.flip_point(QPointF(x, at(v))) for x, v in pairs], ink, width)
        self._mark(canvas, line, places, [at(value) for value in line.stopped])
        last = QRectF(places[-1] + 8, box.top(), ENDS - 8, ROW)
        canvas.text(last, signed(line.end, 0), side=Side.LEADING)

    def _mark(
        self, canvas: Canvas, line: Line, places: Sequence[float], heights: Sequence[float]
    ) -> None:
        look = canvas.look
        for x, y, tempted in zip(places, heights, line.tempted, strict=True):
            if tempted > NOTICED:
                diamond = [(0, -6), (6, 0), (0, 6), (-6, 0)]
                corners = [canvas.flip_point(QPointF(x + a, y + b)) for a, b in diamond]
                canvas.shape(corners, look.ink)
            else:
                dot = QRectF(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)
                canvas.bar(dot, look.accent, _DOT)
        worst = ties.smallest(line.stopped)
        if line.stopped[worst] < -NOTICED:
            words = _("exposed {points}", points=text(points(-line.stopped[worst])))
            self._say(canvas, words, places, worst, heights[worst] + 8, look.below)
        # The first of several alike: its words stand before it, where no diamond is.
        most = ties.largest(line.tempted)
        if line.tempted[most] > NOTICED:
            words = _("tempted {points}", points=text(points(line.tempted[most])))
            self._say(canvas, words, places, most, heights[most] - 9, look.ink)

    def _say(
        self, canvas: Canvas, words: str, places: Sequence[float], at: int, y: float, ink: str
    ) -> None:
        small = canvas.look.small
        wide = canvas.width(words, small, bold=True) + 2
        start = places[at] - wide - 8
        if start < places[0]:
            start = places[at] + 8
        box = QRectF(start, y - 8, wide, 16)
        canvas.text(box, words, size=small, ink=ink, bold=True)


def _owners_that_fit(canvas: Canvas, shown: Steps, room: float) -> list[str]:
    """Return the owners of each step by name, or all by their tags where a name has no room."""
    whole = [", ".join(names) for names in shown.owners]
    small = canvas.look.small
    if all(canvas.width(f"{n} {one}", small, bold=True) <= room for n, one in enumerate(whole, 1)):
        return whole
    return [tags(names) for names in shown.owners]


def _paint_head(canvas: Canvas, first: str, name: tuple[str, str], last: QRectF) -> None:
    """Write a step's number with its owners, its measure and its level; `last` has the last line.

    Names are folded, never cut where two lines hold them.
    """
    look = canvas.look
    named = _name_lines(look, name, last.width())
    lines = [(first, look.ink, True), *((words, ink, False) for words, ink in named)]
    for place, (words, ink, bold) in enumerate(reversed(lines)):
        box = last.translated(0, -_LINE * place)
        side = Side.TRAILING
        canvas.text(box, words, size=look.small, ink=ink, bold=bold, side=side, least=_LEAST)


def _name_lines(look: Look, name: tuple[str, str], room: float) -> list[tuple[str, str]]:
    """Return the lines of a measure's and its level's names, each with its ink.

    A line may be wider than there is room: a word alone, which is then set smaller.
    """
    found = []
    for words, ink in zip(name, (look.ink, look.quiet), strict=True):
        longest = max(
            text_width(w, look.families, look.small, False) for w in words.split() or [""]
        )
        within = max(room, min(longest + 1, room * look.small / _LEAST))
        lines = wrapped(words, within, look.families, look.small, bold=False, most=_LINES)
        found += [(one, ink) for one in lines]
    return found


def _told(line: Line) -> str:
    """Return a line in words, for who can't see it."""
    numbers = "; ".join(text(signed(value, 0)) for value in line.stopped)
    return _("{stakeholder}: {numbers}", stakeholder=line.name, numbers=numbers)
