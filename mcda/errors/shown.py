"""Words of strangers in a problem: on one line, without hidden signs, and not long."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 300
"""Characters of one fact; its middle is left out beyond."""

_JOINERS: Final = "\u200c\u200d\u00ad"
"""Signs without a shape of their own that Persian and Hindi words need, and the soft hyphen."""

_CONTROLS: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def shown(text: str, most: int = LONGEST) -> str:
    r"""Return a text as a problem quotes it.

    A sign that begins a line, drives a terminal or turns the direction is written as
    its number ("\x0a"), odd spaces as spaces. A text beyond `most` loses its middle.
    """
    if len(text) > most:
        half = most // 2
        text = f"{text[:half]}…{text[half + 1 - most :]}"
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else _spelt(sign) for sign in text)


def _spelt(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return " "
    if kind not in _CONTROLS or sign in _JOINERS:
        return sign
    number = ord(sign)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"
