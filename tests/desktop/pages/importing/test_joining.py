"""What goes into a large open case is worked out beside the window, once for showing and taking."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.pages.importing import joining
from desktop.pages.importing.page import ImportPage
from desktop.session.session import Session
from mcda.foreign.into_open import joined
from mcda.model import edits
from mcda.model.case import Score
from tests.desktop.pages.importing.foreign import OF_THE_SMALL_CASE, write


class Watched:
    """Joins as the engine does, and notes in which thread, and with what progress."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.threads: list[threading.Thread] = []
        self.shares: list[float] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()
        monkeypatch.setattr(joining, "joined", self)

    def __call__(self, case: Any, parts: Any, target: Any, progress: Any) -> Any:
        """Do it, once it may go on."""
        self.threads.append(threading.current_thread())

        def step(share: float) -> None:
            self.shares.append(share)
            self.may_go_on.wait(60)
            progress(share)

        return joined(case, parts, target, step)


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Watched:
    monkeypatch.setattr(Session, "large", property(lambda _self: True))
    return Watched(monkeypatch)


@pytest.fixture
def page(app: QApplication, session: Session, qtbot: QtBot, tmp_path: Path) -> ImportPage:
    made = ImportPage(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.whole)
    made.open(write(tmp_path, OF_THE_SMALL_CASE, "table.csv"))
    qtbot.waitUntil(lambda: made.found is not None and made.part.isEnabled())
    return made


def low_of(page: ImportPage) -> object:
    """Return a score of whom the table is put in for."""
    target = page.part.target.target()
    assert target is not None
    score = page.session.case.score(target.stakeholder, "wait", "returns")
    assert isinstance(score, Score)
    return score.low


def test_it_is_joined_once_and_not_by_the_window(
    watched: Watched, page: ImportPage, session: Session, qtbot: QtBot
) -> None:
    page.part.target.open_case.click()
    qtbot.waitUntil(lambda: page.part.take.text() == "Take in")
    page.part.take.click()
    assert low_of(page) == 21.0
    assert len(watched.threads) == 1 and watched.shares
    assert threading.main_thread() not in watched.threads


def test_it_can_be_given_up_and_is_then_worked_out_when_it_is_taken_in(
    watched: Watched, page: ImportPage, session: Session, qtbot: QtBot
) -> None:
    before = session.case
    watched.may_go_on.clear()
    page.part.target.open_case.click()
    qtbot.waitUntil(lambda: bool(watched.shares))
    assert page.joining_bar.isVisible()
    page.joining_bar.cancel.click()
    watched.may_go_on.set()
    assert not page.joining_bar.isVisible() and session.case is before
    assert page.part.isEnabled() and page.part.take.text() == "Take in"
    page.part.take.click()
    qtbot.waitUntil(lambda: session.case is not before)
    assert low_of(page) == 21.0


def test_a_case_that_changed_meanwhile_is_joined_anew(
    watched: Watched, page: ImportPage, session: Session, qtbot: QtBot
) -> None:
    page.part.target.open_case.click()
    qtbot.waitUntil(lambda: page.part.take.text() == "Take in")
    watched.may_go_on.clear()
    session.apply("Rename", edits.set_case, title="Renamed")
    page.part.take.click()
    session.apply("Rename", edits.set_case, title="Renamed again")
    watched.may_go_on.set()
    qtbot.waitUntil(lambda: low_of(page) == 21.0)
    assert session.case.title == "Renamed again"
    assert len(watched.threads) == 3
