"""The bar at the foot of the window while a file is read or written, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.session.reading import FileWork
from desktop.session.writing import FileWriting


class ReadingBar(WorkBar):
    """Follows what is done with files; it lies over the foot of its parent, which moves nothing."""

    def __init__(self, work: FileWork | FileWriting, parent: QWidget) -> None:
        super().__init__(work.latest, parent=parent)
        px = theme().px
        line = self.layout()
        assert line is not None
        line.setContentsMargins(px(16), px(6), px(16), px(6))
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _place(self) -> None:
        whole = self.parentWidget()
        if whole is not None:
            height = self.sizeHint().height()
            self.setGeometry(0, whole.height() - height, whole.width(), height)
            self.raise_()
