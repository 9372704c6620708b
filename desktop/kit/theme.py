"""Colours, sizes and fonts of the window, light and dark, and how they reach Qt.

Nothing else in `desktop` names a colour. Charts and delegates read `theme()`
when they paint, so that a switch needs no more than a repaint.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.kit.slices import Steps, at_once

BODY_PX: Final = 13
SMALL_PX: Final = 12
STYLED: Final = "styled"
"""An application has this property if it was begun in the style that themes stand on."""

ISOLATING: Final = "isolating"
"""An application has this property if its style isolates words in a window from the right."""

GRID_PX: Final = 8

OKABE_ITO: Final = (
    "#0072B2",
    "#D55E00",
    "#009E73",
    "#E69F00",
    "#56B4E9",
    "#CC79A7",
    "#8A8100",
    "#5B6470",
)
"""Colours that people with any kind of colour vision tell apart (Okabe & Ito 2008).

Its yellow is darkened to be seen on white, its black gives way to the ink.
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """Colours as "#RRGGBB", named by what they say; `zoom` scales every size."""

    dark: bool
    page: str
    surface: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    accent_soft: str
    track: str
    ramp_low: str
    ramp_high: str
    below: str
    below_soft: str
    gain: str
    loss: str
    done: str
    warning: str
    error: str
    band: str
    on_band: str
    series: tuple[str, ...] = field(default=OKABE_ITO)
    zoom: float = 1.0

    def colour(self, token: str) -> QColor:
        """Return a token ("ink", "line") as a Qt colour."""
        return QColor(getattr(self, token))

    def ramp(self, share: float) -> QColor:
        """Return the value ramp's colour at 0 (worst anchor) to 1 (best); beyond is clamped."""
        return _ramp(self.ramp_low, self.ramp_high, round(100 * min(1.0, max(0.0, share))))

    def px(self, size: float) -> int:
        """Return a size in pixels at the present zoom."""
        return round(size * self.zoom)


LIGHT: Final = Theme(
    dark=False,
    page="#F6F6F4",
    surface="#FFFFFF",
    line="#E3E5E8",
    ink="#1E2329",
    quiet="#626B76",
    accent="#24527A",
    on_accent="#FFFFFF",
    accent_soft="#E8EEF5",
    track="#EFF0F2",
    ramp_low="#F3F6FA",
    ramp_high="#6796BB",
    below="#A94D27",
    below_soft="#F5E6DE",
    gain="#4A80AE",
    loss="#C0694A",
    done="#8FB3A1",
    warning="#D9A03C",
    error="#B3402E",
    band="#3A2D2F",
    on_band="#EFE9E7",
)

DARK: Final = Theme(
    dark=True,
    page="#15181C",
    surface="#1D2126",
    line="#333A42",
    ink="#E4E8EC",
    quiet="#9BA5B0",
    accent="#82B4DF",
    on_accent="#10161C",
    accent_soft="#263545",
    track="#2A3037",
    ramp_low="#232A32",
    ramp_high="#3A6488",
    below="#E3906D",
    below_soft="#43302A",
    gain="#6FA3CF",
    loss="#D98364",
    done="#6E9A84",
    warning="#DDAA4E",
    error="#EC8C79",
    band="#4A383B",
    on_band="#F3ECEA",
    series=(
        "#4FA3DA",
        "#EB8445",
        "#2DBB92",
        "#E9AE37",
        "#7CC7F0",
        "#DA94BB",
        "#BDB43A",
        "#A4AEB9",
    ),
)

CONTRAST: Final = Theme(
    dark=True,
    page="#000000",
    surface="#000000",
    line="#FFFFFF",
    ink="#FFFFFF",
    quiet="#E6E6E6",
    accent="#FFFF00",
    on_accent="#000000",
    accent_soft="#1F1F00",
    track="#262626",
    ramp_low="#000000",
    ramp_high="#1A59A0",
    below="#FFB08A",
    below_soft="#3A1600",
    gain="#7CC7F0",
    loss="#FFB08A",
    done="#7DFFB0",
    warning="#FFD24A",
    error="#FFA8A8",
    band="#FFFFFF",
    on_band="#000000",
    series=(
        "#7CC7F0",
        "#FFB08A",
        "#5BE3B8",
        "#FFD24A",
        "#FFFFFF",
        "#F2B5D9",
        "#E6E07A",
        "#C8D2DC",
    ),
)
"""White and yellow on black, every text at least 7 to 1 (WCAG 2.2, 1.4.6)."""

