"""The look of a large case's window changes a little in each turn of the loop."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.kit import theme
from desktop.session import results
from desktop.shell import look
from desktop.shell.application import prepare
from desktop.shell.main_window import MainWindow
from tests.large_case import large_case


@pytest.mark.parametrize("change", ["dark", "larger"])
def test_no_page_is_made_before_its_look_is_there(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: str,
) -> None:
    """Whatever is there when the look changes is dressed twice, in one turn."""
    prepare(qapp, dark=False)
    monkeypatch.setattr(results, "AT_ONCE", 0)
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window, before_close_func=lambda made: made.forget_changes())
    window.show()
    window.session.new(large_case(2, 3, 4))
    window.work_on("scores")
    qtbot.waitUntil(lambda: window.page.whole and window.session.ready)
    dressed: list[bool] = []

    def applying(*args: object, **more: object) -> object:
        dressed.append(window.page.made)
        yield from theme.applying_theme(*args, **more)
        dressed.append(window.page.made)

    monkeypatch.setattr(look, "applying_theme", applying)
    getattr(window.menus, change).trigger()
    qtbot.waitUntil(lambda: not window.turning.working and window.page.whole)
    assert dressed == [False, False]
    assert window.page.key == "scores" and window.page.findChild(QWidget) is not None
    window.menus.usual.trigger()
    theme.apply_theme(qapp, dark=False)
