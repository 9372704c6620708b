"""Blocks of cells on the clipboard, as spreadsheets take and give them.

As text a block is in the form of the user's setting; as a table of a page it carries the
plain numbers too, so that no program takes "1,5" for a date or a text, and says of all else that
it is text. Parley itself reads the cells as they were put.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.kit import clipboard, number_form
from mcda.foreign.clipboard import Rows, Sure, rows_of, text_of
from mcda.model.numbers import format_number, parse_number

OWN = "application/x-parley-cells"  # no words: a format of the clipboard
_HEAD = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8">'
_TEXT = """x:str style="mso-number-format:'\\@'" sdnum="1033;0;@\""""
_NUMBER = 'sdnum="1033;"'
"""Without the language beside it LibreOffice would read what the cell shows; of the looks of
percentages it knows two."""
_SHARE = """style="mso-number-format:'0.0%'" sdnum="1033;0;0.00%\""""
_GROUPED = re.compile(r"([+−-]?\d{1,3}(?:,\d{3})+)(\.\d+)?")
_CODE = re.compile(r"[+−-]?0\d")
"""Begins what is no number, though it has digits alone ("007")."""


def put_block(rows: Sequence[Sequence[str]]) -> None:
    """Put cells on the clipboard; their numbers are plain, or as figures are shown."""
    clipboard.put(block_data(rows))


def block_data(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Return cells as text in the user's form, as a table with plain numbers beside it, and as
    they are.
    """
    # Texts repeat: each is read once.
    shown, cell = cache(_shown), cache(_cell)
    data = QMimeData()
    data.setText(text_of([[shown(text) for text in row] for row in rows]))
    lines = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    data.setHtml(f"{_HEAD}<table>{lines}</table></html>")
    data.setData(OWN, json.dumps(rows).encode())
    return data


def copied_texts() -> tuple[str, str, str]:
    """Return what is on the clipboard as text, as a page and as Parley's own cells; nothing reads
    it yet.
    """
    # An empty clipboard has no data at all.
    data = QGuiApplication.clipboard().mimeData() or QMimeData()
    own = bytes(data.data(OWN).data()).decode("ascii", "replace") if data.hasFormat(OWN) else ""
    return data.text() if data.hasText() else "", data.html() if data.hasHtml() else "", own


def copied_rows() -> Rows:
    """Return the cells on the clipboard, none where there is neither text nor a table."""
    return read_rows(*copied_texts())


def read_rows(text: str, html: str, own: str) -> Rows:
    """Return the cells of what was copied: Parley's own as they were put."""
    with suppress(ValueError, RecursionError):
        rows = json.loads(own or "0")
        if isinstance(rows, list) and all(isinstance(row, list) for row in rows):
            return [[Sure(cell) for cell in row] for row in rows]
    return rows_of(text, html) if text.strip() or html.strip() else []


def _shown(cell: str) -> str:
    return number_form.shown(cell) if parse_number(cell) is not None or "–" in cell else cell


def _cell(cell: str) -> str:
    number = _number(cell)
    if number is not None:
        plain, look = format_number(number), _NUMBER
    elif (share := _share(cell)) is not None:
        plain, look = format_number(float(f"{share / 100:.12g}")), _SHARE
    else:
        return f"<td {_TEXT}>{escape(_shown(cell))}</td>" if cell else "<td></td>"
    return f'<td x:num="{plain}" sdval="{plain}" {look}>{escape(_shown(cell))}</td>'


def _share(cell: str) -> float | None:
    """Return the percentage that a cell shows, None for anything else."""
    bare = cell.removesuffix("%").strip()
    return _number(bare) if cell.endswith("%") else None


def _number(cell: str) -> float | None:
    """Return the number that a cell shows; a comma sets thousands off where no decimal is one."""
    if _CODE.match(cell):
        return None
    if number_form.decimal == "." and _GROUPED.fullmatch(cell):
        cell = cell.replace(",", "")
    return parse_number(cell)
