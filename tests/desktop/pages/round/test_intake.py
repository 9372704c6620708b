from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from desktop.pages.round.page import RoundPage
from desktop.session.session import Session
from tests.desktop.asked import asked_case


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> RoundPage:
    session.new(asked_case())
    made = RoundPage(session)
    qtbot.addWidget(made)
    made.show()
    return made


def drop(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.data = data  # type: ignore[attr-defined]  # kept alive as long as the event
    return event


def test_a_dropped_folder_is_read_and_every_problem_listed(
    page: RoundPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (tmp_path / "letter.txt").write_text("Dear all", encoding="utf-8")
    page.dropEvent(drop(tmp_path))
    assert page.sections.current == "intake"
    qtbot.waitUntil(lambda: not page.intake.busy)
    assert {one.path.name for one in page.state_of_round.intakes} == {"broken.xlsx", "letter.txt"}
    listed = [problem for one in page.state_of_round.intakes for problem in one.problems]
    assert page.intake.problems.count == len(listed) > 0
    assert not page.intake.review_button.isEnabled()
    page.intake.problems.asked_for.emit(listed[0])
    assert page.intake.table.current_id().endswith(listed[0].place.file)
    assert page.details()
    page.intake.forget_button.click()
    assert page.state_of_round.intakes == ()
    assert page.intake.problems.count == 0


def test_a_dropped_case_is_left_to_the_window(page: RoundPage, tmp_path: Path) -> None:
    event = drop(tmp_path / "other.parley")
    event.ignore()
    page.dropEvent(event)
    assert not event.isAccepted()
    assert not page.intake.busy


def test_reading_can_be_given_up(page: RoundPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.sections.choose("intake")
    page.intake.read([tmp_path])
    assert page.intake.bar.isVisible()
    page.intake.bar.cancel.click()
    assert not page.intake.busy
    assert page.intake.bar.isHidden()
    assert page.state_of_round.intakes == ()
