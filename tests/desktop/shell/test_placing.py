from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.shell.placing import inside, put_in_place


@pytest.mark.parametrize(
    "wanted", [(0, 0, 1440, 900), (-300, 40, 900, 700), (5000, 5000, 700, 600)]
)
def test_a_window_is_kept_inside_the_screen(wanted: tuple[int, int, int, int]) -> None:
    room = QRect(0, 0, 1366, 740)
    kept = inside(room, QRect(*wanted), QSize(640, 480))
    assert room.contains(kept)


@pytest.mark.parametrize("frame", [QMargins(1, 20, 1, 5), QMargins(0, 48, 0, 12)])
def test_a_frame_thicker_than_guessed_is_inside_the_screen_once_it_is_known(
    frame: QMargins, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QWindow, "frameMargins", lambda _window: frame)
    window = QMainWindow()
    qtbot.addWidget(window)
    put_in_place(window)
    window.show()
    window.activateWindow()
    room = window.screen().availableGeometry()
    qtbot.waitUntil(lambda: room.contains(window.geometry().marginsAdded(frame)))
