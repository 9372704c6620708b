"""The page Firmness of a small case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.firmness.page import FirmnessPage
from desktop.session.session import Session


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> Iterator[FirmnessPage]:
    session.choose_stakeholder("russia")
    made = FirmnessPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    yield made
    made.sampling.stop()
