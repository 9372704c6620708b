"""The style of the report in a browser: the paper's colours, and the template's style sheet."""

from __future__ import annotations

from functools import cache

from mcda.places import template_text
from mcda.report.palette import ACCENT, ALERT, ALERT_INK, FRAME, INK, LINE, QUIET

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
