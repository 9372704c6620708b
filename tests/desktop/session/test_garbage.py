"""Widgets are destroyed on the GUI thread alone, whoever makes garbage."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.session.garbage import MOST_SEARCHED, Garbage
from desktop.session.latest import Latest


class Circle(QWidget):
    """A widget that only the search for garbage finds to be unreachable."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_a_busy_thread_destroys_no_widget(qapp: QApplication) -> None:
    gc.enable()
    garbage, died = Garbage(), []
    widget: QObject | None = Circle()
    widget.destroyed.connect(
        lambda: died.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
    )
    widget = None
    busy = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="busy")
    busy.start()
    busy.join()
    assert died == []
    held = [[] for _ in range(gc.get_threshold()[0] + 100)]  # type: ignore[var-annotated]
    garbage.look()
    assert held and died == ["MainThread"]
    shiboken6.delete(garbage)
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off(qapp: QApplication) -> None:
    gc.disable()
    shiboken6.delete(Garbage())
    assert not gc.isenabled()


def test_what_outlived_a_search_is_passed_over(qapp: QApplication) -> None:
    """Of a large case a search through everything would be felt."""
    gc.enable()
    garbage, died = Garbage(), list[bool]()
    aside = gc.get_freeze_count()
    held = [[] for _ in range(20_000)]  # type: ignore[var-annotated]
    circle: QObject | None = Circle()
    circle.destroyed.connect(lambda: died.append(True))
    while not died and gc.get_freeze_count() < aside + len(held):
        held += [[] for _ in range(gc.get_threshold()[0] + 100)]
        garbage.look()
    gone_through = len(gc.get_objects())
    assert gone_through < len(held) / 2
    circle = None
    garbage.look_everywhere()
    assert died == [True]
    shiboken6.delete(garbage)
    assert gc.get_freeze_count() == 0


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few objects count as many."""
    monkeypatch.setattr("desktop.session.garbage.MANY", 0)


@pytest.mark.usefixtures("few")
def test_nothing_is_gone_through_while_what_is_left_hardly_grows(qapp: QApplication) -> None:
    """Answers that took each other's place are gone: looking for garbage finds none."""
    garbage = Garbage()
    garbage.look()
    with searches() as found:
        while not garbage._rest.isActive():
            held = [[] for _ in range(2 * MOST_SEARCHED)]  # type: ignore[var-annotated]
            garbage.look()
            held.clear()
        garbage._rest.timeout.emit()
        qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert found == []
    shiboken6.delete(garbage)


@contextmanager
def searches() -> Iterator[list[int]]:
    """Give the generations that are searched meanwhile."""
    found: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            found.append(info["generation"])

    gc.callbacks.append(note)
    try:
        yield found
    finally:
        gc.callbacks.remove(note)


def test_what_was_made_in_great_numbers_is_set_aside_unsearched(qapp: QApplication) -> None:
    """To go through all of a large file that was just read would be felt."""
    garbage, held = Garbage(), list[object]()
    with searches() as found:
        for _look in range(3):
            held += [[] for _ in range(2 * MOST_SEARCHED)]
            garbage.look()
            assert gc.get_count()[0] < MOST_SEARCHED
    assert found == []
    shiboken6.delete(garbage)


def test_what_took_the_place_of_as_much_is_set_aside_unsearched(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """Python counts nothing made where an answer of a great many objects replaces another."""
    garbage, latest, held = Garbage(), Latest(), list[object]()
    garbage._timer.stop()
    for question in range(2):
        latest.ask(question, lambda _handle: [[] for _ in range(2 * MOST_SEARCHED)])
        qtbot.waitUntil(lambda: latest.current)
        held += [[] for _ in range(gc.get_threshold()[0] + 100)]
        with searches() as found:
            garbage.look()
        assert found == []
    shiboken6.delete(garbage)


@pytest.mark.usefixtures("few")
def test_all_is_gone_through_when_the_person_rests(qapp: QApplication) -> None:
    garbage = Garbage()
    window = QWidget()
    window.show()
    garbage._aside = MOST_SEARCHED // 8
    circle: QObject | None = Circle()
    died = list[bool]()
    circle.destroyed.connect(lambda: died.append(True))
    held = [[] for _ in range(MOST_SEARCHED + 1000)]  # type: ignore[var-annotated]
    garbage.look()
    circle = None
    assert garbage._rest.isActive() and held
    spent = garbage._rest.remainingTime()
    garbage._rest.start(spent // 2)
    QTest.mouseMove(window)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert garbage._rest.isActive() and not died
    garbage._rest.timeout.emit()
    assert died == [True] and not garbage._rest.isActive()
    window.close()
    shiboken6.delete(garbage)
