"""The pictures of the mark are as large as their names say, and not empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ICONS = Path(__file__).parents[2] / "resources" / "icons"


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256])
def test_picture_has_its_size(size: int) -> None:
    picture = QImage(str(ICONS / f"parley-{size}.png"))
    assert (picture.width(), picture.height()) == (size, size)
    assert picture.pixelColor(0, 0).alpha() < 128
    assert picture.pixelColor(size // 2, size // 2).name() == "#ffffff"
