"""The bar at the foot of the window while a file is read or written, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.session.files import Files
from desktop.session.reading import FileWork
from desktop.session.writing import FileWriting


def follow_files(files: Files, parent: QWidget) -> None:
    """Lay a bar over the foot of a part of the window for each of the things done with files."""
    for name, work, late in (
        ("reading_bar", files.reading, False),
        ("writing_bar", files.writing, False),
        ("saving_bar", files.saving, True),
    ):
        ReadingBar(work, parent, late=late).setObjectName(name)


class ReadingBar(WorkBar):
    """Follows what is done with files; it lies over the foot of its parent, which moves nothing."""

    def __init__(
        self, work: FileWork | FileWriting, parent: QWidget, *, late: bool = False
    ) -> None:
        super().__init__(work.latest, parent)
        px = theme().px
        line = self.layout()
        assert line is not None
        line.setContentsMargins(px(16), px(6), px(16), px(6))
        self.setProperty("look", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        parent.installEventFilter(self)
        self._begins_late = late
        work.begun.connect(self._begun)

    def _begun(self, words: str) -> None:
        self.begin(words, late=self._begins_late)

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
