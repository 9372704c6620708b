"""The scores grid's head: the tree's groups over the criteria, each with what it measures."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.kit.scale_words import anchors, arrow
from desktop.kit.theme import SMALL_PX, font, theme
from mcda.model.case import Case, Criterion
from mcda.model.tree import path
from mcda.words.isolate import on_its_own

GAP_PX = 4
SIDES_PX = 18


@lru_cache(maxsize=1024)
def _wrapped(name: str, room: int, _zoom: float) -> int:
    """Return the height of a name that wraps in so much room, at a zoom."""
    metrics = QFontMetrics(font(bold=True))
    box = QRect(0, 0, room, 10_000)
    return metrics.boundingRect(box, int(Qt.TextFlag.TextWordWrap), name).height()


class CriteriaHeader(QHeaderView):
    """Group, name, direction with unit, and anchors of every leaf criterion."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self._criteria: tuple[Criterion, ...] = ()
        self._groups: list[str] = []

    def show_criteria(self, case: Case, criteria: tuple[Criterion, ...]) -> None:
        """Take the leaves to head, with their groups."""
        names = case.names.criteria
        self._criteria = criteria
        self._groups = [
            " / ".join(names[step] for step in path(case, criterion.id)[:-1])
            for criterion in criteria
        ]
        self.updateGeometry()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(font(SMALL_PX)).height()
        group = line + theme().px(3 * GAP_PX) if any(self._groups) else 0
        return QSize(0, group + self._name_height() + 2 * line + theme().px(3 * GAP_PX))

    def _name_height(self) -> int:
        """Return the height of the name that wraps into most lines at its column's width."""
        return max(
            (
                _wrapped(criterion.name, self.sectionSize(i) - theme().px(SIDES_PX), theme().zoom)
                for i, criterion in enumerate(self._criteria[: self.count()])
            ),
            default=QFontMetrics(font(bold=True)).height(),
        )

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        if index >= len(self._criteria):
            return
        painter.save()
        painter.fillRect(rect, theme().colour("surface"))
        criterion = self._criteria[index]
        small = QFontMetrics(font(SMALL_PX)).height()
        px = theme().px
        inner = rect.adjusted(px(8), 0, -px(SIDES_PX - 8), -px(GAP_PX))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight
        lines = [f"{arrow(criterion)} {criterion.unit}".strip(), anchors(criterion)]
        painter.setFont(font(SMALL_PX))
        painter.setPen(theme().colour("quiet"))
        for back, text in enumerate(reversed(lines)):
            spot = QRect(inner.left(), inner.bottom() - (back + 1) * small, inner.width(), small)
            shown = on_its_own(_cut(painter, text, spot))
            painter.drawText(spot, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setFont(font(bold=True))
        painter.setPen(theme().colour("ink"))
        top = rect.top() + (self._group_height() if any(self._groups) else 0)
        spot = QRect(inner.left(), top, inner.width(), inner.bottom() - 2 * small - top)
        flags = side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(spot, flags, on_its_own(criterion.name))
        painter.restore()

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)  # type: ignore[arg-type]
        if not any(self._groups):
            return
        painter = QPainter(self.viewport())
        painter.setFont(font(SMALL_PX))
        start = 0
        for name, run in groupby(self._groups):
            count = len(list(run))
            if name:
                self._paint_group(painter, name, start, start + count - 1)
            start += count
        painter.end()

    def _paint_group(self, painter: QPainter, name: str, first: int, last: int) -> None:
        edges = []
        for section in (first, last):
            x = self.sectionViewportPosition(section)
            edges += [x, x + self.sectionSize(section)]
        left, right = min(edges) + 3, max(edges) - 3
        height = self._group_height()
        painter.setPen(theme().colour("quiet"))
        spot = QRect(left, 0, right - left, height - theme().px(2 * GAP_PX))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, on_its_own(_cut(painter, name, spot)))
        painter.setPen(theme().colour("line"))
        y = height - theme().px(GAP_PX)
        painter.drawLine(QLineF(left, y, right, y))

    def _group_height(self) -> int:
        return QFontMetrics(font(SMALL_PX)).height() + theme().px(3 * GAP_PX)


def _cut(painter: QPainter, text: str, spot: QRect) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, spot.width())
