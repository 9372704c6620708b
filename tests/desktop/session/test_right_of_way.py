"""A slider's move has the way until it is painted; work beside it waits, and always goes on."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QWidget

from desktop.session import right_of_way
from desktop.session.jobs import Handle, Job
from mcda.sensitivity.way import give_way


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_way_is_taken_until_the_move_is_painted(window, qtbot):
    right_of_way.take(window)
    window.update()
    assert not right_of_way.wait()
    qtbot.waitUntil(right_of_way.wait)


def test_the_way_is_free_again_though_nothing_is_painted(window, qtbot):
    right_of_way.take(window)
    qtbot.waitUntil(right_of_way.wait)
    right_of_way.take(window)
    right_of_way.give_back()
    assert right_of_way.wait()


def test_work_beside_a_move_waits_for_it(window, qtbot):
    right_of_way.take(window)
    found: list[object] = []

    def work(handle: Handle) -> str:
        give_way()
        return "done"

    job = Job(work, window)
    job.finished.connect(found.append)
    job.start()
    assert found == []
    qtbot.waitUntil(lambda: found == ["done"])


def test_work_goes_on_however_busy_the_hand_is(monkeypatch):
    looks: list[None] = []
    monkeypatch.setattr(right_of_way, "wait", lambda: bool(looks.append(None)))
    Handle(lambda _share, _words: None).give_way()
    assert 1 <= len(looks) <= 10


def test_work_that_nobody_wants_ends_where_it_gives_way(window, qtbot):
    begun, go_on, over = threading.Event(), threading.Event(), threading.Event()

    def work(handle: Handle) -> None:
        begun.set()
        go_on.wait(5)
        try:
            give_way()
        finally:
            over.set()

    job = Job(work, window)
    job.finished.connect(lambda _result: pytest.fail("nobody waits for it"))
    job.start()
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    assert over.wait(5)
