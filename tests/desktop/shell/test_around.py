"""The parts round the pages: when they are made, and in what order they are told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.around import Around
from desktop.shell.framed import Framed
from desktop.shell.main_window import MainWindow
from mcda.model.case import Case


def test_what_stands_round_the_pages_is_made_for_the_first_case(
    app: QApplication, case: Case, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    window.show()
    assert not window.framed, "the start page does not wait for it"
    window.session.new(case)
    assert isinstance(window.around, Around)
    assert window.rail.isVisible() and window.header.isVisible()
    central = window.centralWidget()
    assert central is not None
    told = [part.objectName() for part in central.children() if isinstance(part, QWidget)]
    assert told[:6] == ["status", "header", "rail", "pages", "problems", "details"]
    assert {"bar", "notice"} <= set(told[6:]), "they lie over all of that"


def test_a_part_that_is_asked_for_without_a_case_is_made_and_hidden(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window: Framed = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    window.show()
    for part in (window.header, window.rail, window.details, window.problem_list, window.status):
        assert part.isHidden() and part.window() is window
