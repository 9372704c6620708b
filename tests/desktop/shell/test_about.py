"""About names the version that a helpdesk asks for, and the licences of what comes along."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.shell.about import About, Licences
from desktop.shell.main_window import MainWindow
from mcda import __version__


def test_about_names_version_and_licences(window: MainWindow) -> None:
    about = About(window)
    said = " ".join(label.text() for label in about.findChildren(QLabel))
    assert about.height() == about.heightForWidth(about.width())
    for words in (f"Parley {__version__}", "Lesser General Public License", "Inter", "DejaVu"):
        assert words in said


def test_enter_presses_the_button_that_has_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    about = About(window)
    with qtbot.waitExposed(about):
        about.show()
    about.licences.setFocus()
    qtbot.keyClick(about, Qt.Key.Key_Return)
    assert about.isVisible()
    opened = window.findChild(Licences)
    assert opened is not None and opened.isVisible()
