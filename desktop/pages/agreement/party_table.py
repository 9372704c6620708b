"""The table of the tab Answer: everyone's gain as a bar across the fallback line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.gain_bar import fallback_at, paint_gain_bar
from desktop.kit.charts.heading import wrapped
from desktop.kit.charts.look import Look
from desktop.kit.charts.painted import canvas_on, look_of, rule
from desktop.kit.roles import Index
from desktop.kit.tables import set_up
from desktop.kit.theme import theme
from desktop.kit.unhurried import Unhurried
from desktop.pages.agreement.party_model import ENDS, LINE, Cell, PartyModel, cell_words
from desktop.words import _, text
from mcda.answer.acceptance_words import STATE_SIGNS
from mcda.answer.party_lines import PartyLine
from mcda.answer.party_sentences import against_words
from mcda.group.acceptance import State
from mcda.model.naming import label

ROW: Final = 46.0
HEAD: Final = 28.0
_EDGE: Final = 6.0
_STEP: Final = 14.0
_NAME: Final = 17.0
"""How high a line of a name is, and one of small print."""
_FIXED: Final = {Cell.GAIN: 54, Cell.RANGE: 92, Cell.STATE: 92}
_SHARES: Final = {Cell.WHO: 23, Cell.BAR: 26, Cell.GAINS: 19, Cell.PAYS: 16, Cell.SURE: 16}
_NARROW_SHARES: Final = {Cell.WHO: 24, Cell.BAR: 17, Cell.GAINS: 23, Cell.PAYS: 18, Cell.SURE: 18}
"""Where texts would take many lines otherwise."""
_NARROW: Final = 900
_SCARCE: Final = 640
"""Width, in pixels at usual size, below which some columns are left out."""
_SPARED: Final = (Cell.RANGE, Cell.GAINS)
_PARTS: Final = (Cell.GAINS, Cell.PAYS)
_FOLDED: Final = (Cell.GAINS, Cell.PAYS, Cell.SURE)
_MOST: Final = 6
"""Lines of a text, at most."""
_TRAILING: Final = (Cell.GAIN, Cell.RANGE)


MANY_CELLS = 80


class PartyTable(QTableView):
    """Everyone's lines; `chosen` gives the stakeholder whose row became current."""

    chosen = Signal(str)

    def __init__(self, model: PartyModel) -> None:
        super().__init__()
        self.lines = model
        self._quiet = False
        self.unhurried = Unhurried(self, MANY_CELLS)
        self.setModel(model)
        set_up(self, _("Stakeholders and what the package brings each"))
        self.setHorizontalHeader(_Heads(self))
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme().px(ROW))
        self.selectionModel().currentChanged.connect(self._current_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.unhurried.begin()
        super().paintEvent(event)

    def choose(self, stakeholder: str) -> None:
        """Make a stakeholder's row current, without saying so."""
        ids = [line.stakeholder.id for line in self.lines.lines]
        if stakeholder not in ids:
            return
        at = self.currentIndex()
        column = max(0, at.column())
        self._quiet = True
        self.setCurrentIndex(self.lines.index(ids.index(stakeholder), column))
        self._quiet = False

    def fit(self) -> None:
        """Give every row its place: the table has no scroll bar of its own."""
        self._fit_columns()
        self._fit_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_rows()

    def _fit_columns(self) -> None:
        """Share the width; where it is scarce, what the bar and the details say too goes."""
        px, room = theme().px, self.viewport().width()
        # Against fallbacks that are no packages there is nothing to gain or pay on.
        bare = not any(line.gains or line.pays for line in self.lines.lines)
        for column in (*_SPARED, *_PARTS):
            scarce = column in _SPARED and room < px(_SCARCE)
            self.setColumnHidden(column, scarce or (bare and column in _PARTS))
        fixed = {c: px(wide) for c, wide in _FIXED.items() if not self.isColumnHidden(c)}
        all_shares = _NARROW_SHARES if px(_SCARCE) <= room < px(_NARROW) else _SHARES
        shares = {c: share for c, share in all_shares.items() if not self.isColumnHidden(c)}
        left = max(0, room - sum(fixed.values()))
        widths = {c: left * share // sum(shares.values()) for c, share in shares.items()}
        widths[Cell.SURE] += left - sum(widths.values())
        for column, wide in (fixed | widths).items():
            self.setColumnWidth(column, wide)

    def _fit_rows(self) -> None:
        """Give each row the height of its longest text: none is cut where the page is narrow."""
        look, zoom = look_of(self), theme().zoom
        rooms = {
            column: self.columnWidth(column) / zoom - 2 * _EDGE
            for column in _FOLDED
            if not self.isColumnHidden(column)
        }
        whole = 0
        for row, line in enumerate(self.lines.lines):
            most = max(
                len(wrapped(cell_words(line, column), room, look.families, look.small, most=_MOST))
                for column, room in rooms.items()
            )
            under = _under(line, self.columnWidth(Cell.WHO) / zoom - 2 * _EDGE, look)
            high = max(_STEP * most, _NAME + _STEP * len(under)) + 4
            height = theme().px(max(ROW, high))
            self.setRowHeight(row, height)
            whole += height
        self.setFixedHeight(theme().px(HEAD) + whole + 2 * self.frameWidth())

    def _current_changed(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self.lines.lines[current.row()].stakeholder.id)


class _Heads(QHeaderView):
    """The heads; over the bars stands which side is worse and which better."""

    def __init__(self, table: PartyTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(theme().px(HEAD))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme().px(24))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        painter.save()
        painter.fillRect(rect, theme().colour("surface"))
        canvas = canvas_on(painter, rect, look_of(self))
        look, box, column = canvas.look, canvas.bounds, Cell(index)
        inner = box.adjusted(_EDGE, 0, -_EDGE, 0)
        if column is Cell.BAR:
            _sides(canvas, inner, self._table.lines.ends)
        else:
            side = Side.TRAILING if column in _TRAILING else Side.LEADING
            words = str(self.model().headerData(index, Qt.Orientation.Horizontal))
            canvas.text(inner, words, size=look.small, ink=look.quiet, side=side)
        rule(canvas)
        painter.restore()


def _sides(canvas: Canvas, box: QRectF, ends: tuple[float, float]) -> None:
    look, line = canvas.look, fallback_at(box, ends)
    name, worse = _("fallback"), _("← worse")
    if look.rtl:
        worse = _("worse →")
    better = _("← better") if look.rtl else _("better →")
    wide = canvas.width(name, look.small)
    left = min(max(box.left(), line - wide / 2), box.right() - wide)
    canvas.text(QRectF(left, box.top(), wide + 2, box.height()), name, size=look.small)
    room = left - box.left() - 6
    if room >= canvas.width(worse, look.small):
        spot = QRectF(box.left(), box.top(), room, box.height())
        canvas.text(spot, worse, size=look.small, ink=look.quiet)
    room = box.right() - left - wide - 6
    if room >= canvas.width(better, look.small):
        spot = QRectF(box.right() - room, box.top(), room, box.height())
        canvas.text(spot, better, size=look.small, ink=look.quiet, side=Side.TRAILING)


class _Delegate(QStyledItemDelegate):
    """Paints one cell, through the same canvas as the charts."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: PartyLine = index.data(LINE)
        column = Cell(index.column())
        view = self.parent()
        assert isinstance(view, PartyTable)
        if not view.unhurried.may(option.rect):
            return
        tried = line.stakeholder.id in view.lines.tried
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        canvas = canvas_on(painter, option.rect, look_of(view))
        look, box = canvas.look, canvas.bounds
        canvas.block(box, look.row if chosen else look.surface)
        if column is Cell.WHO:
            lines = view.lines.lines
            whole = [cell_words(one, Cell.WHO) for one in lines]
            _who(canvas, box, line, whole, [label(one.stakeholder) for one in lines])
        else:
            _cell(canvas, box, line, column, index.data(ENDS))
        if tried:
            for y in (box.top() + 1, box.bottom() - 1.5):
                start, end = QPointF(box.left(), y), QPointF(box.right(), y)
                canvas.line(start, end, look.accent, 1.4, (4.0, 3.0))
        else:
            rule(canvas)
        if option.state & QStyle.StateFlag.State_HasFocus:
            canvas.frame(box.adjusted(1, 1, -1, -1), look.accent, 1.5)
        painter.restore()


def _cell(
    canvas: Canvas, box: QRectF, line: PartyLine, column: Cell, ends: tuple[float, float]
) -> None:
    look, one = canvas.look, line.stands
    refuses = one.state is State.REFUSES
    inner = box.adjusted(_EDGE, 0, -_EDGE, 0)
    words = cell_words(line, column)
    if column is Cell.BAR:
        paint_gain_bar(canvas, inner, (one.low, one.middle, one.high), ends)
    elif column is Cell.GAIN:
        ink = look.below if refuses else look.ink
        canvas.text(inner, words, ink=ink, bold=True, side=Side.TRAILING)
    elif column is Cell.RANGE:
        canvas.text(inner, words, size=look.small, ink=look.quiet, side=Side.TRAILING)
    elif column is Cell.STATE:
        _state(canvas, inner, line, words)
    else:
        ink = look.quiet if column is Cell.SURE else look.ink
        _folded(canvas, inner, words, ink)


def _state(canvas: Canvas, box: QRectF, line: PartyLine, words: str) -> None:
    look = canvas.look
    ink = {
        State.ACCEPTS: look.accent, State.REFUSES: look.below, State.UNSTATED: look.quiet,
    }.get(line.stands.state, look.ink)  # fmt: skip
    mark = QRectF(box.left(), box.top(), 14, box.height())
    canvas.text(mark, STATE_SIGNS[line.stands.state], ink=ink, bold=True)
    spot = box.adjusted(18, 0, 0, 0)
    plain = line.stands.state is State.ACCEPTS
    _folded(canvas, spot, words, look.ink if plain else ink)


def _under(line: PartyLine, room: float, look: Look) -> tuple[str, ...]:
    """Return the lines under a name: what the gain is counted against."""
    return wrapped(
        text(against_words(line)), room, look.families, look.small, bold=False, most=_MOST
    )


def _who(
    canvas: Canvas,
    outer: QRectF,
    line: PartyLine,
    whole: Sequence[str],
    among: Sequence[str],
) -> None:
    """Write who it is, all by short names where one of the `whole` has no room, and under it
    what it is seen against.
    """
    box, words = outer.adjusted(_EDGE, 0, -_EDGE, 0), cell_words(line, Cell.WHO)
    if any(canvas.width(one) > box.width() for one in whole):
        words = label(line.stakeholder)
    more = _under(line, box.width(), canvas.look)
    look, top = canvas.look, box.center().y() - (_NAME + _STEP * len(more)) / 2
    canvas.text(QRectF(box.left(), top, box.width(), _NAME), words, among=among)
    for number, one in enumerate(more):
        spot = QRectF(box.left(), top + _NAME + number * _STEP, box.width(), _STEP)
        canvas.text(spot, one, size=look.small, ink=look.quiet)


def _folded(canvas: Canvas, box: QRectF, words: str, ink: str) -> None:
    """Write a text from the leading edge, on as many lines as the row has room for."""
    look = canvas.look
    lines = wrapped(words, box.width(), look.families, look.small, most=_MOST)
    top = box.center().y() - _STEP * len(lines) / 2
    for number, one in enumerate(lines):
        spot = QRectF(box.left(), top + number * _STEP, box.width(), _STEP)
        canvas.text(spot, one, size=look.small, ink=ink)
