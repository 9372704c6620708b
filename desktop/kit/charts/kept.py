"""A part of a chart that stays while the rest moves: painted once, then laid down as a picture."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from desktop.kit.charts.look import colour

if TYPE_CHECKING:
    from desktop.kit.charts.canvas import Canvas


class Kept:
    """The picture of one part, held by the widget that shows the chart."""

    def __init__(self) -> None:
        self._key: Hashable = None
        self._picture = QPixmap()

    def lay(
        self, canvas: Canvas, area: QRectF, key: Hashable, draw: Callable[[Canvas], None]
    ) -> None:
        """Lay down what `draw` paints in an area, painted anew only if the key is another.

        Nothing may stand there yet: the picture has the chart's ground.
        """
        painter = canvas.painter
        ratio = painter.device().devicePixelRatio()
        box = painter.worldTransform().mapRect(area).toAlignedRect()
        if ratio != round(ratio) or box.isEmpty():
            # A picture between two pixels would be blurred; without room there is none.
            draw(canvas)
            return
        now = (key, box.getRect(), canvas.bounds.getRect(), ratio, canvas.look)
        if now != self._key:
            self._paint(canvas, box, ratio, draw)
            self._key = now
        painter.setWorldMatrixEnabled(False)
        painter.drawPixmap(QPointF(box.topLeft()), self._picture)
        painter.setWorldMatrixEnabled(True)

    def _paint(
        self, canvas: Canvas, box: QRect, ratio: float, draw: Callable[[Canvas], None]
    ) -> None:
        self._picture = QPixmap(box.size() * ratio)
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(colour(canvas.look.surface))
        painter = QPainter(self._picture)
        painter.translate(-box.left(), -box.top())
        painter.setWorldTransform(canvas.painter.worldTransform(), combine=True)
        draw(canvas.on(painter))
        painter.end()
