"""Packages down, measures across as rising steps, and what each stakeholder gains at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.kit.theme import font, theme
from desktop.words import _
from mcda.group.built_gains import Gain
from mcda.model.built import offers, step
from mcda.model.case import Case
from mcda.model.measure_texts import owner_names
from mcda.model.measures import Measure
from mcda.model.naming import label
from mcda.model.rules import broken

Index = QModelIndex | QPersistentModelIndex

ROW_PX, STEP_PX, GAP_PX = 38, 10, 2
CELL = Qt.ItemDataRole.UserRole + 41


@dataclass(frozen=True, slots=True)
class Row:
    """A package, or the combination that is tried out."""

    package: str
    name: str
    composition: Mapping[str, str]
    gains: Mapping[str, Gain] = field(default_factory=dict)
    tried: bool = False
    rings: Mapping[str, str] = field(default_factory=dict)
    """By measure: the numbers of the rules that the package breaks there."""


def rings_of(case: Case, composition: Mapping[str, str]) -> Mapping[str, str]:
    """Return, by measure, the numbers of the rules broken, at the measures that they speak of."""
    found: dict[str, list[str]] = {}
    numbers = {rule.id: str(at + 1) for at, rule in enumerate(case.rules)}
    for rule in broken(case, composition):
        about = [one.measure for one in rule.when] or [one.measure for one in rule.then]
        for measure in dict.fromkeys((*about, *rule.amounts)):
            found.setdefault(measure, []).append(numbers[rule.id])
    return {measure: ",".join(some) for measure, some in found.items()}


class StepsModel(QAbstractTableModel):
    """Column 0 names, then the offers, then the stakeholders whose gain is known."""

    def __init__(self) -> None:
        super().__init__()
        self.case = Case(id="none")
        self.rows: tuple[Row, ...] = ()
        self.measures: tuple[Measure, ...] = ()
        self.whom: tuple[str, ...] = ()

    def show(self, case: Case, rows: tuple[Row, ...]) -> None:
        """Show packages of a case with their gains."""
        self.beginResetModel()
        self.case, self.rows, self.measures = case, rows, _by_owners(case)
        known = {key for row in rows for key in row.gains}
        self.whom = tuple(one.id for one in case.stakeholders if one.id in known)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self.measures) + len(self.whom)

    def measure_at(self, column: int) -> Measure | None:
        """Return the measure of a column, None for names and gains."""
        return self.measures[column - 1] if 0 < column <= len(self.measures) else None

    def gain_at(self, row: int, column: int) -> Gain | None:
        """Return the gain in a cell, None where there is none."""
        at = column - 1 - len(self.measures)
        return self.rows[row].gains.get(self.whom[at]) if 0 <= at < len(self.whom) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, measure = self.rows[index.row()], self.measure_at(index.column())
        gain = self.gain_at(index.row(), index.column())
        if role == CELL:
            return row, measure, gain
        texts = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if role in (*texts, Qt.ItemDataRole.ToolTipRole):
            if measure is not None:
                return measure.levels[step(measure, row.composition)].name
            return row.name if index.column() == 0 else points_text(gain)
        return None

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if way != Qt.Orientation.Horizontal:
            return None
        measure = self.measure_at(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._told(section, measure)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if measure is not None:
            before = self.measure_at(section - 1)
            same = before is not None and before.owners == measure.owners
            names = {one.id: label(one) for one in self.case.stakeholders}
            tags = "" if same else "·".join(_tag(names.get(key, key)) for key in measure.owners)
            return f"{tags}\n{measure.short or measure.name}"
        if section == 0:
            return _("Package")
        at = section - 1 - len(self.measures)
        one = next((s for s in self.case.stakeholders if s.id == self.whom[at]), None)
        head = _("gain") if at == 0 else ""
        return f"{head}\n{_tag(label(one)) if one else ''}"

    def _told(self, section: int, measure: Measure | None) -> str:
        """Return what a column's head stands for, in full."""
        if measure is not None:
            owners = owner_names(self.case, measure)
            return _("{measure}, owned by {owners}", measure=measure.name, owners=owners)
        at = section - 1 - len(self.measures)
        names = {one.id: one.name for one in self.case.stakeholders}
        return names.get(self.whom[at], "") if 0 <= at < len(self.whom) else ""


def _by_owners(case: Case) -> tuple[Measure, ...]:
    """Return the offers, those of the same owners side by side."""
    groups: dict[tuple[str, ...], list[Measure]] = {}
    for one in offers(case):
        groups.setdefault(one.owners, []).append(one)
    return tuple(one for group in groups.values() for one in group)


def _tag(name: str) -> str:
    """Return the two letters that stand for an owner."""
    words = name.split()
    return ("".join(word[0] for word in words) if len(words) > 1 else name)[:2].upper()


def points_text(gain: Gain | None) -> str:
    """Return a gain in whole points with its sign."""
    if gain is None:
        return ""
    whole = round(gain.counts)
    return f"+{whole}" if whole > 0 else str(whole).replace("-", "\N{MINUS SIGN}")


