"""Making the text of a PDF searchable and speakable again.

Qt tells readers which character a glyph stands for by asking the font, and Inter
answers for its tabular figures with codes of its own private area: "22.0" would be
found, copied and read aloud as signs that mean nothing. The tables that say so
stand uncompressed in the file, and a code takes as many bytes as another, so
they are put right in place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from PySide6.QtGui import QRawFont, QTextLayout

from desktop.kit.printing.typeface import face

_TABULAR: Final = "0123456789,.:;"
"""The characters for which tabular figures put other glyphs."""

_PRIVATE: Final = range(0xE000, 0xF900)
_TABLE: Final = re.compile(rb"begincmap[\x09-\x7e]*?endcmap")
_CODE: Final = re.compile(rb"<([0-9A-F]{4})>")


def with_readable_text(pdf: bytes) -> bytes:
    """Return a PDF as Qt writes it with its figures readable; no byte moves."""
    codes = _private_codes()

    def mend(table: re.Match[bytes]) -> bytes:
        return _CODE.sub(lambda code: codes.get(code[0], code[0]), table[0])

    return _TABLE.sub(mend, pdf) if codes else pdf


@cache
def _private_codes() -> Mapping[bytes, bytes]:
    """Return what stands in the tables for a tabular sign, and what should."""
    found: dict[bytes, bytes] = {}
    for strong in (False, True):
        font = face(10.0, strong)
        raw = QRawFont.fromFont(font)
        glyphs = raw.glyphIndexesForString("".join(map(chr, _PRIVATE)))
        code_of = {glyph: code for glyph, code in zip(glyphs, _PRIVATE, strict=True) if glyph}
        for sign in _TABULAR:
            layout = QTextLayout(sign, font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            used = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
            if len(used) == 1 and used[0] in code_of:
                found[b"<%04X>" % code_of[used[0]]] = b"<%04X>" % ord(sign)
    return found
