"""Putting tables and pictures on the clipboard, and leaving it in order at the end.

What is put there in several formats belongs to Python as well as to Qt, which
would ask for it after Python has ended, and crash.
"""

from __future__ import annotations

import atexit

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

_put: list[QMimeData] = []


def put(data: QMimeData) -> None:
    """Offer something in all its formats to other programs."""
    if not _put:
        # Whoever made the application: later than PySide's own, so that it is called before it.
        atexit.unregister(leave)
        atexit.register(leave)
    _put[:] = [data]
    QGuiApplication.clipboard().setMimeData(data)


def leave() -> None:
    """Keep of what was put only its picture or text, as Qt alone can hold it."""
    while _put:
        data = _put.pop()
        # Once another program has copied something, Qt has let go of ours.
        if not isValid(data):
            continue
        clipboard = QGuiApplication.clipboard()
        if data.hasImage():
            clipboard.setImage(data.imageData())
        else:
            clipboard.setText(data.text())
