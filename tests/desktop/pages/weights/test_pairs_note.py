from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.pairs_note import PairsNote


def test_ahp_is_offered_only_where_another_method_is_in_force(
    app: QApplication, qtbot: QtBot
) -> None:
    note = PairsNote()
    qtbot.addWidget(note)
    note.show_method("TOPSIS", takes_pairs=False)
    assert not note.use.isHidden()
    assert "TOPSIS goes by the scores" in note.words.text()
    with qtbot.waitSignal(note.pairs_wanted):
        note.use.click()
    note.show_method("AHP", takes_pairs=True)
    assert note.use.isHidden()
