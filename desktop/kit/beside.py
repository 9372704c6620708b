"""Parts of a page, side by side where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop.kit.card import Card
from desktop.kit.theme import GRID_PX, theme


class Beside(QWidget):
    """`beside_px` (before zoom) is the width from which the parts stand side by side.

    They share it by `shares`. Below it, or where they need more, the first stands on top, or
    the last with `last_on_top`. Side by side all are as high as the highest; what stands on a
    card stays on top.
    """

    def __init__(
        self,
        parts: Sequence[QWidget],
        shares: Sequence[int],
        beside_px: int = 0,
        *,
        last_on_top: bool = False,
    ) -> None:
        super().__init__()
        self._sides = tuple(parts)
        self._beside_px, self._on_top = beside_px, last_on_top
        self._share = shares[-1]
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme().px(2 * GRID_PX))
        for part, share in zip(parts, shares, strict=True):
            self._box.addWidget(part, share)
            if isinstance(part, Card):
                part.body.addStretch()
        self._turn()

    @property
    def beside(self) -> bool:
        """Say whether the parts stand side by side."""
        return self._box.direction() is QBoxLayout.Direction.LeftToRight

    def ask_room(self, beside_px: int) -> None:
        """Let the parts stand side by side from another width on (before zoom)."""
        self._beside_px = beside_px
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """Return what the widest part needs: side by side they are never squeezed."""
        wide = max((_least(part) for part in self._shown()), default=0)
        return QSize(wide, super().minimumSizeHint().height())

    def _shown(self) -> list[QWidget]:
        return [part for part in self._sides if not part.isHidden()]

    def _turn(self) -> None:
        shown = self._shown()
        needed = sum(map(_least, shown)) + self._box.spacing() * (len(shown) - 1)
        beside = self.width() >= max(needed, theme().px(self._beside_px))
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)
        last = len(self._sides) - 1
        place = 0 if self._on_top and not beside else last
        if self._box.indexOf(self._sides[last]) != place:
            self._box.insertWidget(place, self._sides[last], self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()


def _least(part: QWidget) -> int:
    return max(part.minimumSizeHint().width(), part.minimumWidth())