_current: Theme = LIGHT


def theme() -> Theme:
    """Return the theme in force."""
    return _current


def mix(low: str, high: str, share: float) -> QColor:
    """Return the colour that lies `share` of the way from one to another."""
    a, b = QColor(low), QColor(high)
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


@cache
def _ramp(low: str, high: str, hundredths: int) -> QColor:
    return mix(low, high, hundredths / 100)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def system_is_dark() -> bool:
    """Say whether the desktop around the program asks for dark windows."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def apply_theme(app: QApplication, dark: bool, zoom: float = 1.0, *, strong: bool = False) -> Theme:
    """Put the light, the dark or the high-contrast theme in force for the whole program, now."""
    return at_once(applying_theme(app, dark, zoom, strong=strong))


def applying_theme(
    app: QApplication, dark: bool, zoom: float = 1.0, *, strong: bool = False
) -> Steps[Theme]:
    """Put a theme in force, in two steps that each go through every widget there is."""
    global _current

    from desktop.kit.style_sheet import style_sheet

    _current = replace(CONTRAST if strong else DARK if dark else LIGHT, zoom=zoom)
    rtl = app.layoutDirection() is Qt.LayoutDirection.RightToLeft
    if rtl and not app.property(ISOLATING):
        from desktop.kit.isolating_style import IsolatingStyle

        app.setStyleSheet("")
        app.setStyle(IsolatingStyle())
        app.setProperty(ISOLATING, True)
    elif not rtl and (app.property(ISOLATING) or not (app.styleSheet() or app.property(STYLED))):
        app.setStyleSheet("")
        app.setStyle("Fusion")
        app.setProperty(ISOLATING, False)
    # Without a sheet in between Qt works out every widget's look twice.
    app.setStyleSheet("")
    app.setPalette(_palette(_current))
    app.setFont(font(BODY_PX))
    yield
    app.setStyleSheet(style_sheet(_current, rtl=rtl))
    return _current


def font(size: int = BODY_PX, *, bold: bool = False) -> QFont:
    """Return the program's typeface with tabular figures, `size` in pixels before zoom."""
    return QFont(_font(_current.px(size), bold))


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    made = QFont(list(_families()))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made


@cache
def _families() -> tuple[str, ...]:
    """Load the bundled fonts once; return the families to try, Inter first."""
    from mcda.places import resource

    loaded: list[str] = []
    for file in sorted(resource("fonts").glob("*.[ot]tf")):
        number = QFontDatabase.addApplicationFont(str(file))
        loaded += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    wanted = ("Inter", "DejaVu Sans", "Noto Sans Arabic")  # no words: typefaces
    return tuple(dict.fromkeys([*wanted[:2], *wanted[2:], *loaded]))


def _luminance(colour: str) -> float:
    parts = QColor(colour)
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (parts.redF(), parts.greenF(), parts.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _palette(tokens: Theme) -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, token in (
        (roles.Window, "page"),
        (roles.WindowText, "ink"),
        (roles.Base, "surface"),
        (roles.AlternateBase, "page"),
        (roles.Text, "ink"),
        (roles.PlaceholderText, "quiet"),
        (roles.Button, "surface"),
        (roles.ButtonText, "ink"),
        (roles.BrightText, "error"),
        (roles.ToolTipBase, "ink"),
        (roles.ToolTipText, "surface"),
        (roles.Highlight, "accent"),
        (roles.HighlightedText, "on_accent"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "accent"),
        (roles.Accent, "accent"),
        (roles.Light, "line"),
        (roles.Midlight, "line"),
        (roles.Mid, "line"),
        (roles.Dark, "quiet"),
        (roles.Shadow, "line"),
    ):
        palette.setColor(role, tokens.colour(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, tokens.colour("quiet"))
    return palette
