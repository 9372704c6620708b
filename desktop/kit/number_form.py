"""Numbers in the form that the user writes them in: with a decimal point or a decimal comma.

The engine, files and reports keep the point; only what the window shows and copies changes.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

from desktop.words import _, own_decimal, write_decimals, written
from mcda.words.language import THOUSANDS

_FIGURE = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)\.(\d+)(?!\d|[.,]\d)")
"""Figures at the end of a sentence and in a list, too; no dates and no numberings."""
_LETTERS = re.compile(r"[^\W\d_]")

_OF_TWO = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])")
"""One sign before three digits: it may set thousands off, or be the decimal sign."""
_INDIAN = re.compile(r"(?<![\d.,])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])")

decimal = "."
"""The decimal sign in use."""
_lakhs = False
"""Whether digits are set off as in India, "1,50,000"."""


def use(sign: str) -> None:
    """Show numbers with this decimal sign; "" for the language's, or in English the system's."""
    global decimal, _lakhs
    system = QLocale.system()
    signs = (sign, own_decimal() or system.decimalPoint())
    decimal = next((one for one in signs if one in (".", ",")), ".")
    _lakhs = decimal == "." and system.toString(1_234_567) == "12,34,567"
    write_decimals(decimal)


def shown(text: str) -> str:
    """Return what the engine says, or a text of figures alone, as the user writes figures.

    Any other text may be a name with a point in it, and stays.
    """
    text = written(text)
    if decimal == "." or _LETTERS.search(text):
        return text
    return _FIGURE.sub(_with_comma, text)


def _with_comma(found: re.Match[str]) -> str:
    return f"{found[1].replace(',', THOUSANDS)}{decimal}{found[2]}"


def says(typed: str, cell: str) -> bool:
    """Say whether a text is what a cell shows, by its signs or as a number."""
    from mcda.model.numbers import parse_number

    typed, number = typed.strip(), parse_number(typed)
    if typed in (cell.strip(), shown(cell).strip()):
        return True
    return number is not None and number == parse_number(cell)


def typed(text: str) -> str:
    """Return a typed text as the engine reads it: digits set off as the user's form has it."""
    return _INDIAN.sub(lambda found: found[0].replace(",", ""), text) if _lakhs else text


def unclear(text: str) -> str:
    """Return why a typed number can't be told, with what to write instead; empty where it can.

    Of two ways to read it, one that has the decimal sign in use is meant.
    """
    from mcda.model.numbers import western

    for found in _OF_TWO.finditer(western(text)):
        if found[1] != decimal:
            one, other = found[0].replace(found[1], ""), found[0].replace(found[1], decimal)
            return _(
                "“{text}” can be read in two ways: write {one} or {other}",
                text=found[0],
                one=one,
                other=other,
            )
    if not _lakhs and (other_way := _INDIAN.search(western(text))):
        plain = other_way[0].replace(",", "")
        return _("“{text}” is not read here: write {plain}", text=other_way[0], plain=plain)
    return ""
