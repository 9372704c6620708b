"""When each package suits all, as bars over the years."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.look import screen_look
from desktop.kit.theme import theme
from desktop.words import _
from mcda.words.figures import decimals

NAMES = 200.0
ROW = 28.0
FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Bars:
    """Packages by name with the years in which each suits all, up to a horizon."""

    names: tuple[str, ...]
    zones: tuple[tuple[tuple[float, float], ...], ...]
    years: float


class ZonePicture(QWidget):
    """One bar a package; nothing where it never suits all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Bars((), (), 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Bars) -> None:
        """Show other bars."""
        self.shown = bars
        self.setAccessibleName(_("When each package suits all"))
        self.setAccessibleDescription("; ".join(_told(*pair) for pair in self._pairs()))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        height = ROW * len(self.shown.names) + FOOT
        return QSize(round(520 * theme().zoom), round(height * theme().zoom))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(theme().zoom, theme().zoom)
        room = QRectF(0, 0, self.width() / theme().zoom, self.height() / theme().zoom)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._paint(Canvas(painter, room, screen_look(theme(), rtl)), room)
        painter.end()

    def _paint(self, canvas: Canvas, room: QRectF) -> None:
        look, years = canvas.look, self.shown.years
        left, right = NAMES, room.width() - 40
        scale = (right - left) / years
        bottom = ROW * len(self.shown.names)
        every = max(1, round(years / 6))
        for year in range(0, int(years) + 1, every):
            x = left + year * scale
            canvas.line(QPointF(x, 0), QPointF(x, bottom), look.line)
            words = _("today") if year == 0 else decimals(float(year), 0)
            box = QRectF(x - 30, bottom + 2, 60, FOOT - 4)
            canvas.text(box, words, size=look.small, ink=look.quiet, side=Side.CENTRE)
        for row, (name, zones) in enumerate(self._pairs()):
            top = row * ROW
            canvas.text(QRectF(0, top, NAMES - 12, ROW), name)
            for start, end in zones:
                wide = max((end - start) * scale, 2.0)
                canvas.bar(QRectF(left + start * scale, top + 8, wide, ROW - 16), look.accent)
            if not zones:
                box = QRectF(left + 6, top, right - left, ROW)
                canvas.text(box, _("never"), size=look.small, ink=look.quiet)

    def _pairs(self) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
        return list(zip(self.shown.names, self.shown.zones, strict=True))


def _told(name: str, zones: tuple[tuple[float, float], ...]) -> str:
    spans = [
        _("{start} to {end} years", start=decimals(a, 1), end=decimals(b, 1)) for a, b in zones
    ]
    return f"{name}: {', '.join(spans) or _('never')}"
