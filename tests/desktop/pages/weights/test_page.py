from __future__ import annotations

import sys
from fractions import Fraction
from types import FrameType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.kit.theme import font
from desktop.pages.weights.page import WeightsPage
from desktop.session.session import Session
from mcda.errors import Place
from mcda.model import edits
from mcda.model.case import ROOT, Judgement, WeightWay


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> WeightsPage:
    made = WeightsPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def test_of_a_large_case_no_step_makes_a_third_of_the_page(session: Session, qtbot: QtBot) -> None:
    """What one step of the making does holds the window for that long."""
    qtbot.addWidget(WeightsPage(session))  # What is loaded first is loaded.
    made, calls, count = WeightsPage(session, slowly=True), list[int](), 0
    qtbot.addWidget(made)

    def counted(_frame: FrameType, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    making = made._making
    assert making is not None
    while making.gi_frame is not None:
        count = 0
        sys.setprofile(counted)
        try:
            next(making, None)
        finally:
            sys.setprofile(None)
        calls.append(count)
    assert max(calls) < sum(calls) / 3


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
    qtbot.mouseClick(page.ways.buttons[WeightWay.PAIRWISE], Qt.MouseButton.LeftButton)
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
    page.ways.buttons[WeightWay.SWING].click()
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
    assert page.ways.buttons[WeightWay.SWING].isChecked()
    assert page.points.fields["cost"].text() == "100"


def test_packages_are_compared_in_pairs_whatever_the_way(
    page: WeightsPage, session: Session, qtbot: QtBot
) -> None:
    page.ways.in_pairs.click()
    assert page.pairwise.isVisible() and not page.points.isVisible()
    assert "goes by the scores" in page._pairs_note.words.text()
    assert "Waiting or Staged exchange: which does better on Refugee return for EU" in (
        page.pairwise.question.text()
    )
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_Right)
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_5)
    assert page.pairwise._said.text() == "Staged exchange: strongly better"
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_Return)
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_3)
    judged = session.case.preferences["europe"].package_judgements["returns"]
    assert [judgement.value for judgement in judged] == [Fraction(1, 5), Fraction(3)]
    assert session.case.preferences["europe"].way is WeightWay.DIRECT
    headings = [heading for heading, _ in page.details()]
    assert "Priorities on Refugee return" in headings
    page.ways.buttons[WeightWay.DIRECT].click()
    assert page.points.isVisible() and not page.pairwise.isVisible()


def test_a_judgement_of_packages_is_gone_to(page: WeightsPage, session: Session) -> None:
    page.go_to(Place(stakeholder="russia", criterion="cost", field="package_judgement"))
    assert page.ways.in_pairs.isChecked()
    assert "Cost of delivery" in page.pairwise.question.text()
    page.go_to(Place(stakeholder="russia", criterion="cost", field="weight"))
    assert not page.ways.in_pairs.isChecked()


def test_one_package_has_nothing_to_be_compared_with(page: WeightsPage, session: Session) -> None:
    page.ways.in_pairs.click()
    for package in ("wait", "staged"):
        session.apply("Remove", edits.remove_package, package)
    assert not page.ways.in_pairs.isVisible()
    assert page.points.isVisible()


def test_the_formula_of_ranks_is_named_where_they_are_entered(
    page: WeightsPage, session: Session
) -> None:
    page.ways.buttons[WeightWay.RANKS].click()
    assert "rank-order centroid" in page._task.text()
    session.apply("x", edits.set_settings, rank_weights="reciprocal")
    assert "rank reciprocal" in page._task.text()


def test_ahp_is_one_button_away_and_one_undo_back(page: WeightsPage, session: Session) -> None:
    page.ways.in_pairs.click()
    page._pairs_note.use.click()
    assert session.case.settings.method == "ahp"
    assert not page._pairs_note.use.isVisible()
    session.undo()
    assert session.case.settings.method == "topsis"
    assert page._pairs_note.use.isVisible()


def test_contradictory_answers_about_packages_are_named_mended_and_undone(
    page: WeightsPage, session: Session, qtbot: QtBot
) -> None:
    page.ways.in_pairs.click()
    page._show_node("cost")
    before = session.case
    for key in (Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_3):
        qtbot.keyClick(page.pairwise.scale, key)
        qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_Return)
    ratio = page.pairwise.bar.accessibleName()
    assert float(ratio.split()[-1]) > 0.10
    headings = [heading for heading, _ in page.details()]
    assert headings[:2] == ["Odd one out", "Worst triad"]
    assert "Consistency" not in headings
    page._advice.take.click()
    assert float(page.pairwise.bar.accessibleName().split()[-1]) < 0.10
    while session.undo_stack.canUndo():
        session.undo()
    assert session.case == before


def test_another_criterion_brings_its_own_details(
    page: WeightsPage, session: Session, qtbot: QtBot
) -> None:
    page.ways.in_pairs.click()
    with qtbot.waitSignal(session.chosen_changed):
        page._show_node("cost")


def test_after_a_groups_last_pair_comes_the_next_group(
    page: WeightsPage, session: Session, qtbot: QtBot
) -> None:
    qtbot.mouseClick(page.ways.buttons[WeightWay.PAIRWISE], Qt.MouseButton.LeftButton)
    assert page._node == ROOT
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_4)
    assert "Consistency ratio 0.00" in page.pairwise.bar.accessibleName(), "one group is whole"
    assert session.weights("europe") is None, "the other one is not"
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_Return)
    assert page._node == "people"
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_2)
    qtbot.keyClick(page.pairwise.scale, Qt.Key.Key_Return)
    assert page._node == "people", "no group is left"
    assert session.weights("europe") is not None


def test_best_worst_says_what_a_group_comes_to_by_itself(
    page: WeightsPage, session: Session
) -> None:
    page.ways.buttons[WeightWay.BEST_WORST].click()
    page._show_node("people")
    judged = (Judgement("returns", "protection", Fraction(3)),)
    session.apply("Judge", edits.set_best_worst, "europe", "people", judged)
    assert session.weights("europe") is None
    assert page._deviation_text().startswith("Deviation ξ = 0.000")
    page._show_node(ROOT)
    assert "once every line of it is judged" in page._deviation_text()


def left(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint(0, 0)).x()


def test_names_of_criteria_stand_whole_where_the_page_is_narrow(
    page: WeightsPage, session: Session, qtbot: QtBot
) -> None:
    long = "Stability and lasting defeat of all that threatens it"
    session.apply("x", edits.change_criterion, "returns", name=long)
    for width, beside in ((1100, True), (700, False)):
        page.resize(width, 700)
        qtbot.waitUntil(lambda: (left(page.points) > left(page.profile)) is beside)  # noqa: B023
        drawn = QFontMetrics(font()).horizontalAdvance(long)
        assert page.profile.width() - drawn > 100


@pytest.mark.parametrize("way", WeightWay)
def test_undo_says_a_way_as_it_reads(page: WeightsPage, session: Session, way: WeightWay) -> None:
    page.ways.buttons[way].click()
    assert "&" not in session.undo_stack.undoText()
