from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.weights.best_worst_editor import BestWorstEditor, stated_ends
from mcda.model.case import Judgement

NAMES = {"a": "Aid", "b": "Border", "c": "Cost"}


@pytest.fixture
def editor(app: QApplication, qtbot: QtBot) -> BestWorstEditor:
    made = BestWorstEditor()
    qtbot.addWidget(made)
    made.show_judgements("us", NAMES, (), "")
    return made


def test_asks_the_best_against_all_and_all_against_the_worst(editor: BestWorstEditor) -> None:
    assert list(editor.spins) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_answers_are_passed_on_and_shown_again(editor: BestWorstEditor) -> None:
    got: list[tuple[Judgement, ...]] = []
    editor.changed.connect(got.append)
    editor.spins["a", "b"].setValue(3)
    editor.spins["b", "c"].setValue(2)
    assert got[-1] == (Judgement("a", "b", Fraction(3)), Judgement("b", "c", Fraction(2)))
    editor.show_judgements("us", NAMES, got[-1], "")
    assert editor.spins["a", "b"].value() == 3


def test_one_criterion_alone_is_compared_with_nothing(editor: BestWorstEditor) -> None:
    editor.show_judgements("us", {"a": "Aid"}, (), "")
    assert not editor.spins
    editor.show_judgements("us", NAMES, (), "")
    assert list(editor.spins) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_one_criterion_is_not_both_ends(editor: BestWorstEditor) -> None:
    editor.worst.setCurrentIndex(editor.worst.findData("a"))
    editor.worst.activated.emit(0)
    assert editor.said.text() == "The most and the least important are two criteria."


def test_a_ratio_from_elsewhere_stays_while_another_line_is_typed(editor: BestWorstEditor) -> None:
    got: list[tuple[Judgement, ...]] = []
    editor.changed.connect(got.append)
    judged = (Judgement("a", "b", Fraction(5, 2)), Judgement("a", "c", Fraction(1, 3)))
    editor.show_judgements("us", NAMES, judged, "")
    assert "5/2" in editor.spins["a", "b"].toolTip()
    editor.spins["b", "c"].setValue(4)
    assert got[-1] == (*judged, Judgement("b", "c", Fraction(4)))
    editor.spins["a", "b"].setValue(7)
    assert got[-1][0] == Judgement("a", "b", Fraction(7))


def test_judgements_that_other_ends_leave_behind_are_told(editor: BestWorstEditor) -> None:
    judged = tuple(Judgement(*pair, Fraction(n)) for n, pair in enumerate(editor.spins, 2))
    editor.changed.connect(lambda given: editor.show_judgements("us", NAMES, given, "So far"))
    editor.show_judgements("us", NAMES, judged, "So far")
    editor.best.setCurrentIndex(editor.best.findData("b"))
    editor.best.activated.emit(1)
    assert editor.said.text() == (
        "1 judgement that has neither of these as an end is gone. Undo brings it back. So far"
    )


def test_the_ends_are_read_from_the_judgements(editor: BestWorstEditor) -> None:
    judged = (
        Judgement("c", "a", Fraction(2)),
        Judgement("c", "b", Fraction(8)),
        Judgement("a", "b", Fraction(4)),
    )
    editor.show_judgements("us", NAMES, judged, "")
    assert (editor.best.currentData(), editor.worst.currentData()) == ("c", "b")


ENDS = [(best, worst) for best in NAMES for worst in NAMES if best != worst]


@pytest.mark.parametrize("ends", ENDS)
def test_typing_changes_neither_end_nor_focus(
    editor: BestWorstEditor, qtbot: QtBot, ends: tuple[str, str]
) -> None:
    """Each answer comes back from the case while the next is typed, whoever the ends are."""
    for box, end in ((editor.worst, ends[1]), (editor.best, ends[0]), (editor.worst, ends[1])):
        box.setCurrentIndex(box.findData(end))
        box.activated.emit(box.currentIndex())
    assert (editor.best.currentData(), editor.worst.currentData()) == ends
    editor.changed.connect(lambda given: editor.show_judgements("us", NAMES, given, ""))
    editor.show()
    qtbot.waitExposed(editor)
    asked = list(editor.spins)
    for pair in reversed(asked):
        spin = editor.spins[pair]
        spin.setFocus()
        spin.setValue(3)
        assert list(editor.spins) == asked
        assert editor.spins[pair] is spin
        assert spin.value() == 3
        assert (editor.best.currentData(), editor.worst.currentData()) == ends


def test_each_stakeholder_and_node_keeps_its_ends(editor: BestWorstEditor) -> None:
    editor.best.setCurrentIndex(editor.best.findData("b"))
    editor.best.activated.emit(1)
    editor.show_judgements("them", NAMES, (), "")
    assert editor.best.currentData() == "a"
    editor.show_judgements("us", NAMES, (Judgement("b", "a", Fraction(2)),), "")
    assert (editor.best.currentData(), editor.worst.currentData()) == ("b", "c")


@pytest.mark.parametrize("ends", ENDS)
def test_any_part_of_the_answers_is_shown_as_it_was_asked(ends: tuple[str, str]) -> None:
    best, worst = ends
    asked = {(best, o) for o in NAMES if o != best} | {(o, worst) for o in NAMES if o != worst}
    every = [Judgement(row, column, Fraction(2)) for row, column in sorted(asked)]
    assert stated_ends(every, list(NAMES)) == ends
    for one in every:
        found = stated_ends([one], list(NAMES))
        assert one.row == found[0] or one.column == found[1]


def test_typed_after_a_click_enter_goes_on_to_the_next_line(
    editor: BestWorstEditor, qtbot: QtBot
) -> None:
    editor.show()
    boxes = list(editor.spins.values())
    qtbot.mouseClick(boxes[0].lineEdit(), Qt.MouseButton.LeftButton)
    for typed in "325":
        at = editor.focusWidget()
        assert at is not None
        qtbot.keyClicks(at, typed)
        qtbot.keyClick(at, Qt.Key.Key_Return)
    assert [box.value() for box in boxes] == [3, 2, 5]
