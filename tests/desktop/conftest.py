"""A small case, a session that holds it, and the real window, for the tests of `desktop`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from desktop.session.session import Session
from mcda.model.case import (
    COMMON,
    Case,
    Criterion,
    Direction,
    Fallback,
    Level,
    Package,
    Preferences,
    Score,
    Stakeholder,
    WeightWay,
    frozen,
)
from tests.tidy import tidy  # noqa: F401

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.shell.main_window import MainWindow

SCORES = {
    "wait": (20.0, "none", 2.0),
    "staged": (58.0, "full", 4.0),
    "full": (50.0, "partial", 6.0),
}


# long: the whole case in one place is easier to read than its parts
def small_case() -> Case:
    """Two stakeholders, three packages, three leaf criteria under two nodes; nothing missing."""
    levels = (Level("none", 0.0), Level("partial", 5.0), Level("full", 10.0))
    criteria = (
        Criterion(id="people", name="People"),
        Criterion(
            id="returns",
            name="Refugee return",
            parent="people",
            direction=Direction.BENEFIT,
            unit="% safe",
            worst=0.0,
            best=60.0,
        ),
        Criterion(
            id="protection",
            name="Civil protection",
            parent="people",
            direction=Direction.BENEFIT,
            worst=0.0,
            best=10.0,
            levels=levels,
        ),
        Criterion(
            id="cost",
            name="Cost of delivery",
            direction=Direction.COST,
            unit="€ bn",
            worst=10.0,
            best=0.0,
        ),
    )
    leaf_ids = ("returns", "protection", "cost")
    common = {
        package: frozen({leaf: Score.of(value) for leaf, value in zip(leaf_ids, row, strict=True)})
        for package, row in SCORES.items()
    }
    own = {"full": frozen({"returns": Score.of(30.0, note="Its own view")})}
    return Case(
        id="small",
        title="Small case",
        question="Which package leaves both better off than waiting?",
        stakeholders=(
            Stakeholder(id="europe", name="European states", short="EU"),
            Stakeholder(id="russia", name="Russia", short="RU"),
        ),
        criteria=criteria,
        packages=(
            Package(id="wait", name="Waiting", status_quo=True),
            Package(id="staged", name="Staged exchange"),
            Package(id="full", name="Full package"),
        ),
        scores=frozen({COMMON: frozen(common), "russia": frozen(own)}),
        preferences=frozen(
            {
                "europe": Preferences(
                    direct=frozen(
                        {"people": 60.0, "returns": 50.0, "protection": 50.0, "cost": 40.0}
                    ),
                    fallback=Fallback(package="wait"),
                ),
                "russia": Preferences(
                    way=WeightWay.SWING,
                    swing=frozen({"returns": 40.0, "protection": 30.0, "cost": 100.0}),
                    fallback=Fallback(value=45.0),
                ),
            }
        ),
    )


@pytest.fixture
def case() -> Case:
    return small_case()


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application in the light theme, as `application.py` sets it up."""
    from desktop.kit.theme import theme
    from desktop.shell.application import prepare

    # Styling every widget again takes its time, so only where another test left its mark.
    if not qapp.styleSheet() or theme().dark or theme().zoom != 1:
        prepare(qapp, dark=False)
    return qapp


@pytest.fixture
def session(app: QApplication, case: Case) -> Session:
    """A session in which the small case was just opened."""
    made = Session()
    made.new(case)
    return made


@pytest.fixture
def window(app: QApplication, qtbot: QtBot, case: Case, tmp_path: Path) -> Iterator[MainWindow]:
    """The real window, shown, with the small case open on its first page."""
    from desktop.shell.main_window import MainWindow

    shown = MainWindow(recovery_folder=tmp_path / "recovery")
    qtbot.addWidget(shown, before_close_func=lambda made: made.forget_changes())
    shown.resize(1440, 900)
    shown.session.new(case)
    shown.show()
    yield shown
