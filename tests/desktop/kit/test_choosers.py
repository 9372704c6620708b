from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.kit.choosers import offer

BOTH = (("a", "A"), ("b", "B"))


def test_a_box_is_filled_only_when_its_choices_change(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    offer(box, BOTH)
    box.setCurrentIndex(1)
    offer(box, BOTH)
    assert box.currentData() == "b"
    offer(box, BOTH[:1])
    assert (box.count(), box.currentData()) == (1, "a")


def test_what_is_chosen_for_somebody_is_told_to_nobody(qtbot: QtBot) -> None:
    box, told = QComboBox(), list[int]()
    qtbot.addWidget(box)
    box.currentIndexChanged.connect(told.append)
    offer(box, BOTH, "b")
    assert box.currentText() == "B" and not told
    offer(box, BOTH, "of another case")
    assert box.currentText() == "A" and not told
