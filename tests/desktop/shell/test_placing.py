from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from desktop.shell.placing import inside


@pytest.mark.parametrize(
    "wanted", [(0, 0, 1440, 900), (-300, 40, 900, 700), (5000, 5000, 700, 600)]
)
def test_a_window_is_kept_inside_the_screen(wanted: tuple[int, int, int, int]) -> None:
    room = QRect(0, 0, 1366, 740)
    kept = inside(room, QRect(*wanted), QSize(640, 480))
    assert room.contains(kept)
