"""Places to write by hand: words with a line behind them, in a frame or at a page's head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.kit.printing.pieces import Piece
from desktop.kit.printing.setting import Setting
from desktop.kit.printing.typeface import Text, metrics
from mcda.export.palette import ACCENT, FRAME, INK, QUIET
from mcda.report.blocks import Blank, Form

_SIZE: Final = 9.25
_PAD: Final = 11.0
_BOX: Final = 7.5
"""Points on a side of a box to tick."""


@dataclass(frozen=True, slots=True)
class _Place:
    """One blank, laid out: where it begins, its words, and the line or text behind them."""

    blank: Blank
    left: float
    width: float
    words: Text
    told: Text | None
    behind: float


@dataclass(frozen=True, slots=True)
class BlankRow:
    """A row of blanks, ready to be drawn."""

    places: tuple[_Place, ...]
    setting: Setting
    width: float
    height: float

    def draw(self, p: QPainter, x: float, y: float) -> None:
        """Draw the row with its upper left corner at x, y."""
        for one in self.places:
            _paint_place(self, one, p, x, y)


def blank_row(
    blanks: Sequence[Blank], setting: Setting, width: float, size: float = _SIZE, colour: str = INK
) -> BlankRow:
    """Lay out blanks side by side over a width."""
    gap = setting.space(10)
    room = width - gap * (len(blanks) - 1)
    total = sum(blank.share for blank in blanks)
    places, left = [], 0.0
    for blank in blanks:
        wide = room * blank.share / total
        places.append(_place(blank, setting, left, wide, size, colour))
        left += wide + gap
    height = max(max(one.words.height, one.told.height if one.told else 0.0) for one in places)
    return BlankRow(tuple(places), setting, width, height)


def _place(
    blank: Blank, setting: Setting, left: float, width: float, size: float, colour: str
) -> _Place:
    box = setting.space(_BOX + 4) if blank.ticked is not None else 0.0
    advance = metrics((size * setting.scale, False, False, False)).horizontalAdvance(blank.words)
    words = setting.text(
        blank.words, size, width=min(advance + setting.space(1), width - box), colour=colour
    )
    behind = box + min(advance, width - box) + setting.space(5)
    told = None
    if blank.text:
        told = setting.text(blank.text, size, width=max(width - behind, setting.space(20)))
    return _Place(blank, left, width, words, told, behind)


def _paint_place(row: BlankRow, one: _Place, p: QPainter, x: float, y: float) -> None:
    setting, box = row.setting, 0.0

    def from_left(start: float, width: float) -> float:
        """Return where something stands that begins `start` from the row's beginning."""
        return row.width - start - width if setting.rtl else start

    if one.blank.ticked is not None:
        box = setting.space(_BOX + 4)
        side = setting.space(_BOX)
        _tick(p, x + from_left(one.left, side), y + (one.words.line_height - side) / 2, side,
              ticked=one.blank.ticked)  # fmt: skip
    wide = one.behind - box
    one.words.draw(p, x + from_left(one.left + box, wide), y)
    rest = one.width - one.behind
    if one.told is not None:
        one.told.draw(p, x + from_left(one.left + one.behind, rest), y)
    elif one.blank.line and rest > setting.space(12):
        thick = setting.space(0.6)
        at = y + one.words.line_height - setting.space(1)
        line = QRectF(x + from_left(one.left + one.behind, rest), at, rest, thick)
        p.fillRect(line, QColor(FRAME))


def _tick(p: QPainter, x: float, y: float, side: float, *, ticked: bool) -> None:
    p.setPen(QPen(QColor(QUIET), side * 0.1))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(QRectF(x, y, side, side))
    if ticked:
        corners = ((0.2, 0.5), (0.42, 0.75), (0.82, 0.2))
        p.setPen(QPen(QColor(INK), side * 0.16))
        p.drawPolyline([QPointF(x + a * side, y + b * side) for a, b in corners])


def form_pieces(block: Form, setting: Setting) -> Iterator[Piece]:
    """Yield a form as one piece: a frame with its title and rows."""
    pad = setting.space(_PAD)
    title = setting.text(block.title, 9.75, strong=True, colour=ACCENT, leading=1.3)
    rows = [blank_row(row, setting, setting.width - 2 * pad) for row in block.rows]
    gap = setting.space(8)
    height = 2 * setting.space(8) + title.height + sum(row.height + gap for row in rows)
    paint = partial(_paint_form, title, rows, gap, setting, height)
    yield Piece(height, paint, space=setting.space(14))


def _paint_form(
    title: Text, rows: list[BlankRow], gap: float, setting: Setting, height: float, p: QPainter,
    x: float, y: float,
) -> None:  # fmt: skip
    p.setPen(QPen(QColor(FRAME), setting.space(0.75)))
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRect(QRectF(x, y, setting.width, height))
    pad, top = setting.space(_PAD), y + setting.space(8)
    title.draw(p, x + setting.left(pad, setting.width), top)
    top += title.height
    for row in rows:
        top += gap
        row.draw(p, x + pad, top)
        top += row.height
