"""One table is corrected by pointing, by mouse and keys; every correction shows at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.pages.importing.pointing import PointingPart
from desktop.pages.importing.sheet_cells import CellRole
from desktop.session.session import Session
from mcda.foreign.guess import blank_map, guess
from mcda.foreign.point import Part
from mcda.foreign.table_map import Kind
from mcda.grids.csv_grid import csv_grid
from mcda.model.case import Direction
from tests.desktop.pages.importing.foreign import MATRIX, SCORES

Opened = Callable[[str], PointingPart]


@pytest.fixture
def opened(app: QApplication, qtbot: QtBot) -> Opened:
    """A part that shows the best guess of a text."""

    def open_(text: str) -> PointingPart:
        part = PointingPart()
        qtbot.addWidget(part)
        part.resize(1200, 700)
        part.show()
        grid = csv_grid(text.encode(), "table.csv")
        guesses = guess(grid)
        (sheet,) = grid.sheets
        part.show_table(grid, sheet, guesses[0].table if guesses else blank_map(sheet), guesses)
        return part

    return open_


def codes(part: PointingPart) -> set[str]:
    return {part.problems.problem(row).code for row in range(part.problems.rowCount())}


def cell(part: PointingPart, row: int, column: int) -> QPoint:
    index = part.cells.index(row - 1, column - 1)
    part.grid.scrollTo(index)
    return part.grid.visualRect(index).center()


def test_a_guess_is_shown_with_its_reasons(opened: Opened) -> None:
    part = opened(SCORES)
    assert part.table.head == 4
    assert "4 packages on 3 criteria, with weights and directions" in part._sentence.text()
    assert part.guesses.currentText().endswith("(likely)")
    assert "weights stand in line 3" in part._why.text()
    shown = part.coming.shown
    assert shown.across == ("Cost", "Safety", "Jobs")
    assert shown.down == ("Direction", "Weight", "Stay", "Build", "Share", "Wait")
    assert shown.cells[1][0] == "5 (50.0\xa0%)"
    assert shown.cells[3] == ("25.5", "–", "90")
    assert part.cells.index(3, 1).data(CellRole.PART) == "head"
    assert part.cells.index(5, 4).data(CellRole.PART) == "out"


def test_problems_are_listed_and_lead_to_their_cell(opened: Opened) -> None:
    part = opened(SCORES)
    assert codes(part) == {"WORKBOOK-NOT-A-NUMBER", "IMPORT-SCALE-NEEDED", "IMPORT-LEFT-OUT"}
    assert part.tabbed.bar.tabText(1).endswith("(3)")
    assert part.cells.index(8, 1).data(CellRole.MARKED)
    row = next(r for r in range(3) if part.problems.problem(r).code == "WORKBOOK-NOT-A-NUMBER")
    part.problem_view.clicked.emit(part.problems.index(row))
    assert (part.grid.currentIndex().row(), part.grid.currentIndex().column()) == (8, 1)


def test_pointing_by_the_list_and_a_click(opened: Opened, qtbot: QtBot) -> None:
    part = opened(SCORES)
    part.side.parts.buttons[Part.LAST].click()
    assert part.grid.armed is Part.LAST
    assert "Last score" in part.side.parts._asking.text()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(part.grid.viewport(), left, pos=cell(part, 7, 3))
    assert part.grid.armed is None
    assert part.taken is not None
    assert [p.name for p in part.taken.case.packages] == ["Stay", "Build"]
    assert [c.name for c in part.taken.case.criteria] == ["Cost", "Safety"]
    assert part.guesses.currentIndex() == -1
    part.guesses.activated.emit(0)
    assert len(part.taken.case.packages) == 4


def test_pointing_by_keys(opened: Opened, qtbot: QtBot) -> None:
    part = opened(SCORES)
    part.grid.go_to(9, 2)
    qtbot.keyClick(part.grid, Qt.Key.Key_X)
    assert part.taken is not None
    assert "Wait" not in {p.name for p in part.taken.case.packages}
    qtbot.keyClick(part.grid, Qt.Key.Key_X)
    assert part.taken.case.packages[-1].name == "Wait"
    part.grid.go_to(3, 3)
    qtbot.keyClick(part.grid, Qt.Key.Key_D)
    assert (part.taken.table.weights, part.taken.table.directions) == (None, 3)
    part.side.parts.buttons[Part.WEIGHTS].click()
    part.grid.go_to(3, 1)
    qtbot.keyClick(part.grid, Qt.Key.Key_Return)
    assert part.taken.table.weights == 3
    part.side.parts.buttons[Part.HEAD].click()
    qtbot.keyClick(part.grid, Qt.Key.Key_Escape)
    assert part.grid.armed is None
    assert not part.side.parts.buttons[Part.HEAD].isChecked()


def test_a_part_is_cleared_and_a_header_pointed_at(opened: Opened) -> None:
    part = opened(SCORES)
    part.side.parts.crosses[Part.WEIGHTS].click()
    assert part.taken is not None
    assert part.taken.table.weights is None
    part.side.parts.buttons[Part.WEIGHTS].click()
    part.grid.verticalHeader().sectionClicked.emit(2)
    assert part.taken.table.weights == 3
    part.side.parts.more.click()
    assert part.side.parts.buttons[Part.UNITS].isVisible()


def test_selected_cells_become_the_table(opened: Opened, qtbot: QtBot) -> None:
    part = opened(SCORES)
    first, last = part.cells.index(3, 0), part.cells.index(6, 1)
    part.grid.setCurrentIndex(first)
    part.grid.selectionModel().select(
        type(part.grid.selectionModel().selection())(first, last),
        part.grid.selectionModel().SelectionFlag.ClearAndSelect,
    )
    qtbot.keyClick(part.grid, Qt.Key.Key_T)
    assert part.taken is not None
    assert [c.name for c in part.taken.case.criteria] == ["Cost"]
    assert [p.name for p in part.taken.case.packages] == ["Stay", "Build"]


def test_another_kind_and_the_other_way_round(opened: Opened) -> None:
    part = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    part.side.turned.click()
    assert part.taken is not None
    assert [c.name for c in part.taken.case.criteria] == ["Stay", "Build"]
    assert [p.name for p in part.taken.case.packages] == ["Cost", "Safety"]
    at = part.side.kind.findData(Kind.JUDGEMENTS)
    part.side.kind.setCurrentIndex(at)
    part.side.kind.activated.emit(at)
    assert part.taken.table.kind is Kind.JUDGEMENTS
    assert codes(part) >= {"MATRIX-NAMES-DIFFER"}
    assert not part.side.turned.isVisible()


def test_words_without_a_table_can_be_pointed_at(opened: Opened) -> None:
    part = opened("Comfort;Screen\n;Size\n")
    assert "No table was found" in part._why.text()
    assert not part.guesses.isVisible()


def test_a_direction_is_turned_by_a_click(opened: Opened) -> None:
    part = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    assert "DIRECTION-MISSING" in codes(part)
    for _ in range(2):
        part.preview.clicked.emit(part.coming.index(0, 0))
    part.preview.activated.emit(part.coming.index(0, 1))
    part.preview.clicked.emit(part.coming.index(1, 1))
    assert part.taken is not None
    directions = [c.direction for c in part.taken.case.criteria]
    assert directions == [Direction.COST, Direction.BENEFIT]
    assert part.guesses.currentIndex() == 0


def test_what_was_pointed_at_is_handed_over(opened: Opened, qtbot: QtBot) -> None:
    part = opened(MATRIX)
    assert part.side.kind.currentData() == Kind.JUDGEMENTS
    assert part.coming.shown.across[-1] == "Priority"
    with qtbot.waitSignal(part.used) as used:
        part.side.use.click()
    assert used.args == [part.table]
    with qtbot.waitSignal(part.left):
        part.side.leave.click()


def test_it_is_made_when_a_table_is_first_pointed_at(session: Session, qtbot: QtBot) -> None:
    """The assistant opens in one turn of the loop, with what is seen of it."""
    page = ImportPage(session)
    qtbot.addWidget(page)
    page.show()
    assert not page.findChildren(PointingPart)
    made = page.pointing
    assert page.findChildren(PointingPart) == [made] and not made.isVisible()
    assert page.pointing is made
