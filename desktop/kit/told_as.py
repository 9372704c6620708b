"""What a widget of our own is to who hears the window: Qt takes each for a plain area.

A class says it as `told_as`; its accessible name says what it is or shows.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ALERT: Final = QAccessible.Role.AlertMessage
DOCUMENT: Final = QAccessible.Role.Document
GROUP: Final = QAccessible.Role.Grouping
PAGE: Final = QAccessible.Role.PropertyPage
SLIDER: Final = QAccessible.Role.Slider


class Graphic(QWidget):
    """Base of what shows a picture; its name says what the picture shows."""

    told_as = QAccessible.Role.Graphic


def _interface(_kind: str, widget: QObject) -> QAccessibleInterface | None:
    role = getattr(widget, "told_as", None)
    if role is None or not isinstance(widget, QWidget):
        return None
    return QAccessibleWidget(widget, role)


QAccessible.installFactory(_interface)
