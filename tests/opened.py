"""Opening a file as a person does: it is read beside the window, and waited for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

if TYPE_CHECKING:
    from desktop.shell.main_window import MainWindow


def opened(window: MainWindow, path: Path) -> bool:
    """Open a file and wait until it is read; say whether a case was opened."""
    told: list[bool] = []
    heard = window.session.case_opened.connect(lambda: told.append(True))
    window.open_file(path)
    wait_for_file(window)
    window.session.case_opened.disconnect(heard)
    return bool(told)


def wait_for_file(window: MainWindow) -> None:
    """Wait until the file that is being read has been."""
    latest = window.files.reading.latest
    while latest.working:
        loop = QEventLoop()
        latest.changed.connect(loop.quit)
        loop.exec()
