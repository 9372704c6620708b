from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.kit.name_delegate import NameDelegate
from desktop.kit.roles import END_ROLE, STRONG_ROLE


def test_name_end_and_weight_are_all_drawn(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    item = QStandardItem("Refugee return")
    model.appendRow(item)
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(NameDelegate(view))
    view.resize(300, 60)
    pictures = {bytes(view.grab().toImage().constBits())}
    for role, value in ((END_ROLE, ["from 0 → 60 " * 9, "0 → 60"]), (STRONG_ROLE, True)):
        item.setData(value, role)
        pictures.add(bytes(view.grab().toImage().constBits()))
    item.setText("")
    pictures.add(bytes(view.grab().toImage().constBits()))
    assert len(pictures) == 4


def test_the_name_is_edited_in_a_named_field(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem("x"))
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    delegate = NameDelegate(view)
    editor = delegate.createEditor(view, QStyleOptionViewItem(), model.index(0, 0))
    assert editor.accessibleName() == "Name"


def test_the_frame_of_a_row_leaves_nothing_in_others(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem(""))
    view = QListView()
    qtbot.addWidget(view)
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(10, 20, 60, 20)  # type: ignore[attr-defined]
    option.state = QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
    painter = QPainter(image)
    NameDelegate(view).paint(painter, option, model.index(0, 0))
    painter.end()
    assert image.pixelColor(40, 20).name() != "#ffffff"
    beyond = [(x, y) for x in range(80) for y in (19, 40)]
    assert {image.pixelColor(x, y).name() for x, y in beyond} == {"#ffffff"}
