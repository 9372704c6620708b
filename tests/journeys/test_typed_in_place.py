"""Whatever is typed into a cell is taken, or stays in its open editor, framed with the reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMessageBox, QTableView

from desktop.kit.section_row import SectionRow
from desktop.pages.round.lines import LineCell, LineRole
from desktop.pages.scores.score_grid import ScoreGrid
from desktop.session import untaken
from desktop.shell.look import set_look, set_zoom
from desktop.shell.main_window import MainWindow
from mcda.casefile.case_file import case_text, read_case_bytes
from mcda.model import edits
from mcda.model.case import Case
from mcda.model.sizes import LONGEST
from tests.desktop.conftest import small_case

PLACES = {
    "case": 3,
    "scores": 1,
    "weights": 0,
    "measures/list": 1,
    "measures/effects": 1,
    "round/who": 1,
}
"""Pages and sections, with how many tables at least are edited in place there."""


HOSTILE = ("w" * 10_000, "\u202eشرط\u200f abc\n1e400")


@pytest.fixture
def sample() -> Case:
    case = edits.add_measure(small_case(), "Ceasefire line")
    case = edits.add_round(case, "First", date="2026-11-02")
    return edits.add_respondent(case, "Anna", case.stakeholders[0].id)


@pytest.mark.parametrize("where", PLACES)
def test_a_cell_keeps_what_it_cannot_take(window: MainWindow, sample: Case, where: str) -> None:
    window.session.new(sample)
    page, _, section = where.partition("/")
    window.work_on(page)
    for row in window.page.findChildren(SectionRow):
        if section in row.buttons and row.isVisible():
            row.choose(section)
    QApplication.processEvents()
    views = [view for view in window.page.findChildren(QAbstractItemView) if view.isVisible()]
    edited = [(view, list(_cells(view))) for view in views]
    edited = [(view, cells) for view, cells in edited if cells]
    assert len(edited) >= PLACES[where]
    for view, cells in edited:
        for row, column in cells:
            for text in HOSTILE:
                _try(window, view, (row, column), text)


def _cells(view: QAbstractItemView) -> Iterator[tuple[int, int]]:
    """Yield a cell of each column that is edited with a line."""
    model, top = view.model(), QModelIndex()
    for column in range(model.columnCount(top) if isinstance(view, QTableView) else 1):
        for row in range(min(3, model.rowCount(top))):
            index = model.index(row, column)
            cell = index.data(LineRole.CELL)
            chosen = isinstance(cell, LineCell) and cell.choices
            if chosen or not model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                continue
            editor = _open(view, index)
            if editor is not None:
                QTest.keyClick(editor, Qt.Key.Key_Escape)
                yield row, column
                break


def _open(view: QAbstractItemView, index: QModelIndex) -> QLineEdit | None:
    view.setFocus()
    view.setCurrentIndex(index)
    view.edit(index)
    editor = QApplication.focusWidget()
    return editor if isinstance(editor, QLineEdit) and view.isAncestorOf(editor) else None


def _try(window: MainWindow, view: QAbstractItemView, at: tuple[int, int], text: str) -> None:
    session, index = window.session, view.model().index(*at)
    told = f"{view.accessibleName()}, {at}: {text[:20]!r}"
    before, editor = session.case, _open(view, index)
    assert editor is not None, told
    editor.selectAll()
    QGuiApplication.clipboard().setText(text)
    editor.paste()
    typed = editor.text()
    refused: list[object] = []
    session.refused.connect(refused.append)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    session.refused.disconnect(refused.append)
    QApplication.processEvents()
    assert not refused, f"{told}: said beside the cell, which has lost the text"
    if QApplication.focusWidget() is editor:
        assert session.case == before and editor.property("wrong") and editor.toolTip(), told
        _elsewhere(view, index)
        assert editor.isVisible() and editor.text() == typed and editor.property("wrong"), told
        editor.setFocus()
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        QApplication.processEvents()
        assert not view.indexWidget(index), told
    else:
        read = read_case_bytes(case_text(session.case).encode(), "case.parley")
        assert read.case == session.case, told
    while session.case is not before and session.undo_stack.canUndo():
        session.undo()
    QApplication.processEvents()


def _elsewhere(view: QAbstractItemView, index: QModelIndex) -> None:
    """Let another cell become the current one, as a click on it does."""
    view.setFocus()
    other = view.model().index(0 if index.row() else 1, 0)
    if other.isValid():
        view.setCurrentIndex(other)
    QApplication.processEvents()


def _kept(window: MainWindow) -> list[str]:
    """Return the framed texts that are seen in cells, the editors of others left out."""
    views = [one for one in window.page.findChildren(QAbstractItemView) if one.isVisible()]
    lines = [line for view in views for line in view.viewport().findChildren(QLineEdit)]
    return [one.text() for one in lines if one.isVisible() and one.property("wrong")]


WAYS: dict[str, Callable[[MainWindow], object]] = {
    "undo": lambda window: window.session.undo(),
    "another row": lambda window: window.session.apply("Add", edits.add_package, "Another"),
    "another size": lambda window: set_zoom(window, 1.25),
    "another look": lambda window: set_look(window, True, strong=False),
    "another page": lambda window: (window.work_on("ranking"), window.work_on("scores")),
    "another form": lambda window: window.show_anew(),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_kept_text_outlives_its_table(window: MainWindow, sample: Case, way: str) -> None:
    session = window.session
    session.new(sample)
    session.apply("Add", edits.add_package, "One more")
    window.work_on("scores")
    QApplication.processEvents()
    view = next(one for one in window.page.findChildren(ScoreGrid) if one.isVisible())
    editor = _open(view, view.model().index(1, 0))
    assert editor is not None
    editor.setText("many")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    view.setFocus()
    assert view.state() is QAbstractItemView.State.NoState and _kept(window) == ["many"]
    before = session.case
    try:
        WAYS[way](window)
        QApplication.processEvents()
        assert _kept(window) == ["many"]
        view = next(one for one in window.page.findChildren(ScoreGrid) if one.isVisible())
        assert view.state() is QAbstractItemView.State.NoState
        lines = view.viewport().findChildren(QLineEdit)
        (editor,) = [one for one in lines if one.isVisible() and one.property("wrong")]
        assert editor.property("at").row() == 1 and editor.toolTip().startswith("Expected")
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, "7")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()
        assert not _kept(window) and not untaken.texts()
        score = session.case.score(view.scores.layer, sample.packages[1].id, "returns")
        assert score is not None and score.low == 7.0 and session.case != before
        view.setCurrentIndex(view.model().index(0, 0))
        QTest.keyClick(view, Qt.Key.Key_F2)
        assert isinstance(QApplication.focusWidget(), QLineEdit), "others can be edited"
    finally:
        if way in ("another size", "another look"):
            set_zoom(window, 1.0)
            set_look(window, False, strong=False)


def test_a_kept_text_stays_with_its_stakeholder_and_goes_with_its_row(
    window: MainWindow, sample: Case
) -> None:
    session = window.session
    session.new(sample)
    page = window.work_on("scores")
    QApplication.processEvents()
    view = next(one for one in page.findChildren(ScoreGrid) if one.isVisible())
    choice = next(one for one in page.findChildren(SectionRow) if "own" in one.buttons)
    choice.choose("own")
    QApplication.processEvents()
    editor = _open(view, view.model().index(1, 0))
    assert editor is not None
    editor.setText("many")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    choice.choose("shared")
    QApplication.processEvents()
    assert not _kept(window) and untaken.texts() == ["many"]
    choice.choose("own")
    QApplication.processEvents()
    assert _kept(window) == ["many"]
    session.apply("Remove", edits.remove_package, sample.packages[1].id)
    QApplication.processEvents()
    assert not _kept(window) and not untaken.texts()


def test_leaving_says_what_is_not_taken_and_saving_goes_on(
    window: MainWindow, sample: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.new(sample)
    window.work_on("scores")
    QApplication.processEvents()
    view = next(one for one in window.page.findChildren(ScoreGrid) if one.isVisible())
    editor = _open(view, view.model().index(1, 0))
    assert editor is not None
    editor.setText("many")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        asked.append(f"{box.text()} {box.informativeText()}")
        return int(QMessageBox.StandardButton.Cancel)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert not window.files.may_leave()
    assert not window.session.save(tmp_path / "a.parley")
    assert not window.session.dirty and not window.files.may_leave()
    assert len(asked) == 2 and all("“many” could not be taken" in one for one in asked)
    assert _kept(window) == ["many"]
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert window.files.may_leave() and len(asked) == 2


def test_a_name_too_long_is_mended_where_it_stands(window: MainWindow, sample: Case) -> None:
    window.session.new(sample)
    window.work_on("case")
    QApplication.processEvents()
    view = next(
        one
        for one in window.page.findChildren(QAbstractItemView)
        if one.isVisible() and one.accessibleName() == "Packages"
    )
    editor = _open(view, view.model().index(0, 0))
    assert editor is not None
    editor.setText("w" * (LONGEST + 1))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.isVisible() and editor.property("wrong")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert not editor.property("wrong")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.session.case.packages[0].name == "w" * LONGEST
