import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt
from pytestqt.qtbot import QtBot

from desktop.session.jobs import CancelledError, Handle, Job, wait_for_all
from mcda.errors import Problem, RefusedError
from tests.conftest import PATIENCE


def test_result_and_progress_arrive(qtbot: QtBot) -> None:
    seen: list[tuple[float, str]] = []

    def work(handle: Handle) -> int:
        handle.progress(0.5, "half")
        return 7

    job = Job(work)
    job.progressed.connect(lambda share, words: seen.append((share, words)))
    with qtbot.waitSignal(job.finished) as answer:
        job.start()
    assert answer.args == [7]
    assert seen == [(0.5, "half")]
    assert not job.running


def test_a_late_answer_is_dropped(qtbot: QtBot) -> None:
    started, may_end, ended = threading.Event(), threading.Event(), threading.Event()

    def work(_handle: Handle) -> int:
        started.set()
        may_end.wait(PATIENCE / 1000)
        ended.set()
        return 7

    job = Job(work)
    answers: list[object] = []
    job.finished.connect(answers.append)
    job.start()
    assert started.wait(PATIENCE / 1000)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    may_end.set()
    wait_for_all()
    QCoreApplication.processEvents()
    assert ended.is_set()
    assert answers == []


def test_cancelling_ends_work_at_its_next_progress(qtbot: QtBot) -> None:
    started, stopped = threading.Event(), threading.Event()

    def work(handle: Handle) -> None:
        started.set()
        try:
            while True:
                handle.progress(0.1)
        except CancelledError:
            stopped.set()
            raise

    job = Job(work).start()
    assert started.wait(PATIENCE / 1000)
    job.cancel()
    wait_for_all()
    assert stopped.is_set()


def test_a_refusal_carries_its_problems(qtbot: QtBot) -> None:
    problem = Problem.of("FILE-EMPTY")

    def work(_handle: Handle) -> None:
        raise RefusedError([problem])

    job = Job(work)
    with qtbot.waitSignal(job.refused) as answer:
        job.start()
    assert answer.args == [(problem,)]


def test_a_fault_reaches_the_hook_of_the_gui_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[BaseException] = []
    monkeypatch.setattr("sys.excepthook", lambda _kind, error, _trace: caught.append(error))

    def work(_handle: Handle) -> None:
        raise ZeroDivisionError

    job = Job(work)
    with qtbot.waitSignal(job.ended):
        job.start()
    qtbot.waitUntil(lambda: bool(caught))
    assert isinstance(caught[0], ZeroDivisionError)


def test_waiting_for_all_stops_what_runs() -> None:
    def work(handle: Handle) -> None:
        while True:
            handle.progress(0.0)

    jobs = [Job(work).start() for _ in range(3)]
    wait_for_all()
    assert len(jobs) == 3


def test_a_job_may_be_deleted_while_its_work_runs(qtbot: QtBot) -> None:
    may_end = threading.Event()
    job = Job(lambda _handle: may_end.wait(PATIENCE / 1000)).start()
    job.deleteLater()
    QCoreApplication.processEvents()
    may_end.set()
    wait_for_all()


def test_what_dropped_work_stands_on_goes_with_the_gui_thread(qtbot: QtBot) -> None:
    started, may_end = threading.Event(), threading.Event()
    died: list[str] = []

    def dropped() -> None:
        shown = QObject()
        shown.destroyed.connect(
            lambda: died.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
        )

        def work(_handle: Handle) -> str:
            started.set()
            may_end.wait(PATIENCE / 1000)
            return shown.objectName()

        Job(work).start()

    dropped()
    assert started.wait(PATIENCE / 1000)
    may_end.set()
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread().name]


def test_an_answer_that_nobody_waits_for_goes_where_it_was_made(qtbot: QtBot) -> None:
    """It may be a million objects: the window would stand while they go."""
    begun, goes_on = threading.Event(), threading.Event()
    went: list[bool] = []

    class Answer:
        def __del__(self) -> None:
            went.append(threading.current_thread() is threading.main_thread())

    def work(_handle: Handle) -> Answer:
        begun.set()
        goes_on.wait(PATIENCE)
        return Answer()

    job = Job(work).start()
    assert begun.wait(PATIENCE)
    job.cancel()
    goes_on.set()
    wait_for_all()
    QCoreApplication.processEvents()
    assert went == [False]
