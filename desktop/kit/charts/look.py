"""Colours, type and sizes of charts, as one frozen value for a screen theme or for paper.

A chart asks the look for everything that is not data, so the same painting
serves light, dark, paper and right-to-left. Colours are hex strings here;
`colour` turns one into Qt's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from desktop.kit.number_form import shown
from desktop.kit.theme import LIGHT, OKABE_ITO, SMALL_PX, Theme
from desktop.kit.theme import contrast as measured_contrast
from mcda.words.apart import apart

DASHES: Final[tuple[tuple[float, ...], ...]] = ((), (5.0, 2.5), (1.5, 2.0), (6.0, 2.0, 1.5, 2.0))
"""Dash patterns in pen widths; together with the colours they tell 28 series apart."""

_SPARE: Final = (0.0, 1.0, 3.0)
"""Pixels fewer than the room to which a text is cut, tried in turn."""

_FALLBACK_FAMILIES: Final = ("Inter", "DejaVu Sans", "Noto Sans Arabic")  # no words: typefaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a chart looks like; all sizes in logical pixels (1/96 inch).

    `ramp` runs from the lowest value to the highest, `shares` from first place to
    last. `gain` and `loss` are the diverging pair. With `grey_safe` dashes double the colours of
    series; what is gained or lost stands by its side and its sign, as hatching means below the
    fallback. `decimal` is the user's sign on the screen and a point on paper, `zoom` the window's.
    """

    surface: str
    ink: str
    quiet: str
    line: str
    track: str
    accent: str
    interval: str
    row: str
    below: str
    below_fill: str
    below_ground: str
    gain: str
    loss: str
    faint: str
    ramp: tuple[str, str]
    shares: tuple[str, str]
    series: tuple[str, ...] = OKABE_ITO
    families: tuple[str, ...] = _FALLBACK_FAMILIES
    body: float = 13.0
    small: float = 12.0
    label: float = 11.0
    rtl: bool = False
    grey_safe: bool = False
    decimal: str = "."
    zoom: float = 1.0

    def told(self, text: str) -> str:
        """Return a text with its figures as its reader writes them."""
        return text if self.decimal == "." else shown(text)

    def series_colour(self, index: int) -> str:
        """Return the colour of a series, told from the surface at 3 to 1 or better."""
        return readable(self.series[index % len(self.series)], self.surface, 3.0)

    def series_dash(self, index: int) -> tuple[float, ...]:
        """Return the dash pattern of a series; on paper even neighbours differ in it."""
        return DASHES[(index if self.grey_safe else index // len(self.series)) % len(DASHES)]


@lru_cache(maxsize=512)
def colour(name: str) -> QColor:
    """Return a hex colour as Qt's; callers must not change it."""
    return QColor(name)


@lru_cache(maxsize=64)
def font(families: tuple[str, ...], size: float, bold: bool = False) -> QFont:
    """Return a font in logical pixels with tabular figures and unhinted widths.

    Unhinted, a text is as wide on paper as it was when it was measured.
    """
    made = QFont(list(families))
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    # Alternates by context are glyphs without a character: a PDF's text would lose them.
    made.setFeature(QFont.Tag("calt"), 0)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@lru_cache(maxsize=64)
def metrics(families: tuple[str, ...], size: float, bold: bool = False) -> QFontMetricsF:
    """Return the measures of a font."""
    return QFontMetricsF(font(families, size, bold))


@lru_cache(maxsize=4096)
def text_width(text: str, families: tuple[str, ...], size: float, bold: bool = False) -> float:
    """Return a text's width in logical pixels."""
    return metrics(families, size, bold).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def elided(text: str, room: float, families: tuple[str, ...], size: float, bold: bool) -> str:
    """Return the text, cut with an ellipsis where it needs more than `room`; maybe empty."""
    if text_width(text, families, size, bold) <= room:
        return text
    measure = metrics(families, size, bold)
    # What was cut to the room can still be a hair wider: letters before dots stand otherwise.
    for spare in _SPARE:
        cut = measure.elidedText(text, Qt.TextElideMode.ElideRight, room - spare)
        if text_width(cut, families, size, bold) <= room:
            return cut
    return ""


def elided_apart(
    text: str, among: tuple[str, ...], room: float, families: tuple[str, ...], size: float,
    bold: bool,
) -> str:  # fmt: skip
    """Return a name of a list, cut where it needs more than `room`, distinct from the others."""
    if text_width(text, families, size, bold) <= room or text not in among:
        return elided(text, room, families, size, bold)
    shown = _apart(among, room, families, size, bold)[among.index(text)]
    return elided(shown, room, families, size, bold)


@lru_cache(maxsize=256)
def _apart(
    names: tuple[str, ...], room: float, families: tuple[str, ...], size: float, bold: bool
) -> tuple[str, ...]:
    return apart(names, lambda text: text_width(text, families, size, bold) <= room)


@lru_cache(maxsize=512)
def blend(start: str, end: str, share: float) -> str:
    """Return the colour a share of the way from one to another (0 to 1)."""
    one, two = QColor(start), QColor(end)
    at = min(1.0, max(0.0, share))
    parts = (
        round(one.red() + (two.red() - one.red()) * at),
        round(one.green() + (two.green() - one.green()) * at),
        round(one.blue() + (two.blue() - one.blue()) * at),
    )
    return "#{:02X}{:02X}{:02X}".format(*parts)


def tint(look: Look, share: float) -> str:
    """Return the value ramp's colour for a share from 0 (worst) to 1 (best), in 20 steps."""
    return blend(*look.ramp, round(min(1.0, max(0.0, share)) * 20) / 20)


@lru_cache(maxsize=512)
def contrast(one: str, two: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    return measured_contrast(one, two)


@lru_cache(maxsize=512)
def readable(name: str, ground: str, ratio: float = 4.5) -> str:
    """Return the colour, moved towards black or white until it stands off its ground."""
    towards = max("#000000", "#FFFFFF", key=lambda end: contrast(end, ground))
    for step in range(21):
        moved = blend(name, towards, step / 20)
        if contrast(moved, ground) >= ratio:
            return moved
    return towards


def ink_on(ground: str, look: Look) -> str:
    """Return the ink, or its opposite where that reads better on the ground."""
    other = look.surface if contrast(look.surface, look.ink) > 3 else "#FFFFFF"
    return look.ink if contrast(look.ink, ground) >= contrast(other, ground) else other


@lru_cache(maxsize=8)
def screen_look(theme: Theme, rtl: bool = False, decimal: str = ".") -> Look:
    """Return the look of charts in a theme of the window, with a decimal sign."""
    return Look(
        surface=theme.surface,
        ink=theme.ink,
        quiet=theme.quiet,
        line=theme.line,
        track=theme.track,
        accent=theme.accent,
        interval=_interval(theme),
        row=blend(theme.surface, theme.accent_soft, 0.5),
        below=theme.below,
        below_fill=blend(theme.below_soft, theme.below, 0.32),
        below_ground=theme.below_soft,
        gain=theme.gain,
        loss=theme.loss,
        faint=blend(theme.quiet, theme.surface, 0.5),
        ramp=(theme.ramp_low, theme.ramp_high),
        shares=(blend(theme.accent, theme.ink, 0.1), blend(theme.track, theme.accent_soft, 0.5)),
        series=theme.series,
        rtl=rtl,
        decimal=decimal,
        zoom=theme.zoom,
    )


def _interval(theme: Theme) -> str:
    """Return the pale one of two blues: told from its track, in high contrast at 3 to 1."""
    strong = contrast(theme.line, theme.surface) > 7
    share = 0.35
    while strong and contrast(blend(theme.surface, theme.gain, share), theme.track) < 3:
        share += 0.05
    return blend(theme.surface, theme.gain, share)


def paper_look(rtl: bool = False) -> Look:
    """Return the look on paper: the light theme, a little smaller, readable in grey."""
    light = screen_look(LIGHT, rtl)
    return replace(light, line="#D5D8DC", body=float(SMALL_PX), small=11.0, grey_safe=True)
