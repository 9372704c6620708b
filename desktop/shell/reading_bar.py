"""The bar under the header while a file is read: how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.kit.theme import theme
from desktop.kit.work_bar import WorkBar
from desktop.session.reading import FileReading


class ReadingBar(WorkBar):
    """Follows the reading of files; made anew with the window's other parts."""

    def __init__(self, reading: FileReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        line = self.layout()
        assert line is not None
        line.setContentsMargins(px(24), px(8), px(24), px(8))
        reading.begun.connect(self.begin)
        self.follow(reading.latest)
