"""Texts for formats made of XML, which can't hold every character."""

from __future__ import annotations

import re
from typing import Final

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return a text with a replacement sign for each character that XML can't hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
