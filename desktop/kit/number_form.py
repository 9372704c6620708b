"""Numbers in the form that the user writes them in: with a decimal point or a decimal comma.

The engine, files and reports keep the point; only what the window shows and copies changes.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from desktop.words import write_decimals

_FIGURE = re.compile(r"(?<!\d)(?<!\d[.,])(\d+)\.(\d+)(?!\d|[.,]\d)")
"""Figures at the end of a sentence and in a list, too; no dates, numberings and grouped digits."""

decimal = "."
"""The decimal sign in use."""


def use(sign: str) -> None:
    """Show numbers with this decimal sign; "" for that of the system."""
    global decimal
    system = QLocale.system().decimalPoint()
    decimal = sign if sign in (".", ",") else system if system in (".", ",") else "."
    write_decimals(decimal)


def shown(text: str) -> str:
    """Return a text of figures as the user writes them; dates and numberings stay."""
    return text if decimal == "." else _FIGURE.sub(rf"\1{decimal}\2", text)


def says(typed: str, cell: str) -> bool:
    """Say whether a text is what a cell shows, by its signs or as a number."""
    from mcda.model.numbers import parse_number

    typed, number = typed.strip(), parse_number(typed)
    if typed in (cell.strip(), shown(cell).strip()):
        return True
    return number is not None and number == parse_number(cell)
