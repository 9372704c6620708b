"""The page on the small case, with what would change its answer found."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.pages.agreement.answer_part import AnswerPart
from desktop.pages.agreement.page import AgreementPage
from desktop.pages.agreement.talks_part import TalksPart
from desktop.session.session import Session
from tests.desktop.pages.agreement.talks_case import talks_case


@pytest.fixture
def page(session, qtbot) -> AgreementPage:
    made = AgreementPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


@pytest.fixture
def answer(page, qtbot) -> AnswerPart:
    part = page.tab("answer")
    assert isinstance(part, AnswerPart)
    qtbot.waitUntil(lambda: part._latest.current)
    return part


@pytest.fixture
def tab(app, qtbot) -> Callable[[str], TalksPart]:
    """Shows a tab of the page on measures, with what can be agreed found."""
    session = Session()
    session.new(talks_case())
    page = AgreementPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 800)

    def show(key: str) -> TalksPart:
        page.sections.choose(key)
        page.show()
        part = page.tab(key)
        assert isinstance(part, TalksPart)
        qtbot.waitUntil(lambda: part.talks.found is not None)
        return part

    return show
