"""Points for criteria, a row each: slide, type, or leave blank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from desktop.kit.blocks import copied_rows
from desktop.kit.labels import LINE_PX, label
from desktop.kit.laid import empty, in_column
from desktop.kit.number_form import shown, typed
from desktop.kit.number_line import NumberLine
from desktop.kit.slices import Steps, at_once
from desktop.kit.theme import GRID_PX, SMALL_PX, font, theme
from desktop.pages.weights.points_rows import PointsRow
from desktop.words import _
from mcda.model.numbers import format_number, parse_number

MOST = 100
_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
FIELD_PX = 76
SHARE_PX = 60

DECIMALS = 4
"""Points with more of them were worked out, not typed."""

TOGETHER = 6
"""Rows that are made in one turn of the loop."""

MOST_POINTS = 1_000_000
"""Where sliders end at the latest; a field takes any number of points."""


class PointsEditor(QWidget):
    """Sliders and fields that stay in step; text that is no number is marked and kept."""

    changed = Signal(str, object)
    """A criterion and its points, None for blank."""
    pasted = Signal(object)
    """Points by criterion (dict) of a copied column, None for an empty cell."""
    sealed = Signal()
    """The run of changes to one criterion is over."""

    def __init__(self) -> None:
        super().__init__()
        self._column = in_column(of=self, gap=GRID_PX // 2)
        self._layout_key: tuple[tuple[str, str, str, str], ...] = ()
        self.fields: dict[str, _Points] = {}
        self.sliders: dict[str, QSlider] = {}
        self._shares: dict[str, QLabel] = {}
        self._showing = False
        self._ranks = False
        self._of: object = ""

    def show_rows(
        self, rows: Sequence[PointsRow], most: float = MOST, *, ranks: bool = False, of: object = ""
    ) -> None:
        """Show rows at once; see `pieces`."""
        at_once(self.pieces(rows, most, ranks=ranks, of=of))

    def pieces(
        self, rows: Sequence[PointsRow], most: float = MOST, *, ranks: bool = False, of: object = ""
    ) -> Steps[None]:
        """Show rows, a few between two yields; the widgets are kept while names and order
        stay, so focus does too.

        `most` is where sliders end. With `ranks` the entries are whole numbers from
        1 and there are no sliders. `of` is whose points these are, and of which kind.
        """
        self._ranks, self._of = ranks, of
        key = tuple((row.criterion, row.name, row.heading, row.hint) for row in rows)
        anew = key != self._layout_key
        if anew:
            self._layout_key = ()
            self._clear()
        names = _names_width(rows)
        for at in range(0, len(rows), TOGETHER):
            some = rows[at : at + TOGETHER]
            self._showing = True
            if anew:
                self._add_block(some, names, rows[at - 1].heading if at else None)
            for row in some:
                self._show(row, most)
            self._showing = False
            yield
        self._layout_key = key

    def _show(self, row: PointsRow, most: float) -> None:
        points = row.points
        slider, field = self.sliders[row.criterion], self.fields[row.criterion]
        end = round(min(max(most, points or 0), MOST_POINTS))
        slider.setMaximum(end)
        if not slider.isSliderDown():
            slider.setValue(round(min(end, max(0, points or 0))))
        field.show_value(points, self._of)
        if slider.isHidden() is not self._ranks:
            slider.setVisible(not self._ranks)
        self._shares[row.criterion].setText(shown(row.share))

    def focus(self, criterion: str) -> None:
        """Put the keyboard focus on a criterion's field."""
        field = self.fields.get(criterion)
        if field:
            field.setFocus()
            field.selectAll()

    def _clear(self) -> None:
        empty(self._column)
        self.fields, self.sliders, self._shares = {}, {}, {}

    def _add_block(self, rows: Sequence[PointsRow], names: int, heading: str | None) -> None:
        """Add rows in a part of their own; `heading` is that of the row above them."""
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().px(GRID_PX))
        grid.setVerticalSpacing(theme().px(GRID_PX // 2))
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, names)
        line, first = 0, heading is None
        for row in rows:
            if row.heading and row.heading != heading:
                head = label(row.heading, "heading")
                above = 4 if first and not line else GRID_PX + 4
                head.setContentsMargins(0, theme().px(above), 0, 0)
                grid.addWidget(head, line, 0, 1, 4)
                line += 1
            heading = row.heading
            self._add(grid, row, line)
            line += 1
        self._column.addWidget(block)
        block.show()

    def _add(self, grid: QGridLayout, row: PointsRow, line: int) -> None:
        name = _name(row)
        slider = _Slider(Qt.Orientation.Horizontal)
        slider.setRange(0, MOST)
        slider.setPageStep(5)
        slider.setAccessibleName(_("Points of {name}", name=row.name))
        slider.setMinimumWidth(theme().px(40))
        criterion = row.criterion
        field = _Points(
            _("Points of {name}, typed", name=row.name),
            lambda number: self.changed.emit(criterion, number),
            refuse=self._refused,
        )
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setFixedWidth(theme().px(FIELD_PX))
        field.setPlaceholderText(_("none"))
        share = label("", "quiet", at_end=True)
        share.setMinimumWidth(theme().px(SHARE_PX))
        for column, widget in enumerate((name, slider, field, share)):
            grid.addWidget(widget, line, column)
        slider.valueChanged.connect(lambda value: self._slid(criterion, value))
        slider.sliderReleased.connect(self.sealed)
        field.editingFinished.connect(self.sealed)
        field.returnPressed.connect(lambda: self._go_on(criterion))
        field.stepped.connect(lambda steps: self._step(criterion, steps))
        # Tab stops once at a criterion: in its field, where the arrows move the slider.
        slider.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        slider.typed.connect(lambda digit: self._type(criterion, digit))
        for entry in (field, slider):
            entry.column_pasted.connect(lambda texts: self._paste(criterion, texts))
        self.fields[criterion], self.sliders[criterion] = field, slider
        self._shares[criterion] = share

    def _step(self, criterion: str, steps: int) -> None:
        """Give a criterion more or fewer points; of ranks the arrow upwards gives the better."""
        field = self.fields[criterion]
        number = parse_number(typed(field.text()))
        if self._ranks:
            value = max(1.0, round(number or 0.0) - steps if number else 1.0)
        else:
            value = max(0.0, (number or 0.0) + steps)
        field.take(field.written(value))
        field.selectAll()

    def _type(self, criterion: str, digit: str) -> None:
        """Take what is typed on a slider into the field beside it."""
        self.focus(criterion)
        self.fields[criterion].insert(digit)

    def _go_on(self, criterion: str) -> None:
        """Take the keyboard to the points of the next criterion."""
        after = list(self.fields)[list(self.fields).index(criterion) + 1 :]
        if after:
            self.focus(after[0])

    def _paste(self, criterion: str, texts: list[str]) -> None:
        """Take a column of points in from a criterion down; none of it where a cell is none."""
        ids = list(self.fields)
        below = ids[ids.index(criterion) :]
        while texts and not texts[-1].strip():
            texts = texts[:-1]
        if len(texts) > len(below):
            field = self.fields[criterion]
            why = _("Expected at most {n} numbers, one a criterion from here down", n=len(below))
            field.take_nothing("; ".join(texts), why)
            return
        points = dict(zip(below, map(self._read, texts), strict=False))
        for id_, text in zip(below, texts, strict=False):
            if text.strip() and points[id_] is None:
                self.fields[id_].setFocus()
                self.fields[id_].take(text)
                return
        self.pasted.emit(points)

    def _read(self, text: str) -> float | None:
        """Return a typed number of points, None for an empty text and one that is none."""
        number = parse_number(text)
        return None if self._refused(number) else number

    def _refused(self, number: float | None) -> str:
        """Return why a number can't be points, or a rank; empty where it can."""
        if number is None:
            return ""
        if self._ranks:
            whole = number >= 1 and number == int(number)
            return "" if whole else _("Expected a whole number from 1, the most important")
        return "" if number >= 0 else _("Expected a number of at least zero")

    def _slid(self, criterion: str, value: int) -> None:
        if not self._showing:
            self.changed.emit(criterion, float(value))


def _column(event: QKeyEvent) -> list[str]:
    """Return the cells of a copied column that a key puts in; none of a single cell."""
    if not event.matches(QKeySequence.StandardKey.Paste):
        return []
    cells = [cell for row in copied_rows() for cell in row]
    return cells if len(cells) > 1 else []


_STEPS: Final = {
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 5,
    Qt.Key.Key_PageDown: -5,
}


class _Points(NumberLine):
    """A field that hands a copied column of several cells over instead of taking it in."""

    column_pasted = Signal(list)
    stepped = Signal(int)
    """So many points more by a key."""

    def written(self, value: float | None) -> str:
        """Return points as they were typed; those that were worked out are rounded."""
        if value is None:
            return ""
        exact = format_number(value)
        long = len(exact.partition(".")[2]) > DECIMALS
        return shown(format_number(value, 1) if long else exact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if cells := _column(event):
            self.column_pasted.emit(cells)
        elif event.key() in _STEPS and not event.modifiers() & _COMMANDS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _Slider(QSlider):
    """A slider that takes a copied column as the field beside it does, and hands digits on."""

    column_pasted = Signal(list)
    typed = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if cells := _column(event):
            self.column_pasted.emit(cells)
        elif event.text().isdigit() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _names_width(rows: Sequence[PointsRow]) -> int:
    """Return what the widest name takes: rows in different blocks stand in one column."""
    name, hint = QFontMetrics(font()), QFontMetrics(font(SMALL_PX))
    widest = max((name.horizontalAdvance(row.name) for row in rows), default=0)
    widest = max([widest, *(hint.horizontalAdvance(row.hint) for row in rows)]) + theme().px(4)
    return min(widest, theme().px(LINE_PX))


def _name(row: PointsRow) -> QWidget:
    """Return the criterion's name with its hint under it."""
    made = QWidget()
    column = in_column(label(row.name), of=made, gap=0, edges=(0, 2, 0, 2))
    if row.hint:
        column.addWidget(label(row.hint, "small"))
    return made
