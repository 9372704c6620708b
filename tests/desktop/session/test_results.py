"""What follows from a large case is worked out beside the window, on every page."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.pages.register import WORK
from desktop.session import results
from desktop.session.session import Session
from desktop.session.whole_answer import WholeAnswer
from desktop.shell.main_window import MainWindow
from mcda.answer.answer import Answer
from mcda.group import summary as group
from mcda.model import check, edits, table
from mcda.model.case import COMMON, Case, Criterion, Package, Score

PAGES = [entry.key for entry in WORK if entry.key != "report"]


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What of checking and ranking everybody was done in the window's own thread."""
    seen: list[str] = []

    def watch(module: Any, name: str) -> None:
        work: Callable[..., Any] = getattr(module, name)

        def watched(*args: Any, **more: Any) -> Any:
            if threading.current_thread() is threading.main_thread():
                seen.append(name)
            return work(*args, **more)

        monkeypatch.setattr(module, name, watched)

    watch(check, "looked_at")
    watch(group, "_together")
    watch(table, "count_missing")
    return seen


def test_a_table_without_stakeholders_is_large_by_its_scores(session: Session) -> None:
    packages = tuple(Package(id=f"p{n}", name=f"P{n}") for n in range(100))
    criteria = tuple(Criterion(id=f"c{n}", name=f"C{n}") for n in range(50))
    session.new(Case(id="x", packages=packages, criteria=criteria))
    assert session.large
    session.new(Case(id="x", packages=packages[:50], criteria=criteria))
    assert not session.large


def test_a_usual_case_has_its_results_at_once(session: Session) -> None:
    assert session.ready
    assert session.summary() is session.summary()


@pytest.mark.usefixtures("large")
def test_results_of_a_large_case_come_and_go_with_it(
    session: Session, case: Case, here: list[str], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.results_came):
        session.apply("Change", edits.set_score, COMMON, "wait", "returns", Score.of(33.0))
        assert not session.ready
    assert session.ready
    assert session.summary().case is session.case
    assert session.recommendation().parties
    assert not session.check()
    assert here == []


@pytest.mark.usefixtures("large")
def test_only_the_last_of_many_edits_is_told_of(session: Session, qtbot: QtBot) -> None:
    heard: list[Case] = []
    session.results_came.connect(lambda: heard.append(session.summary().case))
    with qtbot.waitSignal(session.results_came):
        for number in range(5):
            score = Score.of(20.0 + number)
            session.apply("Change", edits.set_score, COMMON, "wait", "returns", score)
    assert heard == [session.case]


@pytest.mark.usefixtures("large")
def test_an_answer_of_the_case_before_makes_nobody_rank(
    session: Session, here: list[str], qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asking = WholeAnswer(session, page)
    qtbot.waitUntil(lambda: session.ready)
    before = Answer(session.case, session.summary(), session.recommendation())
    session.apply("Change", edits.set_score, COMMON, "wait", "returns", Score.of(33.0))
    here.clear()
    asking.found.emit(before)
    assert not session.ready and session.answer is None
    assert here == []


@pytest.mark.usefixtures("large")
def test_no_page_ranks_or_checks_in_the_window_s_own_thread(
    window: MainWindow, here: list[str], qtbot: QtBot
) -> None:
    session = window.session
    qtbot.waitUntil(lambda: session.ready)
    here.clear()
    for number, key in enumerate(PAGES):
        page = window.show_page(key)
        reached: list[bool] = []
        page.when_whole(lambda page=page, reached=reached: reached.append(page.whole))  # type: ignore[misc]
        assert page.made or not reached, "a page is made in turns of the loop"
        qtbot.waitUntil(lambda reached=reached: bool(reached))
        assert reached == [True] and page.body.parentWidget().isVisible()
        score = Score.of(20.0 + number)
        session.apply("Change", edits.set_score, COMMON, "wait", "returns", score)
        waits = page.shows_results
        assert ("worked out…" in page._sentence.text()) is waits
        qtbot.waitUntil(lambda page=page: session.ready and page.whole)
        assert "worked out…" not in page._sentence.text()
    assert here == []
