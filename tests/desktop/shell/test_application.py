import os
import subprocess
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


ENUMERATIONS = """
import enum, sys
from pathlib import Path
from PySide6.QtCore import QSettings
where = Path(sys.argv[1])
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(where))
made, make = [], enum.EnumMeta.__new__
def counted(kind, name, *rest, **more):
    made.append(name)
    return make(kind, name, *rest, **more)
enum.EnumMeta.__new__ = counted
from desktop.shell.application import application, made_ahead
from desktop.shell.main_window import MainWindow
from desktop.kit.focus import first_in
from desktop.kit.slices import at_once
application()
window = MainWindow(recovery_folder=where / "recovery")
window.show()
at_once(made_ahead(window))
made.clear()
first_in(window)
print(len(made))
"""


def test_enumerations_are_made_before_the_keyboard_first_goes_anywhere(tmp_path: Path) -> None:
    """PySide makes a hundred when it is first asked what stands in a widget."""
    words = [sys.executable, "-c", ENUMERATIONS, str(tmp_path)]
    place = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    found = subprocess.run(words, capture_output=True, text=True, check=True, env=place)
    assert int(found.stdout) < 20
