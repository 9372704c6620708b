import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.kit import slices
from desktop.pages.case.page import CasePage
from desktop.pages.page import Page
from desktop.session import results
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits


class CountingPage(Page):
    key = "scores"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.refreshed = 0

    def sentence(self) -> str:
        return f"<b>{self.session.case.title}</b> is in."

    def refresh(self) -> None:
        super().refresh()
        self.refreshed += 1


def texts(page: Page) -> list[str]:
    return [made.text() for made in page.findChildren(QLabel)]


def test_a_hidden_page_is_refreshed_once_when_it_is_shown(session: Session, qtbot: QtBot) -> None:
    page = CountingPage(session)
    qtbot.addWidget(page)
    for title in ("A", "B"):
        session.apply("Change the title", edits.set_case, title=title)
    assert page.refreshed == 0
    page.show()
    assert page.refreshed == 1
    assert texts(page)[:2] == ["Scores", "<b>B</b> is in."]


def test_a_shown_page_follows_the_case_and_the_stakeholder(session: Session, qtbot: QtBot) -> None:
    page = CountingPage(session)
    qtbot.addWidget(page)
    page.show()
    session.apply("Change the title", edits.set_case, title="A")
    session.choose_stakeholder("russia")
    assert page.refreshed == 3
    page.hide()
    session.choose_stakeholder("europe")
    assert page.refreshed == 3


def test_going_to_a_place_chooses_it(session: Session, qtbot: QtBot) -> None:
    page = CountingPage(session)
    qtbot.addWidget(page)
    page.go_to(Place(package="full"))
    assert session.chosen == Place(package="full")
    assert page.details() == []


def test_what_changes_while_a_page_is_made_is_shown(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 0)
    monkeypatch.setattr(slices, "SLICE_S", 0.0)
    session.apply("Change the title", edits.set_case, title="A")
    page = CasePage(session)
    qtbot.addWidget(page)
    page.show()
    qtbot.wait(0)
    assert not page.made
    session.apply("Remove a package", edits.remove_package, "wait")
    qtbot.waitUntil(lambda: page.whole)
    assert page.packages.view.model().rowCount() == 2
