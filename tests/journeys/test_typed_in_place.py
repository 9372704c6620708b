"""Whatever is typed into a cell is taken, or stays in its open editor, framed with the reason."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QTableView

from desktop.kit.section_row import SectionRow
from desktop.pages.round.lines import LineCell, LineRole
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
