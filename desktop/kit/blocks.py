"""Blocks of cells on the clipboard, as spreadsheets take and give them.

As text a block is in the form of the user's setting; as a table of a page it carries the
plain numbers too, so that no program takes "1,5" for a date or a text.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.kit import clipboard, number_form
from mcda.foreign.clipboard import Rows, rows_of, text_of
from mcda.model.numbers import format_number, parse_number

_HEAD = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8">'


def put_block(rows: Sequence[Sequence[str]]) -> None:
    """Put cells on the clipboard; their numbers are given with a decimal point."""
    clipboard.put(block_data(rows))


def block_data(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Return cells as text in the user's form, and as a table with plain numbers beside it."""
    # Texts repeat: each is read once.
    shown, cell = cache(_shown), cache(_cell)
    data = QMimeData()
    data.setText(text_of([[shown(text) for text in row] for row in rows]))
    lines = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
    data.setHtml(f"{_HEAD}<table>{lines}</table></html>")
    return data


def copied_texts() -> tuple[str, str]:
    """Return what is on the clipboard as text and as a page; nothing reads it yet."""
    # An empty clipboard has no data at all.
    data = QGuiApplication.clipboard().mimeData() or QMimeData()
    return data.text() if data.hasText() else "", data.html() if data.hasHtml() else ""


def copied_rows() -> Rows:
    """Return the cells on the clipboard, none where there is neither text nor a table."""
    text, html = copied_texts()
    return rows_of(text, html) if text.strip() or html.strip() else []


def _shown(cell: str) -> str:
    return number_form.shown(cell) if parse_number(cell) is not None or "–" in cell else cell


def _cell(cell: str) -> str:
    number = parse_number(cell)
    if number is None:
        return f"<td>{escape(_shown(cell))}</td>"
    plain = format_number(number)
    return f'<td x:num="{plain}" sdval="{plain}">{escape(_shown(cell))}</td>'
