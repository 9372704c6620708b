"""What stands in a cell that is still being typed into is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.kit.whose_row import SHARED
from desktop.session.typed import take_typed
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.model.case import COMMON, Case, Score
from mcda.model.tree import leaves
from tests.opened import opened


@pytest.fixture
def typing(window: MainWindow, case: Case, tmp_path: Path, qtbot: QtBot) -> Path:
    """A saved case into whose first common score 42 is being typed."""
    path = tmp_path / "case.parley"
    write_case(case, path)
    opened(window, path)
    window.work_on("scores")
    page = window.stack.currentWidget()
    page.whose.buttons[SHARED].click()
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClicks(page.grid, "4")
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "2")
    return path


def first(case: Case | None) -> Score | None:
    assert case is not None
    return case.score(COMMON, case.packages[0].id, leaves(case)[0].id)


def test_saving_takes_it(window: MainWindow, typing: Path) -> None:
    window.menus.save.trigger()
    assert first(read_case(typing).case) == Score.of(42.0)


def test_closing_asks_about_it(
    window: MainWindow, typing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QMessageBox] = []
    cancel = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box) or cancel)
    assert not window.close()
    assert len(asked) == 1 and first(window.session.case) == Score.of(42.0)


def test_another_size_keeps_it(window: MainWindow, typing: Path) -> None:
    window.menus.larger.trigger()
    assert first(window.session.case) == Score.of(42.0)


def test_undo_takes_it_back_and_redo_brings_it(
    window: MainWindow, typing: Path, qtbot: QtBot
) -> None:
    take_typed()
    grid = window.stack.currentWidget().grid
    grid.setFocus()
    qtbot.keyClicks(grid, "7")
    window.menus.undo.trigger()
    assert first(window.session.case) == Score.of(42.0)
    window.menus.redo.trigger()
    assert first(window.session.case) == Score.of(7.0)


def test_elsewhere_nothing_is_taken(window: MainWindow, case: Case) -> None:
    window.header.setFocus()
    take_typed()
    assert not window.session.dirty
