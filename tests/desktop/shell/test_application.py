import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.theme import apply_theme, theme
from desktop.pages.register import REGISTER
from desktop.session import remembered
from desktop.shell.application import NAME, application, headless, open_window, pages_ahead, prepare


def test_the_one_application_has_name_icon_and_theme(app: QApplication) -> None:
    assert application() is app
    prepare(app, dark=False)
    assert app.applicationName() == NAME
    assert not app.windowIcon().isNull()
    assert sys.getswitchinterval() < 0.001, "work beside the window never holds it for long"
    assert app.style().objectName().lower() in ("fusion", "") or app.styleSheet()


def test_the_remembered_theme_is_used(app: QApplication) -> None:
    remembered.set_dark(True)
    prepare(app)
    assert theme().dark
    apply_theme(app, dark=False)


def test_printing_without_a_window_is_light(app: QApplication) -> None:
    apply_theme(app, dark=True)
    with headless() as lent:
        assert lent is app and not theme().dark


def test_a_window_opens_with_or_without_a_file(
    app: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop.shell.main_window.usual_recovery_folder", lambda: tmp_path / "recovery"
    )
    plain = open_window()
    qtbot.addWidget(plain)
    assert plain.page.key == "start"
    wrong = open_window(tmp_path / "nothing.parley")
    qtbot.addWidget(wrong)
    qtbot.waitUntil(lambda: not wrong.problem_list.isHidden())


def test_every_page_is_loaded_ahead() -> None:
    steps = list(pages_ahead())
    assert len(steps) > len(REGISTER)
    assert all(f"desktop.pages.{entry.key}.page" in sys.modules for entry in REGISTER)
    assert "mcda.foreign.copied_sheet" in sys.modules, "a first paste waits for nothing"
    assert "mcda.casefile.lock" in sys.modules, "a first case is opened without waiting"
