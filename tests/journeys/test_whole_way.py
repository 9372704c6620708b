"""From a workbook to a printed report, and back to the same case tomorrow."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.ranking.page import RankingPage
from desktop.pages.report.page import ReportPage
from desktop.pages.weights.page import WeightsPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import Case
from mcda.places import resource
from tests.journeys.conftest import Answers
from tests.opened import wait_for_file

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "Quid pro quo.xlsx"
    shutil.copy(resource("samples", "european-russian-quid-pro-quo.xlsx"), path)
    return path


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window, key, CONTROL)


def russia(case: Case) -> str:
    return next(s.id for s in case.stakeholders if s.name == "Russia")


def test_from_a_workbook_to_a_printed_report_and_back(
    window: MainWindow, answers: Answers, workbook: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not window.session.is_open
    answers.paths = [workbook]
    press(qtbot, window, Qt.Key.Key_O)
    wait_for_file(window)
    session = window.session
    opened = session.case
    assert opened.title == "European-Russian quid pro quo"
    session.choose_stakeholder(russia(opened))

    press(qtbot, window, Qt.Key.Key_5)
    ranking = window.page
    assert isinstance(ranking, RankingPage)
    order_before = [p.id for p in ranked(window)]
    press(qtbot, window, Qt.Key.Key_6)
    firmness = window.page
    assert isinstance(firmness, FirmnessPage)
    sentence_before, ranking_before = firmness.sentence(), ranking.sentence()

    change_weights(window, qtbot)

    press(qtbot, window, Qt.Key.Key_5)
    assert [p.id for p in ranked(window)] != order_before
    press(qtbot, window, Qt.Key.Key_6)
    assert firmness.sentence() != sentence_before

    while session.undo_stack.canUndo():
        press(qtbot, window, Qt.Key.Key_Z)
    assert session.case == opened
    assert [p.id for p in ranked(window)] == order_before
    assert (firmness.sentence(), ranking.sentence()) == (sentence_before, ranking_before)

    qtbot.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    report = window.page
    assert isinstance(report, ReportPage)
    pdf = tmp_path / "Brief.pdf"
    answers.paths = [pdf]
    qtbot.waitUntil(lambda: report.report() is not None)
    assert report.ask_save(".pdf")
    assert pdf.read_bytes().startswith(b"%PDF-")

    saved = tmp_path / "Quid pro quo.parley"
    answers.paths = [saved]
    press(qtbot, window, Qt.Key.Key_S)
    assert not session.dirty
    answers.paths = [saved]
    press(qtbot, window, Qt.Key.Key_O)
    wait_for_file(window)
    assert session.path == saved
    assert session.case == opened


def ranked(window: MainWindow) -> tuple[object, ...]:
    ranking = window.session.ranking(window.session.stakeholder)
    assert ranking is not None
    return ranking.order


def change_weights(window: MainWindow, qtbot: QtBot) -> None:
    """Give sovereignty everything by slider and economic relief nearly nothing by typing."""
    press(qtbot, window, Qt.Key.Key_4)
    weights = window.page
    assert isinstance(weights, WeightsPage)
    slider = weights.points.sliders["sovereignty"]
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    weights.points.sliders["sway"].setValue(100)
    field = weights.points.fields["relief"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "2,5")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    given = window.session.case.preferences[russia(window.session.case)].direct
    assert (given["relief"], given["sovereignty"]) == (2.5, 100)