class StepsDelegate(QStyledItemDelegate):
    """Paints steps, rings of broken rules, and gains with their signs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, measure, gain = index.data(CELL)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme().colour("accent_soft" if chosen else "surface"))
        if measure is not None:
            _steps(painter, rect, row, measure)
        elif index.column() == 0:
            painter.setFont(font(bold=row.tried))
            painter.setPen(theme().colour("accent" if row.tried else "ink"))
            inner = rect.adjusted(8, 0, -4, 0)
            left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            name = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideRight, int(inner.width())
            )
            painter.drawText(inner, left, name)
        elif gain is not None:
            _gain(painter, rect, row, gain)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if row.tried:
            painter.setPen(QPen(theme().colour("accent"), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


def steps_rects(rect: QRectF, count: int) -> list[QRectF]:
    """Return where the steps of a cell are, the first one beyond today's on the left."""
    width = count * STEP_PX + (count - 1) * GAP_PX
    left, foot = rect.center().x() - width / 2, rect.bottom() - 9
    highs = [8 + 12 * (at + 1) / count for at in range(count)]
    return [
        QRectF(left + at * (STEP_PX + GAP_PX), foot - high, STEP_PX, high)
        for at, high in enumerate(highs)
    ]


def _steps(painter: QPainter, rect: QRectF, row: Row, measure: Measure) -> None:
    far = step(measure, row.composition)
    for at, one in enumerate(steps_rects(rect, len(measure.levels) - 1)):
        filled = at < far
        painter.setPen(QPen(theme().colour("gain" if filled else "quiet"), 1))
        painter.setBrush(QBrush(theme().colour("gain")) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRect(one)
    ring = row.rings.get(measure.id, "")
    if ring:
        painter.setFont(font(11))
        painter.setPen(QPen(theme().colour("below"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 10 + 5 * len(ring)
        spot = QRectF(rect.right() - width - 1, rect.top() + 3, width, 14)
        painter.drawRoundedRect(spot, 7, 7)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, ring)


def _gain(painter: QPainter, rect: QRectF, row: Row, gain: Gain) -> None:
    text = points_text(gain)
    below = gain.counts < -1e-9
    inner = rect.adjusted(3, 7, -3, -7)
    if below:
        painter.fillRect(inner, theme().colour("below_soft"))
        painter.fillRect(
            inner, QBrush(theme().colour("below").lighter(130), Qt.BrushStyle.BDiagPattern)
        )
        painter.fillRect(inner.adjusted(inner.width() / 2 - 14, 3, 14 - inner.width() / 2, -3),
                         theme().colour("below_soft"))  # fmt: skip
    painter.setFont(font(bold=below or row.tried))
    painter.setPen(theme().colour("below" if below else "accent" if row.tried else "ink"))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
    if gain.judged:
        painter.setPen(QPen(theme().colour("ink"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inner.adjusted(inner.width() / 2 - 17, 0, 17 - inner.width() / 2, 0))


class StepsTable(QTableView):
    """The packages; `step_asked` names row, measure and how far: by click, or by keys + - 0-9."""

    step_asked = Signal(int, str, int)
    keep_asked = Signal()
    row_chosen = Signal(int, int)

    def __init__(self, model: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = model
        self.setModel(model)
        self.setItemDelegate(StepsDelegate(self))
        self.setAccessibleName(_("Packages and their measures"))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.row_chosen.emit(now.row(), now.column())
        )

    def fit(self) -> None:
        """Let columns be as wide as their heads, and the table as high as its rows."""
        metrics = self.horizontalHeader().fontMetrics()
        for column in range(self.steps.columnCount()):
            lines = str(self.steps.headerData(column, Qt.Orientation.Horizontal) or "").split("\n")
            narrow = column > len(self.steps.measures)
            last = metrics.horizontalAdvance(lines[-1]) + theme().px(14)
            wide = theme().px(42) if narrow else last - theme().px(4)
            self.setColumnWidth(column, max(theme().px(42), wide))
        names = [metrics.horizontalAdvance(row.name) for row in self.steps.rows]
        self.setColumnWidth(0, min(theme().px(176), max([theme().px(90), *names]) + theme().px(24)))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + len(self.steps.rows) * theme().px(ROW_PX) + bar + 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        measure = self.steps.measure_at(index.column()) if index.isValid() else None
        if measure is None or event.button() != Qt.MouseButton.LeftButton:
            return
        rect = QRectF(self.visualRect(index))
        for at, one in enumerate(steps_rects(rect, len(measure.levels) - 1)):
            wide = QRectF(one.left() - GAP_PX / 2, rect.top(), one.width() + GAP_PX, rect.height())
            if wide.contains(event.position()):
                now = step(measure, self.steps.rows[index.row()].composition)
                # A click on the furthest step that is filled takes it back.
                self.step_asked.emit(index.row(), measure.id, at if now == at + 1 else at + 1)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        measure = self.steps.measure_at(index.column()) if index.isValid() else None
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep_asked.emit()
        elif measure is not None and event.text() and event.text() in "+-0123456789":
            now = step(measure, self.steps.rows[index.row()].composition)
            sign = {"+": now + 1, "-": now - 1}
            to = sign[event.text()] if event.text() in sign else int(event.text())
            if 0 <= to < len(measure.levels):
                self.step_asked.emit(index.row(), measure.id, to)
        else:
            super().keyPressEvent(event)
