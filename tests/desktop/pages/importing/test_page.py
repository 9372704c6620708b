"""The assistant proposes all that a file holds, is corrected, and takes in what it showed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.pages.importing.sheet_cells import CellRole
from desktop.session import remembered
from desktop.session.session import Session
from mcda.foreign.compose import Composed
from mcda.foreign.point import Part
from mcda.model.case import COMMON, Case, Direction, Score
from tests.desktop.pages.importing.foreign import MATRIX, OF_THE_SMALL_CASE, SCORES, WEIGHTS, write

Opened = Callable[..., ImportPage]
Rows = list[list[object]]

HEAD: list[object] = ["Package", "Cost", "Jobs"]
UNION: Rows = [HEAD, ["direction", "min", "max"], ["weight", 60, 40], ["A", 5, 3], ["B", 2, 4]]
EMPLOYER: Rows = [HEAD, ["direction", "min", "max"], ["weight", 10, 90], ["A", 4, 1], ["B", 3, 2]]
HOUSES: Rows = [["House", "Height"], ["Oak", 12], ["Elm", 9], ["Ash", 7]]


@pytest.fixture
def opened(session: Session, qtbot: QtBot, tmp_path: Path) -> Opened:
    """A page that shows a table or a workbook, written to a file of its own."""

    def open_(
        text: str = "", name: str = "table.csv", *, own: Session | None = None, **sheets: Rows
    ) -> ImportPage:
        page = ImportPage(own or session)
        qtbot.addWidget(page)
        page.resize(1200, 760)
        page.show()
        page.open(book(tmp_path, sheets) if sheets else write(tmp_path, text, name))
        qtbot.waitUntil(lambda: page.found is not None)
        return page

    return open_


def book(folder: Path, sheets: dict[str, Rows]) -> Path:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    made.save(folder / "table.xlsx")
    return folder / "table.xlsx"


def case_of(page: ImportPage) -> Case:
    assert page.found is not None
    assert page.found.reading.case is not None
    return page.found.reading.case


def codes(page: ImportPage) -> set[str]:
    model = page.part.problems
    return {model.problem(row).code for row in range(model.rowCount())}


def people(page: ImportPage) -> list[str]:
    return [one.name for one in case_of(page).stakeholders]


def test_everything_is_shown_before_anything_is_taken(opened: Opened, session: Session) -> None:
    before = session.case
    page = opened(Union=UNION, Employer=EMPLOYER, Houses=HOUSES)
    assert session.case is before
    assert page._sentence.text().endswith("2 stakeholders, 2 packages, 2 criteria, from 2 tables.")
    part = page.part
    assert part.line("table", "table.xlsx", "Union").ticked
    assert "shares nothing" in part.line("table", "table.xlsx", "Houses").text
    assert part.line("table", "table.xlsx", "Houses").ticked is False
    texts = [node.text for node in part.line("table", "table.xlsx", "Employer").children]
    assert texts == [
        "Packages: A, B", "Criteria: Cost, Jobs", "Scores of Employer",
        "Weights: 10.0\xa0%, 90.0\xa0%", "Directions: ↓, ↑",
    ]  # fmt: skip
    assert codes(page) == {"IMPORT-SHEET-APART"}


def test_unticking_leaves_out_at_once_and_ticking_takes_again(opened: Opened) -> None:
    page = opened(Union=UNION, Employer=EMPLOYER, Houses=HOUSES)
    tree = page.part.tree
    tree.tick(("table", "table.xlsx", "Houses", 0), True)
    assert "Height" in {c.name for c in case_of(page).criteria}
    tree.tick(("sheet", "table.xlsx", "Houses"), False)
    assert codes(page) == set()
    tree.tick(("give", "table.xlsx", "Union", 0, "weights"), False)
    union = case_of(page).stakeholders[0]
    assert case_of(page).preferences[union.id].direct["cost"] == 1.0
    assert [p.name for p in case_of(page).packages] == ["A", "B"]
    tree.tick(("give", "table.xlsx", "Union", 0, "weights"), True)
    assert case_of(page).preferences[union.id].direct["cost"] == 60.0
    tree.tick(("file", "table.xlsx"), False)
    assert not page.part.take.isEnabled()
    tree.tick(("sheet", "table.xlsx", "Employer"), True)
    assert people(page) == ["Everyone"]
    assert case_of(page).scores[COMMON]["a"]["jobs"].low == 1.0


def test_a_line_shows_its_place_on_its_sheet(opened: Opened) -> None:
    page = opened(Union=UNION, Employer=EMPLOYER)
    part = page.part
    part.tree.choose(("give", "table.xlsx", "Employer", 0, "weights"))
    assert part._where.text() == "Employer"
    assert part.cells.index(2, 1).data(CellRole.PART) == "weights"
    assert part.grid.currentIndex().row() == 2
    assert part.coming.shown.cells[1] == ("10 (10.0\xa0%)", "90 (90.0\xa0%)")


def test_a_doubt_is_decided_for_its_column_and_opened_again(opened: Opened) -> None:
    page = opened("Option;Cost;Jobs\ndirection;min;max\nStay;12.500;1\nGo;9.800;2\nRun;950;3\n")
    part = page.part
    assert "TABLE-DOUBTFUL-NUMBER" in codes(page)
    assert part.tabbed.current() is part.preview
    doubt = part.line("doubt")
    assert [node.text for node in doubt.children] == ["12500", "12.5"]
    current = part.tree.current()
    assert current is not None
    assert current.key == doubt.key
    part.tree.tick((*doubt.key, 1), True)
    assert codes(page) == set()
    assert case_of(page).scores[COMMON]["stay"]["cost"].low == 12.5
    assert [node.ticked for node in part.line("doubt").children] == [False, True]
    part.tree.tick((*doubt.key, 0), True)
    assert case_of(page).scores[COMMON]["stay"]["cost"].low == 12500.0
    part.tree.tick((*doubt.key, 0), False)
    assert "TABLE-DOUBTFUL-NUMBER" in codes(page)


def test_what_is_open_is_asked_once(opened: Opened, qtbot: QtBot) -> None:
    page = opened("Option;Cost (EUR);Jobs;Trust\nStay;10;3;7\nBuild;25;8;5\n")
    part = page.part
    assert part.tabbed.current() is part.answers
    assert "3 criteria have no direction yet" in part.hint
    assert [c.direction for c in case_of(page).criteria] == [None, None, None]
    part.answers.proposals.click()
    cost = case_of(page).criteria[0]
    assert (cost.direction, cost.unit) == (Direction.COST, "EUR")
    part.answers.all_more.click()
    assert [c.direction for c in case_of(page).criteria][1:] == [Direction.BENEFIT] * 2
    assert part.hint == ""
    assert codes(page) == set()


def test_what_is_not_answered_stays_a_problem_of_the_case(opened: Opened, qtbot: QtBot) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    with qtbot.waitSignal(page.new_case_asked) as asked:
        page.part.take.click()
    found, path = asked.args
    assert isinstance(found, Composed)
    assert path.name == "table.csv"
    assert [p.code for p in found.reading.of_case] == ["DIRECTION-MISSING"] * 2


def test_problems_lead_to_their_cell_or_to_the_answer(opened: Opened) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;x;8\n")
    part = page.part
    assert part.tabbed.current() is part.problem_view
    assert (part.grid.currentIndex().row(), part.grid.currentIndex().column()) == (2, 1)
    rows = {part.problems.problem(r).code: r for r in range(part.problems.rowCount())}
    part.problem_view.clicked.emit(part.problems.index(rows["DIRECTION-MISSING"]))
    assert part.tabbed.current() is part.answers
    assert part.answers.table.currentIndex().row() in (0, 1)


def test_a_direction_is_turned_by_a_click_in_the_preview(opened: Opened) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n")
    part = page.part
    part.preview.clicked.emit(part.coming.index(0, 0))
    part.preview.activated.emit(part.coming.index(0, 1))
    part.preview.clicked.emit(part.coming.index(1, 1))
    directions = [c.direction for c in case_of(page).criteria]
    assert directions == [Direction.COST, Direction.BENEFIT]
    part.preview.clicked.emit(part.coming.index(0, 0))
    assert case_of(page).criteria[0].direction is Direction.BENEFIT


def test_words_get_values(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    assert "1 criterion waits" in page.part.hint
    fields = page.part.scales.cards["Safety"].fields
    assert list(fields) == ["low", "high"]
    for word, value in (("low", "1"), ("high", "much")):
        fields[word].setText(value)
        fields[word].editingFinished.emit()
    assert fields["high"].property("wrong") == "true"
    assert "IMPORT-SCALE-NEEDED" in codes(page)
    fields["high"].setText("3")
    fields["high"].editingFinished.emit()
    assert "IMPORT-SCALE-NEEDED" not in codes(page)
    assert [level.value for level in case_of(page).criteria[1].levels] == [1.0, 3.0]
    assert page.part.coming.shown.cells[2] == ("10", "low", "40")


def test_a_legend_is_agreed_to_with_one_click(opened: Opened) -> None:
    page = opened(SCORES + ";;;;\nhigh;9;;;\nlow;2;;;\n")
    card = page.part.scales.cards["Safety"]
    assert not card.agree.isHidden()
    card.agree.click()
    levels = case_of(page).criteria[1].levels
    assert {one.name: one.value for one in levels} == {"high": 9.0, "low": 2.0}


def test_a_table_is_corrected_by_pointing(opened: Opened, qtbot: QtBot) -> None:
    page = opened(SCORES)
    page.part.tree.choose(("table", "table.csv", "table", 0))
    page.part.correct.click()
    assert page.pointing.isVisible()
    page.pointing.grid.go_to(9, 2)
    qtbot.keyClick(page.pointing.grid, Qt.Key.Key_X)
    page.pointing.side.use.click()
    assert page.part.isVisible()
    assert [p.name for p in case_of(page).packages] == ["Stay", "Build", "Share"]
    page.part.tree.setFocus()
    qtbot.keyClick(page.part.tree, Qt.Key.Key_Return)
    page.pointing.side.leave.click()
    assert page.part.isVisible()


def test_a_sheet_without_a_table_is_pointed_at(opened: Opened) -> None:
    page = opened("Comfort;Screen\n;Size\n")
    assert not page.part.take.isEnabled()
    assert page.part.correct.text() == "Point at the table"
    page.part.correct.click()
    page.pointing._point(Part.HEAD, 1, 1)
    page.pointing.side.use.click()
    assert page.found is not None
    assert len(page.found.parts) == 1


def test_several_tables_go_into_the_open_case_and_back(opened: Opened, session: Session) -> None:
    before = session.case
    page = opened(
        Russia=[["Option", "Cost of delivery"], ["Waiting", 3], ["Full package", 4]],
        Ghana=[["Option", "Cost of delivery"], ["Waiting", 5], ["Full package", 6]],
    )
    target = page.part.target
    target.open_case.click()
    assert codes(page) == {"IMPORT-UNKNOWN-NAME"}
    target.add_new.click()
    assert codes(page) == set()
    page.part.take.click()
    assert [s.name for s in session.case.stakeholders] == ["European states", "Russia", "Ghana"]
    assert session.case.scores["russia"]["wait"]["cost"].low == 3.0
    assert session.undo_stack.undoText().startswith("Import scores from table.xlsx")
    session.undo()
    assert session.case == before


def test_scores_go_into_the_open_case_and_back(opened: Opened, session: Session) -> None:
    before = session.case
    page = opened(OF_THE_SMALL_CASE)
    target = page.part.target
    target.open_case.click()
    assert codes(page) == {"IMPORT-UNKNOWN-NAME"}
    target.whose.setCurrentIndex(target.whose.findData("russia"))
    target.whose.activated.emit(target.whose.currentIndex())
    assert page.part.take.text() == "Take in"
    page.part.take.click()
    score = session.case.score("russia", "wait", "returns")
    assert score is not None
    assert (score.low, score.source) == (21.0, "table.csv, line 2, column 1")
    assert session.case.score(COMMON, "wait", "returns") == Score.of(20.0)
    assert len(session.case.packages) == 3
    session.undo()
    assert session.case == before
    target.add_new.click()
    page.part.take.click()
    assert [p.name for p in session.case.packages][-1] == "Talks"


def test_judgements_go_under_their_group(opened: Opened, session: Session) -> None:
    page = opened(MATRIX)
    assert page.part.coming.shown.cells[0] == ("1", "1/3", "25.0\xa0%")
    target = page.part.target
    target.open_case.click()
    assert codes(page) == {"IMPORT-NOT-OF-THE-GROUP"}
    assert not page.part.take.isEnabled()
    target.node.setCurrentIndex(target.node.findData("people"))
    target.node.activated.emit(target.node.currentIndex())
    assert codes(page) == set()
    page.part.take.click()
    assert len(session.case.preferences["europe"].judgements["people"]) == 1


def test_weights_go_to_their_stakeholders(opened: Opened, session: Session) -> None:
    page = opened(WEIGHTS)
    shares = ("0.2 (20.0\xa0%)", "0.3 (30.0\xa0%)", "0.5 (50.0\xa0%)")
    assert page.part.coming.shown.cells[1] == shares
    page.part.target.open_case.click()
    assert not page.part.target.whose.isVisible()
    page.part.take.click()
    assert session.case.preferences["russia"].direct["people"] == pytest.approx(0.5)


def test_a_case_without_stakeholders_takes_no_judgements(app: QApplication, opened: Opened) -> None:
    own = Session()
    own.new(Case(id="bare"))
    page = opened(MATRIX, own=own)
    page.part.target.open_case.click()
    assert not page.part.take.isEnabled()
    assert "no stakeholder" in page.part.hint


def test_the_next_file_of_the_shape_comes_as_the_last_was_pointed(opened: Opened) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\nMean of both;17;5\n", "may.csv")
    page._correct(("may.csv", "may", 0))
    page.pointing._point(Part.ROW_OUT, 4, 1)
    page.pointing.side.use.click()
    page.part.answers.all_more.click()
    page.take_in()
    assert len(remembered.table_maps()) == 1
    again = opened(
        "Option;Cost;Safety\nSell;9;3\nRent;2;8\nLease;4;4\nMean of both;6;6\n", "june.csv"
    )
    assert "as in the last file" in again.part.line("table").text
    assert case_of(again).criteria[1].direction is Direction.BENEFIT
    assert [p.name for p in case_of(again).packages] == ["Sell", "Rent", "Lease"]


def test_one_more_file_joins_the_case(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened("Option;Cost;Safety\nStay;10;3\nBuild;25;8\n", "scores.csv")
    weights = write(tmp_path, "Criterion;Weight;Direction\nCost;60;min\nSafety;40;max\n", "w.csv")
    page.add(weights)
    qtbot.waitUntil(lambda: page.draft is not None and len(page.draft.paths) == 2)
    assert codes(page) == set()
    case = case_of(page)
    assert case.preferences[case.stakeholders[0].id].direct["cost"] == 60.0
    same = tmp_path / "other"
    same.mkdir()
    page.add(write(same, "House;Height\nOak;3\nElm;4\n", "scores.csv"))
    qtbot.waitUntil(lambda: page.draft is not None and len(page.draft.paths) == 3)
    assert page.part.line("file", "scores.csv (2)").ticked is False


def test_large_files_are_composed_beside_the_window(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(Union=UNION, Employer=EMPLOYER)
    monkeypatch.setattr("desktop.pages.importing.page.QUICK_CELLS", 0)
    page.part.tree.tick(("sheet", "table.xlsx", "Employer"), False)
    assert page.work.isVisible()
    page.work.cancel.click()
    assert page.part.line("sheet", "table.xlsx", "Employer").ticked
    page.part.tree.tick(("sheet", "table.xlsx", "Employer"), False)
    assert people(page) == ["Union", "Employer"]
    qtbot.waitUntil(lambda: people(page) == ["Everyone"])
    assert not page.work.isVisible()


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


def test_reading_is_cancelled(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    page = ImportPage(session)
    qtbot.addWidget(page)
    page.open(write(tmp_path, SCORES))
    assert not page.bar.isHidden()
    with qtbot.waitSignal(page.left):
        page.bar.cancel.click()
    assert page.draft is None
    assert not page.bar.isVisible()


def test_a_page_is_resumed_as_it_was_left(opened: Opened, session: Session, qtbot: QtBot) -> None:
    page = opened(Union=UNION, Employer=EMPLOYER)
    page.part.tree.tick(("sheet", "table.xlsx", "Employer"), False)
    other = ImportPage(session)
    qtbot.addWidget(other)
    shown = page.proposal()
    assert shown is not None
    other.resume(shown)
    assert people(other) == ["Everyone"]
