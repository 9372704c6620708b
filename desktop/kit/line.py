"""A field of one line: what is pasted with breaks or tabs in it is taken on one line.

A cell copied from a spreadsheet brings the end of its row along; as part of a name it would
break every row and heading that shows the name.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

_BREAK: Final = re.compile(r"[ \xa0]*[\t\n\v\f\r\x85\u2028\u2029]\s*")


class Line(QLineEdit):
    """Every field of one line is one of these, or is handed to `keep_on_one_line`."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_on_one_line(self)
        # Qt forgets that a text was typed where it had to be changed.
        self.textEdited.connect(lambda _text: self.setModified(True))
        self.setText(text)


def keep_on_one_line(field: QLineEdit) -> None:
    """Let a field that Qt made itself take on one line what is pasted into it."""
    if field.validator() is None:
        field.setValidator(_OneLine(field))


class _OneLine(QValidator):
    """Asked by the field after each change, before anybody hears of it."""

    def validate(self, text: str, at: int) -> object:
        """Return the text on one line, and where the cursor stands in it then."""
        if not _BREAK.search(text):
            return QValidator.State.Acceptable, text, at
        return QValidator.State.Acceptable, _joined(text), len(_joined(text[:at]))


def _joined(text: str) -> str:
    """Return a text with a space for each break in it, and nothing for one at either end."""
    first, *rest = [part for part in _BREAK.split(text) if part] or [""]
    return " ".join((first, *rest))
