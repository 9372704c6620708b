"""Every criterion's weight to be tried out: slider with interval, typed value, what happens."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from desktop.kit import number_form
from desktop.kit.charts.canvas import Side
from desktop.kit.charts.painted import canvas_on, look_of
from desktop.kit.labels import label
from desktop.kit.laid import in_column
from desktop.kit.slices import Steps
from desktop.kit.theme import GRID_PX, font, theme
from desktop.pages.firmness.interval_slider import STEPS, IntervalSlider
from desktop.pages.firmness.percent_field import PercentField
from desktop.words import _
from mcda.figures.weight_charts import WeightInterval
from mcda.words import figures

NAME_PX = (140, 240)
NARROW_PX = 106
NOW_PX = 86
STAYS_PX = 96
LEAST_PX = 80
SLIDER_PX = 90
BELOW_PX = 20
APART_PX = 8
INDENT = 14
SHARES = (4, 5)
"""How the slider and the words share what room is left."""
ROW_PX = 34
MOST_ROW_PX = 48
"""A row takes more where the page has room for all of them."""


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A criterion's id and depth, whether it groups others, and its interval."""

    id: str
    interval: WeightInterval
    depth: int = 0
    group: bool = False


class WeightTrials(QWidget):
    """`tried` gives a criterion and a weight (0 to 1), `chosen` the criterion in focus."""

    tried = Signal(str, float)
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, _Row] = {}
        self._growing: dict[str, _Row] = {}
        """Rows that are being made; they count once all are there."""
        self._chosen = ""
        self._column = in_column(of=self, gap=0)
        head, self._heads, self._head_grid = _head(self)
        self._column.addWidget(head)
        self._names = theme().px(NAME_PX[0])
        self._room = 0

    def give_room(self, height: int) -> None:
        """Let the rows share a height, no lower and not much higher than they are by themselves."""
        if height != self._room:
            self._room = height
            self._turn()

    def say_tried(self, tried: bool) -> None:
        """Head the weights as those of the case, or as those that are tried out."""
        self._heads[2].setText(_("Tried") if tried else _("Now"))

    def say_waiting(self, waits: bool) -> None:
        """Head what happens as what is still being worked out for the weights as they now are."""
        self._heads[-1].setText(_("Being worked out…") if waits else _("What happens"))

    def pieces(self, rows: Sequence[TrialRow]) -> Steps[None]:
        """Show the rows; editors of the same criteria are kept, with focus and caret."""
        self.say_waiting(False)
        if [row.id for row in rows] != list(self._rows):
            yield from self._rebuild(rows)
            return
        for row in rows:
            self._rows[row.id].show_row(row)

    def choose(self, criterion: str) -> None:
        """Mark the row of a criterion."""
        for id_, marked in ((self._chosen, False), (criterion, True)):
            if id_ in self._rows:
                self._rows[id_].mark(marked)
        self._chosen = criterion

    def editors(self, criterion: str) -> tuple[IntervalSlider, PercentField]:
        """Return the slider and the field of a criterion."""
        row = self._rows[criterion]
        return row.slider, row.field

    @property
    def ids(self) -> list[str]:
        """The criteria shown, in order."""
        return list(self._rows)

    def _rebuild(self, rows: Sequence[TrialRow]) -> Steps[None]:
        for old in (*self._rows.values(), *self._growing.values()):
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._growing = {}, (new := {})
        for row in rows:
            made = _Row(row, self)
            made.show_row(row)
            made.tried.connect(self.tried)
            made.entered.connect(self.chosen)
            new[row.id] = made
            self._column.addWidget(made)
            yield
            if self._growing is not new:
                return
        self._rows, self._growing = new, {}
        self._fit_names(rows)
        self.choose(self._chosen)

    def _fit_names(self, rows: Sequence[TrialRow]) -> None:
        measure = QFontMetrics(font(bold=True))
        widest = max(
            (
                measure.horizontalAdvance(row.interval.name) + theme().px(14 + INDENT * row.depth)
                for row in rows
            ),
            default=0,
        )
        low, high = (theme().px(end) for end in NAME_PX)
        self._names = max(low, min(high, widest))
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """Return what is needed where what happens stands below the rest."""
        return QSize(self._least(theme().px(NARROW_PX)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _least(self, names: int) -> int:
        px = theme().px
        return names + px(SLIDER_PX + NOW_PX + STAYS_PX + 3 * GRID_PX + 4)

    def _turn(self) -> None:
        """Put what happens beside the rest where there is room, else below it."""
        beside = self._least(self._names) + theme().px(LEAST_PX + GRID_PX)
        narrow = self.width() < beside
        width = self._names
        if narrow:
            # A shorter slider does; a name that is cut does not.
            width = max(theme().px(NARROW_PX), min(width, self.width() - self._least(0)))
        self._heads[0].setFixedWidth(width)
        self._heads[-1].setVisible(not narrow)
        self._head_grid.setColumnStretch(4, 0 if narrow else SHARES[1])
        share = self._room // max(1, len(self._rows))
        height = max(theme().px(ROW_PX), min(theme().px(MOST_ROW_PX), share))
        for made in self._rows.values():
            made.set_name_width(width)
            made.set_narrow(narrow)
            made.setFixedHeight(theme().px(ROW_PX + BELOW_PX) if narrow else height)


class _Row(QWidget):
    """One criterion; the whole row answers a click."""

    tried = Signal(str, float)
    entered = Signal(str)

    def __init__(self, row: TrialRow, parent: QWidget) -> None:
        super().__init__(parent)
        px = theme().px
        self._id = row.id
        self._marked = False
        self.setFixedHeight(px(ROW_PX))
        self._name = _Words(
            Side.LEADING, strong=True, bold=row.group, indent=6 + INDENT * row.depth
        )
        self.slider = IntervalSlider()
        self.field = PercentField()
        self.field.setFixedWidth(px(NOW_PX))
        self._stays = _Words(Side.TRAILING)
        self._stays.setFixedWidth(px(STAYS_PX))
        self._what = _Words(Side.LEADING, small=True, indent=APART_PX)
        self._narrow: bool | None = None
        self._grid = _grid(self, (self._name, self.slider, self.field, self._stays, self._what))
        self._grid.setContentsMargins(0, 0, px(4), 1)
        self.slider.valueChanged.connect(self._slid)
        self.field.entered.connect(self._typed)
        for editor in (self.slider, self.field):
            editor.focused.connect(self._entered)

    def show_row(self, row: TrialRow) -> None:
        """Show a row's numbers, announcing nothing."""
        shown = row.interval
        if shown.name != self._name.words or not self.slider.accessibleName():
            self._name.show_words(shown.name)
            for editor in (self.slider, self.field):
                editor.setAccessibleName(_("Weight of {name}", name=shown.name))
        self.slider.show_interval(shown)
        self.field.show_share(shown.weight)
        known = shown.low is not None
        self._stays.show_words(figures.span(shown.low, shown.high) if known else figures.UNKNOWN)
        if shown.words != self._what.words:
            self._what.show_words(shown.words, shown.short)
            self.slider.setAccessibleDescription(number_form.shown(shown.words))

    def set_name_width(self, width: int) -> None:
        self._name.setFixedWidth(width)

    def set_narrow(self, narrow: bool) -> None:
        """Put what happens below the rest, or beside it."""
        if narrow is self._narrow:
            return
        self._narrow = narrow
        self._grid.addWidget(self._what, *((1, 0, 1, 4) if narrow else (0, 4)))
        self._grid.setColumnStretch(4, 0 if narrow else SHARES[1])

    def mark(self, marked: bool) -> None:
        if marked != self._marked:
            self._marked = marked
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        if self._marked:
            soft = look.colour("accent_soft")
            soft.setAlphaF(0.5)
            painter.fillRect(self.rect(), soft)
        painter.setPen(look.colour("line"))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.entered.emit(self._id)
        super().mousePressEvent(event)

    def _entered(self) -> None:
        self.entered.emit(self._id)

    def _slid(self, steps: int) -> None:
        self.tried.emit(self._id, steps / STEPS)

    def _typed(self, share: float) -> None:
        self.tried.emit(self._id, share)


class _Words(QWidget):
    """Words that are repainted as fast as a slider moves; small ones take two lines if need be."""

    def __init__(
        self,
        side: Side,
        *,
        small: bool = False,
        strong: bool = False,
        bold: bool = False,
        indent: int = 0,
    ) -> None:
        super().__init__()
        self.words, self._short = "", ""
        self._side = side
        self._small, self._strong, self._bold = small, strong, bold
        self._indent = indent
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme().px(LEAST_PX))

    def show_words(self, words: str, short: str = "") -> None:
        """Show words, or those in short where they are wider than there is room for."""
        if words != self.words:
            self.words, self._short = words, short
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.setToolTip(self.words)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        painter = QPainter(self)
        canvas = canvas_on(painter, self.rect(), look)
        box = canvas.bounds.adjusted(self._indent, 0, 0, 0)
        size = look.small if self._small else look.body
        lines = [self.words]
        if self._small:
            wide = partial(canvas.width, size=size)
            lines = two_lines(self.words, box.width(), wide)
            if self._short and max(map(wide, lines)) > box.width():
                lines = two_lines(self._short, box.width(), wide)
        high = min(box.height() / len(lines), 1.25 * size)
        top = box.center().y() - high * len(lines) / 2
        for number, words in enumerate(lines):
            canvas.text(
                QRectF(box.left(), top + number * high, box.width(), high),
                words,
                size=size,
                ink=look.ink if self._strong else look.quiet,
                bold=self._bold,
                side=self._side,
            )
        painter.end()


def two_lines(words: str, room: float, wide: Callable[[str], float]) -> list[str]:
    """Return words in one line, or in two where they are wider than the room."""
    first, rest = words, ""
    while " " in first and wide(first) > room:
        first, _space, last = first.rpartition(" ")
        rest = f"{last} {rest}".rstrip()
    return [first, rest] if rest else [first]


_RIGHT: Final = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


def _head(parent: QWidget) -> tuple[QWidget, list[QLabel], QGridLayout]:
    """Make the heads; given back are those of the columns, too, and how they are laid."""
    head = QWidget(parent)
    px = theme().px
    criterion = label(_("Criterion"), "small")
    criterion.setContentsMargins(px(6), 0, px(6), 0)
    parts = [criterion]
    for words, width in (
        (_("The leader stays"), 0),
        (_("Now"), NOW_PX),
        (_("Stays, %"), STAYS_PX),
        (_("What happens"), 0),
    ):
        text = label(words, "small", at_end=width == STAYS_PX)
        if width:
            text.setFixedWidth(px(width))
            if width == NOW_PX:
                # Over fields, whose figures stand at the right in every window.
                text.setAlignment(_RIGHT)
        else:
            text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            text.setMinimumWidth(px(LEAST_PX))
            text.setWordWrap(True)
        parts.append(text)
    # Figures that end beside it would else touch what begins here.
    parts[-1].setContentsMargins(px(APART_PX), 0, 0, 0)
    grid = _grid(head, parts)
    grid.setContentsMargins(0, 0, px(4), px(4))
    return head, parts, grid


def _grid(row: QWidget, parts: Sequence[QWidget]) -> QGridLayout:
    """Lay name, slider, weight, interval and what happens side by side."""
    grid = QGridLayout(row)
    grid.setHorizontalSpacing(theme().px(GRID_PX))
    grid.setVerticalSpacing(0)
    for column, part in enumerate(parts):
        grid.addWidget(part, 0, column)
    grid.setColumnStretch(1, SHARES[0])
    grid.setColumnStretch(4, SHARES[1])
    return grid
