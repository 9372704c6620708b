"""How cells look, as declarations: one colour marks what a person fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

INK: Final = "1E2329"
QUIET: Final = "6B7480"
ACCENT: Final = "24527A"
LINE: Final = "D5D9DE"
HEAD: Final = "E8EDF3"
INPUT: Final = "FFF6DC"
FACE: Final = "Calibri"  # no words: a typeface


class Look(StrEnum):
    """The looks that workbooks share; each is a named style."""

    TITLE = "Parley title"
    LEAD = "Parley lead"
    HEADING = "Parley heading"
    COLUMN = "Parley column heading"
    LABEL = "Parley label"
    INFO = "Parley information"
    INPUT = "Parley input"
    INPUT_NUMBER = "Parley input number"
    INPUT_TEXT = "Parley input as text"
    PLAIN = "Parley text"
    STRONG = "Parley strong text"
    KEY = "Parley key"


@dataclass(frozen=True, slots=True)
class Dress:
    """What one look is: `side` is "start", "center" or "end" in reading direction.

    A cell that is `open` can be filled in on a protected sheet; `form` is its number format.
    """

    size: int = 11
    bold: bool = False
    italic: bool = False
    ink: str = INK
    side: str = "start"
    upright: str = "top"
    wrap: bool = True
    indent: int = 0
    fill: str = ""
    framed: bool = False
    open: bool = False
    form: str = "General"


_BODY: Final = Dress(indent=1)
_HEAD: Final = Dress(bold=True, ink=ACCENT, upright="center", indent=1, fill=HEAD, framed=True)
_OPEN: Final = Dress(indent=1, fill=INPUT, framed=True, open=True)

LOOKS: Final[Mapping[str, Dress]] = {
    Look.TITLE: Dress(16, bold=True, upright="center", wrap=False),
    Look.LEAD: Dress(ink=QUIET),
    Look.HEADING: _HEAD,
    Look.COLUMN: Dress(
        bold=True, ink=ACCENT, side="center", upright="center", fill=HEAD, framed=True
    ),
    Look.LABEL: _BODY,
    Look.INFO: Dress(10, ink=QUIET, indent=1),
    Look.INPUT: _OPEN,
    Look.INPUT_NUMBER: Dress(side="end", indent=1, fill=INPUT, framed=True, open=True),
    # Typed as text, 1/3 stays a ratio and does not turn into a date.
    Look.INPUT_TEXT: Dress(indent=1, fill=INPUT, framed=True, open=True, form="@"),
    Look.PLAIN: _BODY,
    Look.STRONG: Dress(12, bold=True, ink=ACCENT, wrap=False, indent=1),
    Look.KEY: Dress(9, ink=QUIET, wrap=False),
}


def add_styles(book: Any, looks: Mapping[str, Dress], right_to_left: bool = False) -> None:
    """Add looks to an openpyxl workbook as named styles."""
    for name, dress in looks.items():
        book.add_named_style(_named(name, dress, right_to_left))


def typeface(**more: Any) -> Any:
    """Return a font of the program's workbooks: one without a name is another in each program."""
    from openpyxl.styles import Font

    return Font(**{"name": FACE, "size": 11, **more})


def _named(name: str, dress: Dress, right_to_left: bool) -> Any:
    from openpyxl.styles import (
        Alignment,
        Border,
        NamedStyle,
        PatternFill,
        Protection,
        Side,
    )

    # "left" is the screen's left even on a sheet that runs from the right.
    ends = ("right", "left") if right_to_left else ("left", "right")
    sides = {"start": ends[0], "center": "center", "end": ends[1]}
    style = NamedStyle(name=str(name), number_format=dress.form)
    style.font = typeface(size=dress.size, bold=dress.bold, italic=dress.italic, color=dress.ink)
    style.alignment = Alignment(
        horizontal=sides[dress.side],
        vertical=dress.upright,
        wrap_text=dress.wrap,
        indent=dress.indent,
    )
    if dress.fill:
        style.fill = PatternFill("solid", start_color=dress.fill, end_color=dress.fill)
    if dress.framed:
        line = Side(style="thin", color=LINE)
        style.border = Border(left=line, right=line, top=line, bottom=line)
    if dress.open:
        style.protection = Protection(locked=False)
    return style
