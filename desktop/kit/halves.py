"""Two halves of a page, side by side where there is room, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.kit.theme import GRID_PX, theme


class Halves(QWidget):
    """`beside_px` (before zoom) is the width from which the halves stand side by side.

    Below it the first stands on top, or the second with `second_on_top`.
    """

    def __init__(
        self,
        first: QWidget,
        second: QWidget,
        beside_px: int,
        shares: tuple[int, int],
        *,
        second_on_top: bool = False,
    ) -> None:
        super().__init__()
        self._halves = (first, second)
        self._beside_px, self._on_top = beside_px, second_on_top
        self._share = shares[1]
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme().px(2 * GRID_PX))
        self._box.addWidget(first, shares[0])
        self._box.addWidget(second, shares[1])
        self._turn()

    @property
    def beside(self) -> bool:
        """Say whether the halves stand side by side."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """Return what the wider half needs: side by side they are never squeezed."""
        wide = max(half.minimumSizeHint().width() for half in self._halves)
        return QSize(wide, super().minimumSizeHint().height())

    def _turn(self) -> None:
        needed = sum(half.minimumSizeHint().width() for half in self._halves) + self._box.spacing()
        beside = self.width() >= max(needed, theme().px(self._beside_px))
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)
        place = 0 if self._on_top and not beside else 1
        if self._box.indexOf(self._halves[1]) != place:
            self._box.insertWidget(place, self._halves[1], self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()
