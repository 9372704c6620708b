"""The style of the report in a browser: the paper's colours, and the template's style sheet."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from typing import Final

from mcda.disk.door import read_regular
from mcda.export.palette import ACCENT, ALERT, ALERT_INK, FRAME, INK, LINE, QUIET
from mcda.places import resource, template_text

_SMALL: Final = f"font: 7.5pt Inter, sans-serif; color: {QUIET};"  # no words: a style

COLOURS = {
    "ink": INK,
    "quiet": QUIET,
    "line": LINE,
    "frame": FRAME,
    "accent": ACCENT,
    "alert": ALERT,
    "alert-ink": ALERT_INK,
}


_FACES: Final = {400: "Inter-Regular.otf", 600: "Inter-SemiBold.otf"}
"""The typeface that charts were measured in: without it their titles would not fit."""


@cache
def style() -> str:
    """Return the style sheet, colours first."""
    colours = "".join(f" --{name}: {colour};" for name, colour in COLOURS.items())
    return f":root {{{colours} }}\n{template_text('report', 'report.css')}"


_MOST: Final = 4_000_000
"""Bytes that a typeface may have."""


@cache
def faces() -> str:
    """Return the typeface as part of the file, so that it looks alike on every machine."""
    return "".join(
        f'@font-face {{ font-family: "Inter"; font-weight: {weight}; src: url('
        f"data:font/otf;base64,{_encoded(name)}); }}\n"
        for weight, name in _FACES.items()
    )


def _encoded(name: str) -> str:
    return b64encode(read_regular(resource("fonts", name), _MOST)).decode()


def margins(marking: str, settings: str, head: str) -> str:
    """Return what stands in the margins of each printed page: marking, settings, its number."""
    top = f"@top-center {{ content: {_quoted(marking)}; {_SMALL} }}" if marking else ""
    bottom = top.replace("@top", "@bottom")
    page = '"page " counter(page) " of " counter(pages)'
    return (
        f"@page {{ {top} @top-right {{ content: {_quoted(head)}; {_SMALL} }}\n"
        f"  {bottom} @bottom-left {{ content: {_quoted(settings)}; {_SMALL} }}"
        f" @bottom-right {{ content: {page}; {_SMALL} }} }}\n"
    )


def _quoted(text: str) -> str:
    """Return a text as a string of a style sheet, where no sign can end it or the sheet."""
    plain = " ".join(text.split())
    return '"' + "".join(s if s.isalnum() or s in " ,.-" else f"\\{ord(s):x} " for s in plain) + '"'
