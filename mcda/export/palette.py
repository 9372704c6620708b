"""The report's colours on paper and in a browser; everything also reads in grey."""

from __future__ import annotations

from typing import Final

INK: Final = "#1E2329"
QUIET: Final = "#5B6470"
LINE: Final = "#D9DCE0"
FRAME: Final = "#A9B0B8"
ACCENT: Final = "#24527A"
ALERT: Final = "#F4E4DB"
"""Fills a cell below its fallback."""
ALERT_INK: Final = "#8A3D1D"
"""Draws the marks of such a cell."""
ALERT_FILL: Final = "#D9A68C"
"""Hatches a bar below its fallback."""
BAR: Final = "#8FB1D0"
TRACK: Final = "#F0F1F3"
"""The ground behind a bar that shows how long it could be."""

RAMP: Final = ((0xF3, 0xF6, 0xFA), (0x8F, 0xB1, 0xD0))
"""The value ramp, least to most valued; ink stays readable on both ends."""


def tint(value: float) -> str:
    """Return the ramp's colour for a value between 0 and 1, as #RRGGBB."""
    share = min(1.0, max(0.0, value))
    low, high = RAMP
    return "#" + "".join(
        f"{round(a + (b - a) * share):02X}" for a, b in zip(low, high, strict=True)
    )
