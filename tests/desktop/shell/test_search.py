from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.shell.main_window import MainWindow
from desktop.shell.search import Search, Target, matching
from desktop.shell.window_actions import targets
from mcda.model import edits
from mcda.model.case import Score

NAMES = ("Refugee return", "Return of property", "Ranking")


def target(name: str, gone: list[str]) -> Target:
    return Target(name, "criterion", lambda: gone.append(name))


def test_all_words_must_occur_and_beginnings_come_first() -> None:
    targets = [target(name, []) for name in NAMES]
    assert [t.name for t in matching(targets, "return")] == ["Return of property", "Refugee return"]
    assert [t.name for t in matching(targets, "of ret")] == ["Return of property"]
    assert [t.name for t in matching(targets, "")] == list(NAMES)
    assert matching(targets, "nothing like it") == []


def test_type_move_and_go(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    gone: list[str] = []
    search = Search([target(name, gone) for name in NAMES], parent)
    search.open_at(parent)
    QTest.keyClicks(search.edit, "ret")
    QTest.keyClick(search.edit, Qt.Key.Key_Down)
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert gone == ["Refugee return"]


def test_enter_on_nothing_found_does_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    gone: list[str] = []
    search = Search([target(name, gone) for name in NAMES], parent)
    QTest.keyClicks(search.edit, "nothing like it")
    QTest.keyClick(search.edit, Qt.Key.Key_Return)
    assert gone == []
    search.close()


def test_notes_and_sources_of_scores_are_found(window: MainWindow) -> None:
    found = matching(targets(window), "own view")
    (note,) = [one for one in found if one.kind == "note" and "(Russia)" in one.name]
    note.go()
    assert window.page is not None and window.page.key == "scores"
    assert window.session.chosen.criterion == "returns" and window.session.stakeholder == "russia"
    assert QKeySequence("Ctrl+F") in window.menus.search.shortcuts()


def test_measures_and_notes_on_their_effects_are_found(window: MainWindow) -> None:
    case = edits.add_measure(window.session.case, "Relief convoys", owners=("russia",))
    said = Score.of(1.0, note="As the convoys said")
    case = edits.set_effect(case, "russia", "relief-convoys", "full", "returns", said)
    window.session.apply("Add measure", lambda _case: case)
    (measure,) = [one for one in matching(targets(window), "Relief") if one.kind == "measure"]
    measure.go()
    assert window.page is not None and window.page.key == "measures"
    assert window.session.chosen.measure == "relief-convoys"
    (note,) = [one for one in matching(targets(window), "convoys said") if one.kind == "note"]
    note.go()
    assert window.session.chosen.level == "full" and window.session.stakeholder == "russia"
