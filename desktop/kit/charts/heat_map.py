"""A table of numbers tinted by size: where stakeholders differ, and how alike they rank."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import Look, blend, ink_on, text_width, tint
from desktop.kit.charts.painting import Painting
from desktop.kit.number_form import shown
from desktop.words import _
from mcda.figures.charts import HeatMap, heat_figure

_ROW: Final = 27.0
_LINE: Final = 15.0
_NAMES_SHARE: Final = 0.32
_NARROW_SHARE: Final = 0.2
"""Of the width names have where there are so many columns that their numbers need the room."""
_LEAST_CELL: Final = 34.0
_MOST_CELL: Final = 92.0
_APART: Final = 10.0
_STRONGEST: Final = 0.75
"""How far a diverging cell goes towards the full colour, so that its number stays readable."""


def height(spec: HeatMap, look: Look, width: float) -> float:
    heads = _Heads(spec, look, _cell_width(spec, look, width))
    return heads.height + _ROW * len(spec.rows)


def paint(spec: HeatMap, canvas: Canvas, body: QRectF) -> None:
    """Paint the heads, then one row of cells after the other."""
    if not spec.rows or not spec.columns:
        return
    look = canvas.look
    names, cell = _names_width(spec, look, body.width()), _cell_width(spec, look, body.width())
    heads = _Heads(spec, look, cell)
    room = heads.height
    row = min(_ROW, max(1.0, (body.height() - room) / len(spec.rows)))
    lefts = [
        body.left() + names + j * cell + (_APART if _apart(spec, j) else 0.0)
        for j in range(len(spec.columns))
    ]
    heads.paint(canvas, body, [left + cell / 2 for left in lefts])
    figures = _fitting(spec, look, cell - 2)
    for i, name in enumerate(spec.rows):
        top = body.top() + room + i * row
        if not (canvas.collecting or canvas.reaches(top, top + row)):
            continue
        canvas.text(QRectF(body.left(), top, names - 8, row), name, among=spec.rows)
        for j in range(len(spec.columns)):
            box = QRectF(lefts[j] + 1, top + 1, cell - 2, row - 2)
            _paint_cell(spec, canvas, box, (i, j), figures)
    if spec.last_apart and len(lefts) > 1:
        x = lefts[-1] - _APART / 2
        end = body.top() + room + row * len(spec.rows)
        canvas.line(QPointF(x, body.top() + room), QPointF(x, end), look.line)


def _fitting(spec: HeatMap, look: Look, room: float) -> HeatMap | None:
    """Return the map with the digits that all its cells have room for; None where none fit."""
    for digits in range(spec.digits, -1, -1):
        shown = replace(spec, digits=digits)
        told = {heat_figure(shown, value) for row in spec.values for value in row}
        if all(text_width(text, look.families, look.small) <= room for text in told):
            return shown
        if spec.top * spec.factor <= 1 and digits <= 1:
            break
    return None


def _paint_cell(
    spec: HeatMap, canvas: Canvas, box: QRectF, at: tuple[int, int], figures: HeatMap | None
) -> None:
    i, j = at
    look, value = canvas.look, spec.values[i][j]
    ground = look.surface if value is None else _ground(spec, look, value)
    if value is not None:
        canvas.block(box, ground)
    if figures is not None:
        figure = heat_figure(figures, value)
        nothing = value is None or figure.strip("0.") == ""
        ink = look.quiet if nothing else ink_on(ground, look)
        canvas.text(box, figure, ink=ink, size=look.small, side=Side.CENTRE)
    canvas.hit(box, i, j, _words, spec, i, j)


def _ground(spec: HeatMap, look: Look, value: float) -> str:
    share = min(1.0, abs(value) / spec.top) if spec.top > 0 else 0.0
    if not spec.diverging:
        return tint(look, share)
    # In steps, so that a chart needs few colours.
    strength = round(share * 20) / 20 * _STRONGEST
    return blend(look.surface, look.gain if value >= 0 else look.loss, strength)


def _names_width(spec: HeatMap, look: Look, width: float) -> float:
    widest = max(text_width(name, look.families, look.body) for name in spec.rows)
    apart = _APART if spec.last_apart else 0.0
    told = {heat_figure(spec, value) for row in spec.values for value in row}
    figure = max((text_width(text, look.families, look.small) for text in told), default=0.0)
    left = width - apart - max(_LEAST_CELL, figure + 4) * len(spec.columns)
    share = _NAMES_SHARE if left > _NAMES_SHARE * width else _NARROW_SHARE
    return min(widest + 16, max(width * share, left))


def _cell_width(spec: HeatMap, look: Look, width: float) -> float:
    if not spec.rows or not spec.columns:
        return _MOST_CELL
    apart = _APART if spec.last_apart else 0.0
    room = width - _names_width(spec, look, width) - apart
    return max(1.0, min(_MOST_CELL, room / len(spec.columns)))


class _Heads:
    """The columns' names above them, every other one higher where words are wider than a column."""

    def __init__(self, spec: HeatMap, look: Look, cell: float) -> None:
        words = (word for name in spec.columns for word in name.split())
        widest = max((text_width(word, look.families, look.label) for word in words), default=0.0)
        self.levels = 2 if widest > cell - 4 and len(spec.columns) > 1 else 1
        self.width = self.levels * cell - 4
        self.lines = [
            wrapped(name, self.width, look.families, look.label, bold=False)
            for name in spec.columns
        ]

    def _tall(self, level: int) -> float:
        return _LINE * max((len(lines) for lines in self.lines[level :: self.levels]), default=0)

    @property
    def height(self) -> float:
        return sum(self._tall(level) for level in range(self.levels)) + 4

    def paint(self, canvas: Canvas, body: QRectF, middles: list[float]) -> None:
        """Write each name over the middle of its column, a line leading down where it is high."""
        look, foot = canvas.look, body.top() + self.height - 4
        for j, (lines, middle) in enumerate(zip(self.lines, middles, strict=True)):
            base = foot - (self._tall(0) if j % self.levels else 0.0)
            left = max(body.left(), middle - self.width / 2)
            wide = min(body.right(), middle + self.width / 2) - left
            if base < foot:
                canvas.line(QPointF(middle, base + 1), QPointF(middle, foot), look.line)
            for n, line in enumerate(lines):
                box = QRectF(left, base - _LINE * (len(lines) - n), wide, _LINE)
                canvas.text(box, line, size=look.label, ink=look.quiet, side=Side.CENTRE)


def _apart(spec: HeatMap, column: int) -> bool:
    return spec.last_apart and column == len(spec.columns) - 1


def _words(spec: HeatMap, row: int, column: int) -> str:
    figure = heat_figure(spec, spec.values[row][column])
    return _(
        "{row}, {column}: {figure}",
        row=spec.rows[row],
        column=spec.columns[column],
        figure=f"{shown(figure)} {spec.unit}".rstrip(),
    )


PAINTING: Final = Painting(HeatMap, paint, height, in_rows=True)
