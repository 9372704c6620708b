"""How the sheets of a case workbook look: one colour marks what a person fills in."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

INK: Final = "1E2329"
QUIET: Final = "6B7480"
ACCENT: Final = "24527A"
LINE: Final = "D5D9DE"
HEAD: Final = "E8EDF3"
INPUT: Final = "FFF6DC"


class Look(StrEnum):
    """The looks of a cell; each is a named style of the workbook."""

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


def add_styles(book: Any, right_to_left: bool = False) -> None:
    """Add every look to an openpyxl workbook."""
    for look in Look:
        book.add_named_style(_named(look, right_to_left))


def _named(look: Look, right_to_left: bool) -> Any:
    from openpyxl.styles import (
        Alignment,
        Border,
        Font,
        NamedStyle,
        PatternFill,
        Protection,
        Side,
    )

    size, bold, colour = _FONTS.get(look, (11, False, INK))
    style = NamedStyle(name=look.value)
    style.font = Font(name="Calibri", size=size, bold=bold, color=colour)
    centred = look is Look.COLUMN
    right = look is Look.INPUT_NUMBER
    style.alignment = Alignment(
        vertical="center" if look in (Look.HEADING, Look.COLUMN, Look.TITLE) else "top",
        wrap_text=look not in (Look.TITLE, Look.STRONG, Look.KEY),
        # "left" is the screen's left even on a sheet that runs from the right.
        horizontal="center" if centred else "right" if right is not right_to_left else "left",
        indent=0 if centred or look in (Look.TITLE, Look.LEAD, Look.KEY) else 1,
    )
    fill = _FILLS.get(look)
    if fill is not None:
        style.fill = PatternFill("solid", start_color=fill, end_color=fill)
        side = Side(style="thin", color=LINE)
        style.border = Border(left=side, right=side, top=side, bottom=side)
    if look in (Look.INPUT, Look.INPUT_NUMBER, Look.INPUT_TEXT):
        style.protection = Protection(locked=False)
    if look is Look.INPUT_TEXT:
        # Typed as text, 1/3 stays a ratio and does not turn into a date.
        style.number_format = "@"
    return style


_FONTS: Final = {
    Look.TITLE: (16, True, INK),
    Look.LEAD: (11, False, QUIET),
    Look.HEADING: (11, True, ACCENT),
    Look.COLUMN: (11, True, ACCENT),
    Look.INFO: (10, False, QUIET),
    Look.STRONG: (12, True, ACCENT),
    Look.KEY: (9, False, QUIET),
}
_FILLS: Final = {
    Look.HEADING: HEAD,
    Look.COLUMN: HEAD,
    Look.INPUT: INPUT,
    Look.INPUT_NUMBER: INPUT,
    Look.INPUT_TEXT: INPUT,
}
