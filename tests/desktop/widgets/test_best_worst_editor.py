from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.best_worst_editor import BestWorstEditor
from mcda.model.case import Judgement

NAMES = {"a": "Aid", "b": "Border", "c": "Cost"}


@pytest.fixture
def editor(app: QApplication, qtbot: QtBot) -> BestWorstEditor:
    made = BestWorstEditor()
    qtbot.addWidget(made)
    made.show_judgements(NAMES, (), "")
    return made


def test_asks_the_best_against_all_and_all_against_the_worst(editor: BestWorstEditor) -> None:
    assert list(editor.spins) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_answers_are_passed_on_and_shown_again(editor: BestWorstEditor) -> None:
    got: list[tuple[Judgement, ...]] = []
    editor.changed.connect(got.append)
    editor.spins["a", "b"].setValue(3)
    editor.spins["b", "c"].setValue(2)
    assert got[-1] == (Judgement("a", "b", Fraction(3)), Judgement("b", "c", Fraction(2)))
    editor.show_judgements(NAMES, got[-1], "")
    assert editor.spins["a", "b"].value() == 3


def test_one_criterion_is_not_both_ends(editor: BestWorstEditor) -> None:
    editor.worst.setCurrentIndex(editor.worst.findData("a"))
    editor.worst.activated.emit(0)
    assert editor.said.text() == "The most and the least important are two criteria."


def test_the_ends_are_read_from_the_judgements(editor: BestWorstEditor) -> None:
    judged = (
        Judgement("c", "a", Fraction(2)),
        Judgement("c", "b", Fraction(8)),
        Judgement("a", "b", Fraction(4)),
    )
    editor.show_judgements(NAMES, judged, "")
    assert (editor.best.currentData(), editor.worst.currentData()) == ("c", "b")
