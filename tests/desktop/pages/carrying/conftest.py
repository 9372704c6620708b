"""The page on the sample of a quid pro quo, with its staged exchange chosen."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.pages.carrying.page import CarryingPage
from desktop.pages.carrying.trial import Trial
from desktop.session.session import Session

SAMPLE = (
    Path(__file__).parents[4] / "resources" / "samples" / "european-russian-quid-pro-quo.parley"
)


@pytest.fixture
def page(app, qtbot, monkeypatch) -> CarryingPage:
    # What holds it is then there at once, whatever the package.
    monkeypatch.setattr("desktop.pages.carrying.holding_part.AT_ONCE", 100_000)
    session = Session()
    session.open(SAMPLE)
    made = CarryingPage(session)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.packages.setCurrentIndex(made.packages.findText("Staged exchange"))
    made.packages.activated.emit(made.packages.currentIndex())
    return made


@pytest.fixture
def trial(page) -> Trial:
    assert page.trial is not None
    return page.trial
