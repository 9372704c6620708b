"""A small surface that opens at a button and closes on Escape or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.kit.theme import theme


class Popover(QFrame):
    """Deletes itself when closed; `body` takes its content."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.body = QVBoxLayout(self)
        edge = theme().px(16)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme().px(6))

    def open_at(self, anchor: QWidget) -> None:
        """Show below the anchor, or above it where there is no room below."""
        self.adjustSize()
        if self.body.hasHeightForWidth():
            self.resize(self.width(), self.body.heightForWidth(self.width()) + 4)
        screen = anchor.screen().availableGeometry()
        mirrored = anchor.layoutDirection() is Qt.LayoutDirection.RightToLeft
        corner = anchor.mapToGlobal(QPoint(anchor.width() if mirrored else 0, anchor.height()))
        left = corner.x() - (self.width() if mirrored else 0)
        top = corner.y() + 4
        if top + self.height() > screen.bottom():
            top = anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 4
        left = max(screen.left(), min(left, screen.right() - self.width()))
        top = max(screen.top(), min(top, screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
