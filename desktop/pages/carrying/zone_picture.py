"""When each package suits all, as bars over the years."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from desktop.kit.charts.canvas import Canvas, Side
from desktop.kit.charts.painted import Picture
from desktop.words import _
from mcda.words.figures import decimals

MOST_NAMES = 0.4
"""Of the width the names have at most."""
ROW = 28.0
FOOT = 24.0


@dataclass(frozen=True, slots=True)
class Bars:
    """Packages by name with the years in which each suits all, up to a horizon."""

    names: tuple[str, ...]
    zones: tuple[tuple[tuple[float, float], ...], ...]
    years: float
    words: tuple[str, ...] = ()
    """Of each package from when it suits all, and when that ends."""


class ZonePicture(Picture):
    """One bar a package; nothing where it never suits all."""

    wide = 520.0

    def __init__(self) -> None:
        super().__init__()
        self.shown = Bars((), (), 1.0)

    def high(self) -> float:
        return ROW * len(self.shown.names) + FOOT

    def show_bars(self, bars: Bars) -> None:
        self.shown = bars
        self.tell(_("When each package suits all"), *(_told(*x) for x in self._pairs()))

    def paint(self, canvas: Canvas, room: QRectF) -> None:
        look, years = canvas.look, self.shown.years
        widest = max((canvas.width(name) for name in self.shown.names), default=0.0)
        left, right = min(widest + 16, MOST_NAMES * room.width()), room.width() - 130
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
            canvas.text(QRectF(0, top, left - 12, ROW), name)
            for start, end in zones:
                wide = max((end - start) * scale, 2.0)
                canvas.bar(QRectF(left + start * scale, top + 8, wide, ROW - 16), look.accent)
            end = zones[-1][1] if zones else 0.0
            box = QRectF(left + end * scale + 6, top, room.right() - left - end * scale - 6, ROW)
            canvas.text(box, self.shown.words[row], size=look.small, ink=look.quiet)

    def _pairs(self) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
        return list(zip(self.shown.names, self.shown.zones, strict=True))


def _told(name: str, zones: tuple[tuple[float, float], ...]) -> str:
    spans = [
        _("{start} to {end} years", start=decimals(a, 1), end=decimals(b, 1)) for a, b in zones
    ]
    return _("{name}: {when}", name=name, when="; ".join(spans) or _("never"))
