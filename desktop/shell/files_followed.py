"""Lays a bar over the foot of the window when something is first done with files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.session.files import Files
from desktop.session.reading import FileWork
from desktop.session.writing import FileWriting

if TYPE_CHECKING:
    from desktop.shell.reading_bar import ReadingBar


def follow_files(files: Files, parent: QWidget) -> None:
    """Follow each of the things done with files, over the foot of a part of the window."""
    for name, work, late in (
        ("reading_bar", files.reading, False),
        ("writing_bar", files.writing, False),
        ("saving_bar", files.saving, True),
    ):
        _Followed(name, work, parent, late=late)


class _Followed(QObject):
    """One of them; its bar is made when it first begins."""

    def __init__(
        self, name: str, work: FileWork | FileWriting, parent: QWidget, *, late: bool
    ) -> None:
        super().__init__(parent)
        self._name, self._work, self._parent, self._late = name, work, parent, late
        self._bar: ReadingBar | None = None
        work.begun.connect(self._begun)

    def _begun(self, words: str) -> None:
        if self._bar is None:
            from desktop.shell.reading_bar import ReadingBar

            self._bar = ReadingBar(self._work, self._parent)
            self._bar.setObjectName(self._name)
        self._bar.begin(words, late=self._late)
