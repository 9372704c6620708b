"""The parts round the pages: when they are made, and in what order they are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.around import Around
from desktop.shell.framed import Framed
from desktop.shell.main_window import MainWindow
from desktop.shell.status_line import StatusLine
from mcda.model.case import Case

PARTS = ("status", "header", "rail", "details", "problem_list")


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


def test_it_is_made_a_part_in_each_turn_where_nobody_asks_for_it_before(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    steps = window.made_around()
    for _part in PARTS:
        next(steps)
        assert not window.framed
    list(steps)
    assert window.framed and list(window.made_around()) == []


def test_whoever_asks_for_a_part_gets_what_was_begun_and_the_rest_at_once(
    app: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    with monkeypatch.context() as patched:
        keep = lambda *args: made.append(StatusLine(*args)) or made[-1]  # type: ignore[func-returns-value]  # noqa: E731
        patched.setattr("desktop.shell.around.StatusLine", keep)
        steps = window.made_around()
        next(steps)
        assert window.header.window() is window
        assert [window.status] == made
        assert list(steps) == []


def test_what_is_being_made_when_the_window_is_made_anew_is_given_up(
    app: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    steps = window.made_around()
    next(steps)
    window.show_anew()
    list(steps)
    assert window.framed and window.header.window() is window


def test_a_file_that_is_read_does_not_wait_for_it(
    app: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(recovery_folder=tmp_path)
    qtbot.addWidget(window)
    monkeypatch.setattr(window.files, "open", lambda _path: None)
    window.open_file(tmp_path / "any.parley")
    assert not window.framed, "not in the turn in which it was asked for"
    qtbot.waitUntil(lambda: window.framed)
