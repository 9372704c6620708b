from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.session.jobs import Handle, wait_for_all
from desktop.session.latest import Latest, Work
from mcda.errors import Problem, RefusedError


@pytest.fixture
def latest(app: QApplication) -> Iterator[Latest]:
    made = Latest(rest_ms=1)
    yield made
    made.stop()
    wait_for_all()


def gives(value: object) -> Work:
    return lambda _handle: value


def test_the_newest_question_is_answered_and_no_other(latest: Latest, qtbot: QtBot) -> None:
    gate, answers = threading.Event(), []
    latest.found.connect(answers.append)

    def waits(_handle: Handle) -> str:
        gate.wait(10)
        return "old"

    latest.ask("old", waits)
    latest.ask("new", gives("new"))
    gate.set()
    qtbot.waitUntil(lambda: latest.current)
    wait_for_all()
    QApplication.processEvents()
    assert answers == ["new"] and latest.result == "new" and not latest.working


def test_the_same_question_is_worked_out_once(latest: Latest, qtbot: QtBot) -> None:
    asked: list[int] = []

    def work(_handle: Handle) -> int:
        asked.append(1)
        return 1

    for _ in range(3):
        latest.ask("one", work)
        qtbot.waitUntil(lambda: latest.current)
    assert asked == [1]


def test_a_moving_slider_waits_until_it_rests(latest: Latest, qtbot: QtBot) -> None:
    latest.answer("first", "first")
    done: list[int] = []
    for step in range(5):
        latest.ask(step, gives(step), live=True)
        assert latest.result == "first" and latest.awaited and not latest.working
    latest.found.connect(done.append)
    qtbot.waitUntil(lambda: latest.current)
    assert done == [4]


def test_one_that_finishes_shows_what_was_under_way_first(app: QApplication, qtbot: QtBot) -> None:
    latest, gate, done = Latest(rest_ms=1, finishes=True), threading.Event(), []
    latest.found.connect(done.append)

    def waits(_handle: Handle) -> int:
        gate.wait(10)
        return 0

    latest.ask(0, waits, live=True)
    latest.ask(1, gives(1), live=True)
    latest.ask(2, gives(2), live=True)
    gate.set()
    qtbot.waitUntil(lambda: latest.current)
    assert done == [0, 2]


def test_what_is_hidden_stops_and_is_asked_again_when_shown(
    app: QApplication, qtbot: QtBot
) -> None:
    seen = QWidget()
    qtbot.addWidget(seen)
    seen.show()
    latest, begun = Latest(while_seen=seen), []

    def work(handle: Handle) -> str:
        begun.append(handle)
        if len(begun) == 1:
            handle._stop.wait(10)
        return "answer"

    latest.ask("question", work)
    qtbot.waitUntil(lambda: bool(begun))
    seen.hide()
    assert latest.awaited and not latest.working and begun[0].cancelled
    seen.show()
    qtbot.waitUntil(lambda: latest.current)
    assert latest.result == "answer"
    seen.hide()
    seen.show()
    assert len(begun) == 2


def test_a_question_dropped_keeps_the_last_answer(latest: Latest, qtbot: QtBot) -> None:
    latest.answer("one", 1)
    latest.ask("two", lambda handle: handle._stop.wait(10))
    latest.stop()
    assert latest.result == 1 and not latest.awaited and not latest.working
    latest.ask("two", gives(2))
    qtbot.waitUntil(lambda: latest.current)
    latest.forget()
    assert latest.result is None


def test_a_refusal_settles_the_question(latest: Latest, qtbot: QtBot) -> None:
    refused: list[object] = []
    latest.refused.connect(refused.append)

    def work(_handle: Handle) -> None:
        raise RefusedError([Problem.of("FILE-EMPTY")])

    latest.ask("one", work)
    qtbot.waitUntil(lambda: latest.current)
    assert len(refused) == 1 and latest.result is None


def test_a_fault_is_told_once_and_not_tried_again(
    latest: Latest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))

    def work(_handle: Handle) -> None:
        raise ZeroDivisionError

    latest.ask("one", work)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ZeroDivisionError] and not latest.working and not latest.awaited


def test_progress_and_work_are_told(latest: Latest, qtbot: QtBot) -> None:
    shares: list[float] = []
    latest.progressed.connect(lambda share, _words: shares.append(share))
    with qtbot.waitSignals([latest.changed, latest.changed]):
        latest.ask("one", lambda handle: handle.progress(0.5))
    assert shares == [0.5]
