"""A dragged column keeps its width through fits, in new tables, and without naming the case."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.kit.result_table import ResultTable
from desktop.kit.results import Column, Entry, Row, Table
from desktop.kit.theme import theme
from desktop.session import remembered


def table(qtbot: QtBot) -> ResultTable:
    made = ResultTable("Secret things")
    qtbot.addWidget(made)
    made.resize(700, 300)
    columns = (Column("Hidden"), Column("Other"))
    made.set_table(Table("Name", columns, (Row("a", (Entry("1"), Entry("2"))),)))
    made.show()
    return made


def drag(made: ResultTable, qtbot: QtBot, by: int) -> None:
    head = made.horizontalHeader()
    edge = QPoint(head.sectionViewportPosition(0) + head.sectionSize(0) - 1, head.height() // 2)
    port = head.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(port, edge + QPoint(by // 2, 0))
    qtbot.mouseMove(port, edge + QPoint(by, 0))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))


def test_a_dragged_width_stays(qtbot: QtBot) -> None:
    made = table(qtbot)
    usual = made.columnWidth(0)
    drag(made, qtbot, 60)
    wide = made.columnWidth(0)
    assert wide > usual
    made.resize(600, 300)
    assert made.columnWidth(0) == wide
    assert table(qtbot).columnWidth(0) == wide
    # What was not dragged is fitted as ever, and no word of the table stands in the settings.
    assert list(remembered.widths().values()) == [round(wide / theme().zoom)]
    settings = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "Parley", "Parley")
    assert "Hidden" not in str(settings.value("widths"))


def test_a_double_click_on_the_edge_gives_the_usual_width_back(qtbot: QtBot) -> None:
    made = table(qtbot)
    usual = made.columnWidth(0)
    drag(made, qtbot, 60)
    made.horizontalHeader().sectionHandleDoubleClicked.emit(0)
    assert remembered.widths() == {}
    assert table(qtbot).columnWidth(0) == usual


def test_what_is_kept_badly_counts_as_nothing(qtbot: QtBot) -> None:
    settings = QSettings(QSettings.defaultFormat(), QSettings.Scope.UserScope, "Parley", "Parley")
    for bad in ("[1]", "not json", '{"a": "wide"}', '{"a": -4}'):
        settings.setValue("widths", bad)
        settings.sync()
        assert remembered.widths() == {}
