"""What is tried out is called so, and a case of many fits: one vocabulary, width and scale."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.firmness.page import FirmnessPage
from desktop.pages.ranking.page import RankingPage
from desktop.shell.main_window import MainWindow
from mcda.model.case import WeightWay
from mcda.model.edits.several import change_stakeholders
from mcda.model.naming import label
from tests.desktop.conftest import small_case
from tests.large_case import large_case


def test_a_weight_is_tried_by_key_told_beside_the_case_s_kept_and_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(small_case())
    page = window.work_on("firmness")
    assert isinstance(page, FirmnessPage)
    qtbot.waitUntil(lambda: page.whole and page.curves.isVisible())
    before, who = window.session.case, window.session.stakeholder
    slider, _percent = page.trials.editors("cost")
    # The page's first business comes first by Tab.
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    assert page.trying and window.session.case is before
    band = page.weights.band
    assert band.isVisible() and "tried" in band.text().lower()
    # One stakeholder moves unless asked otherwise, and keeping says whose weights it rewrites.
    names = {label(one): one.id for one in before.stakeholders}
    told = [name for name in names if name in page.keep.toolTip()]
    assert [names[name] for name in told] == [who]
    qtbot.keyClick(page.back, Qt.Key.Key_Space)
    assert (not page.trying and not band.text()) or not band.isVisible()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.keep, Qt.Key.Key_Space)
    assert window.session.case.preferences[who].way is WeightWay.DIRECT
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.case == before


def test_fourteen_stakeholders_and_forty_packages_fit(window: MainWindow, qtbot: QtBot) -> None:
    case = large_case(14, 40, 6)
    blocs = {"West": ["s1", "s2", "s3"], "East": ["s4", "s5", "s6", "s7"]}
    for bloc, members in blocs.items():
        case = change_stakeholders(case, members, bloc=bloc)
    window.resize(1920, 1080)
    window.session.new(case)
    page = window.work_on("ranking")
    assert isinstance(page, RankingPage)
    qtbot.waitUntil(lambda: page.whole)
    # Of so many packages some are shown, or those that are looked for.
    narrow = page.packages.narrow
    assert narrow.isVisible() and narrow.said.text()
    rows = page.packages.summary_table.model().rowCount
    every = rows()
    qtbot.keyClicks(narrow.field, case.packages[-1].name)
    qtbot.waitUntil(lambda: rows() == 1)
    narrow.field.clear()
    qtbot.waitUntil(lambda: rows() == every)
    window.menus.fold_blocs.trigger()
    qtbot.waitUntil(lambda: page.whole)
    assert 0 < len(page.sentence()) < 600, "blocs in place of fourteen names"
