"""In a window from the right, a menu's words read by their own letters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

import desktop
from desktop.kit.menu import Menu
from desktop.kit.theme import apply_theme
from mcda.words.isolate import on_its_own


def test_words_and_keys_stand_as_if_they_were_isolated(qapp: QApplication, qtbot: QtBot) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp, dark=False)
    try:
        pictures = []
        for kind, told in ((Menu, "{0}\t{1}"), (QMenu, "\u2068{0}\u2069\t\u2068{1}\u2069")):
            menu = kind()
            qtbot.addWidget(menu)
            for words, keys in (("&Open…", "Ctrl+O"), ("Move up", "Alt+↑")):
                menu.addAction(told.format(words, keys))
            menu.ensurePolished()
            menu.resize(menu.sizeHint())
            pictures.append(menu.grab().toImage())
        assert pictures[0] == pictures[1]
        assert on_its_own("x") == "\u2068x\u2069"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        apply_theme(qapp, dark=False)


def test_no_menu_is_made_otherwise() -> None:
    for path in sorted(Path(desktop.__file__).parent.rglob("*.py")):
        text = path.read_text("utf-8")
        assert path.name == "menu.py" or "QMenu(" not in text, f"{path}: make a kit.menu.Menu"
        assert ".addMenu(_(" not in text, f"{path}: make a kit.menu.Menu"
