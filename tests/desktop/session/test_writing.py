"""What is written beside the window is written whole, or not at all."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from desktop.session.jobs import wait_for_all
from desktop.session.writing import FileWriting


@pytest.mark.parametrize("beside", [False, True])
def test_what_is_made_is_written_and_told(qtbot: QtBot, tmp_path: Path, beside: bool) -> None:
    writing, path = FileWriting(), tmp_path / "out"
    told: list[Path] = []
    writing.written.connect(told.append)
    assert writing.write(path, lambda: b"content", beside=beside)
    assert bool(told) is not beside
    qtbot.waitUntil(lambda: told == [path], timeout=5000)
    assert path.read_bytes() == b"content"


@pytest.mark.parametrize("beside", [False, True])
def test_what_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path, beside: bool) -> None:
    writing, told = FileWriting(), list[object]()
    writing.refused.connect(told.append)
    path = tmp_path / "none" / "out"
    assert writing.write(path, lambda: b"content", beside=beside) is beside
    qtbot.waitUntil(lambda: len(told) == 1, timeout=5000)


def test_of_what_was_given_up_nothing_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    writing, path, go_on = FileWriting(), tmp_path / "out", Event()

    def made() -> bytes:
        go_on.wait(5)
        return b"content"

    writing.write(path, made, beside=True)
    writing.latest.stop()
    go_on.set()
    wait_for_all()
    assert not path.exists()
