"""A case's history by keyboard: snapshots, two states side by side, log, steps, earlier saves."""

from __future__ import annotations

import base64
import json
import zlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.start.entry_button import EntryButton
from desktop.pages.start.page import StartPage
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.history.window import HistoryWindow
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.snapshots import pack
from mcda.model import edits
from tests.desktop.conftest import small_case
from tests.opened import opened

CONTROL = Qt.KeyboardModifier.ControlModifier


def history_at(window: MainWindow, name: str) -> HistoryWindow:
    """Open the history by its entry in a menu."""
    getattr(window.menus, name).trigger()
    (history,) = window.findChildren(HistoryWindow)
    return history


def write(qtbot: QtBot, where: QWidget, *words: str) -> None:
    """Type words into what has the keyboard in a window, Tab between them, and press Enter."""
    for at, text in enumerate(words):
        if at:
            qtbot.keyClick(where.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(where.focusWidget(), text)
    qtbot.keyClick(where.focusWidget(), Qt.Key.Key_Return)


def retitle(window: MainWindow, qtbot: QtBot, title: str) -> None:
    """Type another title on the page Case."""
    window.work_on("case")
    qtbot.waitUntil(lambda: window.page.whole)
    window.focusWidget().selectAll()
    write(qtbot, window, title)


def test_from_a_snapshot_to_its_comparison_the_log_and_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    write_case(small_case(), path)
    assert opened(window, path)
    history = history_at(window, "snapshots")
    write(qtbot, history, "Draft", "For Geneva")
    (one,) = window.session.case.snapshots
    assert (one.name, one.reason) == ("Draft", "For Geneva")
    retitle(window, qtbot, "Talks")
    history_at(window, "compare")
    qtbot.waitUntil(history.isActiveWindow)
    qtbot.keyClick(history.compare.former, Qt.Key.Key_Return)
    (shown,) = window.findChildren(ComparisonWindow)
    heads = [shown.table.horizontalHeaderItem(at).text() for at in (1, 2)]
    assert heads[0].startswith("Draft (") and heads[1].startswith("Now (")
    assert shown.rankings.rowCount() == len(window.session.case.stakeholders)
    rows = [[shown.table.item(row, at).text() for at in range(3)] for row in range(2)]
    assert ["Title", "Small case", "Talks"] in rows
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    qtbot.waitUntil(history.isActiveWindow)
    assert history.focusWidget() is history.compare.former
    history_at(window, "snapshots")
    history.snapshots.table.selectRow(0)
    qtbot.keyClick(history.snapshots.agree, Qt.Key.Key_Space)
    history.choose("changes")
    qtbot.keyClicks(history.changes.reason, "As agreed by phone")
    retitle(window, qtbot, "Talks in Geneva")
    (change,) = window.session.case.changes
    assert change.what == "Title: Talks → Talks in Geneva"
    assert change.reason == "As agreed by phone"
    history_at(window, "steps")
    steps = history.steps.list
    assert history.focusWidget() is steps
    assert steps.item(steps.count() - 1).text().endswith("Talks → Talks in Geneva")
    steps.setCurrentRow(0)
    steps.itemActivated.emit(steps.item(0))
    assert window.session.case == small_case()
    steps.itemActivated.emit(steps.item(steps.count() - 1))
    assert window.session.case.title == "Talks in Geneva"


def test_earlier_saves_are_offered_on_the_start_page(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "case.parley"
    write_case(small_case(), path)
    assert opened(window, path)
    retitle(window, qtbot, "Talks")
    qtbot.keyClick(window, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not window.files.backups.job.running)
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    page = window.page
    assert isinstance(page, StartPage) and not window.session.is_open
    page.refresh()
    entry = next(
        one
        for card in page.cards
        for one in card.findChildren(EntryButton)
        if "are kept" in one.accessibleDescription()
    )
    qtbot.keyClick(entry, Qt.Key.Key_Space)
    page.saves.actions()[-1].trigger()
    assert window.session.case.title == "Small case" and window.session.dirty
    assert read_case(path).case.title == "Talks", "looking at an earlier save changes no file"


def test_a_snapshot_of_a_newer_parley_is_told_and_kept(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "case.parley"
    held = json.loads(zlib.decompress(base64.b64decode(pack(small_case()))))
    newer = json.dumps({**held, "version": 999}).encode()
    packed = base64.b64encode(zlib.compress(newer)).decode()
    write_case(edits.add_snapshot(small_case(), "Newer", content=packed), path)
    assert opened(window, path)
    assert [p.code for p in window.session.file_problems] == ["SNAPSHOT-NEWER-FORMAT"]
    history = history_at(window, "snapshots")
    table = history.snapshots.table
    assert table.item(0, 4).text() == "can't be read" and "999" in table.item(0, 4).toolTip()
    table.selectRow(0)
    before = window.session.case
    history.snapshots.restore.click()
    assert window.session.case is before and window.files.save()
    assert read_case(path).case.snapshots[0].content == packed
