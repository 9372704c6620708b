from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from desktop.pages.round.lines import Line, LineCell, LineColumn, LineRole, LinesModel

COLUMNS = (LineColumn("on", "On"), LineColumn("name", "Name"), LineColumn("kind", "Kind"))


def line(id_: str, name: str, ticked: bool = False) -> Line:
    kinds = (("a", "First"), ("b", "Second"))
    cells = (
        LineCell(ticked=ticked),
        LineCell(name, typed=True),
        LineCell("First", choices=kinds, value="a"),
    )
    return Line(id_, name, cells)


def test_what_is_asked_for_is_said_and_nothing_changes(app: QApplication) -> None:
    model = LinesModel(COLUMNS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    model.set_lines([line("x", "Anna"), line("y", "Boris", True)])
    said: list[tuple[str, str, object]] = []
    model.edited.connect(lambda *what: said.append(what))
    model.setData(model.index(0, 0), None, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(1, 0), None, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0, 1), "Anne")
    model.setData(model.index(0, 1), "Anna")
    model.setData(model.index(0, 2), "b")
    assert said == [
        ("x", "on", True),
        ("y", "on", False),
        ("x", "name", "Anne"),
        ("x", "kind", "b"),
    ]
    assert model.index(0, 1).data() == "Anna"


def test_lines_about_the_same_things_do_not_reset(app: QApplication) -> None:
    model = LinesModel(COLUMNS)
    model.set_lines([line("x", "Anna")])
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_lines([line("x", "Anne")])
    assert model.index(0, 1).data() == "Anne"
    assert resets == []
    model.set_lines([line("y", "Anne")])
    assert resets == [1]
    assert model.index(0, 0).data(LineRole.ID) == "y"
    assert (model.row_of("y"), model.row_of("x")) == (0, -1)


def test_a_screen_reader_hears_line_column_and_cell(app: QApplication) -> None:
    model = LinesModel(COLUMNS)
    model.set_lines([line("x", "Anna", True)])
    said = model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Anna, Kind: First"
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
