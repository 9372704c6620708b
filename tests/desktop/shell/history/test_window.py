"""Snapshots, the log of changes and the steps, in the real window."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.kit.list_out import KINDS
from desktop.session import log, results
from desktop.session.moments import this_moment
from desktop.session.states import NOW
from desktop.shell.comparison import ComparisonWindow
from desktop.shell.history.compare import FILE, States
from desktop.shell.history.window import HistoryWindow
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import read_case, write_case
from mcda.casefile.recovery import keep
from mcda.casefile.snapshots import read_snapshot
from mcda.grids.document import read_grid
from mcda.grids.signature import Kind
from mcda.model import edits
from mcda.model.case import COMMON, Score
from mcda.model.history import Snapshot
from tests.opened import opened, wait_for_file


@pytest.fixture
def history(window: MainWindow) -> HistoryWindow:
    window.menus.snapshots.trigger()
    (opened,) = window.findChildren(HistoryWindow)
    return opened


def take(history: HistoryWindow, name: str, *, agreed: bool = False) -> None:
    history.snapshots.name.setText(name)
    history.snapshots.reason.setText("For the record")
    history.snapshots.agreed.setChecked(agreed)
    history.snapshots.take.click()


def heads_of(shown: ComparisonWindow) -> list[str]:
    return [shown.table.horizontalHeaderItem(at).text() for at in (1, 2)]


def lines_of(states: States) -> list[str]:
    return [states.item(row).text() for row in range(states.count())]


def save_to(window: MainWindow, path: Path) -> bool:
    return window.files._write(path)


def change(window: MainWindow, value: float) -> None:
    window.session.apply(
        "Change score", edits.set_score, COMMON, "full", "cost", Score.of(value), merge="score"
    )


def test_a_snapshot_is_taken_compared_and_restored(
    window: MainWindow, history: HistoryWindow
) -> None:
    before = window.session.case
    take(history, "First")
    (one,) = window.session.case.snapshots
    assert (one.name, one.reason, one.agreed) == ("First", "For the record", False)
    assert one.time and one.author and history.snapshots.name.text() == ""
    change(window, 9.0)
    history.snapshots.table.selectRow(0)
    history.snapshots.with_now.click()
    (shown,) = window.findChildren(ComparisonWindow)
    assert shown.found is not None and len(shown.found.entries) == 2, "a score, and the snapshot"
    shown.close()
    history.snapshots.restore.click()
    case = window.session.case
    assert case.scores == before.scores and case.snapshots == (one,)
    window.session.undo()
    assert window.session.case.score(COMMON, "full", "cost") == Score.of(9.0)
    assert window.session.undo_stack.redoText() == "Restore “First”"


def test_snapshots_of_a_large_case_are_packed_and_read_beside_the_window(
    window: MainWindow, history: HistoryWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)
    take(history, "First")
    change(window, 9.0)
    assert not window.session.case.snapshots
    qtbot.waitUntil(lambda: bool(window.session.case.snapshots))
    (one,) = window.session.case.snapshots
    kept = read_snapshot(one).case
    assert kept is not None and kept.score(COMMON, "full", "cost") == Score.of(9.0)
    change(window, 8.0)
    history.snapshots.table.selectRow(0)
    history.snapshots.restore.click()
    assert window.session.case.score(COMMON, "full", "cost") == Score.of(8.0)
    qtbot.waitUntil(lambda: window.session.case.score(COMMON, "full", "cost") == Score.of(9.0))
    history.snapshots.with_now.click()
    assert not window.findChildren(ComparisonWindow)
    qtbot.waitUntil(lambda: bool(window.findChildren(ComparisonWindow)))


def test_return_takes_one_snapshot(window: MainWindow, history: HistoryWindow) -> None:
    QTest.keyClicks(history.snapshots.name, "First")
    QTest.keyClicks(history.snapshots.reason, "As sent")
    QTest.keyClick(history.snapshots.reason, Qt.Key.Key_Return)
    assert [(s.name, s.reason) for s in window.session.case.snapshots] == [("First", "As sent")]
    history.show()
    history.snapshots.agreed.setFocus()
    QTest.keyClick(history.snapshots.agreed, Qt.Key.Key_Space)
    QTest.keyClick(history.snapshots.agreed, Qt.Key.Key_Return)
    assert [one.agreed for one in window.session.case.snapshots] == [False, True]


def test_two_snapshots_are_compared(window: MainWindow, history: HistoryWindow) -> None:
    take(history, "First")
    change(window, 9.0)
    take(history, "Second")
    history.snapshots.table.selectAll()
    assert history.snapshots.with_now.text() == "Compare the two"
    history.snapshots.with_now.click()
    (shown,) = window.findChildren(ComparisonWindow)
    assert shown.found is not None and len(shown.found.entries) == 1
    shown.close()


def test_two_snapshots_of_one_name_are_told_apart(
    window: MainWindow, history: HistoryWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon, minutes = datetime(2026, 3, 29, 12, tzinfo=UTC), count()
    monkeypatch.setattr(log, "this_moment", lambda: noon + timedelta(minutes=next(minutes)))
    take(history, "Draft")
    change(window, 9.0)
    take(history, "Draft")
    history.snapshots.table.selectAll()
    history.snapshots.with_now.click()
    (shown,) = window.findChildren(ComparisonWindow)
    heads = heads_of(shown)
    assert heads[0] != heads[1] and all(one.startswith("Draft (") for one in heads)
    assert all(one in shown.windowTitle() for one in heads), "said of two that are equal, too"
    shown.close()


def test_a_snapshot_without_a_name_gets_one_that_none_has(
    window: MainWindow, history: HistoryWindow
) -> None:
    for _n in range(2):
        history.snapshots.take.click()
    history.snapshots.table.selectRow(0)
    history.snapshots.delete.click()
    history.snapshots.take.click()
    assert [one.name for one in window.session.case.snapshots] == ["Snapshot 2", "Snapshot 3"]


def test_a_name_that_is_too_long_stays_to_be_shortened(
    window: MainWindow, history: HistoryWindow
) -> None:
    name = history.snapshots.name
    assert name.hasFocus() or history.focusWidget() is name, "typing begins at once"
    long = "A name without end " * 100
    QTest.keyClicks(history.snapshots.reason, "As sent")
    name.setText(long)
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert not window.session.case.snapshots
    assert (name.text(), history.snapshots.reason.text()) == (long, "As sent")
    assert "1,000" in name.toolTip() and name.property("wrong")
    name.setText("Short")
    assert not name.property("wrong")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert [(s.name, s.reason) for s in window.session.case.snapshots] == [("Short", "As sent")]


def test_snapshots_are_renamed_and_deleted_in_place(
    window: MainWindow, history: HistoryWindow
) -> None:
    take(history, "First")
    history.snapshots.table.item(0, 0).setText("Draft for the minister")
    history.snapshots.table.item(0, 3).setText("As sent")
    (one,) = window.session.case.snapshots
    assert (one.name, one.reason) == ("Draft for the minister", "As sent")
    history.snapshots.table.item(0, 0).setText("  ")
    assert history.snapshots.table.item(0, 0).text() == "Draft for the minister"
    history.snapshots.table.selectRow(0)
    history.snapshots.delete.click()
    assert window.session.case.snapshots == () and not history.snapshots.none.isHidden()
    window.session.undo()
    assert window.session.case.snapshots == (one,)


def test_an_agreed_snapshot_starts_the_log(window: MainWindow, history: HistoryWindow) -> None:
    change(window, 8.0)
    take(history, "Agreed in Geneva", agreed=True)
    assert window.session.case.changes == ()
    history.choose("changes")
    history.changes.reason.setText("New figures")
    history.changes.reason.textEdited.emit("New figures")
    change(window, 7.0)
    change(window, 5.0)
    (line,) = window.session.case.changes
    history.changes.table.setFocus()
    history.changes.table.actions()[0].trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("When\tBy\tWhat\tWhy\n") and "8 → 5" in copied
    assert str(this_moment().year) in copied, "a line of a log has its day"
    assert line.what.endswith("8 → 5") and line.reason == "New figures" and line.author
    history.changes.table.item(0, 3).setText("Figures of the bank")
    assert window.session.case.changes[0].reason == "Figures of the bank"
    window.session.undo()
    window.session.undo()
    assert window.session.case.changes == ()


def test_a_typed_run_that_ends_where_it_began_leaves_no_line(
    window: MainWindow, history: HistoryWindow
) -> None:
    take(history, "Agreed", agreed=True)
    steps = window.session.undo_stack.count()
    change(window, 7.0)
    change(window, 6.0)
    assert window.session.case.changes == () and window.session.undo_stack.count() == steps


def test_the_steps_are_listed_and_a_click_goes_to_one(
    window: MainWindow, history: HistoryWindow
) -> None:
    start = window.session.case
    change(window, 9.0)
    window.session.apply("Change title", edits.set_case, title="Other")
    window.menus.steps.trigger()
    lines = history.steps.list
    assert [lines.item(at).text() for at in range(lines.count())] == [
        "As it was opened",
        "Change score – Score of Full package on Cost of delivery, for all: 6 → 9",
        "Change title – Title: Small case → Other",
    ]
    assert lines.currentRow() == 2
    lines.itemClicked.emit(lines.item(0))
    assert window.session.case == start and lines.currentRow() == 0
    lines.itemClicked.emit(lines.item(1))
    assert window.session.undo_stack.index() == 1
    assert window.session.case.title == "Small case"


def test_snapshots_are_saved_and_opened_with_the_case(
    window: MainWindow, history: HistoryWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    take(history, "First")
    path = tmp_path / "a.parley"
    assert window.session.save(path) == ()
    reading = read_case(path)
    assert reading.case == window.session.case
    newer = Snapshot(id="newer", name="Newer", content="not one")
    assert reading.case is not None
    write_case(edits.add_snapshot(reading.case, "Newer", content=newer.content), path)
    assert opened(window, path)
    assert [one.code for one in window.session.file_problems] == ["SNAPSHOT-DAMAGED"]
    assert window.session.path == path, "the case is whole, and saved to its file"


def test_a_file_is_compared_with_the_case(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.parley"
    write_case(edits.set_case(window.session.case, title="Other"), path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    window.menus.compare.trigger()
    (history,) = window.findChildren(HistoryWindow)
    assert lines_of(history.compare.former) == ["Now", "A file…"]
    assert history.compare.former.key == FILE and history.compare.later.key == NOW
    history.compare.compare.click()
    wait_for_file(window)
    (shown,) = window.findChildren(ComparisonWindow)
    assert shown.table.item(0, 1).text() == "Other"
    first, second = heads_of(shown)
    assert first.startswith("other.parley (") and second.startswith("Now (")
    shown.close()
    assert lines_of(history.compare.later)[1].startswith("other.parley"), "chosen once, it stays"


def test_any_two_states_are_compared(
    window: MainWindow, history: HistoryWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "case.parley"
    take(history, "Draft")
    for title in ("First", "Second"):
        window.session.apply("Change title", edits.set_case, title=title)
        assert window.files.save_over() if window.session.path else save_to(window, path)
        job = window.files.backups.job
        qtbot.waitUntil(lambda job=job: not job.running)
    copy = keep(edits.set_case(window.session.case, title="Lost"), window.recovery.folder, path)
    about, _line, text = copy.read_bytes().partition(b"\n")
    # A machine that is not this one kept it: nobody works on it here.
    copy.write_bytes(json.dumps({**json.loads(about), "host": "gone"}).encode() + b"\n" + text)
    window.files.shared.find_left()
    change(window, 9.0)
    history.choose("compare")
    part = history.compare
    part.showEvent(QShowEvent())
    kinds = [line.partition(" (")[0] for line in lines_of(part.former)]
    assert kinds == [
        "Now", "Draft", "Unsaved work", "case.parley", "Earlier save", "Earlier save", "A file…",
    ]  # fmt: skip
    assert (part.former.currentRow(), part.later.currentRow()) == (1, 0)
    told = {1: "Small case", 2: "Lost", 3: "Second", 4: "Second", 5: "First"}
    for row, title in told.items():
        for other, its_title in told.items():
            part.former.setCurrentRow(row)
            part.later.setCurrentRow(other)
            assert part.compare.isEnabled() is (row != other)
            QTest.keyClick(part.later, Qt.Key.Key_Return)
            shown = window.findChildren(ComparisonWindow)
            assert len(shown) == (row != other)
            for one in shown:
                assert one.found is not None
                assert [one.found.first.title, one.found.second.title] == [title, its_title]
                assert heads_of(one) == [lines_of(part.former)[at] for at in (row, other)]
                one.setParent(None)
                one.close()


def test_a_snapshot_that_cannot_be_read_says_so_in_its_row_and_when_it_is_compared(
    window: MainWindow, history: HistoryWindow
) -> None:
    take(history, "First", agreed=True)
    (one,) = window.session.case.snapshots
    assert history.snapshots.table.item(0, 4).text() == "agreed"
    broken = replace(one, content=one.content[:40])
    window.session.apply("Break", lambda case: replace(case, snapshots=(broken,)))
    item = history.snapshots.table.item(0, 4)
    assert item.text() == "can't be read, agreed" and "can't be read" in item.toolTip()
    history.snapshots.table.selectRow(0)
    history.snapshots.with_now.click()
    assert not window.findChildren(ComparisonWindow)
    assert [one.code for one in window.session.file_problems] == ["SNAPSHOT-DAMAGED"]
    window.session.undo()
    assert history.snapshots.table.item(0, 4).text() == "agreed"


def test_the_log_is_printed_and_written_to_a_file(
    window: MainWindow, history: HistoryWindow, tmp_path: Path
) -> None:
    history.choose("changes")
    assert not history.changes.out.save_button.isVisible(), "there is nothing to put out"
    take(history, "Agreed in Geneva", agreed=True)
    change(window, 7.0)
    assert history.changes.out.save_button.isVisible()
    for kind in KINDS:
        assert history.changes.out.save_list(tmp_path / f"log{kind}")
    snapshots, changes = read_grid(tmp_path / "log.xlsx", Kind.XLSX).sheets
    assert snapshots.name == "Snapshots" and changes.name == "Log of changes"
    page = (tmp_path / "log.html").read_text()
    assert "Agreed in Geneva" in page and "6 → 7" in page
    assert (tmp_path / "log.pdf").read_bytes().startswith(b"%PDF-")


def test_a_clock_that_goes_backwards_changes_no_order_and_no_name(
    window: MainWindow, history: HistoryWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noon, hours = datetime(2026, 3, 29, 12, tzinfo=UTC), count(2, 2)
    # Somebody sets it back by two hours before each look at it.
    monkeypatch.setattr(log, "this_moment", lambda: noon - timedelta(hours=next(hours)))
    take(history, "Draft", agreed=True)
    for name, value in (("Draft", 9.0), ("Last", 8.0)):
        change(window, value)
        take(history, name)
    kept = window.session.case
    times = [datetime.fromisoformat(one.time) for one in kept.snapshots]
    assert times == sorted(times, reverse=True), "the clock did go backwards"
    assert [(one.id, one.name) for one in kept.snapshots] == [
        ("draft", "Draft"), ("draft-2", "Draft"), ("last", "Last"),
    ]  # fmt: skip
    noted = [number for one in kept.changes if (number := one.what.rsplit(" ", 1)[-1]).isdigit()]
    assert noted == ["9", "8"], "in the order in which they were made"
    assert window.session.save(tmp_path / "a.parley") == ()
    again = read_case(tmp_path / "a.parley")
    assert again.case is not None
    assert again.case.snapshots == kept.snapshots
    assert again.case.changes == kept.changes
    scores = [
        None if case is None else case.score(COMMON, "full", "cost")
        for case in (read_snapshot(one).case for one in again.case.snapshots)
    ]
    assert scores[1:] == [Score.of(9.0), Score.of(8.0)]
    assert opened(window, tmp_path / "a.parley")
    window.menus.snapshots.trigger()
    table = window.findChildren(HistoryWindow)[-1].snapshots.table
    names = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert names == ["Draft", "Draft", "Last"]
