"""The consistency ratio as a mark on a short scale, with the limit it is held against."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.kit.theme import font, theme
from desktop.kit.told_as import Graphic
from desktop.words import _
from mcda.weighting.random_index import ACCEPTABLE_CR
from mcda.words import figures

END: Final = 0.15
BAR_PX = 160
GAP_PX = 12


class ConsistencyBar(Graphic):
    """Shows CR and the part of the scale that counts as acceptable."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ratio: float | None = None

    def show_ratio(self, ratio: float | None) -> None:
        """Show a consistency ratio, None while there are too few judgements for one."""
        self._ratio = ratio
        self.setAccessibleName(self._words())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
        tokens = theme()
        painter.setFont(font(bold=True))
        painter.setPen(tokens.colour("ink"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = QFontMetrics(font(bold=True)).horizontalAdvance(self._words()) + 2
        self._text(painter, 0, width, self._words(), rtl=rtl)
        if self._ratio is None:
            return
        left = width + theme().px(GAP_PX)
        bar = QRectF(left, self.height() / 2 - 3, theme().px(BAR_PX), 6)
        limit = bar.left() + bar.width() * ACCEPTABLE_CR / END
        sign = -1 if rtl else 1
        for start, end, colour in (
            (bar.left(), limit, tokens.colour("ramp_high")),
            (limit, bar.right(), tokens.colour("warning")),
        ):
            spot = QRectF(sign * start, bar.top(), sign * (end - start), bar.height())
            painter.fillRect(spot.normalized(), colour)
        x = sign * (bar.left() + bar.width() * min(1.0, self._ratio / END))
        painter.setPen(QPen(tokens.colour("ink"), 2))
        painter.drawLine(int(x), int(bar.top()) - 5, int(x), int(bar.bottom()) + 5)
        painter.setFont(font())
        painter.setPen(tokens.colour("quiet"))
        said = _("acceptable up to {limit}", limit=figures.decimals(ACCEPTABLE_CR, 2))
        self._text(painter, bar.right() + theme().px(GAP_PX), 300, said, rtl=rtl)

    def _text(self, painter: QPainter, left: float, width: float, text: str, *, rtl: bool) -> None:
        spot = QRectF(-left - width if rtl else left, 0, width, self.height())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            spot, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text
        )

    def _words(self) -> str:
        if self._ratio is None:
            return _("Consistency ratio: too few judgements")
        return _("Consistency ratio {ratio}", ratio=figures.decimals(self._ratio, 2))
