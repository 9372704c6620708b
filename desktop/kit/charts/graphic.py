"""Pictures are graphics to who hears the window: Qt takes a painted widget for a plain area."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class Graphic(QWidget):
    """Base of what shows a picture; its name says what the picture shows."""


def _interface(_kind: str, widget: QObject) -> QAccessibleInterface | None:
    if not isinstance(widget, Graphic):
        return None
    return QAccessibleWidget(widget, QAccessible.Role.Graphic)


QAccessible.installFactory(_interface)
