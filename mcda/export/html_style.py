"""The style of the report in a browser: the paper's colours, and the template's style sheet."""

from __future__ import annotations

from functools import cache

from mcda.export.palette import ACCENT, ALERT, ALERT_INK, FRAME, INK, LINE, QUIET
from mcda.places import template_text

COLOURS = {
    "ink": INK,
    "quiet": QUIET,
    "line": LINE,
    "frame": FRAME,
    "accent": ACCENT,
    "alert": ALERT,
    "alert-ink": ALERT_INK,
}


@cache
def style() -> str:
    """Return the style sheet, colours first."""
    colours = "".join(f" --{name}: {colour};" for name, colour in COLOURS.items())
    return f":root {{{colours} }}\n{template_text('report', 'report.css')}"
