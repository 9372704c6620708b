from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.kit import focus
from desktop.kit.form import Choice
from desktop.pages.case.page import CasePage
from desktop.pages.register import REGISTER
from desktop.pages.scores.score_grid import ScoreGrid
from desktop.session.jobs import wait_for_all
from desktop.shell.main_window import MainWindow
from mcda.errors import Place
from tests.desktop.conftest import small_case


def test_late_controls_come_where_they_stand(app: QApplication, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    last, grid = QPushButton("last"), QGridLayout()
    column.addLayout(grid)
    column.addWidget(last)
    fields = {place: QLineEdit() for place in ((1, 0), (0, 1), (0, 0))}
    for (row, at), field in fields.items():
        grid.addWidget(field, row, at)
    holder.show()
    assert focus.in_order(holder) == [fields[0, 0], fields[0, 1], fields[1, 0], last]
    fields[0, 1].setEnabled(False)
    assert focus.next_in([holder], fields[0, 0], 1) is fields[1, 0]
    assert focus.next_in([holder], fields[0, 0], -1) is last


def test_no_table_keeps_the_keyboard_or_cuts_the_beginning_of_a_heading(
    window: MainWindow,
) -> None:
    for entry in REGISTER:
        window.show_page(entry.key)
    window.importing.open(Path("none.csv"))
    wait_for_all()
    tables = window.findChildren(QTableView)
    assert len(tables) > 10
    for table in tables:
        if not isinstance(table, ScoreGrid):
            assert not table.tabKeyNavigation(), table.accessibleName()
        heads = table.horizontalHeader()
        if type(heads) is QHeaderView:
            ends = heads.textElideMode() is Qt.TextElideMode.ElideRight
            assert ends or stand_whole(heads), table.accessibleName()


def stand_whole(heads: QHeaderView) -> bool:
    """Return whether every line of every heading has its room."""
    model, metrics = heads.model(), heads.fontMetrics()
    titles = [
        str(model.headerData(i, Qt.Orientation.Horizontal) or "") for i in range(heads.count())
    ]
    return all(
        metrics.horizontalAdvance(line) <= heads.sectionSize(i)
        for i, title in enumerate(titles)
        for line in title.split("\n")
    )


def test_f6_goes_from_part_to_part(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.work_on("case")
    qtbot.waitUntil(lambda: focus.has_keyboard(window.stack))
    window.next_region(-1)
    assert focus.has_keyboard(window.rail)
    window.next_region(1)
    assert focus.has_keyboard(window.stack)
    window.next_region(1)
    assert not focus.has_keyboard(window.stack)


def test_sliders_come_before_what_follows_them(window: MainWindow) -> None:
    page = window.show_page("firmness")
    QApplication.processEvents()
    order = focus.in_order(page.content)
    slider = page.trials.editors(page.trials.ids[0])[0]  # type: ignore[attr-defined]
    section = next(iter(page.sections.buttons.values()))  # type: ignore[attr-defined]
    assert order.index(slider) < order.index(section)


def test_a_problem_s_place_gets_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    window.go_to(Place(), "weights")
    qtbot.waitUntil(lambda: focus.has_keyboard(window.stack))


def test_tab_stops_at_the_button_that_is_pressed(app: QApplication, qtbot: QtBot) -> None:
    choice = Choice("Direction", {"more": "More", "less": "Less"}, lambda _key: None)
    qtbot.addWidget(choice)
    choice.show()
    assert len(focus.in_order(choice)) == 2
    for key in ("more", "less", "more"):
        choice.show_choice(key)
        assert focus.in_order(choice) == [choice.buttons[key]]


def test_a_page_is_entered_where_it_was_left(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.show_page("case")
    assert isinstance(page, CasePage)
    page.packages.view.setFocus()
    window.next_region(1)
    assert focus.has_keyboard(window.details)
    window.next_region(-1)
    assert page.packages.view.hasFocus()


def test_the_keyboard_goes_back_to_a_control_that_could_not_be_used(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.session.new(small_case())
    with qtbot.waitActive(window):
        window.activateWindow()
    page = window.show_page("case")
    usable = [one for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
    first, second = usable[:2]
    first.setFocus()
    first.setEnabled(False)
    assert window.focusWidget() not in (None, first)
    first.setEnabled(True)
    assert window.focusWidget() is first
    first.setEnabled(False)
    second.setFocus()
    first.setEnabled(True)
    assert window.focusWidget() is second, "it was taken elsewhere meanwhile"
