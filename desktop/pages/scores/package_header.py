"""The names of the packages beside a grid, in the text's own weight, cut where too long."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.kit.names_apart import cut_apart, heads
from desktop.kit.theme import font, theme
from mcda.words.isolate import on_its_own


class PackageHeader(QHeaderView):
    """Row heads that stay in sight while the grid scrolls; the current row is bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(True)

    def sizeHint(self) -> QSize:
        # The grid gives its width; Qt itself would measure hundreds of names for it.
        return QSize(self.minimumWidth(), 0)

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        model = self.model()
        if model is None:
            return
        name = str(model.headerData(index, self.orientation(), Qt.ItemDataRole.DisplayRole) or "")
        view = self.parent()
        current = getattr(view, "currentIndex", None)
        bold = current is not None and current().row() == index
        painter.save()
        painter.fillRect(rect, theme().colour("surface"))
        painter.setPen(theme().colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme().colour("ink"))
        painter.setFont(font(bold=bold))
        inner = rect.adjusted(theme().px(6), 0, -theme().px(6), 0)
        text = cut_apart(name, heads(model, self.orientation()), painter.font(), inner.width())
        leading = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, leading, on_its_own(text))
        painter.restore()
