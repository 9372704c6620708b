"""The bars over the foot of the window: made when something is first done with files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.session.files import Files
from desktop.session.recovery import Recovery
from desktop.session.session import Session
from desktop.shell.files_followed import follow_files
from desktop.shell.reading_bar import ReadingBar


def test_a_bar_is_made_when_its_work_first_begins(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    files = Files(session, Recovery(session, tmp_path), window)
    follow_files(files, window)
    window.show()
    assert window.findChildren(ReadingBar) == []
    files.reading.begun.emit("Reading a.parley…")
    files.saving.begun.emit("Saving a.parley…")
    files.saving.begun.emit("Saving a.parley…")
    bars = {one.objectName(): one for one in window.findChildren(ReadingBar)}
    assert set(bars) == {"reading_bar", "saving_bar"}
    assert bars["reading_bar"].isVisible()
    assert not bars["saving_bar"].isVisible(), "it is shown where it takes longer"
