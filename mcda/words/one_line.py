"""Strangers' words in a plain text: on one line, and without signs that drive what shows it.

Names of files, packages and people may hold anything; a line that they end, or turn round,
would be read as the program's own.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_JOINERS: Final = "\u200c\u200d\u00ad"
"""Signs without a shape of their own that Persian and Hindi words need, and the soft hyphen."""
_CONTROLS: Final = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_DRIVING: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]")
"""Signs that drive a terminal or turn the direction; the one that ends a line is none."""
_ISOLATE: Final = re.compile("[\u2066-\u2069]")
_POP: Final = "\u2069"


def harmless(text: str) -> str:
    """Return a text with the signs that would drive a terminal written as their numbers.

    Directions that a line turns and does not turn back are among them.
    """
    if text.isprintable():
        return text
    text = _DRIVING.sub(lambda sign: spelt(sign[0]), text)
    if _ISOLATE.search(text) is None:
        return text
    return "\n".join(map(_turned_back, text.split("\n")))


def on_one_line(text: str) -> str:
    """Return a name as a plain text shows it: one that has lines stands on one."""
    return text if text.isprintable() else harmless(text).replace("\n", spelt("\n"))


def spelt(sign: str) -> str:
    r"""Return a sign that can't be shown as its number ("\x0a"), an odd space as a space."""
    kind = unicodedata.category(sign)
    if kind == "Zs":
        return " "
    if kind not in _CONTROLS or sign in _JOINERS:
        return sign
    number = ord(sign)
    return f"\\x{number:02x}" if number < 256 else f"\\u{number:04x}"


def _turned_back(line: str) -> str:
    """Return a line as it is if all that it isolates has an end."""
    depth = 0
    for sign in _ISOLATE.findall(line):
        depth += -1 if sign == _POP else 1
        if depth < 0:
            break
    return line if depth == 0 else _ISOLATE.sub(lambda sign: spelt(sign[0]), line)
