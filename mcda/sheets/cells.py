"""Putting texts and numbers into openpyxl cells so that they come back as they were.

Text is always written as text, never as a formula; what XML can't hold is
escaped as Excel does it; a number keeps all its digits.
"""

from __future__ import annotations

import math
import re
from typing import Any, Final

from mcda.errors import Place, Problem, RefusedError

LONGEST: Final = 32_767
"""Characters in a cell; openpyxl would cut a longer text without a word."""

_ILLEGAL = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
_ESCAPE = re.compile(rf"_(?=x[0-9A-Fa-f]{{4}}(?:_|[{_ILLEGAL}]))|[{_ILLEGAL}]")


def escape(text: str) -> str:
    """Return a text with `_xHHHH_` for what XML can't hold, and for what looks like that."""
    return _ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def clean(text: str, longest: int) -> str:
    """Return a text for prompts and headers: printable, on one line, and not too long."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def cut(text: str) -> str:
    """Return a text as far as a cell holds it; what is cut ends with an ellipsis."""
    if _size(text) <= LONGEST:
        return text
    while (beyond := _size(text) - LONGEST + 1) > 0:
        # No sign takes more than seven in the file.
        text = text[: -max(1, beyond // 7)]
    return f"{text}…"


def _size(text: str) -> int:
    """Return how many characters a text takes in a cell."""
    return len(escape(text).encode("utf-16-le", "surrogatepass")) // 2


def put(cell: Any, value: str | float | bool | None, look: str) -> None:
    """Write a value into a cell; RefusedError for a text that doesn't fit or a NaN."""
    cell.style = look
    if value is None or value == "":
        return
    if isinstance(value, bool):
        put_text(cell, "yes" if value else "no")
    elif isinstance(value, str):
        put_text(cell, value)
    else:
        put_number(cell, value)


def put_text(cell: Any, text: str) -> None:
    if _size(text) > LONGEST:
        place = Place(sheet=cell.parent.title, cell=cell.coordinate)
        problem = Problem.of("WORKBOOK-TEXT-TOO-LONG", place, length=len(text), most=LONGEST)
        raise RefusedError([problem])
    cell.value = escape(text)
    # openpyxl has taken "=1+1" for a formula and "#N/A" for an error.
    cell.data_type = "s"
    if text[0] in "=+-@\t\r\n":
        cell.quotePrefix = True


def put_number(cell: Any, number: float) -> None:
    if isinstance(number, int) and abs(number) > 2**53:
        put_text(cell, str(number))
        return
    if not math.isfinite(number):
        place = Place(sheet=cell.parent.title, cell=cell.coordinate)
        raise RefusedError([Problem.of("WORKBOOK-NUMBER-NOT-FINITE", place)])
    cell.value = number
    if float(f"{number:.16g}") != number:
        # openpyxl writes 16 digits, which is one too few for some numbers.
        cell.value = repr(number)
        cell.data_type = "n"
