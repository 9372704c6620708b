from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView
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
    from PySide6.QtWidgets import QStyleOptionViewItem

    editor = delegate.createEditor(view, QStyleOptionViewItem(), model.index(0, 0))
    assert editor.accessibleName() == "Name"
