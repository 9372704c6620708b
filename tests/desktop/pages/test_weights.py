from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.weights import WeightsPage
from desktop.session import Session
from mcda.model.case import ROOT, WeightWay


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> WeightsPage:
    made = WeightsPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def test_sliding_changes_the_case_and_undoes_as_one(page: WeightsPage, session: Session) -> None:
    before = session.case
    for points in (60, 70, 80):
        page.points.sliders["people"].setValue(points)
    assert session.case.preferences["europe"].direct["people"] == 80
    assert session.undo_stack.count() == 1
    session.undo()
    assert session.case == before
    assert page.points.sliders["people"].value() == 60


def test_judging_with_the_keyboard_alone(page: WeightsPage, session: Session, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._buttons[WeightWay.PAIRWISE], Qt.MouseButton.LeftButton)
    assert session.case.preferences["europe"].way is WeightWay.PAIRWISE
    assert session.weights("europe") is None
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_4)
    page._show_node("people")
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_2)
    judged = session.case.preferences["europe"].judgements
    assert judged[ROOT][0].value == Fraction(4)
    assert judged["people"][0].value == Fraction(2)
    weights = session.weights("europe")
    assert weights is not None
    assert weights.overall["people"] == pytest.approx(0.8)
    while session.undo_stack.canUndo():
        session.undo()
    assert session.case.preferences["europe"].way is WeightWay.DIRECT


def test_an_empty_way_can_start_from_the_other_one(page: WeightsPage, session: Session) -> None:
    page._buttons[WeightWay.SWING].click()
    assert page._start.isVisible()
    before = session.case
    page._start.click()
    weights = session.weights("europe")
    assert weights is not None
    assert weights.overall["cost"] == pytest.approx(0.4)
    session.undo()
    assert session.case == before


def test_another_stakeholder_shows_its_own_way(page: WeightsPage, session: Session) -> None:
    session.choose_stakeholder("russia")
    assert page._buttons[WeightWay.SWING].isChecked()
    assert page.points.fields["cost"].text() == "100"
