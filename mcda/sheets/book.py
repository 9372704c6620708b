"""A workbook from its first sheet to its bytes, which are the same for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any, Final

from mcda.sheets.cells import clean
from mcda.sheets.style import Dress, add_styles

_TIME: Final = (2000, 1, 1, 0, 0, 0)
_MODIFIED: Final = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def new_book(looks: Mapping[str, Dress], *, right_to_left: bool = False) -> Any:
    """Return an openpyxl workbook without a sheet, in which cells can have these looks."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    add_styles(book, looks, right_to_left)
    return book


def book_bytes(book: Any, title: str = "", author: str = "") -> bytes:
    """Return a workbook as bytes, opening on its first sheet, with fixed times."""
    from datetime import datetime

    book.active = 0
    book.properties.creator = clean(author, 200) or "Parley"
    book.properties.title = clean(title, 200)
    book.properties.created = book.properties.modified = datetime(*_TIME)
    stream, packed = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with (
        zipfile.ZipFile(stream) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", data)
            fixed = zipfile.ZipInfo(entry.filename, _TIME)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, data)
    return packed.getvalue()
