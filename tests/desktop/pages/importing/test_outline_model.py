"""The outline as an item model: sound, and what stays in its place is not built anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from desktop.pages.importing.outline import Node
from desktop.pages.importing.outline_model import OutlineModel

LEAF = Node(("table", "f", "s", 0), "A1:B2", True)
OTHER = Node(("table", "f", "s", 1), "D1:E2", False, look="quiet")
TREE = Node(("file", "f"), "f", True, (Node(("sheet", "f", "s"), "s", True, (LEAF, OTHER)),))


def test_the_model_is_sound(qtmodeltester: ModelTester, app: QApplication) -> None:
    model = OutlineModel()
    model.show((TREE,))
    qtmodeltester.check(model)


def test_boxes_tell_and_stand_between_where_some_are_taken(app: QApplication) -> None:
    model = OutlineModel()
    model.show((TREE,))
    top = model.index(0, 0)
    assert top.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked
    told: list[tuple[str, bool]] = []
    model.ticked.connect(lambda node, on: told.append((node.text, on)))
    at = model.find(OTHER.key)
    assert model.setData(at, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told == [("D1:E2", True)]
    assert at.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Unchecked
    assert not model.find(("gone",)).isValid()


def test_the_same_lines_stay_where_they_are(app: QApplication) -> None:
    model = OutlineModel()
    model.show((TREE,))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    sheet = replace(TREE.children[0], children=(LEAF, replace(OTHER, ticked=True)))
    assert model.show((replace(TREE, children=(sheet,)),))
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.Checked
    assert not model.show((replace(TREE, children=()),))
    assert resets == [1]
