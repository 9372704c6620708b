"""The page on the small case, with what would change its answer found."""

from __future__ import annotations

import pytest

from desktop.pages.agreement.answer_part import AnswerPart
from desktop.pages.agreement.page import AgreementPage


@pytest.fixture
def page(session, qtbot) -> AgreementPage:
    made = AgreementPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


@pytest.fixture
def answer(page, qtbot) -> AnswerPart:
    part = page.parts["answer"]
    assert isinstance(part, AnswerPart)
    qtbot.waitUntil(lambda: part._latest.current)
    return part
