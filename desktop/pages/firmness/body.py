"""Firmness: the sliders, and what moves with them in sections beside or below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.kit.section_row import SectionRow
from desktop.kit.theme import GRID_PX, theme

SIDE_BY_SIDE_PX = 1210
"""From this width the sections stand beside the sliders."""


class FirmnessBody(QWidget):
    """Two halves, side by side where there is room; of the sections one is seen."""

    def __init__(
        self, weights: QWidget, sections: SectionRow, parts: Mapping[str, QWidget]
    ) -> None:
        super().__init__()
        self._parts = parts
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(theme().px(2 * GRID_PX))
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(weights)
        column.addStretch()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(theme().px(GRID_PX))
        beside.addWidget(sections)
        for part in parts.values():
            beside.addWidget(part)
        beside.addStretch()
        self._halves.addWidget(left, 6)
        self._halves.addWidget(right, 5)
        self.show_section(sections.current)

    @property
    def beside(self) -> bool:
        """Say whether the sections stand beside the sliders."""
        return self._halves.direction() == QBoxLayout.Direction.LeftToRight

    @property
    def section(self) -> str:
        """The key of the section that is seen."""
        return next(key for key, part in self._parts.items() if not part.isHidden())

    def show_section(self, section: str) -> None:
        """Show one section in place of the others."""
        for key, part in self._parts.items():
            part.setVisible(key == section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme().px(SIDE_BY_SIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != way:
            self._halves.setDirection(way)
