"""Files are read beside the window: it answers all the time, and stops when asked to."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from desktop.shell.reading_bar import ReadingBar
from mcda.casefile.case_file import write_case
from mcda.model import edits
from mcda.model.case import Case
from tests.desktop.pages.importing.foreign import write
from tests.opened import opened, wait_for_file

LINES = {"Houses": 1200, "Roads": 1200, "Staff": 1200}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of 3,600 lines in three sheets that have nothing to do with each other."""
    book = openpyxl.Workbook(write_only=True)
    for name, count in LINES.items():
        sheet = book.create_sheet(name)
        sheet.append([name, f"{name} a", f"{name} b"])
        for row in range(count):
            sheet.append([f"{name} {row}", row % 7, row % 11])
    path = tmp_path_factory.mktemp("large") / "three.xlsx"
    book.save(path)
    return path


def test_the_window_answers_while_a_large_workbook_is_read_and_names_what_is_wrong(
    window: MainWindow, qtbot: QtBot, large: Path
) -> None:
    turns: list[bool] = []
    pulse = QTimer()
    pulse.timeout.connect(lambda: turns.append(window.files.reading.working))
    pulse.start(1)
    window.open_file(large)
    bar = window.findChild(ReadingBar, "reading_bar")
    assert bar is not None
    assert bar.isVisible()
    wait_for_file(window)
    assert turns.count(True) > 20, "the event loop turned while the file was read"
    page = window.importing.page
    assert page is not None
    qtbot.waitUntil(lambda: page.found is not None, timeout=20_000)
    pulse.stop()
    problems = page.part.problems
    apart = [
        one.place.sheet
        for one in map(problems.problem, range(problems.rowCount()))
        if one.code == "IMPORT-SHEET-APART"
    ]
    assert sorted(apart) == sorted(LINES)
    assert problems.rowCount() < 12
    assert not bar.isVisible()


def test_reading_is_cancelled_and_the_case_stays(
    window: MainWindow, tmp_path: Path, case: Case
) -> None:
    path = tmp_path / "other.parley"
    write_case(edits.set_case(case, title="Other"), path)
    window.open_file(path)
    bar = window.findChild(ReadingBar, "reading_bar")
    assert bar is not None
    bar.cancel.click()
    assert not window.files.reading.working
    assert not bar.isVisible()
    assert window.session.case == case


def test_the_file_last_asked_for_is_opened(window: MainWindow, tmp_path: Path, case: Case) -> None:
    paths = [tmp_path / f"{title}.parley" for title in ("One", "Two")]
    for path in paths:
        write_case(edits.set_case(case, title=path.stem), path)
        window.open_file(path)
    wait_for_file(window)
    assert window.session.case.title == "Two"


def test_what_was_typed_while_a_file_was_read_is_asked_about(
    window: MainWindow, tmp_path: Path, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.parley"
    write_case(edits.set_case(case, title="Other"), path)
    asked: list[int] = []
    cancel = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: asked.append(1) or cancel)
    window.open_file(path)
    window.session.apply("x", edits.set_case, title="Typed meanwhile")
    wait_for_file(window)
    assert asked == [1]
    assert window.session.case.title == "Typed meanwhile"


def test_a_file_that_is_nothing_is_listed(window: MainWindow, tmp_path: Path) -> None:
    assert not opened(window, write(tmp_path, "", "empty.csv"))
    assert [p.code for p in window.session.file_problems] == ["FILE-EMPTY"]
