"""The assistant shows a guess, is corrected by pointing, and takes in what it showed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.pages.importing.sheet_cells import CellRole
from desktop.session import remembered
from desktop.session.session import Session
from mcda.foreign.point import Part
from mcda.foreign.table_map import Kind
from mcda.foreign.taken import Taken
from mcda.model.case import COMMON, Case, Direction, Score
from tests.desktop.pages.importing.foreign import MATRIX, OF_THE_SMALL_CASE, SCORES, WEIGHTS, write

Opened = Callable[..., ImportPage]


@pytest.fixture
def opened(session: Session, qtbot: QtBot, tmp_path: Path) -> Opened:
    """A page that shows a table, written to a file of its own."""

    def open_(text: str, name: str = "table.csv", *, own: Session | None = None) -> ImportPage:
        page = ImportPage(own or session)
        qtbot.addWidget(page)
        page.resize(1200, 760)
        page.show()
        page.open(write(tmp_path, text, name))
        qtbot.waitUntil(lambda: page.taken is not None)
        return page

    return open_


def codes(page: ImportPage) -> set[str]:
    return {page.problems.problem(row).code for row in range(page.problems.rowCount())}


def cell(page: ImportPage, row: int, column: int) -> QPoint:
    index = page.cells.index(row - 1, column - 1)
    page.grid.scrollTo(index)
    return page.grid.visualRect(index).center()


def test_a_guess_is_shown_before_anything_is_taken(opened: Opened, session: Session) -> None:
    before = session.case
    page = opened(SCORES)
    assert session.case is before
    assert page.taken is not None
    assert page.taken.table.head == 4
    assert "table.csv" in page._sentence.text()
    assert "4 packages on 3 criteria, with weights and directions" in page._sentence.text()
    assert page.guesses.currentText().endswith("(likely)")
    assert "weights stand in line 3" in page._why.text()
    shown = page.coming.shown
    assert shown.across == ("Cost", "Safety", "Jobs")
    assert shown.down == ("Direction", "Weight", "Stay", "Build", "Share", "Wait")
    assert shown.cells[1][0] == "5 (50.0 %)"
    assert shown.cells[3] == ("25.5", "–", "90")
    assert page.cells.index(3, 1).data(CellRole.PART) == "head"
    assert page.cells.index(5, 4).data(CellRole.PART) == "out"


def test_problems_are_listed_and_lead_to_their_cell(opened: Opened) -> None:
    page = opened(SCORES)
    assert codes(page) == {"WORKBOOK-NOT-A-NUMBER", "IMPORT-SCALE-NEEDED", "IMPORT-LEFT-OUT"}
    assert page.shown.tabText(1).endswith("(3)")
    assert page.cells.index(8, 1).data(CellRole.MARKED)
    row = next(r for r in range(3) if page.problems.problem(r).code == "WORKBOOK-NOT-A-NUMBER")
    page.problem_view.clicked.emit(page.problems.index(row))
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (8, 1)
    assert "2 things" in page.side.hint.text()


def test_pointing_by_the_list_and_a_click(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    page.side.parts.buttons[Part.LAST].click()
    assert page.grid.armed is Part.LAST
    assert "Last score" in page.side.parts._asking.text()
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(page.grid.viewport(), left, pos=cell(page, 7, 3))
    assert page.grid.armed is None
    assert page.taken is not None
    assert [p.name for p in page.taken.case.packages] == ["Stay", "Build"]
    assert [c.name for c in page.taken.case.criteria] == ["Cost", "Safety"]
    assert page.guesses.currentIndex() == -1
    page.guesses.activated.emit(0)
    assert len(page.taken.case.packages) == 4


def test_pointing_by_keys(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    page.grid.go_to(9, 2)
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    assert page.taken is not None
    assert "Wait" not in {p.name for p in page.taken.case.packages}
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    assert page.taken.case.packages[-1].name == "Wait"
    page.grid.go_to(3, 3)
    qtbot.keyClick(page.grid, Qt.Key.Key_D)
    assert (page.taken.table.weights, page.taken.table.directions) == (None, 3)
    page.side.parts.buttons[Part.WEIGHTS].click()
    page.grid.go_to(3, 1)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.taken.table.weights == 3
    page.side.parts.buttons[Part.HEAD].click()
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.grid.armed is None
    assert not page.side.parts.buttons[Part.HEAD].isChecked()


def test_a_part_is_cleared_and_a_header_pointed_at(opened: Opened) -> None:
    page = opened(SCORES)
    page.side.parts.crosses[Part.WEIGHTS].click()
    assert page.taken is not None
    assert page.taken.table.weights is None
    page.side.parts.buttons[Part.WEIGHTS].click()
    page.grid.verticalHeader().sectionClicked.emit(2)
    assert page.taken.table.weights == 3
    page.side.parts.more.click()
    assert page.side.parts.buttons[Part.UNITS].isVisible()


def test_selected_cells_become_the_table(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    first, last = page.cells.index(3, 0), page.cells.index(6, 1)
    page.grid.setCurrentIndex(first)
    page.grid.selectionModel().select(
        type(page.grid.selectionModel().selection())(first, last),
        page.grid.selectionModel().SelectionFlag.ClearAndSelect,
    )
    qtbot.keyClick(page.grid, Qt.Key.Key_T)
    assert page.taken is not None
    assert [c.name for c in page.taken.case.criteria] == ["Cost"]
    assert [p.name for p in page.taken.case.packages] == ["Stay", "Build"]


def test_words_get_values(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    fields = page.side.scales.cards["Safety"].fields
    assert list(fields) == ["low", "high"]
    for word, value in (("low", "1"), ("high", "much")):
        fields[word].setFocus()
        qtbot.keyClicks(fields[word], value)
        fields[word].editingFinished.emit()
    assert fields["high"].property("wrong") == "true"
    assert "IMPORT-SCALE-NEEDED" in codes(page)
    fields["high"].setText("3")
    fields["high"].editingFinished.emit()
    assert "IMPORT-SCALE-NEEDED" not in codes(page)
    assert page.taken is not None
    assert [level.value for level in page.taken.case.criteria[1].levels] == [1.0, 3.0]
    assert page.coming.shown.cells[2] == ("10", "low", "40")


def test_a_legend_is_agreed_to_with_one_click(opened: Opened) -> None:
    legend = SCORES + ";;;;\nhigh;9;;;\nlow;2;;;\n"
    page = opened(legend)
    card = page.side.scales.cards["Safety"]
    assert not card.agree.isHidden()
    card.agree.click()
    assert page.taken is not None
    assert {one.name: one.value for one in page.taken.case.criteria[1].levels} == {
        "high": 9.0,
        "low": 2.0,
    }


def test_a_direction_is_turned_by_a_click(opened: Opened) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    assert "2 criteria have no direction yet" in page.side.hint.text()
    assert "DIRECTION-MISSING" in codes(page)
    for _ in range(2):
        page.preview.clicked.emit(page.coming.index(0, 0))
    page.preview.activated.emit(page.coming.index(0, 1))
    page.preview.clicked.emit(page.coming.index(1, 1))
    assert page.taken is not None
    directions = [c.direction for c in page.taken.case.criteria]
    assert directions == [Direction.COST, Direction.BENEFIT]
    assert page.guesses.currentIndex() == 0
    assert page.side.hint.text() == ""


def test_a_new_case_is_asked_for(opened: Opened, qtbot: QtBot, session: Session) -> None:
    page = opened(SCORES)
    with qtbot.waitSignal(page.new_case_asked) as asked:
        page.side.take.click()
    taken, path = asked.args
    assert isinstance(taken, Taken)
    assert path.name == "table.csv"
    assert not session.undo_stack.canUndo()


def test_scores_go_into_the_open_case_and_back(opened: Opened, session: Session) -> None:
    before = session.case
    page = opened(OF_THE_SMALL_CASE)
    target = page.side.target
    target.open_case.click()
    assert codes(page) == {"IMPORT-UNKNOWN-NAME"}
    target.whose.setCurrentIndex(target.whose.findData("russia"))
    target.whose.activated.emit(target.whose.currentIndex())
    assert page.side.take.text() == "Take in"
    page.side.take.click()
    score = session.case.score("russia", "wait", "returns")
    assert score is not None
    assert (score.low, score.source) == (21.0, "table.csv, line 2, column 1")
    assert session.case.score(COMMON, "wait", "returns") == Score.of(20.0)
    assert len(session.case.packages) == 3
    assert session.undo_stack.undoText() == "Import scores from table.csv"
    session.undo()
    assert session.case == before
    target.add_new.click()
    page.side.take.click()
    assert [p.name for p in session.case.packages][-1] == "Talks"


def test_judgements_go_under_their_group(opened: Opened, session: Session) -> None:
    page = opened(MATRIX)
    assert page.side.kind.currentData() == Kind.JUDGEMENTS
    assert page.coming.shown.across[-1] == "Priority"
    assert page.coming.shown.cells[0] == ("1", "1/3", "25.0 %")
    target = page.side.target
    target.open_case.click()
    assert codes(page) == {"IMPORT-NOT-OF-THE-GROUP"}
    assert not page.side.take.isEnabled()
    target.node.setCurrentIndex(target.node.findData("people"))
    target.node.activated.emit(target.node.currentIndex())
    assert codes(page) == set()
    page.side.take.click()
    assert len(session.case.preferences["europe"].judgements["people"]) == 1


def test_weights_go_to_their_stakeholders(opened: Opened, session: Session) -> None:
    page = opened(WEIGHTS)
    assert page.side.kind.currentData() == Kind.WEIGHTS
    assert page.coming.shown.cells[1] == ("0.2 (20.0 %)", "0.3 (30.0 %)", "0.5 (50.0 %)")
    page.side.target.open_case.click()
    assert not page.side.target.whose.isVisible()
    page.side.take.click()
    assert session.case.preferences["russia"].direct["people"] == pytest.approx(0.5)


def test_a_case_without_stakeholders_takes_no_judgements(app: QApplication, opened: Opened) -> None:
    own = Session()
    own.new(Case(id="bare"))
    page = opened(MATRIX, own=own)
    page.side.target.open_case.click()
    assert not page.side.take.isEnabled()
    assert "no stakeholder" in page.side.hint.text()


def test_another_kind_and_the_other_way_round(opened: Opened) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    page.side.turned.click()
    assert page.taken is not None
    assert [c.name for c in page.taken.case.criteria] == ["Stay", "Build"]
    assert [p.name for p in page.taken.case.packages] == ["Cost", "Safety"]
    at = page.side.kind.findData(Kind.JUDGEMENTS)
    page.side.kind.setCurrentIndex(at)
    page.side.kind.activated.emit(at)
    assert page.taken.table.kind is Kind.JUDGEMENTS
    assert codes(page) >= {"MATRIX-NAMES-DIFFER"}
    assert not page.side.turned.isVisible()


def test_the_next_file_of_the_shape_comes_as_the_last_was_pointed(opened: Opened) -> None:
    may = "Option;Cost;Safety\nStay;10;3\nBuild;25;8\nMean of both;17;5\n"
    page = opened(may, "may.csv")
    page.grid.go_to(4, 1)
    page._point(Part.ROW_OUT, 4, 1)
    page._change_direction(page.coming.index(0, 1))
    page.take_in()
    assert len(remembered.table_maps()) == 1
    june = "Option;Cost;Safety\nSell;9;3\nRent;2;8\nLease;4;4\nMean of all;5;5\n"
    again = opened(june, "june.csv")
    assert again.taken is not None
    assert again.guesses.currentText() == "As in the last file of this shape"
    assert again.taken.case.criteria[1].direction is Direction.BENEFIT
    assert again.taken.table.rows_out == (4,)
    assert again.guesses.count() == 2


def test_a_file_that_is_nothing_is_refused(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page = ImportPage(session)
    qtbot.addWidget(page)
    for text, name, code in (
        ("", "empty.csv", "FILE-EMPTY"),
        ('{"format": "parley"}', "case.parley", "IMPORT-IS-A-CASE"),
        (" ;;\n;;\n", "blank.csv", "TABLE-EMPTY"),
    ):
        with qtbot.waitSignal(page.refused) as refused:
            page.open(write(tmp_path, text, name))
        assert code in {problem.code for problem in refused.args[0]}


def test_words_without_a_table_can_be_pointed_at(opened: Opened) -> None:
    page = opened("Comfort;Screen\n;Size\n")
    assert "No table was found" in page._why.text()
    assert not page.guesses.isVisible()


def test_a_page_is_resumed_as_it_was_left(opened: Opened, session: Session, qtbot: QtBot) -> None:
    page = opened(SCORES)
    page._point(Part.ROW_OUT, 9, 1)
    assert page.draft is not None
    other = ImportPage(session)
    qtbot.addWidget(other)
    other.resume(page.draft)
    assert other.taken is not None
    assert other.taken.table.rows_out == (9,)
