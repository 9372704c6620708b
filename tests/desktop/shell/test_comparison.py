"""The window that lays two states of the case side by side."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kit.theme import apply_theme
from desktop.shell import comparison
from desktop.shell.comparison import ComparisonWindow
from mcda.model import edits
from mcda.model.case import COMMON, Case, Score


def column(window: ComparisonWindow, at: int) -> list[str]:
    table = window.rankings
    return [table.item(row, at).text() for row in range(table.rowCount())]


def test_sentence_answers_rankings_and_entries(qtbot: QtBot, case: Case) -> None:
    other = edits.set_score(case, COMMON, "full", "cost", Score.of(9.0))
    window = ComparisonWindow(case, other, ("Saved", "Today"))
    qtbot.addWidget(window)
    window.show()
    assert window.found is not None and "1 entry differs" in window.said.text()
    assert window.table.item(0, 0).text() == "Score of Full package on Cost of delivery, for all"
    assert [window.table.item(0, at).text() for at in (1, 2)] == ["6", "9"]
    assert len(column(window, 0)) == len(case.stakeholders)
    heads = [window.rankings.horizontalHeaderItem(at).text() for at in range(4)]
    assert heads == ["Stakeholder", "Saved", "Today", "What moved"]


def test_no_table_is_scrolled_beside_empty_room(qtbot: QtBot, case: Case) -> None:
    more = case
    for number in range(6):
        more = edits.add_stakeholder(more, f"Party {number} whose name has several words")
    other = edits.set_score(more, COMMON, "full", "cost", Score.of(9.0))
    window = ComparisonWindow(more, other, ("As the ministers saw it", "Now"))
    qtbot.addWidget(window)
    window.resize(900, 720)
    window.show()
    qtbot.waitUntil(lambda: window.rankings.verticalScrollBar().maximum() == 0)
    assert window.table.verticalScrollBar().maximum() == 0
    rows, head = window.table.verticalHeader(), window.table.horizontalHeader()
    qtbot.waitUntil(lambda: window.table.height() <= rows.length() + head.height() + 4)


def test_two_alike_show_one_sentence_and_the_answer(qtbot: QtBot, case: Case) -> None:
    window = ComparisonWindow(case, case, ("Saved", "Today"))
    qtbot.addWidget(window)
    window.show()
    assert window.said.text() == "Both say the same."
    assert window.table.isHidden() and window.rankings.isHidden()


def test_a_large_case_is_compared_beside_the_window(
    qtbot: QtBot, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "AT_ONCE", 0)
    window = ComparisonWindow(case, edits.set_case(case, title="T"), ("Saved", "Today"))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.found is not None)
    assert window.table.item(0, 2).text() == "T"


def test_many_lines_show_each_a_whole_line_and_a_file_keeps_its_name(
    qtbot: QtBot, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "LAID_OUT", 0)
    window = ComparisonWindow(case, edits.set_case(case, title="T"), ("draft.parley", "Here"))
    qtbot.addWidget(window)
    window.show()
    assert not window.table.wordWrap()
    assert window.table.columnWidth(0) > window.table.columnWidth(1)
    assert window.rankings.horizontalHeaderItem(1).text() == "draft.parley"


def test_a_row_is_as_high_as_its_wrapped_text_is_painted(qtbot: QtBot, case: Case) -> None:
    name = "Recovery aid through Damascus"
    named = edits.change_package(case, "full", name=name)
    window = ComparisonWindow(case, named, ("Saved", "Today"))
    qtbot.addWidget(window)
    window.show()
    table = window.table
    metrics = QFontMetrics(table.font())
    table.setColumnWidth(0, metrics.horizontalAdvance(table.item(0, 0).text()) + 10)
    assert table.sizeHintForRow(0) > 1.7 * metrics.height(), "it doesn't fit beside the padding"


def test_magnified_it_stays_within_the_screen(qtbot: QtBot, app: QApplication, case: Case) -> None:
    apply_theme(app, dark=False, zoom=2.0)
    try:
        window = ComparisonWindow(case, case, ("Saved", "Today"))
        qtbot.addWidget(window)
        window.show()
        room = window.screen().availableSize()
        assert window.width() < room.width() and window.height() < room.height()
    finally:
        apply_theme(app, dark=False)


def test_names_of_the_states_stand_whole_over_what_differs(
    app: QApplication, case: Case, qtbot: QtBot
) -> None:
    name = "As the ministers saw it"
    shown = ComparisonWindow(case, edits.set_case(case, title="Other"), (name, "Now"))
    qtbot.addWidget(shown)
    shown.show()
    for width in (760, 980):
        shown.resize(width, 600)
        head = shown.table.horizontalHeader()
        assert head.sectionSize(1) > QFontMetrics(head.font()).horizontalAdvance(name)
