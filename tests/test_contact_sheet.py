"""The contact sheet itself: one picture a look, the looks undone afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.kit.theme import theme
from desktop.shell.application import prepare
from mcda.places import resource
from tests import contact_sheet
from tests.contact_sheet import COLUMNS, Look, sheets


@pytest.mark.qt_log_ignore("does not support")
def test_a_sheet_shows_every_page(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    prepare(qapp, dark=False)
    monkeypatch.setattr(contact_sheet, "SETTLES_MS", 0)
    case = resource("samples") / "us-russia-compatibility.parley"
    look = Look("mirrored", 1280, 720, dark=True, mirrored=True)
    (path,) = sheets(tmp_path / "sheets", case, (look,), sections=False)
    picture = QImage(str(path))
    assert picture.width() == COLUMNS * 640
    assert len({picture.pixel(x, 300) for x in range(0, picture.width(), 40)}) > 3
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight and not theme().dark
