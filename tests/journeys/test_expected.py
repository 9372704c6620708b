"""What people expect of a desktop program, found where they look for it, without reading."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QHeaderView
from pytestqt.qtbot import QtBot

from desktop.kit.page_setup import PageSetup
from desktop.kit.what import WhatIsThis
from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.report.page import ReportPage
from desktop.pages.scores.page import ScoresPage
from desktop.pages.start.page import StartPage
from desktop.shell.about import About, Licences
from desktop.shell.main_window import MainWindow
from desktop.shell.tour import Tour
from desktop.shell.verification import Verification
from mcda.casefile.case_file import write_case
from mcda.verify import check
from mcda.verify.tables import tables
from tests.desktop.conftest import small_case
from tests.opened import opened, wait_for_file

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(window: MainWindow, tmp_path: Path) -> Path:
    """The case of the tests, opened."""
    path = tmp_path / "case.parley"
    write_case(small_case(), path)
    assert opened(window, path)
    return path


def test_a_page_is_set_up_and_printed_from_any_page_in_one_step(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QPrintDialog] = []
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: asked.append(dialog) or 0)
    window.menus.page_setup.trigger()
    (set_up,) = window.findChildren(PageSetup)
    qtbot.keyClicks(set_up.paper, "L")
    qtbot.keyClick(set_up, Qt.Key.Key_Escape)
    window.work_on("scores")
    qtbot.keyClick(window, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: bool(asked))
    assert isinstance(window.page, ReportPage)
    assert window.page._pages is not None and window.page._pages.paper.is_letter


def test_work_above_a_second_is_given_up_by_a_button(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.work_on("report")
    page = window.page
    assert isinstance(page, ReportPage) and page.bar.isVisible()
    page.bar.cancel.click()
    assert not page.bar.isVisible() and "Cancelled" in page.place.text()


def test_columns_stay_as_wide_as_they_were_dragged(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    page = window.work_on("scores")
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(lambda: page.whole)
    head = page.grid.horizontalHeader()
    edge = head.sectionViewportPosition(0) + head.sectionSize(0) - 1
    wanted = head.sectionSize(0) + 60
    y = head.height() - 3
    qtbot.mousePress(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge, y))
    qtbot.mouseMove(head.viewport(), QPoint(edge + 60, y))
    qtbot.mouseRelease(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(edge + 60, y))
    assert head.sectionSize(0) == wanted
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    assert isinstance(window.page, StartPage)
    assert opened(window, file)
    page = window.work_on("scores")
    assert isinstance(page, ScoresPage)
    qtbot.waitUntil(lambda: page.whole)
    again = page.grid.horizontalHeader()
    assert isinstance(again, QHeaderView) and again.sectionSize(0) == wanted


def test_help_says_what_this_is_verifies_and_leads_round(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = tables()[:3]
    monkeypatch.setattr(check, "tables", lambda: few)
    window.menus.verify.trigger()
    (verify,) = window.findChildren(Verification)
    qtbot.waitUntil(lambda: verify.tree.topLevelItemCount() > 0, timeout=20_000)
    assert "come out as printed" in verify.said.text()
    verify.close()
    file = tmp_path / "case.parley"
    write_case(small_case(), file)
    assert opened(window, file)
    window.work_on("firmness")
    assert isinstance(window.page, FirmnessPage)
    window.menus.what.trigger()
    (shown,) = window.findChildren(WhatIsThis)
    assert shown.text.text()
    shown.close()
    window.menus.about.trigger()
    (about,) = window.findChildren(About)
    qtbot.keyClick(about.licences, Qt.Key.Key_Space)
    (licences,) = window.findChildren(Licences)
    parts = [licences.list.item(row).text() for row in range(licences.list.count())]
    assert any("PySide6" in one for one in parts) and licences.text.toPlainText()
    licences.close()
    about.close()
    window.menus.tour.trigger()
    (tour,) = window.findChildren(Tour)
    qtbot.keyClick(tour.next, Qt.Key.Key_Space)
    assert tour.at == 1
    qtbot.keyClick(tour, Qt.Key.Key_Escape)
    back = next(one for one in window.notice.buttons if file.name in one.text())
    back.click()
    wait_for_file(window)
    assert window.session.path == file
    assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
