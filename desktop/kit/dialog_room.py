"""How large a dialog opens: as large as it asks for, and never beyond the screen it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from desktop.kit.theme import theme

SHARE = 0.95
"""Of the screen at most, so that its frame is seen, too."""


def give_room(dialog: QDialog, width: float, height: float) -> None:
    """Size a dialog, in pixels before zoom, within the room that the screen has."""
    parent = dialog.parentWidget()
    room = (parent or dialog).screen().availableSize() * SHARE
    dialog.resize(QSize(theme().px(width), theme().px(height)).boundedTo(room))
