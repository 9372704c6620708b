"""A ministry's own workbook comes in through the window, and so does the next of its shape."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.importing.page import ImportPage
from desktop.shell.main_window import MainWindow
from mcda.foreign.point import Part
from mcda.model.case import COMMON, Direction
from tests.journeys.conftest import Answers

CONTROL = Qt.KeyboardModifier.ControlModifier

OPTIONS = (("Road", 14, "low", 120), ("Rail", 31, "high", 310), ("Ferry", 9, "low", 80))


def workbook(path: Path, factor: float = 1.0) -> Path:
    """Write scores as an office keeps them: prose, a legend, weights above, a sum below."""
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "Notes"
    notes["A1"] = "Working paper of the transport desk"
    sheet = book.create_sheet("Assessment")
    sheet["A1"] = "Crossing the strait: three options"
    for column, (weight, name, sign) in enumerate(
        ((5, "Cost", "-"), (3, "Support", "+"), (2, "Jobs", "+")), start=4
    ):
        sheet.cell(3, column, weight)
        sheet.cell(4, column, name)
        sheet.cell(5, column, sign)
    sheet["C3"], sheet["C4"] = "weight", "Option"
    for row, (name, cost, support, jobs) in enumerate(OPTIONS, start=6):
        for column, value in enumerate((name, cost * factor, support, jobs), start=3):
            sheet.cell(row, column, value)
    sheet["C9"], sheet["D9"], sheet["F9"] = "Total", "=SUM(D6:D8)", 510
    for row, (word, value) in enumerate((("low", 1), ("high", 4)), start=12):
        sheet.cell(row, 8, word)
        sheet.cell(row, 9, value)
    book.save(path)
    return path


def imported(window: MainWindow, answers: Answers, path: Path, qtbot: QtBot) -> ImportPage:
    answers.paths = [path]
    window.menus.import_file.trigger()
    page = window.importing.page
    assert page is not None
    qtbot.waitUntil(lambda: page.draft is not None and page.draft.paths == (path,))
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.isVisible()
    return page


def test_from_a_foreign_workbook_to_a_ranking(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    session = window.session
    page = imported(window, answers, workbook(tmp_path / "may.xlsx"), qtbot)
    part = page.part
    assert part._where.text() == "Assessment"
    assert part.coming.shown.down == ("Direction", "Weight", "Road", "Rail", "Ferry")
    assert page._sentence.text().endswith("3 packages, 3 criteria, from 1 table.")
    assert "Support" in part.scales.cards
    part.scales.cards["Support"].agree.click()
    assert part.hint == ""
    part.take.click()
    assert [c.direction for c in session.case.criteria] == [
        *(Direction.COST, Direction.BENEFIT, Direction.BENEFIT)
    ]
    assert window.page is not None
    assert window.page.key == "ranking"
    ranking = session.ranking(session.stakeholder)
    assert ranking is not None
    assert ranking.leader.name == "Ferry"

    begun = session.case
    page = imported(window, answers, workbook(tmp_path / "june.xlsx", factor=2), qtbot)
    part = page.part
    assert "as in the last file of this shape" in part.line("table", "june.xlsx", "Assessment").text
    assert part.scales.cards["Support"].fields["high"].text() == "4"
    part.target.open_case.click()
    part.take.click()
    road = session.case.packages[0].id
    score = session.case.score(COMMON, road, session.case.criteria[0].id)
    assert score is not None
    assert score.low == 28.0
    assert "june.xlsx" in score.source
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert session.case == begun


def test_a_wrong_guess_is_put_right_with_the_keyboard(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = imported(window, answers, workbook(tmp_path / "may.xlsx"), qtbot)
    page.part.tree.choose(("table", "may.xlsx", "Assessment", 0))
    qtbot.keyClick(page.part.tree, Qt.Key.Key_Return)
    page = page.pointing
    page.grid.go_to(8, 5)
    qtbot.keyClick(page.grid, Qt.Key.Key_L)
    assert page.taken is not None
    assert [c.name for c in page.taken.case.criteria] == ["Cost", "Support"]
    page.side.parts.buttons[Part.LAST].setFocus()
    qtbot.keyClick(page.side.parts.buttons[Part.LAST], Qt.Key.Key_Space)
    assert page.grid.armed is Part.LAST
    page.grid.go_to(7, 6)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert [p.name for p in page.taken.case.packages] == ["Road", "Rail"]
    page.grid.go_to(7, 4)
    qtbot.keyClick(page.grid, Qt.Key.Key_X)
    assert [p.name for p in page.taken.case.packages] == ["Road"]


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_point_between_thousands_is_none_where_commas_are_decimal(
    window: MainWindow, answers: Answers, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    table = "Option;Cost;Refugees\nStay;6,5;1.500\nLeave;1.200,50;25.000\nSwap;4,5;500\n"
    path = (tmp_path / "table").with_suffix(ending)
    if ending == ".csv":
        path.write_text(table, encoding="utf-8")
    else:
        book = openpyxl.Workbook()
        assert book.active is not None
        for line in table.splitlines():
            book.active.append([int(x) if x.isdigit() else x for x in line.split(";")])
        book.save(path)
    page = imported(window, answers, path, qtbot)
    assert page.found is not None and page.found.reading.case is not None
    scores = page.found.reading.case.scores[COMMON]
    seen = [[score.low for score in row.values()] for row in scores.values()]
    assert seen == [[6.5, 1500.0], [1200.5, 25_000.0], [4.5, 500.0]]
