"""The assistant in the window: how it is reached, left, and what it hands over."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.shell.look import set_zoom
from desktop.shell.main_window import MainWindow
from mcda.foreign.point import Part
from tests.desktop.pages.importing.foreign import OF_THE_SMALL_CASE, SCORES, write
from tests.opened import opened


def assistant(window: MainWindow, qtbot: QtBot) -> ImportPage:
    page = window.importing.page
    assert page is not None
    qtbot.waitUntil(lambda: page.found is not None)
    assert window.stack.currentWidget() is page
    return page


def press(window: MainWindow, words: str) -> None:
    next(button for button in window.notice.buttons if button.text() == words).click()


def test_the_menu_asks_for_a_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, SCORES)
    answers = ["", str(path)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (answers.pop(0), ""))
    window.menus.import_file.trigger()
    assert window.importing.page is None
    window.menus.import_file.trigger()
    page = assistant(window, qtbot)
    assert not window.details.isVisible()
    page.part.leave.click()
    assert window.page is not None
    assert window.page.key == "ranking"


def test_without_a_case_leaving_goes_to_the_start(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.session.close()
    window.importing.open(write(tmp_path, SCORES))
    page = assistant(window, qtbot)
    assert not page.part.target.open_case.isEnabled()
    page.part.leave.click()
    assert window.page.key == "start"


def test_a_new_case_is_made_unsaved(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.importing.open(write(tmp_path, SCORES))
    assistant(window, qtbot).part.take.click()
    session = window.session
    assert session.case.title == "table"
    assert len(session.case.date) == 10
    assert session.dirty
    assert session.path is None
    assert [p.code for p in session.file_problems].count("WORKBOOK-NOT-A-NUMBER") == 1
    assert "new case" in window.notice.text
    assert window.page is not None
    assert window.page.key == "ranking"
    session.undo()
    assert session.case.packages == ()
    assert session.case.criteria == ()
    session.redo()
    assert session.case.title == "table"


def test_scores_are_seen_where_they_went(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.importing.open(write(tmp_path, OF_THE_SMALL_CASE))
    page = assistant(window, qtbot)
    page.part.target.open_case.click()
    page.part.take.click()
    assert window.page is not None
    assert window.page.key == "scores"
    assert "undo takes it back" in window.notice.text
    assert "import scores from table.csv" in window.menus.undo.text()


def test_more_of_a_file_is_one_click_away(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    both = write(tmp_path, f"{OF_THE_SMALL_CASE}\nMeasure;Speed\nA;1\nB;2\n")
    window.importing.open(both)
    assistant(window, qtbot).part.take.click()
    press(window, "Import more of it")
    page = assistant(window, qtbot)
    assert page.part.target.open_case.isEnabled()


def test_opening_a_doubtful_table_shows_the_assistant_at_the_doubt(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    before = window.session.case
    doubtful = "Option,Cost\ndirection,min\nStay,12.500\nGo,950\n"
    assert not opened(window, write(tmp_path, doubtful))
    page = assistant(window, qtbot)
    assert window.session.case is before
    current = page.part.tree.current()
    assert current is not None
    assert current.key[0] == "doubt"
    assert (page.part.grid.currentIndex().row(), page.part.grid.currentIndex().column()) == (2, 1)
    clean = write(tmp_path, "Option;Cost\ndirection;min\nStay;1\nGo;2\n", "clean.csv")
    assert opened(window, clean)
    assert window.page is not None


def test_a_table_without_directions_is_asked_for_them(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, write(tmp_path, "Option;Cost\nStay;1\nGo;2\n"))
    part = assistant(window, qtbot).part
    assert part.tabbed.current() is part.answers


def test_a_table_that_is_none_can_be_pointed_at(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not opened(window, write(tmp_path, "Comfort\nSize\n"))
    page = assistant(window, qtbot)
    assert page.part.correct.text() == "Point at the table"


def test_a_refused_file_is_listed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.importing.open(write(tmp_path, "", "empty.csv"))
    qtbot.waitUntil(lambda: bool(window.session.file_problems))
    assert {p.code for p in window.session.file_problems} == {"FILE-EMPTY"}
    assert window.problem_list.isVisible()
    assert window.page is not None


def test_another_size_keeps_what_was_pointed_at(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.importing.open(write(tmp_path, SCORES))
    page = assistant(window, qtbot)
    page._correct(("table.csv", "table", 0))
    page.pointing._point(Part.ROW_OUT, 9, 1)
    page.pointing.side.use.click()
    set_zoom(window, 1.2)
    page = assistant(window, qtbot)
    assert page.found is not None
    assert page.found.parts[0].taken.table.rows_out == (9,)
    set_zoom(window, 1.0)
